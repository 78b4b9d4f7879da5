import { AJUSTES } from '../mir/ajustes';
import { COLUMNAS_CRONOGRAMA, HOJA_CRONOGRAMA } from '../mir/cronograma';
import { ANEXO_1 } from '../mir/format';
import { BITACORA_ENCABEZADO } from '../text/bitacora';
import { MODIFICACIONES_ENCABEZADO } from '../text/cambio';
import { REGISTRO_ENCABEZADO } from '../text/documentos';
import { ENTREGAS_ENCABEZADO } from '../text/entregas';
import { DUDAS_ENCABEZADO, TEXTOS_ENCABEZADO } from '../text/hoja';
import { JGE_ENCABEZADO } from '../text/jge';
import { SEGUIMIENTO_ENCABEZADO } from '../text/seguimiento';
import { CIFRAS_TABLERO, TABLERO } from '../text/tablero';
import { quoteSheet } from './a1';
import { HOJA_BASELINE } from './baseline';
import { BITACORA_KEY } from './bitacora';
import { DOCUMENTOS_KEY } from './documentos';
import { plainHeader } from './encabezado';
import { ENTREGAS_KEY } from './entregas';
import { HOJA_HISTORIAL } from './historial';
import {
  HOJA_BITACORA,
  HOJA_CIERRES,
  HOJA_CONFIGURACION,
  HOJA_DOCUMENTOS,
  HOJA_DUDAS,
  HOJA_ENTREGAS,
  HOJA_INFORME_JGE,
  HOJA_MODIFICACIONES,
  HOJA_SEGUIMIENTO,
  HOJA_TABLERO,
  HOJA_TEXTOS,
} from './hojas';
import { JGE_KEY } from './informe-jge';
import type { Grid } from './state';

/** By what a sheet of ours is told where neither its name nor its protection says it. */
export interface Identidad {
  readonly hoja: string;
  /** Words of ours, most of which stand on one row, in one column, or anywhere. */
  readonly palabras?: readonly string[];
  readonly en?: 'fila' | 'columna' | 'hoja';
  /** How its first record begins: of a hidden sheet, which has no headers. */
  readonly registro?: string;
  /** A MIR that was adopted stays beside ours with the same headers: what is ours looks at our sheets. */
  readonly mira?: true;
  /** Its rows are written once and nowhere else: those of another sheet like it are told (EST-25). */
  readonly renglones?: true;
  /**
   * Document property that says since the sheet was made that the workbook has it. Without it a sheet that looks like it
   * is people's: one with the same official headers, or last year's, copied here.
   */
  readonly clave?: string;
  /**
   * When a call that reads little looks for it on sheets of other names: `siempre` where every workbook has it, or a
   * document property that says that this one writes on it. The others may well not be there, and only a whole review
   * looks at what stands on people's sheets for them. Left out: as `clave` says.
   */
  readonly sePide?: 'siempre' | { readonly clave: string };
}

/** One record a sheet of `app/hojas.ts`; a test holds the two lists together. */
export const IDENTIDADES: readonly Identidad[] = [
  { hoja: ANEXO_1.hoja, palabras: ANEXO_1.columnas.map((c) => c.header), en: 'fila', mira: true, sePide: 'siempre' },
  {
    hoja: HOJA_CRONOGRAMA,
    palabras: COLUMNAS_CRONOGRAMA.map((c) => c.header),
    en: 'fila',
    mira: true,
    sePide: 'siempre',
  },
  { hoja: HOJA_CONFIGURACION, palabras: AJUSTES.map((a) => a.etiqueta), en: 'columna', sePide: 'siempre' },
  {
    hoja: HOJA_SEGUIMIENTO,
    palabras: Object.values(SEGUIMIENTO_ENCABEZADO),
    en: 'fila',
    renglones: true,
    sePide: 'siempre',
  },
  { hoja: HOJA_ENTREGAS, palabras: ENTREGAS_ENCABEZADO, en: 'fila', renglones: true, clave: ENTREGAS_KEY },
  { hoja: HOJA_TABLERO, palabras: [TABLERO.titulo, ...Object.values(CIFRAS_TABLERO)], en: 'hoja', mira: true },
  { hoja: HOJA_INFORME_JGE, palabras: Object.values(JGE_ENCABEZADO), en: 'fila', renglones: true, clave: JGE_KEY },
  { hoja: HOJA_TEXTOS, palabras: TEXTOS_ENCABEZADO, en: 'fila', renglones: true },
  { hoja: HOJA_DUDAS, palabras: DUDAS_ENCABEZADO, en: 'fila', renglones: true },
  {
    hoja: HOJA_DOCUMENTOS,
    palabras: Object.values(REGISTRO_ENCABEZADO),
    en: 'fila',
    renglones: true,
    clave: DOCUMENTOS_KEY,
  },
  { hoja: HOJA_MODIFICACIONES, palabras: MODIFICACIONES_ENCABEZADO, en: 'fila' },
  { hoja: HOJA_BITACORA, palabras: BITACORA_ENCABEZADO, en: 'fila', renglones: true, sePide: { clave: BITACORA_KEY } },
  { hoja: HOJA_BASELINE, registro: '{"tipo":"mirador"', sePide: 'siempre' },
  { hoja: HOJA_CIERRES, registro: '{"tipo":"instantanea"' },
  { hoja: HOJA_HISTORIAL, registro: '{"registro":{"nombre"' },
];

