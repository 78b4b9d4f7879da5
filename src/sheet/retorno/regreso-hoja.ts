import { ANEXO_1 } from '../../mir/format';
import { OMITIDA } from '../../text/deshacer';
import { a1, coalesce, rangeA1 } from '../a1';
import { HOJA_BASELINE } from '../baseline';
import { describeContenido } from '../drift-findings';
import { bridge, contenidoEn } from '../facetas/contenido';
import { lineaAt } from '../lugar';
import type { Contenido, Op } from '../op';
import { simulate } from '../simulate';
import type { EstadoHoja, Rango } from '../state';
import { type Celdas, CUALQUIER_FORMULA, cellsOf } from './cambio-hoja';
import { decodeTramos, isFormula, shortHash } from './codigo';
import { recoverLineas, textRowsOf } from './lineas-guardadas';
import { takenOut } from './orden';
import type { EnRegreso, Regreso } from './regreso';
import { regresoListas } from './regreso-listas';
import {
  type ClaveRejilla,
  isRefused,
  opsOfVueltas,
  REJILLAS,
  type Rejilla,
  type Vuelta,
  validacionEn,
} from './rejillas';

/** Sentences on cells, at most; the rest is counted. */
const MAXIMO_OMITIDAS = 50;

const CAPTURADAS = ANEXO_1.columnas.flatMap((c, i) => (c.kind === 'captura' ? [i + 1] : []));

/** People chose to take back what changed their captures: the operation says that it does. */
function tellCaptures(op: Op): Op {
  if (op.tipo !== 'escribir' || op.hoja !== ANEXO_1.hoja) return op;
  const { columna, columnas } = op.rango;
  return { ...op, tocaCaptura: CAPTURADAS.some((c) => c >= columna && c < columna + columnas) };
}

function regresoRejilla(r: Rejilla<unknown>, celdas: Celdas, { cambio, juzgada, ahora, lugar }: EnRegreso): Regreso {
  if (!r.isRead(juzgada)) return { ops: [], omitidas: [] };
  const lost = takenOut(cambio.orden);
  const antes = decodeTramos(celdas.antes);
  const despues = decodeTramos(celdas.despues);
  const deContenido = r.clave === 'contenido';
  const vueltas: Vuelta[] = [];
  const changed: { fila: number; columna: number }[] = [];
  const ajenas: { fila: number; columna: number }[] = [];
  const cells = celdas.rangos.flatMap(([fila, columna, filas, columnas]) =>
    cellsOf({ fila, columna, filas, columnas }),
  );
  for (const [i, { fila, columna }] of cells.entries()) {
    const valor = r.unpack(antes[i], fila);
    const wanted = r.canonical(valor);
    const present = r.valueAt(juzgada, fila, columna);
    const stands = r.canonical(present);
    const left =
      stands === wanted ||
      shortHash(stands) === despues[i] ||
      (despues[i] === CUALQUIER_FORMULA && isFormula(present)) ||
      // Taken away on the way, by an undo that was stopped.
      (r.clave === 'validaciones' && present === null) ||
      (lost(fila, columna) && (!deContenido || present === null));
    if (!left) changed.push({ fila, columna });
    else if (r.canonical(r.valueAt(ahora, fila, columna)) === wanted) continue;
    else if (!r.isWritable(valor)) ajenas.push({ fila, columna });
    else vueltas.push({ fila, columna, valor });
  }
  const { hoja } = cambio;
  const place = (rango: Rango): string => `${hoja}, ${rangeA1(rango)}`;
  const sentences = deContenido
    ? changed.map(({ fila, columna }) => {
        const linea = lugar && lineaAt(lugar, hoja, { fila, columna, filas: 1, columnas: 1 });
        const dice = describeContenido(contenidoEn(juzgada, fila, columna));
        return OMITIDA.celda(`${hoja}, ${a1(fila, columna)}`, linea, dice);
      })
    : coalesce(changed).map((rango) => OMITIDA.aspecto(place(rango), r.clave === 'contenido' ? 'valores' : r.clave));
  const shown = sentences.slice(0, MAXIMO_OMITIDAS);
  return {
    ops: opsOfVueltas(r, ahora, vueltas).map(tellCaptures),
    omitidas: [
      ...shown,
      ...(sentences.length > shown.length ? [OMITIDA.yMas(sentences.length - shown.length)] : []),
      ...coalesce(ajenas).map((rango) => OMITIDA.validacionAjena(place(rango))),
    ],
  };
}

