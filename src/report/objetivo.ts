import type { Objetivo } from '../mir/model';
import { nombreObjetivo } from '../text/reporte';

type Nombrable = Pick<Objetivo, 'numero' | 'objetivo'>;

/** The text of an objetivo without a number that it already brings. */
export function objetivoText({ numero, objetivo }: Nombrable): string {
  const texto = objetivo.trim();
  return texto.startsWith(`${numero}.`) ? texto.slice(numero.length + 1).trim() : texto;
}

/** "Objetivo 12. ..." */
export function objetivoName(objetivo: Nombrable): string {
  return nombreObjetivo(objetivo.numero, objetivoText(objetivo));
}
