import type { Configuracion } from '../../../src/mir/ajustes';
import type { LineaAccion } from '../../../src/mir/model';
import { type HistoriaLibro, type RuleContext, SIN_HISTORIA } from '../../../src/rules/rule';
import { meses } from '../../support/lineas';
import { contextWith } from '../../support/rule-context';

/** A rule by three workbooks. */
export interface Caso {
  readonly code: string;
  /** Fails this rule and no other. */
  readonly falla: RuleContext;
  readonly mensaje: string;
  readonly pasa: RuleContext;
  readonly noAplica: RuleContext;
}

/** A sound linea with something captured. */
export const sano = contextWith({ meses: meses({ 1: 1 }) }, { enero: { valor: 1 } });

export const JUNIO = { mesDeCorte: 6 };

export const PORCENTUAL = { unidadMedida: '%', metaPropuesta: 100, acumulacion: 'ultimo' } as const;

export const PALABRAS = { acumulacion: 'Suma', demanda: null, situacion: 'CANCELADA', origen: 'propuesta' };

/** The workbook of a linea that also remembers this. */
export function remembering(
  historia: Partial<HistoriaLibro>,
  parts: Partial<LineaAccion> = {},
  config: Partial<Configuracion> = {},
): RuleContext {
  return { ...contextWith(parts, {}, config), historia: { ...SIN_HISTORIA, ...historia } };
}
