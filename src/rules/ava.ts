import { claveTendencia } from '../mir/catalogos';
import { computeIndicador } from '../mir/indicators';
import { nameMes } from '../mir/periods';
import { formatCantidad, round9 } from '../mir/text-number';
import { CASO } from '../text/reglas';
import { lineaRule, reglaInfo } from './linea-rule';
import type { Rule } from './rule';

/** Rules on progress against meta and programme. A CANCELADA is not judged. */
export const REGLAS_AVA: readonly Rule[] = [
  lineaRule(reglaInfo('AVA-01', 'advertencia', 'linea'), 'metaAlcanzada', ({ linea }, _cruda, { contexto }) => {
    const { metaAlcanzada: alcanzada, metaPropuesta: meta } = computeIndicador(linea, contexto);
    const reduccion = claveTendencia(linea.tendencia) === 'reduccion';
    if (alcanzada === null || meta === null || round9(meta) <= 0 || reduccion || linea.situacion === 'CANCELADA') {
      return undefined;
    }
    return round9(alcanzada - meta) > 0 ? CASO.rebasada(formatCantidad(alcanzada), formatCantidad(meta)) : null;
  }),
  lineaRule(reglaInfo('AVA-02', 'advertencia', 'linea'), 'metaAlcanzada', ({ linea }, _cruda, { contexto }) => {
    const { metaAlcanzada: alcanzada, metaPropuesta: meta } = computeIndicador(linea, contexto);
    const reduccion = claveTendencia(linea.tendencia) === 'reduccion';
    if (meta === null || round9(meta) !== 0 || reduccion || linea.situacion === 'CANCELADA') return undefined;
    return alcanzada !== null && round9(alcanzada) > 0 ? CASO.noProgramado(formatCantidad(alcanzada)) : null;
  }),
  lineaRule(reglaInfo('AVA-03', 'aviso', 'linea'), 'estatus', ({ linea }, _cruda, { contexto }) => {
    const { estatus, alcanzadoAlCorte, programadoAlCorte } = computeIndicador(linea, contexto);
    if (programadoAlCorte === null || linea.situacion === 'CANCELADA') return undefined;
    if (estatus !== 'atrasada') return null;
    return CASO.atrasada(
      formatCantidad(alcanzadoAlCorte),
      formatCantidad(programadoAlCorte),
      nameMes(Math.min(12, Math.floor(contexto.corte))),
    );
  }),
  lineaRule(reglaInfo('AVA-04', 'aviso', 'linea'), 'estatus', ({ linea }, _cruda, { contexto }) => {
    const { mesesSinReporte, programadoAlCorte } = computeIndicador(linea, contexto);
    if (programadoAlCorte === null || linea.situacion === 'CANCELADA') return undefined;
    if (mesesSinReporte.length === 0) return null;
    return CASO.sinReporte(mesesSinReporte.map(nameMes).join(', '), mesesSinReporte.length);
  }),
];
