import { ANEXO_1, MESES } from '../../src/mir/format';
import { listLineas } from '../../src/mir/model';
import { describeOp } from '../../src/sheet/describe';
import { auditDrift, findingsOfDrift } from '../../src/sheet/drift';
import { layoutOf } from '../../src/sheet/layout';
import { type Elegidas, planLibro } from '../../src/sheet/plan';
import { readLibro } from '../../src/sheet/read';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { copiedColumn, deleted, inserted, movedColumn, movedRow, pasted, reordered } from './danos';
import { hojaDe, instalado, mirDe, mirDePrueba, typeIn } from './libros';

const MIR = mirDePrueba();
const LAYOUT = layoutOf(MIR);
const col = LAYOUT.columnas;
/** Rows of 1.1, 1.2 and 1.4 of the first seccion; 1.1 of the second. */
const [F11, F12, F14, OTRA] = [9, 10, 11, 16];

/** Everything captured says where it belongs. */
const LIBRO = LAYOUT.filas
  .filter((f) => f.tipo === 'linea')
  .reduce((libro, f) => {
    const con = MESES.slice(0, 3).reduce(
      (l, mes, i) => typeIn(l, 'MIR', f.fila, col[mes], f.fila * 100 + i),
      typeIn(libro, 'MIR', f.fila, col.observaciones, `nota ${f.fila}`),
    );
    return typeIn(con, 'Cronograma', f.fila, 3, `responsable ${f.fila}`);
  }, instalado(MIR));

function read(libro: Snapshot): NonNullable<ReturnType<typeof readLibro>> {
  const leido = readLibro(libro);
  if (!leido) throw new Error('The workbook of this test was not read.');
  return leido;
}

/** All that people wrote of each linea, by seccion and number. */
function capturasDe(libro: Snapshot): Record<string, unknown> {
  return Object.fromEntries(
    listLineas(read(libro).mir).map(({ seccion, linea }) => {
      const { observaciones, verificableEn, meses, responsable } = linea;
      return [`${seccion}:${linea.numero}`, { observaciones, verificableEn, meses, responsable }];
    }),
  );
}

const auditar = (libro: Snapshot) => {
  const leido = read(libro);
  return findingsOfDrift(auditDrift(leido.baseline, leido.enderezado), leido);
};

const codesOf = (libro: Snapshot): string[] => auditar(libro).map((f) => f.code);

function reparado(libro: Snapshot, elegidas: Elegidas | 'recomendadas' = 'recomendadas'): Snapshot {
  return simulate(libro, planLibro(read(libro).baseline, libro, elegidas).plan.ops);
}

/** What each row says, without the blanks at its end; blank rows at the end of the sheet are none. */
function textosDe(libro: Snapshot, nombre: string): string[][] {
  const hoja = hojaDe(libro, nombre);
  const rows = hoja.valores.map((row, f) => {
    const cells = row.map((v, c) => hoja.formulas[f]?.[c] || (v === null ? '' : JSON.stringify(v)));
    while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
    return cells.map((t) => (t === '""' ? '' : t));
  });
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
}

const DE_E_A_AH: readonly [number, number] = [5, 34];
const blanca = (libro: Snapshot, hoja: string, sentido: 'filas' | 'columnas', desde: number, n = 1) =>
  inserted(libro, hoja, sentido, desde, n);

