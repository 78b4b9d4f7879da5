import type { Valor } from '../mir/model';
import type { Estilo, FormatoCondicional, Grafico, Grid, NombreDeRango, Proteccion, Rango, Validacion } from './state';

/** What one written cell gets: a value as it is (text is never parsed into a formula), or a canonical formula. */
export type Contenido = Valor | { readonly formula: string };

/**
 * One change of a spreadsheet, as a value. Each costs a fixed number of service calls whatever its size.
 * To add a kind: one member here, one case in simulate, describe and the SpreadsheetApp compiler.
 */
export type Op =
  | {
      readonly tipo: 'crearHoja';
      readonly hoja: string;
      readonly filas: number;
      readonly columnas: number;
      readonly oculta: boolean;
    }
  | { readonly tipo: 'dimensionar'; readonly hoja: string; readonly filas: number; readonly columnas: number }
  | { readonly tipo: 'formatoNumero'; readonly hoja: string; readonly rango: Rango; readonly formatos: Grid<string> }
  | {
      readonly tipo: 'escribir';
      readonly hoja: string;
      readonly rango: Rango;
      readonly contenido: Grid<Contenido>;
      /** True only where people chose to change a captured value, seeing both. */
      readonly tocaCaptura: boolean;
      /** Captured cells that stay where they are although they are several: nothing is moved. */
      readonly enSuLugar?: true;
    }
  | { readonly tipo: 'fondo'; readonly hoja: string; readonly rango: Rango; readonly fondos: Grid<string> }
  | { readonly tipo: 'estilo'; readonly hoja: string; readonly rango: Rango; readonly estilos: Grid<Estilo> }
  | {
      readonly tipo: 'validar';
      readonly hoja: string;
      readonly rango: Rango;
      readonly validaciones: Grid<Validacion | null>;
    }
  | { readonly tipo: 'anotar'; readonly hoja: string; readonly rango: Rango; readonly notas: Grid<string> }
  /** `vertical`: each column of the range is merged on its own; `horizontal`: each row; `todo`: all of it. One call. */
  | {
      readonly tipo: 'combinar';
      readonly hoja: string;
      readonly rango: Rango;
      readonly sentido: 'vertical' | 'horizontal' | 'todo';
    }
  | { readonly tipo: 'separar'; readonly hoja: string; readonly rango: Rango }
  | { readonly tipo: 'condicionar'; readonly hoja: string; readonly reglas: readonly FormatoCondicional[] }
  | { readonly tipo: 'proteger'; readonly hoja: string; readonly proteccion: Proteccion }
  | { readonly tipo: 'nombrar'; readonly hoja: string; readonly nombre: NombreDeRango }
  | {
      readonly tipo: 'ancho';
      readonly hoja: string;
      readonly columna: number;
      readonly columnas: number;
      readonly pixeles: number;
    }
  /** Height of consecutive rows: for what does not fit by itself, since merged text never does. One call. */
  | {
      readonly tipo: 'alto';
      readonly hoja: string;
      readonly fila: number;
      readonly filas: number;
      readonly pixeles: number;
    }
  | { readonly tipo: 'inmovilizar'; readonly hoja: string; readonly filas: number; readonly columnas: number }
  /** Rows put in before `fila`, or columns before `columna`, as Google does it: everything below or to the right goes along. */
  | { readonly tipo: 'insertarFilas'; readonly hoja: string; readonly fila: number; readonly filas: number }
  | { readonly tipo: 'insertarColumnas'; readonly hoja: string; readonly columna: number; readonly columnas: number }
  /** Only rows and columns whose captures are nowhere else to be lost: blank, or carried by an `escribir` of the same plan. */
  | { readonly tipo: 'eliminarFilas'; readonly hoja: string; readonly fila: number; readonly filas: number }
  | { readonly tipo: 'eliminarColumnas'; readonly hoja: string; readonly columna: number; readonly columnas: number }
  | { readonly tipo: 'renombrarHoja'; readonly hoja: string; readonly nombre: string }
  | { readonly tipo: 'borrarHoja'; readonly hoja: string }
  | { readonly tipo: 'ocultar'; readonly hoja: string; readonly oculta: boolean }
  /** Rows after the last one that holds something: a log grows without being read. */
  | { readonly tipo: 'anexar'; readonly hoja: string; readonly contenido: Grid<Contenido> }
  /** Takes away one protection of ours, told by all that it says. */
  | { readonly tipo: 'desproteger'; readonly hoja: string; readonly proteccion: Proteccion }
  | { readonly tipo: 'quitarNombre'; readonly hoja: string; readonly nombre: string }
  /** Draws a chart, over any that is there. */
  | { readonly tipo: 'graficar'; readonly hoja: string; readonly grafico: Grafico }
  /** Takes away one chart, told by its title, its cells and where it stands. */
  | { readonly tipo: 'quitarGrafico'; readonly hoja: string; readonly grafico: Grafico }
  /** Document property: the compact layout that onEdit reads. null takes it away. */
  | { readonly tipo: 'registrar'; readonly clave: string; readonly valor: string | null };

export type TipoOp = Op['tipo'];

/** An ordered list of changes with the fingerprint of the snapshot that it was made from. */
export interface Plan {
  readonly ops: readonly Op[];
  /** Written before anything else: how to take the plan back (sheet/deshacer.ts). */
  readonly antes?: readonly Op[];
  /** Written once all the rest is: an undo forgets its record when nothing is left to take back. */
  readonly despues?: readonly Op[];
  /** Hash of what the plan looked at; a repair applies only while it is unchanged. */
  readonly huella: string;
}
