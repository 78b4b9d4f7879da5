/** Native formula templates of the MIR (tokens: see columna.ts). Only functions that Sheets, LibreOffice and the local engine share. */
export const META_ALCANZADA_FORMULA = '=TODO';
export const POR_ALCANZAR_FORMULA = '=TODO';
export const PORCENTAJE_FORMULA = '=TODO';
export const ESTATUS_FORMULA = '=TODO';
