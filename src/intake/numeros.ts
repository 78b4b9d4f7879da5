import { mesDeNombre } from '../mir/periods';

/** "$65,018", "1,200.50", "100%": the number; null for anything else, "$" alone too. */
export function parseNumero(texto: string): number | null {
  const plain = texto
    .replace(/^\$\s*/, '')
    .replace(/\s*(%|MXN|m\.n\.)$/i, '')
    .trim();
  return /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(plain) ? Number(plain.replace(/,/g, '')) : null;
}

/** An amount of money with its sign, "$0". */
export function isPesos(texto: string): boolean {
  return /^\$/.test(texto) && parseNumero(texto) !== null;
}

/** "8", "agosto" or "ago." as 8; null when it is no month. */
export function parseMes(texto: string): number | null {
  const n = parseNumero(texto);
  if (n !== null) return Number.isInteger(n) && n >= 1 && n <= 12 ? n : null;
  return mesDeNombre(texto);
}
