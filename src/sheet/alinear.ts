import { lastOf } from '../mir/listas';

/** Keys of one kind for both sequences; null: this one has none. "" is the key of what is blank. */
export interface Claves {
  readonly observadas: readonly (string | null)[];
  readonly deseadas: readonly (string | null)[];
}

/** What decides where keys are silent. Indices count from 0. */
export interface Criterio {
  /** How much an observed one looks like a desired one; 0: not at all. `ultimo`: after the last one that is sure. */
  parecido(observada: number, deseada: number, ultimo: boolean): number;
  /** An observed one that is nothing but a copy of another: it takes nobody's place. */
  esCopia(observada: number): boolean;
  /** As many unknown ones as missing ones between two that are sure are those. */
  readonly ordenBasta: boolean;
}

/** Which observed one holds each desired one, and which place becomes its own. Indices count from 0. */
export interface Correspondencia {
  /** null: what was desired is nowhere. */
  readonly de: readonly (number | null)[];
  /** The places in their order, when nothing is moved: null where one has to be put in. */
  readonly lugar: readonly (number | null)[];
  /** Observed ones that nothing desired needs, up to the last one that is needed. */
  readonly sobran: readonly number[];
}

/** A stretch of consecutive indices, from 0. */
export interface Tramo {
  readonly desde: number;
  readonly cuantos: number;
}

/** A key that occurs more often says nothing of which is which. */
const MAXIMO_REPETIDAS = 32;
/** Above this many comparisons, what has no key goes by its order alone. */
const MAXIMO_COMPARACIONES = 2500;

interface Nodo {
  readonly observada: number;
  readonly deseada: number;
  readonly previo: Nodo | null;
}

/** Index of the first of a rising list that is not below `value`; its length where all are. */
export function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placesOf(indices: readonly number[], claves: readonly (string | null)[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const i of indices) {
    const clave = claves[i];
    if (clave === null || clave === undefined) continue;
    const found = places.get(clave);
    if (found) found.push(i);
    else places.set(clave, [i]);
  }
  return places;
}

/** The longest run of pairs that keeps both orders (Hunt and Szymanski: candidates from the last to the first). */
function longestCommon(observadas: readonly number[], deseadas: readonly number[], claves: Claves): Nodo[] {
  const places = placesOf(deseadas, claves.deseadas);
  const ends: number[] = [];
  const nodos: Nodo[] = [];
  for (const observada of observadas) {
    const clave = claves.observadas[observada] ?? null;
    const candidatas = clave === null ? [] : (places.get(clave) ?? []);
    if (candidatas.length > MAXIMO_REPETIDAS) continue;
    for (let i = candidatas.length - 1; i >= 0; i--) {
      const deseada = candidatas[i] ?? 0;
      const length = firstAtLeast(ends, deseada);
      ends[length] = deseada;
      nodos[length] = { observada, deseada, previo: nodos[length - 1] ?? null };
    }
  }
  const found: Nodo[] = [];
  for (let nodo = lastOf(nodos) ?? null; nodo; nodo = nodo.previo) found.push(nodo);
  return found.reverse();
}

/** What is being matched; each step only adds to it. */
export class Emparejador {
  readonly de: (number | null)[];
  /** Desired ones by the observed one that holds them. */
  readonly usadas = new Map<number, number>();
  /** Desired ones whose match keeps the order of all others here. */
  private readonly firmes = new Set<number>();

  constructor(
    private readonly observadas: number,
    private readonly deseadas: number,
  ) {
    this.de = new Array<number | null>(deseadas).fill(null);
  }

  match(observada: number, deseada: number, firme: boolean): void {
    this.de[deseada] = observada;
    this.usadas.set(observada, deseada);
    if (firme) this.firmes.add(deseada);
  }

