import type { Columna } from '../mir/columna';
import { COLUMNAS_CRONOGRAMA, HOJA_CRONOGRAMA } from '../mir/cronograma';
import { ANEXO_1, type ColumnaKey, MESES } from '../mir/format';
import type { LineaAccion, Mir, Objetivo } from '../mir/model';
import { CRONOGRAMA_ROTULOS, MIR_ROTULOS, RENGLON } from '../text/hoja';
import { DE_OBJETIVO, isDeObjetivo } from './blueprint/mir-aspecto';
import { formulasOf } from './blueprint/row-formula';
import { shapeOf } from './formulas';
import { formulaEn, valorEn } from './grid';
import type { FilaLayout, Layout } from './layout';
import type { EstadoHoja } from './state';

/** What tells a row of one of our sheets from all others. */
export interface Renglon {
  readonly f: FilaLayout;
  readonly linea: LineaAccion | null;
  /** What stands in the column of labels or of lineas; "" where the row is blank, null where nothing sure stands. */
  readonly texto: string | null;
  /** How a sentence names it. */
  readonly nombre: string;
}

/** One of the two sheets whose rows speak of lineas. */
export interface HojaAnclada {
  readonly nombre: string;
  readonly columnas: readonly Columna[];
  /** Index from 0 of the column that says which linea a row is; labels stand in the first. */
  readonly columnaLinea: number;
  readonly encabezados: readonly string[];
  readonly renglones: readonly Renglon[];
  /** Indices of the columns whose contents belong to people: what moves there is a choice. */
  readonly dePersonas: readonly number[];
  /** Indices of the columns that speak of an objetivo and stand on the first of its lineas. */
  readonly deObjetivo: readonly number[];
  /** Indices of plan columns that say what a linea is like, apart from its text. */
  readonly dePlan: readonly number[];
  /** What each objetivo says in them: a row of nothing else is ours. */
  readonly objetivos: ReadonlySet<string>;
  planDe(linea: LineaAccion, columna: number): unknown;
  /** What its objetivo says in a column of `deObjetivo`. */
  objetivoDe(f: FilaLayout, columna: number): unknown;
  /** Shape of the formulas of a column; null where it has none. */
  formaDe(columna: number): string | null;
}

function tituloDe(mir: Mir, linea: number, enMir: boolean): string | null {
  const { institucion, formato, programa, organo, objetivoGeneral } = mir.titulo;
  const textos = enMir
    ? [institucion, formato, programa, organo, objetivoGeneral]
    : [CRONOGRAMA_ROTULOS.titulo, organo, programa, null, CRONOGRAMA_ROTULOS.nota];
  return textos[linea] ?? null;
}

function textoDe(mir: Mir, f: FilaLayout, encabezado: string, enMir: boolean): string | null {
  const rotulos = enMir ? MIR_ROTULOS : CRONOGRAMA_ROTULOS;
  const seccion = mir.secciones[f.seccion];
  const objetivo = seccion?.objetivos[f.objetivo];
  switch (f.tipo) {
    case 'titulo':
      return tituloDe(mir, f.linea, enMir);
    case 'encabezado':
      return encabezado;
    case 'mes':
      return null;
    case 'seccion':
      return seccion?.titulo ?? null;
    case 'linea': {
      const linea = objetivo?.lineas[f.linea];
      return (enMir ? linea?.lineaAccion : linea?.numero) || null;
    }
    case 'subtotal':
      return enMir && objetivo?.lineas.length === 0 ? null : rotulos.subtotal(objetivo?.numero ?? '');
    case 'suma':
      return rotulos.suma;
    case 'declarado':
      return MIR_ROTULOS.declarado;
    case 'diferencia':
      return MIR_ROTULOS.diferencia;
    case 'blanco':
      return '';
    case 'leyenda':
      return ANEXO_1.leyenda[f.linea] ?? null;
  }
}

function nombreDe(f: FilaLayout, linea: LineaAccion | null, texto: string | null): string {
  if (linea) return linea.numero || linea.lineaAccion;
  if (f.tipo === 'encabezado') return RENGLON.encabezados;
  if (f.tipo === 'mes') return RENGLON.meses;
  return texto || RENGLON.sinNombre;
}

