import type { VistaBitacora } from '../../app/vista';
import type { ArchivoVista } from './documentos';
import type { Formas, Respuesta } from './respuesta';

/** The log of what is captured. */
export interface ApiBitacora {
  bitacora(): Respuesta & VistaBitacora;
  /** Makes or takes away the owner's trigger, which writes the log for everybody. */
  activarBitacora(entrada: { readonly activa: boolean }): Respuesta & { readonly activa: boolean };
  /**
   * The oldest entries, those over the limit, as CSV. `recortar` takes away exactly those whose export answered this
   * `huella`, or nothing.
   */
  exportarBitacora(entrada: { readonly recortar: boolean; readonly huella: string | null }): Respuesta & {
    readonly archivos: readonly ArchivoVista[];
    /** How many entries the file holds, and what names them; null where there are none. */
    readonly registros: number;
    readonly huella: string | null;
    readonly quitados: number;
  };
}

export const FORMAS_BITACORA: Formas<ApiBitacora> = {
  bitacora: {},
  activarBitacora: { activa: 'sí o no' },
  exportarBitacora: { recortar: 'sí o no', huella: 'texto o nulo' },
};
