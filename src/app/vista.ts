/** What the views show of a use case's decision: plain data that google.script.run can carry. */

export interface OperacionVista {
  readonly tipo: string;
  readonly hoja: string;
  readonly rango: string;
  readonly descripcion: string;
}

/** The plan of a repair in sentences; `huella` names it. */
export interface VistaReparacion {
  readonly operaciones: readonly OperacionVista[];
  readonly huella: string;
}

export interface ReglaVista {
  readonly code: string;
  readonly titulo: string;
  readonly resultado: 'cumple' | 'no cumple' | 'no aplica';
  readonly casos: number;
}

/** How the rules fared, and what the sidebar needs to offer a repair: one call a view. */
export interface VistaAuditoria {
  readonly hayMir: boolean;
  readonly puedeReparar: boolean;
  readonly reglas: readonly ReglaVista[];
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
  readonly organo: string;
  readonly ejercicio: number | null;
  /** 0: no cut-off in force. */
  readonly corte: number;
  readonly periodos: readonly { readonly clave: string; readonly nombre: string }[];
}
