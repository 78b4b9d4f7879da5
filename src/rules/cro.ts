import { accumulate } from '../mir/acumulacion';
import { claveTendencia, mesesDeFrecuencia } from '../mir/catalogos';
import { columnaOf, MESES } from '../mir/format';
import type { LineaAccion, Meses } from '../mir/model';
import { nameMes } from '../mir/periods';
import { ventanaOf } from '../mir/programa';
import { formatCantidad, round9 } from '../mir/text-number';
import { CASO } from '../text/reglas';
import { lineaRule, placeInCronograma, reglaInfo } from './linea-rule';
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
  lineaRule(reglaInfo('CRO-03', 'advertencia', 'linea'), 'metaPropuesta', (revisada, revision) => {
    const { programaCapturado: programa, metaPropuesta: meta, situacion } = revisada.linea;
    if (programa === null || meta === null || round9(meta) < 0 || situacion === 'CANCELADA') return undefined;
    const mensaje = judgePrograma(revisada.linea, programa, meta);
    return mensaje === null ? null : { lugar: placeInCronograma(revision, revisada, 'enero'), mensaje };
  }),
  lineaRule(reglaInfo('CRO-04', 'advertencia', 'linea'), 'mesInicial', (revisada, revision) => {
    const { programaCapturado: programa, situacion } = revisada.linea;
    const ventana = ventanaOf(revisada.linea);
    if (ventana === null || programa === null || situacion === 'CANCELADA') return undefined;
    const fuera = MESES.filter((_, i) => {
      const p = programa[i] ?? 0;
      return round9(p) > 0 && (i + 1 < ventana.desde || i + 1 > ventana.hasta);
    });
    const [primero] = fuera;
    if (primero === undefined) return null;
    return {
      lugar: placeInCronograma(revision, revisada, primero),
      mensaje: CASO.programaFuera(fuera, nameMes(ventana.desde), nameMes(ventana.hasta)),
    };
  }),
  lineaRule(reglaInfo('CRO-05', 'aviso', 'linea'), 'frecuencia', ({ linea }) => {
    const ventana = ventanaOf(linea);
    const meses = mesesDeFrecuencia(linea.frecuencia);
    if (ventana === null || meses === null) return undefined;
    // The last period that ends by mesFinal has to end within the window.
    const ultimoFin = Math.floor(ventana.hasta / meses) * meses;
    return ultimoFin >= ventana.desde
      ? null
      : CASO.sinPeriodo(linea.frecuencia.trim(), nameMes(ventana.desde), nameMes(ventana.hasta));
  }),
];

/**
 * Whether a captured programme comes to the meta as the linea accumulates. A constante that is not added up is held to
 * its meta in every month that it programs.
 */
function judgePrograma({ acumulacion, tendencia }: LineaAccion, programa: Meses, meta: number): string | null {
  if (claveTendencia(tendencia) === 'constante' && acumulacion !== 'suma') {
    const distintos = programa.flatMap((p, i) => (p !== null && round9(p - meta) !== 0 ? [nameMes(i + 1)] : []));
    if (distintos.length > 0) return CASO.programaDistinto(distintos.join(', '), formatCantidad(meta));
  }
  const programado = accumulate(programa, acumulacion) ?? 0;
  if (round9(programado - meta) === 0) return null;
  return CASO.programaNoSuma(CASO.como[acumulacion], formatCantidad(programado), formatCantidad(meta));
}
