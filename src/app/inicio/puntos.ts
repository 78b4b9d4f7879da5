import { HOJA_CRONOGRAMA } from '../../mir/cronograma';
import type { Finding } from '../../mir/finding';
import { keyOfLinea, listLineas } from '../../mir/model';
import { HOJA_SEGUIMIENTO } from '../../mir/seguimiento';
import type { LibroLeido } from '../../sheet/read';

const rowOf = (celda: string | null): number => Number(/\d+/.exec(celda ?? '')?.[0] ?? 0);

/** Which linea stands on a row of a sheet; keys are "MIR!9". */
function indexRows(libro: LibroLeido): Map<string, string> {
  const rows = new Map<string, string>();
  for (const { seccion, linea } of listLineas(libro.mir)) {
    const clave = keyOfLinea(seccion, linea.numero);
    const enCronograma = libro.calendario(seccion, linea.numero)?.celda('responsable').a1 ?? null;
    rows.set(`${libro.layout.hoja}!${libro.filaDe(seccion, linea.numero) ?? 0}`, clave);
    rows.set(`${HOJA_CRONOGRAMA}!${rowOf(enCronograma)}`, clave);
  }
  for (const { fila, ubicada } of libro.seguimiento.filas) {
    if (ubicada) rows.set(`${HOJA_SEGUIMIENTO}!${fila}`, keyOfLinea(ubicada.seccion, ubicada.linea));
  }
  return rows;
}

/**
 * What was found of each linea, by its key, in the order in which it is told. A finding names its linea by a number that
 * several secciones may have: the row that it points at says which one; one that points nowhere is of all of them.
 */
export function findingsByLinea(libro: LibroLeido, findings: readonly Finding[]): ReadonlyMap<string, Finding[]> {
  const rows = indexRows(libro);
  const porNumero = new Map<string, string[]>();
  for (const { seccion, linea } of listLineas(libro.mir)) {
    porNumero.set(linea.numero, [...(porNumero.get(linea.numero) ?? []), keyOfLinea(seccion, linea.numero)]);
  }
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.linea === null) continue;
    const posibles = porNumero.get(finding.linea) ?? [];
    const deSuRenglon = rows.get(`${finding.hoja}!${rowOf(finding.celda)}`);
    const claves = deSuRenglon !== undefined && posibles.includes(deSuRenglon) ? [deSuRenglon] : posibles;
    for (const clave of claves) found.set(clave, [...(found.get(clave) ?? []), finding]);
  }
  return found;
}

/** Errors and advertencias: an aviso is only for information. */
export function isMal({ severidad }: Finding): boolean {
  return severidad !== 'aviso';
}
