/** Letters of a 1-based column: 1 is "A", 27 is "AA". */
export function columnName(columna: number): string {
  let name = '';
  for (let n = columna; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** The 1-based column of its letters, in any case: "AA" is 27. */
export function columnNumber(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n;
}
