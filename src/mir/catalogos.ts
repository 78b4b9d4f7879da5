/** The tendencias that the arithmetic tells apart. */
export type TendenciaClave = 'incremento' | 'reduccion' | 'constante';

/** Months of a period by the first four letters of the frequency, in the order that the native formula lists them. */
export const MESES_POR_FRECUENCIA: readonly { readonly prefijo: string; readonly meses: number }[] = [
  { prefijo: 'mens', meses: 1 },
  { prefijo: 'bime', meses: 2 },
  { prefijo: 'trim', meses: 3 },
  { prefijo: 'cuat', meses: 4 },
  { prefijo: 'seme', meses: 6 },
  { prefijo: 'anua', meses: 12 },
  { prefijo: 'sema', meses: 1 },
  { prefijo: 'quin', meses: 1 },
  { prefijo: 'diar', meses: 1 },
];

/** Months of a period when the frequency is missing or unknown: the year (decided). */
export const MESES_SIN_FRECUENCIA = 12;

/** Months of each period of a frequency, 1 to 12. Only the first four letters count: "Trimestral (marzo)" is 3. */
export function mesesPorPeriodo(frecuencia: string): number {
  return mesesDeFrecuencia(frecuencia) ?? MESES_SIN_FRECUENCIA;
}

/** The same, null where the frequency is missing or unknown. */
export function mesesDeFrecuencia(frecuencia: string): number | null {
  const prefijo = prefixOf(frecuencia, 4);
  return MESES_POR_FRECUENCIA.find((f) => f.prefijo === prefijo)?.meses ?? null;
}

/** Reducción and constante by their first three letters, anything else (blank too) is incremento. */
export function claveTendencia(tendencia: string): TendenciaClave {
  const prefijo = prefixOf(tendencia, 3);
  return prefijo === 'red' ? 'reduccion' : prefijo === 'con' ? 'constante' : 'incremento';
}

/** As LOWER(LEFT(TRIM(x),n)) does it in the sheet: only spaces are trimmed, accents stay. */
function prefixOf(texto: string, letras: number): string {
  return texto.replace(/^ +/, '').slice(0, letras).toLowerCase();
}
