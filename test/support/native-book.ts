import { AJUSTES, type Configuracion, PRIMERA_FILA_AJUSTES } from '../../src/mir/ajustes';
import { COLUMNAS_CRONOGRAMA, type CronogramaKey } from '../../src/mir/cronograma';
import { COLUMNAS, type ColumnaKey, MESES } from '../../src/mir/format';
import type { LineaAccion } from '../../src/mir/model';
import { CONTEO_FORMULA, PROMEDIO_FORMULA, SUBTOTAL_FORMULA, SUMA_FORMULA } from '../../src/mir/native';
import { resolveFormula } from '../../src/sheet/formulas';

export type HojaDePrueba = 'MIR' | 'Cronograma' | 'Configuración';

/** One cell of a workbook for a spreadsheet engine; `formula` is canonical and begins with "=". */
export interface CeldaDePrueba {
  readonly hoja: HojaDePrueba;
  readonly fila: number;
  readonly columna: number;
  readonly valor: string | number | null;
  readonly formula: string;
}

/** A linea with what its month cells hold beyond numbers, by month 1-12: text that somebody pasted, or a formula. */
export interface LineaDePrueba {
  readonly linea: LineaAccion;
  readonly textos: Readonly<Record<number, string>>;
  /** Whether people typed the words of Cronograma in capitals, "sí" without its accent. */
  readonly mayusculas: boolean;
}

const FILA_MES = 7;
const PRIMERA_FILA = 8;

const numbered = <K extends string>(columnas: readonly { readonly key: K }[]): Record<K, number> =>
  Object.fromEntries(columnas.map((c, index) => [c.key, index + 1])) as Record<K, number>;
export const COLUMNA_MIR = numbered(COLUMNAS);
export const COLUMNA_CRONOGRAMA = numbered(COLUMNAS_CRONOGRAMA);

function place(hoja: HojaDePrueba, fila: number, bloque?: { desde: number; hasta: number }) {
  const base = { hoja, fila, columnasMir: COLUMNA_MIR, columnasCronograma: COLUMNA_CRONOGRAMA };
  return { ...base, filaMesMir: FILA_MES, filaMesCronograma: FILA_MES, ...(bloque ? { bloque } : {}) };
}

/** Sheet row of the n-th linea, from 0. */
export const filaDe = (index: number): number => PRIMERA_FILA + index;

/** Rows below the lineas: subtotal and sum on MIR, counts on Cronograma. */
export const filaSubtotal = (lineas: readonly unknown[]): number => filaDe(lineas.length);
export const filaSuma = (lineas: readonly unknown[]): number => filaDe(lineas.length) + 1;

/** The cells that the lineas and settings make, formulas straight from the tables of columns. */
export function cellsOf(lineas: readonly LineaDePrueba[], config: Configuracion): CeldaDePrueba[] {
  const cells: CeldaDePrueba[] = [];
  const put = (hoja: HojaDePrueba, fila: number, columna: number, valor: string | number | null, formula = '') => {
    if (valor !== null || formula !== '') cells.push({ hoja, fila, columna, valor, formula });
  };
  AJUSTES.forEach((ajuste, index) => {
    const formula = 'formula' in ajuste ? resolveFormula(ajuste.formula, place('Configuración', 1)) : '';
    put('Configuración', PRIMERA_FILA_AJUSTES + index, 2, formula ? null : config[ajuste.clave], formula);
  });
  MESES.forEach((mes, index) => {
    put('MIR', FILA_MES, COLUMNA_MIR[mes], index + 1);
    put('Cronograma', FILA_MES, COLUMNA_CRONOGRAMA[mes], index + 1);
  });
  lineas.forEach(({ linea, textos, mayusculas }, index) => {
    const fila = filaDe(index);
    for (const { key, formula } of COLUMNAS) {
      const mes = (MESES as readonly string[]).indexOf(key);
      const pasted = textos[mes + 1] ?? '';
      if (pasted.startsWith('=')) put('MIR', fila, COLUMNA_MIR[key], null, pasted);
      else {
        const valor = mes >= 0 ? pasted || (linea.meses[mes] ?? null) : planValue(linea, key);
        put('MIR', fila, COLUMNA_MIR[key], valor, formula ? resolveFormula(formula, place('MIR', fila)) : '');
      }
    }
    for (const { key, formula } of COLUMNAS_CRONOGRAMA) {
      const mes = (MESES as readonly string[]).indexOf(key);
      const captured = mes >= 0 && linea.programaCapturado !== null;
      const resolved = formula && !captured ? resolveFormula(formula, place('Cronograma', fila)) : '';
      const word = calendarValue(linea, key);
      const typed = mayusculas && word !== null ? word.toUpperCase().replace('Í', 'I') : word;
      const valor = captured ? (linea.programaCapturado?.[mes] ?? null) : typed;
      put('Cronograma', fila, COLUMNA_CRONOGRAMA[key], valor, resolved);
    }
  });
  const bloque = { desde: PRIMERA_FILA, hasta: filaSubtotal(lineas) - 1 };
  const fila = filaSubtotal(lineas);
  put('MIR', fila, COLUMNA_MIR.presupuesto, null, resolveFormula(SUBTOTAL_FORMULA, place('MIR', fila, bloque)));
  const total = (columna: number, formula: string): void =>
    put('Cronograma', fila, columna, null, resolveFormula(formula, place('Cronograma', fila, bloque)));
  total(COLUMNA_CRONOGRAMA.veredicto, CONTEO_FORMULA);
  total(COLUMNA_CRONOGRAMA.avance, PROMEDIO_FORMULA);
  const hasta = { desde: PRIMERA_FILA, hasta: fila };
  put('MIR', fila + 1, COLUMNA_MIR.presupuesto, null, resolveFormula(SUMA_FORMULA, place('MIR', fila + 1, hasta)));
  return cells;
}

function planValue(linea: LineaAccion, key: ColumnaKey): string | number | null {
  const value: unknown = (linea as unknown as Record<string, unknown>)[key];
  if (key === 'numero' || (typeof value !== 'string' && typeof value !== 'number')) return null;
  return value === '' ? null : value;
}

function calendarValue(linea: LineaAccion, key: CronogramaKey): string | null {
  if (key === 'linea') return linea.numero;
  if (key === 'acumulacion') return linea.acumulacion;
  if (key === 'demanda') return linea.sujetaADemanda ? 'sí' : null;
  if (key === 'situacion') return linea.situacion || null;
  return null;
}
