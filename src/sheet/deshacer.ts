import { OMITIDA } from '../text/deshacer';
import { readBaseline } from './baseline';
import { sheetIdToken } from './compact-layout';
import { holdsForeign } from './facetas/contenido';
import { hashOf } from './fingerprint';
import { findHoja, isVirgin } from './grid';
import { appendRegistro, dropRegistro, HOJA_HISTORIAL, lastRegistro, type RegistroHistorial } from './historial';
import { layoutOf } from './layout';
import type { Op, Plan } from './op';
import { orderOps, planOf } from './plan';
import { asCalledBefore } from './renombradas';
import { type CambioLibro, computeCambio, valuesHash } from './retorno/cambio';
import { inverseOps, isWrittenSince, rewind, stepsApplied } from './retorno/orden';
import { regresoDeHoja } from './retorno/regreso-hoja';
import { simulate } from './simulate';
import type { Snapshot } from './state';

/** What is done to the sheet of records itself, its name included: an undo needs it as it is. */
function isDelHistorial(op: Op): boolean {
  return 'hoja' in op && (op.hoja === HOJA_HISTORIAL || (op.tipo === 'renombrarHoja' && op.nombre === HOJA_HISTORIAL));
}

/**
 * A plan that can be taken back: what it changes is kept first, with what was there (`Plan.antes`). `observado` must
 * hold the sheet of records where the workbook has one; `nombre`: how people know the plan ("Reparación").
 */
export function conDeshacer(plan: Plan, observado: Snapshot, nombre: string): Plan {
  const all = [...plan.ops, ...(plan.despues ?? [])];
  const ops = all.filter((op) => !isDelHistorial(op));
  if (ops.length === 0) return plan;
  const registro = {
    nombre,
    fecha: observado.ahora,
    quien: observado.usuario,
    pasos: computeCambio(asCalledBefore(observado, ops), ops),
  };
  return { ...plan, antes: [...(plan.antes ?? []), ...appendRegistro(observado, registro, all)] };
}

/** Taking back the last plan. */
export interface Deshacer {
  readonly registro: RegistroHistorial;
  readonly plan: Plan;
  /** What of it people are shown: a validation that only makes way for what is written, and comes back, is no change. */
  readonly mostradas: readonly Op[];
  /** Sentences: what stays because somebody changed it since. */
  readonly omitidas: readonly string[];
  /** Why nothing of it can be taken back; null: it can. */
  readonly impedimento: string | null;
}

interface Regreso {
  readonly ops: Op[];
  readonly omitidas: string[];
}

interface RegresoLibro extends Regreso {
  readonly mostradas: readonly Op[];
}

/** Rows and columns go back where they were: or a sentence that says why they cannot. */
function moveBack(
  { hojas }: CambioLibro,
  snapshot: Snapshot,
): { readonly ops: Op[]; readonly pasos: Map<string, number> } | string {
  const ops: Op[] = [];
  const pasos = new Map<string, number>();
  for (const { hoja, orden } of hojas) {
    const present = orden && findHoja(snapshot, hoja);
    if (!orden || !present) continue;
    const applied = stepsApplied(present, orden);
    if (applied === null) return OMITIDA.filasMovidas(hoja);
    if (isWrittenSince(present, orden, applied)) return OMITIDA.filasEscritas(hoja);
    pasos.set(hoja, applied);
    ops.push(...inverseOps(orden.ops.slice(0, applied)));
  }
  return { ops, pasos };
}

/** Sheets that the plan made go together, and only while nobody has captured on any: what is left would be no workbook. */
function removeNew({ nuevas }: CambioLibro, snapshot: Snapshot): Regreso {
  const hay = nuevas.flatMap(([nombre, huella]) => {
    const hoja = findHoja(snapshot, nombre);
    return hoja ? [{ hoja, huella }] : [];
  });
  const escritas = hay.filter(({ hoja, huella }) => !isVirgin(hoja) && valuesHash(hoja) !== huella);
  if (escritas.length > 0) return { ops: [], omitidas: escritas.map(({ hoja }) => OMITIDA.hojaNueva(hoja.nombre)) };
  return { ops: hay.map(({ hoja }) => ({ tipo: 'borrarHoja', hoja: hoja.nombre })), omitidas: [] };
}

/** Sheets that the plan took away are made again as they were. */
function remake({ borradas }: CambioLibro, snapshot: Snapshot): Regreso {
  const ops: Op[] = [];
  const omitidas: string[] = [];
  for (const hoja of borradas) {
    const present = findHoja(snapshot, hoja.nombre);
    if (present && holdsForeign(present, [hoja])) omitidas.push(OMITIDA.hojaOcupada(hoja.nombre));
    else ops.push(...planOf({ hojas: [{ ...hoja, sheetId: null }] }, snapshot).ops);
  }
  return { ops, omitidas };
}

