import type { NamedRange, PageSetup } from 'hucre';
import { columnName, quoteSheet } from '../../sheet/a1';
import type { Hoja } from '../workbook';
import { ANCHO_NORMAL } from './heights';

/** Pixels of paper across a landscape letter page at half size, which is still read without a glass. */
const PIXELES_POR_PAGINA = 1900;

function widthOf(hoja: Hoja): number {
  const usadas = Array.from(hoja.celdas).reduce((n, renglon) => Math.max(n, renglon?.length ?? 0), 1);
  return Array.from({ length: usadas }, (_, i) => hoja.anchos.get(i + 1) ?? ANCHO_NORMAL).reduce((a, b) => a + b, 0);
}

/** Landscape letter, a sheet with charts on one page: it is made to be seen whole. Others take as many pages across as it takes not to shrink below half size, and as many down as needed. */
export function pageSetupOf(hoja: Hoja): PageSetup {
  const unaPagina = hoja.graficos.length > 0;
  return {
    paperSize: 'letter',
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: unaPagina ? 1 : Math.ceil(widthOf(hoja) / PIXELES_POR_PAGINA),
    fitToHeight: unaPagina ? 1 : 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
  };
}

/** What is frozen on the screen is repeated on every printed page. The writer's own way leaves the sheet's name unquoted. */
export function printTitles(hoja: Hoja): NamedRange[] {
  const { filasInmovilizadas: filas, columnasInmovilizadas: columnas, nombre } = hoja;
  const partes = [...(columnas > 0 ? [`$A:$${columnName(columnas)}`] : []), ...(filas > 0 ? [`$1:$${filas}`] : [])].map(
    (parte) => `${quoteSheet(nombre)}!${parte}`,
  );
  return partes.length > 0 ? [{ name: '_xlnm.Print_Titles', range: partes.join(','), scope: nombre }] : [];
}
