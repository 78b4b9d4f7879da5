import { childElements, childOf, descend, type Elemento } from './arbol';

/** What a section of a template gives to its blocks, DXA. */
export interface MedidasDeSeccion {
  readonly ancho: number;
  readonly alto: number;
  readonly margenes: number;
  readonly columnas: number;
  readonly entreColumnas: number;
}

/** Letter paper with margins of an inch: what a section that says nothing has in every program. */
const POR_OMISION = { ancho: 12240, alto: 15840, margen: 1440, entreColumnas: 720 };
/** Below this nothing can be read. */
const ANCHO_MINIMO = 1000;
/** Inner margins, left and right together, of a cell that says nothing. */
const MARGEN_CELDA_WORD = 216;

/** A length in DXA; Word writes numbers, the strict format "2.5cm". */
function lengthOf(valor: string | undefined, omision: number): number {
  const [, numero = '', unidad = ''] = /^(-?[\d.]+)(mm|cm|in|pt|pc|pi)?$/.exec(valor ?? '') ?? [];
  if (numero === '') return omision;
  const factor: Readonly<Record<string, number>> = { mm: 56.7, cm: 567, in: 1440, pt: 20, pc: 240, pi: 240 };
  return Math.round(Number(numero) * (factor[unidad] ?? 1));
}

export function measureSection(sectPr: Elemento): MedidasDeSeccion {
  const papel = childOf(sectPr, 'w:pgSz')?.atributos ?? {};
  const margen = childOf(sectPr, 'w:pgMar')?.atributos ?? {};
  const columnas = childOf(sectPr, 'w:cols');
  const de = (nombre: string, omision: number) => lengthOf(margen[nombre], omision);
  return {
    ancho: lengthOf(papel['w:w'], POR_OMISION.ancho),
    alto: lengthOf(papel['w:h'], POR_OMISION.alto),
    margenes: de('w:left', POR_OMISION.margen) + de('w:right', POR_OMISION.margen) + de('w:gutter', 0),
    columnas: Math.max(1, Number(columnas?.atributos['w:num'] ?? 1) || 1),
    entreColumnas: lengthOf(columnas?.atributos['w:space'], POR_OMISION.entreColumnas),
  };
}

/** Width of the text, of one column where there are several. */
export function textWidthOf({ ancho, margenes, columnas, entreColumnas }: MedidasDeSeccion): number {
  const util = ancho - margenes - (columnas - 1) * entreColumnas;
  return Math.max(ANCHO_MINIMO, Math.floor(util / columnas));
}

const dxaOf = (medida: Elemento | undefined): number | null => {
  const { 'w:type': tipo = 'dxa', 'w:w': ancho } = medida?.atributos ?? {};
  const valor = Number(ancho);
  return tipo === 'dxa' && Number.isFinite(valor) && valor > 0 ? valor : null;
};

const gridSpan = (celda: Elemento): number =>
  Number(descend(celda, 'w:tcPr', 'w:gridSpan')?.atributos['w:val'] ?? 1) || 1;

/** Left and right margins within a cell: its own, else its table's. Both names of a side are in use. */
function cellMargins(celda: Elemento, tabla: Elemento): number {
  const deTabla = descend(tabla, 'w:tblPr', 'w:tblCellMar');
  const deCelda = descend(celda, 'w:tcPr', 'w:tcMar');
  if (!deTabla && !deCelda) return MARGEN_CELDA_WORD;
  return [
    ['w:left', 'w:start'],
    ['w:right', 'w:end'],
  ].reduce((suma, nombres) => {
    const medida = [deCelda, deTabla].flatMap((m) => nombres.map((n) => childOf(m, n))).find((m) => m !== undefined);
    return suma + (medida ? Number(medida.atributos['w:w'] ?? 0) || 0 : MARGEN_CELDA_WORD / 2);
  }, 0);
}

/** What a cell has inside, in a table that has `disponible` for itself. */
export function cellWidth(celda: Elemento, fila: Elemento, tabla: Elemento, disponible: number): number {
  const celdas = childElements(fila).filter((e) => e.nombre === 'w:tc');
  const rejilla = childElements(childOf(tabla, 'w:tblGrid') ?? fila).flatMap((e) =>
    e.nombre === 'w:gridCol' ? [Number(e.atributos['w:w'] ?? 0) || 0] : [],
  );
  const desde = celdas.slice(0, celdas.indexOf(celda)).reduce((suma, c) => suma + gridSpan(c), 0);
  const deRejilla = rejilla.slice(desde, desde + gridSpan(celda)).reduce((a, b) => a + b, 0);
  const partes = Math.max(
    1,
    celdas.reduce((suma, c) => suma + gridSpan(c), 0),
  );
  const propio = dxaOf(descend(celda, 'w:tcPr', 'w:tcW')) ?? (deRejilla || (disponible * gridSpan(celda)) / partes);
  return Math.max(ANCHO_MINIMO, Math.floor(propio - cellMargins(celda, tabla)));
}
