import { type Configuracion, defaultConfiguracion } from '../../mir/ajustes';
import { contextOf } from '../../mir/contexto';
import type { Finding } from '../../mir/finding';
import { lastOf } from '../../mir/listas';
import type { Mir } from '../../mir/model';
import type { Periodo } from '../../mir/periods';
import type { CierreDeInforme } from '../../report/avance/datos';
import { runRules } from '../../rules/index';
import { SIN_HISTORIA } from '../../rules/rule';
import { findInstantanea, type Instantanea } from '../../sheet/cierres';
import type { LibroLeido } from '../../sheet/read';
import type { Snapshot } from '../../sheet/state';
import { auditLibro } from '../auditar';
import type { Clase } from './tipo';

/**
 * Name of the file: the document's own, with the órgano's siglas unless it already says them, its period or year, and
 * what part of it was asked for.
 */
export function nameOf(
  clase: Clase,
  config: Configuracion,
  { ejercicio }: Mir,
  periodo: Periodo | null,
  alcance: string | null,
): string {
  const propio = String(config[clase.nombre] ?? defaultConfiguracion()[clase.nombre]).trim();
  const siglas = String(config.siglasOrgano ?? '').trim();
  const partes = [
    propio,
    propio.split(/\s+/).includes(siglas) ? '' : siglas,
    periodo?.clave ?? String(ejercicio),
    alcance ?? '',
  ];
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
export function baseOf(libro: LibroLeido, snapshot: Snapshot, periodo: Periodo | null): Base {
  if (periodo === null) {
    const { findings } = auditLibro(libro, snapshot);
    return { mir: libro.mir, config: libro.configuracion, findings, cierre: null };
  }
  const cierre = lastOf(libro.baseline.cierres.filter((c) => !c.reapertura && Math.max(...c.meses) === periodo.hasta));
  const guardada = cierre && findInstantanea(snapshot, cierre);
  if (guardada) return baseDelCierre(libro, guardada, periodo);
  const { findings } = auditLibro(libro, snapshot, periodo.hasta);
  const perdido = cierre ? { fecha: cierre.fecha, guardado: false } : null;
  return { mir: libro.mir, config: libro.configuracion, findings, cierre: perdido };
}
