/**
 * Functions that came after Excel 2007: .xlsx stores them with a prefix, without which they open as #NAME?
 * (MS-XLSX 2.2.2, "future functions"). Those of Excel 2021 that spill carry a second one.
 */
const NUEVAS = new Set(
  `IFS SWITCH MAXIFS MINIFS CONCAT TEXTJOIN IFNA XOR DAYS ISOWEEKNUM NUMBERVALUE UNICHAR UNICODE FORMULATEXT ISFORMULA
  SHEET SHEETS XLOOKUP XMATCH UNIQUE SEQUENCE RANDARRAY LET LAMBDA ARABIC BASE DECIMAL COMBINA PERMUTATIONA RRI PDURATION
  CEILING.MATH FLOOR.MATH AGGREGATE NETWORKDAYS.INTL WORKDAY.INTL STDEV.S STDEV.P VAR.S VAR.P MODE.SNGL MODE.MULT
  PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC RANK.EQ RANK.AVG PERCENTRANK.INC PERCENTRANK.EXC NORM.DIST
  NORM.INV NORM.S.DIST NORM.S.INV T.DIST T.INV CHISQ.DIST CHISQ.INV F.DIST F.INV CONFIDENCE.NORM CONFIDENCE.T
  COVARIANCE.P COVARIANCE.S FORECAST.LINEAR ENCODEURL SKEW.P GAMMA GAUSS PHI`.split(/\s+/),
);
const DESBORDAN = new Set(['FILTER', 'SORT', 'SORTBY']);

/** Text literals, quoted sheet names (left alone), or the name of a function that is called. */
const PIEZAS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_][A-Za-z0-9_.]*(?=\()/g;

/** "=IFS(A1,2)" as .xlsx stores it: "_xlfn.IFS(A1,2)", without its "=". */
export function toStored(formula: string): string {
  return formula.replace(/^=/, '').replace(PIEZAS, (pieza) => {
    const nombre = pieza.toUpperCase();
    if (NUEVAS.has(nombre)) return `_xlfn.${pieza}`;
    return DESBORDAN.has(nombre) ? `_xlfn._xlws.${pieza}` : pieza;
  });
}

/** LibreOffice writes the constants TRUE and FALSE as calls. */
const LOGICAS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.])(TRUE|FALSE)\(\)/g;

/** The inverse of toStored: with "=", without prefixes. */
export function fromStored(stored: string): string {
  const formula = stored.replace(/^=/, '').replace(PIEZAS, (pieza) => pieza.replace(/^_xlfn\.(?:_xlws\.)?/i, ''));
  return `=${formula.replace(LOGICAS, (pieza, constante?: string) => constante ?? pieza)}`;
}

/** Whether a formula is only what LibreOffice makes of a logical value that was typed. */
export function isLogicalConstant(stored: string): boolean {
  return /^=?(?:TRUE|FALSE)\(\)$/.test(stored);
}

/** A relative or absolute cell, or one end of whole columns, outside literals; not part of a longer name or a call. */
const REFERENCIAS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![A-Za-z0-9_(.])/g;

function numberOf(letras: string): number {
  return [...letras].reduce((n, letra) => n * 26 + letra.charCodeAt(0) - 64, 0);
}

function lettersOf(columna: number): string {
  return columna > 0 ? lettersOf(Math.floor((columna - 1) / 26)) + String.fromCharCode(65 + ((columna - 1) % 26)) : '';
}

/** A shared formula as it reads some rows and columns away from where Excel wrote it; what would leave the sheet is #REF!. */
export function shiftFormula(formula: string, filas: number, columnas: number): string {
  return formula.replace(REFERENCIAS, (pieza, dolarC?: string, letras?: string, dolarF?: string, digitos?: string) => {
    if (letras === undefined || digitos === undefined) return pieza;
    const columna = numberOf(letras) + (dolarC ? 0 : columnas);
    const fila = Number(digitos) + (dolarF ? 0 : filas);
    return columna < 1 || fila < 1 ? '#REF!' : `${dolarC}${lettersOf(columna)}${dolarF}${fila}`;
  });
}
