import type { ClaveAjuste, Configuracion } from '../ajustes';
import type { CronogramaKey } from '../cronograma';
import type { ColumnaKey } from '../format';
import { MESES } from '../palabras';
import { explicarAlcanzada, explicarAlcanzadoAlCorte, explicarProgramado } from './acumulado';
import type { Cuerpo, LineaExplicable } from './datos';
import { explicarCasoEstatus, explicarEstatus } from './estatus';
import {
  explicarFilaAtencion,
  explicarFilaVence,
  explicarMesesSinReporte,
  explicarPeriodoDelCorte,
} from './pendientes';
import { explicarAvance, explicarPorAlcanzar, explicarPorcentaje } from './porcentaje';
import {
  explicarLineaTexto,
  explicarMesesPorPeriodo,
  explicarMesPrograma,
  explicarPeriodos,
  explicarVentana,
} from './programa';
import { explicarCorte } from './totales';
import { explicarCasoVeredicto, explicarSemaforo, explicarVeredicto } from './veredicto';

export { type LineaExplicable, lineaExplicable } from './datos';

/** What explains a figure of a linea. */
export type Explicador = (d: LineaExplicable) => Cuerpo;

/** Every formula column of the MIR. To explain another: one record (a test asks for it). */
export const EXPLICADORES_MIR: Readonly<Partial<Record<ColumnaKey, Explicador>>> = {
  metaAlcanzada: explicarAlcanzada,
  metaPorAlcanzar: explicarPorAlcanzar,
  porcentaje: explicarPorcentaje,
  estatus: explicarEstatus,
};

/** Every formula column of Cronograma. */
export const EXPLICADORES_CRONOGRAMA: Readonly<Partial<Record<CronogramaKey, Explicador>>> = {
  lineaTexto: explicarLineaTexto,
  ...Object.fromEntries(MESES.map((mes, i) => [mes, explicarMesPrograma(i + 1)])),
  mesesPorPeriodo: explicarMesesPorPeriodo,
  periodos: explicarPeriodos,
  programado: explicarProgramado,
  alcanzado: explicarAlcanzadoAlCorte,
  avance: explicarAvance,
  veredicto: explicarVeredicto,
  semaforo: explicarSemaforo,
  casoEstatus: explicarCasoEstatus,
  casoVeredicto: explicarCasoVeredicto,
  mesesSinReporte: explicarMesesSinReporte,
  filaVence: explicarFilaVence,
  filaAtencion: explicarFilaAtencion,
  ventanaInicial: explicarVentana('desde', 'MES INICIAL'),
  ventanaFinal: explicarVentana('hasta', 'MES FINAL'),
};

/** Every setting that is a formula. */
export const EXPLICADORES_AJUSTE: Readonly<Partial<Record<ClaveAjuste, (config: Configuracion) => Cuerpo>>> = {
  corteVigente: explicarCorte,
  periodoDesde: explicarPeriodoDelCorte('desde'),
  periodoHasta: explicarPeriodoDelCorte('hasta'),
};
