import type { ColumnaReconocida, VistaReconocimiento } from '../../gas/api';
import { ADOPTAR } from '../../text/barra-adoptar';

/** What people said of the columns: key of the format -> letters or header of a column; null: the sheet has none. */
export type Confirmadas = Readonly<Record<string, string | null>>;

export interface OpcionColumna {
  /** Letters, or the header where only that is known. */
  readonly valor: string;
  readonly nombre: string;
}

/** The select of a column says "" until something is chosen, and this for "the sheet has none". */
export const NO_ESTA = '-';

/** Every column of the sheet that may be chosen: those that were recognised, in sheet order, then the others. */
export function optionsOf({ columnas, extras }: Pick<VistaReconocimiento, 'columnas' | 'extras'>): OpcionColumna[] {
  const byLetters = (a: string, b: string) => a.length - b.length || (a < b ? -1 : 1);
  const known = columnas.flatMap(({ columna, texto }) => (columna === null ? [] : [{ valor: columna, texto }]));
  const recognised = known
    .sort((a, b) => byLetters(a.valor, b.valor))
    .map(({ valor, texto }) => ({ valor, nombre: ADOPTAR.columna(valor, texto) }));
  return [...recognised, ...extras.map((extra) => ({ valor: lettersOf(extra), nombre: extra }))];
}

/** "AK" of "AK · Responsable" or "AK «Responsable»"; a text without letters before it names itself. */
function lettersOf(extra: string): string {
  return /^([A-Z]{1,3})(?=$|:| ·| «| \()/.exec(extra)?.[1] ?? extra;
}

/** What the select shows: what was confirmed, the column itself where that is no question, nothing where it is doubtful. */
export function saidOf(columna: ColumnaReconocida, confirmadas: Confirmadas): string {
  const said = confirmadas[columna.key];
  if (said !== undefined) return said ?? NO_ESTA;
  if (columna.certeza === 'dudosa') return '';
  return columna.columna ?? NO_ESTA;
}

/** Doubtful columns and those confirmed first, since that is where somebody is asked; then the rest, then what is missing. */
export function sortColumnas(columnas: readonly ColumnaReconocida[]): {
  readonly preguntadas: readonly ColumnaReconocida[];
  readonly reconocidas: readonly ColumnaReconocida[];
  readonly ausentes: readonly ColumnaReconocida[];
} {
  const asked = (c: ColumnaReconocida) => c.certeza === 'dudosa' || c.certeza === 'confirmada';
  return {
    preguntadas: columnas.filter(asked),
    reconocidas: columnas.filter((c) => c.certeza === 'segura' || c.certeza === 'probable'),
    ausentes: columnas.filter((c) => c.certeza === 'ausente'),
  };
}
