import type { FuncionApi } from '../../gas/api';

/**
 * What may be asked again when nobody knows whether it was done: whatever only looks; what carries the `huella` of what
 * was shown, since it is refused once the workbook is another; and what leaves the workbook as the first time did.
 * Everything else adds something (an observación, a row, a file of forms): asked twice, it would stand there twice.
 */
const REPETIBLES: ReadonlySet<FuncionApi> = new Set<FuncionApi>([
  'abrirVista',
  'activarBitacora',
  'adoptar',
  'ajustes',
  'aplicarPreset',
  'auditar',
  'ayudaDeCelda',
  'bitacora',
  'cambiarPlan',
  'cambiarPrograma',
  'capturarVarias',
  'cerrarPeriodo',
  'comienzo',
  'deshacer',
  'diferencias',
  'documentos',
  'entregas',
  'estado',
  'explicar',
  'exportarBitacora',
  'guardarAjustes',
  'hacerInforme',
  'indicadores',
  'informesJge',
  'inicio',
  'irACelda',
  'leerFormasJge',
  'leerLibroAnterior',
  'leerPat',
  'leerTabla',
  'lineasPorCapturar',
  'marcarDocumentos',
  'opcionesDocumentos',
  'periodoEnCurso',
  'periodos',
  'planVigente',
  'plantillas',
  'prepararDeshacer',
  'prepararEntregas',
  'prepararReparacion',
  'programaMensual',
  'quitarInformeJge',
  'reabrirPeriodo',
  'reconocer',
  'reparar',
  'revisarPlantilla',
  'seguimiento',
  'tablero',
  'verAdopcion',
  'verNuevaMir',
  'vistaInforme',
]);

/** Whether calling it twice leaves the same as calling it once. */
export function isRepetible(funcion: FuncionApi): boolean {
  return REPETIBLES.has(funcion);
}
