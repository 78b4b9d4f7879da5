import { contextOf } from '../mir/contexto';
import { listLineas } from '../mir/model';
import { namePeriodo } from '../mir/periods';
import { HOJA_SEGUIMIENTO, indexSeguimiento } from '../mir/seguimiento';
import { hasPendientes } from '../mir/seguimiento-linea';
import { periodoDelCorte } from '../mir/tablero';
import { readLibro } from '../sheet/read';
import { NECESIDAD_CIFRAS } from './hojas';
import { checkPeriodo } from './periodo';
import { createLineaVista, type LineaSeguimientoVista } from './seguimiento-vista';
import { sinMir } from './sin-mir';
import { type Necesidad, refuse, type UseCase } from './usecase';

/** What is looked at to tell what is registered and what is missing. */
export const NECESIDAD_SEGUIMIENTO: Necesidad = { ...NECESIDAD_CIFRAS, [HOJA_SEGUIMIENTO]: 'valores' };

export interface VistaSeguimiento {
  readonly periodo: string;
  readonly nombre: string;
  readonly secciones: readonly string[];
  /** Those with something missing first, each group in the order of the plan. */
  readonly lineas: readonly LineaSeguimientoVista[];
  /** Rows of the sheet that could not be understood: the audit tells which. */
  readonly ilegibles: number;
}

/**
 * What each linea has in Seguimiento for a period, and what it lacks: the four parts where it was off its programme at
 * its end, and evidence of each of its months with progress. `periodo` null: that of the informes that the cut-off in
 * force falls in, or the first one. Nothing is written.
 */
export const seguimiento: UseCase<{ readonly periodo: string | null }, VistaSeguimiento | null> = {
  needs: () => NECESIDAD_SEGUIMIENTO,
  decide(snapshot, { periodo: clave }) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const { mir, configuracion } = libro;
    const corte = Math.min(12, Math.max(1, Math.floor(contextOf(configuracion).corte)));
    const checked = checkPeriodo(
      clave ?? periodoDelCorte(mir.ejercicio, corte, configuracion.frecuenciaInformes)?.clave ?? '',
      mir,
    );
    if ('finding' in checked) return refuse(checked.finding);
    const { periodo } = checked;
    const asientosDe = indexSeguimiento(libro.seguimiento);
    const vistaDe = createLineaVista(libro, snapshot, periodo);
    const lineas = listLineas(mir).map((u) => vistaDe(u, asientosDe(u.seccion, u.linea.numero)));
    const { filas, justificaciones, evidencias } = libro.seguimiento;
    return {
      findings: [],
      plan: null,
      vista: {
        periodo: periodo.clave,
        nombre: namePeriodo(periodo),
        secciones: mir.secciones.map((s) => s.titulo),
        lineas: [...lineas.filter(hasPendientes), ...lineas.filter((l) => !hasPendientes(l))],
        ilegibles: filas.length - justificaciones.length - evidencias.length,
      },
    };
  },
};
