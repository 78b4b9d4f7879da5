import { columnName } from '../../../mir/letras';
import { type ColumnaDeDatos, type DatoPublicado, headerOfTabla, type TablaDeDatos } from '../../datos';
import { ESTILO, type Estilo } from './estilos';
import { serialOf } from './fecha';
import { xmlText } from './texto';

/** Excel holds no longer text in a cell (support.microsoft.com, "Excel specifications and limits"). */
export const MAXIMO_CELDA = 32_767;

/** Widths of columns, in characters. */
const ANCHO = { minimo: 10, maximo: 48, fecha: 12, numero: 12 };

/** An inline string: nobody takes it for a number, a date or a formula. */
function textXml(ref: string, texto: string, estilo: Estilo): string {
  if (texto.length > MAXIMO_CELDA) {
    throw new Error(`The text of ${ref} has ${texto.length} characters; a cell of an .xlsx holds ${MAXIMO_CELDA}.`);
  }
  return `<c r="${ref}" s="${estilo}" t="inlineStr"><is><t xml:space="preserve">${xmlText(texto)}</t></is></c>`;
}

function numberXml(ref: string, valor: number, estilo: Estilo): string {
  if (!Number.isFinite(valor)) throw new Error(`${ref} is to hold ${valor}, which is no number of an .xlsx.`);
  return `<c r="${ref}" s="${estilo}"><v>${valor}</v></c>`;
}

/** A blank cell is none. What a column of dates or numbers holds besides stays the text that it is. */
function cellXml(ref: string, valor: DatoPublicado, tipo: ColumnaDeDatos['tipo']): string {
  if (valor === null || valor === '') return '';
  if (typeof valor === 'number') return numberXml(ref, valor, ESTILO.numero);
  const dias = tipo === 'fecha' ? serialOf(valor) : null;
  return dias === null ? textXml(ref, valor, ESTILO.texto) : numberXml(ref, dias, ESTILO.fecha);
}

function rowXml(fila: number, celdas: readonly string[]): string {
  return `<row r="${fila}">${celdas.join('')}</row>`;
}

/** As wide as its longest line, between bounds; the header may take several lines. */
function widthOf({ tipo }: ColumnaDeDatos, titulo: string, valores: readonly DatoPublicado[]): number {
  if (tipo !== 'texto') return Math.max(ANCHO[tipo], longestPart(titulo));
  const lineas = valores.flatMap((v) => (typeof v === 'string' ? v.split('\n') : []));
  const largo = lineas.reduce((n, linea) => Math.max(n, linea.length + 2), longestPart(titulo));
  return Math.min(ANCHO.maximo, Math.max(ANCHO.minimo, largo));
}

/** The longest piece of a header that has no place to break. */
function longestPart(titulo: string): number {
  return titulo.split(/\s+/).reduce((n, palabra) => Math.max(n, palabra.length + 2), 0);
}

/** Part xl/worksheets/sheetN.xml: what stands over the header, the header, which stays in sight, and the rows. */
export function sheetXml(tabla: TablaDeDatos): string {
  const { encabezado = [], columnas, filas } = tabla;
  const titulos = headerOfTabla(tabla);
  const cabeza = encabezado.length + 1;
  const ref = (columna: number, fila: number): string => `${columnName(columna + 1)}${fila}`;
  const rows = [
    ...encabezado.map((textos, f) =>
      rowXml(
        f + 1,
        textos.map((texto, c) => (texto === '' ? '' : textXml(ref(c, f + 1), texto, ESTILO.rotulo))),
      ),
    ),
    rowXml(
      cabeza,
      titulos.map((titulo, c) => textXml(ref(c, cabeza), titulo, ESTILO.encabezado)),
    ),
    ...filas.map((valores, f) =>
      rowXml(
        cabeza + 1 + f,
        columnas.map(({ tipo }, c) => cellXml(ref(c, cabeza + 1 + f), valores[c] ?? null, tipo)),
      ),
    ),
  ];
  const anchos = columnas.map((columna, c) => {
    const ancho = widthOf(
      columna,
      titulos[c] ?? '',
      filas.map((fila) => fila[c] ?? null),
    );
    return `<col min="${c + 1}" max="${c + 1}" width="${ancho}" customWidth="1"/>`;
  });
  const abajo = ref(0, cabeza + 1);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${cabeza}" topLeftCell="${abajo}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${abajo}" sqref="${abajo}"/></sheetView></sheetViews><cols>${anchos.join('')}</cols><sheetData>${rows.join('')}</sheetData><pageSetup paperSize="1" orientation="landscape"/></worksheet>`;
}
