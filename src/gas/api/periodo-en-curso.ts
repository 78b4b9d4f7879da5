import type { VistaPeriodoEnCurso } from '../../app/periodo-en-curso-vista';
import type { Formas, Respuesta } from './respuesta';

/** The period in course: what is missing, and who owes it. */
export interface ApiPeriodoEnCurso {
  periodoEnCurso(): Respuesta & VistaPeriodoEnCurso;
}

export const FORMAS_PERIODO_EN_CURSO: Formas<ApiPeriodoEnCurso> = { periodoEnCurso: {} };
