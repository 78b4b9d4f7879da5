import type { Columna } from '../mir/columna';
import { COLUMNAS_CRONOGRAMA, HOJA_CRONOGRAMA } from '../mir/cronograma';
import { ANEXO_1 } from '../mir/format';
import { lastOf } from '../mir/listas';
import type { Drift } from './facetas/faceta';
import type { FilaLayout, TipoFila } from './layout';
import { type Lugar, rowOf } from './lugar';
import type { Rango } from './state';

type Celda = Extract<Drift, { faceta: 'contenido' }>;
type Aspecto = 'formatos' | 'fondos' | 'estilos' | 'validaciones' | 'notas';
type DeRango = Extract<Drift, { rango: Rango }> & { readonly faceta: Aspecto };

/** What happened to the cells of a group: what stood there was typed over, deleted or changed. */
export type Clase = 'reemplazadas' | 'borradas' | 'cambiadas' | 'totales' | 'encabezados' | 'numerosDeMes';

/** Many cells to which the same thing was done at once. */
export type Grupo =
  | {
      readonly clase: Clase;
      readonly hoja: string;
      readonly rango: Rango;
      readonly cuantas: number;
      /** The one above and to the left of all others. */
      readonly primera: Celda;
    }
  | {
      readonly clase: 'aspecto';
      readonly hoja: string;
      readonly rango: Rango;
      readonly cuantas: number;
      readonly primera: DeRango;
    };

/** Of one facet on one sheet: more rectangles than these were one act. */
const MAXIMO_RECTANGULOS = 3;
const DE_ASPECTO: readonly Aspecto[] = ['formatos', 'fondos', 'estilos', 'validaciones', 'notas'];
const DE_TOTAL: readonly TipoFila[] = ['subtotal', 'suma', 'diferencia'];

/** Groups of cells that go down a column; the others go along a row. */
const POR_COLUMNA: readonly Clase[] = ['reemplazadas', 'borradas', 'cambiadas', 'totales'];

const isFormula = (c: Celda['deseado']): boolean => typeof c === 'object' && c !== null && 'formula' in c;

function claseOf({ deseado, observado }: Celda, f: FilaLayout | null): Clase | null {
  if (!f) return null;
  if (isFormula(deseado)) {
    if (DE_TOTAL.includes(f.tipo)) return 'totales';
    if (f.tipo !== 'linea') return null;
    return observado === null ? 'borradas' : isFormula(observado) ? 'cambiadas' : 'reemplazadas';
  }
  return f.tipo === 'encabezado' ? 'encabezados' : f.tipo === 'mes' ? 'numerosDeMes' : null;
}

interface Tramo {
  readonly clase: Clase;
  readonly celdas: readonly Celda[];
  readonly rango: Rango;
}

function boundsOf(rangos: readonly Rango[]): Rango {
  const fila = rangos.reduce((min, r) => Math.min(min, r.fila), Number.POSITIVE_INFINITY);
  const columna = rangos.reduce((min, r) => Math.min(min, r.columna), Number.POSITIVE_INFINITY);
  const filas = rangos.reduce((max, r) => Math.max(max, r.fila + r.filas), 0) - fila;
  const columnas = rangos.reduce((max, r) => Math.max(max, r.columna + r.columnas), 0) - columna;
  return { fila, columna, filas, columnas };
}

function tramoOf(clase: Clase, celdas: readonly Celda[]): Tramo {
  return {
    clase,
    celdas,
    rango: boundsOf(celdas.map(({ fila, columna }) => ({ fila, columna, filas: 1, columnas: 1 }))),
  };
}

/** Runs of cells between which none was spared. */
function runsOf(clase: Clase, celdas: readonly Celda[], { layout }: Lugar): Tramo[] {
  const tipos: readonly TipoFila[] = clase === 'totales' ? DE_TOTAL : ['linea'];
  const follows = (a: Celda, b: Celda): boolean =>
    POR_COLUMNA.includes(clase)
      ? layout.filas.slice(a.fila, b.fila - 1).every((f) => !tipos.includes(f.tipo))
      : b.columna === a.columna + 1;
  const runs: Celda[][] = [];
  for (const celda of celdas) {
    const run = lastOf(runs);
    const anterior = lastOf(run);
    if (run && anterior && follows(anterior, celda)) run.push(celda);
    else runs.push([celda]);
  }
  return runs.map((run) => tramoOf(clase, run));
}

