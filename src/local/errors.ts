import type { HostContext } from './context';

/**
 * Google's own texts, as scripts and people meet them (English: the add-on may compare with them).
 * Most are quoted in public issues and answers; where two wordings exist the most quoted one stands here.
 */
export const GOOGLE = {
  celdaProtegida:
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  accionNoPermitida: 'Action not allowed',
  fueraDeLaHoja: 'The coordinates of the range are outside the dimensions of the sheet.',
  rangoNoEncontrado: 'Range not found',
  filasMinimas: 'The number of rows in the range must be at least 1.',
  columnasMinimas: 'The number of columns in the range must be at least 1.',
  filaMinima: 'The starting row of the range is too small.',
  columnaMinima: 'The starting column of the range is too small.',
  /** `?` What Google says of a chart that was taken away meanwhile is quoted nowhere. */
  graficoNoEncontrado: 'Chart not found on this sheet.',
  celdaLarga: 'Your input contains more than the maximum of 50000 characters in a single cell.',
  combinacionParcial: 'You must select all cells in a merged range to merge or unmerge them.',
  filasInmovilizadas: "You can't merge frozen and non-frozen rows",
  columnasInmovilizadas: "You can't merge frozen and non-frozen columns",
  todasLasFilas: "You can't delete all the rows on the sheet.",
  todasLasColumnas: "You can't delete all the columns on the sheet.",
  todasLasFilasInmoviles: "You can't freeze all visible rows on the sheet.",
  todasLasColumnasInmoviles: "You can't freeze all visible columns on the sheet.",
  filasFueraDeLimites: 'Those rows are out of bounds.',
  columnasFueraDeLimites: 'Those columns are out of bounds.',
  ultimaHoja: "You can't remove all the sheets in a document.",
  ultimaHojaVisible: "You can't hide all the sheets in a document.",
  hojaSinNombre: 'The name of the sheet cannot be empty.',
  nombreDeRangoInvalido: 'The name of the named range is invalid.',
  abiertosSoloEnHoja: 'Unprotected ranges can only be set on a protected sheet.',
  advertencia: "You're editing part of this sheet that shouldn't be changed accidentally.",
  editoresDeAdvertencia: 'ProtectedRange is warningOnly. Editors cannot be set on it.',
  demasiadosDisparadores:
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  sinDisparador: 'Unexpected error while getting the method or property deleteTrigger on object ScriptApp.',
  sinInterfaz: 'Cannot call SpreadsheetApp.getUi() from this context.',
  hojaRepetida: (nombre: string) => `A sheet with the name "${nombre}" already exists. Please enter another name.`,
  hojaNoEncontrada: (id: number) => `Sheet ${id} not found`,
  validacion: (celda: string) =>
    `The data you entered in cell ${celda} violates the data validation rules set on this cell.`,
  firma: (parametros: string, miembro: string) =>
    `The parameters (${parametros}) don't match the method signature for SpreadsheetApp.${miembro}.`,
  filasDistintas: (datos: number, rango: number) =>
    `The number of rows in the data does not match the number of rows in the range. The data has ${datos} but the range has ${rango}.`,
  columnasDistintas: (datos: number, rango: number) =>
    `The number of columns in the data does not match the number of columns in the range. The data has ${datos} but the range has ${rango}.`,
  sinPermiso: (miembro: string, permiso: string) =>
    `You do not have permission to call ${miembro}. Required permissions: ${permiso}`,
} as const;

/** The refusals that people meet, as Google words them for accounts in Spanish. */
const EN_ESPANOL: ReadonlyMap<string, string> = new Map([
  [
    GOOGLE.celdaProtegida,
    'Estás intentando editar una celda o un objeto protegidos. Si necesitas hacer cambios, ponte en contacto con el propietario de la hoja de cálculo para que quite la protección.',
  ],
  [GOOGLE.accionNoPermitida, 'Acción no permitida'],
]);

/** A text of Google in the language of the account; in English where nobody quotes it in Spanish. */
export function textIn(idioma: 'en' | 'es', mensaje: string): string {
  return idioma === 'es' ? (EN_ESPANOL.get(mensaje) ?? mensaje) : mensaje;
}

/** The error of a member that Google has, or not, and that no code of the add-on may use. */
export function notAvailable(ctx: HostContext, miembro: string): Error {
  return ctx.makeError(`"${miembro}" is not available in the local host`);
}
