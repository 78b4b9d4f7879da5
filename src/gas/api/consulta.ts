import type { IndicadorVista, VistaAuditoria, VistaEstado } from '../../app/vista';
import type { Umbrales } from '../../mir/contexto';
import type { Formas, Respuesta } from './respuesta';

/** What only looks. */
export interface ApiConsulta {
  /** What a view needs to start: is there a MIR, who am I, which periods can be reported. */
  estado(): Respuesta & VistaEstado;
  /** Puntos por revisar. `completa` reads every facet; otherwise six calls a sheet. */
  auditar(entrada: { readonly completa: boolean }): Respuesta & VistaAuditoria;
  /** `corte` 1-12, or null for the one in force. */
  indicadores(entrada: { readonly corte: number | null }): Respuesta & {
    readonly corte: number;
    /** Percentages: a printed one must not cross them. */
    readonly umbrales: Umbrales;
    readonly indicadores: readonly IndicadorVista[];
  };
  irACelda(entrada: { readonly hoja: string; readonly celda: string }): Respuesta;
}

export const FORMAS_CONSULTA: Formas<ApiConsulta> = {
  estado: {},
  auditar: { completa: 'sí o no' },
  indicadores: { corte: 'número o nulo' },
  irACelda: { hoja: 'texto', celda: 'texto' },
};
