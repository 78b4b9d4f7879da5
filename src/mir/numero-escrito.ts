/** Commas in groups of three: thousands as Mexico writes them, unless the one comma stands for a decimal point. */
const CON_COMAS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const CON_PUNTOS = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/;

/** As many figures as every number of a sheet tells exactly (a double); beyond them it says another number. */
export const CIFRAS = 15;
/** The largest amount whose every unit is told. */
export const MAXIMO_EXACTO = 10 ** CIFRAS - 1;

/** Whether a number has more figures than a sheet keeps: "12345678901234567", but not "0.0000000000000012". */
export function hasCifrasDeMas(texto: string): boolean {
  return texto.replace(/\D/g, '').replace(/^0+/, '').length > CIFRAS;
}

const numberOf = (texto: string): number => Number(texto);

function readingsOf(texto: string): number[] {
  if (hasCifrasDeMas(texto)) return [];
  if (CON_COMAS.test(texto)) {
    const miles = numberOf(texto.replace(/,/g, ''));
    return /^\d{1,3},\d{3}$/.test(texto) ? [miles, numberOf(texto.replace(',', '.'))] : [miles];
  }
  if (CON_PUNTOS.test(texto)) return [numberOf(texto.replace(/\./g, '').replace(',', '.'))];
  if (/^\d*,\d+$/.test(texto)) return [numberOf(texto.replace(',', '.'))];
  return /^(?:\d+\.?\d*|\.\d+)$/.test(texto) ? [numberOf(texto)] : [];
}

/**
 * The numbers that a text may stand for, the likeliest first: "12" 12; "12,5" 12.5; "1,234" 1234 or 1.234; "45%" 45 or
 * 0.45. None where it says anything else: "tres", "12 informes", "-3", or more figures than a sheet keeps.
 */
export function readNumeroEscrito(texto: string): number[] {
  const limpio = texto.replace(/[\s\u00a0]/g, '');
  const porciento = /^(.*)%$/.exec(limpio);
  if (!porciento) return readingsOf(limpio);
  return readingsOf(porciento[1] ?? '').flatMap((n) => [n, n / 100]);
}
