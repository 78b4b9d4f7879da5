import type { RutaBarra } from '../text/barra-inicio';
import type { VENTANA_TEXTO } from '../text/menu';

export interface Vista {
  /** The file of the sidebar room, NAME.tsx, and of the bundle, NAME.html. */
  readonly vista: keyof typeof VENTANA_TEXTO;
  /** The global function that opens it. */
  readonly funcion: string;
  /** Width and height of a dialog; null: it is the sidebar. */
  readonly tamano: readonly [number, number] | null;
  /** Of the sidebar: which of its views is shown first. */
  readonly ruta?: RutaBarra;
}

/** Every view of the add-on: the build makes one HTML file for each `vista`. */
export const VISTAS = [
  { vista: 'barra', funcion: 'openInicio', tamano: null, ruta: 'inicio' },
  { vista: 'barra', funcion: 'openCaptura', tamano: null, ruta: 'captura' },
  { vista: 'barra', funcion: 'openPuntos', tamano: null, ruta: 'puntos' },
  { vista: 'barra', funcion: 'openPorque', tamano: null, ruta: 'porque' },
  { vista: 'documentos', funcion: 'openDocumentos', tamano: [980, 600] },
  { vista: 'seguimiento', funcion: 'openSeguimiento', tamano: [980, 600] },
  { vista: 'jge', funcion: 'openInformeJge', tamano: [980, 600] },
  { vista: 'programa', funcion: 'openPrograma', tamano: [1040, 600] },
  { vista: 'entregas', funcion: 'openEntregas', tamano: [940, 600] },
  { vista: 'plan', funcion: 'openPlan', tamano: [960, 600] },
  { vista: 'periodos', funcion: 'openPeriodos', tamano: [760, 560] },
  { vista: 'corregir', funcion: 'openCorregir', tamano: [860, 580] },
  { vista: 'bitacora', funcion: 'openBitacora', tamano: [860, 580] },
  { vista: 'ajustes', funcion: 'openAjustes', tamano: [980, 620] },
  { vista: 'empezar', funcion: 'openEmpezar', tamano: [860, 620] },
  { vista: 'importar', funcion: 'openImportar', tamano: [760, 600] },
  { vista: 'guia', funcion: 'openGuia', tamano: [860, 600] },
] as const satisfies readonly Vista[];
