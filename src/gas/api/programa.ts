import type { CambioPrograma, VistaCambioPrograma, VistaProgramas } from '../../app/programa-vista';
import type { Formas, Respuesta } from './respuesta';

/** The monthly programme of each linea. */
export interface ApiPrograma {
  programaMensual(): Respuesta & VistaProgramas;
  /** `huella` null: only shown; else applied when the workbook is still as it was shown. */
  cambiarPrograma(entrada: {
    readonly cambio: CambioPrograma;
    readonly huella: string | null;
  }): Respuesta & VistaCambioPrograma;
}

export const FORMAS_PROGRAMA: Formas<ApiPrograma> = {
  programaMensual: {},
  cambiarPrograma: { cambio: 'objeto', huella: 'texto o nulo' },
};
