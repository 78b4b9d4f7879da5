import { hasCifrasDeMas } from '../../mir/numero-escrito';

/**
 * An amount as it is typed into a form: blank is null, NaN where it is no number or one of more figures than a sheet
 * keeps. "12,5" is 12.5, "1,234" 1234, and any minus is one.
 */
export function parseCantidad(texto: string): number | null {
  const escrito = texto.trim().replace(/\u2212/g, '-');
  if (escrito === '') return null;
  if (hasCifrasDeMas(escrito)) return Number.NaN;
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(escrito)) return Number(escrito.replace(/,/g, ''));
  const decimal = escrito.replace(/^(-?\d+),(\d+)$/, '$1.$2');
  return /^-?\d+(?:\.\d+)?$/.test(decimal) ? Number(decimal) : Number.NaN;
}
