import type { EstadoEntrega } from '../mir/entregas';
import type { Finding } from '../mir/finding';

/** A linea that owes something of the period. */
export interface LineaPendiente {
  /** From 1. */
  readonly seccion: number;
  readonly linea: string;
  /** Its text with its number, cut where it is long. */
  readonly texto: string;
  /** What is missing, a phrase each: "avance de marzo", "evidencia de abril". */
  readonly faltas: readonly string[];
  /** The first month (1-12) whose progress it owes; null: it owes something else. */
  readonly mes: number | null;
  /** By whoever asks. */
  readonly puedeCapturar: boolean;
}

/** What one responsable (or, where none is noted, one objetivo) owes. */
export interface GrupoPendiente {
  readonly nombre: string;
  /** False: its lineas have no responsable, and the group is their objetivo. */
  readonly conResponsable: boolean;
  readonly lineas: readonly LineaPendiente[];
  /** Plain text to be sent. */
  readonly recordatorio: string;
}

/** What a closing would tell, of one kind. */
interface PendienteDeCierre {
  readonly code: string;
  readonly texto: string;
  readonly casos: number;
  /** Numbers of its lineas; none: it is of no linea. Two secciones may share a number. */
  readonly lineas: readonly string[];
}

/** What a closing of the period would find. `bloqueado`: it would be refused; `falta`: closed as it is, with this told. */
export interface CierrePrevisto {
  readonly estado: 'bloqueado' | 'falta' | 'listo';
  readonly bloqueos: readonly Finding[];
  readonly pendientes: readonly PendienteDeCierre[];
}

/** A delivery that was not made yet. */
export interface EntregaDelPeriodo {
  readonly informe: string;
  readonly nombrePeriodo: string;
  readonly destinatario: string;
  /** "15 de mayo de 2025", or what is written; "" without a deadline. */
  readonly fechaLimite: string;
  readonly estado: Extract<EstadoEntrega, 'pendiente' | 'vencida'>;
}

export interface VistaPeriodoEnCurso {
  readonly ejercicio: number;
  /** The month (1-12) that is captured now; null: the twelve are closed. */
  readonly mes: number | null;
  /** 0: no cut-off in force. */
  readonly corte: number;
  readonly mesesCerrados: readonly number[];
  /** The period of informes that holds `mes`; null: the ejercicio is closed. */
  readonly periodo: { readonly clave: string; readonly nombre: string } | null;
  /** When its informe is due, in words; "" without a term. */
  readonly fechaLimite: string;
  readonly puedeCerrar: boolean;
  /** Whoever asks captures something of this workbook. */
  readonly puedeCapturar: boolean;
  /** null: there is nothing left to close. */
  readonly cierre: CierrePrevisto | null;
  /** Lineas whose `mes` is captured, and how many of them have it: the rest are "por capturar", as Inicio says. */
  readonly avance: { readonly lineas: number; readonly capturadas: number };
  /** Those who owe most first. */
  readonly grupos: readonly GrupoPendiente[];
  /** The same of all of them; "" where nobody owes anything. */
  readonly recordatorio: string;
  readonly entregas: {
    /** The workbook has the sheet. */
    readonly hay: boolean;
    readonly porPreparar: number;
    /** Late first, then by their deadline; those of later periods are left out. */
    readonly lista: readonly EntregaDelPeriodo[];
  };
}
