import { contextOf } from '../mir/indicators';
import { listPeriodos, namePeriodo, type TipoPeriodo } from '../mir/periods';
import { readLibro } from '../sheet/read';
import { NECESIDAD_CIFRAS } from './hojas';
import type { UseCase } from './usecase';
import type { VistaEstado } from './vista';

/** Kinds of period that can be reported, the usual one first. */
const TIPOS: readonly TipoPeriodo[] = ['bimestre', 'mes', 'trimestre', 'cuatrimestre', 'semestre', 'anio'];

/** What a view needs to start. Nothing is written. */
export const estado: UseCase<null, VistaEstado> = {
  needs: () => NECESIDAD_CIFRAS,
  decide(snapshot) {
    const libro = readLibro(snapshot);
    const ejercicio = libro?.mir.ejercicio ?? null;
    const periodos = ejercicio === null ? [] : TIPOS.flatMap((tipo) => listPeriodos(ejercicio, tipo));
    return {
      findings: [],
      plan: null,
      vista: {
        hayMir: libro !== null,
        usuario: snapshot.usuario,
        puedeReparar: snapshot.puedeEditarProtegido,
        rol: snapshot.puedeEditarProtegido ? 'administrador' : 'capturista',
        objetivos: null,
        organo: String(libro?.configuracion.organo ?? libro?.mir.titulo.organo ?? ''),
        ejercicio,
        corte: libro ? contextOf(libro.configuracion).corte : 0,
        periodos: periodos.map((p) => ({ clave: p.clave, nombre: namePeriodo(p) })),
      },
    };
  },
};
