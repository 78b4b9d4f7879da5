/**
 * Why a cell says what it says: the answer to "¿Por qué este número?" as plain data, the same for the sidebar, the
 * command line and the notes of a report. Everything printed is Spanish; `cifra` is the value itself.
 */

/** One month behind a figure, 1 to 12. `nota` says why it does not count, or how it does; "" where that is plain. */
export interface MesExplicado {
  readonly mes: number;
  readonly valor: number | null;
  readonly cuenta: boolean;
  readonly nota: string;
}

/** A setting that decided, with its cell: "Configuración!B37". */
export interface AjusteExplicado {
  readonly etiqueta: string;
  readonly valor: string;
  readonly celda: string;
}

export interface Explicacion {
  readonly titulo: string;
  /** What the cell must hold; null: blank. */
  readonly cifra: number | string | null;
  /** As it is printed; "—" for no value. */
  readonly valor: string;
  /** One sentence in the words of the norm. */
  readonly regla: string;
  /** The formula with its numbers put in, "100 × 35 ÷ 70 = 50.0%"; null where nothing is calculated. */
  readonly sustitucion: string | null;
  /** What else decided, in order: the conditions that were tried, the amounts that were added. */
  readonly pasos: readonly string[];
  readonly meses: readonly MesExplicado[];
  readonly ajustes: readonly AjusteExplicado[];
}
