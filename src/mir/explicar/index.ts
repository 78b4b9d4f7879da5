import type { CronogramaKey } from '../cronograma';
import type { ColumnaKey } from '../format';
import { MESES } from '../palabras';
import { explicarAlcanzada, explicarAlcanzadoAlCorte, explicarProgramado } from './acumulado';
import type { Cuerpo, LineaExplicable } from './datos';
import { explicarCasoEstatus, explicarEstatus } from './estatus';
import { explicarAvance, explicarPorAlcanzar, explicarPorcentaje } from './porcentaje';
import { explicarLineaTexto, explicarMesesPorPeriodo, explicarMesPrograma, explicarPeriodos } from './programa';
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
};
