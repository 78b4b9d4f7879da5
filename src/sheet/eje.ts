import { nameOfColumna } from '../mir/columna';
import { MESES } from '../mir/format';
import { type Alineacion, type Tramo, tramosDe } from './alinear';
import { type HojaAnclada, isBlankCell, isBlankColumn, isBlankRow, isRowOfObjetivo } from './anclas';
import { findMonthRow } from './encabezado';
import type { Sentido } from './estructura';
import { formulaEn, valorEn } from './grid';
import { escriturasDe, findSueltas, type Obra, obraDe, without } from './obra';
import type { Causa, Desplazamiento, EstadoHoja } from './state';

/** What became of the rows, or of the columns, of one sheet. Indices count from 0. */
export interface Eje {
  readonly sentido: Sentido;
  /** Observed index of each desired one, and the place that is its own (null: it has to be put in). */
  readonly de: readonly (number | null)[];
  readonly lugar: readonly (number | null)[];
  /** Observed ones to be taken out. */
  readonly sobran: readonly number[];
  /** Those of them that hold something of people's, which is kept first. */
  readonly ajenas: readonly number[];
  /** The last observed one that is ours: beyond it everything is people's. */
  readonly ultima: number;
  readonly total: number;
  /** Desired ones whose captures depend on how the move is understood. */
  readonly enDuda: readonly number[];
  readonly obra: Obra;
  /** What has to be written in order, once `conTexto` was decided. */
  escrituras(conTexto: boolean): readonly Tramo[];
  /** Desired ones that are nowhere, or of which only a blank line is left. */
  readonly ausentes: readonly number[];
  /** Desired ones of which nothing is compared: those, ours that stand elsewhere, and what is in doubt. */
  readonly sinComparar: readonly number[];
  readonly desplazadas: readonly Desplazamiento[];
}

/** How rows and columns differ in what is asked of them. */
interface Preguntas {
  /** Whether a desired one holds what people captured, where it stands now. */
  tieneCapturas(observada: number, deseada: number): boolean;
  /** Whether two observed ones hold the same captures. */
  mismasCapturas(a: number, b: number, deseada: number): boolean;
  /** Whether what stands there says that it is another than its label says: then even a blank one decides a move. */
  contradice(observada: number, deseada: number): boolean;
  isBlank(observada: number): boolean;
  /** Whether it holds nothing, or only what the plan writes elsewhere now. */
  sobraEntera(observada: number): boolean;
  /** Whether it holds anything that MIRador does not write itself. */
  tieneAjeno(observada: number): boolean;
  nombre(deseada: number): string;
  textoDe(observada: number): string;
  tipo(deseada: number): Desplazamiento['tipo'];
  puedeFaltar(deseada: number): boolean;
}

function ejeDe(hoja: EstadoHoja, sentido: Sentido, a: Alineacion, total: number, q: Preguntas): Eje {
  const reemplazable = (d: number): boolean => {
    const o = a.de[d] ?? null;
    return o === null || !(q.tieneCapturas(o, d) || q.contradice(o, d));
  };
  const sueltas = findSueltas(a.de, reemplazable);
  const base = without(a, sueltas);
  const movidas = base.de.flatMap((o, d) => (o !== null && o !== base.lugar[d] ? [d] : []));
  const enDuda = movidas.filter((d) => !q.mismasCapturas(base.de[d] ?? 0, base.lugar[d] ?? 0, d));
  const deSuelta = new Set([...sueltas].map((d) => a.de[d] ?? -1));
  const clasificadas = base.sobran.map((o) => {
    const copia = a.copiaDe(o);
    const causa: Causa = deSuelta.has(o) ? 'movida' : copia ? 'duplicada' : q.sobraEntera(o) ? 'insertada' : 'ajena';
    const ajena = causa === 'movida' ? q.tieneAjeno(o) : causa !== 'insertada' && !copia?.exacta;
    return { o, causa, ajena, nombre: copia ? q.nombre(copia.original) : q.textoDe(o), copia };
  });
  const vacias = base.de.flatMap((o, d) => (o !== null && q.puedeFaltar(d) && q.isBlank(o) ? [d] : []));
  const nowhere = a.de.flatMap((o, d) => (o === null ? [d] : []));
  const ausentes = [...nowhere, ...vacias].sort((x, y) => x - y);
  const obra = obraDe(base, total);
  const ultima = base.lugar.reduce<number>((max, o) => Math.max(max, o ?? -1), -1);

  const desplazadas: Desplazamiento[] = [];
  const tell = (causa: Causa, d: number, encontrada: number, nombre: string, cuantas: number): void => {
    desplazadas.push({
      hoja: hoja.nombre,
      tipo: q.tipo(d),
      causa,
      nombre,
      esperada: d + 1,
      encontrada: encontrada + 1,
      cuantas,
    });
  };
  for (const { desde, cuantos } of tramosDe(ausentes)) {
    const o = base.de[desde] ?? -1;
    tell('ausente', desde, o, q.nombre(desde), cuantos);
  }
  for (const causa of ['insertada', 'duplicada', 'ajena'] as const) {
    const suyas = clasificadas.filter((s) => s.causa === causa);
    for (const { desde, cuantos } of tramosDe(suyas.map((s) => s.o))) {
      const primera = suyas.find((s) => s.o === desde);
      tell(causa, primera?.copia?.original ?? -1, desde, primera?.nombre ?? '', cuantos);
    }
  }
  for (const { desde, cuantos } of tramosDe(a.dudosas)) {
    tell('dudosa', desde, a.de[desde] ?? -1, q.nombre(desde), cuantos);
  }
  for (const d of sueltas) tell('movida', d, a.de[d] ?? -1, q.nombre(d), 1);
  // Rows in another order among themselves: one thing was done to each closed stretch of them.
  for (const { desde, cuantos } of escriturasDe(base.de, { ...obra, fisico: base.lugar, despues: null })) {
    tell('movida', desde, base.de[desde] ?? -1, q.nombre(desde), cuantos);
  }
  return {
    sentido,
    de: a.de,
    lugar: base.lugar,
    sobran: base.sobran,
    ajenas: clasificadas.filter((s) => s.ajena).map((s) => s.o),
    ultima,
    total,
    enDuda,
    obra,
    escrituras: (conTexto) => escriturasDe(conTexto ? base.de : base.lugar, obra),
    ausentes,
    sinComparar: [...new Set([...ausentes, ...sueltas, ...a.dudosas])].sort((x, y) => x - y),
    desplazadas,
  };
}

