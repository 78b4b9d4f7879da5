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
}

/** `base64`: the bytes of a .txt or .docx. `ejercicio`: of a new workbook, where the forms do not say it. */
export interface EntradaFormasJge {
  readonly nombre: string;
  readonly base64: string;
  readonly ejercicio: number | null;
}

/** Where a MIR comes from. */
export interface ApiInstalacion {
  /** `preset`: the words of the verdicts, by the name of their set; null: those of a new workbook. */
  crearMir(entrada: {
    readonly ejercicio: number;
    readonly institucion: string;
    readonly organo: string;
    readonly preset: string | null;
  }): Respuesta;
  /** `base64`: the bytes of a .txt or .docx. INT-13: it holds INE forms, which `importarFormasJge` takes. */
  importarPat(entrada: {
    readonly nombre: string;
    readonly base64: string;
    readonly ejercicio: number | null;
  }): Respuesta & {
    readonly lineas: number;
    readonly objetivos: number;
    readonly dudas: readonly Duda[];
  };
  /** What the INE forms of a document are read as, and what importing them would do: only shown. */
  leerFormasJge(entrada: EntradaFormasJge): Respuesta & VistaImportarJge;
  /** The INE forms go to the sheet Informe JGE, below those that are there; a workbook without a MIR gets an empty one. */
  importarFormasJge(entrada: EntradaFormasJge): Respuesta & VistaImportarJge;
  /** What a table is read as, and what importing it would do: only shown. */
  leerTabla(entrada: EntradaTablaApi): Respuesta & VistaTabla;
  /** The table becomes the MIR; where there is one with lineas, only its captures come, into blank yellow cells. */
  importarTabla(entrada: EntradaTablaApi): Respuesta & VistaTabla;
}

const FORMA_TABLA = {
  nombre: 'texto o nulo',
  base64: 'texto o nulo',
  texto: 'texto o nulo',
  hoja: 'objeto o nulo',
  ejercicio: 'número o nulo',
} as const;

export const FORMAS_INSTALACION: Formas<ApiInstalacion> = {
  crearMir: { ejercicio: 'número', institucion: 'texto', organo: 'texto', preset: 'texto o nulo' },
  importarPat: { nombre: 'texto', base64: 'texto', ejercicio: 'número o nulo' },
  leerFormasJge: { nombre: 'texto', base64: 'texto', ejercicio: 'número o nulo' },
  importarFormasJge: { nombre: 'texto', base64: 'texto', ejercicio: 'número o nulo' },
  leerTabla: FORMA_TABLA,
  importarTabla: FORMA_TABLA,
};
