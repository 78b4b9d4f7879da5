import type { Bloque, Documento, Pagina } from '../document';

/** A stretch of a part that is set on pages of one kind. */
export interface Tramo {
  /** As the document sets it. */
  readonly pagina: Pagina;
  readonly portada: boolean;
  /** Never empty. */
  readonly bloques: readonly Bloque[];
}

/**
 * The stretches of each part of a document by its key, each with the page that the document has there: what an earlier
 * part turned stays turned. A part with nothing to say has none.
 */
export function stretchesOf({ pagina: inicial, partes }: Documento): ReadonlyMap<string, readonly Tramo[]> {
  let pagina = inicial;
  const tramosDe = new Map<string, Tramo[]>();
  for (const { clave, bloques } of partes) {
    const tramos: Tramo[] = [];
    let actuales: Bloque[] = [];
    const close = () => {
      if (actuales.some((b) => b.tipo !== 'salto')) tramos.push({ pagina, portada: false, bloques: actuales });
      actuales = [];
    };
    for (const bloque of bloques) {
      if (bloque.tipo === 'portada') {
        close();
        tramos.push({ pagina, portada: true, bloques: [bloque] });
      } else if (bloque.tipo === 'salto') {
        const otra = bloque.pagina !== null && bloque.pagina.orientacion !== pagina.orientacion;
        if (otra) close();
        pagina = bloque.pagina ?? pagina;
        // A page that turns is a new one already.
        if (!otra) actuales.push({ tipo: 'salto', pagina: null });
      } else actuales.push(bloque);
    }
    close();
    tramosDe.set(clave, tramos);
  }
  return tramosDe;
}

/** The least margin of the pages of a document that depart from its own orientation: its tables were made for it. */
export function turnedMargin({ pagina }: Documento, tramosDe: ReadonlyMap<string, readonly Tramo[]>): number {
  const girados = [...tramosDe.values()].flat().filter((t) => t.pagina.orientacion !== pagina.orientacion);
  return girados.reduce((margen, t) => Math.min(margen, t.pagina.margen), pagina.margen);
}
