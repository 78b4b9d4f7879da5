import { coalesceWhere, intersects } from '../a1';
import { INICIAL } from '../grid';
import { sinCierre } from '../nota-cerrado';
import type { Op } from '../op';
import type { EstadoHoja, Estilo, Grid, Rango, Validacion } from '../state';
import type { Drift, Faceta } from './faceta';

type NombreCuadricula = 'formatos' | 'fondos' | 'estilos' | 'validaciones' | 'notas';

interface Descripcion<T> {
  readonly faceta: NombreCuadricula;
  readonly inicial: T;
  readonly grid: (hoja: EstadoHoja) => Grid<T> | undefined;
  readonly same: (deseado: T, observado: T) => boolean;
  readonly op: (hoja: string, rango: Rango, grid: Grid<T>) => Op;
  /** Above this many rectangles, one op over all of them is cheaper; what lies in between is written as it should be. */
  readonly rectangulos: number;
}

/** Cells that a wanted merge hides: how they look makes no difference, and hosts do not agree on it. */
function hiddenCells(hoja: EstadoHoja): (fila: number, columna: number) => boolean {
  const hidden = new Set<number>();
  const ancho = hoja.columnas + 1;
  for (const r of hoja.combinadas ?? []) {
    for (let f = 0; f < r.filas; f++) {
      for (let c = 0; c < r.columnas; c++) if (f + c > 0) hidden.add((r.fila + f) * ancho + r.columna + c);
    }
  }
  return (fila, columna) => hidden.has(fila * ancho + columna);
}

/** The rectangle that holds all of them. */
export function boundingBox(rects: readonly Rango[]): Rango {
  const fila = rects.reduce((min, r) => Math.min(min, r.fila), Number.POSITIVE_INFINITY);
  const columna = rects.reduce((min, r) => Math.min(min, r.columna), Number.POSITIVE_INFINITY);
  const filas = rects.reduce((max, r) => Math.max(max, r.fila + r.filas), 0) - fila;
  const columnas = rects.reduce((max, r) => Math.max(max, r.columna + r.columnas), 0) - columna;
  return { fila, columna, filas, columnas };
}

/** A facet that is one value a cell. */
function cuadricula<T>({ faceta, inicial, grid, same, op, rectangulos }: Descripcion<T>): Faceta {
  /** Most rows of a sound sheet: told without a call a cell. */
  const sameRow = (wanted: readonly T[], found: readonly T[]): boolean => {
    for (let c = 0; c < wanted.length; c++) {
      const observado = found[c] ?? inicial;
      if (wanted[c] !== observado && !same(wanted[c] as T, observado)) return false;
    }
    return true;
  };
  return {
    compare({ deseada, observada }) {
      const wanted = grid(deseada);
      const found = grid(observada);
      if (!wanted || !found) return [];
      let hidden: ReturnType<typeof hiddenCells> | null = null;
      const suspect = wanted.map((row, f) => !sameRow(row, found[f] ?? []));
      if (!suspect.includes(true)) return [];
      const differs = (fila: number, columna: number): boolean => {
        if (suspect[fila - 1] !== true) return false;
        const deseado = wanted[fila - 1]?.[columna - 1];
        if (deseado === undefined) return false;
        const observado = found[fila - 1]?.[columna - 1] ?? inicial;
        if (deseado === observado || same(deseado, observado)) return false;
        hidden ??= hiddenCells(deseada);
        return !hidden(fila, columna);
      };
      return coalesceWhere(wanted.length, deseada.columnas, differs).map(
        (rango): Drift => ({ faceta, hoja: deseada.nombre, rango }),
      );
    },
    toOps(drift, { deseada, nueva }) {
      const rects = drift.flatMap((d) => ('rango' in d ? [d.rango] : []));
      const joined = rects.length > (nueva ? 1 : rectangulos) ? [boundingBox(rects)] : rects;
      return joined.map((rango) => {
        const rows = (grid(deseada) ?? []).slice(rango.fila - 1, rango.fila - 1 + rango.filas);
        const cut = rows.map((row) =>
          Array.from({ length: rango.columnas }, (_, c) => row[rango.columna - 1 + c] ?? inicial),
        );
        return op(deseada.nombre, rango, cut);
      });
    },
  };
}