/** The records of the plan go back whole and in one call: half of them would be no plan at all. */
function regresoLineas({ cambio, juzgada }: EnRegreso): Regreso {
  if (!cambio.lineas) return { ops: [], omitidas: [] };
  const present = textRowsOf(juzgada);
  const was = recoverLineas(cambio.lineas, present);
  if (!was) return { ops: [], omitidas: [OMITIDA.plan] };
  if (JSON.stringify(was) === JSON.stringify(present)) return { ops: [], omitidas: [] };
  const filas = Math.max(was.length, present.length);
  const columnas = [...was, ...present].reduce((max, row) => Math.max(max, row.length), 1);
  const contenido = Array.from({ length: filas }, (_, f) =>
    Array.from({ length: columnas }, (__, c): Contenido => was[f]?.[c] || null),
  );
  const rango = { fila: 1, columna: 1, filas, columnas };
  return {
    ops: [{ tipo: 'escribir', hoja: HOJA_BASELINE, rango, contenido, tocaCaptura: false }],
    omitidas: [],
  };
}

/** What takes away the validations under which Google would refuse what is written again. */
function makeWay(ops: readonly Op[], ahora: EstadoHoja): Op[] {
  const cells = ops.flatMap((op) =>
    op.tipo === 'escribir'
      ? cellsOf(op.rango).filter(({ fila, columna }) => {
          const contenido = op.contenido[fila - op.rango.fila]?.[columna - op.rango.columna] ?? null;
          return isRefused(contenido, validacionEn(ahora, fila, columna));
        })
      : [],
  );
  const isFree = (gap: Rango): boolean =>
    cellsOf(gap).every(({ fila, columna }) => validacionEn(ahora, fila, columna) === null);
  return bridge(coalesce(cells), isFree).map((rango) => ({
    tipo: 'validar',
    hoja: ahora.nombre,
    rango,
    validaciones: Array.from({ length: rango.filas }, () => new Array<null>(rango.columnas).fill(null)),
  }));
}

/** A sheet as those operations leave it. */
function afterOps(hoja: EstadoHoja, ops: readonly Op[]): EstadoHoja {
  if (ops.length === 0) return hoja;
  const sola = { hojas: [hoja], locale: '', usuario: '', ahora: '', puedeEditarProtegido: true };
  return simulate(sola, ops).hojas[0] ?? hoja;
}

/** Validations that make way and come back: what is set, or taken away, is in the end what stands there now. */
function passingOf(ops: readonly Op[], antes: EstadoHoja, despues: EstadoHoja): Op[] {
  const standing = (hoja: EstadoHoja, { fila, columna }: { fila: number; columna: number }): string | undefined =>
    REJILLAS.find((r) => r.clave === 'validaciones')?.canonical(validacionEn(hoja, fila, columna));
  return ops.filter(
    (op) => op.tipo === 'validar' && cellsOf(op.rango).every((c) => standing(antes, c) === standing(despues, c)),
  );
}

/** Takes back what a plan did to a sheet, each cell only where it still is as the plan left it. Not in order. */
export function regresoDeHoja(hoja: EnRegreso): Regreso {
  const back = (clave: ClaveRejilla, en: EnRegreso): Regreso[] => {
    const rejilla = REJILLAS.find((r) => r.clave === clave);
    const celdas = en.cambio.celdas[clave];
    return rejilla && celdas ? [regresoRejilla(rejilla, celdas, en)] : [];
  };
  const contenido = back('contenido', hoja);
  const written = contenido.flatMap((p) => p.ops);
  const primero = makeWay(written, hoja.ahora);
  const libre = { ...hoja, ahora: afterOps(hoja.ahora, primero) };
  const others = REJILLAS.flatMap(({ clave }) => (clave === 'contenido' ? [] : back(clave, libre)));
  const partes = [regresoLineas(hoja), ...contenido, ...others, regresoListas(hoja, afterOps(hoja.ahora, written))];
  const ops = partes.flatMap((p) => p.ops);
  // A sheet of which nothing makes way is not simulated: it has nothing that passes either.
  const todas = primero.length === 0 ? [] : [...primero, ...ops];
  const dePaso = passingOf(todas, hoja.ahora, afterOps(hoja.ahora, todas));
  return { primero, ops, dePaso, omitidas: partes.flatMap((p) => p.omitidas) };
}
