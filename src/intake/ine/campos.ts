import { ETIQUETA_MAXIMA, type Etiqueta, findEtiqueta, findInLine } from './etiquetas';
import { isBlank, type Pieza, type Trozo, textoOf, trozoOf } from './trozo';

/** A stretch on its way into a field. */
export interface Item {
  readonly trozo: Trozo;
  /** The cell or line that it stands in. */
  readonly celda: number;
  /** The piece that it stands in. */
  readonly pieza: number;
  readonly enTabla: boolean;
}

/** The stretches of some pieces, cell by cell. */
export function itemsOf(piezas: readonly Pieza[]): readonly Item[] {
  let celda = 0;
  return piezas.flatMap((p, pieza) =>
    (p.tipo === 'fila' ? p.celdas.map((c) => c.trozos) : [p.trozos]).flatMap((trozos) => {
      celda++;
      const own = celda;
      return trozos.map((trozo): Item => ({ trozo, celda: own, pieza, enTabla: p.tipo !== 'parrafo' }));
    }),
  );
}

/** A label that was found: what it took of the source, and what follows it on its last line. */
export interface Hallada<K extends string> {
  readonly clave: K;
  readonly parecida: boolean;
  /** As it is written. */
  readonly dicho: string;
  /** How many items it takes, the one with the rest among them. */
  readonly items: number;
  readonly resto: string;
}

/** Lines over which a label may be broken. */
const LINEAS_DE_ETIQUETA = 4;

/** Letters of a label that stands in a paragraph of its own, without a colon. */
const SIN_DOS_PUNTOS = 12;

/** The label that begins at an item: up to its colon, or, without one, alone in its cell or (a title) on its lines. */
export function labelAt<K extends string>(
  items: readonly Item[],
  at: number,
  etiquetas: readonly Etiqueta<K>[],
): Hallada<K> | null {
  const first = items[at];
  if (first === undefined || first.trozo.tramo.tipo !== 'parrafo' || isBlank(first.trozo)) return null;
  let dicho = '';
  for (let k = at; k < Math.min(items.length, at + LINEAS_DE_ETIQUETA); k++) {
    const item = items[k];
    if (item === undefined || item.trozo.tramo.tipo !== 'parrafo') return null;
    const texto = textoOf(item.trozo);
    const colon = texto.indexOf(':');
    dicho = `${dicho} ${colon < 0 ? texto : texto.slice(0, colon)}`.trim();
    if (dicho.length > ETIQUETA_MAXIMA) return null;
    const whole = colon < 0 && items[k + 1]?.celda !== item.celda && isFirstOfCell(items, at, item.celda);
    const found = findEtiqueta(dicho, etiquetas);
    const titulo = found !== null && etiquetas.some((e) => e.titulo && e.clave === found.clave);
    // A paragraph that says "Junta" is no label.
    const exact = found !== null && !found.parecida && (item.enTabla || dicho.length >= SIN_DOS_PUNTOS);
    if (found && (colon >= 0 || titulo || (whole && exact)))
      return { ...found, dicho, items: k - at + 1, resto: colon < 0 ? '' : texto.slice(colon + 1).trim() };
    if (colon >= 0) return null;
  }
  return null;
}

function isFirstOfCell(items: readonly Item[], at: number, celda: number): boolean {
  return items[at]?.celda === celda && items[at - 1]?.celda !== celda;
}

/** What the fields of a stretch of the form say. */
export interface CamposLeidos<K extends string> {
  readonly campos: ReadonlyMap<K, readonly Trozo[]>;
  /** What stands before the first label. */
  readonly sueltos: readonly Trozo[];
  /** Labels that are only nearly those of the form, with their place. */
  readonly parecidas: readonly { readonly clave: K; readonly dicho: string; readonly trozo: Trozo }[];
}

/** Reads labels and what follows each, in whatever order; a label counts once, after that it is text. */
export function readCampos<K extends string>(
  items: readonly Item[],
  etiquetas: readonly Etiqueta<K>[],
): CamposLeidos<K> {
  const campos = new Map<K, Trozo[]>();
  const sueltos: Trozo[] = [];
  const parecidas: { clave: K; dicho: string; trozo: Trozo }[] = [];
  let actual: K | null = null;
  const unseen = () => etiquetas.filter((e) => !campos.has(e.clave));
  const begin = (clave: K): void => {
    campos.set(clave, []);
    actual = clave;
  };
  const put = (trozo: Trozo): void => {
    (actual === null ? sueltos : campos.get(actual))?.push(trozo);
  };
  const putLine = (texto: string, trozo: Trozo): void => {
    const short = etiquetas.some((e) => e.clave === actual && e.corta);
    const inLine = short ? findInLine(texto, unseen()) : null;
    if (inLine === null) {
      put(texto === textoOf(trozo) ? trozo : trozoOf(texto, trozo.renglon));
      return;
    }
    put(trozoOf(texto.slice(0, inLine.desde), trozo.renglon));
    begin(inLine.clave);
    putLine(texto.slice(inLine.hasta).trim(), trozo);
  };
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (item === undefined) continue;
    const found = labelAt(items, i, unseen());
    if (found === null) {
      if (item.trozo.tramo.tipo === 'parrafo') putLine(textoOf(item.trozo), item.trozo);
      else put(item.trozo);
      continue;
    }
    if (found.parecida) parecidas.push({ clave: found.clave, dicho: found.dicho, trozo: item.trozo });
    begin(found.clave);
    i += found.items - 1;
    const last = items[i];
    if (last !== undefined) putLine(found.resto, last.trozo);
  }
  return { campos, sueltos: sueltos.filter((t) => !isBlank(t)), parecidas };
}
