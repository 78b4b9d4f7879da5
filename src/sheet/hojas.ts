/** Names of the companion sheets that no format or setting table names already. */
export const HOJA_CONFIGURACION = 'Configuración';
export const HOJA_TEXTOS = 'Textos';
export const HOJA_DUDAS = 'Dudas';
export const HOJA_BITACORA = 'Bitácora';
/** Hidden: how the MIR stood at each closing. */
export const HOJA_CIERRES = '_cierres';

/** Protections with this prefix are ours. */
export const PREFIJO_PROTECCION = 'MIRador:';
