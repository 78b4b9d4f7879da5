import { EJERCICIOS } from '../mir/ajustes';
import { HOJA_CRONOGRAMA } from '../mir/cronograma';
import { type Duda, listLineas } from '../mir/model';
import { findHoja, isVirgin } from '../sheet/grid';
import type { Snapshot } from '../sheet/state';
import { NOMBRE_PLAN } from '../text/deshacer';
import { readAnterior } from './anterior/leer';
import { planSiguiente } from './anterior/plan';
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

interface EntradaAnterior extends ConPrevia {
  readonly nombre: string;
  /** The bytes of last year's workbook, as .xlsx. */
  readonly bytes: Uint8Array;
  /** null: the year after that of the workbook. */
  readonly ejercicio: number | null;
  /** Whether lineas that were cancelled come too; null: no. */
  readonly canceladas: boolean | null;
}

export interface VistaAnterior {
  readonly ejercicio: number;
  readonly lineas: number;
  readonly objetivos: number;
  readonly dudas: readonly Duda[];
}

function decideAnterior(
  snapshot: Snapshot,
  { nombre, bytes, ejercicio, canceladas }: EntradaAnterior,
): Instalable | NoInstalable {
  const impedimento = findImpedimento(snapshot);
  if (impedimento) return noInstalable(impedimento);
  const leido = readAnterior(nombre, bytes);
  if ('finding' in leido) return noInstalable(leido.finding);
  const { libro } = leido;
  const anterior = libro.mir.ejercicio;
  const anio = ejercicio ?? anterior + 1;
  if (!Number.isInteger(anio) || anio < EJERCICIOS.minimo || anio > EJERCICIOS.maximo)
    return noInstalable(appFinding('APP-14', [String(anio)]));
  if (anio <= anterior) return noInstalable(appFinding('APP-195', [anio, anterior]));
  const sinCronograma = isVirgin(findHoja(leido.snapshot, HOJA_CRONOGRAMA));
  const { pat, ajustes } = planSiguiente(libro, { ejercicio: anio, canceladas: canceladas === true }, sinCronograma);
  if (listLineas(pat.mir).length === 0) return noInstalable(appFinding('APP-197', [nombre]));
  return instalableOf(pat, planInstalacion(pat, snapshot, ajustes));
}

/** Last year's workbook becomes this year's: its plan and catalogues, not its progress (app/anterior). */
export const importarLibroAnterior: UseCase<EntradaAnterior, VistaAnterior | null> = installOf(
  decideAnterior,
  NOMBRE_PLAN.instalacion,
  ({ pat: { mir, dudas } }) => ({
    ejercicio: mir.ejercicio,
    lineas: listLineas(mir).length,
    objetivos: mir.secciones.reduce((n, s) => n + s.objetivos.length, 0),
    dudas,
  }),
);

/** What `importarLibroAnterior` would make: only shown. */
export const leerLibroAnterior: UseCase<EntradaAnterior, VistaPrevia | null> = previewOf(decideAnterior);