  /** Equal keys from both ends, then the longest common order between them. */
  matchInOrder(claves: Claves): void {
    for (const { observadas, deseadas } of this.gaps()) {
      const same = (o: number | undefined, d: number | undefined): boolean => {
        const clave = o === undefined ? null : claves.observadas[o];
        return clave !== null && clave !== undefined && d !== undefined && clave === claves.deseadas[d];
      };
      let from = 0;
      while (same(observadas[from], deseadas[from])) from++;
      let tail = 0;
      const left = Math.min(observadas.length, deseadas.length) - from;
      while (tail < left && same(observadas[observadas.length - 1 - tail], deseadas[deseadas.length - 1 - tail]))
        tail++;
      for (let i = 0; i < from; i++) this.match(observadas[i] ?? 0, deseadas[i] ?? 0, true);
      for (let i = 1; i <= tail; i++) {
        this.match(observadas[observadas.length - i] ?? 0, deseadas[deseadas.length - i] ?? 0, true);
      }
      const inner = longestCommon(
        observadas.slice(from, observadas.length - tail),
        deseadas.slice(from, deseadas.length - tail),
        claves,
      );
      for (const { observada, deseada } of inner) this.match(observada, deseada, true);
    }
  }

  /** What stands out of order: equal keys, one after another. Blank ones are nobody's. */
  matchAnywhere(claves: Claves): void {
    const libres = this.range(this.observadas).filter((o) => !this.usadas.has(o) && claves.observadas[o] !== '');
    const places = placesOf(libres, claves.observadas);
    for (let d = 0; d < this.deseadas; d++) {
      const clave = claves.deseadas[d] ?? null;
      if (this.de[d] !== null || clave === null || clave === '') continue;
      const candidatas = places.get(clave);
      if (!candidatas || candidatas.length > MAXIMO_REPETIDAS) continue;
      const observada = candidatas.shift();
      if (observada !== undefined) this.match(observada, d, false);
    }
  }

  /** Between two that are sure, as many unknown ones as missing ones are those, in their order; otherwise the likest. */
  matchByPlace({ parecido, esCopia, ordenBasta }: Criterio): void {
    for (const { observadas, deseadas, ultimo } of this.gaps()) {
      const libres = observadas.filter((o) => !esCopia(o));
      if (libres.length === 0 || deseadas.length === 0) continue;
      // Below what is ours there may be anything of people's: only what comes right after it can be ours.
      const cuantas = Math.min(libres.length, deseadas.length);
      const iguales = ordenBasta && libres.length === deseadas.length;
      const enOrden = iguales || libres.length * deseadas.length > MAXIMO_COMPARACIONES;
      if (ultimo || enOrden) {
        for (let i = 0; i < cuantas; i++) {
          const [o, d] = [libres[i] ?? 0, deseadas[i] ?? 0];
          if (!ultimo || parecido(o, d, true) > 0) this.match(o, d, true);
        }
      } else {
        for (const [o, d] of likest(libres, deseadas, (x, y) => parecido(x, y, false))) this.match(o, d, true);
      }
    }
  }

  private range(n: number): number[] {
    return Array.from({ length: n }, (_, i) => i);
  }

  /** What is free on both sides between consecutive sure matches. */
  private *gaps(): Generator<{ observadas: number[]; deseadas: number[]; ultimo: boolean }> {
    const firmes = [...this.firmes].sort((a, b) => a - b);
    let [o, d] = [0, 0];
    for (const limite of [...firmes, null]) {
      const hastaD = limite ?? this.deseadas;
      const hastaO = limite === null ? this.observadas : (this.de[limite] ?? 0);
      const observadas: number[] = [];
      const deseadas: number[] = [];
      for (let i = o; i < hastaO; i++) if (!this.usadas.has(i)) observadas.push(i);
      for (let i = d; i < hastaD; i++) if (this.de[i] === null) deseadas.push(i);
      if (observadas.length > 0 && deseadas.length > 0) yield { observadas, deseadas, ultimo: limite === null };
      [o, d] = [hastaO + 1, hastaD + 1];
    }
  }
}

