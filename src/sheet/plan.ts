import { HOJA_CRONOGRAMA } from '../mir/cronograma';
import { ANEXO_1 } from '../mir/format';
import { intersects } from './a1';
import { type Baseline, HOJA_BASELINE } from './baseline';
import { blueprint } from './blueprint';
import { pairOf } from './drift';
import { type EleccionEstructura, type Elegidas, enderezar, type HojaEnderezada } from './enderezar';
import { forgetFormulas } from './estructura';
import { contenidoEn } from './facetas/contenido';
import type { Drift } from './facetas/faceta';
import { FACETAS } from './facetas/index';
import { hashOf } from './fingerprint';
import { at, findHoja, INICIAL, isVirgin } from './grid';
import type { Op, Plan, TipoOp } from './op';
import { simulate } from './simulate';
import type { EstadoHoja, EstadoLibro, Registro, Snapshot } from './state';

/**
 * The order of a plan. Sheets first, so that formulas find them; formats before values, so that "12.1" stays text;
 * protection last, so that what is half made can still be made, and the record of onEdit after it: were it refused,
 * nothing would be less protected.
 */
const ORDEN: readonly TipoOp[] = [
  'renombrarHoja',
  'crearHoja',
  'separar',
  'eliminarFilas',
  'eliminarColumnas',
  'insertarFilas',
  'insertarColumnas',
  'dimensionar',
  'combinar',
  'formatoNumero',
  'escribir',
  'fondo',
  'estilo',
  'validar',
  'anotar',
  'condicionar',
  'ancho',
  'alto',
  'inmovilizar',
  'quitarGrafico',
  'graficar',
  'quitarNombre',
  'nombrar',
  'anexar',
  'ocultar',
  'desproteger',
  'proteger',
  'registrar',
  'borrarHoja',
];

/** The baseline is written as soon as rows and sheets are there: a plan that stops anywhere can then be planned again. */
function turnOf(op: Op): number {
  const turn = ORDEN.indexOf(op.tipo);
  const ofBaseline = 'hoja' in op && op.hoja === HOJA_BASELINE;
  return ofBaseline && op.tipo !== 'crearHoja' && op.tipo !== 'proteger' ? ORDEN.indexOf('dimensionar') - 0.5 : turn;
}

/** The same operations in the order in which they can be done, and be planned again wherever they stop. */
export function orderOps(ops: readonly Op[]): Op[] {
  return ops
    .map((op, i) => ({ op, i, turn: turnOf(op) }))
    .sort((a, b) => a.turn - b.turn || a.i - b.i)
    .map(({ op }) => op);
}

function registroOps(deseados: readonly Registro[], observado: Snapshot, others: number): Op[] {
  return deseados
    .filter(({ clave, valor }) => {
      const found = observado.registros?.find((r) => r.clave === clave);
      return observado.registros ? found?.valor !== valor : others > 0;
    })
    .map((r) => ({ tipo: 'registrar', ...r }));
}

/**
 * What has to be done so that a workbook becomes what its MIR wants: ordered, coalesced, and empty when nothing
 * differs. It never writes over a captured value. Rows and columns have to stand in their places (`planLibro`).
 *
 * Its `huella` is of what a person was shown (the differences and what mends them): progress captured meanwhile does
 * not change it, since no plan touches captures; any other edit that matters to the plan does.
 */
export function planOf(deseado: EstadoLibro, observado: Snapshot): Plan {
  const vistas: Drift[][] = [];
  const ops = deseado.hojas.flatMap((deseada): Op[] => {
    const { nombre: hoja, filas, columnas, oculta } = deseada;
    const par = pairOf(deseada, observado);
    const crear: Op[] = par.ausente ? [{ tipo: 'crearHoja', hoja, filas, columnas, oculta }] : [];
    const mend = FACETAS.flatMap((faceta) => {
      const drift = faceta.compare(par);
      if (!par.nueva) vistas.push(drift);
      return faceta.toOps(drift, par);
    });
    return [...crear, ...mend];
  });
  const registros = registroOps(deseado.registros ?? [], observado, ops.length);
  const ordered = orderOps([...ops, ...registros]);
  return { ops: ordered, huella: hashOf(vistas, ordered) };
}

export type { Elegidas } from './enderezar';

/** The plan of a workbook, and what of it waits for people. */
export interface PlanDeLibro {
  readonly plan: Plan;
  readonly elecciones: readonly EleccionEstructura[];
  /** Keys of the choices without which MIR and Cronograma stay as they are; the others may be left unanswered. */
  readonly pendientes: readonly string[];
}

