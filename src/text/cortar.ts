/** Marks a text that was cut. */
const SIGUE = '…';

/** The first words of a text that fit in `caben` characters, marked where it was cut; a word that is too long is cut too. */
export function cutText(texto: string, caben: number): string {
  if (texto.length <= caben) return texto;
  const cortado = texto.slice(0, caben - 1);
  return `${cortado.slice(0, Math.max(cortado.lastIndexOf(' '), caben / 2)).replace(/[\s,;.:]+$/, '')}${SIGUE}`;
}
