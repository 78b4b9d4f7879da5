import { listLineas } from '../mir/model';
import { HOJA_BASELINE, readBaseline } from '../sheet/baseline';
import { requireAdministrador } from './permiso';
import { isNuestro, reconocer } from './reconocer';
import { findingOfDano } from './sin-mir';
import { type Decision, LAS_DEMAS, type UseCase } from './usecase';
import type { VistaReconocimiento } from './vista';

/** Ways of starting a MIR: with nothing, from a PAT or a table, from a sheet of this workbook, from last year's workbook. */
export type Camino = 'nada' | 'pat' | 'hoja' | 'anterior';

export interface VistaComienzo {
  /**
   * `sinLineas`: there is a MIR that was made empty, which any way but `hoja` may fill; `sinTerminar`: an installation
   * stopped halfway, and asked for again goes on.
   */
  readonly estado: 'libre' | 'sinLineas' | 'sinTerminar' | 'conMir';
  readonly caminos: readonly Camino[];
  readonly recomendado: Camino | null;
  /** Sheets that look like a MIR, the likeliest first. */
  readonly hojas: VistaReconocimiento['hojas'];
  /** The year in course. */
  readonly anio: number;
}

const DE_CERO: readonly Camino[] = ['pat', 'anterior', 'nada'];

/** What a workbook holds before a MIR is started in it, and so which ways there are. Nothing is written. */
export const comienzo: UseCase<null, VistaComienzo> = {
  needs: () => ({ [HOJA_BASELINE]: 'valores', [LAS_DEMAS]: 'ajena' }),
  decide(snapshot) {
    const impedimento = requireAdministrador(snapshot) ?? findingOfDano(snapshot);
    const anio = Number(snapshot.ahora.slice(0, 4));
    const vistaDe = (
      estado: VistaComienzo['estado'],
      caminos: readonly Camino[],
      hojas: VistaComienzo['hojas'] = [],
    ): Decision<VistaComienzo> => ({
      findings: impedimento ? [impedimento] : [],
      plan: null,
      vista: { estado, caminos, recomendado: caminos[0] ?? null, hojas, anio },
    });
    const nuestra = readBaseline(snapshot);
    const entera = isNuestro(snapshot);
    const llena = nuestra !== null && listLineas(nuestra.mir).length > 0;
    if (entera && llena) return vistaDe('conMir', []);
    const estado = !nuestra ? 'libre' : entera ? 'sinLineas' : 'sinTerminar';
    if (impedimento) return vistaDe(estado, []);
    if (entera) return vistaDe(estado, DE_CERO);
    const reconocidas = reconocer.decide(snapshot, { hoja: null, columnas: null }).vista?.hojas ?? [];
    const hojas = reconocidas.filter((h) => h.lineas > 0);
    return vistaDe(estado, hojas.length > 0 ? ['hoja', ...DE_CERO] : [...DE_CERO, 'hoja'], hojas);
  },
};
