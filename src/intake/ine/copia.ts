import { COLUMNAS_JGE, type ColumnaJge } from '../../mir/informe-jge';
import { type Pieza, type Trozo, textoOf } from './trozo';

/** What stands twice of the tables of a row: once as tables, once flattened, behind the row or in rows of its own. */
interface Copia {
  readonly hay: boolean;
  /** Rows after this one that are only the copy. */
  readonly filas: number;
  /** What stands behind the six columns and is no copy. */
  readonly sobra: readonly Trozo[];
}

const wordsOf = (texto: string): string => texto.replace(/\s+/g, ' ').trim();

/** What each row of a table says, without what it repeats of the one above. */
function saysOf(trozo: Trozo): string[][] {
  if (trozo.tramo.tipo !== 'tabla') return [];
  return trozo.tramo.filas.map((fila) => fila.flatMap((c) => (c === null || c === '' ? [] : [wordsOf(c)])));
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((texto, i) => texto === b[i]);

/** What a piece says, cell by cell; null where it is no row. */
function saysOfRow(pieza: Pieza | undefined): string[] | null {
  if (pieza?.tipo !== 'fila') return null;
  return pieza.celdas.map((c) => wordsOf(c.trozos.map(textoOf).join(' '))).filter((texto) => texto !== '');
}

/**
 * Finds the flattened copy that a conversion leaves of the tables within a row. Only what repeats a table whole, cell by
 * cell and in order, is a copy.
 */
export function readCopia(
  asunto: Readonly<Record<ColumnaJge, readonly Trozo[]>>,
  sobra: readonly Trozo[],
  siguientes: readonly Pieza[],
): Copia {
  const tablas = COLUMNAS_JGE.flatMap((c) => asunto[c].map(saysOf)).filter((t) => t.length > 0);
  if (tablas.length === 0) return { hay: false, filas: 0, sobra };
  const detras = same(
    sobra.map((t) => wordsOf(textoOf(t))),
    tablas.flat(2),
  );
  const rows = tablas.flat();
  const debajo = rows.every((row, i) => same(saysOfRow(siguientes[i]) ?? [], row));
  return { hay: detras || debajo, filas: debajo ? rows.length : 0, sobra: detras ? [] : sobra };
}
