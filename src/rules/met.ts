import { claveTendencia } from '../mir/catalogos';
import type { LineaAccion } from '../mir/model';
import { formatCantidad, round9 } from '../mir/text-number';
import { CASO } from '../text/reglas';
import { lineaRule, reglaInfo } from './linea-rule';
import type { Rule } from './rule';

/** Rules on META PROPUESTA. */
export const REGLAS_MET: readonly Rule[] = [
  lineaRule(reglaInfo('MET-01', 'aviso', 'linea'), 'metaPropuesta', ({ linea }, cruda) => {
    if (linea.metaPropuesta !== null) return null;
    const escrito = cruda?.celdas.metaPropuesta.valor;
    return typeof escrito === 'string' && escrito.trim() !== '' ? CASO.metaNoEsNumero(escrito) : CASO.sinMeta();
  }),
  // With progress captured it is AVA-02 that speaks.
  lineaRule(reglaInfo('MET-02', 'advertencia', 'linea'), 'metaPropuesta', ({ linea }) => {
    if (linea.metaPropuesta === null || claveTendencia(linea.tendencia) === 'reduccion') return undefined;
    return round9(linea.metaPropuesta) === 0 && !hasAvance(linea) ? CASO.metaCero() : null;
  }),
  lineaRule(reglaInfo('MET-03', 'error', 'linea', true), 'metaPropuesta', ({ linea }) => {
    if (linea.metaPropuesta === null) return undefined;
    return round9(linea.metaPropuesta) < 0 ? CASO.metaNegativa(formatCantidad(linea.metaPropuesta)) : null;
  }),
];

/** Something captured above 0. */
function hasAvance(linea: LineaAccion): boolean {
  return linea.meses.some((v) => v !== null && v > 0);
}
