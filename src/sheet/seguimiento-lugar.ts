import { CLAVES_SEGUIMIENTO, type ClaveSeguimiento } from '../mir/seguimiento';
import { SEGUIMIENTO_ENCABEZADO } from '../text/seguimiento';
import { type LugarRenglones, lugarDeRenglones } from './lugar-renglones';
import type { EstadoHoja } from './state';

export type LugarSeguimiento = LugarRenglones<ClaveSeguimiento>;

/** Finds header, columns and rows of the sheet Seguimiento by what stands on it. */
export function lugarDeSeguimiento(hoja: EstadoHoja): LugarSeguimiento {
  return lugarDeRenglones(hoja, { claves: CLAVES_SEGUIMIENTO, titulos: SEGUIMIENTO_ENCABEZADO });
}