/** What people have in a cell, formulas included, to be compared. */
function textOf(hoja: EstadoHoja, fila: number, columna: number): string {
  return formulaEn(hoja, fila + 1, columna + 1) || JSON.stringify(valorEn(hoja, fila + 1, columna + 1));
}

/** The columns of a sheet. */
export function ejeColumnas(anclas: HojaAnclada, hoja: EstadoHoja, a: Alineacion): Eje {
  const dePersonas = new Set(anclas.dePersonas);
  const filas = Array.from({ length: hoja.valores.length }, (_, i) => i);
  const encabezado = anclas.renglones.find((r) => r.f.tipo === 'encabezado')?.f.fila ?? 1;
  const lineas = filas.slice(encabezado + 1);
  const filaMes = findMonthRow(hoja, (a.filaEncabezado ?? encabezado) + 1);
  const numeroDe = (d: number): number => (MESES as readonly string[]).indexOf(anclas.columnas[d]?.key ?? '') + 1;
  return ejeDe(hoja, 'columnas', a, Math.max(hoja.columnas, hoja.valores[0]?.length ?? 0), {
    tieneCapturas: (o, d) => dePersonas.has(d) && lineas.some((f) => !isBlankCell(hoja, f + 1, o + 1)),
    mismasCapturas: (x, y, d) => !dePersonas.has(d) || lineas.every((f) => textOf(hoja, f, x) === textOf(hoja, f, y)),
    contradice(o, d) {
      const numero = filaMes === null ? null : valorEn(hoja, filaMes, o + 1);
      return typeof numero === 'number' && numeroDe(d) > 0 && numero !== numeroDe(d);
    },
    isBlank: (o) => isBlankColumn(hoja, o + 1),
    sobraEntera: (o) => isBlankColumn(hoja, o + 1),
    tieneAjeno: () => false,
    nombre: (d) => {
      const columna = anclas.columnas[d];
      return columna ? nameOfColumna(columna) : '';
    },
    textoDe: (o) => String(valorEn(hoja, a.filaEncabezado ?? encabezado, o + 1) ?? ''),
    tipo: () => 'columna',
    puedeFaltar: () => a.filaEncabezado !== null,
  });
}

/** The rows of a sheet, whose columns were found already. */
export function ejeFilas(anclas: HojaAnclada, hoja: EstadoHoja, columnas: Eje, a: Alineacion): Eje {
  const { renglones, dePersonas } = anclas;
  const suyas = dePersonas.flatMap((i) => columnas.de[i] ?? []);
  const rotulo = columnas.de[0] ?? 0;
  return ejeDe(hoja, 'filas', a, hoja.valores.length, {
    tieneCapturas: (o, d) => renglones[d]?.linea != null && suyas.some((c) => !isBlankCell(hoja, o + 1, c + 1)),
    mismasCapturas: (x, y, d) =>
      renglones[d]?.linea == null || suyas.every((c) => textOf(hoja, x, c) === textOf(hoja, y, c)),
    contradice: () => false,
    isBlank: (o) => isBlankRow(hoja, o + 1),
    sobraEntera: (o) => isBlankRow(hoja, o + 1) || isRowOfObjetivo(anclas, hoja, o + 1),
    tieneAjeno: (o) => suyas.some((c) => c !== rotulo && !isBlankCell(hoja, o + 1, c + 1)),
    nombre: (d) => renglones[d]?.nombre ?? '',
    textoDe: (o) => (hoja.valores[o] ?? []).flatMap((v) => (typeof v === 'string' && v !== '' ? [v] : []))[0] ?? '',
    tipo: (d) => (renglones[d]?.linea ? 'linea' : 'rotulo'),
    puedeFaltar: (d) => renglones[d]?.linea != null,
  });
}
