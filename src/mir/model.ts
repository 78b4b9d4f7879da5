/**
 * The MIR as data: what a PAT plans and what its staff captured.
 * Field names of a linea are the column keys of `format.ts`, so that the table can drive both directions.
 */

/** What one cell holds, as every room of the core sees it. A blank cell is null, never "". */
export type Valor = string | number | boolean | Fecha | null;

/** A date found in a cell (ISO, no time): in a MIR month it is a mistake, never a silent number. */
export interface Fecha {
  readonly fecha: string;
}

/** How the captured months of a linea add up to one figure. PAT 2024, Anexo 1 is silent: (decided), kept in Cronograma. */
export type Acumulacion = 'suma' | 'ultimo' | 'promedio' | 'maximo';

/** What an instrumento did to a linea; reprogramming is a mark, not an estatus. */
export type Situacion = '' | 'CANCELADA' | 'REPROGRAMADA';

/** Exactly twelve values, enero first. null: nothing captured (which is not 0). */
export type Meses<T = number | null> = readonly T[];

export interface TituloMir {
  readonly institucion: string;
  readonly formato: string;
  readonly programa: string;
  readonly organo: string;
  readonly objetivoGeneral: string;
}

/** Plan columns of a linea (domain.md section 1). Text is kept as written; a missing value is "" or null. */
export interface PlanLinea {
  /** "12.1": text, never a number (7.10 is not 7.1); unique within its seccion. */
  readonly numero: string;
  /** The cell as written, with its number: "12.1 Revisar, ...". */
  readonly lineaAccion: string;
  readonly mesInicial: number | null;
  readonly mesFinal: number | null;
  readonly dimension: string;
  readonly nombreIndicador: string;
  readonly metodoCalculo: string;
  readonly frecuencia: string;
  readonly unidadMedida: string;
  /** Text with an optional number; "Sin referencia" is never 0. */
  readonly lineaBase: string;
  readonly metaPropuesta: number | null;
  readonly tendencia: string;
  readonly presupuesto: number | null;
}

/** The yellow texts of a linea: plans come with some, and what the year writes stands in the same cells. */
export interface TextosLinea {
  readonly observaciones: string;
  readonly verificableEn: string;
}

/** Yellow cells of a linea. */
export interface CapturaLinea extends TextosLinea {
  readonly meses: Meses;
}

/** What Cronograma says of a linea. */
export interface CalendarioLinea {
  readonly responsable: string;
  readonly acumulacion: Acumulacion;
  readonly sujetaADemanda: boolean;
  readonly situacion: Situacion;
  /** The programme captured by people; null while it is the derived proposal. */
  readonly programaCapturado: Meses | null;
}

export interface LineaAccion extends PlanLinea, CapturaLinea, CalendarioLinea {
  /** Of the accepted plan: the texts with which it came, where those last known are others (`mir/textos-del-plan.ts`). */
  readonly textosDelPlan?: TextosLinea;
}

/** What the arithmetic looks at. */
export type LineaCalculable = Pick<
  LineaAccion,
  | 'acumulacion'
  | 'frecuencia'
  | 'lineaBase'
  | 'mesFinal'
  | 'mesInicial'
  | 'meses'
  | 'metaPropuesta'
  | 'programaCapturado'
  | 'situacion'
  | 'sujetaADemanda'
  | 'tendencia'
>;

export interface Objetivo {
  readonly numero: string;
  readonly politicasGenerales: string;
  readonly programa: string;
  readonly objetivo: string;
  readonly lineas: readonly LineaAccion[];
}

export interface Seccion {
  /** "" when the MIR has no sections. */
  readonly titulo: string;
  readonly objetivos: readonly Objetivo[];
}

/** The declared total with its label as written; its difference from the sum of lineas is shown, never corrected. */
export interface PresupuestoDeclarado {
  readonly monto: number | null;
  readonly etiqueta: string;
}

export interface Mir {
  readonly ejercicio: number;
  /** The year in the PRESUPUESTO header: data, since the PAT 2024 says 2023. */
  readonly anioPresupuesto: number;
  readonly titulo: TituloMir;
  readonly secciones: readonly Seccion[];
  readonly presupuestoDeclarado: PresupuestoDeclarado | null;
}

/** One chapter of the PAT: a row of the companion sheet Textos. Paragraphs are separated by "\n". */
export interface Capitulo {
  readonly clave: string;
  readonly titulo: string;
  /** 1 for a chapter, 2 for a section of it. */
  readonly nivel: 1 | 2;
  readonly texto: string;
}

/** Catalogues of Configuración. */
export interface Catalogos {
  readonly politicas: readonly string[];
  readonly programas: readonly string[];
  readonly siglas: readonly { readonly sigla: string; readonly significado: string }[];
  readonly unidades: readonly string[];
}

/** Those of a workbook that has not been given any. */
export const SIN_CATALOGOS: Catalogos = { politicas: [], programas: [], siglas: [], unidades: [] };

/** Something that intake would not decide alone, with its place in the source. */
export interface Duda {
  readonly mensaje: string;
  readonly fuente: { readonly renglon: number; readonly texto: string };
}

/** All that a PAT brings: what `import` writes into a workbook. */
export interface Pat {
  readonly mir: Mir;
  readonly capitulos: readonly Capitulo[];
  readonly catalogos: Catalogos;
  readonly dudas: readonly Duda[];
}

/** A linea with where it stands. */
export interface LineaUbicada {
  readonly seccion: number;
  readonly objetivo: Objetivo;
  readonly linea: LineaAccion;
}

/** Every linea of a MIR in sheet order; `seccion` counts from 0. */
export function listLineas(mir: Mir): LineaUbicada[] {
  return mir.secciones.flatMap((s, seccion) =>
    s.objetivos.flatMap((objetivo) => objetivo.lineas.map((linea) => ({ seccion, objetivo, linea }))),
  );
}

/** "12.1" of "12.1 Revisar..."; "" where the text does not begin with a number. */
export function numeroOf(lineaAccion: string): string {
  return /^\s*(\d+(?:\.\d+)*)/.exec(lineaAccion)?.[1] ?? '';
}

/** The identity of a linea: 25 numbers of the PAT 2024 occur in both of its sections. `seccion` counts from 0. */
export function keyOfLinea(seccion: number, numero: string): string {
  return `${seccion + 1}:${numero}`;
}
