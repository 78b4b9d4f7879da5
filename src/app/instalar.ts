import { defaultConfiguracion } from '../mir/ajustes';
import type { Finding } from '../mir/finding';
import { ANEXO_1 } from '../mir/format';
import type { Pat } from '../mir/model';
import { BASELINE_VERSION } from '../sheet/baseline';
import { blueprint } from '../sheet/blueprint';
import { findHoja, isVirgin } from '../sheet/grid';
import type { Plan } from '../sheet/op';
import { planOf } from '../sheet/plan';
import type { Snapshot } from '../sheet/state';
import { appFinding } from './finding';
import { HOJAS_NUESTRAS } from './hojas';

/**
 * Sheets that already stand where MIRador would build, as one finding: it never writes over what it did not make.
 * An empty one is no obstacle: an installation that was stopped leaves such sheets behind.
 */
export function findOcupadas(snapshot: Snapshot): Finding[] {
  const ocupadas = HOJAS_NUESTRAS.filter((nombre) => !isVirgin(findHoja(snapshot, nombre)));
  const [hoja] = ocupadas;
  return hoja ? [appFinding('APP-02', [ocupadas], { hoja })] : [];
}

/** The one plan that builds a workbook: installing is repairing an empty one. */
export function planInstalacion(pat: Pat, snapshot: Snapshot): Plan {
  const { mir, capitulos, catalogos, dudas } = pat;
  const configuracion = defaultConfiguracion({
    institucion: mir.titulo.institucion,
    organo: mir.titulo.organo,
    ejercicio: mir.ejercicio,
  });
  const baseline = { version: BASELINE_VERSION, formato: ANEXO_1.clave, mir };
  const deseado = blueprint({ baseline, inicial: { configuracion, capitulos, catalogos, dudas } }, snapshot);
  return planOf(deseado, snapshot);
}
