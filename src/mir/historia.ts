import type { PlanLinea, Situacion, TituloMir } from './model';

/** What happened to the accepted plan and to its periods. Kept in the baseline, shown in Modificaciones. */

/**
 * A field of the plan that an instrumento changed; `situacion` is CANCELADA or REPROGRAMADA, `linea` that it was added
 * or moved, `seccion` the title of one, `monto` and `etiqueta` those of the declared budget.
 */
export type CampoModificado =
  | keyof PlanLinea
  | keyof TituloMir
  | 'numeroObjetivo'
  | 'politicasGenerales'
  | 'programa'
  | 'situacion'
  | 'linea'
  | 'objetivo'
  | 'seccion'
  | 'monto'
  | 'etiqueta'
  | 'captura';

/** The document that allows a change: "Acuerdo IEE/CG-12/2025". */
export interface Instrumento {
  readonly instrumento: string;
  /** Who issued it: "Consejo General". */
  readonly instancia: string;
  /** Its date as people write it, ISO where it is one. */
  readonly fecha: string;
  /** Month (1-12) from which the change is in force. */
  readonly vigencia: number;
}

/** One recorded change of the plan: original and adjusted value both stay. */
export interface Modificacion extends Instrumento {
  /** When it was recorded, and by whom ("" when Google does not say). */
  readonly registrada: string;
  readonly quien: string;
  /** From 0, as everywhere in the core; -1 where it is of no seccion (titles, declared budget). */
  readonly seccion: number;
  /** Number that the linea had then; of the objetivo where `campo` is one of an objetivo; "" where it is of neither. */
  readonly linea: string;
  readonly campo: CampoModificado;
  readonly antes: string | number | null;
  readonly despues: string | number | Situacion | null;
  readonly motivo: string;
  /** Hash of the request that it came from: the same request again, after a stop, goes on instead of being a second one. */
  readonly solicitud?: string;
}

/**
 * The meta of a linea before any modificacion: what its first change says was there. undefined where none changed it.
 * A linea that was renumbered since is followed back through its numbers.
 */
export function findMetaOriginal(
  modificaciones: readonly Modificacion[],
  seccion: number,
  numero: string,
): number | null | undefined {
  let nombre = numero;
  let original: number | null | undefined;
  for (let i = modificaciones.length - 1; i >= 0; i--) {
    const m = modificaciones[i];
    if (!m || m.seccion !== seccion) continue;
    // What is older than its addition is of another linea that had the number.
    if (m.campo === 'linea' && m.linea === nombre && m.antes === null) break;
    if (m.campo === 'numero' && m.despues === nombre) nombre = String(m.antes ?? nombre);
    else if (m.campo === 'metaPropuesta' && m.linea === nombre) original = typeof m.antes === 'number' ? m.antes : null;
  }
  return original;
}

/** A period that was closed; once reopened it says when, by whom and why. */
export interface Cierre {
  /** "2025-B1" */
  readonly periodo: string;
  /** Months (1-12) that it closed. */
  readonly meses: readonly number[];
  readonly fecha: string;
  readonly quien: string;
  readonly reapertura: {
    readonly fecha: string;
    readonly quien: string;
    readonly motivo: string;
    readonly acuerdo: string;
  } | null;
}

/** Months (1-12) that are closed, in order. A later closing of a reopened month closes it again. */
export function closedMonths(cierres: readonly Cierre[]): number[] {
  const closed = new Set<number>();
  for (const { meses, reapertura } of cierres) if (!reapertura) for (const mes of meses) closed.add(mes);
  return [...closed].sort((a, b) => a - b);
}

/** A change of a yellow cell, as the Bitácora tells it. */
export interface CambioCaptura {
  readonly seccion: number;
  readonly linea: string;
  /** Key of the column: "enero", "observaciones". */
  readonly columna: string;
  /** undefined: desconocido. */
  readonly antes: string | number | null | undefined;
  readonly despues: string | number | null;
}
