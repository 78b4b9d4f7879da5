/** Longer texts with letters are prose: nothing reads a number or a date in them. */
const LARGO_DE_UN_VALOR = 40;

/**
 * Whether Sheets may make something else of a text that is put in as if it were typed: a formula, an error, a number, a
 * date, a boolean. "12.10" would become 12.1 and "2025-03" a day.
 */
export function isConvertible(texto: string): boolean {
  if (/^['=+\-@#]/.test(texto)) return true;
  if (texto.length > LARGO_DE_UN_VALOR && /[a-z]/i.test(texto)) return false;
  return /\d/.test(texto) || /^(true|false|verdadero|falso)$/i.test(texto.trim());
}
