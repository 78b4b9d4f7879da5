import type { LineaAccion, Objetivo } from '../mir/model';
import { nombreObjetivo } from '../text/reporte';

/** Texts of the plan that bring the number that stands beside them. */

type NumeroYObjetivo = Pick<Objetivo, 'numero' | 'objetivo'>;

/** What may stand between a number and its text. An objetivo may begin with a quantity: a space alone parts nothing. */
const TRAS_NUMERO = { linea: /^[.)\s-]+/, objetivo: /^\s*[.)-][.)\s-]*/ };

/** The text without its number; one that only begins alike ("7.10 ..." for 7.1, "1.5 millones" for 1) stays whole. */
function stripNumero(texto: string, numero: string, trasNumero: RegExp): string {
  const entero = texto.trim();
  const resto = numero !== '' && entero.startsWith(numero) ? entero.slice(numero.length) : '';
  const [marca = ''] = trasNumero.exec(resto) ?? [];
  const sigue = resto.slice(marca.length);
  return marca === '' || (!/\s/.test(marca) && /^\d/.test(sigue)) ? entero : sigue;
}

/** "Revisar ..." of "12.1 Revisar ...". */
export function lineaText({ numero, lineaAccion }: Pick<LineaAccion, 'numero' | 'lineaAccion'>): string {
  return stripNumero(lineaAccion, numero, TRAS_NUMERO.linea);
}

/** The text of an objetivo without a number that it already brings. */
export function objetivoText({ numero, objetivo }: NumeroYObjetivo): string {
  return stripNumero(objetivo, numero, TRAS_NUMERO.objetivo);
}

/** "Objetivo 12. ..." */
export function objetivoName(objetivo: NumeroYObjetivo): string {
  return nombreObjetivo(objetivo.numero, objetivoText(objetivo));
}
