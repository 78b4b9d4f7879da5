import fc from 'fast-check';
import { type ContextoCalculo, ESTATUS_CLAVES } from '../../../src/mir/contexto';
import { COLUMNAS_CRONOGRAMA, type CronogramaKey } from '../../../src/mir/cronograma';
import {
  EXPLICADORES_CRONOGRAMA,
  EXPLICADORES_MIR,
  type LineaExplicable,
  lineaExplicable,
} from '../../../src/mir/explicar';
import { COLUMNAS, type ColumnaKey, MESES } from '../../../src/mir/format';
import type { Indicador } from '../../../src/mir/indicators';
import { formatCantidad, formatPorcentaje } from '../../../src/mir/text-number';
import { CASOS_VEREDICTO } from '../../../src/mir/veredicto';
import { evaluar } from '../../support/evaluar';
import { configuracion, lineaDePrueba } from '../../support/random-lineas';

type Clave = ColumnaKey | CronogramaKey;
type Cifra = string | number | null;

const EXPLICADORES = { ...EXPLICADORES_CRONOGRAMA, ...EXPLICADORES_MIR };
const formulas = (columnas: readonly { key: Clave; kind: string }[]): Clave[] =>
  columnas.flatMap((c) => (c.kind === 'formula' ? [c.key] : []));

test('every formula column of the MIR and of Cronograma is explained', () => {
  expect(formulas(COLUMNAS).filter((key) => !(key in EXPLICADORES_MIR))).toEqual([]);
  expect(formulas(COLUMNAS_CRONOGRAMA).filter((key) => !(key in EXPLICADORES_CRONOGRAMA))).toEqual([]);
});

const palabra = (texto: string | null): Cifra => (texto === '' ? null : texto);
const cantidad = (n: number | null): [Cifra, string] => [n, formatCantidad(n)];
/** A report prints one decimal, the sheet shows a second one where there is one; neither crosses a threshold. */
const porcentaje = (n: number | null, c: ContextoCalculo): [Cifra, string] => {
  const impreso = formatPorcentaje(n, c.umbrales);
  const visto = n === null ? impreso : `${formatCantidad(n)}%`;
  return [n, !c.soloHastaCorte && /\.\d\d%$/.test(visto) && visto.length > impreso.length ? visto : impreso];
};

/** What each cell holds and how it prints, from the arithmetic and nothing else. */
const ESPERADAS: Readonly<Partial<Record<Clave, (i: Indicador, c: ContextoCalculo) => [Cifra, string]>>> = {
  metaAlcanzada: (i) => cantidad(i.metaAlcanzada ?? 0),
  metaPorAlcanzar: ({ metaPorAlcanzar: n }) =>
    n !== null && n < 0 ? [n, `excede por ${formatCantidad(-n)}`] : cantidad(n),
  porcentaje: (i, c) => porcentaje(i.porcentaje, c),
  estatus: (i) => [palabra(i.palabraEstatus), i.palabraEstatus || '—'],
  programado: (i) => cantidad(i.programadoAlCorte),
  alcanzado: (i) => cantidad(i.alcanzadoAlCorte),
  avance: (i, c) => porcentaje(i.avanceAlCorte, c),
  veredicto: (i) => [palabra(i.veredicto), i.veredicto || '—'],
  semaforo: (i) => [i.semaforo, i.semaforo ?? '—'],
  casoEstatus: (i) => cantidad(ESTATUS_CLAVES.indexOf(i.estatus) + 1),
  casoVeredicto: (i) => cantidad(i.casoVeredicto && CASOS_VEREDICTO.indexOf(i.casoVeredicto) + 1),
  ...Object.fromEntries(MESES.map((mes, m) => [mes, (i: Indicador) => cantidad(i.programa[m] ?? null)])),
};

const explicable: fc.Arbitrary<LineaExplicable> = fc
  .tuple(lineaDePrueba, configuracion, fc.option(fc.integer({ min: 1, max: 12 }), { freq: 1, nil: null }))
  .map(([{ linea }, config, corte]) => lineaExplicable(linea, config, { corte, fila: 9 }));

describe('whatever the linea and the settings', () => {
  test.each(Object.keys(ESPERADAS) as Clave[])('%s is explained with the value of the arithmetic', (clave) => {
    fc.assert(
      fc.property(explicable, (d) => {
        const { cifra, valor } = EXPLICADORES[clave]?.(d) ?? {};
        expect([cifra, valor]).toEqual(ESPERADAS[clave]?.(d.indicador, d.contexto));
      }),
      { numRuns: 150 },
    );
  });

  test('whoever does the sum of a substitution gets the figure', () => {
    let sumas = 0;
    fc.assert(
      fc.property(explicable, (d) => {
        for (const explicar of Object.values(EXPLICADORES)) {
          const { cifra, valor, sustitucion } = explicar(d);
          if (sustitucion === null) continue;
          const [expresion = '', resultado] = sustitucion.split(' = ');
          sumas++;
          expect([evaluar(expresion), sustitucion]).toEqual([expect.closeTo(Number(cifra), 6), sustitucion]);
          if (!valor.startsWith('excede')) expect(resultado).toBe(valor);
        }
      }),
      { numRuns: 400 },
    );
    expect(sumas).toBeGreaterThan(1000);
  });

  test('the months that count give A, p and q when they are accumulated', () => {
    fc.assert(
      fc.property(explicable, (d) => {
        for (const clave of ['metaAlcanzada', 'programado', 'alcanzado'] as const) {
          const { meses, cifra } = EXPLICADORES[clave]?.(d) ?? { meses: [], cifra: null };
          const cuentan = meses.flatMap((m) => (m.cuenta ? [m.valor ?? Number.NaN] : []));
          if (cuentan.length === 0) expect(cifra || null).toBeNull();
          else expect(Number(cifra)).toBeCloseTo(Math.max(clave === 'programado' ? 0 : -1e9, acumula(d, cuentan)), 6);
          expect(meses.filter((m) => !m.cuenta && m.nota === '')).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('ESTATUS is told by the conditions in their order: no, no, and then the one that holds', () => {
    fc.assert(
      fc.property(explicable, (d) => {
        const { pasos } = EXPLICADORES.estatus?.(d) ?? { pasos: [] };
        const esperado = ESTATUS_CLAVES.slice(0, ESTATUS_CLAVES.indexOf(d.indicador.estatus) + 1);
        expect(pasos.map((p) => /^(\d)\. .*?: (sí|no), ./.exec(p)?.slice(1))).toEqual(
          esperado.map((clave, i) => [String(i + 1), clave === d.indicador.estatus ? 'sí' : 'no']),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('nothing is told with a value that is none: no null, undefined or NaN', () => {
    fc.assert(
      fc.property(explicable, (d) => {
        for (const explicar of Object.values(EXPLICADORES)) {
          const { linea: _, ...dicho } = { ...explicar(d), linea: null };
          const textos = [dicho.valor, dicho.regla, dicho.sustitucion ?? '', ...dicho.pasos];
          if (d.linea.lineaAccion !== dicho.valor) expect(textos.join('|')).not.toMatch(/null|undefined|NaN|Infinity/);
        }
      }),
      { numRuns: 150 },
    );
  });
});

function acumula({ linea }: LineaExplicable, valores: readonly number[]): number {
  const suma = valores.reduce((a, b) => a + b, 0);
  if (linea.acumulacion === 'maximo') return Math.max(...valores);
  return linea.acumulacion === 'promedio' ? suma / valores.length : suma;
}
