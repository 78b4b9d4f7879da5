import { MESES } from '../mir/format';
import { computeIndicador, contextOf } from '../mir/indicators';
import { findCaida, judgeNoProgramado, judgeRebasada } from '../mir/juicios';
import type { LineaAccion } from '../mir/model';
import { hasMes, nameMes, type Periodo } from '../mir/periods';
import { indexSeguimiento, mesesSinEvidencia } from '../mir/seguimiento';
import { partesQueDebe } from '../mir/seguimiento-linea';
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
    check: (revision) => evidenciaOf(indexSeguimiento(revision.seguimiento), revision.porCerrar).check(revision),
  },
  {
    ...JUSTIFICACION,
    check(revision) {
      const cierre = revision.porCerrar?.hasta ?? lastClosed(revision);
      return cierre === null ? null : justificacionAt(cierre, revision).check(revision);
    },
  },
];

function isCancelada(linea: LineaAccion): boolean {
  return linea.situacion === 'CANCELADA';
}

/** Each month with progress (of the period that would be closed) is proved by an Evidencia, or all of them by what VERIFICABLE says. */
function evidenciaOf(asientosDe: ReturnType<typeof indexSeguimiento>, porCerrar: Periodo | undefined): Rule {
  const isSuyo = (mes: number): boolean => !porCerrar || hasMes(porCerrar, mes);
  return lineaRule(EVIDENCIA, 'verificableEn', ({ seccion, linea }) => {
    if (isCancelada(linea) || !linea.meses.some((v, i) => v !== null && v > 0 && isSuyo(i + 1))) return undefined;
    const faltan = mesesSinEvidencia(linea, asientosDe(seccion, linea.numero).evidencias).filter(isSuyo);
    return faltan.length === 0 ? null : CASO.sinEvidencia(faltan.map(nameMes));
  });
}

/** The last month that is closed, of those that a report as of an earlier cut-off can know; null where there is none. */
function lastClosed({ historia, contexto }: Revision): number | null {
  const sabidos = historia.mesesCerrados.filter((mes) => !contexto.soloHastaCorte || mes <= contexto.corte);
  return sabidos.length === 0 ? null : Math.max(...sabidos);
}

/**
 * What AVA-07 asks as of a month that is closed, or would be: a linea that was off its programme then says dato, causa, accion and proyeccion
 * in Seguimiento (domain.md section 2). OBSERVACIONES does not stand for them: nobody can tell which of them it says.
 */
function justificacionAt(cierre: number, { config, historia, seguimiento, porCerrar }: Revision): Rule {
  const contexto = contextOf(config, cierre);
  const asientosDe = indexSeguimiento(seguimiento);
  return lineaRule(JUSTIFICACION, 'observaciones', ({ seccion, linea }) => {
    if (isCancelada(linea)) return undefined;
    const meses = linea.meses.map((ahora, i) => {
      // A closing keeps the whole MIR as it finds it.
      const alCierre = porCerrar ? undefined : historia.capturaAlCierre(seccion, linea.numero, i + 1);
      return alCierre === undefined ? ahora : alCierre;
    });
    const indicador = computeIndicador({ ...linea, meses }, contexto);
    const { semaforo, alcanzadoAlCorte, programadoAlCorte } = indicador;
    if (semaforo === null) return undefined;
    const faltan = partesQueDebe(indicador, asientosDe(seccion, linea.numero).justificaciones, cierre);
    if (faltan.length === 0) return null;
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
