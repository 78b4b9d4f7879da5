import type { Configuracion } from '../../mir/ajustes';
import type { TipoDocumento } from '../../mir/documentos';
import type { Finding } from '../../mir/finding';
import type { Modificacion } from '../../mir/historia';
import type { Mir } from '../../mir/model';
import type { Periodo } from '../../mir/periods';
import type { CierreDeInforme, CifrasDePeriodo } from '../../report/avance/datos';
import type { TablaDeDatos } from '../../report/datos';
import type { Documento, Membrete } from '../../report/document';
import type { LibroLeido } from '../../sheet/read';

/** What a document is made of: nothing of the clock, so that the same data give the same document. */
export interface BaseDocumento {
  readonly libro: LibroLeido;
  /** As the closing kept it, where `periodo` was closed; else as it is. */
  readonly mir: Mir;
  readonly config: Configuracion;
  /** Of the review of the workbook as of the period. */
  readonly findings: readonly Finding[];
  readonly cierre: CierreDeInforme | null;
  /** Every change of the plan that `mir` has, oldest first. */
  readonly modificaciones: readonly Modificacion[];
  /** What a report of another period of the year is made of: the snapshot of its closing where it has one. */
  cifrasDe(periodo: Periodo): CifrasDePeriodo;
  /** What of `findings` is of a part of `mir`. */
  findingsDe(parte: Mir): readonly Finding[];
  /** null: of the whole year, as of the cut-off in force. */
  readonly periodo: Periodo | null;
  /** What part of it was asked for, in words of its kind ("1/3": an objetivo; "1/3.2": a linea); null: all. */
  readonly alcance: string | null;
}

/**
 * What a kind of document gives: something to read or rows to publish; or why it cannot be made. `avisos`: what whoever
 * makes it should know first, none of it an error; no part of what it says, so that its huella is the same.
 */
export type Contenido =
  | { readonly documento: Documento; readonly avisos?: readonly Finding[] }
  /** `membrete`: of the page on which they are seen before they are made. */
  | {
      readonly tablas: readonly TablaDeDatos[];
      readonly membrete: Membrete;
      readonly avisos?: readonly Finding[];
    }
  | { readonly impide: readonly Finding[] };

/** One kind of document. */
export interface Clase {
  readonly tipo: TipoDocumento;
  /** Whether it is of a period, and cannot be made without one. */
  readonly porPeriodo: boolean;
  /** Whether it prints figures: then a rule that blocks stops it. */
  readonly conCifras: boolean;
  /** The setting with its name. */
  readonly nombre: 'nombreInforme' | 'nombreJge' | 'nombrePat' | 'nombreFicha' | 'nombreTransparencia';
  build(base: BaseDocumento): Contenido;
}