/** Rows of a sheet in which what tells it is looked for. */
export const FILAS_DE_IDENTIDAD = 60;
/** So much of what tells a sheet is enough: people change headers. */
const BASTANTE = 0.75;

/** The first rows of a sheet that goes by no name of ours; its formulas are read only where its words are ours. */
export interface Vista {
  readonly nombre: string;
  readonly valores: Grid<unknown>;
  formulas(): Grid<string>;
}

const textos = (cells: readonly unknown[]): string[] =>
  cells.flatMap((v) => (typeof v === 'string' && v !== '' ? [plainHeader(v)] : []));

/** What part of the words stands where they belong, from 0 to 1. */
function shareOf(palabras: readonly string[], en: Identidad['en'], valores: Grid<unknown>): number {
  const known = new Set(palabras.map(plainHeader));
  const ancho = valores.reduce((max, fila) => Math.max(max, fila.length), 0);
  const grupos =
    en === 'hoja'
      ? [valores.flat()]
      : en === 'columna'
        ? Array.from({ length: ancho }, (_, c) => valores.map((fila) => fila[c]))
        : valores;
  const best = grupos.reduce<number>((max, grupo) => {
    const found = new Set(textos(grupo).filter((texto) => known.has(texto)));
    return Math.max(max, found.size);
  }, 0);
  return best / known.size;
}

const PARTE_DE_NOMBRE = /[\p{L}\p{N}_.]$/u;

/** Whether a formula names a sheet; one whose name only ends like its is another. */
function namesSheet(formula: string, nombre: string): boolean {
  if (formula.includes(`${quoteSheet(nombre)}!`)) return true;
  const previos = formula.split(`${nombre}!`).slice(0, -1);
  return previos.some((previo) => !PARTE_DE_NOMBRE.test(previo));
}

/** Whether any of its formulas names one of these sheets. */
function looksAt(formulas: Grid<string>, nombres: readonly string[]): boolean {
  return formulas.some((fila) => fila.some((f) => f !== '' && nombres.some((n) => namesSheet(f, n))));
}

/** Which sheet of ours a sheet is by its words alone; undefined: none. */
function identify({ valores }: Vista): Identidad | undefined {
  const primero = String(valores.map(([celda]) => celda).find((celda) => celda !== null && celda !== '') ?? '');
  return IDENTIDADES.find(({ palabras, en, registro }) =>
    registro !== undefined
      ? primero.startsWith(registro)
      : palabras !== undefined && shareOf(palabras, en, valores) >= BASTANTE,
  );
}

/** Which sheet of rows one is by its headers, its own name first where it is one of them; null: none, or not of that kind. */
export function identifyRenglones(nombre: string, valores: Grid<unknown>): string | null {
  const conRenglones = IDENTIDADES.filter((i) => i.renglones);
  const suya = conRenglones.find((i) => i.hoja === nombre);
  if (!suya) return null;
  const primeras = valores.slice(0, FILAS_DE_IDENTIDAD);
  const found = [suya, ...conRenglones].find(
    ({ palabras = [], en }) => palabras.length > 0 && shareOf(palabras, en, primeras) >= BASTANTE,
  );
  return found?.hoja ?? null;
}

/** The words by which a sheet is told, to be compared by `plainHeader`. */
export function palabrasDe(hoja: string): ReadonlySet<string> {
  return new Set(IDENTIDADES.find((i) => i.hoja === hoja)?.palabras?.map(plainHeader));
}

/**
 * Which of ours each of these sheets is, by what stands on it; sheets that are none of ours are left out. One that has to
 * look at ours may look at another of these, once that one is known to be ours: all may have lost their names at once.
 */
export function identifyHojas(vistas: readonly Vista[]): { readonly hoja: string; readonly ahora: string }[] {
  const parecen = vistas.flatMap((vista) => {
    const found = identify(vista);
    return found ? [{ hoja: found.hoja, ahora: vista.nombre, formulas: found.mira ? vista.formulas() : null }] : [];
  });
  const nuestras = new Set(parecen.filter((p) => p.formulas === null).map((p) => p.ahora));
  for (let antes = -1; nuestras.size > antes; ) {
    antes = nuestras.size;
    const nombres = [...IDENTIDADES.map((i) => i.hoja), ...nuestras];
    for (const { ahora, formulas } of parecen) if (formulas && looksAt(formulas, nombres)) nuestras.add(ahora);
  }
  return parecen.filter((p) => nuestras.has(p.ahora)).map(({ hoja, ahora }) => ({ hoja, ahora }));
}