/** Columns side by side on the same rows, whatever stands between them that is no formula. */
function joinColumns(tramos: readonly Tramo[], hoja: string): Tramo[] {
  const columnas: readonly Columna[] = hoja === HOJA_CRONOGRAMA ? COLUMNAS_CRONOGRAMA : ANEXO_1.columnas;
  const joined: Tramo[] = [];
  const last = new Map<string, number>();
  for (const tramo of [...tramos].sort((a, b) => a.rango.columna - b.rango.columna)) {
    const filas = `${tramo.rango.fila}:${tramo.rango.filas}`;
    const i = last.get(filas) ?? -1;
    const beside = joined[i];
    const r = beside?.rango;
    const between = r && columnas.slice(r.columna + r.columnas - 1, tramo.rango.columna - 1);
    if (beside && between?.every((c) => c.kind !== 'formula')) {
      joined[i] = tramoOf(tramo.clase, [...beside.celdas, ...tramo.celdas]);
    } else last.set(filas, joined.push(tramo) - 1);
  }
  return joined;
}

function groupCells(celdas: readonly Celda[], lugar: Lugar): Tramo[] {
  const porLinea = new Map<string, { clase: Clase; hoja: string; celdas: Celda[] }>();
  for (const celda of celdas) {
    const clase = claseOf(celda, rowOf(lugar, celda.hoja, celda.fila));
    if (!clase) continue;
    const linea = POR_COLUMNA.includes(clase) ? celda.columna : celda.fila;
    const clave = `${celda.hoja}|${clase}|${linea}`;
    const found = porLinea.get(clave);
    if (found) found.celdas.push(celda);
    else porLinea.set(clave, { clase, hoja: celda.hoja, celdas: [celda] });
  }
  const porClase = new Map<string, Tramo[]>();
  for (const { clase, hoja, celdas: suyas } of porLinea.values()) {
    const clave = `${hoja}|${clase}`;
    porClase.set(clave, [...(porClase.get(clave) ?? []), ...runsOf(clase, suyas, lugar)]);
  }
  return [...porClase].flatMap(([clave, tramos]) => {
    const [hoja = ''] = clave.split('|');
    return POR_COLUMNA.includes(tramos[0]?.clase ?? 'encabezados') ? joinColumns(tramos, hoja) : tramos;
  });
}

/**
 * The same differences with those told together that were made together: a block pasted over formulas, a column of
 * them cleared, headers lost, fills of a range. A group stands where the first of its differences stood; what was done
 * to one cell alone stays as it is, and plan cells always do: each is given back or accepted on its own.
 */
export function groupDrift(drift: readonly Drift[], lugar: Lugar): readonly (Drift | Grupo)[] {
  const grupos = new Map<Drift, Grupo | null>();
  for (const { clase, celdas, rango } of groupCells(
    drift.flatMap((d) => (d.faceta === 'contenido' ? [d] : [])),
    lugar,
  )) {
    const [primera] = [...celdas].sort((a, b) => a.fila - b.fila || a.columna - b.columna);
    if (!primera || celdas.length < 2) continue;
    for (const celda of celdas) grupos.set(celda, null);
    grupos.set(primera, { clase, hoja: primera.hoja, rango, cuantas: celdas.length, primera });
  }
  for (const hoja of new Set(drift.map((d) => d.hoja))) {
    for (const faceta of DE_ASPECTO) {
      const suyas = drift.filter((d): d is DeRango => d.faceta === faceta && d.hoja === hoja);
      const [primera] = suyas;
      if (!primera || suyas.length <= MAXIMO_RECTANGULOS) continue;
      for (const d of suyas) grupos.set(d, null);
      const cuantas = suyas.reduce((n, { rango }) => n + rango.filas * rango.columnas, 0);
      grupos.set(primera, { clase: 'aspecto', hoja, rango: boundsOf(suyas.map((d) => d.rango)), cuantas, primera });
    }
  }
  return drift.flatMap((d): (Drift | Grupo)[] => {
    const grupo = grupos.get(d);
    return grupo === undefined ? [d] : grupo === null ? [] : [grupo];
  });
}
