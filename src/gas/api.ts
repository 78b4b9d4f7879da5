import { type ApiAdopcion, FORMAS_ADOPCION } from './api/adopcion';
import { type ApiAjustes, FORMAS_AJUSTES } from './api/ajustes';
import { type ApiAyuda, FORMAS_AYUDA } from './api/ayuda';
import { type ApiBitacora, FORMAS_BITACORA } from './api/bitacora';
import { type ApiCaptura, FORMAS_CAPTURA } from './api/captura';
import { type ApiConsulta, FORMAS_CONSULTA } from './api/consulta';
import { type ApiDocumentos, FORMAS_DOCUMENTOS } from './api/documentos';
import { type ApiEntregas, FORMAS_ENTREGAS } from './api/entregas';
import { type ApiInformeJge, FORMAS_INFORME_JGE } from './api/informe-jge';
import { type ApiInicio, FORMAS_INICIO } from './api/inicio';
import { type ApiInstalacion, FORMAS_INSTALACION } from './api/instalacion';
import { type ApiLineas, FORMAS_LINEAS } from './api/lineas';
import { type ApiPeriodoEnCurso, FORMAS_PERIODO_EN_CURSO } from './api/periodo-en-curso';
import { type ApiPeriodos, FORMAS_PERIODOS } from './api/periodos';
import { type ApiPlantillas, FORMAS_PLANTILLAS } from './api/plantillas';
import { type ApiPorque, FORMAS_PORQUE } from './api/porque';
import { type ApiPrograma, FORMAS_PROGRAMA } from './api/programa';
import { type ApiReparacion, FORMAS_REPARACION } from './api/reparacion';
import type { Formas } from './api/respuesta';
import { type ApiSeguimiento, FORMAS_SEGUIMIENTO } from './api/seguimiento';
import { type ApiTablero, FORMAS_TABLERO } from './api/tablero';
import { type ApiVistas, FORMAS_VISTAS } from './api/vistas';

export type { AjusteVista, VistaAjustes } from '../app/ajustes-vista';
export type { ContenidoDeMes, EntradaDeVarias, RespuestaCaptura } from '../app/capturar-varias';
export type { DiferenciaVista } from '../app/diferencias-vista';
export type { EntregaVista } from '../app/entregas-vista';
export type { InformeJgeVista } from '../app/informe-jge-vista';
export type { LineaDeInicio, ListaDeInicio } from '../app/inicio/listas';
export type { PasoDeInicio } from '../app/inicio/pasos';
export type { RegistrosDeLinea, VistaPorCapturar } from '../app/lineas-por-capturar';
export type { GrupoPendiente } from '../app/periodo-en-curso-vista';
export type { CambioPrograma, ProgramaVista } from '../app/programa-vista';
export type { VistaSeguimiento } from '../app/seguimiento';
export type { EntradaSeguimiento } from '../app/seguimiento-registrar';
export type { EvidenciaVista, LineaSeguimientoVista } from '../app/seguimiento-vista';
export type {
  CambioPlan,
  ColumnaReconocida,
  EleccionVista,
  EntradaBitacoraVista,
  ExplicacionVista,
  IndicadorVista,
  LineaDePuntos,
  LineaVista,
  OperacionVista,
  PeriodoVista,
  ReglaVista,
  VistaCambio,
  VistaPlan,
  VistaReconocimiento,
} from '../app/vista';
export type { Duda as DudaVista } from '../mir/model';
export type { ArchivoVista } from './api/documentos';
export type { Respuesta } from './api/respuesta';

/**
 * The allow-list of functions that the sidebar, the dialogs and `mirador call` may run, with what goes in and out:
 * one group a file of `api/`, done by the file of the same name in `funciones/`.
 * Only numbers, booleans, strings, null and plain objects or arrays of them: google.script.run carries nothing else.
 */
export interface Api
  extends ApiConsulta,
    ApiReparacion,
    ApiCaptura,
    ApiSeguimiento,
    ApiLineas,
    ApiPeriodos,
    ApiPeriodoEnCurso,
    ApiPorque,
    ApiAyuda,
    ApiPrograma,
    ApiEntregas,
    ApiAjustes,
    ApiBitacora,
    ApiInicio,
    ApiInstalacion,
    ApiAdopcion,
    ApiTablero,
    ApiInformeJge,
    ApiDocumentos,
    ApiPlantillas,
    ApiVistas {}

export type FuncionApi = keyof Api;

/** Every function of Api with the form of its argument: the type makes a missing or extra name an error. */
export const FORMAS_API: Formas<Api> = {
  ...FORMAS_CONSULTA,
  ...FORMAS_REPARACION,
  ...FORMAS_CAPTURA,
  ...FORMAS_SEGUIMIENTO,
  ...FORMAS_LINEAS,
  ...FORMAS_PERIODOS,
  ...FORMAS_PERIODO_EN_CURSO,
  ...FORMAS_PORQUE,
  ...FORMAS_AYUDA,
  ...FORMAS_PROGRAMA,
  ...FORMAS_ENTREGAS,
  ...FORMAS_AJUSTES,
  ...FORMAS_BITACORA,
  ...FORMAS_INICIO,
  ...FORMAS_INSTALACION,
  ...FORMAS_ADOPCION,
  ...FORMAS_TABLERO,
  ...FORMAS_INFORME_JGE,
  ...FORMAS_DOCUMENTOS,
  ...FORMAS_PLANTILLAS,
  ...FORMAS_VISTAS,
};

/** The names of the allow-list. */
export const FUNCIONES_API = Object.keys(FORMAS_API) as readonly FuncionApi[];
