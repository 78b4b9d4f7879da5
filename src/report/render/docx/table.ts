import {
  AlignmentType,
  BorderStyle,
  type ITableBordersOptions,
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { COLOR_FONDO_BARRA, COLOR_LINEA, inkOn } from '../../colores';
import type { Alineacion, Barra, BloqueDeCelda, Celda, Fila, Membrete, Tabla } from '../../document';
import { MARGEN_CELDA } from '../../fit';
import { isRunning, ownParagraphs } from '../celda';
import { listOf } from './list';
import { gap, hex, type LookTramo, textRuns } from './text';

export const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<Alineacion, string>;

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const;

const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: hex(COLOR_LINEA) } as const;
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

/** A plain fill of one colour. */
export function shading(fondo: string): NonNullable<ITableCellOptions['shading']> {
  return { type: ShadingType.CLEAR, color: 'auto', fill: hex(fondo) };
}

/** Inner margins of the cells of a table, DXA: above and below, left and right. */
interface MargenesCelda {
  readonly alto: number;
  readonly lado: number;
}

/** A table of fixed widths: on the table, the grid and (by the caller) every cell, in DXA, as Google Docs needs. */
export function fixedTable(
  anchos: readonly number[],
  rows: TableRow[],
  borders: ITableBordersOptions,
  margenes: MargenesCelda,
): Table {
  return new Table({
    rows,
    borders,
    margins: {
      marginUnitType: WidthType.DXA,
      top: margenes.alto,
      bottom: margenes.alto,
      left: margenes.lado,
      right: margenes.lado,
    },
    layout: TableLayoutType.FIXED,
    width: { size: anchos.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: [...anchos],
  });
}

/**
 * A bar: two tabs whose runs are shaded, in a line of its own. Not a nested table, which LibreOffice 7.4 opens well
 * but then forgets to repeat the header rows of the table around it.
 */
function barParagraph(barra: Barra, ancho: number): Paragraph {
  const largo = ancho - BAR_SLACK;
  const lleno = Math.round(Math.min(1, Math.max(0, barra.fraccion)) * largo);
  const tramos = [
    { hasta: lleno, fondo: barra.color },
    { hasta: largo, fondo: COLOR_FONDO_BARRA },
  ].filter((t, i) => (i === 0 ? t.hasta > 0 : lleno < largo));
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: { before: 20, line: BAR_HEIGHT, lineRule: 'exact' },
    tabStops: tramos.map((t) => ({ type: TabStopType.LEFT, position: t.hasta })),
    children: tramos.map((t) => new TextRun({ children: [new Tab()], size: BAR_SIZE, shading: shading(t.fondo) })),
  });
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
function blocksOfCell(
  bloque: BloqueDeCelda,
  primero: boolean,
  look: LookTramo,
  membrete: Membrete,
): (Paragraph | Table)[] {
  switch (bloque.tipo) {
    case 'parrafo':
      return [
        new Paragraph({
          ...(primero ? {} : { spacing: { before: 70 } }),
          widowControl: true,
          children: textRuns(bloque.tramos, look),
        }),
      ];
    case 'lista':
      return listOf(bloque, look, SANGRIA_EN_CELDA);
    case 'tabla':
      return [gap(primero ? 20 : 80), tableOf(bloque, membrete), gap(20)];
  }
}

function cellOf(celda: Celda, { ancho, look, keepNext, arriba, seguida, membrete }: LugarCelda): TableCell {
  const fondo = celda.fondo ?? look.fondo;
  const color = celda.fondo === undefined ? look.color : inkOn(celda.fondo);
  const lookCelda: LookTramo = color === undefined ? look : { ...look, color };
  const alineacion = celda.alineacion ?? 'left';
  const parrafos = ownParagraphs(celda).map(
    (parrafo, i) =>
      new Paragraph({
        ...(alineacion === 'left' ? {} : { alignment: ALIGN[alineacion] }),
        ...(i === 0 ? {} : { spacing: { before: 40 } }),
        ...(keepNext ? { keepNext } : {}),
        children: textRuns(parrafo, lookCelda),
      }),
  );
  const columnas = celda.columnas ?? 1;
  const piezas = [
    ...parrafos,
    ...(celda.barra === undefined ? [] : [barParagraph(celda.barra, ancho - MARGEN_CELDA)]),
    ...(celda.bloques ?? []).flatMap((bloque, i) =>
      blocksOfCell(bloque, i === 0 && parrafos.length === 0, lookCelda, membrete),
    ),
  ];
  return new TableCell({
    width: { size: ancho, type: WidthType.DXA },
    verticalAlign: arriba ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(columnas > 1 ? { columnSpan: columnas } : {}),
    ...(fondo === undefined ? {} : { shading: shading(fondo) }),
    ...(celda.sigue || seguida
      ? { borders: { ...(celda.sigue ? { top: NO_BORDER } : {}), ...(seguida ? { bottom: NO_BORDER } : {}) } }
      : {}),
    children: piezas.length === 0 ? [new Paragraph({})] : piezas,
  });
}

function rowOf(fila: Fila, indice: number, tabla: Tabla, membrete: Membrete): TableRow {
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
  return new TableRow({
    children: celdas,
    ...(indice < tabla.filasRepetidas ? { tableHeader: true } : {}),
    ...(fila.divisible ? {} : { cantSplit: true }),
  });
}

/** A model table as a Word table. */
export function tableOf(tabla: Tabla, membrete: Membrete): Table {
  const bordes = isRunning(tabla) ? { ...TABLE_BORDERS, insideVertical: HAIRLINE } : TABLE_BORDERS;
  return fixedTable(
    tabla.anchos,
    tabla.filas.map((fila, i) => rowOf(fila, i, tabla, membrete)),
    tabla.formato ? FORM_BORDERS : bordes,
    { alto: tabla.compacta ? 22 : tabla.formato ? 45 : 70, lado: MARGEN_CELDA / 2 },
  );
}
