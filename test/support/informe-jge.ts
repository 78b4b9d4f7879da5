import fc from 'fast-check';
import {
  type AsuntoJge,
  CAMPOS_JGE,
  CLAVES_JGE,
  type ClaveJge,
  COLUMNAS_JGE,
  HOJA_INFORME_JGE,
  type InformeJge,
  PIE_JGE,
} from '../../src/mir/informe-jge';
import { newHoja } from '../../src/sheet/grid';
import type { EstadoHoja } from '../../src/sheet/state';
import { JGE_ENCABEZADO } from '../../src/text/jge';

const blank = <K extends string>(claves: readonly K[]) =>
  Object.fromEntries(claves.map((c) => [c, ''])) as Record<K, string>;

export function asunto(parts: Partial<AsuntoJge> = {}): AsuntoJge {
  return { ...blank(COLUMNAS_JGE), ...parts };
}

/** A form of which only this is said. */
export function informe(parts: Partial<InformeJge> = {}): InformeJge {
  return { ...blank([...CAMPOS_JGE, ...PIE_JGE]), numero: '1', asuntos: [], ...parts };
}

/** Blank, or any text that says something: nasty characters, several lines, now and then longer than a cell. */
export const arbitraryTexto: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 4, arbitrary: fc.constant('') },
    { weight: 6, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    { weight: 2, arbitrary: fc.array(fc.string({ maxLength: 12 }), { maxLength: 4 }).map((l) => l.join('\n')) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('a', 'á', '😀', 'x\n'), fc.integer({ min: 31_990, max: 32_010 }), fc.constantFrom(1, 2))
        .map(([c, n, veces]) => c.repeat(Math.ceil(n / c.length)).slice(0, n * veces) + c),
    },
  )
  .filter((texto) => texto === '' || texto.trim() !== '');

const recordOf = <K extends string>(claves: readonly K[]) =>
  fc.record(Object.fromEntries(claves.map((c) => [c, arbitraryTexto])) as Record<K, fc.Arbitrary<string>>);

/** Forms numbered from 1, each asunto with some text. */
export const arbitraryInformes: fc.Arbitrary<InformeJge[]> = fc
  .array(
    fc.tuple(
      recordOf([...CAMPOS_JGE, ...PIE_JGE]),
      fc.array(
        recordOf(COLUMNAS_JGE).filter((a) => COLUMNAS_JGE.some((c) => a[c] !== '')),
        { maxLength: 4 },
      ),
    ),
    { maxLength: 3 },
  )
  .map((formas) => formas.map(([campos, asuntos], i) => ({ ...campos, numero: String(i + 1), asuntos })));

/** The sheet with these rows below its header. */
export function hojaJge(rows: readonly (readonly (string | number | null)[])[], libres = 100): EstadoHoja {
  return {
    ...newHoja(HOJA_INFORME_JGE, 1 + rows.length + libres, CLAVES_JGE.length, false),
    sheetId: 88,
    valores: [CLAVES_JGE.map((clave) => JGE_ENCABEZADO[clave]), ...rows],
  };
}

/** A row that says only this. */
export const renglonJge = (celdas: Partial<Record<ClaveJge, string | number>>): (string | number | null)[] =>
  CLAVES_JGE.map((clave) => celdas[clave] ?? null);
