import type { Finding } from '../../src/mir/finding';
import { listLineas } from '../../src/mir/model';
import { readBaseline } from '../../src/sheet/baseline';
import { auditDrift, findingsOfDrift } from '../../src/sheet/drift';
import { enderezar } from '../../src/sheet/enderezar';
import { layoutOf } from '../../src/sheet/layout';
import { type Elegidas, planLibro } from '../../src/sheet/plan';
import { type LibroLeido, readLibro } from '../../src/sheet/read';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { hojaDe } from './libros';

export function leido(libro: Snapshot): LibroLeido {
  const found = readLibro(libro);
  if (!found) throw new Error('The workbook of this test was not read.');
  return found;
}

/** All that people wrote of each linea, by seccion and number. */
export function capturasDe(libro: Snapshot): Record<string, unknown> {
  return Object.fromEntries(
    listLineas(leido(libro).mir).map(({ seccion, linea }) => {
      const { observaciones, verificableEn, meses, responsable, acumulacion } = linea;
      return [`${seccion}:${linea.numero}`, { observaciones, verificableEn, meses, responsable, acumulacion }];
    }),
  );
}

/** What an audit says of the structure. */
export function auditar(libro: Snapshot): Finding[] {
  const baseline = readLibro(libro)?.baseline ?? readBaseline(libro);
  if (!baseline) throw new Error('The baseline of this test is lost.');
  const enderezado = enderezar(baseline, libro, 'recomendadas');
  const lugar = { mir: baseline.mir, layout: layoutOf(baseline.mir), ahora: enderezado.ahora };
  return findingsOfDrift(auditDrift(baseline, enderezado), lugar);
}

export const codesOf = (libro: Snapshot): string[] => auditar(libro).map((f) => f.code);

/** The workbook after a repair. */
export function reparado(libro: Snapshot, elegidas: Elegidas | 'recomendadas' = 'recomendadas'): Snapshot {
  return simulate(libro, planLibro(leido(libro).baseline, libro, elegidas).plan.ops);
}

/** What each row says, without the blanks at its end; blank rows at the end of the sheet are none. */
export function textosDe(libro: Snapshot, nombre: string): string[][] {
  const hoja = hojaDe(libro, nombre);
  const rows = hoja.valores.map((row, f) => {
    const cells = row.map((v, c) => hoja.formulas[f]?.[c] || (v === null || v === '' ? '' : JSON.stringify(v)));
    while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
    return cells;
  });
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
}