/** The pairs in order that look most alike in all. */
function likest(
  observadas: readonly number[],
  deseadas: readonly number[],
  parecido: (observada: number, deseada: number) => number,
): [number, number][] {
  const best: number[][] = Array.from({ length: observadas.length + 1 }, () =>
    new Array<number>(deseadas.length + 1).fill(0),
  );
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const score = (i: number, j: number): number => parecido(observadas[i] ?? 0, deseadas[j] ?? 0);
  for (let i = observadas.length - 1; i >= 0; i--) {
    const row = best[i] ?? [];
    for (let j = deseadas.length - 1; j >= 0; j--) {
      row[j] = Math.max(at(i + 1, j), at(i, j + 1), score(i, j) > 0 ? score(i, j) + at(i + 1, j + 1) : 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < observadas.length && j < deseadas.length; ) {
    if (score(i, j) > 0 && at(i, j) === score(i, j) + at(i + 1, j + 1)) {
      pairs.push([observadas[i++] ?? 0, deseadas[j++] ?? 0]);
    } else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

/**
 * Matches what stands on a sheet to what it should hold, row by row or column by column: first what says the same in
 * the same order, then what says the same elsewhere, then what can only be told by its place. `fuertes` are keys that
 * name one thing (a whole text); `debiles` may be shared (a number). O(n log n) but for few and short stretches.
 */
export function alinear(fuertes: Claves, debiles: Claves, criterio: Criterio): Correspondencia {
  const deseadas = fuertes.deseadas.length;
  const emparejador = new Emparejador(fuertes.observadas.length, deseadas);
  emparejador.matchInOrder(fuertes);
  emparejador.matchAnywhere(fuertes);
  emparejador.matchInOrder(debiles);
  emparejador.matchByPlace(criterio);
  emparejador.matchAnywhere(debiles);
  return placed(emparejador.de);
}

/** The places of a match: those in use keep their order, whatever they hold. */
export function placed(de: readonly (number | null)[]): Correspondencia {
  const usadas = de.filter((o) => o !== null).sort((a, b) => a - b);
  let next = 0;
  const lugar = de.map((o) => (o === null ? null : (usadas[next++] ?? null)));
  const used = new Set(usadas);
  const sobran: number[] = [];
  for (let o = 0; o < (lastOf(usadas) ?? -1); o++) if (!used.has(o)) sobran.push(o);
  return { de, lugar, sobran };
}

/** A match, and of which desired one a left-over observed one is a copy; null: of none. */
export interface Alineacion extends Correspondencia {
  copiaDe(observada: number): { readonly original: number; readonly exacta: boolean } | null;
  /** Row of the headers as they stand now, 1-based; null: lost, and then a blank column says nothing. */
  readonly filaEncabezado: number | null;
  /** Desired ones of which it is only a guess where people's contents are. */
  readonly dudosas: readonly number[];
  /** The other reading of those, where there are any: by headers that their contents contradict, or as none of ours. */
  readonly alternativa: { readonly porEncabezado: boolean; readonly alineacion: Alineacion } | null;
  /** Everything says what it should where it should: nothing had to be looked for. */
  readonly intacta: boolean;
}

/** As many as there should be, each in its place. */
export const enSuLugar = (n: number, filaEncabezado: number): Alineacion => ({
  ...placed(Array.from({ length: n }, (_, i) => i)),
  copiaDe: () => null,
  filaEncabezado,
  dudosas: [],
  alternativa: null,
  intacta: true,
});

/** Consecutive indices joined. `indices` in order. */
export function tramosDe(indices: readonly number[]): Tramo[] {
  const tramos: Tramo[] = [];
  for (const i of indices) {
    const last = lastOf(tramos);
    if (last && last.desde + last.cuantos === i) tramos[tramos.length - 1] = { ...last, cuantos: last.cuantos + 1 };
    else tramos.push({ desde: i, cuantos: 1 });
  }
  return tramos;
}
