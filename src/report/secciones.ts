import type { Bloque, Documento, Pagina } from './document';
import { bloquesOf } from './document';

/** What is set on pages of one kind: the cover, or blocks between two changes of orientation or margin. */
export interface Seccion {
  readonly pagina: Pagina;
  /** A cover has a page of its own, without letterhead or footer. */
  readonly portada: boolean;
  /** Never empty. A `salto` in it is only a new page of the same kind, with a block before and after it. */
  readonly bloques: readonly Bloque[];
}

const same = (a: Pagina, b: Pagina): boolean => a.orientacion === b.orientacion && a.margen === b.margen;

/** The blocks of a document by the pages that they are set on. A break with nothing before or after it makes no page. */
export function seccionesOf(doc: Documento): Seccion[] {
  const secciones: Seccion[] = [];
  let pagina = doc.pagina;
  let bloques: Bloque[] = [];
  let saltar = false;
  const close = (): void => {
    if (bloques.length > 0) secciones.push({ pagina, portada: false, bloques });
    bloques = [];
    saltar = false;
  };
  for (const bloque of bloquesOf(doc)) {
    if (bloque.tipo === 'portada') {
      close();
      secciones.push({ pagina, portada: true, bloques: [bloque] });
    } else if (bloque.tipo === 'salto') {
      if (bloque.pagina !== null && !same(bloque.pagina, pagina)) {
        close();
        pagina = bloque.pagina;
      } else saltar = bloques.length > 0;
    } else {
      if (saltar) bloques.push({ tipo: 'salto', pagina: null });
      saltar = false;
      bloques.push(bloque);
    }
  }
  close();
  return secciones;
}
