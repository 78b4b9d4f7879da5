import { PREFIJO_PROTECCION } from '../hojas';
import type { Proteccion, Rango } from '../state';

/** The one protection of a sheet: everything closed but `abiertos`, for everybody but the administradores (and the owner). */
export function protectionOf(hoja: string, abiertos: readonly Rango[], administradores: readonly string[]): Proteccion {
  return {
    ambito: 'hoja',
    descripcion: `${PREFIJO_PROTECCION} ${hoja}`,
    rango: null,
    abiertos,
    editores: administradores,
    soloAdvierte: false,
  };
}
