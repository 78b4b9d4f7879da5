import type { Libro } from './workbook';

/**
 * The contract of the local host: what `createHost` gives to the CLI, the page, the tests,
 * and to any program written for Apps Script.
 */

/** Reads and writes of the spreadsheet, Drive and properties; getters of handles and builders are counted apart. */
export interface ContadorLlamadas {
  lecturas: number;
  escrituras: number;
  manejadores: number;
}

/** A file that the add-on made through the advanced Drive service, as Drive would keep it. */
export interface ArchivoHecho {
  readonly id: string;
  readonly nombre: string;
  readonly mimeType: string;
  /** The bytes that were uploaded (a .docx for a native Doc). */
  readonly bytes: Uint8Array;
}

/** What the add-on showed to the user since the last look, in order. */
export type Mostrado =
  | { readonly tipo: 'menu'; readonly titulo: string; readonly elementos: readonly ElementoMenu[] }
  | {
      readonly tipo: 'sidebar' | 'dialogo';
      readonly titulo: string;
      readonly html: string;
      readonly ancho: number;
      readonly alto: number;
    }
  | { readonly tipo: 'toast'; readonly titulo: string; readonly mensaje: string }
  | { readonly tipo: 'alerta'; readonly titulo: string; readonly mensaje: string }
  | { readonly tipo: 'activar'; readonly hoja: string; readonly rango: string };

export type ElementoMenu =
  | { readonly etiqueta: string; readonly funcion: string }
  | { readonly separador: true }
  | { readonly etiqueta: string; readonly elementos: readonly ElementoMenu[] };

/** One edit at the keyboard: what the user typed (parsed as Sheets would), or a pasted block. */
export interface Edicion {
  readonly hoja: string;
  readonly fila: number;
  readonly columna: number;
  readonly textos: readonly (readonly string[])[];
  /** One cell that was pasted, not typed: its event says neither `value` nor `oldValue`. Several cells always are. */
  readonly pegada?: boolean;
}

/** Selected cells. */
export interface Bloque {
  readonly fila: number;
  readonly columna: number;
  readonly filas: number;
  readonly columnas: number;
}

export interface Host {
  /** The workbook itself: what the page shows and save() writes. Change it through the services or edit(). */
  readonly libro: Libro;
  /** Apps Script's global services by name (SpreadsheetApp, Session, ...), to run any program over. */
  readonly services: Readonly<Record<string, unknown>>;
  /** Runs a global function of the bundle as google.script.run or a menu would. Argument and result are plain data. */
  run(funcion: string, args?: readonly unknown[]): unknown;
  /** Opens the document as the current user: runs onOpen in the given mode and gives the menu. */
  open(modo?: 'NONE' | 'LIMITED' | 'FULL'): void;
  /** An edit by the current user: protections and validations enforced, then the simple trigger and the installable ones. Throws HostError with Google's text when refused. */
  edit(edicion: Edicion): void;
  /** The user at the keyboard from now on. */
  actAs(correo: string): void;
  readonly usuario: string;
  /** Sets the context in which google.script.run finds the active cell, and the active range where that is a block. */
  select(hoja: string, fila: number, columna: number, bloque?: Bloque): void;
  /** Does now what the first edit would otherwise wait for. */
  prepare(): void;
  /** Takes what was shown since the last call. */
  takeShown(): Mostrado[];
  /** Takes the files made since the last call. */
  takeFiles(): ArchivoHecho[];
  readonly llamadas: ContadorLlamadas;
  resetCalls(): void;
  /** Writes the .xlsx (and its sidecar) atomically to the path that it was loaded from, or to `ruta`. */
  save(ruta?: string): Promise<void>;
}

/** An error that a user could have met in Google Sheets; `message` is Google's own text. */
export class HostError extends Error {
  override readonly name = 'HostError';
}
