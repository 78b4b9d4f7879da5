/** Names of the companion sheets that no format or setting table names already. */
export { HOJA_CONFIGURACION } from '../mir/ajustes';
export { HOJA_ENTREGAS } from '../mir/entregas';
export { HOJA_INFORME_JGE } from '../mir/informe-jge';
export { HOJA_SEGUIMIENTO } from '../mir/seguimiento';

export const HOJA_TEXTOS = 'Textos';
export const HOJA_DUDAS = 'Dudas';
export const HOJA_MODIFICACIONES = 'Modificaciones';
export const HOJA_TABLERO = 'Tablero';
export const HOJA_DOCUMENTOS = 'Documentos';
export const HOJA_BITACORA = 'Bitácora';
/** Hidden: how the MIR stood at each closing. */
export const HOJA_CIERRES = '_cierres';

/** Protections with this prefix are ours. */
export const PREFIJO_PROTECCION = 'MIRador:';
