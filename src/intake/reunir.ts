import { lastOf } from '../mir/listas';
import type { Duda } from '../mir/model';
import { DUDA } from '../text/intake';
import type { FilaAnexo } from './anexo/tabla';
import { splitLinea } from './clean';
import { dudaAt, findLinea, findObjetivo, type ObjetivoLeido, objetivoOf, type SeccionLeida } from './lectura';

/** Lineas of all sections together. */
export function countLineas(secciones: readonly SeccionLeida[]): number {
  return secciones.reduce((n, s) => n + s.objetivos.reduce((m, o) => m + o.lineas.length, 0), 0);
}

/**
 * The objetivos of their chapter with the lineas of theirs. An objetivo that only the second one names is added with a doubt,
 * unless no chapter lists objetivos at all.
 */
export function joinSecciones(
  capitulo: readonly SeccionLeida[],
  lineas: readonly SeccionLeida[],
): { secciones: SeccionLeida[]; dudas: Duda[] } {
  const dudas: Duda[] = [];
  const secciones: SeccionLeida[] = capitulo.map((s) => ({
    titulo: s.titulo,
    objetivos: s.objetivos.map((o) => ({ ...o, lineas: [...o.lineas] })),
  }));
  lineas.forEach((seccion, i) => {
    const home = secciones[i] ?? { titulo: seccion.titulo, objetivos: [] };
    secciones[i] = home;
    for (const objetivo of seccion.objetivos) {
      const known = findObjetivo(home, objetivo.numero);
      if (known !== null) known.lineas.push(...objetivo.lineas);
      else {
        insertInOrder(home.objetivos, { ...objetivo, lineas: [...objetivo.lineas] });
        if (objetivo.texto === '')
          dudas.push(dudaAt(objetivo.origen, DUDA.objetivoSinTitulo(objetivo.numero, home.titulo)));
        else if (capitulo.length > 0)
          dudas.push(dudaAt(objetivo.origen, DUDA.objetivoFueraDeCapitulo(objetivo.numero, home.titulo)));
      }
    }
  });
  return { secciones, dudas };
}

function insertInOrder(objetivos: ObjetivoLeido[], objetivo: ObjetivoLeido): void {
  const at = objetivos.findIndex((o) => Number(o.numero) > Number(objetivo.numero));
  objetivos.splice(at < 0 ? objetivos.length : at, 0, objetivo);
}

/** Sections made of the rows of Anexo 1, for a document that lists its lineas nowhere else. */
export function seccionesOfAnexo(filas: readonly FilaAnexo[], conocidas: readonly SeccionLeida[]): SeccionLeida[] {
  const secciones: SeccionLeida[] = [];
  let banda: string | null = null;
  for (const fila of filas) {
    let seccion = lastOf(secciones);
    if (seccion === undefined || fila.banda !== banda || findLinea(seccion, fila.numero) !== null) {
      seccion = { titulo: fila.banda ?? conocidas[secciones.length]?.titulo ?? '', objetivos: [] };
      secciones.push(seccion);
      banda = fila.banda;
    }
    const numero = objetivoOf(fila.numero);
    let objetivo = findObjetivo(seccion, numero);
    if (objetivo === null) {
      objetivo = { numero, texto: fila.valores.objetivo ?? '', origen: fila.origen, lineas: [] };
      seccion.objetivos.push(objetivo);
    }
    const texto = splitLinea(fila.valores.lineaAccion ?? '')?.texto ?? '';
    objetivo.lineas.push({ numero: fila.numero, texto, origen: fila.origen, meses: [] });
  }
  return secciones;
}
