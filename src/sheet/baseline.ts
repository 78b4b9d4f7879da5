import { ANEXO_1 } from '../mir/format';
import type { Cierre, Modificacion } from '../mir/historia';
import { lastOf } from '../mir/listas';
import {
  keyOfLinea,
  type LineaAccion,
  listLineas,
  type Mir,
  type Objetivo,
  type PresupuestoDeclarado,
  type TituloMir,
} from '../mir/model';
import { withTextos } from '../mir/textos-del-plan';
import { FORMA_CABEZA_PLAN, FORMAS_DEL_PLAN } from './formas';
import { findHoja, isVirgin } from './grid';
import { parseRecord, spillRecord } from './record';
import type { EstadoLibro, Grid } from './state';

/** The hidden, protected sheet that keeps the accepted plan: what makes a changed META or a moved row visible. */
export const HOJA_BASELINE = '_mirador';
const BASELINE_VERSION = 2;

/** The accepted plan values, imported text and the last known captures; written by plans only. */
export interface Baseline {
  readonly version: number;
  /** Key of the format: "anexo1". */
  readonly formato: string;
  readonly mir: Mir;
  /** Every recorded change of the plan since it was first accepted, oldest first. */
  readonly modificaciones: readonly Modificacion[];
  /** Every closing, oldest first, those reopened since included. */
  readonly cierres: readonly Cierre[];
}

type Registro =
  | {
      readonly tipo: 'mirador';
      readonly version: number;
      readonly formato: string;
      readonly ejercicio: number;
      readonly anioPresupuesto: number;
      readonly titulo: TituloMir;
      readonly presupuestoDeclarado: PresupuestoDeclarado | null;
      /** How many records follow: a row lost is a baseline lost. */
      readonly registros: number;
    }
  | { readonly tipo: 'seccion'; readonly titulo: string }
  | ({ readonly tipo: 'objetivo' } & Omit<Objetivo, 'lineas'>)
  | ({ readonly tipo: 'linea' } & LineaAccion)
  | ({ readonly tipo: 'modificacion' } & Modificacion)
  | ({ readonly tipo: 'cierre' } & Cierre);

/** A MIR as the accepted plan, in the version that this program writes. */
export function baselineOf(mir: Mir): Baseline {
  return { version: BASELINE_VERSION, formato: ANEXO_1.clave, mir, modificaciones: [], cierres: [] };
}

/** One JSON record a row; a record longer than a cell goes on in the cells to its right. */
export function rowsOfBaseline({ formato, mir, modificaciones, cierres }: Baseline): string[][] {
  const lineas: Registro[] = mir.secciones.flatMap((s) => [
    { tipo: 'seccion', titulo: s.titulo } as const,
    ...s.objetivos.flatMap(({ lineas, ...objetivo }) => [
      { tipo: 'objetivo', ...objetivo } as const,
      ...lineas.map((linea) => ({ tipo: 'linea', ...linea }) as const),
    ]),
  ]);
  const body: Registro[] = [
    ...lineas,
    ...modificaciones.map((m) => ({ tipo: 'modificacion', ...m }) as const),
    ...cierres.map((c) => ({ tipo: 'cierre', ...c }) as const),
  ];
  const { ejercicio, anioPresupuesto, titulo, presupuestoDeclarado } = mir;
  const head: Registro = {
    tipo: 'mirador',
    version: BASELINE_VERSION,
    formato,
    ejercicio,
    anioPresupuesto,
    titulo,
    presupuestoDeclarado,
    registros: body.length,
  };
  return [head, ...body].map(spillRecord);
}

type Cabeza = Extract<Registro, { tipo: 'mirador' }>;

function parseCabeza(cells: readonly unknown[]): Cabeza | null {
  const head = parseRecord<Cabeza>(cells);
  return head?.tipo === 'mirador' && FORMA_CABEZA_PLAN(head) ? head : null;
}

function parseRegistro(cells: readonly unknown[]): Exclude<Registro, Cabeza> | null {
  const registro = parseRecord<Exclude<Registro, Cabeza>>(cells);
  const forma = Object.entries(FORMAS_DEL_PLAN).find(([tipo]) => tipo === registro?.tipo)?.[1];
  return forma?.(registro) ? registro : null;
}

/** Why the accepted plan cannot be read: the row (1-based) where it is damaged, or that a later version wrote it. */
export interface DanoDelPlan {
  readonly fila: number;
  readonly posterior: boolean;
}

