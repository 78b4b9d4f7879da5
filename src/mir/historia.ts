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

/** A number that a linea had, and since when and until when by the modificaciones. */
export interface NumeroTenido {
  readonly numero: string;
  /** The modificaciones from this index on, before `hasta`, that name this number are of the linea. */
  readonly desde: number;
  readonly hasta: number;
  /** When it was given and taken, as `registrada`; null: it had it from the beginning, it still has it. */
  readonly dada: string | null;
  readonly quitada: string | null;
}

/**
 * The numbers that this linea had, the present one first: followed back through its renumberings as far as its
 * addition, because what is older is of another linea that had the number.
 */
export function listNumeros(
  modificaciones: readonly Modificacion[],
  seccion: number,
  numero: string,
): readonly NumeroTenido[] {
  const numeros: NumeroTenido[] = [];
  let actual = numero;
  let hasta = modificaciones.length;
  let quitada: string | null = null;
  for (let i = modificaciones.length - 1; i >= 0; i--) {
    const m = modificaciones[i];
    if (!m || m.seccion !== seccion) continue;
    if (m.campo === 'linea' && m.linea === actual && m.antes === null) {
      return [...numeros, { numero: actual, desde: i + 1, hasta, dada: m.registrada, quitada }];
    }
    if (m.campo !== 'numero' || m.despues !== actual) continue;
    numeros.push({ numero: actual, desde: i + 1, hasta, dada: m.registrada, quitada });
    actual = m.linea;
    hasta = i + 1;
    quitada = m.registrada;
  }
  return [...numeros, { numero: actual, desde: 0, hasta, dada: null, quitada }];
}

/** The modificaciones of the linea that has this number now, in their order, under whatever number it had then; its addition apart. */
export function modificacionesDe(
  modificaciones: readonly Modificacion[],
  seccion: number,
  numero: string,
): readonly Modificacion[] {
  const numeros = listNumeros(modificaciones, seccion, numero);
  return modificaciones.filter(
    (m, i) => m.seccion === seccion && numeros.some((n) => n.numero === m.linea && i >= n.desde && i < n.hasta),
  );
}

/** The number that a linea had when `registradas` modificaciones were recorded; null where it was not there yet. */
export function numeroEntonces(
  modificaciones: readonly Modificacion[],
  seccion: number,
  numero: string,
  registradas: number,
): string | null {
  const numeros = listNumeros(modificaciones, seccion, numero);
  return numeros.find(({ desde }) => desde <= registradas)?.numero ?? null;
}

/** The same for an objetivo: null where another one had its number. */
export function numeroDeObjetivoEntonces(
  modificaciones: readonly Modificacion[],
  seccion: number,
  numero: string,
  registradas: number,
): string | null {
  let actual = numero;
  for (const m of modificaciones.slice(registradas).reverse()) {
    if (m.seccion !== seccion || m.campo !== 'numeroObjetivo') continue;
    if (m.despues === actual) actual = m.linea;
    else if (m.linea === actual) return null;
  }
  return actual;
}

/** Whether what was written at `fecha` of a linea by this number is of the one that had `tenido`. */
export function hadNumero(tenido: NumeroTenido, fecha: string): boolean {
  const { dada, quitada } = tenido;
  return (dada === null || fecha >= dada) && (quitada === null || fecha <= quitada);
}

/** The meta of a linea before any modificacion: what its first change says was there. undefined where none changed it. */
export function findMetaOriginal(
  modificaciones: readonly Modificacion[],
  seccion: number,
  numero: string,
): number | null | undefined {
  const primera = modificacionesDe(modificaciones, seccion, numero).find((m) => m.campo === 'metaPropuesta');
  if (!primera) return undefined;
  return typeof primera.antes === 'number' ? primera.antes : null;
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
