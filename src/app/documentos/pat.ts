import { listLineas } from '../../mir/model';
import { buildPat } from '../../report/pat';
import { missingCapitulos } from '../../report/pat/capitulos';
import { appFinding } from '../finding';
import type { Clase } from './tipo';

/** The Programa Anual de Trabajo as it is now: the accepted plan with its modifications, and the chapters of Textos. */
export const PAT: Clase = {
  tipo: 'pat',
  porPeriodo: false,
  // It prints the plan, not what is captured: a capture in error stops no plan.
  conCifras: false,
  nombre: 'nombrePat',
  build({ mir, config, libro, periodo, alcance }) {
    const parte = alcance ?? periodo?.clave ?? null;
    if (parte !== null) return { impide: [appFinding('APP-153', [parte])] };
    if (listLineas(mir).length === 0) return { impide: [appFinding('APP-152', [])] };
    const { capitulos, catalogos } = libro;
    const faltan = missingCapitulos(capitulos);
    return {
      documento: buildPat({ mir, config, capitulos, catalogos }),
      avisos: faltan.length === 0 ? [] : [appFinding('APP-154', [faltan])],
    };
  },
};
