import type { InformeJge } from '../../mir/informe-jge';
import { buildJge } from '../../report/jge';
import { appFinding } from '../finding';
import type { Clase } from './tipo';

/** The forms of these numbers ("1" or "1,3") in the order of the sheet; all where none is said. */
function chooseInformes(
  informes: readonly InformeJge[],
  alcance: string | null,
): { readonly elegidos: readonly InformeJge[]; readonly faltan: readonly string[] } {
  const pedidos = (alcance ?? '').split(/[,;]/).flatMap((n) => n.trim() || []);
  if (pedidos.length === 0) return { elegidos: informes, faltan: [] };
  return {
    elegidos: informes.filter((i) => pedidos.includes(i.numero)),
    faltan: pedidos.filter((n) => !informes.some((i) => i.numero === n)),
  };
}

/** The INE forms of the sheet Informe JGE. */
export const JGE: Clase = {
  tipo: 'jge',
  porPeriodo: false,
  conCifras: false,
  nombre: 'nombreJge',
  build({ mir, config, libro, periodo, alcance }) {
    if (periodo !== null) return { impide: [appFinding('APP-170', [periodo.clave])] };
    const { informesJge } = libro;
    if (informesJge.length === 0) return { impide: [appFinding('APP-120', [])] };
    const { elegidos, faltan } = chooseInformes(informesJge, alcance);
    if (faltan.length > 0) {
      const hay = informesJge.map((i) => i.numero);
      return { impide: [appFinding('APP-121', [faltan, hay])] };
    }
    return { documento: buildJge({ mir, config, informes: elegidos }) };
  },
};
