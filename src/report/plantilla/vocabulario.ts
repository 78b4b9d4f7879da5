import { CAMPOS_COMUNES, CAMPOS_DE_PAGINA, CAMPOS_PROPIOS, LISTAS, PARTES } from '../../text/campos';
import type { Documento, RenglonDePlantilla } from '../document';
import { foldName, nearestName } from './nombres';

export interface ListaDePlantilla {
  readonly clave: string;
  /** Key of each column by its folded name. */
  readonly columnas: ReadonlyMap<string, string>;
  readonly renglones: readonly RenglonDePlantilla[];
}

/** The block whose contents are for the maker alone, and never printed. */
export const AYUDA = 'ayuda';

/** What a name in a template stands for, where rows of `lista` are being written (null: of none). */
export type Referente =
  | { readonly tipo: 'campo'; readonly clave: string }
  | { readonly tipo: 'columna'; readonly lista: string; readonly clave: string }
  | { readonly tipo: 'lista'; readonly clave: string }
  | { readonly tipo: 'parte'; readonly clave: string };

/** Everything that a template of a document may name. */
export interface Vocabulario {
  readonly campos: Readonly<Record<string, string>>;
  readonly listas: readonly ListaDePlantilla[];
  readonly partes: readonly string[];
}

/** Columns of a list: those of its rows; of an empty one, those that are described. */
function columnsOf(clave: string, renglones: readonly RenglonDePlantilla[]): Map<string, string> {
  const propias = new Set(renglones.flatMap((r) => Object.keys(r)));
  const claves = propias.size > 0 ? [...propias] : Object.keys(LISTAS[clave]?.columnas ?? {});
  return new Map(claves.map((c) => [foldName(c), c]));
}

export function vocabularyOf({ titulo, membrete, campos, listas, partes }: Documento): Vocabulario {
  return {
    campos: { organo: membrete.organo, ...campos, titulo, membrete: membrete.texto, pie: membrete.pie },
    listas: Object.entries(listas).map(([clave, renglones]) => ({
      clave,
      renglones,
      columnas: columnsOf(clave, renglones),
    })),
    partes: partes.map((p) => p.clave),
  };
}

export function listOf({ listas }: Vocabulario, clave: string): ListaDePlantilla {
  const lista = listas.find((l) => l.clave === clave);
  if (!lista) throw new Error(`The document has no list ${clave}.`);
  return lista;
}

const findFolded = (claves: readonly string[], plegado: string): string | undefined =>
  claves.find((c) => foldName(c) === plegado);

/** "lineas.numero" whose list is known: its list and what is after the dot. */
export function splitColumn(
  { listas }: Vocabulario,
  nombre: string,
): { readonly lista: ListaDePlantilla; readonly columna: string } | null {
  const [inicio = '', ...resto] = nombre.split('.');
  const lista = listas.find((l) => foldName(l.clave) === foldName(inicio));
  return lista && resto.length > 0 ? { lista, columna: resto.join('.') } : null;
}

/** What a name stands for; null: nothing of this document. Within rows of a list its columns come first. */
export function resolveName(vocabulario: Vocabulario, nombre: string, lista: string | null): Referente | null {
  const plegado = foldName(nombre);
  const propia = lista === null ? undefined : listOf(vocabulario, lista).columnas.get(plegado);
  if (lista !== null && propia !== undefined) return { tipo: 'columna', lista, clave: propia };
  const partida = splitColumn(vocabulario, nombre);
  const columna = partida?.lista.columnas.get(foldName(partida.columna));
  if (partida && columna !== undefined) return { tipo: 'columna', lista: partida.lista.clave, clave: columna };
  const campo = findFolded(Object.keys(vocabulario.campos), plegado);
  if (campo !== undefined) return { tipo: 'campo', clave: campo };
  const parte = findFolded(vocabulario.partes, plegado);
  if (parte !== undefined) return { tipo: 'parte', clave: parte };
  const deLista = findFolded(
    vocabulario.listas.map((l) => l.clave),
    plegado,
  );
  return deLista === undefined ? null : { tipo: 'lista', clave: deLista };
}

/** What a block is about: of a list and a field or part of one name, the list. */
export function resolveBlockName(vocabulario: Vocabulario, nombre: string, lista: string | null): Referente | null {
  const suya = vocabulario.listas.find((l) => foldName(l.clave) === foldName(nombre));
  return suya ? { tipo: 'lista', clave: suya.clave } : resolveName(vocabulario, nombre, lista);
}

/** Every name that may be written there, as it is best written. */
export function namesOf(vocabulario: Vocabulario, lista: string | null): string[] {
  return [
    ...(lista === null ? [] : listOf(vocabulario, lista).columnas.values()),
    ...Object.keys(vocabulario.campos),
    ...vocabulario.partes,
    ...vocabulario.listas.flatMap((l) => [...l.columnas.values()].map((c) => `${l.clave}.${c}`)),
    ...vocabulario.listas.map((l) => l.clave),
  ];
}

/** The name that was most likely meant; null where none is near. */
export function suggestName(vocabulario: Vocabulario, nombre: string, lista: string | null): string | null {
  return nearestName(nombre, namesOf(vocabulario, lista));
}

/** Whether some other kind of document has it. */
export function isOfOtherKind(nombre: string): boolean {
  const [inicio = ''] = nombre.split('.');
  const todos = [CAMPOS_COMUNES, CAMPOS_DE_PAGINA, CAMPOS_PROPIOS, PARTES, LISTAS].flatMap((r) => Object.keys(r));
  return todos.some((clave) => foldName(clave) === foldName(inicio));
}
