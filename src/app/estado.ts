import { contextOf } from '../mir/indicators';
import { listPeriodos, namePeriodo, type TipoPeriodo } from '../mir/periods';
import { nameObjetivo, objetivosDe, rolDe } from '../mir/roles';
import { permisosOf } from '../sheet/blueprint/protection';
import { type LibroLeido, readLibro } from '../sheet/read';
import type { Snapshot } from '../sheet/state';
import { NECESIDAD_CIFRAS } from './hojas';
import { mayAdministrar } from './permiso';
import { findingOfDano } from './sin-mir';
import type { UseCase } from './usecase';
import type { VistaEstado } from './vista';

/** Kinds of period that can be reported, the usual one first. */
const TIPOS: readonly TipoPeriodo[] = ['bimestre', 'mes', 'trimestre', 'cuatrimestre', 'semestre', 'anio'];

/** The periods of a year that can be reported. */
export function listPeriodosDeInformes(ejercicio: number): VistaEstado['periodos'] {
  return TIPOS.flatMap((tipo) => listPeriodos(ejercicio, tipo)).map((p) => ({
    clave: p.clave,
    nombre: namePeriodo(p),
  }));
}

/** Who asks, as Configuración has them; before there is a MIR everybody who edits the file may make one. */
function quienPregunta(
  libro: LibroLeido | null,
  { usuario, puedeEditarProtegido }: Snapshot,
): Pick<VistaEstado, 'rol' | 'objetivos'> {
  if (!libro) return { rol: puedeEditarProtegido ? 'administrador' : 'capturista', objetivos: null };
  const permisos = permisosOf(libro.configuracion, libro.baseline);
  const rol = rolDe(usuario, puedeEditarProtegido, permisos);
  const suyos = rol === 'administrador' ? null : objetivosDe(usuario, permisos);
  return { rol, objetivos: suyos?.map((clave) => nameObjetivo(libro.mir, clave)) ?? null };
}

/** What a view needs to start. Nothing is written. */
export const estado: UseCase<null, VistaEstado> = {
  needs: () => NECESIDAD_CIFRAS,
  decide(snapshot) {
    const libro = readLibro(snapshot);
    const ejercicio = libro?.mir.ejercicio ?? null;
    const dano = findingOfDano(snapshot);
    return {
      findings: dano ? [dano] : [],
      plan: null,
      vista: {
        hayMir: libro !== null,
        usuario: snapshot.usuario,
        puedeReparar: mayAdministrar(snapshot, libro?.configuracion ?? null),
        ...quienPregunta(libro, snapshot),
        organo: String(libro?.configuracion.organo ?? libro?.mir.titulo.organo ?? ''),
        ejercicio,
        corte: libro ? contextOf(libro.configuracion).corte : 0,
        periodos: ejercicio === null ? [] : listPeriodosDeInformes(ejercicio),
      },
    };
  },
};
