import { tablero } from '../../app/tablero';
import { HOJA_TABLERO } from '../../sheet/hojas';
import { TABLERO } from '../../text/tablero';
import type { ApiTablero } from '../api/tablero';
import { perform } from '../driver';
import { findSheet } from '../renamed';
import type { Implementacion } from './implementacion';

export const TABLERO_API: Implementacion<ApiTablero> = {
  tablero: {
    nada: { hoja: '', creado: false },
    run() {
      const found = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(HOJA_TABLERO);
      // Whoever only wants to see it waits for no lock and for nothing to be read.
      const hecha = found !== null && found.getRange(1, 1).getValue() === TABLERO.titulo;
      const done = hecha ? { findings: [], vista: { hoja: HOJA_TABLERO, creado: false } } : perform(tablero, null);
      if (done.vista) findSheet(HOJA_TABLERO)?.activate();
      return done;
    },
  },
};
