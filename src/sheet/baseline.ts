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

const parseRegistro = (cells: readonly unknown[]): Registro | null => parseRecord<Registro>(cells);

/** The baseline of a workbook; null when it has none, or one that is damaged or of a later version. */
export function readBaseline(libro: EstadoLibro): Baseline | null {
  return parseBaseline(libro.hojas.find((h) => h.nombre === HOJA_BASELINE)?.valores ?? []);
}

/** Reads what `rowsOfBaseline` wrote, at the beginning of `rows`; null for anything else. */
export function parseBaseline(rows: Grid<unknown>): Baseline | null {
  const head = parseRegistro(rows[0] ?? []);
  if (head?.tipo !== 'mirador' || head.version > BASELINE_VERSION || head.formato !== ANEXO_1.clave) return null;
  const secciones: { titulo: string; objetivos: (Omit<Objetivo, 'lineas'> & { lineas: LineaAccion[] })[] }[] = [];
  const modificaciones: Modificacion[] = [];
  const cierres: Cierre[] = [];
  for (const row of rows.slice(1, 1 + head.registros)) {
    const registro = parseRegistro(row);
    if (registro?.tipo === 'seccion') {
      secciones.push({ titulo: registro.titulo, objetivos: [] });
    } else if (registro?.tipo === 'objetivo') {
      const { tipo, ...objetivo } = registro;
      lastOf(secciones)?.objetivos.push({ ...objetivo, lineas: [] });
    } else if (registro?.tipo === 'linea') {
      const { tipo, ...linea } = registro;
      lastOf(lastOf(secciones)?.objetivos)?.lineas.push(linea);
    } else if (registro?.tipo === 'modificacion') {
      const { tipo, ...modificacion } = registro;
      modificaciones.push(modificacion);
    } else if (registro?.tipo === 'cierre') {
      const { tipo, ...cierre } = registro;
      cierres.push(cierre);
    } else {
      return null;
    }
  }
  if (rows.length < 1 + head.registros) return null;
  const { ejercicio, anioPresupuesto, titulo, presupuestoDeclarado } = head;
  return {
    version: head.version,
    formato: head.formato,
    modificaciones,
    cierres,
    mir: { ejercicio, anioPresupuesto, titulo, secciones, presupuestoDeclarado },
  };
}

/** The same plan with the captures that are on the sheets now as its last known ones. */
export function refreshCapturas(baseline: Baseline, leida: Mir): Baseline {
  const now = new Map(listLineas(leida).map(({ seccion, linea }) => [keyOfLinea(seccion, linea.numero), linea]));
  const refresh = (seccion: number, linea: LineaAccion): LineaAccion => {
    const found = now.get(keyOfLinea(seccion, linea.numero));
    if (!found) return linea;
    const { observaciones, verificableEn, meses } = found;
    return { ...linea, observaciones, verificableEn, meses };
  };
  const secciones = baseline.mir.secciones.map((s, seccion) => ({
    ...s,
    objetivos: s.objetivos.map((o) => ({ ...o, lineas: o.lineas.map((l) => refresh(seccion, l)) })),
  }));
  return { ...baseline, mir: { ...baseline.mir, secciones } };
}
