import { columnaOf } from '../mir/format';
import { ventanaOf } from '../mir/programa';
import { CASO } from '../text/reglas';
import { lineaRule, reglaInfo } from './linea-rule';
import type { Rule } from './rule';

/** Rules on the schedule. */
export const REGLAS_CRO: readonly Rule[] = [
  lineaRule(reglaInfo('CRO-01', 'aviso', 'linea'), 'mesInicial', ({ linea }) => {
    const faltan = [
      ...(linea.mesInicial === null ? [columnaOf('mesInicial').header] : []),
      ...(linea.mesFinal === null ? [columnaOf('mesFinal').header] : []),
    ];
    return faltan.length === 0 ? null : CASO.sinVentana(faltan);
  }),
  lineaRule(reglaInfo('CRO-02', 'advertencia', 'linea'), 'mesInicial', ({ linea }) => {
    if (linea.mesInicial === null || linea.mesFinal === null) return undefined;
    return ventanaOf(linea) === null ? CASO.ventanaImposible(String(linea.mesInicial), String(linea.mesFinal)) : null;
  }),
];
