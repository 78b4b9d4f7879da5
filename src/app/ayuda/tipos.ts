import type { VENTANA_TEXTO } from '../../text/menu';
import type { ExplicacionVista } from '../vista';

/**
 * What kind of cell it is for whoever looks at it. `registro`: MIRador writes it; `rotulo`: part of the format; `libre`:
 * nobody's, or not ours; `interna`: a hidden sheet.
 */
export type ClaseAyuda = 'captura' | 'plan' | 'formula' | 'ajuste' | 'registro' | 'rotulo' | 'libre' | 'interna';

/** Whether this person may write there now, and who may. */
export interface AccesoACelda {
  readonly puede: boolean;
  /** Sentences, never none. */
  readonly texto: readonly string[];
  /** The view in which it is done instead of by hand; null: none. */
  readonly ventana: keyof typeof VENTANA_TEXTO | null;
}

/** What a cell is for and what may be written in it. */
export interface AyudaDeCelda {
  /** "MARZO · línea 1.1". */
  readonly titulo: string;
  readonly clase: ClaseAyuda;
  /** The linea or objetivo that it speaks of, as it is written; "" for none. */
  readonly contexto: string;
  /** A sentence, never blank. */
  readonly paraQue: string;
  /** Sentences on what it takes; none where nothing is written. */
  readonly seEscribe: readonly string[];
  readonly opciones: readonly string[];
  /** "" where there is none to give. */
  readonly ejemplo: string;
  readonly acceso: AccesoACelda;
  /** The month of a linea that is captured here, for the form; null elsewhere. `seccion` counts from 1. */
  readonly captura: { readonly seccion: number; readonly linea: string; readonly mes: number } | null;
}

export interface VistaAyuda extends AyudaDeCelda {
  readonly lugar: { readonly hoja: string; readonly celda: string };
  /** What the whole sheet is for. */
  readonly hoja: string;
  /** Why it says what it says; null: it says nothing of its own. */
  readonly explicacion: ExplicacionVista | null;
}
