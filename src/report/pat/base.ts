import type { Configuracion } from '../../mir/ajustes';
import type { Capitulo, Catalogos, LineaAccion, Mir } from '../../mir/model';
import { ventanaOf } from '../../mir/programa';
import { MARCA_DEMANDA, MARCA_REPROGRAMADA } from '../../text/reporte';
import { MARCA_CANCELADA } from '../../text/reporte-pat';
import type { Membrete, Pagina } from '../document';

/** What the document of the PAT is made of. */
export interface BaseDePat {
  readonly mir: Mir;
  readonly config: Configuracion;
  readonly capitulos: readonly Capitulo[];
  readonly catalogos: Catalogos;
}

/** A page of it, with its colours. */
export interface Hoja {
  readonly ancho: number;
  readonly membrete: Membrete;
}

export const VERTICAL: Pagina = { orientacion: 'vertical', margen: 1100 };
/** For what has twelve months or many columns. */
export const HORIZONTAL: Pagina = { orientacion: 'horizontal', margen: 900 };

/** What was decided on a linea beyond its text. */
export function marksOf({ situacion, sujetaADemanda }: LineaAccion): string[] {
  return [
    ...(situacion === 'CANCELADA' ? [MARCA_CANCELADA] : []),
    ...(situacion === 'REPROGRAMADA' ? [MARCA_REPROGRAMADA] : []),
    ...(sujetaADemanda ? [MARCA_DEMANDA] : []),
  ];
}

/** Whether it says when: a window, or quantities that people put into months without one. */
export function hasCalendario(linea: LineaAccion): boolean {
  return ventanaOf(linea) !== null || (linea.programaCapturado?.some((p) => p !== null) ?? false);
}