/** Google says "General" or "0.###############" of a cell that nobody formatted. */
function canonicalFormato(formato: string): string {
  return formato === '' || formato === '0.###############' ? 'General' : formato;
}

/** Borders are left out: Google does not tell them cell by cell. */
function sameEstilo(a: Estilo, b: Estilo): boolean {
  return (
    a.negrita === b.negrita &&
    a.tamano === b.tamano &&
    a.ajuste === b.ajuste &&
    a.alineacion === b.alineacion &&
    a.vertical === b.vertical &&
    (a.color === b.color || a.color.toLowerCase() === b.color.toLowerCase())
  );
}

function sameValidacion(a: Validacion | null, b: Validacion | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.tipo === 'ajena' || b.tipo === 'ajena') return false;
  if (a.estricta !== b.estricta || a.ayuda !== b.ayuda) return false;
  switch (a.tipo) {
    case 'numeroMinimo':
      return b.tipo === 'numeroMinimo' && a.minimo === b.minimo;
    case 'numeroEntre':
      return b.tipo === 'numeroEntre' && a.minimo === b.minimo && a.maximo === b.maximo;
    case 'lista':
      return (
        b.tipo === 'lista' &&
        a.opciones.length === b.opciones.length &&
        a.opciones.every((opcion, i) => opcion === b.opciones[i])
      );
  }
}

export const formatos = cuadricula<string>({
  faceta: 'formatos',
  inicial: INICIAL.formatos,
  grid: (h) => h.formatos,
  same: (a, b) => canonicalFormato(a) === canonicalFormato(b),
  op: (hoja, rango, grid) => ({ tipo: 'formatoNumero', hoja, rango, formatos: grid }),
  rectangulos: 4,
});

export const fondos = cuadricula<string>({
  faceta: 'fondos',
  inicial: INICIAL.fondos,
  grid: (h) => h.fondos,
  same: (a, b) => a.toLowerCase() === b.toLowerCase(),
  op: (hoja, rango, grid) => ({ tipo: 'fondo', hoja, rango, fondos: grid }),
  rectangulos: 4,
});

export const estilos = cuadricula<Estilo>({
  faceta: 'estilos',
  inicial: INICIAL.estilos,
  grid: (h) => h.estilos,
  same: sameEstilo,
  op: (hoja, rango, grid) => ({ tipo: 'estilo', hoja, rango, estilos: grid }),
  rectangulos: 1,
});

export const validaciones = cuadricula<Validacion | null>({
  faceta: 'validaciones',
  inicial: INICIAL.validaciones,
  grid: (h) => h.validaciones,
  same: sameValidacion,
  op: (hoja, rango, grid) => ({ tipo: 'validar', hoja, rango, validaciones: grid }),
  rectangulos: 4,
});

const NOTAS: Descripcion<string> = {
  faceta: 'notas',
  inicial: INICIAL.notas,
  grid: (h) => h.notas,
  same: (a, b) => a === '' || a === b,
  op: (hoja, rango, grid) => ({ tipo: 'anotar', hoja, rango, notas: grid }),
  rectangulos: Number.POSITIVE_INFINITY,
};
const todas = cuadricula(NOTAS);
const danadas = cuadricula({ ...NOTAS, same: (a, b) => a === '' || sinCierre(a) === sinCierre(b) });

/**
 * Only our own notes are looked at: people keep theirs. One that says nothing of its month being closed is of an earlier
 * version.
 */
export const notas: Faceta = {
  ...todas,
  compare(par) {
    const found = todas.compare(par);
    const graves = found.length === 0 ? [] : danadas.compare(par);
    const isGrave = (rango: Rango): boolean => graves.some((g) => 'rango' in g && intersects(g.rango, rango));
    return found.map((d) => (d.faceta === 'notas' && !isGrave(d.rango) ? { ...d, callada: true } : d));
  },
};
