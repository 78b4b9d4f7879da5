import type { ContenidoDeMes, RegistrosDeLinea, VistaPorCapturar } from '../../../gas/api';
import { celdasDeMeses, type LineaDeCaptura, unpackLinea } from '../../../mir/linea-de-captura';

/** A linea of the form of capture, as it was read. */
export interface LineaDeVista {
  /** From 1. */
  readonly seccion: number;
  /** The number of its objetivo. */
  readonly objetivo: string;
  readonly linea: LineaDeCaptura;
  /** What each of the twelve months holds, as people see it. */
  readonly contenidos: readonly ContenidoDeMes[];
  /** Where each of the twelve months is; "": nobody can tell without a choice, and it cannot be captured. */
  readonly celdas: readonly string[];
  /** What Seguimiento has of it in the period. */
  readonly registros: RegistrosDeLinea;
}

/** What was read for the form, with each linea by itself. */
export interface VistaDeCaptura extends Omit<VistaPorCapturar, 'filas' | 'columnas'> {
  readonly lineas: readonly LineaDeVista[];
}

const SIN_REGISTROS: RegistrosDeLinea = {
  partes: { dato: '', causa: '', accion: '', proyeccion: '' },
  evidencias: [],
};

export function unpackVista({ filas, columnas, ...vista }: VistaPorCapturar): VistaDeCaptura {
  return {
    ...vista,
    lineas: filas.map(({ plan, fila, registros, ...suyo }) => ({
      ...suyo,
      linea: unpackLinea(plan, suyo.contenidos),
      celdas: celdasDeMeses(fila, columnas),
      registros: registros ?? SIN_REGISTROS,
    })),
  };
}
