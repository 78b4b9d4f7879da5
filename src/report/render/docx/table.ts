import { COLOR_FONDO_BARRA, COLOR_LINEA, inkOn } from '../../colores';
import type { Barra, BloqueDeCelda, Celda, Fila, Membrete, Tabla } from '../../document';
import { MARGEN_CELDA } from '../../fit';
import { isRunning, ownParagraphs } from '../celda';
import { listOf } from './list';
import { gap, hex, type LookTramo, textRuns } from './text';
import { fixedTable, type Linea, paragraph, tableCell, tableRow, tabRun, textRun, type Xml } from './wml';

const NO_BORDER: Linea = { style: 'none', size: 0, color: 'auto' };
export const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const;

const HAIRLINE: Linea = { style: 'single', size: 4, color: hex(COLOR_LINEA) };
const TABLE_BORDERS = {
  ...NO_BORDERS,
  top: HAIRLINE,
  bottom: HAIRLINE,
  insideHorizontal: HAIRLINE,
} as const;

/** A printed form: a line around every cell. */
const FORM_BORDERS = { ...TABLE_BORDERS, left: HAIRLINE, right: HAIRLINE, insideVertical: HAIRLINE } as const;

/** DXA, and half-points. */
const BAR_HEIGHT = 110;
const BAR_SIZE = 9;
/** A tab that ends at the very edge of the cell would fall to the next line. */
const BAR_SLACK = 40;
/** LibreOffice makes a line of tabs alone as high as one of running text, whatever it is told; with a text it obeys. */
const BAR_END = textRun('\u00A0', { size: 2 });

/**
 * A bar: two tabs whose runs are shaded, in a line of its own. Not a nested table, which LibreOffice 7.4 opens well
 * but then forgets to repeat the header rows of the table around it.
 */
function barParagraph(barra: Barra, ancho: number): Xml {
  const largo = ancho - BAR_SLACK;
  const lleno = Math.round(Math.min(1, Math.max(0, barra.fraccion)) * largo);
  const tramos = [
    { hasta: lleno, fondo: barra.color },
    { hasta: largo, fondo: COLOR_FONDO_BARRA },
  ].filter((t, i) => (i === 0 ? t.hasta > 0 : lleno < largo));
  return paragraph(
    {
      tabStops: tramos.map((t) => ({ type: 'left', position: t.hasta })),
      spacing: { before: 20, line: BAR_HEIGHT, lineRule: 'exact' },
      alignment: 'left',
    },
    tramos.map((t) => tabRun({ size: BAR_SIZE, fill: hex(t.fondo) })).join('') + BAR_END,
  );
}

/** How each kind of row looks; a cell's own `fondo` wins. */
function lookOf(fila: Fila, tabla: Tabla, membrete: Membrete): LookTramo & { readonly fondo?: string } {
  switch (fila.tipo) {
    case 'banda':
      return {
        tamano: tabla.tamano + 1,
        negrita: true,
        fondo: membrete.colorPrincipal,
        color: inkOn(membrete.colorPrincipal),
      };
    case 'encabezado':
      return {
        tamano: tabla.tamano,
        negrita: true,
        fondo: membrete.colorSecundario,
        color: inkOn(membrete.colorSecundario),
      };
    case 'total':
      return {
        tamano: tabla.tamano,
        negrita: true,
        fondo: membrete.colorSecundario,
        color: inkOn(membrete.colorSecundario),
      };
    case 'cuerpo':
      return { tamano: tabla.tamano };
  }
}

/** How a cell of a row is set. */
interface LugarCelda {
  readonly ancho: number;
  readonly look: LookTramo & { readonly fondo?: string };
  readonly keepNext: boolean;
  /** In a row that may break its text begins at the top of every page. */
  readonly arriba: boolean;
  /** The cell below goes on from it. */
  readonly seguida: boolean;
  readonly membrete: Membrete;
}

/** Left and hanging indent of a list in a cell. */
const SANGRIA_EN_CELDA = 200;