/** What somebody did, and what an audit says: exactly that. */
const DANOS: readonly [string, Snapshot, readonly string[]][] = [
  ['a blank row between two lineas', blanca(LIBRO, 'MIR', 'filas', F12), ['EST-22']],
  ['three blank rows above everything', blanca(LIBRO, 'MIR', 'filas', 1, 3), ['EST-22']],
  ['a blank row before a subtotal', blanca(LIBRO, 'MIR', 'filas', 12), ['EST-22']],
  ['a blank row above the legend', blanca(LIBRO, 'MIR', 'filas', LAYOUT.ultimaFila - 1), ['EST-22']],
  [
    'a row of somebody’s between two lineas',
    typeIn(blanca(LIBRO, 'MIR', 'filas', F12), 'MIR', F12, 8, 'ojo'),
    ['EST-22'],
  ],
  ['a subtotal deleted', deleted(LIBRO, 'MIR', 'filas', 12), ['EST-22']],
  ['the headers deleted', deleted(LIBRO, 'MIR', 'filas', LAYOUT.filaEncabezado), ['EST-22']],
  ['the numbers of the months deleted', deleted(LIBRO, 'MIR', 'filas', LAYOUT.filaMes), ['EST-22']],
  ['the legend deleted', deleted(LIBRO, 'MIR', 'filas', LAYOUT.ultimaFila), ['EST-22']],
  ['a linea copied below itself', pasted(blanca(LIBRO, 'MIR', 'filas', F12), 'MIR', F11, F12), ['EST-17']],
  [
    'a copy of a linea with other captures',
    typeIn(pasted(blanca(LIBRO, 'MIR', 'filas', F12), 'MIR', F11, F12), 'MIR', F12, col.mayo, 5),
    ['EST-17'],
  ],
  ['a linea moved to the end of its objetivo', movedRow(LIBRO, 'MIR', F11, F14 + 1), ['EST-10']],
  ['a linea moved to the other seccion', movedRow(LIBRO, 'MIR', F12, OTRA), ['EST-10']],
  ['an objetivo sorted', reordered(LIBRO, 'MIR', [F11, F12, F14], [2, 0, 1], DE_E_A_AH), ['EST-10']],
  ['two lineas swapped', reordered(LIBRO, 'MIR', [F11, F12], [1, 0], DE_E_A_AH), ['EST-10']],
  ['a subtotal moved up', movedRow(LIBRO, 'MIR', 12, F11), ['EST-10']],
  ['a blank column', blanca(LIBRO, 'MIR', 'columnas', col.metaPropuesta), ['EST-16']],
  ['a blank column among the months', blanca(LIBRO, 'MIR', 'columnas', col.marzo), ['EST-16']],
  ['a blank column before the first', blanca(LIBRO, 'MIR', 'columnas', 1), ['EST-16']],
  ['a column of somebody’s', typeIn(blanca(LIBRO, 'MIR', 'columnas', 20), 'MIR', 6, 20, 'REVISADO'), ['EST-16']],
  ['a plan column deleted', deleted(LIBRO, 'MIR', 'columnas', col.frecuencia), ['EST-16']],
  ['a formula column deleted', deleted(LIBRO, 'MIR', 'columnas', col.porcentaje), ['EST-16']],
  [
    'a column copied',
    copiedColumn(blanca(LIBRO, 'MIR', 'columnas', col.tendencia), 'MIR', col.metaPropuesta, col.tendencia),
    ['EST-16'],
  ],
  ['a plan column moved', movedColumn(LIBRO, 'MIR', col.metaPropuesta, 20), ['EST-21']],
  ['a month moved', movedColumn(LIBRO, 'MIR', col.enero, col.abril), ['EST-21']],
  ['a blank row in Cronograma', blanca(LIBRO, 'Cronograma', 'filas', F12), ['EST-22']],
  ['a blank column in Cronograma', blanca(LIBRO, 'Cronograma', 'columnas', 4), ['EST-16']],
  ['Cronograma sorted', reordered(LIBRO, 'Cronograma', [F11, F12, F14], [2, 1, 0], [1, 26]), ['EST-10']],
  [
    'a blank row and a blank column at once',
    blanca(blanca(LIBRO, 'MIR', 'filas', F12), 'MIR', 'columnas', col.frecuencia),
    ['EST-16', 'EST-22'],
  ],
  [
    'rows of MIR and Cronograma at once',
    blanca(blanca(LIBRO, 'MIR', 'filas', F12), 'Cronograma', 'filas', F14, 2),
    ['EST-22', 'EST-22'],
  ],
  [
    'a month moved and an objetivo sorted',
    movedColumn(reordered(LIBRO, 'MIR', [F11, F12, F14], [2, 0, 1], DE_E_A_AH), 'MIR', col.enero, col.abril),
    ['EST-21', 'EST-10'],
  ],
];

describe('rows and columns out of place', () => {
  test.each(DANOS)('%s: every capture is read with its linea and month', (_, libro) => {
    expect(capturasDe(libro)).toEqual(capturasDe(LIBRO));
  });

  test.each(DANOS)('%s: exactly that is said', (_, libro, codes) => {
    const findings = auditar(libro);
    expect(findings.map((f) => `${f.code} ${f.mensaje}`)).toEqual(codes.map((c) => expect.stringContaining(c)));
    for (const f of findings) expect(f.mensaje).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/s);
  });

  test.each(DANOS)('%s: mended, with every capture where it was', (_, libro) => {
    const after = reparado(libro);
    expect(codesOf(after)).toEqual([]);
    expect(planLibro(read(after).baseline, after, 'recomendadas').plan.ops).toEqual([]);
    expect(capturasDe(after)).toEqual(capturasDe(LIBRO));
    const deLayout = textosDe(after, 'MIR').slice(0, LAYOUT.ultimaFila);
    expect(deLayout.map((row) => row.slice(0, ANEXO_1.columnas.length).join('|').replace(/\|*$/, ''))).toEqual(
      textosDe(LIBRO, 'MIR').map((row) => row.join('|').replace(/\|*$/, '')),
    );
  });

  test.each(DANOS)('%s: stopped anywhere and planned again, the same end', (_, libro) => {
    const { plan } = planLibro(read(libro).baseline, libro, 'recomendadas');
    const end = simulate(libro, plan.ops);
    for (const op of plan.ops) expect(describeOp(op)).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/s);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    for (let i = 0; i < plan.ops.length; i++) {
      const stopped = simulate(libro, plan.ops.slice(0, i));
      const again = reparado(stopped);
      const before = `before ${i}: ${plan.ops[i]?.tipo}`;
      for (const nombre of ['MIR', 'Cronograma']) {
        expect([before, textosDe(again, nombre)]).toEqual([before, textosDe(end, nombre)]);
      }
      expect([before, codesOf(again)]).toEqual([before, []]);
    }
  });
});

test.each([10, 100, 1000])('a sort of %i lineas and a blank row after each objetivo cost as many calls', (n) => {
  const mir = mirDe(n);
  const lineas = layoutOf(mir)
    .filas.filter((f) => f.tipo === 'linea')
    .map((f) => f.fila);
  const base = lineas.reduce(
    (l, fila) => typeIn(l, 'MIR', fila, col.enero, fila),
    n > 100 ? instalado(mir) : instalado(mir),
  );
  const sorted = reordered(base, 'MIR', lineas, lineas.map((_, i) => i).reverse(), DE_E_A_AH);
  const { plan } = planLibro(read(sorted).baseline, sorted, 'recomendadas');
  expect(plan.ops.length).toBeLessThan(30);
});
