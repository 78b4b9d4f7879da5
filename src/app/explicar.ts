import { AJUSTES, PRIMERA_FILA_AJUSTES } from '../mir/ajustes';
import { COLUMNAS_CRONOGRAMA, HOJA_CRONOGRAMA } from '../mir/cronograma';
import { ANEXO_1 } from '../mir/format';
import { a1, parseA1 } from '../sheet/a1';
import { HOJA_CONFIGURACION, HOJA_TABLERO } from '../sheet/hojas';
import type { LibroLeido } from '../sheet/read';
import type { Snapshot } from '../sheet/state';
import { CONTRASTE } from '../text/porque-celda';
import {
  type CeldaExplicada,
  celdaAhora,
  type ExplicadorDeHoja,
  type LibroExplicable,
  type LugarCelda,
  openLibro,
} from './explicar/celda';
import { COLUMNA_VALOR, explicarCeldaConfiguracion } from './explicar/configuracion';
import { contrastar, contrastarPlan } from './explicar/contraste';
import { explicarCeldaCronograma } from './explicar/cronograma';
import { explicarCeldaMir } from './explicar/mir';
import { explicarCeldaTablero } from './explicar/tablero';
import { appFinding } from './finding';
import { NECESIDAD_CIFRAS } from './hojas';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';
import type { ExplicacionVista } from './vista';

/** The sheets whose cells are explained. To explain those of another: one record, and its sheet is read too. */
const EXPLICADORES_DE_HOJA: ReadonlyMap<string, ExplicadorDeHoja> = new Map([
  [ANEXO_1.hoja, explicarCeldaMir],
  [HOJA_CRONOGRAMA, explicarCeldaCronograma],
  [HOJA_CONFIGURACION, explicarCeldaConfiguracion],
  [HOJA_TABLERO, explicarCeldaTablero],
]);

export interface EntradaExplicar {
  readonly hoja: string;
  /** A1; of a range its first cell. */
  readonly celda: string;
}

export interface VistaPorque {
  /** null: a cell that says nothing of its own. */
  readonly explicacion: ExplicacionVista | null;
  /** What was asked. */
  readonly lugar: { readonly hoja: string; readonly celda: string };
}

/** How many rows and columns of each sheet are ours. */
function sizeOf({ layout }: LibroLeido, hoja: string): { readonly filas: number; readonly columnas: number } {
  if (hoja === HOJA_CONFIGURACION) return { filas: PRIMERA_FILA_AJUSTES + AJUSTES.length - 1, columnas: COLUMNA_VALOR };
  const columnas = hoja === HOJA_CRONOGRAMA ? COLUMNAS_CRONOGRAMA : ANEXO_1.columnas;
  return { filas: layout.ultimaFila, columnas: columnas.length };
}

/** The place in the layout of a cell as it stands now; null: it is none of ours. */
export function enLayout(libro: LibroLeido, hoja: string, fila: number, columna: number): LugarCelda | null {
  const { ahora, desplazadas } = libro;
  if (desplazadas.length === 0) return { hoja, fila, columna };
  const { filas, columnas } = sizeOf(libro, hoja);
  const deColumnas = Array.from({ length: columnas }, (_, i) => i + 1);
  for (let f = 1; f <= filas; f++) {
    if (!deColumnas.some((c) => ahora(hoja, f, c)?.fila === fila)) continue;
    const c = deColumnas.find((otra) => ahora(hoja, f, otra)?.columna === columna);
    return c === undefined ? null : { hoja, fila: f, columna: c };
  }
  return null;
}

function advertenciasOf(libro: LibroExplicable, lugar: LugarCelda, celda: CeldaExplicada): string[] {
  const enDuda = libro.enderezado.pendientes.some((clave) => clave.startsWith(`${lugar.hoja}:`));
  const propias =
    celda.clase === 'formula'
      ? contrastar(libro, lugar, celda)
      : celda.clase === 'plan'
        ? contrastarPlan(libro, lugar, celda)
        : [];
  return [...propias, ...(enDuda ? [CONTRASTE.enDuda] : [])];
}

function vistaOf(libro: LibroExplicable, lugar: LugarCelda, celda: CeldaExplicada): ExplicacionVista {
  const { clase, explicacion, contexto, celdaDeMes } = celda;
  const lugarDeMes = (mes: number): ExplicacionVista['meses'][number]['lugar'] => {
    const suyo = celdaDeMes(mes);
    const donde = suyo && celdaAhora(libro, suyo);
    return suyo && donde ? { hoja: suyo.hoja, celda: donde } : null;
  };
  return {
    ...explicacion,
    clase,
    contexto,
    advertencias: advertenciasOf(libro, lugar, celda),
    meses: explicacion.meses.map((m) => ({ ...m, lugar: lugarDeMes(m.mes) })),
  };
}

/** Why a cell says what it says; null where it says nothing of its own. `hoja` by our name. */
export function explicarCelda(
  libro: LibroExplicable,
  hoja: string,
  fila: number,
  columna: number,
): ExplicacionVista | null {
  const explicador = EXPLICADORES_DE_HOJA.get(hoja);
  const lugar = explicador ? enLayout(libro, hoja, fila, columna) : null;
  const explicada = lugar && explicador ? explicador(libro, lugar) : null;
  return lugar && explicada && vistaOf(libro, lugar, explicada);
}

/** The sheet by our name, where it goes by another now. */
export function nombreOf({ renombradas = [] }: Snapshot, hoja: string): string {
  return renombradas.find((r) => r.ahora === hoja)?.hoja ?? hoja;
}

/** "¿Por qué este número?": months, rule, substitution and settings of the figure in a cell. Nothing is written. */
export const explicar: UseCase<EntradaExplicar, VistaPorque | null> = {
  // The Tablero stands on the others: it is read only to be compared.
  needs: ({ hoja }) => (hoja === HOJA_TABLERO ? { ...NECESIDAD_CIFRAS, [hoja]: 'valores' } : NECESIDAD_CIFRAS),
  decide(snapshot, { hoja, celda }) {
    const rango = parseA1(celda);
    if (!rango) return refuse(appFinding('APP-86', [celda]));
    const libro = openLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const { fila, columna } = rango;
    const lugar = { hoja, celda: a1(fila, columna) };
    const explicacion = explicarCelda(libro, nombreOf(snapshot, hoja), fila, columna);
    const findings = explicacion ? [] : [appFinding('APP-85', [hoja, lugar.celda], lugar)];
    return { findings, plan: null, vista: { explicacion, lugar } };
  },
};
