import type { Finding } from '../mir/finding';
import { contextOf } from '../mir/indicators';
import { REGLAS_EST } from '../rules/est';
import { runRules } from '../rules/index';
import type { RuleContext } from '../rules/rule';
import { blueprint } from '../sheet/blueprint';
import { computeDrift, findingsOfDrift } from '../sheet/drift';
import { type LibroLeido, readLibro } from '../sheet/read';
import type { Snapshot } from '../sheet/state';
import { appFinding } from './finding';
import { needHojas } from './hojas';
import type { UseCase } from './usecase';
import type { ReglaVista } from './vista';

/** What the rules look at. */
export function ruleContextOf(libro: LibroLeido, corte: number | null = null): RuleContext {
  const { mir, configuracion, catalogos, crudo } = libro;
  return { mir, contexto: contextOf(configuracion, corte), config: configuracion, catalogos, crudo };
}

/** Everything that should be known of a workbook, and how each rule fared. */
export function auditLibro(libro: LibroLeido, snapshot: Snapshot): { findings: Finding[]; reglas: ReglaVista[] } {
  const deseado = blueprint({ baseline: libro.baseline, inicial: null }, snapshot);
  const estructura = findingsOfDrift(computeDrift(deseado, snapshot), libro);
  const contenido = runRules(ruleContextOf(libro));
  const deEstructura = Object.values(REGLAS_EST).map(({ code, titulo }): ReglaVista => {
    const casos = estructura.filter((f) => f.code === code).length;
    return { code, titulo, resultado: casos > 0 ? 'no cumple' : 'cumple', casos };
  });
  return { findings: [...estructura, ...contenido.findings], reglas: [...deEstructura, ...contenido.reglas] };
}

/** Puntos por revisar. Nothing is written. */
export const auditar: UseCase<{ readonly completa: boolean }, { readonly reglas: readonly ReglaVista[] } | null> = {
  needs: ({ completa }) => needHojas(completa ? 'completa' : 'rapida'),
  decide(snapshot) {
    const libro = readLibro(snapshot);
    if (!libro) return { findings: [appFinding('APP-01', [])], plan: null, vista: null };
    const { findings, reglas } = auditLibro(libro, snapshot);
    return { findings, plan: null, vista: { reglas } };
  },
};
