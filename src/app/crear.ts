import { EJERCICIOS } from '../mir/ajustes';
import { ANEXO_1 } from '../mir/format';
import { findJuego, JUEGOS } from '../mir/juegos';
import { type Mir, SIN_CATALOGOS } from '../mir/model';
import type { Snapshot } from '../sheet/state';
import { programaTexto } from '../text/app';
import { NOMBRE_PLAN } from '../text/deshacer';
import { appFinding } from './finding';
import { findImpedimento, instalableOf, planInstalacion } from './instalar';
import {
  type ConPrevia,
  type Instalable,
  installOf,
  type NoInstalable,
  noInstalable,
  previewOf,
  type VistaPrevia,
} from './previa';
import type { UseCase } from './usecase';

export interface EntradaCrear extends ConPrevia {
  readonly ejercicio: number;
  readonly institucion: string;
  readonly organo: string;
  /** Name of a set of words (JUEGOS); null: the default. */
  readonly preset: string | null;
}

/** A MIR without objetivos. */
export function emptyMir({ ejercicio, institucion, organo }: Omit<EntradaCrear, 'preset' | 'previa'>): Mir {
  return {
    ejercicio,
    anioPresupuesto: ejercicio,
    titulo: { institucion, formato: ANEXO_1.titulo, programa: programaTexto(ejercicio), organo, objetivoGeneral: '' },
    secciones: [],
    presupuestoDeclarado: null,
  };
}

function decideCrear(snapshot: Snapshot, entrada: EntradaCrear): Instalable | NoInstalable {
  const { ejercicio, preset } = entrada;
  const impedimento = findImpedimento(snapshot);
  if (impedimento) return noInstalable(impedimento);
  if (!Number.isInteger(ejercicio) || ejercicio < EJERCICIOS.minimo || ejercicio > EJERCICIOS.maximo) {
    return noInstalable(appFinding('APP-14', [String(ejercicio)]));
  }
  const juego = preset === null ? null : findJuego(preset);
  if (preset !== null && !juego) {
    return noInstalable(appFinding('APP-70', [preset, JUEGOS.map((j) => j.nombre)]));
  }
  const pat = { mir: emptyMir(entrada), capitulos: [], catalogos: SIN_CATALOGOS, dudas: [] };
  return instalableOf(pat, planInstalacion(pat, snapshot, juego?.ajustes));
}

/** A MIR without objetivos, with its companion sheets. View: whether it was decided; null when it cannot be. */
export const crear: UseCase<EntradaCrear, Record<string, never> | null> = installOf(
  decideCrear,
  NOMBRE_PLAN.instalacion,
  () => ({}),
);

/** What `crear` would make: only shown. */
export const verNueva: UseCase<EntradaCrear, VistaPrevia | null> = previewOf(decideCrear);
