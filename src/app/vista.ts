import type { Explicacion, MesExplicado } from '../mir/explicacion';
import type { Duda, Objetivo, PlanLinea } from '../mir/model';
import type { Rol } from '../mir/roles';

/** What the views show of a use case's decision: plain data that google.script.run can carry. */

export interface OperacionVista {
  readonly tipo: string;
  readonly hoja: string;
  readonly rango: string;
  readonly descripcion: string;
}

/** One way to decide; `detalle` shows, line by line, what is there and what would be. */
export interface OpcionVista {
  readonly clave: string;
  readonly etiqueta: string;
  readonly detalle: readonly string[];
}

/** What only people can decide: it would change or move a captured value. Nothing of it is done until they choose. */
export interface EleccionVista {
  readonly clave: string;
  readonly mensaje: string;
  readonly hoja: string;
  readonly celda: string | null;
  readonly linea: string | null;
  readonly opciones: readonly OpcionVista[];
  /** The option that what is known speaks for; `--confirmar` takes it. */
  readonly recomendada: string;
}

/** The plan of a repair in sentences; `huella` names it. */
export interface VistaReparacion {
  readonly operaciones: readonly OperacionVista[];
  /** All of them, chosen or not. */
  readonly elecciones: readonly EleccionVista[];
  readonly huella: string;
}

/** What taking back the last plan does; `hay` false: there is none to take back. */
export interface VistaDeshacer {
  readonly hay: boolean;
  /** "Reparación", when and by whom it was applied. */
  readonly nombre: string;
  readonly fecha: string;
  readonly quien: string;
  readonly operaciones: readonly OperacionVista[];
  /** Sentences: what stays because somebody changed it since. */
  readonly omitidas: readonly string[];
  readonly huella: string;
}

/** A change that is shown before it is applied. */
export interface VistaCambio {
  readonly aplicada: boolean;
  readonly operaciones: readonly OperacionVista[];
  readonly huella: string;
}

/** A closing, before and after it is made. */
export interface VistaCierre extends VistaCambio {
  /** What the rules are called of which there are findings, by their code. */
  readonly titulos: Readonly<Record<string, string>>;
}

/** What a setting says and would say. */
export interface AjusteCambiado {
  readonly etiqueta: string;
  /** On Configuración: "B42". */
  readonly celda: string;
  readonly antes: string;
  readonly despues: string;
}

/** A named set of words, before or after it is applied. */
export interface VistaPreset extends VistaCambio {
  readonly preset: string;
  readonly ajustes: readonly AjusteCambiado[];
}

/** A change of the accepted plan. Lineas are named as in `capturar`: number, and seccion where it occurs in several. */
export type CambioPlan =
  | {
      readonly tipo: 'agregarLinea';
      readonly seccion: string | null;
      /** Number of its objetivo. */
      readonly objetivo: string;
      /** Number of the linea that it follows; null: first of its objetivo. */
      readonly despuesDe: string | null;
      readonly linea: Pick<PlanLinea, 'numero' | 'lineaAccion'> & Partial<PlanLinea>;
    }
  | {
      readonly tipo: 'agregarObjetivo';
      readonly seccion: string | null;
      readonly despuesDe: string | null;
      readonly objetivo: Omit<Objetivo, 'lineas'>;
    }
  | {
      readonly tipo: 'moverLinea';
      readonly linea: string;
      readonly seccion: string | null;
      readonly objetivo: string;
      readonly despuesDe: string | null;
    }
  | { readonly tipo: 'cancelar'; readonly linea: string; readonly seccion: string | null; readonly motivo: string }
  | {
      readonly tipo: 'reprogramar';
      readonly linea: string;
      readonly seccion: string | null;
      readonly campos: Partial<PlanLinea>;
      readonly motivo: string;
    }
  /** What is written on the sheet now becomes the plan. */
  | {
      readonly tipo: 'aceptar';
      readonly celdas: readonly { readonly hoja: string; readonly celda: string }[];
      readonly motivo: string;
    };

