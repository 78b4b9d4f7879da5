import { NOMBRE_CORTO } from '../text/mir';

/** plan and formula cells are protected; captura cells are yellow and the only ones that staff may edit. */
export type KindColumna = 'plan' | 'captura' | 'formula';

/** What a cell of the column may hold; validation, reading and number format follow from it. */
export type TypeColumna =
  | 'texto'
  | 'mes' // 1 to 12
  | 'cantidad' // number, any sign
  | 'avance' // captured progress: number >= 0
  | 'moneda' // Mexican pesos
  | 'porcentaje' // 35 means 35 %
  | 'catalogo'; // one of `opciones`, case and accents tolerated

export type Alineacion = 'left' | 'center' | 'right';

/** One column of a sheet: everything that layout, protection, validation, audit, intake, reports and guide need of it. */
export interface Columna<K extends string = string> {
  readonly key: K;
  /** Accents are data. "{anio}" stands for the budget year. */
  readonly header: string;
  /** Other headers under which a foreign sheet may have it; compared normalised. */
  readonly aliases: readonly string[];
  readonly kind: KindColumna;
  readonly type: TypeColumna;
  /** Closed list for `catalogo`; offered as a list, checked by a rule. */
  readonly opciones?: readonly string[];
  /** A blank cell of a `catalogo` is as wrong as a word outside its list. */
  readonly obligatoria?: true;
  /**
   * Native formula template, English names, comma separated. Tokens: {key} a cell of the same row,
   * {enero:diciembre} a stretch of the same row, {mir.key} or {cro.key} the same row of the other sheet,
   * {mes} / {mir.mes} the row of month numbers, {cfg.clave} a setting, {bloque.key} the column over the rows of a
   * block. Resolved by sheet/formulas.ts.
   */
  readonly formula?: string;
  /** Pixels. */
  readonly width: number;
  readonly numberFormat: string;
  readonly align: Alineacion;
  /** Shown as the note of the header and in the guide. */
  readonly help: string;
}

/** Number formats that more than one column uses. "@" keeps "7.10" from becoming 7.1. */
export const FORMATO_TEXTO = '@';
/** A pattern with optional decimals shows 5 as "5." in Excel and Google: amounts keep the automatic format. */
export const FORMATO_CANTIDAD = 'General';
export const FORMATO_MONEDA = '"$"#,##0';
/**
 * One decimal, and a second one where there is one: 90 shows 90.0, 33.333 shows 33.33 and 89.96 shows 89.96, so that
 * what is not verde at 90 does not read 90.0. A pattern knows no threshold, so 89.996 and 99.996 do read 90.0 and 100.0:
 * the semáforo, the verdict and the estatus beside them tell, and informes and CLI print all the decimals it takes.
 */
export const FORMATO_PORCENTAJE = '0.0#"%"';
/** The average of a block, on its row of counts. */
export const FORMATO_PROMEDIO = '"prom. "0.0#"%"';
/** What is missing to the meta; below 0 it says so in words. "General" is not known to be taken in a pattern of sections. */
export const FORMATO_POR_ALCANZAR = '#,##0.0#;"excede por "#,##0.0#;0';
export const FORMATO_ENTERO = '0';

/** The name of a column in a sentence: its header without the year and what stands in parentheses, or a shorter one. */
export function nameOfColumna({ key, header }: Columna): string {
  return NOMBRE_CORTO[key] ?? header.replace('{anio} ', '').replace(/ \(.*/, '');
}
