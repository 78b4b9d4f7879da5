import { MESES } from '../mir/format';
import { contextOf } from '../mir/indicators';
import type { LineaAccion } from '../mir/model';
import { derivePrograma, programaOf } from '../mir/programa';
import { judgePrograma } from '../mir/programa-meta';
import { describeFalta } from '../rules/cro';
import { type LibroLeido, readLibro } from '../sheet/read';
import { NECESIDAD_CIFRAS } from './hojas';
import { mayAdministrar } from './permiso';
import type { ProgramaVista, VistaProgramas } from './programa-vista';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';

/** Whether an accepted programme is still formulas: accepted by hand, it keeps following the meta. */
export function hasFormulas({ calendario }: LibroLeido, seccion: number, linea: LineaAccion): boolean {
  const fila = linea.programaCapturado === null ? null : calendario(seccion, linea.numero);
  return fila !== null && MESES.some((mes) => fila.celda(mes).formula !== '');
}

/** What of a linea's programme does not come to its meta, as a sentence; "" where it does, or it is CANCELADA. */
export function faltaOf(linea: LineaAccion, programa: readonly (number | null)[]): string {
  const falta = linea.situacion === 'CANCELADA' ? null : judgePrograma(linea, programa);
  return falta ? describeFalta(linea, falta) : '';
}

function vistaOf(libro: LibroLeido, seccion: number, linea: LineaAccion): ProgramaVista {
  const { programaCapturado } = linea;
  return {
    seccion: seccion + 1,
    linea: linea.numero,
    texto: linea.lineaAccion,
    situacion: linea.situacion,
    unidad: linea.unidadMedida,
    acumulacion: linea.acumulacion,
    tendencia: linea.tendencia,
    metaPropuesta: linea.metaPropuesta,
    mesInicial: linea.mesInicial,
    mesFinal: linea.mesFinal,
    origen: programaCapturado ? 'aceptada' : 'propuesta',
    conFormulas: hasFormulas(libro, seccion, linea),
    programa: programaOf(linea),
    propuesta: derivePrograma(linea),
    falta: programaCapturado ? faltaOf(linea, programaCapturado) : '',
  };
}

/** The monthly programme of every linea: what Cronograma has, and what would be proposed. Nothing is written. */
export const programaMensual: UseCase<null, VistaProgramas | null> = {
  needs: () => NECESIDAD_CIFRAS,
  decide(snapshot) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const { mir, configuracion } = libro;
    return {
      findings: [],
      plan: null,
      vista: {
        puedeCambiar: mayAdministrar(snapshot, configuracion),
        corte: contextOf(configuracion).corte,
        secciones: mir.secciones.map((s, seccion) => ({
          titulo: s.titulo,
          objetivos: s.objetivos.map((o) => ({
            numero: o.numero,
            objetivo: o.objetivo,
            lineas: o.lineas.map((linea) => vistaOf(libro, seccion, linea)),
          })),
        })),
      },
    };
  },
};
