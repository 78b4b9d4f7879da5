import type { Duda } from '../../mir/model';
import type { Formas, Respuesta } from './respuesta';

/** Where a MIR comes from. */
export interface ApiInstalacion {
  crearMir(entrada: { readonly ejercicio: number; readonly institucion: string; readonly organo: string }): Respuesta;
  /** `base64`: the bytes of a .txt or .docx. */
  importarPat(entrada: {
    readonly nombre: string;
    readonly base64: string;
    readonly ejercicio: number | null;
  }): Respuesta & {
    readonly lineas: number;
    readonly objetivos: number;
    readonly dudas: readonly Duda[];
  };
}

export const FORMAS_INSTALACION: Formas<ApiInstalacion> = {
  crearMir: { ejercicio: 'número', institucion: 'texto', organo: 'texto' },
  importarPat: { nombre: 'texto', base64: 'texto', ejercicio: 'número o nulo' },
};
