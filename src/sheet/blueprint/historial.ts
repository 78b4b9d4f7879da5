import { HOJA_HISTORIAL } from '../historial';
import type { EstadoHoja } from '../state';
import { type Permisos, proteccionHoja } from './protection';

/** The hidden sheet of records: its content is nobody's to mend, only that it is closed. */
export function blueprintHistorial(permisos: Permisos, observada: EstadoHoja): EstadoHoja {
  const { nombre, sheetId, filas, columnas, valores, formulas } = observada;
  return {
    nombre,
    sheetId,
    filas,
    columnas,
    oculta: true,
    valores,
    formulas,
    protecciones: [proteccionHoja(HOJA_HISTORIAL, [], permisos)],
  };
}
