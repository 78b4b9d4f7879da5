import { formatCantidad } from '../mir/text-number';

/** The noun of a count: singular where it is 1. */
export function plural(n: number, uno: string, varios: string): string {
  return n === 1 ? uno : varios;
}

/** "a, b y c". */
export function enumerate(partes: readonly string[]): string {
  return partes.length < 2 ? partes.join('') : `${partes.slice(0, -1).join(', ')} y ${partes[partes.length - 1]}`;
}

/** " Puede hacerlo ana@x.mx.", " Pueden hacerlo: a, b."; nothing where nobody is known. After a sentence. */
export function quienesPueden(personas: readonly string[]): string {
  if (personas.length === 0) return '';
  return personas.length === 1 ? ` Puede hacerlo ${personas[0]}.` : ` Pueden hacerlo ${enumerate(personas)}.`;
}

/** "1 celda", "12,785 celdas". */
export function countOf(n: number, uno: string, varios: string): string {
  return `${formatCantidad(n)} ${plural(n, uno, varios)}`;
}
