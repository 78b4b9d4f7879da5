import type { Valor } from '../mir/model';

/**
 * A spreadsheet as plain data. The blueprint (desired) and the snapshot (observed) have the same shape,
 * so that drift is a comparison of two values. Everything here is JSON and survives a round trip.
 */

/** 1-based, both ends included. */
export interface Rango {
  readonly fila: number;
  readonly columna: number;
  readonly filas: number;
  readonly columnas: number;
}

/** Rows of columns; `grid[0][0]` is A1. */
export type Grid<T> = readonly (readonly T[])[];

/** A data validation. `estricta`: Sheets refuses what does not fit; otherwise it only warns. */
export type Validacion =
  | { readonly tipo: 'numeroMinimo'; readonly minimo: number; readonly estricta: boolean; readonly ayuda: string }
  | {
      readonly tipo: 'numeroEntre';
      readonly minimo: number;
      readonly maximo: number;
      readonly estricta: boolean;
      readonly ayuda: string;
    }
  | { readonly tipo: 'lista'; readonly opciones: readonly string[]; readonly estricta: boolean; readonly ayuda: string }
  /** One that MIRador did not make: kept as something that differs, never rebuilt. */
  | { readonly tipo: 'ajena'; readonly descripcion: string };

/** A conditional format by custom formula, relative to the first cell of the first range. */
export interface FormatoCondicional {
  readonly rangos: readonly Rango[];
  /** Canonical: English names, comma separated. */
  readonly formula: string;
  readonly fondo: string | null;
  readonly color: string | null;
  readonly negrita: boolean;
}

/** One protection. MIRador's own is recognised by the prefix of its description. */
export interface Proteccion {
  readonly ambito: 'hoja' | 'rango';
  readonly descripcion: string;
  /** Only for `rango`. */
  readonly rango: Rango | null;
  /** Left open inside a sheet protection: the yellow ranges. */
  readonly abiertos: readonly Rango[];
  /** Lower-case e-mail addresses, sorted, without the owner (who can never be removed). null: not known or not judged. */
  readonly editores: readonly string[] | null;
  readonly soloAdvierte: boolean;
}

/** How a cell looks, apart from fill and number format. */
export interface Estilo {
  readonly negrita: boolean;
  readonly color: string;
  readonly tamano: number;
  readonly alineacion: 'left' | 'center' | 'right' | 'general';
  readonly vertical: 'top' | 'middle' | 'bottom';
  readonly ajuste: boolean;
  readonly borde: boolean;
}

export interface NombreDeRango {
  readonly nombre: string;
  readonly rango: Rango;
}

/**
 * What happened to a row or column: put in blank, put in with something of people's, copied, taken out or moved; or
 * nobody can tell which column it is, since its header was lost.
 */
export type Causa = 'insertada' | 'ajena' | 'duplicada' | 'ausente' | 'movida' | 'dudosa';

/** A row or column that does not stand as the baseline says. */
export interface Desplazamiento {
  readonly hoja: string;
  readonly tipo: 'linea' | 'columna' | 'rotulo' | 'ajuste';
  readonly causa: Causa;
  /** "12.1", the name of a column, a label, or what somebody wrote there. */
  readonly nombre: string;
  /** 1-based row (or column, for `columna`) where the baseline has it, and where it was found; 0: nowhere. */
  readonly esperada: number;
  readonly encontrada: number;
  /** How many consecutive ones share this, itself included. */
  readonly cuantas: number;
}

/** `columnas`: stacked, a series a column; `dona`: one series; `otro`: one that MIRador does not make. */
export type TipoGrafico = 'columnas' | 'dona' | 'otro';

/** A chart over cells of its own sheet. MIRador's own is told by its title. */
export interface Grafico {
  readonly titulo: string;
  readonly tipo: TipoGrafico;
  /** Labels first, then the series, side by side on the same rows. */
  readonly rangos: readonly Rango[];
  /** Whether the first row of `rangos` names the series. */
  readonly encabezado: boolean;
  /** The cell on which its upper left corner stands. */
  readonly fila: number;
  readonly columna: number;
  /** Pixels. Google does not tell them, nor the colours: never compared. */
  readonly ancho: number;
  readonly alto: number;
  /** One a series, or a slice. */
  readonly colores: readonly string[];
}

