import type {
  EntradaRegistrarEntrega,
  VistaEntregas,
  VistaPrepararEntregas,
  VistaRegistrarEntrega,
} from '../../app/entregas-vista';
import type { Formas, Respuesta } from './respuesta';

/** The deliveries of the informes. */
export interface ApiEntregas {
  /** What is missing is that of the period; null: of the whole year. */
  entregas(entrada: { readonly periodo: string | null }): Respuesta & VistaEntregas;
  /** `huella` null: only shown; else applied when the workbook is still as it was shown. */
  prepararEntregas(entrada: { readonly huella: string | null }): Respuesta & VistaPrepararEntregas;
  registrarEntrega(entrada: EntradaRegistrarEntrega): Respuesta & VistaRegistrarEntrega;
}

export const FORMAS_ENTREGAS: Formas<ApiEntregas> = {
  entregas: { periodo: 'texto o nulo' },
  prepararEntregas: { huella: 'texto o nulo' },
  registrarEntrega: {
    periodo: 'texto',
    destinatario: 'texto',
    informe: 'texto o nulo',
    paso: 'texto',
    fecha: 'texto',
    nota: 'texto o nulo',
    corregir: 'sí o no, o nulo',
  },
};
