import type { Drift, Par } from './facetas/faceta';
import { FACETAS } from './facetas/index';
import { findHoja, isVirgin, newHoja } from './grid';
import type { EstadoHoja, EstadoLibro, Snapshot } from './state';

export { findingsOfCompletados, findingsOfDrift } from './drift-findings';
export type { Drift } from './facetas/faceta';

/** A desired sheet beside what was observed of it. */
export function pairOf(deseada: EstadoHoja, observado: Snapshot): Par & { readonly ausente: boolean } {
  const found = findHoja(observado, deseada.nombre);
  const observada = found ?? newHoja(deseada.nombre, deseada.filas, deseada.columnas, deseada.oculta);
  const propietario = observado.acceso?.propietario ?? '';
  return {
    deseada,
    observada,
    nueva: isVirgin(found),
    usuario: observado.usuario,
    propietario,
    ausente: found === null,
  };
}

/**
 * Everything in which a workbook differs from what its MIR wants. Facets that the snapshot did not read are skipped;
 * a sheet that is missing or blank is one difference; of a sheet with rows or columns out of place only that is told.
 */
export function computeDrift(deseado: EstadoLibro, observado: Snapshot): Drift[] {
  return deseado.hojas.flatMap((deseada): Drift[] => {
    const hoja = deseada.nombre;
    if (deseada.desplazadas) {
      return deseada.desplazadas.map((desplazamiento) => ({ faceta: 'posicion', hoja, desplazamiento }));
    }
    const par = pairOf(deseada, observado);
    if (par.nueva) return [{ faceta: 'hoja', hoja, estado: par.ausente ? 'ausente' : 'vacia' }];
    return FACETAS.flatMap((faceta) => faceta.compare(par));
  });
}
