import { nameOfColumna } from '../../mir/columna';
import { COLUMNAS_CRONOGRAMA, type CronogramaKey, HOJA_CRONOGRAMA } from '../../mir/cronograma';
import type { Explicacion } from '../../mir/explicacion';
import { type LineaExplicable, lineaExplicable } from '../../mir/explicar';
import { ANEXO_1, type ColumnaKey, MESES } from '../../mir/format';
import type { LineaAccion, Objetivo, PlanLinea, Valor } from '../../mir/model';
import { formatCantidad, formatPesos } from '../../mir/text-number';
import { a1 } from '../../sheet/a1';
import { blueprint } from '../../sheet/blueprint';
import type { FilaLayout } from '../../sheet/layout';
import { type LibroLeido, readLibro } from '../../sheet/read';
import type { EstadoLibro, Snapshot } from '../../sheet/state';
import { CONTRASTE } from '../../text/porque-celda';

/** What kind of cell it is: calculated, said by the plan, typed by staff, or a setting. */
export type ClaseCelda = 'formula' | 'plan' | 'captura' | 'ajuste';

/** A cell of one of our sheets: sheet, and row and column of its layout, 1-based. */
export interface LugarCelda {
  readonly hoja: string;
  readonly fila: number;
  readonly columna: number;
}

/** What of the plan decides the figures of a linea, and the budgets. */
export const CAMPOS_DE_LINEA = [
  'lineaAccion',
  'mesInicial',
  'mesFinal',
  'frecuencia',
  'lineaBase',
  'metaPropuesta',
  'tendencia',
] as const satisfies readonly (keyof PlanLinea & ColumnaKey)[];
export const CAMPOS_DE_PRESUPUESTO = ['presupuesto'] as const;
export type CampoDeCifra = (typeof CAMPOS_DE_LINEA | typeof CAMPOS_DE_PRESUPUESTO)[number];

/** Why a cell says what it says, before it is compared with what it says. */
export interface CeldaExplicada {
  readonly clase: ClaseCelda;
  readonly explicacion: Explicacion;
  /** The linea it is about, as it is written; "" where it is about none. */
  readonly contexto: string;
  /** Those whose plan it depends on, and what of it. */
  readonly lineas: readonly LineaEnFila[];
  readonly campos: readonly CampoDeCifra[];
  /** Where its months stand; null: nowhere. */
  celdaDeMes(mes: number): LugarCelda | null;
}

/** A workbook with what every cell of it must hold, as a repair would have it: made once, when it is first asked for. */
export interface LibroExplicable extends LibroLeido {
  deseado(): EstadoLibro;
}

/** null: there is no MIR of ours. */
export function openLibro(snapshot: Snapshot): LibroExplicable | null {
  const libro = readLibro(snapshot);
  let deseado: EstadoLibro | null = null;
  return (
    libro && {
      ...libro,
      deseado() {
        deseado ??= blueprint({ baseline: libro.baseline, inicial: null }, libro.enderezado.alineado);
        return deseado;
      },
    }
  );
}

/** What explains the cells of one sheet; null: a cell that says nothing of its own. */
export type ExplicadorDeHoja = (libro: LibroExplicable, lugar: LugarCelda) => CeldaExplicada | null;

/** The linea of a row with its objetivo; null where the row is of none. */
export interface LineaEnFila {
  readonly f: FilaLayout;
  readonly objetivo: Objetivo;
  readonly linea: LineaAccion;
}

export function lineaEnFila({ mir, layout }: LibroLeido, fila: number): LineaEnFila | null {
  const f = layout.filas[fila - 1];
  const objetivo = f && mir.secciones[f.seccion]?.objetivos[f.objetivo];
  const linea = f?.tipo === 'linea' ? objetivo?.lineas[f.linea] : undefined;
  return f && objetivo && linea ? { f, objetivo, linea } : null;
}

/** The linea with its figures as the sheet has them, and with what its months hold that is no number. */
export function explicableOf(libro: LibroLeido, { f, linea }: LineaEnFila): LineaExplicable {
  const crudo = libro.crudo(f.seccion, linea.numero);
  const escritos = MESES.flatMap((mes, i) => {
    const valor = crudo?.celda(mes).valor ?? null;
    return valor === null || typeof valor === 'number' ? [] : [[i + 1, textOf(valor)] as const];
  });
  const fila = libro.ahora(HOJA_CRONOGRAMA, f.fila, 1)?.fila ?? f.fila;
  return lineaExplicable(linea, libro.configuracion, { fila, textos: Object.fromEntries(escritos) });
}

function textOf(valor: Exclude<Valor, null>): string {
  return typeof valor === 'object' ? valor.fecha : String(valor);
}

/** What a cell says, in a sentence: "99", "$1,200", "«doce»"; of nothing, that. */
export function dicho(valor: Valor, enPesos = false): string {
  if (valor === null || valor === '') return CONTRASTE.enBlanco;
  if (typeof valor === 'number') return enPesos ? formatPesos(valor) : formatCantidad(valor);
  return CONTRASTE.texto(textOf(valor));
}

/** Where a cell of the layout stands now: "R9"; null: nowhere. */
export function celdaAhora({ ahora }: LibroLeido, { hoja, fila, columna }: LugarCelda): string | null {
  const donde = ahora(hoja, fila, columna);
  return donde && a1(donde.fila, donde.columna);
}

/** What depends on no linea and shows no months. */
export const SIN_LINEAS = { lineas: [], campos: [], celdaDeMes: (): null => null } as const;

/** Where the months of a linea stand: captured on the MIR, programmed on Cronograma. */
export function mesesEn({ layout }: LibroLeido, hoja: string, fila: number): (mes: number) => LugarCelda | null {
  return (mes) => {
    const key = MESES[mes - 1];
    if (key === undefined) return null;
    return { hoja, fila, columna: hoja === HOJA_CRONOGRAMA ? columnaDeCronograma(key) : layout.columnas[key] };
  };
}

function columnaDeCronograma(key: CronogramaKey): number {
  return COLUMNAS_CRONOGRAMA.findIndex((c) => c.key === key) + 1;
}

export function nameOfKey(key: ColumnaKey | CronogramaKey, hoja: string): string {
  const columnas = hoja === HOJA_CRONOGRAMA ? COLUMNAS_CRONOGRAMA : ANEXO_1.columnas;
  const columna = columnas.find((c) => c.key === key);
  if (!columna) throw new Error(`${hoja} has no column "${key}".`);
  return nameOfColumna(columna);
}
