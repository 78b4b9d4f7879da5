import { type Configuracion, defaultConfiguracion } from '../mir/ajustes';
import type { Finding } from '../mir/finding';
import type { Mir } from '../mir/model';
import { type Periodo, parsePeriodo } from '../mir/periods';
import { buildInformeAvance } from '../report/avance';
import type { Documento } from '../report/document';
import { blocksReport } from '../rules/index';
import { readLibro } from '../sheet/read';
import { auditLibro } from './auditar';
import { appFinding } from './finding';
import { needHojas } from './hojas';
import type { UseCase } from './usecase';

export interface VistaInforme {
  readonly documento: Documento;
  /** File name without its extension. */
  readonly nombre: string;
}

function checkPeriodo(clave: string, mir: Mir): { readonly periodo: Periodo } | { readonly finding: Finding } {
  const periodo = parsePeriodo(clave);
  if (!periodo) return { finding: appFinding('APP-11', [clave]) };
  if (periodo.ejercicio !== mir.ejercicio) return { finding: appFinding('APP-12', [clave, mir.ejercicio]) };
  return { periodo };
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

/** The model of the Informe de avance of a period; null where a rule that blocks does not hold. Nothing is written. */
export const informe: UseCase<{ readonly periodo: string }, VistaInforme | null> = {
  needs: () => needHojas('valores'),
  decide(snapshot, { periodo: clave }) {
    const libro = readLibro(snapshot);
    if (!libro) return { findings: [appFinding('APP-01', [])], plan: null, vista: null };
    const checked = checkPeriodo(clave, libro.mir);
    if ('finding' in checked) return { findings: [checked.finding], plan: null, vista: null };
    const { periodo } = checked;
    const { findings } = auditLibro(libro, snapshot, periodo.hasta);
    const bloqueos = findings.filter(blocksReport);
    if (bloqueos.length > 0) return { findings: bloqueos, plan: null, vista: null };
    const { mir, configuracion } = libro;
    const documento = buildInformeAvance({ mir, config: configuracion, periodo, findings });
    return { findings: [], plan: null, vista: { documento, nombre: nameOf(configuracion, periodo) } };
  },
};
