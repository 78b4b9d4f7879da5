/** What the companion sheet Seguimiento keeps of a linea in a period: why it was off its programme, and what proves it. */

interface Asiento {
  /** Counts from 0, as everywhere; the sheet shows the title of the seccion. */
  readonly seccion: number;
  /** "12.1". */
  readonly linea: string;
  /** Key of a period ("2025-B1"), as people chose it. */
  readonly periodo: string;
  /** Row on the sheet, 1-based. */
  readonly fila: number;
}

/** The four parts that a deviation wants; "" is missing. */
export interface Justificacion extends Asiento {
  readonly dato: string;
  readonly causa: string;
  readonly accion: string;
  readonly proyeccion: string;
}
export const PARTES_JUSTIFICACION = ['dato', 'causa', 'accion', 'proyeccion'] as const;

/** One document that proves progress; a linea may have any number in a period. */
export interface Evidencia extends Asiento {
  /** 1-12; null: of the whole period. */
  readonly mes: number | null;
  readonly documento: string;
  readonly oficio: string;
  /** ISO, "" when none was given. */
  readonly fecha: string;
  /** http(s) address or the name of a place; "" when none was given. */
  readonly vinculo: string;
  /** Units of the meta that it covers; null: not said. */
  readonly cantidad: number | null;
}

export interface Seguimiento {
  readonly justificaciones: readonly Justificacion[];
  readonly evidencias: readonly Evidencia[];
}

export const SIN_SEGUIMIENTO: Seguimiento = { justificaciones: [], evidencias: [] };