/**
 * What stands in a cell below its paragraphs; `primero`: nothing stands above it. A table ends with a paragraph: a cell
 * may not end with a table.
 */
function blocksOfCell(bloque: BloqueDeCelda, primero: boolean, look: LookTramo, membrete: Membrete): Xml[] {
  switch (bloque.tipo) {
    case 'parrafo':
      return [
        paragraph(
          { widowControl: true, ...(primero ? {} : { spacing: { before: 70 } }) },
          textRuns(bloque.tramos, look),
        ),
      ];
    case 'lista':
      return listOf(bloque, look, SANGRIA_EN_CELDA);
    case 'tabla':
      return [gap(primero ? 20 : 80), tableOf(bloque, membrete), gap(20)];
  }
}

function cellOf(celda: Celda, { ancho, look, keepNext, arriba, seguida, membrete }: LugarCelda): Xml {
  const fondo = celda.fondo ?? look.fondo;
  const color = celda.fondo === undefined ? look.color : inkOn(celda.fondo);
  const lookCelda: LookTramo = color === undefined ? look : { ...look, color };
  const alineacion = celda.alineacion ?? 'left';
  const parrafos = ownParagraphs(celda).map((parrafo, i) =>
    paragraph(
      {
        keepNext,
        ...(i === 0 ? {} : { spacing: { before: 40 } }),
        ...(alineacion === 'left' ? {} : { alignment: alineacion }),
      },
      textRuns(parrafo, lookCelda),
    ),
  );
  const piezas = [
    ...parrafos,
    ...(celda.barra === undefined ? [] : [barParagraph(celda.barra, ancho - MARGEN_CELDA)]),
    ...(celda.bloques ?? []).flatMap((bloque, i) =>
      blocksOfCell(bloque, i === 0 && parrafos.length === 0, lookCelda, membrete),
    ),
  ];
  return tableCell(
    {
      width: ancho,
      columnSpan: celda.columnas ?? 1,
      borders: { ...(celda.sigue ? { top: NO_BORDER } : {}), ...(seguida ? { bottom: NO_BORDER } : {}) },
      ...(fondo === undefined ? {} : { fill: hex(fondo) }),
      verticalAlign: arriba ? 'top' : 'center',
    },
    piezas.length === 0 ? paragraph({}) : piezas.join(''),
  );
}

function rowOf(fila: Fila, indice: number, tabla: Tabla, membrete: Membrete): Xml {
  const look = lookOf(fila, tabla, membrete);
  // A row that names others is never the last of a page.
  const nombra = fila.tipo === 'banda' || fila.tipo === 'encabezado' || fila.conSiguiente === true;
  const keepNext = (nombra || tabla.indivisible) && indice < tabla.filas.length - 1;
  let columna = 0;
  const celdas = fila.celdas.map((celda, i) => {
    const hasta = columna + (celda.columnas ?? 1);
    const ancho = tabla.anchos.slice(columna, hasta).reduce((a, b) => a + b, 0);
    columna = hasta;
    return cellOf(celda, {
      ancho,
      look,
      keepNext,
      arriba: fila.divisible || (tabla.formato === true && fila.tipo === 'cuerpo'),
      seguida: tabla.filas[indice + 1]?.celdas[i]?.sigue === true,
      membrete,
    });
  });
  return tableRow({ cantSplit: !fila.divisible, tableHeader: indice < tabla.filasRepetidas }, celdas.join(''));
}

/** A model table as a Word table. */
export function tableOf(tabla: Tabla, membrete: Membrete): Xml {
  const bordes = isRunning(tabla) ? { ...TABLE_BORDERS, insideVertical: HAIRLINE } : TABLE_BORDERS;
  return fixedTable(
    tabla.anchos,
    tabla.filas.map((fila, i) => rowOf(fila, i, tabla, membrete)).join(''),
    tabla.formato ? FORM_BORDERS : bordes,
    { alto: tabla.compacta ? 22 : tabla.formato ? 45 : 70, lado: MARGEN_CELDA / 2 },
  );
}
