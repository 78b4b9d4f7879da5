import type { EstadoEntrega, PasoEntrega } from '../mir/entregas';
import type { OperacionVista } from './vista';

export interface EntregaVista {
  readonly informe: string;
  /** Key of its period, and how it is named; the key again where it is none. */
  readonly periodo: string;
  readonly nombrePeriodo: string;
  readonly destinatario: string;
  /** ISO days, or what is written; "" where blank. */
  readonly fechaLimite: string;
  readonly entregado: string;
  readonly recibido: string;
  readonly observado: string;
  readonly observaciones: string;
  readonly estado: EstadoEntrega;
  /** It was delivered after its deadline. */
  readonly tarde: boolean;
}

export interface VistaEntregas {
  /** The workbook has the sheet. */
  readonly hay: boolean;
  readonly puedeCambiar: boolean;
  /** What the deliveries are made of, as Configuración has it. */
  readonly frecuencia: string;
  readonly plazo: number | null;
  /** 0: no cut-off in force; then nothing is overdue. */
  readonly corte: number;
  readonly periodos: readonly { readonly clave: string; readonly nombre: string }[];
  readonly entregas: readonly EntregaVista[];
  /** What is missing of the period that was asked for, or of the whole year, in sentences. */
  readonly falta: readonly string[];
  /** Deliveries that the settings ask for and have no row. */
  readonly porPreparar: number;
}

export interface VistaPrepararEntregas {
  readonly aplicada: boolean;
  /** How many rows are added. */
  readonly nuevas: number;
  readonly operaciones: readonly OperacionVista[];
  readonly huella: string;
}

export interface EntradaRegistrarEntrega {
  /** "2025-B1" */
  readonly periodo: string;
  readonly destinatario: string;
  /** Needed where a period has several informes for the same recipient. */
  readonly informe: string | null;
  readonly paso: PasoEntrega;
  /** "2025-03-14", or day first. */
  readonly fecha: string;
  /** Appended to OBSERVACIONES. */
  readonly nota: string | null;
  /** Another date may be there already: it is changed, and OBSERVACIONES says so. */
  readonly corregir: boolean | null;
}

export interface VistaRegistrarEntrega {
  readonly hoja: string;
  readonly celda: string;
}
