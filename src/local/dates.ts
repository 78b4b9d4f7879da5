const MS_DIA = 86_400_000;
/** Day 0 of Sheets and of Excel after February 1900. */
const DIA_CERO = Date.UTC(1899, 11, 30);

/** The serial number of "YYYY-MM-DD". */
export function serialOf(fecha: string): number {
  return Math.round((Date.parse(`${fecha}T00:00:00Z`) - DIA_CERO) / MS_DIA);
}

/** "YYYY-MM-DD" of a serial number; its time of day is dropped. */
export function fechaOfSerial(serial: number): string {
  return new Date(DIA_CERO + Math.floor(serial) * MS_DIA).toISOString().slice(0, 10);
}

/** Whether a number format shows a date: has a day, month or year outside of quotes, brackets and escapes. */
export function isDateFormat(formato: string | undefined): boolean {
  if (!formato || /^general$/i.test(formato)) return false;
  return /[dmy]/i.test(formato.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}
