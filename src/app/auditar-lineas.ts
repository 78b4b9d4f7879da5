import { HOJA_CRONOGRAMA } from '../mir/cronograma';
import type { Finding } from '../mir/finding';
import { type LineaUbicada, listLineas } from '../mir/model';
import { claveObjetivo, nameObjetivo, objetivosDe } from '../mir/roles';
import { parseA1 } from '../sheet/a1';
import { permisosOf } from '../sheet/blueprint/protection';
import type { LibroLeido } from '../sheet/read';
import type { Snapshot } from '../sheet/state';
import { mayAdministrar, puedeCapturar } from './permiso';
import type { VistaAuditoria } from './vista';

/** Finds the linea of a finding: by the row on which it stands now, else by its number where only one has it. */
export function createFinder(
  { layout, filaDe }: LibroLeido,
  ubicadas: readonly LineaUbicada[],
): (finding: Finding) => LineaUbicada | null {
  const porFila = new Map<string, LineaUbicada>();
  const porNumero = new Map<string, LineaUbicada | null>();
  for (const u of ubicadas) {
    const { numero } = u.linea;
    const fila = filaDe(u.seccion, numero);
    if (fila !== null) for (const hoja of [layout.hoja, HOJA_CRONOGRAMA]) porFila.set(`${hoja}!${fila}`, u);
    porNumero.set(numero, porNumero.has(numero) ? null : u);
  }
  return ({ hoja, celda, linea }) => {
    const rango = celda === null ? null : parseA1(celda);
    const enFila = rango && rango.filas === 1 ? (porFila.get(`${hoja}!${rango.fila}`) ?? null) : null;
    return enFila ?? (linea === null ? null : (porNumero.get(linea) ?? null));
  };
}

/** Of which linea each finding speaks, with what is needed to go through them linea by linea, in the order of the plan. */
export function lineasOf(
  libro: LibroLeido,
  snapshot: Snapshot,
  findings: readonly Finding[],
): Pick<VistaAuditoria, 'lineas' | 'deLinea' | 'soloAlgunos'> {
  const { mir, configuracion, baseline } = libro;
  const { usuario, puedeEditarProtegido } = snapshot;
  const permisos = permisosOf(configuracion, baseline);
  const todas = listLineas(mir);
  const suyas = findings.map(createFinder(libro, todas));
  const dichas = new Set(suyas);
  const ubicadas = todas.filter((u) => dichas.has(u));
  const indices = new Map(ubicadas.map((u, i) => [u, i]));
  const isMia = ({ seccion, objetivo }: LineaUbicada): boolean =>
    puedeCapturar(permisos, mir, usuario, puedeEditarProtegido, seccion, objetivo.numero, null) === null;
  const objetivos = mayAdministrar(snapshot, configuracion) ? null : objetivosDe(usuario, permisos);
  return {
    lineas: ubicadas.map((u) => ({
      seccion: u.seccion + 1,
      linea: u.linea.numero,
      texto: u.linea.lineaAccion,
      objetivo: nameObjetivo(mir, claveObjetivo(u.seccion, u.objetivo.numero)),
      mia: isMia(u),
    })),
    deLinea: suyas.map((u) => (u === null ? null : (indices.get(u) ?? null))),
    soloAlgunos: objetivos !== null && objetivos.length > 0,
  };
}
