import { formatPesos, round9 } from '../mir/text-number';
import { CASO } from '../text/reglas';
import { findingOf, lineaRule, reglaInfo } from './linea-rule';
import type { Rule } from './rule';

const DECLARADO = reglaInfo('PRE-03', 'aviso', 'mir');

/** Rules on the projected budget. */
export const REGLAS_PRE: readonly Rule[] = [
  lineaRule(reglaInfo('PRE-01', 'error', 'linea'), 'presupuesto', ({ cruda }) => {
    const escrito = cruda?.celda('presupuesto').valor ?? null;
    if (escrito === null || escrito === '') return undefined;
    if (typeof escrito === 'number') return null;
    return CASO.presupuestoNoEsNumero(typeof escrito === 'object' ? escrito.fecha : String(escrito));
  }),
  lineaRule(reglaInfo('PRE-02', 'error', 'linea', true), 'presupuesto', ({ linea }) => {
    if (linea.presupuesto === null) return undefined;
    return round9(linea.presupuesto) < 0 ? CASO.presupuestoNegativo(formatPesos(linea.presupuesto)) : null;
  }),
  {
    ...DECLARADO,
    check({ mir, lineas }) {
      const declarado = mir.presupuestoDeclarado?.monto ?? null;
      if (declarado === null) return null;
      const suma = lineas.reduce((total, { linea }) => total + (linea.presupuesto ?? 0), 0);
      const diferencia = declarado - suma;
      if (round9(diferencia) === 0) return [];
      const mensaje = CASO.totalDistinto(formatPesos(declarado), formatPesos(suma), formatPesos(diferencia));
      return [findingOf(DECLARADO, null, null, mensaje)];
    },
  },
];
