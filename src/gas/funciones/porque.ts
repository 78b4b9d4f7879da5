import { explicar } from '../../app/explicar';
import type { ApiPorque } from '../api/porque';
import { consult } from '../driver';
import type { Implementacion } from './implementacion';

/** The cell that is selected, with its sheet; the first one of the sheet where Google says that none is. */
function selectedCell(): { readonly hoja: string; readonly celda: string } {
  const libro = SpreadsheetApp.getActiveSpreadsheet();
  const celda: GoogleAppsScript.Spreadsheet.Range | null = libro.getCurrentCell();
  return { hoja: libro.getActiveSheet().getName(), celda: celda?.getA1Notation() ?? 'A1' };
}

export const PORQUE: Implementacion<ApiPorque> = {
  explicar: {
    nada: { explicacion: null, lugar: { hoja: '', celda: '' } },
    run({ hoja, celda }) {
      const pedida = hoja !== null && celda !== null ? { hoja, celda } : selectedCell();
      return consult(explicar, pedida);
    },
  },
};
