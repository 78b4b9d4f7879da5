import { findMetaOriginal, type Modificacion, modificacionesDe } from '../../mir/historia';
import { type LineaAccion, type LineaUbicada, listLineas, type Mir } from '../../mir/model';
import type { Periodo } from '../../mir/periods';
import type { AlcanceAvance } from './alcance';

/** A change of the plan, and the number that its linea has today. */
export interface CambioRegistrado {
  readonly modificacion: Modificacion;
  /** null: it is of no linea, or its number is the same. */
  readonly numeroHoy: string | null;
}

/** What was changed of the plan that the informe is of. */
export interface CambiosDelPlan {
  /** In force by the end of the period, oldest first. */
  readonly vigentes: readonly CambioRegistrado[];
  /** Recorded, but in force only from a later month. */
  readonly posteriores: readonly CambioRegistrado[];
  /** The meta of the lineas of which it was changed, as it was before any change. */
  readonly metasOriginales: ReadonlyMap<LineaAccion, number | null>;
}

/** Fields of an objetivo: `linea` is then its number. */
const DE_OBJETIVO: readonly Modificacion['campo'][] = ['numeroObjetivo', 'politicasGenerales', 'programa', 'objetivo'];

/** Whether a change is of an objetivo, which its `linea` then names. */
export function isDeObjetivo({ campo, seccion }: Modificacion): boolean {
  return seccion >= 0 && DE_OBJETIVO.includes(campo);
}

/** Whether a change that is of no linea that is there today is of this part. */
function isOfParte(m: Modificacion, alcance: AlcanceAvance | null, numeros: ReadonlySet<string>): boolean {
  if (alcance === null) return true;
  if (m.seccion !== alcance.seccion) return false;
  if (alcance.objetivo === null) return true;
  return isDeObjetivo(m) ? m.linea === alcance.objetivo : numeros.has(m.linea);
}

/** The changes of the plan, told by when they are in force. `mir`: only what the informe is of. */
export function collectCambios(
  mir: Mir,
  modificaciones: readonly Modificacion[],
  { hasta }: Periodo,
  alcance: AlcanceAvance | null,
): CambiosDelPlan {
  if (modificaciones.length === 0) return { vigentes: [], posteriores: [], metasOriginales: new Map() };
  const lineas = listLineas(mir);
  const deQuien = new Map<Modificacion, LineaUbicada>();
  const metasOriginales = new Map<LineaAccion, number | null>();
  for (const ubicada of lineas) {
    const { seccion, linea } = ubicada;
    for (const m of modificacionesDe(modificaciones, seccion, linea.numero)) deQuien.set(m, ubicada);
    const original = findMetaOriginal(modificaciones, seccion, linea.numero);
    if (original !== undefined && original !== linea.metaPropuesta) metasOriginales.set(linea, original);
  }
  const numeros = new Set(lineas.map(({ linea }) => linea.numero));
  const suyas = modificaciones
    .filter((m) => deQuien.has(m) || isOfParte(m, alcance, numeros))
    .map((modificacion): CambioRegistrado => {
      const hoy = deQuien.get(modificacion)?.linea.numero ?? null;
      return { modificacion, numeroHoy: hoy === modificacion.linea ? null : hoy };
    });
  return {
    vigentes: suyas.filter(({ modificacion: m }) => m.vigencia <= hasta),
    posteriores: suyas.filter(({ modificacion: m }) => m.vigencia > hasta),
    metasOriginales,
  };
}
