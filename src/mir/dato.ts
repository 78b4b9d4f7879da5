import type { CampoModificado } from './historia';
import type { LineaAccion, Mir, Objetivo, PlanLinea, PresupuestoDeclarado, TituloMir } from './model';

/** One thing that the accepted plan says; every index counts from 0. */
export type LugarPlan =
  | {
      readonly de: 'linea';
      readonly seccion: number;
      readonly objetivo: number;
      readonly linea: number;
      readonly campo: keyof PlanLinea | 'situacion';
    }
  | {
      readonly de: 'objetivo';
      readonly seccion: number;
      readonly objetivo: number;
      readonly campo: keyof Omit<Objetivo, 'lineas'>;
    }
  | { readonly de: 'seccion'; readonly seccion: number }
  | { readonly de: 'titulo'; readonly campo: keyof TituloMir }
  | { readonly de: 'declarado'; readonly campo: keyof PresupuestoDeclarado };

export type DatoDelPlan = string | number | null;

/** A place of the plan with what it is to say. */
export interface Cambiado {
  readonly lugar: LugarPlan;
  readonly valor: DatoDelPlan;
}

export function lineaEn(mir: Mir, seccion: number, objetivo: number, linea: number): LineaAccion | null {
  return mir.secciones[seccion]?.objetivos[objetivo]?.lineas[linea] ?? null;
}

/** What the plan says there; "" and null both say nothing. */
export function datoEn(mir: Mir, lugar: LugarPlan): DatoDelPlan {
  switch (lugar.de) {
    case 'linea':
      return lineaEn(mir, lugar.seccion, lugar.objetivo, lugar.linea)?.[lugar.campo] ?? null;
    case 'objetivo':
      return mir.secciones[lugar.seccion]?.objetivos[lugar.objetivo]?.[lugar.campo] ?? null;
    case 'seccion':
      return mir.secciones[lugar.seccion]?.titulo ?? null;
    case 'titulo':
      return mir.titulo[lugar.campo];
    case 'declarado':
      return mir.presupuestoDeclarado?.[lugar.campo] ?? null;
  }
}

function replaced<T>(list: readonly T[], index: number, change: (item: T) => T): T[] {
  return list.map((item, i) => (i === index ? change(item) : item));
}

/** The MIR with another objetivo in the place of one. */
export function withObjetivo(mir: Mir, seccion: number, objetivo: number, change: (o: Objetivo) => Objetivo): Mir {
  const secciones = replaced(mir.secciones, seccion, (s) => ({
    ...s,
    objetivos: replaced(s.objetivos, objetivo, change),
  }));
  return { ...mir, secciones };
}

/** The MIR that says `valor` there. Its kind must be that of the place: checked where it comes from people. */
export function withDato(mir: Mir, { lugar, valor }: Cambiado): Mir {
  switch (lugar.de) {
    case 'linea':
      return withObjetivo(mir, lugar.seccion, lugar.objetivo, (o) => ({
        ...o,
        lineas: replaced(o.lineas, lugar.linea, (l) => ({ ...l, [lugar.campo]: valor })),
      }));
    case 'objetivo':
      return withObjetivo(mir, lugar.seccion, lugar.objetivo, (o) => ({ ...o, [lugar.campo]: valor }));
    case 'seccion':
      return {
        ...mir,
        secciones: replaced(mir.secciones, lugar.seccion, (s) => ({ ...s, titulo: String(valor ?? '') })),
      };
    case 'titulo':
      return { ...mir, titulo: { ...mir.titulo, [lugar.campo]: String(valor ?? '') } };
    case 'declarado': {
      const declarado = mir.presupuestoDeclarado ?? { monto: null, etiqueta: '' };
      return { ...mir, presupuestoDeclarado: { ...declarado, [lugar.campo]: valor } };
    }
  }
}

/** The field under which a change of that place is recorded. */
export function campoOf(lugar: LugarPlan): CampoModificado {
  if (lugar.de === 'seccion') return 'seccion';
  return lugar.de === 'objetivo' && lugar.campo === 'numero' ? 'numeroObjetivo' : lugar.campo;
}
