import { claveTendencia } from '../mir/catalogos';
import { findMetaOriginal, modificacionesDe } from '../mir/historia';
import type { LineaAccion } from '../mir/model';
import { isBaseUtil, parseLineaBase } from '../mir/porcentaje';
import { formatCantidad, round9 } from '../mir/text-number';
import { isUnidadPorcentual } from '../mir/unidades';
import { CASO } from '../text/reglas';
import { findingOf, lineaRule, placeOf, reglaInfo } from './linea-rule';
import type { Rule } from './rule';

const CAMBIADA = reglaInfo('MET-06', 'aviso', 'linea');

/** Rules on META PROPUESTA. */
export const REGLAS_MET: readonly Rule[] = [
  lineaRule(reglaInfo('MET-01', 'aviso', 'linea'), 'metaPropuesta', ({ linea, cruda }) => {
    if (linea.metaPropuesta !== null) return null;
    const escrito = cruda?.celda('metaPropuesta').valor;
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
  // A reduccion is meant to end below 100.
  lineaRule(reglaInfo('MET-04', 'advertencia', 'linea'), 'metaPropuesta', ({ linea }) => {
    const { metaPropuesta: meta } = linea;
    if (meta === null || round9(meta) <= 0 || !isUnidadPorcentual(linea.unidadMedida)) return undefined;
    if (claveTendencia(linea.tendencia) === 'reduccion') return undefined;
    return round9(meta - 100) === 0 ? null : CASO.metaPorcentual(linea.unidadMedida, formatCantidad(meta));
  }),
  lineaRule(reglaInfo('MET-05', 'advertencia', 'linea'), 'lineaBase', ({ linea }, { contexto }) => {
    const { metaPropuesta: meta, lineaBase } = linea;
    if (contexto.formulaReduccion !== 'lineaBase' || claveTendencia(linea.tendencia) !== 'reduccion') return undefined;
    // M = 0 is measured without B.
    if (meta === null || round9(meta) <= 0 || linea.situacion === 'CANCELADA') return undefined;
    const base = parseLineaBase(lineaBase);
    if (isBaseUtil(base, meta)) return null;
    return base === null ? CASO.sinBase(lineaBase) : CASO.baseInutil(formatCantidad(base), formatCantidad(meta));
  }),
  {
    ...CAMBIADA,
    check({ lineas, historia }) {
      const { modificaciones } = historia;
      if (!modificaciones.some((m) => m.campo === 'metaPropuesta')) return null;
      return lineas.flatMap(({ seccion, linea, cruda }) => {
        const original = findMetaOriginal(modificaciones, seccion, linea.numero);
        if (original === undefined) return [];
        const propias = modificacionesDe(modificaciones, seccion, linea.numero);
        const deMeta = propias.filter((m) => m.campo === 'metaPropuesta');
        const instrumentos = deMeta.map((m) => m.instrumento).join('; ');
        const mensaje = CASO.metaCambiada(formatCantidad(original), formatCantidad(linea.metaPropuesta), instrumentos);
        return [findingOf(CAMBIADA, linea.numero, placeOf(cruda, 'metaPropuesta'), mensaje)];
      });
    },
  },
];

/** Something captured above 0. */
function hasAvance(linea: LineaAccion): boolean {
  return linea.meses.some((v) => v !== null && v > 0);
}
