import { lastOf } from '../mir/listas';
import type { Catalogos, Duda } from '../mir/model';
import { normalizeText } from '../mir/text-number';
import { DUDA } from '../text/intake';
import { dropListDash } from './clean';
import { type Bloque, filledCells } from './fuente';
import type { Tramo } from './headings';
import { dudaAt } from './lectura';

const ELEMENTO = /^(?:[a-zñ]\)|[ivx]+\)|\d{1,2}[.)]|[-•–▪])\s*(\S.*)$/i;

/** Header of a table of siglas. */
const ENCABEZADO = /^(siglas?|abreviaturas?|acronimos?|terminos?)$/;

/** Which catalogue a paragraph that ends in ":" introduces: the one it names last. */
function introduces(texto: string): 'politicas' | 'programas' | null {
  if (!texto.endsWith(':')) return null;
  const key = normalizeText(texto);
  const [politicas, programas] = [key.lastIndexOf('politicas generales'), key.lastIndexOf('programas generales')];
  if (politicas < 0 && programas < 0) return null;
  return politicas > programas ? 'politicas' : 'programas';
}

/** Políticas and programas generales: the lists that a paragraph announces, wherever they stand. */
export function readAlineacion(bloques: readonly Bloque[]): Pick<Catalogos, 'politicas' | 'programas'> {
  const lists: Record<'politicas' | 'programas', string[]> = { politicas: [], programas: [] };
  let open: 'politicas' | 'programas' | null = null;
  for (const bloque of bloques) {
    const texto = dropListDash(filledCells(bloque).join(' '));
    const item = ELEMENTO.exec(texto);
    if (open !== null && item !== null)
      lists[open].push((item[1] ?? '').replace(/\s*[;.,]$/, '').replace(/;\s*y$/, ''));
    else open = introduces(texto);
  }
  return lists;
}

/** The siglas of their chapter, and the text of it that is none. */
export function readSiglas(tramos: readonly Tramo[]): {
  siglas: Catalogos['siglas'];
  textos: Map<Tramo, Bloque[]>;
  dudas: Duda[];
} {
  const siglas: { sigla: string; significado: string }[] = [];
  const textos = new Map<Tramo, Bloque[]>();
  const dudas: Duda[] = [];
  for (const tramo of tramos) {
    if (tramo.concepto !== 'siglas') continue;
    const texto: Bloque[] = [];
    textos.set(tramo, texto);
    for (const bloque of tramo.bloques) {
      const last = lastOf(siglas);
      const cells = filledCells(bloque);
      const pair =
        bloque.tipo === 'fila'
          ? cells
          : (/^(\S.{0,40}?)\s*(?::|\s[–—-]\s)\s*(\S.*)$/.exec(bloque.texto)?.slice(1) ?? []);
      if (bloque.tipo === 'fila' && bloque.celdas[0] === '' && last !== undefined) {
        last.significado = `${last.significado} ${cells.join(' ')}`;
        dudas.push(dudaAt(bloque, DUDA.siglaPartida(last.sigla)));
      } else if (ENCABEZADO.test(normalizeText(cells[0] ?? ''))) continue;
      else if (pair.length === 2) siglas.push({ sigla: pair[0] ?? '', significado: pair[1] ?? '' });
      else texto.push(bloque);
    }
  }
  return { siglas, textos, dudas };
}