/** A document property that the workbook carries. "{{sheetId:MIR}}" in a desired value stands for the id of that sheet. */
export interface Registro {
  readonly clave: string;
  readonly valor: string;
}

/**
 * What can be said of one sheet. Facets that were not read (snapshot) or are not ours to decide (blueprint) are absent.
 * Grids cover `filas` x `columnas`; in a blueprint a shorter grid leaves the rows below undecided.
 */
export interface Facetas {
  /** Values; where `formulas` has one, its result. */
  readonly valores: Grid<Valor>;
  /** Canonical formulas ("=SUM(A1,B1)"), "" where there is none. */
  readonly formulas: Grid<string>;
  readonly formatos?: Grid<string>;
  /** "#rrggbb" in lower case; "#ffffff" for none. */
  readonly fondos?: Grid<string>;
  readonly estilos?: Grid<Estilo>;
  readonly validaciones?: Grid<Validacion | null>;
  readonly notas?: Grid<string>;
  readonly combinadas?: readonly Rango[];
  readonly condicionales?: readonly FormatoCondicional[];
  readonly protecciones?: readonly Proteccion[];
  readonly nombres?: readonly NombreDeRango[];
  /** Pixels, one a column. */
  readonly anchos?: readonly number[];
  /** Pixels, one a row from the first; null: as its text needs. */
  readonly altos?: readonly (number | null)[];
  readonly inmovilizadas?: { readonly filas: number; readonly columnas: number };
  readonly graficos?: readonly Grafico[];
}

export interface EstadoHoja extends Facetas {
  readonly nombre: string;
  /** null while the sheet does not exist. */
  readonly sheetId: number | null;
  readonly filas: number;
  readonly columnas: number;
  readonly oculta: boolean;
  /** Blueprint only: cells whose content belongs to people. No plan writes over them on a sheet that holds something. */
  readonly capturables?: readonly Rango[];
  /** Blueprint only: its rows are written in one call, whatever changed in them: stopped between two, some would be lost. */
  readonly deUnaVez?: true;
  /** Blueprint only: a repair puts more blank rows at its end; that they are few is told by a rule. */
  readonly crece?: true;
}

/** A workbook: desired or observed. */
export interface EstadoLibro {
  readonly hojas: readonly EstadoHoja[];
  readonly registros?: readonly Registro[];
}

/** A sheet of ours that goes by another name now; it is read as `hoja`. */
export interface Renombrada {
  readonly hoja: string;
  readonly ahora: string;
  /** Only what stands on it says so. */
  readonly parece?: true;
}

/**
 * A sheet that says what one of ours does and was not taken for it: ours stands beside it, or is not there and another
 * one says the same. Nothing of ours reads it.
 */
export interface Parecida {
  readonly hoja: string;
  readonly ajena: EstadoHoja;
}

/** What was read of a workbook, with who was reading. */
export interface Snapshot extends EstadoLibro {
  /** Spreadsheet locale, "es_MX"; decides the argument separator at the edge only. */
  readonly locale: string;
  /** E-mail of who runs this, "" when Google does not say. */
  readonly usuario: string;
  /** When it was read, in the file's time zone: "2025-03-31 09:05". The core has no clock of its own. */
  readonly ahora: string;
  /** Absent: none. */
  readonly renombradas?: readonly Renombrada[];
  /** Absent: none, or not looked for. */
  readonly parecidas?: readonly Parecida[];
  /** Who has the file, in lower case; absent where protections were not read whole. */
  readonly acceso?: {
    /** "" where Google names none (a shared drive). */
    readonly propietario: string;
    /** Who else the file is shared with for editing, sorted; null: not known. */
    readonly editores: readonly string[] | null;
  };
  /** Whether who runs this may edit MIRador's protected cells; a staff path never writes them. */
  readonly puedeEditarProtegido: boolean;
}
