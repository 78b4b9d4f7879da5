import { createHost } from '../../src/local/host';
import type { GraficoHoja, Libro } from '../../src/local/workbook';
import { celdaAt, newLibro } from '../../src/local/workbook-new';
import { readLibro, writeLibro } from '../../src/local/xlsx';

/** A sheet with labels in A and two series in B and C, and its services. */
async function open(libro: Libro = newLibro({ propietario: 'ana@example.org' })) {
  const host = await createHost({ libro, bundle: null });
  const app = host.services.SpreadsheetApp as typeof SpreadsheetApp;
  const charts = host.services.Charts as typeof Charts;
  const sheet = app.getActiveSpreadsheet().getSheets()[0] as GoogleAppsScript.Spreadsheet.Sheet;
  return { host, app, charts, sheet, libro };
}

function fill(libro: Libro): void {
  const [hoja] = libro.hojas;
  [
    ['', 'verde', 'rojo'],
    ['1', 2, 1],
    ['2', 0, 3],
  ].forEach((row, f) => {
    for (const [c, valor] of row.entries()) if (hoja) Object.assign(celdaAt(hoja, f + 1, c + 1), { valor });
  });
}

async function withChart() {
  const all = await open();
  fill(all.libro);
  const { sheet, charts } = all;
  const chart = sheet
    .newChart()
    .setChartType(charts.ChartType.COLUMN)
    .addRange(sheet.getRange('A1:A3'))
    .addRange(sheet.getRange('B1:C3'))
    .addRange(sheet.getRange('A1:A3'))
    .setNumHeaders(1)
    .setPosition(5, 2, 0, 0)
    .setOption('title', 'Dos series')
    .setOption('legend', { position: 'top' })
    .build();
  sheet.insertChart(chart);
  return all;
}

test('a chart that was inserted is read back by what it was built with; a range is there once', async () => {
  const { sheet, charts } = await withChart();
  const [chart] = sheet.getCharts();
  expect(chart?.getRanges().map((r) => r.getA1Notation())).toEqual(['A1:A3', 'B1:C3']);
  expect(chart?.getContainerInfo().getAnchorRow()).toBe(5);
  expect(chart?.getContainerInfo().getAnchorColumn()).toBe(2);
  expect(chart?.getNumHeaders()).toBe(1);
  expect(chart?.getOptions().get('title')).toBe('Dos series');
  expect(chart?.getOptions().get('legend.position')).toBe('top');
  expect(chart?.getOptions().get('colors')).toBeNull();
  expect(chart?.modify().getChartType()).toBe(charts.ChartType.COLUMN);
});

test('a chart is drawn when it is inserted, and gone when it is removed: one write each', async () => {
  const { sheet, charts, host } = await open();
  host.resetCalls();
  const built = sheet.newChart().setChartType(charts.ChartType.PIE).addRange(sheet.getRange('A1:B3')).build();
  expect(built.getChartId()).toBeNull();
  expect(host.llamadas).toMatchObject({ lecturas: 0, escrituras: 0 });
  sheet.insertChart(built);
  const [chart] = sheet.getCharts();
  expect(chart?.getChartId()).toBe(1);
  if (chart) sheet.removeChart(chart);
  expect(sheet.getCharts()).toEqual([]);
  expect(host.llamadas).toMatchObject({ lecturas: 2, escrituras: 2 });
  expect(() => chart && sheet.removeChart(chart)).toThrow('Chart not found');
});

test('rows put in above a chart take it along, and what it shows', async () => {
  const { sheet } = await withChart();
  sheet.insertRowsBefore(1, 2);
  const [chart] = sheet.getCharts();
  expect(chart?.getContainerInfo().getAnchorRow()).toBe(7);
  expect(chart?.getRanges().map((r) => r.getA1Notation())).toEqual(['A3:A5', 'B3:C5']);
});

test('what the host does not draw is refused, and so are wrong arguments and strangers', async () => {
  const { sheet, charts, host, libro } = await withChart();
  const builder = sheet.newChart();
  expect(() => builder.setChartType(charts.ChartType.GAUGE)).toThrow('not available in the local host');
  expect(() => builder.asBarChart()).toThrow('"EmbeddedChartBuilder.asBarChart" is not available in the local host');
  expect(() => sheet.insertChart('x' as never)).toThrow("don't match the method signature");
  expect(() => builder.setPosition(0, 1, 0, 0)).toThrow('Invalid chart position');
  sheet.protect();
  const [hoja] = libro.hojas;
  if (hoja) hoja.protecciones = hoja.protecciones.map((p) => ({ ...p, editores: [] }));
  libro.acceso.editores.push('luis@example.org');
  host.actAs('luis@example.org');
  expect(() => sheet.insertChart(builder.build())).toThrow('protected cell or object');
});

const COLORES = ['#2e7d4f', '#b83227'];
const GRAFICOS: readonly [string, Omit<GraficoHoja, 'id'>][] = [
  [
    'stacked columns',
    {
      tipo: 'COLUMN',
      rangos: [
        { fila: 1, columna: 1, filas: 3, columnas: 1 },
        { fila: 1, columna: 2, filas: 3, columnas: 2 },
      ],
      encabezados: 1,
      fila: 5,
      columna: 2,
      x: 0,
      y: 0,
      opciones: {
        title: 'Semáforo & más',
        width: 300,
        height: 210,
        colors: COLORES,
        legend: { position: 'top' },
        isStacked: true,
      },
    },
  ],
  [
    'a doughnut',
    {
      tipo: 'PIE',
      rangos: [
        { fila: 2, columna: 1, filas: 2, columnas: 1 },
        { fila: 2, columna: 3, filas: 2, columnas: 1 },
      ],
      encabezados: 0,
      fila: 1,
      columna: 5,
      x: 0,
      y: 0,
      opciones: {
        title: 'Estatus',
        width: 200,
        height: 105,
        colors: COLORES,
        legend: { position: 'none' },
        pieHole: 0.55,
      },
    },
  ],
];

test.each(GRAFICOS)('%s come back from .xlsx as they went', async (_, grafico) => {
  const libro = newLibro();
  fill(libro);
  libro.hojas[0]?.graficos.push({ ...grafico, id: 1 });
  const leido = await readLibro(await writeLibro(libro), 'libro');
  expect(leido.hojas[0]?.graficos).toEqual([{ ...grafico, id: 1 }]);
});
