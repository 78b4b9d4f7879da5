/** Names of the companion sheets that no format or setting table names already. */
export const HOJA_CONFIGURACION = 'Configuración';
export const HOJA_TEXTOS = 'Textos';
export const HOJA_DUDAS = 'Dudas';

/** Protections with this prefix are ours. */
export const PREFIJO_PROTECCION = 'MIRador:';
