import type { Severidad } from '../mir/finding';
import { TEXTO_EST } from '../text/est';
import type { Alcance, ReglaInfo } from './rule';

export type CodigoEst = keyof typeof TEXTO_EST;

function regla(code: CodigoEst, severidad: Severidad, scope: Alcance, bloquea = false): ReglaInfo {
  return { code, severidad, scope, bloquea, ...TEXTO_EST[code] };
}

/**
 * The EST family as data: sheet/drift.ts compares the sheet with its blueprint and cites these.
 * Reports compute from the accepted plan and the captures, never from the sheet's formulas: so only
 * what may put a capture in another linea, or take a linea's settings away, stops them.
 */
export const REGLAS_EST: Readonly<Record<CodigoEst, ReglaInfo>> = {
  'EST-01': regla('EST-01', 'error', 'celda'),
  'EST-02': regla('EST-02', 'error', 'celda'),
  'EST-03': regla('EST-03', 'error', 'mir'),
  'EST-04': regla('EST-04', 'advertencia', 'celda'),
  'EST-05': regla('EST-05', 'advertencia', 'celda'),
  'EST-06': regla('EST-06', 'advertencia', 'celda'),
  'EST-07': regla('EST-07', 'advertencia', 'celda'),
  'EST-08': regla('EST-08', 'advertencia', 'mir'),
  'EST-09': regla('EST-09', 'advertencia', 'mir'),
  'EST-10': regla('EST-10', 'error', 'mir', true),
  'EST-11': regla('EST-11', 'error', 'mir', true),
  'EST-12': regla('EST-12', 'aviso', 'mir'),
  'EST-13': regla('EST-13', 'error', 'objetivo'),
  'EST-14': regla('EST-14', 'aviso', 'celda'),
  'EST-15': regla('EST-15', 'aviso', 'mir'),
  'EST-16': regla('EST-16', 'error', 'mir'),
  'EST-17': regla('EST-17', 'error', 'linea', true),
  'EST-18': regla('EST-18', 'advertencia', 'mir'),
  'EST-19': regla('EST-19', 'error', 'mir'),
  'EST-20': regla('EST-20', 'aviso', 'mir'),
  'EST-21': regla('EST-21', 'error', 'mir', true),
  'EST-22': regla('EST-22', 'error', 'mir'),
  'EST-23': regla('EST-23', 'advertencia', 'mir'),
  'EST-24': regla('EST-24', 'aviso', 'mir'),
  'EST-25': regla('EST-25', 'error', 'mir'),
};
