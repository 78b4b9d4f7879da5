import { findMetaOriginal } from '../mir/historia';
import type { LineaAccion } from '../mir/model';
import type { Contenido } from '../sheet/op';
import { type LibroLeido, readLibro } from '../sheet/read';
import { listPendientes } from './aceptar';
import { NECESIDAD_CIFRAS } from './hojas';
import { mayAdministrar } from './permiso';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';
import type { LineaVista, VistaPlan } from './vista';

function lineaVista({ baseline }: LibroLeido, seccion: number, linea: LineaAccion): LineaVista {
  const original = findMetaOriginal(baseline.modificaciones, seccion, linea.numero);
  return {
    seccion: seccion + 1,
    linea: linea.numero,
    texto: linea.lineaAccion,
    situacion: linea.situacion,
    mesInicial: linea.mesInicial,
    mesFinal: linea.mesFinal,
    metaPropuesta: linea.metaPropuesta,
    metaOriginal: original === undefined ? linea.metaPropuesta : original,
  };
}

/** A cell as text for a view; "" for blank. */
function textOf(contenido: Contenido): string {
  if (contenido === null) return '';
  if (typeof contenido !== 'object') return String(contenido);
  return 'formula' in contenido ? contenido.formula : contenido.fecha;
}

/** The accepted plan to choose from, with its original metas, and what stands otherwise on the sheets. Nothing is written. */
export const planVigente: UseCase<null, VistaPlan | null> = {
  needs: () => NECESIDAD_CIFRAS,
  decide(snapshot) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const secciones = libro.mir.secciones.map(({ titulo, objetivos }, seccion) => ({
      titulo,
      objetivos: objetivos.map(({ numero, objetivo, lineas }) => ({
        numero,
        objetivo,
        lineas: lineas.map((linea) => lineaVista(libro, seccion, linea)),
      })),
    }));
    const pendientes = listPendientes(libro).map(({ hoja, celda, linea, campo, aceptado, escrito }) => ({
      hoja,
      celda,
      linea,
      campo,
      aceptado: textOf(aceptado),
      escrito: textOf(escrito),
    }));
    const puedeCambiar = mayAdministrar(snapshot, libro.configuracion);
    return { findings: [], plan: null, vista: { puedeCambiar, secciones, pendientes } };
  },
};