export interface LineaVista {
  /** From 1. */
  readonly seccion: number;
  readonly linea: string;
  readonly texto: string;
  readonly situacion: string;
  readonly mesInicial: number | null;
  readonly mesFinal: number | null;
  readonly metaPropuesta: number | null;
  /** Before any modificacion. */
  readonly metaOriginal: number | null;
}

export interface VistaPlan {
  readonly puedeCambiar: boolean;
  readonly secciones: readonly {
    readonly titulo: string;
    readonly objetivos: readonly {
      readonly numero: string;
      readonly objetivo: string;
      readonly lineas: readonly LineaVista[];
    }[];
  }[];
  /** Plan cells that say something else than the accepted plan. */
  readonly pendientes: readonly {
    readonly hoja: string;
    readonly celda: string;
    readonly linea: string;
    readonly campo: string;
    readonly aceptado: string;
    readonly escrito: string;
  }[];
}

export interface PeriodoVista {
  readonly clave: string;
  readonly nombre: string;
  readonly estado: 'abierto' | 'cerrado' | 'reabierto';
  readonly fecha: string;
  readonly quien: string;
  readonly motivo: string;
}

export interface VistaPeriodos {
  readonly puedeCerrar: boolean;
  readonly mesesCerrados: readonly number[];
  readonly periodos: readonly PeriodoVista[];
}

export interface EntradaBitacoraVista {
  readonly fecha: string;
  readonly quien: string;
  readonly linea: string;
  readonly campo: string;
  readonly celda: string;
  readonly antes: string;
  readonly despues: string;
}

export interface VistaBitacora {
  readonly activa: boolean;
  readonly puedeActivar: boolean;
  readonly registros: number;
  readonly limite: number;
  /** The newest first, fifty at most. */
  readonly ultimas: readonly EntradaBitacoraVista[];
}

export interface ColumnaReconocida {
  readonly key: string;
  readonly header: string;
  /** Its letters on the sheet; null: not found. */
  readonly columna: string | null;
  /** What its header says there. */
  readonly texto: string;
  readonly certeza: 'segura' | 'probable' | 'dudosa' | 'ausente' | 'confirmada';
  /** Why it is not sure, as a sentence; "" where it is. */
  readonly motivo: string;
}

export interface VistaReconocimiento {
  /** Sheets that look like a MIR, the likeliest first. */
  readonly hojas: readonly { readonly nombre: string; readonly lineas: number; readonly certeza: number }[];
  /** The one that was looked at; "" where none looks like a MIR. */
  readonly hoja: string;
  readonly columnas: readonly ColumnaReconocida[];
  /** Columns of the sheet that the format does not have: they stay where they are. */
  readonly extras: readonly string[];
  readonly lineas: number;
  readonly objetivos: number;
  readonly secciones: number;
  readonly ejercicio: number | null;
  readonly dudas: readonly Duda[];
  /** No column is doubtful: it may be adopted. */
  readonly lista: boolean;
  readonly huella: string;
}

/** An INE form as it was read, before it is written. */
export interface FormaReconocida {
  /** The number that it gets in the workbook. */
  readonly numero: string;
  readonly direccion: string;
  readonly entidad: string;
  readonly fechaVisita: string;
  /** How many of the eight fields of head and foot say something. */
  readonly campos: number;
  readonly asuntos: number;
  /** How many cells of the six columns say something. */
  readonly celdas: number;
}

export interface VistaImportarJge {
  /** "nueva": a workbook is made for them; "agregar": they go below those that it has. */
  readonly modo: 'nueva' | 'agregar';
  /** Those that are added. */
  readonly informes: readonly FormaReconocida[];
  /** How many the workbook has already, word by word. */
  readonly repetidos: number;
  readonly ejercicio: number;
  readonly dudas: readonly Duda[];
}

export interface ReglaVista {
  readonly code: string;
  readonly titulo: string;
  readonly resultado: 'cumple' | 'no cumple' | 'no aplica';
  readonly casos: number;
  /** Switched off in Configuración: not checked. */
  readonly apagada?: boolean;
}

