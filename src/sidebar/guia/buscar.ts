/** A stretch of the guide that a search may find: what stands under one heading. */
export interface Tramo {
  readonly pagina: string;
  readonly ancla: string;
  readonly titulo: string;
  readonly texto: string;
}

export interface Hallazgo extends Tramo {
  /** The words around the first one that was found. */
  readonly extracto: string;
}

const ANTES = 60;
const DESPUES = 120;
const MAXIMO = 40;

/** Lower case without accents, each letter where it was: places in it are places in the text. */
export function plegar(texto: string): string {
  return [...texto]
    .map((letra) => {
      const plegada = letra.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return plegada.length === letra.length ? plegada : letra;
    })
    .join('');
}

/** The words that are searched: of two letters or more, or a number. */
export function palabrasDe(busca: string): string[] {
  return plegar(busca)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((p) => p.length > 1 || /\d/.test(p));
}

function extractoDe(texto: string, palabras: readonly string[]): string {
  const plegado = plegar(texto);
  const lugares = palabras.map((p) => plegado.indexOf(p)).filter((i) => i >= 0);
  const lugar = lugares.length === 0 ? 0 : Math.min(...lugares);
  const desde = lugar <= ANTES ? 0 : texto.indexOf(' ', lugar - ANTES) + 1;
  const hasta = Math.min(texto.length, lugar + DESPUES);
  return `${desde > 0 ? '…' : ''}${texto.slice(desde, hasta).trim()}${hasta < texto.length ? '…' : ''}`;
}

/** The stretches that have all the words, those whose title has them first; at most forty. */
export function buscar(busca: string, tramos: readonly Tramo[]): Hallazgo[] {
  const palabras = palabrasDe(busca);
  if (palabras.length === 0) return [];
  const hallados = tramos.flatMap((tramo) => {
    const [titulo, texto] = [plegar(tramo.titulo), plegar(tramo.texto)];
    if (!palabras.every((p) => titulo.includes(p) || texto.includes(p))) return [];
    const enTitulo = palabras.filter((p) => titulo.includes(p)).length;
    return [{ enTitulo, hallazgo: { ...tramo, extracto: extractoDe(tramo.texto, palabras) } }];
  });
  return hallados
    .sort((a, b) => b.enTitulo - a.enTitulo)
    .slice(0, MAXIMO)
    .map((h) => h.hallazgo);
}
