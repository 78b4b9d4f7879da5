/** One thing that is not as it was when a period was closed. */
export interface DiferenciaVista {
  /** From 1; 0: of no linea (a setting). */
  readonly seccion: number;
  /** "" where it is of no linea. */
  readonly linea: string;
  readonly campo: string;
  readonly hoja: string;
  readonly celda: string;
  readonly antes: string;
  readonly ahora: string;
  /** The document, or the reason, by which it was changed; "": none was recorded. */
  readonly porque: string;
}

/** A figure of a linea as of the last month of the period that would be another one with what the sheets say now. */
export type CifraVista = Pick<DiferenciaVista, 'seccion' | 'linea' | 'campo' | 'antes' | 'ahora'>;

export interface VistaDiferencias {
  /** The closing is in force: the informe of the period is made of what it kept. */
  readonly vigente: boolean;
  /** In the order of the plan, then lineas that are gone, then settings. */
  readonly diferencias: readonly DiferenciaVista[];
  readonly cifras: readonly CifraVista[];
  /** The lineas that either speaks of, in the same order. */
  readonly lineas: readonly {
    readonly seccion: number;
    readonly linea: string;
    /** Title of its seccion, "" without secciones. */
    readonly titulo: string;
    readonly texto: string;
  }[];
}
