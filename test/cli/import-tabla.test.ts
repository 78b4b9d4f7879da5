import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import { cellsOfTabla, writeTabla } from '../support/tabla/escribir';
import { type LineaDeTabla, lineasDeTabla } from '../support/tabla/lineas';
import { type FigurasDeNorma, figurasDeNorma } from '../support/tabla/norma';
import { runJson } from './mirador';

const LINEAS = lineasDeTabla(300);
const CORTE = 3;

interface Cifras extends FigurasDeNorma {
  readonly seccion: string;
  readonly linea: string;
  readonly metaPropuesta: number | null;
  readonly acumulacion: string;
}

let carpeta = '';
beforeAll(() => {
  carpeta = mkdtempSync(join(tmpdir(), 'mirador-tabla-'));
});
afterAll(() => rmSync(carpeta, { recursive: true, force: true }));

const rounded = (n: number | null): number | null => (n === null ? null : Math.round(n * 1e6) / 1e6);

/** Figures as they are compared: what has no value is null, and no float noise counts. */
function comparable(i: Cifras) {
  const { estatus, veredicto, semaforo, seccion, linea, acumulacion } = i;
  const numbers = [
    i.metaPropuesta,
    i.metaAlcanzada,
    i.metaPorAlcanzar,
    i.porcentaje,
    i.programadoAlCorte,
    i.alcanzadoAlCorte,
  ];
  return { seccion, linea, acumulacion, numbers: numbers.map(rounded), estatus, veredicto, semaforo };
}

const expected = (l: LineaDeTabla) =>
  comparable({
    seccion: l.seccion,
    linea: l.numero,
    metaPropuesta: l.meta,
    acumulacion: l.acumulacion,
    ...figurasDeNorma(l, CORTE),
  });

async function figures(libro: string): Promise<Cifras[]> {
  const { codigo, json } = await runJson(carpeta, 'indicators', libro, '--corte', '2025-03');
  expect([codigo, json.corte]).toEqual([0, '2025-03']);
  return json.indicadores as Cifras[];
}

test('the lineas of these tests show every verdict, estatus and semáforo that an open year can', () => {
  const all = LINEAS.map((l) => figurasDeNorma(l, CORTE));
  const seen = (pick: (f: FigurasDeNorma) => string | null) => [...new Set(all.map(pick))].sort();
  expect(seen((f) => f.veredicto)).toEqual([
    'Adelantada',
    'Meta cumplida',
    'Meta parcialmente cumplida',
    'Meta pendiente de cumplimiento',
    'Meta rebasada',
    'Sin reporte',
    'Sin variación',
    null,
  ]);
  expect(seen((f) => f.estatus)).toEqual(
    ['ATRASADA', 'CANCELADA', 'CUMPLIDA', 'EN PROCESO', 'PENDIENTE', 'REBASADA', 'SIN META'].sort(),
  );
  expect(seen((f) => f.semaforo)).toEqual(['amarillo', 'morado', null, 'rojo', 'verde']);
});

describe('300 lineas of a table, imported and judged in March', () => {
  test.each<[string, () => Promise<string | Uint8Array>]>([
    ['lineas.csv', async () => writeTabla(cellsOfTabla(LINEAS, false), { separador: ',', decimal: '.', fin: '\n' })],
    ['lineas.xlsx', () => writeXlsx({ sheets: [{ name: 'Líneas', rows: cellsOfTabla(LINEAS, true) }] })],
  ])('%s has the figures of the norm, line by line', async (nombre, write) => {
    writeFileSync(join(carpeta, nombre), await write());
    const { codigo, json } = await runJson(
      carpeta,
      'import',
      nombre,
      '-o',
      `libro-${nombre}.xlsx`,
      '--ejercicio',
      '2025',
    );
    expect(json.findings).toEqual([]);
    expect([codigo, json.lineas, json.objetivos]).toEqual([0, 300, 30]);
    const indicadores = await figures(`libro-${nombre}.xlsx`);
    expect(indicadores).toHaveLength(300);
    for (const [i, l] of LINEAS.entries()) expect(comparable(indicadores[i] as Cifras)).toEqual(expected(l));
  });
});
