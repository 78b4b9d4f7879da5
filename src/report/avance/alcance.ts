import type { Mir } from '../../mir/model';
import { alcanceTexto, SECCION_UNICA } from '../../text/reporte';
import { objetivoName } from '../numerado';

/** What part of a MIR an informe is of. */
export interface AlcanceAvance {
  /** Counts from 0. */
  readonly seccion: number;
  /** Number of an objetivo; null: the whole seccion. */
  readonly objetivo: string | null;
}

/**
 * Only the objetivos that an informe is of, the very same objects; every seccion keeps its place, empty where nothing of
 * it is meant. The declared budget is of the whole MIR, and of no part.
 */
export function parteOf(mir: Mir, alcance: AlcanceAvance | null): Mir {
  if (alcance === null) return mir;
  const secciones = mir.secciones.map((seccion, s) => ({
    ...seccion,
    objetivos:
      s !== alcance.seccion
        ? []
        : seccion.objetivos.filter((o) => alcance.objetivo === null || o.numero === alcance.objetivo),
  }));
  return { ...mir, secciones, presupuestoDeclarado: null };
}

/** What an informe is of: short for titles ("Objetivo 3"), whole for its data; null: the whole programme. */
export function nameAlcance(
  mir: Mir,
  alcance: AlcanceAvance | null,
): { readonly corto: string; readonly entero: string } | null {
  if (alcance === null) return null;
  const seccion = mir.secciones[alcance.seccion];
  const titulo = seccion?.titulo.trim() ?? '';
  if (alcance.objetivo === null) return { corto: titulo || SECCION_UNICA, entero: titulo || SECCION_UNICA };
  const objetivo = seccion?.objetivos.find((o) => o.numero === alcance.objetivo);
  const entero = objetivo ? objetivoName(objetivo) : '';
  return { corto: alcanceTexto.objetivo(alcance.objetivo), entero: alcanceTexto.deSeccion(entero, titulo) };
}
