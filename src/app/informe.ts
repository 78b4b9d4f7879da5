import { type Configuracion, defaultConfiguracion } from '../mir/ajustes';
import { contextOf } from '../mir/contexto';
import type { Finding } from '../mir/finding';
import { lastOf } from '../mir/listas';
import type { Mir } from '../mir/model';
import type { Periodo } from '../mir/periods';
import { buildInformeAvance } from '../report/avance';
import type { CierreDeInforme } from '../report/avance/datos';
import type { Documento } from '../report/document';
import { blocksReport, runRules } from '../rules/index';
import { SIN_HISTORIA } from '../rules/rule';
import { findInstantanea, type Instantanea } from '../sheet/cierres';
import { type LibroLeido, readLibro } from '../sheet/read';
import type { Snapshot } from '../sheet/state';
import { auditLibro } from './auditar';
import { needHojas } from './hojas';
import { checkPeriodo } from './periodo';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';

export interface VistaInforme {
  readonly documento: Documento;
  /** File name without its extension. */
  readonly nombre: string;
}

/** Name of the file: the report's own, with the órgano's siglas unless it already says them, and its period. */
function nameOf({ nombreInforme, siglasOrgano }: Configuracion, periodo: Periodo): string {
  const propio = String(nombreInforme ?? defaultConfiguracion().nombreInforme).trim();
  const siglas = String(siglasOrgano ?? '').trim();
  const partes = [propio, propio.split(/\s+/).includes(siglas) ? '' : siglas, periodo.clave];
  return partes
    .filter((p) => p !== '')
    .join(' ')
    .replace(/[\\/:*?"<>|]+/g, '-');
}

/** What a report is made of, and the closing that it speaks of. */
interface Base {
  readonly mir: Mir;
  readonly config: Configuracion;
  readonly findings: readonly Finding[];
  readonly cierre: CierreDeInforme | null;
}

/** How the MIR stood when the period was closed: later changes of captures, metas or thresholds are not in its report. */
function baseDelCierre(
  { configuracion, catalogos, seguimiento }: LibroLeido,
  guardada: Instantanea,
  periodo: Periodo,
): Base {
  const { baseline, ajustes, fecha } = guardada;
  const config = { ...configuracion, ...ajustes };
  const { findings } = runRules({
    mir: baseline.mir,
    contexto: contextOf(config, periodo.hasta),
    config,
    catalogos,
    historia: { ...SIN_HISTORIA, modificaciones: baseline.modificaciones },
    seguimiento,
    // Deliveries are of the day, not of what a closing kept.
    entregas: null,
    crudo: () => null,
    calendario: () => null,
  });
  return { mir: baseline.mir, config, findings, cierre: { fecha, guardado: true } };
}

/** The report of a period whose last month a closing in force ended is made of that closing's snapshot. */
function baseOf(libro: LibroLeido, snapshot: Snapshot, periodo: Periodo): Base {
  const cierre = lastOf(libro.baseline.cierres.filter((c) => !c.reapertura && Math.max(...c.meses) === periodo.hasta));
  const guardada = cierre && findInstantanea(snapshot, cierre);
  if (guardada) return baseDelCierre(libro, guardada, periodo);
  const { findings } = auditLibro(libro, snapshot, periodo.hasta);
  const perdido = cierre ? { fecha: cierre.fecha, guardado: false } : null;
  return { mir: libro.mir, config: libro.configuracion, findings, cierre: perdido };
}

/** The model of the Informe de avance of a period; null where a rule that blocks does not hold. Nothing is written. */
export const informe: UseCase<{ readonly periodo: string }, VistaInforme | null> = {
  needs: () => needHojas('valores'),
  decide(snapshot, { periodo: clave }) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const checked = checkPeriodo(clave, libro.mir);
    if ('finding' in checked) return refuse(checked.finding);
    const { periodo } = checked;
    const base = baseOf(libro, snapshot, periodo);
    const bloqueos = base.findings.filter(blocksReport);
    if (bloqueos.length > 0) return refuse(...bloqueos);
    const documento = buildInformeAvance({ ...base, periodo, seguimiento: libro.seguimiento });
    return { findings: [], plan: null, vista: { documento, nombre: nameOf(libro.configuracion, periodo) } };
  },
};
