import type { IndicadorVista, OperacionVista, VistaAuditoria, VistaEstado } from '../app/vista';
import type { Finding } from '../mir/finding';
import type { Duda } from '../mir/model';

export type { IndicadorVista, OperacionVista, ReglaVista } from '../app/vista';
export type DudaVista = Duda;

/**
 * The allow-list of functions that the sidebar, the dialogs and `mirador call` may run, with what goes in and out.
 * Only numbers, booleans, strings, null and plain objects or arrays of them: google.script.run carries nothing else.
 */

/** Every answer says whether it was done and what should be known; `ok` false: nothing was written. */
export interface Respuesta {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
}

export interface ArchivoVista {
  readonly nombre: string;
  readonly mimeType: string;
  /** The bytes in base64 for a download; null when the file was left in Drive. */
  readonly base64: string | null;
  readonly url: string | null;
}

export interface Api {
  /** What a view needs to start: is there a MIR, who am I, which periods can be reported. */
  estado(): Respuesta & VistaEstado;
  crearMir(entrada: { readonly ejercicio: number; readonly institucion: string; readonly organo: string }): Respuesta;
  /** `base64`: the bytes of a .txt or .docx. */
  importarPat(entrada: {
    readonly nombre: string;
    readonly base64: string;
    readonly ejercicio: number | null;
  }): Respuesta & {
    readonly lineas: number;
    readonly objetivos: number;
    readonly dudas: readonly DudaVista[];
  };
  /** Puntos por revisar. `completa` reads every facet; otherwise six calls a sheet. */
  auditar(entrada: { readonly completa: boolean }): Respuesta & VistaAuditoria;
  /** The plan of a repair in sentences; nothing is written. */
  prepararReparacion(): Respuesta & { readonly operaciones: readonly OperacionVista[]; readonly huella: string };
  /** Applies the repair that was shown; if the workbook changed since (`huella`), nothing is written and the new plan is given. */
  reparar(entrada: { readonly huella: string }): Respuesta & {
    readonly aplicada: boolean;
    readonly operaciones: readonly OperacionVista[];
    readonly huella: string;
  };
  /** `seccion`: "1", "2" or the start of its title; null where the number is unique. `valor` null clears the month. */
  capturar(entrada: {
    readonly linea: string;
    readonly mes: number;
    readonly valor: number | null;
    readonly seccion: string | null;
    readonly observaciones: string | null;
  }): Respuesta & { readonly hoja: string; readonly celda: string };
  /** `corte` 1-12, or null for the one in force. */
  indicadores(entrada: { readonly corte: number | null }): Respuesta & {
    readonly corte: number;
    readonly indicadores: readonly IndicadorVista[];
  };
  /** Preview of a report: the same model as the document, as HTML. */
  vistaInforme(entrada: { readonly tipo: 'avance'; readonly periodo: string }): Respuesta & { readonly html: string };
  /** Makes the report. `drive`: a native Doc in the add-on's folder; `descarga`: the .docx comes back in base64. */
  hacerInforme(entrada: {
    readonly tipo: 'avance';
    readonly periodo: string;
    readonly destino: 'descarga' | 'drive';
  }): Respuesta & { readonly archivos: readonly ArchivoVista[] };
  irACelda(entrada: { readonly hoja: string; readonly celda: string }): Respuesta;
}

export type FuncionApi = keyof Api;

/** Every function of Api, and nothing else: the type makes a missing or extra name an error. */
export const FUNCIONES_API: Readonly<Record<FuncionApi, true>> = {
  estado: true,
  crearMir: true,
  importarPat: true,
  auditar: true,
  prepararReparacion: true,
  reparar: true,
  capturar: true,
  indicadores: true,
  vistaInforme: true,
  hacerInforme: true,
  irACelda: true,
};
