import type { Grafico, TipoGrafico } from '../sheet/state';
import { GRAFICO_TABLERO } from '../text/tablero';
import { rangeOf, rangoOf } from './cells';

type Hoja = GoogleAppsScript.Spreadsheet.Sheet;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type Opciones = Readonly<Record<string, unknown>>;

const NUESTROS: readonly string[] = Object.values(GRAFICO_TABLERO);

/** What a chart of each kind says besides its data (developers.google.com/apps-script/chart-configuration-options). */
const OPCIONES: Readonly<Record<Exclude<TipoGrafico, 'otro'>, Opciones>> = {
  columnas: { isStacked: true, useFirstColumnAsDomain: true, legend: { position: 'top' } },
  // The table beside it, in the same colours, says what each slice is.
  dona: { pieHole: 0.55, pieSliceText: 'value', legend: { position: 'none' } },
};
const COMUNES: Opciones = { titleTextStyle: { fontSize: 12, bold: true, color: '#4a235a' } };

function opcionesOf({ titulo, tipo, ancho, alto, colores }: Grafico): Opciones {
  if (tipo === 'otro') throw new Error(`MIRador draws no chart like "${titulo}".`);
  return { ...COMUNES, ...OPCIONES[tipo], title: titulo, width: ancho, height: alto, colors: [...colores] };
}

/** One write: the builder only gathers what is to be drawn. */
export function insertGrafico(hoja: Hoja, grafico: Grafico): void {
  const builder: Builder = hoja
    .newChart()
    .setChartType(grafico.tipo === 'dona' ? Charts.ChartType.PIE : Charts.ChartType.COLUMN)
    .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS)
    .setNumHeaders(grafico.encabezado ? 1 : 0)
    .setPosition(grafico.fila, grafico.columna, 0, 0);
  for (const rango of grafico.rangos) builder.addRange(rangeOf(hoja, rango));
  for (const [opcion, valor] of Object.entries(opcionesOf(grafico))) builder.setOption(opcion, valor);
  hoja.insertChart(builder.build());
}

function tipoOf(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): TipoGrafico {
  // Only the builder tells the kind; nothing is drawn by asking.
  const tipo = chart.modify().getChartType();
  if (tipo === Charts.ChartType.PIE) return 'dona';
  return tipo === Charts.ChartType.COLUMN ? 'columnas' : 'otro';
}

/** The charts of a sheet that go by one of our titles, each with what Google tells of it. */
function listNuestros(
  hoja: Hoja,
): { readonly chart: GoogleAppsScript.Spreadsheet.EmbeddedChart; readonly grafico: Grafico }[] {
  return hoja.getCharts().flatMap((chart) => {
    const titulo = String(chart.getOptions().get('title') ?? '');
    if (!NUESTROS.includes(titulo)) return [];
    const lugar = chart.getContainerInfo();
    const grafico: Grafico = {
      titulo,
      tipo: tipoOf(chart),
      rangos: chart.getRanges().map(rangoOf),
      encabezado: chart.getNumHeaders() > 0,
      fila: lugar.getAnchorRow(),
      columna: lugar.getAnchorColumn(),
      ancho: 0,
      alto: 0,
      colores: [],
    };
    return [{ chart, grafico }];
  });
}

/** One read, and a few questions to each chart. Sizes and colours are not told (sheet/state.ts). */
export function readGraficos(hoja: Hoja): Grafico[] {
  return listNuestros(hoja).map(({ grafico }) => grafico);
}

/** Takes away the one that stands as the plan saw it; one that somebody took away meanwhile is gone already. */
export function removeGrafico(hoja: Hoja, { titulo, fila, columna }: Grafico): void {
  const found = listNuestros(hoja).find(
    ({ grafico: g }) => g.titulo === titulo && g.fila === fila && g.columna === columna,
  );
  if (found) hoja.removeChart(found.chart);
}
