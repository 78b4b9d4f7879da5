import type { Chart, ChartSeries, SheetChart } from 'hucre';
import type { Rango } from '../../sheet/state';
import { coloresOf, datosOf, numberOr, tamanoOf } from '../grafico';
import type { GraficoHoja, Hoja } from '../workbook';
import { ALTO_NORMAL_PIXELES, ANCHO_NORMAL } from './heights';
import { formatAbsolute, parseAbsolute } from './refs';

/** The first cell, from 1, that begins at so many pixels from the beginning of `desde`, or after. */
function cellAfter(desde: number, pixeles: number, sizeOf: (n: number) => number): number {
  let n = desde;
  // Half a pixel of tolerance: widths go through characters in .xlsx.
  for (let left = pixeles - 0.5; left > 0; n++) left -= sizeOf(n);
  return n;
}

const widthAt = (hoja: Hoja) => (columna: number) => hoja.anchos.get(columna) ?? ANCHO_NORMAL;
const heightAt = (hoja: Hoja) => (fila: number) => hoja.altos.get(fila) ?? ALTO_NORMAL_PIXELES;

function toChart(hoja: Hoja, grafico: GraficoHoja): SheetChart[] {
  const datos = datosOf(hoja, grafico);
  if (!datos) return [];
  const ref = (r: Rango): string => formatAbsolute(hoja.nombre, r);
  const colores = coloresOf(grafico).map((c) => c.replace('#', '').toUpperCase());
  const dona = grafico.tipo === 'PIE';
  const { ancho, alto } = tamanoOf(grafico);
  const series = datos.series.map(
    ({ nombre, valores }, i): ChartSeries => ({
      ...(nombre === null ? {} : { name: nombre }),
      values: ref(valores),
      categories: ref(datos.etiquetas),
      ...(dona
        ? {
            dataPoints: colores
              .slice(0, valores.filas)
              .map((fillColor, idx) => ({ idx, fillColor, borderColor: 'FFFFFF' })),
          }
        : colores[i] === undefined
          ? {}
          : { color: colores[i] }),
    }),
  );
  const { title, legend, isStacked, pieHole } = grafico.opciones;
  const position = (legend as { position?: unknown } | undefined)?.position;
  return [
    {
      type: dona ? 'doughnut' : 'column',
      ...(typeof title === 'string' ? { title, titleFontSize: 12, titleBold: true, titleColor: '4A235A' } : {}),
      series,
      anchor: {
        from: { row: grafico.fila - 1, col: grafico.columna - 1 },
        to: {
          row: cellAfter(grafico.fila, alto, heightAt(hoja)) - 1,
          col: cellAfter(grafico.columna, ancho, widthAt(hoja)) - 1,
        },
      },
      legend: position === 'none' ? false : position === 'top' ? 'top' : position === 'bottom' ? 'bottom' : 'right',
      chartSpaceBorderColor: 'D9D9D9',
      ...(dona
        ? { holeSize: Math.round(numberOr(pieHole, 0.5) * 100) }
        : {
            barGrouping: isStacked === true ? ('stacked' as const) : ('clustered' as const),
            gapWidth: 40,
            axes: { y: { numberFormat: { formatCode: '0' } } },
          }),
    },
  ];
}

/** The charts of a sheet as .xlsx holds them: over whole cells, and with the names that the series have now. */
export function storeCharts(hoja: Hoja): SheetChart[] {
  return hoja.graficos.flatMap((g) => toChart(hoja, g));
}

const hexOf = (color: unknown): string | null =>
  typeof color === 'string' && /^[0-9a-f]{6}$/i.test(color) ? `#${color.toLowerCase()}` : null;

/** Columns side by side on the same rows become one range again. */
function joinColumns(rangos: readonly Rango[]): Rango[] {
  return rangos.reduce<Rango[]>((joined, r) => {
    const last = joined[joined.length - 1];
    const beside = last && last.fila === r.fila && last.filas === r.filas && last.columna + last.columnas === r.columna;
    if (last && beside) joined[joined.length - 1] = { ...last, columnas: last.columnas + r.columnas };
    else joined.push(r);
    return joined;
  }, []);
}

function fromChart(hoja: Hoja, chart: Chart, id: number): GraficoHoja[] {
  const [kind] = chart.kinds;
  const series = chart.series ?? [];
  const place = (texto: string | undefined): Rango | null => {
    const found = texto === undefined ? null : parseAbsolute(texto);
    return found?.hoja === hoja.nombre ? found.rango : null;
  };
  const etiquetas = place(series[0]?.categoriesRef);
  const valores = series.flatMap((s) => place(s.valuesRef) ?? []);
  const { anchor } = chart;
  const tipo = kind === 'doughnut' || kind === 'pie' ? 'PIE' : kind === 'bar' ? 'COLUMN' : null;
  if (!anchor || !etiquetas || valores.length !== series.length || tipo === null || chart.kinds.length > 1) return [];
  const encabezados = series.every((s) => s.name !== undefined) ? 1 : 0;
  const withHeader = (r: Rango): Rango => ({ ...r, fila: r.fila - encabezados, filas: r.filas + encabezados });
  const colores = (
    tipo === 'PIE' ? (series[0]?.dataPoints ?? []).map((p) => hexOf(p.fillColor)) : series.map((s) => hexOf(s.color))
  ).flatMap((c) => c ?? []);
  const sum = (desde: number, hasta: number, sizeOf: (n: number) => number): number =>
    Array.from({ length: Math.max(0, hasta - desde) }, (_, i) => sizeOf(desde + i)).reduce((a, b) => a + b, 0);
  const { from, to } = anchor;
  return [
    {
      id,
      tipo,
      rangos: [withHeader(etiquetas), ...joinColumns(valores.map(withHeader))],
      encabezados,
      fila: from.row + 1,
      columna: from.col + 1,
      x: 0,
      y: 0,
      opciones: {
        ...(chart.title === undefined ? {} : { title: chart.title }),
        ...(to
          ? {
              width: sum(from.col + 1, to.col + 1, widthAt(hoja)),
              height: sum(from.row + 1, to.row + 1, heightAt(hoja)),
            }
          : {}),
        ...(colores.length > 0 ? { colors: colores } : {}),
        legend: { position: chart.legend === false || chart.legend === undefined ? 'none' : chart.legend },
        ...(tipo === 'PIE'
          ? { pieHole: kind === 'doughnut' ? (chart.holeSize ?? 50) / 100 : 0 }
          : { isStacked: chart.barGrouping === 'stacked' }),
      },
    },
  ];
}

/**
 * The charts of a sheet that the host can draw: columns and doughnuts over cells of the sheet itself, whoever made them.
 * `id`: the first number that is free. The sheet has its sizes already.
 */
export function readCharts(hoja: Hoja, charts: readonly Chart[], id: number): GraficoHoja[] {
  return charts.flatMap((chart, i) => fromChart(hoja, chart, id + i));
}
