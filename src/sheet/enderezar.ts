/** One way to decide; `detalle` shows, line by line, what there would be. */
export interface OpcionEstructura {
  readonly clave: string;
  readonly etiqueta: string;
  readonly detalle: readonly string[];
}

/** What only people can decide, since captures would move. Nothing of it is done until they choose. */
export interface EleccionEstructura {
  /** "MIR:filas", "MIR:columnas", "Cronograma:filas", "MIR:capturas:1:3.2". */
  readonly clave: string;
  readonly mensaje: string;
  readonly hoja: string;
  readonly celda: string | null;
  readonly linea: string | null;
  readonly opciones: readonly OpcionEstructura[];
  /** The option that what is known speaks for. */
  readonly recomendada: string;
}

/** clave -> opción. */
export type Elegidas = Readonly<Record<string, string>>;
