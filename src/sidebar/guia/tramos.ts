import { palabrasDe, plegar, type Tramo } from './buscar';
import type { Pagina } from './pagina';

const HEADING = /^H[1-4]$/;

/** Every page in stretches, one a heading. */
export function tramosDe(paginas: readonly Pagina[]): Tramo[] {
  return paginas.flatMap(({ id, html }) => {
    const hoja = document.createElement('template');
    hoja.innerHTML = html;
    const tramos: { ancla: string; titulo: string; textos: string[] }[] = [];
    for (const elemento of hoja.content.children) {
      const texto = (elemento.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (HEADING.test(elemento.tagName)) {
        tramos.push({ ancla: elemento.id.split('#')[1] ?? '', titulo: texto, textos: [] });
      } else tramos[tramos.length - 1]?.textos.push(texto);
    }
    return tramos.map(({ ancla, titulo, textos }) => ({ pagina: id, ancla, titulo, texto: textos.join(' ') }));
  });
}

/** The first element under a heading that has all the words: what a search leads to. */
export function findElemento(heading: Element, busca: string): Element {
  const palabras = palabrasDe(busca);
  const has = (e: Element): boolean => palabras.every((p) => plegar(e.textContent ?? '').includes(p));
  for (let e = heading.nextElementSibling; e && !HEADING.test(e.tagName); e = e.nextElementSibling) {
    if (has(e)) return [...e.querySelectorAll('li, tr')].find(has) ?? e;
  }
  return heading;
}
