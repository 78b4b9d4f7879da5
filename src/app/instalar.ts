import { defaultConfiguracion } from '../mir/ajustes';
import type { Finding } from '../mir/finding';
import type { Pat } from '../mir/model';
import { normalizeText } from '../mir/text-number';
import { type Baseline, baselineOf, readBaseline, rowsOfBaseline } from '../sheet/baseline';
import { blueprint } from '../sheet/blueprint';
import { findHoja, isVirgin } from '../sheet/grid';
import type { Plan } from '../sheet/op';
import { planOf } from '../sheet/plan';
import type { EstadoLibro, Snapshot } from '../sheet/state';
import { appFinding } from './finding';
import { HOJAS_NUESTRAS } from './hojas';

/** What is planned to install a PAT: either findings that say why not, or the plan. */
interface Instalacion {
  readonly findings: readonly Finding[];
  readonly plan: Plan | null;
}

/** The siglas that the document itself gives to the órgano. */
function siglasOf({ mir, catalogos }: Pat): string | null {
  const organo = normalizeText(mir.titulo.organo);
  if (organo === '') return null;
  return catalogos.siglas.find((s) => normalizeText(s.significado).startsWith(organo))?.sigla ?? null;
}

function desiredOf(pat: Pat, snapshot: Snapshot): EstadoLibro {
  const { mir, capitulos, catalogos, dudas } = pat;
  const configuracion = defaultConfiguracion({
    institucion: mir.titulo.institucion,
    organo: mir.titulo.organo,
    siglasOrgano: siglasOf(pat),
    ejercicio: mir.ejercicio,
  });
  return blueprint({ baseline: baselineOf(mir), inicial: { configuracion, capitulos, catalogos, dudas } }, snapshot);
}

/** The very same installation stopped before its end: its baseline stands, and a sheet that it wants is still blank. */
function isUnfinished(pat: Pat, deseado: EstadoLibro, snapshot: Snapshot): boolean {
  const found = readBaseline(snapshot);
  const text = (baseline: Baseline): string => JSON.stringify(rowsOfBaseline(baseline));
  if (!found || text(found) !== text(baselineOf(pat.mir))) return false;
  return deseado.hojas.some((h) => isVirgin(findHoja(snapshot, h.nombre)));
}

/**
 * The one plan that builds a workbook: installing is repairing an empty one. It never writes over sheets that MIRador
 * did not make: those are a finding. What a stopped installation left is no obstacle: blank sheets are built upon, and
 * the same PAT again goes on where it stopped.
 */
export function planInstalacion(pat: Pat, snapshot: Snapshot): Instalacion {
  const deseado = desiredOf(pat, snapshot);
  const ocupadas = HOJAS_NUESTRAS.filter((nombre) => !isVirgin(findHoja(snapshot, nombre)));
  const [hoja] = ocupadas;
  if (hoja && !isUnfinished(pat, deseado, snapshot)) {
    return { findings: [appFinding('APP-02', [ocupadas], { hoja })], plan: null };
  }
  return { findings: [], plan: planOf(deseado, snapshot) };
}
