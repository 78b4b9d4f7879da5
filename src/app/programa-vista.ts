import type { Acumulacion } from '../mir/model';
import type { OperacionVista } from './vista';

/** Twelve months, enero first; null: nothing programmed. */
export type MesesVista = readonly (number | null)[];

/** The programme of a linea, as Cronograma has it and as it would be derived. */
export interface ProgramaVista {
  /** From 1. */
  readonly seccion: number;
  readonly linea: string;
  readonly texto: string;
  readonly situacion: string;
  readonly unidad: string;
  readonly acumulacion: Acumulacion;
  readonly tendencia: string;
  readonly metaPropuesta: number | null;
  readonly mesInicial: number | null;
  readonly mesFinal: number | null;
  readonly origen: 'propuesta' | 'aceptada';
  /** It says "aceptada", but months of it are still formulas: accepting it leaves the numbers. */
  readonly conFormulas: boolean;
  readonly programa: MesesVista;
  readonly propuesta: MesesVista;
  /** What of an accepted programme does not add up to the meta, as a sentence; "" where it does. */
  readonly falta: string;
}

export interface VistaProgramas {
  readonly puedeCambiar: boolean;
  /** 0: no cut-off in force. */
  readonly corte: number;
  readonly secciones: readonly {
    readonly titulo: string;
    readonly objetivos: readonly {
      readonly numero: string;
      readonly objetivo: string;
      readonly lineas: readonly ProgramaVista[];
    }[];
  }[];
}

/** A linea as people name it: its number, and the seccion (1, 2 or the start of its title) where it occurs in several. */
export interface LineaPedida {
  readonly linea: string;
  readonly seccion: string | null;
}

export type CambioPrograma =
  | {
      /** aceptar: the derived months become numbers of people's. proponer: they are derived again. */
      readonly tipo: 'aceptar' | 'proponer';
      /** Some lineas, of `seccion` where they name none; null: all of `objetivo`, or of the MIR. */
      readonly lineas: readonly LineaPedida[] | null;
      readonly objetivo: string | null;
      readonly seccion: string | null;
      /** What does not add up to the meta is recorded all the same. */
      readonly aSabiendas: boolean;
    }
  | {
      readonly tipo: 'capturar';
      readonly linea: string;
      readonly seccion: string | null;
      readonly meses: MesesVista;
      readonly aSabiendas: boolean;
    };

export interface VistaCambioPrograma {
  readonly aplicada: boolean;
  /** Some of it does not add up to its meta: it is done only `aSabiendas`. */
  readonly porConfirmar: boolean;
  readonly lineas: number;
  readonly operaciones: readonly OperacionVista[];
  readonly huella: string;
}
