import { formatCantidad } from '../mir/text-number';

/** Menu, windows and messages of the Apps Script shell. */
export const MENU_TEXTO = {
  inicio: 'Inicio',
  captura: 'Capturar avance',
  puntos: 'Puntos por revisar',
  documentos: 'Documentos…',
  seguimiento: 'Seguimiento…',
  jge: 'Informe JGE…',
  tablero: 'Tablero',
  plan: 'Plan y modificaciones…',
  periodos: 'Periodos y cierre…',
  porque: '¿Por qué este número?',
  programa: 'Programa mensual…',
  entregas: 'Entregas…',
  corregir: 'Corregir una captura…',
  bitacora: 'Bitácora…',
  ajustes: 'Ajustes…',
  empezar: 'Empezar una MIR…',
  importar: 'Importar…',
  guia: 'Guía de uso',
} as const;

export const VENTANA_TEXTO = {
  barra: 'MIRador',
  documentos: 'Documentos',
  seguimiento: 'Seguimiento',
  jge: 'Informe JGE',
  plan: 'Plan y modificaciones',
  periodos: 'Periodos y cierre',
  programa: 'Programa mensual',
  entregas: 'Entregas',
  corregir: 'Corregir una captura',
  bitacora: 'Bitácora',
  ajustes: 'Ajustes',
  empezar: 'Empezar una MIR',
  importar: 'Importar',
  guia: 'Guía de uso',
} as const;

export const TOAST_TITULO = 'MIRador';

/** What the menu did when it was asked for the Tablero. */
export const TABLERO_HECHO = {
  creado: 'Se hizo la hoja «Tablero». Sus cifras se calculan solas: no hay que volver a pedirla.',
  noHay: 'Este libro todavía no tiene la hoja «Tablero».',
  yaEstaba: 'Ésta es la hoja «Tablero». Sus cifras se calculan solas y ya están al día.',
};

/** First problem of an edit, and how many more there are. */
export function toastMensaje(primero: string, otros: number): string {
  if (otros === 0) return primero;
  return `${primero} Hay ${otros === 1 ? 'otro punto' : `${formatCantidad(otros)} puntos más`} por revisar en lo que se acaba de editar.`;
}

export const CARPETA_DRIVE = 'MIRador - documentos';

/** A bug reached the person: says so, and that nothing can be taken for done. */
export function errorInesperado(detalle: string): string {
  return `MIRador tuvo un error que no esperaba y no terminó lo que se le pidió. Vuelva a intentarlo; si se repite, avise a quien administra la MIR. Detalle: ${detalle}`;
}
