import { MESES } from '../mir/format';
import { computeIndicador, contextOf } from '../mir/indicators';
import { findCaida, judgeNoProgramado, judgeRebasada } from '../mir/juicios';
import type { LineaAccion } from '../mir/model';
import { nameMes } from '../mir/periods';
import { indexSeguimiento, justificacionAl, mesesSinEvidencia, partesQueFaltan } from '../mir/seguimiento';
import { formatCantidad } from '../mir/text-number';
import { CASO } from '../text/reglas';
import { PARTE_TEXTO } from '../text/seguimiento';
import { lineaRule, placeOf, reglaInfo } from './linea-rule';
import type { Revision } from './revision';
import type { Rule } from './rule';

const EVIDENCIA = reglaInfo('AVA-06', 'aviso', 'linea');
const JUSTIFICACION = reglaInfo('AVA-07', 'aviso', 'linea');

/** Rules on progress against meta and programme. A CANCELADA is not judged. */
export const REGLAS_AVA: readonly Rule[] = [
  lineaRule(reglaInfo('AVA-01', 'advertencia', 'linea'), 'metaAlcanzada', ({ linea, indicador }) =>
    judgeRebasada(linea, indicador),
  ),
  lineaRule(reglaInfo('AVA-02', 'advertencia', 'linea'), 'metaAlcanzada', ({ linea, indicador }) =>
    judgeNoProgramado(linea, indicador),
  ),
  lineaRule(reglaInfo('AVA-03', 'aviso', 'linea'), 'estatus', ({ linea, indicador }, { contexto }) => {
    const { estatus, alcanzadoAlCorte, programadoAlCorte } = indicador;
    if (programadoAlCorte === null || isCancelada(linea)) return undefined;
    if (estatus !== 'atrasada') return null;
    return CASO.atrasada(
      formatCantidad(alcanzadoAlCorte),
      formatCantidad(programadoAlCorte),
      nameMes(Math.min(12, Math.floor(contexto.corte))),
    );
  }),
  lineaRule(reglaInfo('AVA-04', 'aviso', 'linea'), 'estatus', ({ linea, indicador }) => {
    const { mesesSinReporte, mesesExigibles, programadoAlCorte } = indicador;
    if (programadoAlCorte === null || isCancelada(linea)) return undefined;
    if (mesesSinReporte.length === 0) return null;
    return CASO.sinReporte(mesesSinReporte.map(nameMes).join(', '), mesesSinReporte.length, mesesExigibles);
  }),
  lineaRule(reglaInfo('AVA-05', 'advertencia', 'linea'), 'metaAlcanzada', ({ linea, cruda }) => {
    const caida = findCaida(linea);
    return caida && { lugar: placeOf(cruda, MESES[caida.mes - 1] ?? 'enero'), mensaje: caida.mensaje };
  }),
  {
    ...EVIDENCIA,
    check: (revision) => evidenciaOf(indexSeguimiento(revision.seguimiento)).check(revision),
  },
  {
    ...JUSTIFICACION,
    check(revision) {
      const cierre = lastClosed(revision);
      return cierre === null ? null : justificacionAt(cierre, revision).check(revision);
    },
  },
];

function isCancelada(linea: LineaAccion): boolean {
  return linea.situacion === 'CANCELADA';
}

/** Each month with progress is proved by an Evidencia, or all of them by what VERIFICABLE says. */
function evidenciaOf(asientosDe: ReturnType<typeof indexSeguimiento>): Rule {
  return lineaRule(EVIDENCIA, 'verificableEn', ({ seccion, linea }) => {
    if (isCancelada(linea) || !linea.meses.some((v) => v !== null && v > 0)) return undefined;
    const faltan = mesesSinEvidencia(linea, asientosDe(seccion, linea.numero).evidencias);
    return faltan.length === 0 ? null : CASO.sinEvidencia(faltan.map(nameMes));
  });
}

/** The last month that is closed, of those that a report as of an earlier cut-off can know; null where there is none. */
function lastClosed({ historia, contexto }: Revision): number | null {
  const sabidos = historia.mesesCerrados.filter((mes) => !contexto.soloHastaCorte || mes <= contexto.corte);
  return sabidos.length === 0 ? null : Math.max(...sabidos);
}

/**
 * What AVA-07 asks as of a closed month: a linea that was off its programme then says dato, causa, accion and proyeccion
 * in Seguimiento (domain.md section 2). OBSERVACIONES does not stand for them: nobody can tell which of them it says.
 */
function justificacionAt(cierre: number, { config, historia, seguimiento }: Revision): Rule {
  const contexto = contextOf(config, cierre);
  const asientosDe = indexSeguimiento(seguimiento);
  return lineaRule(JUSTIFICACION, 'observaciones', ({ seccion, linea }) => {
    if (isCancelada(linea)) return undefined;
    const meses = linea.meses.map((ahora, i) => {
      const alCierre = historia.capturaAlCierre(seccion, linea.numero, i + 1);
      return alCierre === undefined ? ahora : alCierre;
    });
    const { semaforo, alcanzadoAlCorte, programadoAlCorte } = computeIndicador({ ...linea, meses }, contexto);
    if (semaforo === null) return undefined;
    const { justificaciones } = asientosDe(seccion, linea.numero);
    const faltan = partesQueFaltan(justificacionAl(justificaciones, cierre));
    if (semaforo === 'verde' || faltan.length === 0) return null;
    const [alcanzado, programado] = [formatCantidad(alcanzadoAlCorte), formatCantidad(programadoAlCorte)];
    return CASO.sinJustificacion(
      nameMes(cierre),
      semaforo,
      alcanzado,
      programado,
      faltan.map((parte) => PARTE_TEXTO[parte]),
    );
  });
}
