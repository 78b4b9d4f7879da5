import type { InformeJge } from '../mir/informe-jge';

/** One form, with what tells whether it changed since. */
export interface InformeJgeVista {
  readonly informe: InformeJge;
  readonly huella: string;
}

export interface VistaInformesJge {
  /** The workbook has the sheet. */
  readonly hay: boolean;
  /** Why whoever runs this may not write forms; null: they may. */
  readonly impedimento: string | null;
  /** May take a form away: it can be taken back in "Puntos por revisar". */
  readonly puedeQuitar: boolean;
  /** What a new form begins with. */
  readonly direccion: string;
  /** In the order of the sheet. */
  readonly informes: readonly InformeJgeVista[];
}

export interface EntradaGuardarInformeJge {
  /** Its `numero` tells which one; "" is a new one. */
  readonly informe: InformeJge;
  /** As it was read; null: it is new. */
  readonly huella: string | null;
}

export interface VistaGuardarInformeJge {
  readonly numero: string;
  readonly hoja: string;
  /** Where it begins. */
  readonly celda: string;
  /** To save it again. */
  readonly huella: string;
}

export interface VistaQuitarInformeJge {
  readonly numero: string;
}
