/** Column letters: 1 is A, 27 is AA. */
export function columnLetters(columna: number): string {
  let letters = '';
  for (let n = columna; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** The first cell of "C12", "C12:D14" or "Hoja!C12"; null when it is none. */
export function firstCell(rango: string): { fila: number; columna: number } | null {
  const m = /^(?:.*!)?\$?([A-Z]{1,3})\$?(\d+)/i.exec(rango.trim());
  if (!m?.[1] || !m[2]) return null;
  const columna = [...m[1].toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { fila: Number(m[2]), columna };
}
