import { lastOf } from '../mir/listas';
import { type Correspondencia, firstAtLeast, placed, type Tramo, tramosDe } from './alinear';

/** What has to be taken out and put in so that everything stands in its order. Indices count from 0. */
export interface Obra {
  /** Of what is observed. */
  readonly borrar: readonly Tramo[];
  /** Of what is desired: each where it will stand. */
  readonly insertar: readonly Tramo[];
  /** Which observed one becomes each desired one; null: one put in, blank. */
  readonly fisico: readonly (number | null)[];
  /** Of what is desired: left over once the contents were written in their order. */
  readonly despues: Tramo | null;
}

/** Above this many stretches everything in between is written at once: calls must not grow with rows. */
const MAXIMO_TRAMOS = 8;
/** So many may be put in again where they belong, because all that they hold can be written anew. */
const MAXIMO_SUELTAS = 4;

/** The longest increasing run of what `keep` admits. Gives its indices. */
function longestIncreasing(values: readonly (number | null)[], keep: (i: number) => boolean): Set<number> {
  const ends: number[] = [];
  const at: number[] = [];
  const previous: number[] = [];
  values.forEach((value, i) => {
    if (value === null || !keep(i)) return;
    const low = firstAtLeast(ends, value);
    ends[low] = value;
    at[low] = i;
    previous[i] = low > 0 ? (at[low - 1] ?? -1) : -1;
  });
  const found = new Set<number>();
  for (let i = lastOf(at) ?? -1; i >= 0; i = previous[i] ?? -1) found.add(i);
  return found;
}

/**
 * What stands elsewhere and holds nothing that cannot be written anew (a label, a column of formulas): it is put in
 * where it belongs and taken out where it is, so that nothing captured has to move. Empty when that is not enough.
 */
export function findSueltas(de: readonly (number | null)[], reemplazable: (i: number) => boolean): Set<number> {
  let last = -1;
  const inOrder = de.every((o, i) => {
    if (o === null || reemplazable(i)) return true;
    const rises = o > last;
    last = o;
    return rises;
  });
  if (!inOrder) return new Set();
  // What is not to be replaced stays; of the rest, what fits between its neighbours.
  const limits: [number, number][] = [];
  let low = -1;
  de.forEach((o, i) => {
    limits[i] = [low, Number.POSITIVE_INFINITY];
    if (o !== null && !reemplazable(i)) low = o;
  });
  let high = Number.POSITIVE_INFINITY;
  for (let i = de.length - 1; i >= 0; i--) {
    const o = de[i] ?? null;
    limits[i] = [limits[i]?.[0] ?? -1, high];
    if (o !== null && !reemplazable(i)) high = o;
  }
  const fits = (i: number): boolean => {
    const o = de[i] ?? -1;
    const [min, max] = limits[i] ?? [-1, -1];
    return o > min && o < max;
  };
  const firmes = longestIncreasing(de, fits);
  const sueltas = de.flatMap((o, i) => (o !== null && !firmes.has(i) ? [i] : []));
  return sueltas.length > MAXIMO_SUELTAS ? new Set() : new Set(sueltas);
}

/** The match without some of its desired ones: their observed ones are left over, wherever they stand. */
export function without(c: Correspondencia, sueltas: ReadonlySet<number>): Correspondencia {
  if (sueltas.size === 0) return c;
  const rest = placed(c.de.map((o, i) => (sueltas.has(i) ? null : o)));
  const sobran = new Set([...rest.sobran, ...[...sueltas].map((i) => c.de[i] ?? -1)]);
  return { ...rest, sobran: [...sobran].sort((a, b) => a - b) };
}

/** How the places of a match come to stand in their order, on a sheet of `total` rows or columns. */
export function obraDe({ lugar, sobran }: Correspondencia, total: number): Obra {
  const ultimo = lugar.reduce<number>((max, o) => Math.max(max, o ?? -1), -1);
  const faltan = lugar.flatMap((o, i) => (o === null ? [i] : []));
  const alFinal = lugar.reduce<number>((n, o, i) => (o === null ? n : i + 1), 0);
  const borrar = tramosDe(sobran);
  // Below the last row that is there nothing has to be put in: there is room.
  const insertar = tramosDe(faltan).filter((t) => t.desde < alFinal || ultimo < total - 1);
  if (borrar.length + insertar.length <= MAXIMO_TRAMOS) return { borrar, insertar, fisico: lugar, despues: null };

  let desde = 0;
  while (lugar[desde] === desde) desde++;
  let cola = 0;
  while (lugar[lugar.length - 1 - cola] === ultimo - cola) cola++;
  const hasta = lugar.length - cola;
  const hastaObservada = ultimo + 1 - cola;
  const fisico = lugar.map((o, i) => (i < desde || i >= hasta ? o : i < hastaObservada ? i : null));
  const sobra = hastaObservada - hasta;
  return {
    borrar: [],
    insertar: sobra < 0 ? [{ desde: hastaObservada, cuantos: -sobra }] : [],
    fisico,
    despues: sobra > 0 ? { desde: hasta, cuantos: sobra } : null,
  };
}

/**
 * The stretches that have to be written so that every place holds what it should (`fuente`), each closed: what is
 * written in one comes from nowhere else, so that a stop between two loses nothing.
 */
export function escriturasDe(fuente: readonly (number | null)[], { fisico, despues }: Obra): Tramo[] {
  const donde = new Map<number, number>();
  fisico.forEach((o, i) => {
    if (o !== null) donde.set(o, i);
  });
  const spans: [number, number][] = [];
  fuente.forEach((o, i) => {
    if (o === (fisico[i] ?? null)) return;
    const from = o === null ? i : (donde.get(o) ?? i);
    spans.push([Math.min(i, from), Math.max(i, from)]);
  });
  spans.sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [a, b] of spans) {
    const last = lastOf(joined);
    if (last && a <= last[1]) last[1] = Math.max(last[1], b);
    else joined.push([a, b]);
  }
  const [first] = joined;
  const last = lastOf(joined);
  if (!first || !last) return despues ? [despues] : [];
  const hasta = despues ? despues.desde + despues.cuantos - 1 : last[1];
  const todo = { desde: first[0], cuantos: hasta - first[0] + 1 };
  return despues || joined.length > MAXIMO_TRAMOS ? [todo] : joined.map(([a, b]) => ({ desde: a, cuantos: b - a + 1 }));
}
