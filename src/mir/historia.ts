import type { PlanLinea, Situacion } from './model';

/** What happened to the accepted plan and to its periods. Kept in the baseline, shown in Modificaciones. */

/** A field of the plan that an instrumento changed; `situacion` is CANCELADA or REPROGRAMADA, `linea` that it was added or moved. */
export type CampoModificado = keyof PlanLinea | 'programa' | 'situacion' | 'linea' | 'objetivo' | 'captura';

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
  /** From 0, as everywhere in the core. */
  readonly seccion: number;
  /** Number of the linea; of the objetivo where `campo` is "objetivo". */
  readonly linea: string;
  readonly campo: CampoModificado;
  readonly antes: string | number | null;
  readonly despues: string | number | Situacion | null;
  readonly motivo: string;
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
