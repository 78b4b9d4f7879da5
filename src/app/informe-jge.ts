import type { InformeJge } from '../mir/informe-jge';
import { permisosOf } from '../sheet/blueprint/protection';
import { hashOf } from '../sheet/fingerprint';
import { findHoja, isVirgin } from '../sheet/grid';
import { HOJA_INFORME_JGE } from '../sheet/hojas';
import { isOwnInformeJge } from '../sheet/informe-jge';
import { type LibroLeido, readLibro } from '../sheet/read';
import type { Snapshot } from '../sheet/state';
import { appFinding } from './finding';
import { NECESIDAD_CIFRAS } from './hojas';
import type { VistaInformesJge } from './informe-jge-vista';
import { mayAdministrar, puedeCapturarAlgo } from './permiso';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';

/** What tells that a form is as it was read. */
export function huellaDeInforme(informe: InformeJge): string {
  return hashOf(JSON.stringify(informe));
}

/** Why whoever runs this may not write forms; null: they may. */
export function impedimentoDe(libro: LibroLeido, snapshot: Snapshot) {
  const { usuario, puedeEditarProtegido } = snapshot;
  const denied = puedeCapturarAlgo(permisosOf(libro.configuracion, libro.baseline), usuario, puedeEditarProtegido);
  if (denied) return denied;
  const hoja = findHoja(snapshot, HOJA_INFORME_JGE);
  if (!isVirgin(hoja)) {
    return isOwnInformeJge(snapshot) ? null : appFinding('APP-02', [[HOJA_INFORME_JGE]], { hoja: HOJA_INFORME_JGE });
  }
  return mayAdministrar(snapshot, libro.configuracion) ? null : appFinding('APP-115', []);
}

/** The INE forms of the workbook, each with all that it says. Nothing is written. */
export const informesJge: UseCase<unknown, VistaInformesJge | null> = {
  needs: () => ({ ...NECESIDAD_CIFRAS, [HOJA_INFORME_JGE]: 'valores' }),
  decide(snapshot) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const { configuracion, mir } = libro;
    return {
      findings: [],
      plan: null,
      vista: {
        hay: isOwnInformeJge(snapshot),
        impedimento: impedimentoDe(libro, snapshot)?.mensaje ?? null,
        puedeQuitar: mayAdministrar(snapshot, configuracion),
        direccion: String(configuracion.organo ?? mir.titulo.organo).trim(),
        informes: libro.informesJge.map((informe) => ({ informe, huella: huellaDeInforme(informe) })),
      },
    };
  },
};
