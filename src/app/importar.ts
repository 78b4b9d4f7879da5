import { isFormaJge } from '../intake/ine';
import { readPat } from '../intake/pat';
import { findingOf, sourceOf } from '../intake/source';
import type { Duda } from '../mir/model';
import { listLineas } from '../mir/model';
import type { Snapshot } from '../sheet/state';
import { NOMBRE_PLAN } from '../text/deshacer';
import { ES_FORMA_JGE } from '../text/intake';
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

export interface EntradaImportar extends ConPrevia {
  readonly nombre: string;
  /** The bytes of a .txt or .docx. */
  readonly bytes: Uint8Array;
  /** The year when the source does not say it. */
  readonly ejercicio: number | null;
}

export interface VistaImportar {
  readonly lineas: number;
  readonly objetivos: number;
  readonly dudas: readonly Duda[];
}

function decideImportar(snapshot: Snapshot, { nombre, bytes, ejercicio }: EntradaImportar): Instalable | NoInstalable {
  const impedimento = findImpedimento(snapshot);
  if (impedimento) return noInstalable(impedimento);
  const source = sourceOf(nombre, bytes);
  if (!source.fuente) return noInstalable(...source.findings);
  if (isFormaJge(nombre, bytes)) return noInstalable(findingOf(ES_FORMA_JGE, nombre));
  const read = readPat(source.fuente, { ejercicio });
  const leidos = [...source.findings, ...read.findings];
  if (!read.pat) return noInstalable(...leidos);
  return instalableOf(read.pat, planInstalacion(read.pat, snapshot), leidos);
}

/** The text of a PAT becomes a workbook: its lineas are the accepted plan, what intake would not decide is a doubt. */
export const importar: UseCase<EntradaImportar, VistaImportar | null> = installOf(
  decideImportar,
  NOMBRE_PLAN.instalacion,
  ({ pat: { mir, dudas } }) => ({
    lineas: listLineas(mir).length,
    objetivos: mir.secciones.reduce((n, s) => n + s.objetivos.length, 0),
    dudas,
  }),
);

/** What `importar` would make: only shown. */
export const leerPat: UseCase<EntradaImportar, VistaPrevia | null> = previewOf(decideImportar);
