/** The cell that is selected, with its sheet; the first one of the sheet where Google says that none is. */
export function selectedCell(): { readonly hoja: string; readonly celda: string } {
  const libro = SpreadsheetApp.getActiveSpreadsheet();
  const celda: GoogleAppsScript.Spreadsheet.Range | null = libro.getCurrentCell();
  return { hoja: libro.getActiveSheet().getName(), celda: celda?.getA1Notation() ?? 'A1' };
}