/** MIR or Cronograma as this MIR wants it: what each row and column says. */
export function anclasDe(mir: Mir, layout: Layout, cual: 'MIR' | 'Cronograma'): HojaAnclada {
  const enMir = cual === 'MIR';
  const columnas: readonly Columna[] = enMir ? ANEXO_1.columnas : COLUMNAS_CRONOGRAMA;
  const encabezados = columnas.map((c) => c.header.replace('{anio}', String(mir.anioPresupuesto)));
  const filas = enMir ? layout.filas : layout.filas.slice(0, layout.filaSuma);
  const renglones = filas.map((f): Renglon => {
    const linea = f.tipo === 'linea' ? mir.secciones[f.seccion]?.objetivos[f.objetivo]?.lineas[f.linea] : undefined;
    const texto = textoDe(mir, f, encabezados[0] ?? '', enMir);
    return { f, linea: linea ?? null, texto, nombre: nombreDe(f, linea ?? null, texto) };
  });
  const indices = (holds: (c: Columna) => boolean): number[] => columnas.flatMap((c, i) => (holds(c) ? [i] : []));
  const deMes = (c: Columna): boolean => (MESES as readonly string[]).includes(c.key);
  return {
    nombre: enMir ? ANEXO_1.hoja : HOJA_CRONOGRAMA,
    columnas,
    columnaLinea: enMir ? layout.columnas.lineaAccion - 1 : 0,
    encabezados,
    renglones,
    dePersonas: enMir
      ? indices((c) => c.kind === 'captura')
      : indices((c) => (c.kind === 'plan' && c.key !== 'linea') || deMes(c)),
    deObjetivo: enMir ? indices((c) => isDeObjetivo(c.key as ColumnaKey)) : [],
    dePlan: enMir ? indices((c) => c.kind === 'plan' && c.key in LINEA_VACIA) : [],
    objetivos: new Set(
      mir.secciones.flatMap((s) => s.objetivos.map((o) => JSON.stringify(DE_OBJETIVO.map((key) => o[key] || null)))),
    ),
    planDe: (linea, columna) => linea[(columnas[columna]?.key ?? '') as keyof LineaAccion],
    objetivoDe: (f, columna) =>
      mir.secciones[f.seccion]?.objetivos[f.objetivo]?.[(columnas[columna]?.key ?? '') as keyof Objetivo],
    formaDe(columna) {
      const formula = columnas[columna]?.formula;
      return formula === undefined ? null : shapeOf(formulasOf(cual, layout).enFila(formula, layout.primeraLinea));
    },
  };
}

/** The plan fields of a linea that its row shows one by one. */
const LINEA_VACIA = {
  mesInicial: 0,
  mesFinal: 0,
  dimension: 0,
  nombreIndicador: 0,
  metodoCalculo: 0,
  frecuencia: 0,
  unidadMedida: 0,
  lineaBase: 0,
  metaPropuesta: 0,
  tendencia: 0,
  presupuesto: 0,
};

/** 1-based. */
export function isBlankCell(hoja: EstadoHoja, fila: number, columna: number): boolean {
  return valorEn(hoja, fila, columna) === null && formulaEn(hoja, fila, columna) === '';
}

export function isBlankRow(hoja: EstadoHoja, fila: number): boolean {
  const ancho = Math.max(hoja.valores[fila - 1]?.length ?? 0, hoja.formulas[fila - 1]?.length ?? 0);
  for (let c = 1; c <= ancho; c++) if (!isBlankCell(hoja, fila, c)) return false;
  return true;
}

export function isBlankColumn(hoja: EstadoHoja, columna: number): boolean {
  return (
    hoja.valores.every((row) => (row[columna - 1] ?? '') === '') &&
    hoja.formulas.every((row) => (row[columna - 1] ?? '') === '')
  );
}

/** Whether a row holds nothing but what the plan says of an objetivo: it stood without lineas, and has some now. */
export function isRowOfObjetivo({ deObjetivo, objetivos }: HojaAnclada, hoja: EstadoHoja, fila: number): boolean {
  if (deObjetivo.length === 0) return false;
  const dice = JSON.stringify(deObjetivo.map((c) => valorEn(hoja, fila, c + 1)));
  const ancho = Math.max(hoja.valores[fila - 1]?.length ?? 0, hoja.formulas[fila - 1]?.length ?? 0);
  for (let c = 0; c < ancho; c++) if (!deObjetivo.includes(c) && !isBlankCell(hoja, fila, c + 1)) return false;
  return objetivos.has(dice);
}
