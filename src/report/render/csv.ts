/** Excel and LibreOffice read such a cell as a formula, wherever it came from (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Where Excel separates by ";" (Spain, much of Latin America) a cell of ours is quoted in the middle of one of its own,
 * so its quotes hold nothing together: a ";" or an end of line within it begins another cell.
 */
const TRAS_SEPARADOR = /([;\r\n][ "]*)(?=[=+\-@\t])/g;

function cell(valor: string | number | null): string {
  if (typeof valor === 'number') return String(valor);
  const texto = valor ?? '';
  const inerte = (FORMULA.test(texto) ? `'${texto}` : texto).replace(TRAS_SEPARADOR, "$1'");
  return /[",;\r\n]/.test(inerte) ? `"${inerte.replace(/"/g, '""')}"` : inerte;
}

/**
 * Rows as CSV (RFC 4180), with the mark by which Excel knows UTF-8. A text that would be read as a formula gets an
 * apostrophe, so that it is text; a number is its digits, without format; null is blank.
 */
export function renderCsv(filas: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${filas.map((fila) => `${fila.map(cell).join(',')}\r\n`).join('')}`;
}
