import type { Umbrales } from '../mir/contexto';
import { computeIndicador, contextOf } from '../mir/indicators';
import { listLineas } from '../mir/model';
import { readLibro } from '../sheet/read';
import { appFinding } from './finding';
import { NECESIDAD_CIFRAS } from './hojas';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';
import type { IndicadorVista } from './vista';

export interface VistaIndicadores {
  /** 0: no cut-off in force. */
  readonly corte: number;
  /** Those of Configuración: a percentage is printed so that it does not cross one. */
  readonly umbrales: Umbrales;
  readonly indicadores: readonly IndicadorVista[];
}

/** The figures of every linea, as of `corte` (1-12) or as they stand. Nothing is written. */
export const indicadores: UseCase<{ readonly corte: number | null }, VistaIndicadores | null> = {
  needs: () => NECESIDAD_CIFRAS,
  decide(snapshot, { corte }) {
    if (corte !== null && !(Number.isInteger(corte) && corte >= 1 && corte <= 12)) {
      return refuse(appFinding('APP-06', [String(corte)]));
    }
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const contexto = contextOf(libro.configuracion, corte);
    const figures = listLineas(libro.mir).map(({ seccion, linea }): IndicadorVista => {
      const i = computeIndicador(linea, contexto);
      return {
        seccion: libro.mir.secciones[seccion]?.titulo ?? '',
        linea: linea.numero,
        metaPropuesta: i.metaPropuesta,
        metaAlcanzada: i.metaAlcanzada,
        metaPorAlcanzar: i.metaPorAlcanzar,
        porcentaje: i.porcentaje,
        estatus: i.palabraEstatus,
        acumulacion: i.acumulacion,
        programadoAlCorte: i.programadoAlCorte,
        alcanzadoAlCorte: i.alcanzadoAlCorte,
        veredicto: i.veredicto,
        semaforo: i.semaforo,
      };
    });
    return {
      findings: [],
      plan: null,
      vista: { corte: contexto.corte, umbrales: contexto.umbrales, indicadores: figures },
    };
  },
};
