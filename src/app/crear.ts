import { EJERCICIOS } from '../mir/ajustes';
import { ANEXO_1 } from '../mir/format';
import { findJuego, JUEGOS } from '../mir/juegos';
import { type Mir, SIN_CATALOGOS } from '../mir/model';
import { conDeshacer } from '../sheet/deshacer';
import { programaTexto } from '../text/app';
import { NOMBRE_PLAN } from '../text/deshacer';
import { appFinding } from './finding';
import { needHojas } from './hojas';
import { findImpedimento, planInstalacion } from './instalar';
import { refuse, type UseCase } from './usecase';

export interface EntradaCrear {
  readonly ejercicio: number;
  readonly institucion: string;
  readonly organo: string;
  /** Name of a set of words (JUEGOS); null: the default. */
  readonly preset: string | null;
}

/** A MIR without objetivos. */
export function emptyMir({ ejercicio, institucion, organo }: Omit<EntradaCrear, 'preset'>): Mir {
  return {
    ejercicio,
    anioPresupuesto: ejercicio,
    titulo: { institucion, formato: ANEXO_1.titulo, programa: programaTexto(ejercicio), organo, objetivoGeneral: '' },
    secciones: [],
    presupuestoDeclarado: null,
  };
}

/** A MIR without objetivos, with its companion sheets. View: whether it was decided; null when it cannot be. */
export const crear: UseCase<EntradaCrear, Record<string, never> | null> = {
  needs: () => needHojas('completa'),
  decide(snapshot, entrada) {
    const { ejercicio, preset } = entrada;
    const impedimento = findImpedimento(snapshot);
    if (impedimento) return refuse(impedimento);
    if (!Number.isInteger(ejercicio) || ejercicio < EJERCICIOS.minimo || ejercicio > EJERCICIOS.maximo) {
      return refuse(appFinding('APP-14', [String(ejercicio)]));
    }
    const juego = preset === null ? null : findJuego(preset);
    if (preset !== null && !juego) {
      return refuse(appFinding('APP-70', [preset, JUEGOS.map((j) => j.nombre)]));
    }
    const pat = { mir: emptyMir(entrada), capitulos: [], catalogos: SIN_CATALOGOS, dudas: [] };
    const { findings, plan } = planInstalacion(pat, snapshot, juego?.ajustes);
    return { findings, plan: plan && conDeshacer(plan, snapshot, NOMBRE_PLAN.instalacion), vista: plan && {} };
  },
};