/** Why a rule matters, and a case of it. */
export interface ReglaExplicada {
  readonly code: string;
  readonly explicacion: string;
  readonly ejemplo: string;
}

/** A linea of which some finding speaks. */
export interface LineaDePuntos {
  /** From 1. */
  readonly seccion: number;
  readonly linea: string;
  readonly texto: string;
  /** "3", or "2/3" where there are several secciones. */
  readonly objetivo: string;
  /** Whoever asks captures it. */
  readonly mia: boolean;
}

/** How the rules fared, and what the sidebar needs to offer a repair: one call a view. */
export interface VistaAuditoria {
  readonly hayMir: boolean;
  readonly puedeReparar: boolean;
  readonly reglas: readonly ReglaVista[];
  /** Of those that do not hold. */
  readonly explicadas: readonly ReglaExplicada[];
  readonly lineas: readonly LineaDePuntos[];
  /** Of which of `lineas` (from 0) each finding speaks, in their order; null: of none, or of several. */
  readonly deLinea: readonly (number | null)[];
  /** Whoever asks captures some objetivos and not others. */
  readonly soloAlgunos: boolean;
}

/** What has no value is null, never 0; porcentaje 35 means 35 %. `seccion` is its title ("" without sections). */
export interface IndicadorVista {
  readonly seccion: string;
  readonly linea: string;
  readonly metaPropuesta: number | null;
  readonly metaAlcanzada: number | null;
  readonly metaPorAlcanzar: number | null;
  readonly porcentaje: number | null;
  readonly estatus: string;
  readonly acumulacion: string;
  readonly programadoAlCorte: number | null;
  readonly alcanzadoAlCorte: number | null;
  readonly veredicto: string | null;
  readonly semaforo: string | null;
}

export interface VistaEstado {
  readonly hayMir: boolean;
  readonly usuario: string;
  readonly puedeReparar: boolean;
  readonly rol: Rol;
  /** The objetivos whose yellow cells this user may capture ("1", or "2/3" with several secciones); null: all. */
  readonly objetivos: readonly string[] | null;
  readonly organo: string;
  readonly ejercicio: number | null;
  /** 0: no cut-off in force. */
  readonly corte: number;
  readonly periodos: readonly { readonly clave: string; readonly nombre: string }[];
}

/** A month of an explanation with its cell, to go there; null: it stands nowhere. */
export interface MesExplicadoVista extends MesExplicado {
  readonly lugar: { readonly hoja: string; readonly celda: string } | null;
}

/** Why a cell says what it says. */
export interface ExplicacionVista extends Explicacion {
  /** Calculated, said by the plan, typed by staff, or a setting. */
  readonly clase: 'formula' | 'plan' | 'captura' | 'ajuste';
  /** The linea it is about, as it is written; "" where it is about none. */
  readonly contexto: string;
  /** To be said first: the cell does not hold what it should, and why. */
  readonly advertencias: readonly string[];
  readonly meses: readonly MesExplicadoVista[];
}

/** What a table of lineas was read as. */
export interface VistaTabla {
  /** Its header has keys, or what only a table has; or it is flat; or it is a MIR with titles and totals. "" for none. */
  readonly forma: 'claves' | 'plana' | 'bloques' | '';
  /** It becomes the MIR, or only captures of it come into the one that is there. */
  readonly modo: 'nueva' | 'capturas';
  /** What stands between its cells; "": they came apart already. */
  readonly separador: string;
  readonly ejercicio: number;
  readonly secciones: number;
  readonly objetivos: number;
  readonly lineas: number;
  /** Lineas with a monthly programme of their own. */
  readonly programadas: number;
  /** Months with progress; of `capturas`, blank yellow cells that are filled in. */
  readonly capturas: number;
  readonly columnas: readonly {
    readonly key: string;
    readonly header: string;
    /** Letters. */
    readonly columna: string;
    readonly texto: string;
    readonly certeza: 'segura' | 'probable';
  }[];
  readonly dudas: readonly Duda[];
}