/** Rows that were moved are written with what they should hold; what people wrote where nothing is wanted goes along. */
function writeOps({ nombre, escrituras }: HojaEnderezada, deseada: EstadoHoja, alineada: EstadoHoja): Op[] {
  return escrituras.flatMap(({ rango, tocaCaptura }): Op[] => {
    const grid = <T>(read: (fila: number, columna: number) => T): T[][] =>
      Array.from({ length: rango.filas }, (_, f) =>
        Array.from({ length: rango.columnas }, (__, c) => read(rango.fila + f, rango.columna + c)),
      );
    const inside = (fila: number, columna: number): boolean => fila <= deseada.filas && columna <= deseada.columnas;
    const contenido = grid((f, c) => (inside(f, c) ? contenidoEn(deseada, f, c) : null));
    const escribir: Op = { tipo: 'escribir', hoja: nombre, rango, contenido, tocaCaptura };
    const wanted = grid((f, c) => (inside(f, c) ? at(deseada.notas, f, c, '') || at(alineada.notas, f, c, '') : ''));
    const notas: Op = { tipo: 'anotar', hoja: nombre, rango, notas: wanted };
    const hayNotas = wanted.some((row) => row.some((n) => n !== ''));
    // Google refuses what a strict validation does not admit, from a script too: it comes back with the rest.
    const libre: Op = { tipo: 'validar', hoja: nombre, rango, validaciones: grid(() => null) };
    // Formats first: what stood on the row before could be one under which "1.1" becomes a number.
    const formatos = grid((f, c) => at(deseada.formatos, f, c, at(alineada.formatos, f, c, INICIAL.formatos)));
    const formato: Op = { tipo: 'formatoNumero', hoja: nombre, rango, formatos };
    return [
      ...(deseada.formatos ? [formato] : []),
      ...(deseada.validaciones ? [libre] : []),
      escribir,
      ...(hayNotas ? [notas] : []),
    ];
  });
}

/**
 * Merges that rows and columns took along to where something is written: Google drops, without a word, what is written
 * under one. Those that are wanted where they are stay.
 */
function splitOps({ nombre, ops, escrituras }: HojaEnderezada, deseada: EstadoHoja, observado: Snapshot): Op[] {
  const wanted = new Set(deseada.combinadas?.map((m) => JSON.stringify([m.fila, m.columna, m.filas, m.columnas])));
  const combinadas = findHoja(simulate(observado, ops), nombre)?.combinadas ?? [];
  return combinadas
    .filter((m) => !wanted.has(JSON.stringify([m.fila, m.columna, m.filas, m.columnas])))
    .filter((m) => escrituras.some(({ rango }) => intersects(m, rango)))
    .map((rango) => ({ tipo: 'separar', hoja: nombre, rango }));
}

/** Room for what is written in order, where rows at the end are missing. */
function roomFor({ nombre, ops, escrituras }: HojaEnderezada, observado: Snapshot): Op[] {
  const hoja = findHoja(simulate(observado, ops), nombre);
  if (!hoja) return [];
  const filas = Math.max(hoja.filas, ...escrituras.map(({ rango }) => rango.fila + rango.filas - 1));
  const columnas = Math.max(hoja.columnas, ...escrituras.map(({ rango }) => rango.columna + rango.columnas - 1));
  const cabe = filas === hoja.filas && columnas === hoja.columnas;
  return cabe ? [] : [{ tipo: 'dimensionar', hoja: nombre, filas, columnas }];
}

/**
 * The plan that brings a workbook to what `baseline` wants: the accepted one (repair) or a new one. Rows, columns and
 * their captures are matched by what stands on the sheets now, so the very same call after a stop goes on. The baseline
 * is written first: a plan that stops anywhere is what a repair finishes. Without a choice that it needs, MIR and
 * Cronograma stay as they are.
 */
export function planLibro(baseline: Baseline, observado: Snapshot, elegidas: Elegidas | 'recomendadas'): PlanDeLibro {
  const enderezado = enderezar(baseline, observado, elegidas);
  const { alineado, hojas, elecciones, pendientes } = enderezado;
  const deseado = blueprint({ baseline, inicial: null }, alineado);
  if (hojas.length === 0) {
    // What pointed at a sheet that was deleted is written again, whatever is left of it: it is lost, or moves as the new
    // sheet of that name grows, which may have stopped halfway.
    const perdidas = [ANEXO_1.hoja, HOJA_CRONOGRAMA].filter((nombre) => isVirgin(findHoja(observado, nombre)));
    const sueltas = observado.hojas.map((h) => perdidas.reduce(forgetFormulas, h));
    return { plan: planOf(deseado, { ...observado, hojas: sueltas }), elecciones, pendientes };
  }
  if (pendientes.length > 0) {
    const quietas: readonly string[] = [ANEXO_1.hoja, HOJA_CRONOGRAMA, ...hojas.map((h) => h.nombre)];
    const resto = { hojas: deseado.hojas.filter((h) => !quietas.includes(h.nombre)) };
    return { plan: planOf(resto, observado), elecciones, pendientes };
  }
  const enOrden = hojas.flatMap((hoja): Op[] => {
    const deseada = findHoja(deseado, hoja.nombre);
    const alineada = findHoja(alineado, hoja.nombre);
    if (!deseada || !alineada) throw new Error(`The sheet "${hoja.nombre}" was put straight but is not wanted.`);
    const writes = writeOps(hoja, deseada, alineada);
    const split = splitOps(hoja, deseada, observado);
    return [...hoja.ops, ...split, ...roomFor(hoja, observado), ...writes, ...hoja.despues];
  });
  const mend = planOf(deseado, simulate(observado, enOrden));
  const deBaseline = (op: Op): boolean => 'hoja' in op && op.hoja === HOJA_BASELINE && op.tipo !== 'proteger';
  const ops = [...mend.ops.filter(deBaseline), ...enOrden, ...mend.ops.filter((op) => !deBaseline(op))];
  return { plan: { ops, huella: hashOf(mend.huella, enOrden) }, elecciones, pendientes };
}