function registroOps({ registros }: CambioLibro, snapshot: Snapshot): Op[] {
  const withIds = (valor: string): string =>
    snapshot.hojas.reduce((text, h) => text.replace(sheetIdToken(h.nombre), String(h.sheetId ?? 0)), valor);
  return registros.flatMap(({ clave, antes, despues }): Op[] => {
    const present = snapshot.registros?.find((r) => r.clave === clave)?.valor ?? null;
    const stands = present === (despues === null ? null : withIds(despues));
    return stands && present !== antes ? [{ tipo: 'registrar', clave, valor: antes }] : [];
  });
}

function describeUnread({ noLeidas }: CambioLibro): string[] {
  return noLeidas.flatMap(({ hoja, faceta }) => {
    return faceta === 'valores' || faceta === 'formulas' ? [] : [OMITIDA.noLeida(hoja, faceta)];
  });
}

/** What takes back the record, in order; a sentence where nothing of it can be. */
function regresoDe(pasos: CambioLibro, snapshot: Snapshot): RegresoLibro | string {
  const renombrar = pasos.nombres.flatMap(([antes, despues]): Op[] =>
    findHoja(snapshot, despues) && !findHoja(snapshot, antes)
      ? [{ tipo: 'renombrarHoja', hoja: despues, nombre: antes }]
      : [],
  );
  const libro = simulate(snapshot, renombrar);
  const movido = moveBack(pasos, libro);
  if (typeof movido === 'string') return movido;

  const ahora = simulate(libro, movido.ops);
  const baseline = readBaseline(libro);
  const lugar = baseline && { mir: baseline.mir, layout: layoutOf(baseline.mir) };
  const partes = pasos.hojas.flatMap((cambio) => {
    const present = findHoja(libro, cambio.hoja);
    const movida = findHoja(ahora, cambio.hoja);
    if (!present || !movida) return [];
    const juzgada = rewind(present, cambio.orden?.ops.slice(0, movido.pasos.get(cambio.hoja) ?? 0) ?? []);
    return [regresoDeHoja({ cambio, juzgada, ahora: movida, usuario: snapshot.usuario, lugar })];
  });
  // By their names as they stand: none of them is a sheet that got its name back.
  const nuevas = removeNew(pasos, snapshot);
  const [sigue] = nuevas.omitidas;
  // An installation is its sheets: while they stay, so does what says where they are.
  if (sigue !== undefined && pasos.hojas.length === 0) return sigue;
  // A sheet whose name a new one took gets it back once that one is gone.
  const quitadas = new Set(nuevas.ops.flatMap((op) => ('hoja' in op ? [op.hoja] : [])));
  const nombres = pasos.nombres.flatMap(([antes, despues]): Op[] =>
    findHoja(snapshot, despues) && quitadas.has(antes) ? [{ tipo: 'renombrarHoja', hoja: despues, nombre: antes }] : [],
  );
  const borradas = remake(pasos, libro);
  const registros = sigue === undefined ? registroOps(pasos, libro) : [];
  const rest = orderOps([...partes.flatMap((p) => p.ops), ...borradas.ops, ...registros]);
  const primero = partes.flatMap((p) => p.primero ?? []);
  const ops = [...renombrar, ...movido.ops, ...primero, ...rest, ...nuevas.ops, ...nombres];
  const dePaso = new Set(partes.flatMap((p) => p.dePaso ?? []));
  return {
    ops,
    mostradas: ops.filter((op) => !dePaso.has(op)),
    omitidas: [
      ...partes.flatMap((p) => p.omitidas),
      ...nuevas.omitidas,
      ...borradas.omitidas,
      ...describeUnread(pasos),
    ],
  };
}

/**
 * The plan that takes back the last one: each cell only where it still is as that plan left it, the rest is told. What
 * is already as before (a plan or an undo that was stopped) is passed over. Its record goes last. null: nothing is kept.
 */
export function planDeshacer(snapshot: Snapshot): Deshacer | null {
  const registro = lastRegistro(snapshot);
  if (!registro) return null;
  const regreso = regresoDe(registro.pasos, snapshot);
  const huellaOf = (...shown: readonly unknown[]): string => hashOf(registro.fecha, registro.nombre, ...shown);
  if (typeof regreso === 'string') {
    const plan = { ops: [], huella: huellaOf(regreso) };
    return { registro, plan, mostradas: [], omitidas: [], impedimento: regreso };
  }
  const { ops, mostradas, omitidas } = regreso;
  const olvidar = dropRegistro(snapshot);
  const huella = huellaOf(ops, omitidas);
  const plan = ops.length === 0 ? { ops: olvidar, huella } : { ops, despues: olvidar, huella };
  return { registro, plan, mostradas, omitidas, impedimento: null };
}
