import type { KindColumna } from '../mir/columna';
import type { EstatusClave } from '../mir/contexto';
import type { Semaforo } from '../mir/semaforo';
import type { Estilo } from './state';

/** Every colour of the sheets, in one place. Text on each fill has a contrast of at least 4.5 to 1. */
export const PALETA = {
  blanco: '#ffffff',
  /** Cells to capture: the yellow of the legend. */
  captura: '#fff2cc',
  /** The same of a month that is closed: who captures sees that it no longer is theirs to change. */
  cerrado: '#e6d5a3',
  /** Captura months outside the linea's window: still open. */
  fueraDeVentana: '#d9d9d9',
  calculada: '#f3f3f6',
  encabezado: '#4a235a',
  encabezadoTexto: '#ffffff',
  meses: '#e8daef',
  seccion: '#d2b4de',
  subtotal: '#f4ecf7',
  suma: '#e8daef',
  titulo: '#4a235a',
  texto: '#202124',
  tenue: '#5f6368',
} as const;

/** How a cell looks on a sheet that nobody has touched. */
export const ESTILO_INICIAL: Estilo = {
  negrita: false,
  color: '#000000',
  tamano: 10,
  alineacion: 'general',
  vertical: 'bottom',
  ajuste: false,
  borde: false,
};

const CUERPO: Estilo = {
  ...ESTILO_INICIAL,
  color: PALETA.texto,
  tamano: 9,
  vertical: 'middle',
  ajuste: true,
  borde: true,
};

export const ESTILOS = {
  blanco: ESTILO_INICIAL,
  /** Linea cells; the column decides the alignment. */
  cuerpo: CUERPO,
  titulo: {
    ...CUERPO,
    negrita: true,
    color: PALETA.titulo,
    tamano: 12,
    alineacion: 'left',
    ajuste: false,
    borde: false,
  },
  subtitulo: {
    ...CUERPO,
    negrita: true,
    color: PALETA.titulo,
    tamano: 10,
    alineacion: 'left',
    ajuste: false,
    borde: false,
  },
  rotuloTitulo: { ...CUERPO, negrita: true, color: PALETA.titulo, alineacion: 'left', ajuste: false, borde: false },
  ayuda: { ...CUERPO, color: PALETA.tenue, alineacion: 'left' },
  nota: { ...CUERPO, color: PALETA.tenue, tamano: 9, alineacion: 'left', borde: false },
  encabezado: { ...CUERPO, negrita: true, color: PALETA.encabezadoTexto, tamano: 9, alineacion: 'center' },
  mes: { ...CUERPO, negrita: true, color: PALETA.titulo, tamano: 9, alineacion: 'center', ajuste: false },
  /** Long text in the first cell that runs over the blank ones to its right. */
  banda: { ...CUERPO, negrita: true, color: PALETA.titulo, tamano: 11, alineacion: 'left', ajuste: false },
  rotulo: { ...CUERPO, negrita: true, color: PALETA.titulo, alineacion: 'left', ajuste: false },
  leyenda: { ...CUERPO, tamano: 9, alineacion: 'left', ajuste: false, borde: false },
} as const satisfies Record<string, Estilo>;

/** Fill of a linea's cell by what the column is. */
export const FONDO_DE_KIND: Readonly<Record<KindColumna, string>> = {
  plan: PALETA.blanco,
  captura: PALETA.captura,
  formula: PALETA.calculada,
};

export interface Tono {
  readonly fondo: string;
  readonly color: string;
}

/** ESTATUS is told by its word; the colour only helps to find it. */
export const TONO_ESTATUS: Readonly<Record<EstatusClave, Tono>> = {
  cancelada: { fondo: '#d9d9d9', color: '#3c4043' },
  sinMeta: { fondo: '#eceff1', color: '#455a64' },
  noAplica: { fondo: '#eceff1', color: '#455a64' },
  rebasada: { fondo: '#e1d5f0', color: '#4a148c' },
  cumplida: { fondo: '#cfe8d5', color: '#14532d' },
  noCumplida: { fondo: '#f1b9b9', color: '#7f1d1d' },
  atrasada: { fondo: '#fadbd8', color: '#922b21' },
  enProceso: { fondo: '#d6e6f5', color: '#154360' },
  pendiente: { fondo: '#ffffff', color: '#5f6368' },
};

/** The same in full colour, for charts and what stands for their slices; text on each has a contrast of 4.5 to 1 too. */
export const COLOR_ESTATUS: Readonly<Record<EstatusClave, Tono>> = {
  cancelada: { fondo: '#6b6b70', color: '#ffffff' },
  sinMeta: { fondo: '#cfd8dc', color: '#263238' },
  noAplica: { fondo: '#b0bec5', color: '#263238' },
  rebasada: { fondo: '#7b4fa6', color: '#ffffff' },
  cumplida: { fondo: '#2e7d4f', color: '#ffffff' },
  noCumplida: { fondo: '#8e2a20', color: '#ffffff' },
  atrasada: { fondo: '#c0503a', color: '#ffffff' },
  enProceso: { fondo: '#2f6fad', color: '#ffffff' },
  pendiente: { fondo: '#e3e3ea', color: '#3c4043' },
};

export const COLOR_SEMAFORO: Readonly<Record<Semaforo, Tono>> = {
  verde: { fondo: '#2e7d4f', color: '#ffffff' },
  amarillo: { fondo: '#f2c14e', color: '#4a3700' },
  rojo: { fondo: '#b83227', color: '#ffffff' },
  morado: { fondo: '#7b4fa6', color: '#ffffff' },
};

export const TONO_SEMAFORO: Readonly<Record<Semaforo, Tono>> = {
  verde: { fondo: '#b7dfc0', color: '#14532d' },
  amarillo: { fondo: '#ffe599', color: '#5c4400' },
  rojo: { fondo: '#f1b0ab', color: '#7f1d1d' },
  morado: { fondo: '#d3bfe8', color: '#4a148c' },
};

/** Cronograma as a Gantt: an accepted programme in the main colour, a proposal in a light one, the window around them. */
export const TONO_GANTT = {
  aceptada: { fondo: '#6c3483', color: '#ffffff' },
  propuesta: { fondo: '#d7bde2', color: '#4a4e57' },
  ventana: { fondo: '#f0e6f5', color: '#4a4e57' },
  fuera: { fondo: PALETA.calculada, color: PALETA.texto },
  hastaCorte: { fondo: PALETA.encabezado, color: PALETA.encabezadoTexto },
} as const satisfies Record<string, Tono>;