/** The baseline of a workbook; null when it has none, or one that is damaged or of a later version (`findDano`). */
export function readBaseline(libro: EstadoLibro): Baseline | null {
  return parseBaseline(findHoja(libro, HOJA_BASELINE)?.valores ?? []);
}

/** What keeps the accepted plan of a workbook from being read; null where it is read, or where there is none at all. */
export function findDano(libro: EstadoLibro): DanoDelPlan | null {
  const hoja = findHoja(libro, HOJA_BASELINE);
  if (!hoja || isVirgin(hoja)) return null;
  const read = tryParse(hoja.valores);
  return 'fila' in read ? read : null;
}

/** Reads what `rowsOfBaseline` wrote, at the beginning of `rows`; null for anything else. */
export function parseBaseline(rows: Grid<unknown>): Baseline | null {
  const read = tryParse(rows);
  return 'fila' in read ? null : read;
}

function tryParse(rows: Grid<unknown>): Baseline | DanoDelPlan {
  const head = parseCabeza(rows[0] ?? []);
  const damaged = (fila: number): DanoDelPlan => ({ fila, posterior: false });
  if (!head) return damaged(1);
  if (head.version > BASELINE_VERSION) return { fila: 1, posterior: true };
  if (head.formato !== ANEXO_1.clave) return damaged(1);
  const secciones: { titulo: string; objetivos: (Omit<Objetivo, 'lineas'> & { lineas: LineaAccion[] })[] }[] = [];
  const modificaciones: Modificacion[] = [];
  const cierres: Cierre[] = [];
  const body = rows.slice(1, 1 + head.registros);
  for (const [i, row] of body.entries()) {
    const registro = parseRegistro(row);
    const objetivos = lastOf(secciones)?.objetivos;
    const lineas = lastOf(objetivos)?.lineas;
    if (registro?.tipo === 'seccion') {
      secciones.push({ titulo: registro.titulo, objetivos: [] });
    } else if (registro?.tipo === 'objetivo' && objetivos) {
      const { tipo, ...objetivo } = registro;
      objetivos.push({ ...objetivo, lineas: [] });
    } else if (registro?.tipo === 'linea' && lineas) {
      const { tipo, ...linea } = registro;
      lineas.push(linea);
    } else if (registro?.tipo === 'modificacion') {
      const { tipo, ...modificacion } = registro;
      modificaciones.push(modificacion);
    } else if (registro?.tipo === 'cierre') {
      const { tipo, ...cierre } = registro;
      cierres.push(cierre);
    } else {
      return damaged(i + 2);
    }
  }
  if (body.length < head.registros) return damaged(body.length + 2);
  const { ejercicio, anioPresupuesto, titulo, presupuestoDeclarado } = head;
  return {
    version: head.version,
    formato: head.formato,
    modificaciones,
    cierres,
    mir: { ejercicio, anioPresupuesto, titulo, secciones, presupuestoDeclarado },
  };
}

/** The same plan with some of what each linea says on the sheets now. */
function refresh(
  baseline: Baseline,
  leida: Mir,
  renew: (antes: LineaAccion, ahora: LineaAccion) => LineaAccion,
): Baseline {
  const now = new Map(listLineas(leida).map(({ seccion, linea }) => [keyOfLinea(seccion, linea.numero), linea]));
  const refreshed = (seccion: number, linea: LineaAccion): LineaAccion => {
    const found = now.get(keyOfLinea(seccion, linea.numero));
    return found ? renew(linea, found) : linea;
  };
  const secciones = baseline.mir.secciones.map((s, seccion) => ({
    ...s,
    objetivos: s.objetivos.map((o) => ({ ...o, lineas: o.lineas.map((l) => refreshed(seccion, l)) })),
  }));
  return { ...baseline, mir: { ...baseline.mir, secciones } };
}

/** The same plan with the captures and accepted programmes that are on the sheets now as its last known ones. */
export function refreshCapturas(baseline: Baseline, leida: Mir): Baseline {
  return refresh(baseline, leida, (antes, { meses, programaCapturado, ...ahora }) => ({
    ...withTextos(antes, ahora),
    meses,
    programaCapturado,
  }));
}

/** The same with the accepted programmes alone. */
export function refreshProgramas(baseline: Baseline, leida: Mir): Baseline {
  return refresh(baseline, leida, (antes, { programaCapturado }) => ({ ...antes, programaCapturado }));
}
