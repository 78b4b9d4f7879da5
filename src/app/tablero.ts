import { HOJA_BASELINE } from '../sheet/baseline';
import { permisosOf } from '../sheet/blueprint/protection';
import { blueprintTablero, isTablero } from '../sheet/blueprint/tablero';
import { conDeshacer } from '../sheet/deshacer';
import { findHoja, isVirgin } from '../sheet/grid';
import { HOJA_HISTORIAL } from '../sheet/historial';
import { HOJA_TABLERO } from '../sheet/hojas';
import { planOf } from '../sheet/plan';
import { readLibro } from '../sheet/read';
import { NOMBRE_PLAN } from '../text/deshacer';
import { appFinding } from './finding';
import { NECESIDAD_CIFRAS } from './hojas';
import { requireAdministrador } from './permiso';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';

export interface VistaTablero {
  readonly hoja: string;
  /** False: it was there. */
  readonly creado: boolean;
}

/**
 * Makes the sheet Tablero where there is none, or goes on with one that is still blank (it was stopped). One that is
 * there is left as it is: what differs is for the repair, which shows it first. It stands on the rows of Cronograma, so
 * while those are out of place the workbook is to be repaired before.
 */
export const tablero: UseCase<null, VistaTablero | null> = {
  needs: () => ({
    ...NECESIDAD_CIFRAS,
    [HOJA_BASELINE]: 'valores',
    [HOJA_TABLERO]: 'completa',
    [HOJA_HISTORIAL]: 'valores',
  }),
  decide(snapshot) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const observada = findHoja(snapshot, HOJA_TABLERO);
    const vista = { hoja: HOJA_TABLERO, creado: false };
    if (observada && !isVirgin(observada)) {
      if (!isTablero(observada)) return refuse(appFinding('APP-100', [HOJA_TABLERO], { hoja: HOJA_TABLERO }));
      return { findings: [], plan: null, vista };
    }
    const denied = requireAdministrador(snapshot, libro.configuracion);
    if (denied) return refuse(denied);
    if (libro.desplazadas.length > 0) return refuse(appFinding('APP-101', []));
    const permisos = permisosOf(libro.configuracion, libro.baseline);
    const { baseline, layout } = libro;
    const hoja = blueprintTablero({ mir: baseline.mir, layout, permisos, observada });
    const plan = planOf({ hojas: [hoja] }, snapshot);
    return { findings: [], plan: conDeshacer(plan, snapshot, NOMBRE_PLAN.tablero), vista: { ...vista, creado: true } };
  },
};
