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
  ])(
    '%s has the figures of the norm, line by line',
    async (nombre, write) => {
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
    },
    180_000,
  );
});

describe('a small table', () => {
  const TABLA = 'lineaAccion;metaPropuesta;enero\n1.1 Revisar;12;3\n1.2 Medir;4;\n';
  const alcanzado = async (libro: string) =>
    ((await runJson(carpeta, 'indicators', libro)).json.indicadores as Cifras[]).map((i) => i.metaAlcanzada);

  test('a .txt that is no PAT and a .tsv are tables too; the JSON is that of an import', async () => {
    writeFileSync(join(carpeta, 'tabla.txt'), TABLA.replace(/;/g, '\t'));
    const { json } = await runJson(carpeta, 'import', 'tabla.txt', '-o', 'de-txt.xlsx', '--ejercicio', '2025');
    expect(json).toMatchObject({
      ok: true,
      lineas: 2,
      objetivos: 1,
      informes: 0,
      capturas: 1,
      programadas: 0,
      separador: '\t',
    });
    expect(json.columnas).toContainEqual({
      key: 'enero',
      header: 'ENERO',
      columna: 'C',
      texto: 'enero',
      certeza: 'segura',
    });
    for (const duda of json.dudas as object[])
      expect(duda).toEqual({
        mensaje: expect.any(String),
        fuente: { renglon: expect.any(Number), texto: expect.any(String) },
      });
    expect(await alcanzado('de-txt.xlsx')).toEqual([3, null]);
  });

  test('into a MIR that is there only captures come, once; another year is refused and nothing written', async () => {
    writeFileSync(join(carpeta, 'primera.csv'), TABLA);
    await runJson(carpeta, 'import', 'primera.csv', '-o', 'libro.xlsx', '--ejercicio', '2025');
    writeFileSync(join(carpeta, 'segunda.csv'), 'lineaAccion;enero;febrero\n1.1 Revisar;9;1\n1.2 Medir;2;\n');
    const { codigo, json } = await runJson(carpeta, 'import', 'segunda.csv', '-o', 'libro.xlsx');
    expect([codigo, json.capturas, json.findings.map((f) => f.code)]).toEqual([0, 2, ['APP-106']]);
    expect(await alcanzado('libro.xlsx')).toEqual([4, 2]);
    const otra = await runJson(carpeta, 'import', 'segunda.csv', '-o', 'libro.xlsx', '--ejercicio', '2024');
    expect([otra.codigo, otra.json.findings.map((f) => f.code)]).toEqual([1, ['APP-107']]);
    const auditoria = await runJson(carpeta, 'audit', 'libro.xlsx');
    expect(auditoria.json.findings.filter((f) => f.code === 'CAP-10')).toEqual([]);
    await runJson(carpeta, 'undo', 'libro.xlsx');
    expect(await alcanzado('libro.xlsx')).toEqual([3, null]);
  });

  test('keys of the format tell a table of an .xlsx from the MIR of another sheet', async () => {
    const sheets = [
      { name: 'Notas', rows: [['Sin más']] },
      {
        name: 'Tabla',
        rows: [
          ['lineaAccion', 'enero'],
          ['1.1 Revisar', 3],
        ],
      },
    ];
    writeFileSync(join(carpeta, 'dos.xlsx'), await writeXlsx({ sheets }));
    const { json } = await runJson(carpeta, 'import', 'dos.xlsx', '-o', 'de-dos.xlsx');
    expect(json).toMatchObject({ ok: true, lineas: 1, capturas: 1 });
    expect(await alcanzado('de-dos.xlsx')).toEqual([3]);
  });
});
