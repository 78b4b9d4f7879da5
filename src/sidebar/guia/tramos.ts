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

/** What a search leads to: of the paragraphs, rows and items under a heading, the first with most of the words. */
export function findElemento(heading: Element, busca: string): Element {
  const palabras = palabrasDe(busca);
  let best: { readonly elemento: Element; readonly cuantas: number } = { elemento: heading, cuantas: 0 };
  for (let e = heading.nextElementSibling; e && !HEADING.test(e.tagName); e = e.nextElementSibling) {
    const hojas = [...e.querySelectorAll('li, tbody tr')];
    for (const elemento of hojas.length > 0 ? hojas : [e]) {
      const texto = plegar(elemento.textContent ?? '');
      const cuantas = palabras.filter((p) => texto.includes(p)).length;
      if (cuantas > best.cuantas) best = { elemento, cuantas };
    }
  }
  return best.elemento;
}
