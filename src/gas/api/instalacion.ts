import type { VistaComienzo } from '../../app/comienzo';
import type { VistaAnterior } from '../../app/libro-anterior';
import type { VistaPrevia } from '../../app/previa';
import type { VistaImportarJge, VistaTabla } from '../../app/vista';
import type { Duda } from '../../mir/model';
import type { Formas, Respuesta } from './respuesta';

/**
 * A table of lineas, as one of: a file (`nombre`, and `base64`: its bytes), what was pasted (`texto`), or cells that
 * have their types (`hoja`: {nombre, valores, formulas, formatos, combinadas}; a date is {"fecha": "2025-03-04"}).
 */
export interface EntradaTablaApi {
  readonly nombre: string | null;
  readonly base64: string | null;
  readonly texto: string | null;
  readonly hoja: object | null;
  /** The year where the table does not say it; null: that of the workbook's MIR, else the current one. */
  readonly ejercicio: number | null;
  /** Of `importarTabla`: the `huella` of the preview that was shown; null or left out: whatever is read now. */
  readonly previa?: string | null;
}

/** `base64`: the bytes of a .txt or .docx. `ejercicio`: of a new workbook, where the forms do not say it. */
export interface EntradaFormasJge {
  readonly nombre: string;
  readonly base64: string;
  readonly ejercicio: number | null;
}

/** `preset`: the words of the verdicts, by the name of their set; null: those of a new workbook. `previa`: as below. */
interface EntradaNuevaMir {
  readonly ejercicio: number;
  readonly institucion: string;
  readonly organo: string;
  readonly preset: string | null;
  readonly previa?: string | null;
}

/** `base64`: the bytes of a .txt or .docx. `previa`: as below. */
interface EntradaPat {
  readonly nombre: string;
  readonly base64: string;
  readonly ejercicio: number | null;
  readonly previa?: string | null;
}

/** `base64`: the bytes of last year's .xlsx. `ejercicio` null: the year after. `canceladas`: whether those come too. */
export interface EntradaLibroAnterior {
  readonly nombre: string;
  readonly base64: string;
  readonly ejercicio: number | null;
  readonly canceladas?: boolean | null;
  readonly previa?: string | null;
}

/**
 * Where a MIR comes from. Each way has a function that only shows what it would make; given the `huella` of what was
 * shown as `previa`, the function that makes it makes exactly that, or nothing (APP-191).
 */
export interface ApiInstalacion {
  /** What the workbook holds before a MIR is started in it, and the ways that there are; nothing is written. */
  comienzo(): Respuesta & VistaComienzo;
  /** What `crearMir` would make. */
  verNuevaMir(entrada: EntradaNuevaMir): Respuesta & { readonly previa: VistaPrevia | null };
  crearMir(entrada: EntradaNuevaMir): Respuesta;
  /** What `importarPat` would make. */
  leerPat(entrada: EntradaPat): Respuesta & { readonly previa: VistaPrevia | null };
  /** INT-13: it holds INE forms, which `importarFormasJge` takes. */
  importarPat(entrada: EntradaPat): Respuesta & {
    readonly lineas: number;
    readonly objetivos: number;
    readonly dudas: readonly Duda[];
  };
  /** What `importarLibroAnterior` would make. */
  leerLibroAnterior(entrada: EntradaLibroAnterior): Respuesta & { readonly previa: VistaPrevia | null };
  /** Last year's workbook becomes this year's: its plan and catalogues, not its progress. */
  importarLibroAnterior(entrada: EntradaLibroAnterior): Respuesta & VistaAnterior;
  /** What the INE forms of a document are read as, and what importing them would do: only shown. */
  leerFormasJge(entrada: EntradaFormasJge): Respuesta & VistaImportarJge;
  /** The INE forms go to the sheet Informe JGE, below those that are there; a workbook without a MIR gets an empty one. */
  importarFormasJge(entrada: EntradaFormasJge): Respuesta & VistaImportarJge;
  /** What a table is read as, and what importing it would do: only shown. */
  leerTabla(entrada: EntradaTablaApi): Respuesta & VistaTabla & { readonly previa: VistaPrevia | null };
  /** The table becomes the MIR; where there is one with lineas, only its captures come, into blank yellow cells. */
  importarTabla(entrada: EntradaTablaApi): Respuesta & VistaTabla;
}

const FORMA_TABLA = {
  nombre: 'texto o nulo',
  base64: 'texto o nulo',
  texto: 'texto o nulo',
  hoja: 'objeto o nulo',
  ejercicio: 'número o nulo',
  previa: 'texto o nulo',
} as const;

const FORMA_NUEVA = {
  ejercicio: 'número',
  institucion: 'texto',
  organo: 'texto',
  preset: 'texto o nulo',
  previa: 'texto o nulo',
} as const;

const FORMA_PAT = { nombre: 'texto', base64: 'texto', ejercicio: 'número o nulo', previa: 'texto o nulo' } as const;

const FORMA_ANTERIOR = { ...FORMA_PAT, canceladas: 'sí o no, o nulo' } as const;

export const FORMAS_INSTALACION: Formas<ApiInstalacion> = {
  comienzo: {},
  verNuevaMir: FORMA_NUEVA,
  crearMir: FORMA_NUEVA,
  leerPat: FORMA_PAT,
  importarPat: FORMA_PAT,
  leerLibroAnterior: FORMA_ANTERIOR,
  importarLibroAnterior: FORMA_ANTERIOR,
  leerFormasJge: { nombre: 'texto', base64: 'texto', ejercicio: 'número o nulo' },
  importarFormasJge: { nombre: 'texto', base64: 'texto', ejercicio: 'número o nulo' },
  leerTabla: FORMA_TABLA,
  importarTabla: FORMA_TABLA,
};
