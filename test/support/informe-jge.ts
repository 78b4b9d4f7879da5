import fc from 'fast-check';
import {
  type AsuntoJge,
  CLAVES_JGE,
  type ClaveJge,
  COLUMNAS_JGE,
  HOJA_INFORME_JGE,
  type InformeJge,
  PROPIOS_JGE,
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
  return { ...blank(PROPIOS_JGE), numero: '1', asuntos: [], ...parts };
}

const saysSomething = (texto: string): boolean => texto === '' || texto.trim() !== '';

/** Blank, or any text that says something: nasty characters, several lines, bullets and tables. */
const arbitraryTexto: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 4, arbitrary: fc.constant('') },
    { weight: 6, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    {
      weight: 3,
      arbitrary: fc
        .array(fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('· uno', '| a | b |', '| ^ | c d |', '')), {
          maxLength: 5,
        })
        .map((lineas) => lineas.join('\n')),
    },
  )
  .filter(saysSomething);

/** About as long as a cell may be, or two. */
const arbitraryLargo: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('a', 'á', '😀', 'x\n'), fc.integer({ min: 31_990, max: 32_010 }), fc.constantFrom(1, 2))
  .map(([c, n, veces]) => c.repeat(Math.ceil(n / c.length)).slice(0, n * veces) + c);

const recordOf = <K extends string>(claves: readonly K[], texto: fc.Arbitrary<string>) =>
  fc.record(Object.fromEntries(claves.map((c) => [c, texto]))) as fc.Arbitrary<Record<K, string>>;

/** Forms numbered from 1, each asunto with some text. */
const informesDe = (texto: fc.Arbitrary<string>): fc.Arbitrary<InformeJge[]> =>
  fc
    .array(
      fc.tuple(
        recordOf(PROPIOS_JGE, texto),
        fc.array(
          recordOf(COLUMNAS_JGE, texto).filter((a) => COLUMNAS_JGE.some((c) => a[c] !== '')),
          { maxLength: 4 },
        ),
      ),
      { maxLength: 3 },
    )
    .map((formas) => formas.map(([campos, asuntos], i) => ({ ...campos, numero: String(i + 1), asuntos })));

export const arbitraryInformes = informesDe(arbitraryTexto);
export const arbitraryInformesLargos = informesDe(
  fc.oneof({ weight: 12, arbitrary: arbitraryTexto }, { weight: 1, arbitrary: arbitraryLargo }),
);

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
