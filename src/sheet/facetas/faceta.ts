import type { Contenido, Op } from '../op';
import type { Desplazamiento, EstadoHoja, Rango } from '../state';

/** `abiertos`: what it leaves open, or the range that it closes, is another. `sobrante`: ours, but no longer wanted. */
export type MotivoProteccion = 'ausente' | 'abiertos' | 'editores' | 'soloAdvierte' | 'doblada' | 'sobrante';

/** A chart of ours is not there, is another than it was, or is there more than once. */
export type MotivoGrafico = 'ausente' | 'cambiado' | 'doblado';

/** One difference between a desired and an observed sheet. Ranges are where they differ, no more. */
export type Drift =
  | { readonly faceta: 'hoja'; readonly hoja: string; readonly estado: 'ausente' | 'vacia' }
  | { readonly faceta: 'posicion'; readonly hoja: string; readonly desplazamiento: Desplazamiento }
  | { readonly faceta: 'tamano'; readonly hoja: string; readonly filas: number; readonly columnas: number }
  /** One cell. */
  | {
      readonly faceta: 'contenido';
      readonly hoja: string;
      readonly fila: number;
      readonly columna: number;
      readonly deseado: Contenido;
      readonly observado: Contenido;
    }
  | {
      readonly faceta: 'formatos' | 'fondos' | 'estilos' | 'validaciones' | 'notas' | 'anchos' | 'altos';
      readonly hoja: string;
      readonly rango: Rango;
      /** Put right with everything else, and told to nobody: nobody damaged it. */
      readonly callada?: true;
    }
  | { readonly faceta: 'combinadas'; readonly hoja: string; readonly rango: Rango; readonly sobra: boolean }
  | { readonly faceta: 'condicionales' | 'inmovilizadas' | 'oculta'; readonly hoja: string }
  /** One of ours; `cierra`: its range, null for that of the whole sheet. */
  | {
      readonly faceta: 'protecciones';
      readonly hoja: string;
      readonly descripcion: string;
      readonly cierra: Rango | null;
      readonly motivos: readonly MotivoProteccion[];
    }
  | { readonly faceta: 'nombres'; readonly hoja: string; readonly nombre: string }
  /** One of ours, by its title. */
  | { readonly faceta: 'graficos'; readonly hoja: string; readonly titulo: string; readonly motivo: MotivoGrafico };

/** What is compared: a desired sheet with what was observed of it (a blank one where there is none). */
export interface Par {
  readonly deseada: EstadoHoja;
  readonly observada: EstadoHoja;
  /** Nothing was ever written on it: people have nothing there to lose. */
  readonly nueva: boolean;
  readonly usuario: string;
  /** Lower case; "" where it is not known. */
  readonly propietario: string;
  /** Rows or columns were moved: Google rewrote the places that formulas name, and only what else they say is compared. */
  readonly movidas: boolean;
}

/**
 * A facet of a sheet: how to compare it, and how to turn what differs into as few operations as can be.
 * Both answer with nothing when the facet is undecided (blueprint) or unread (snapshot).
 */
export interface Faceta {
  compare(par: Par): Drift[];
  toOps(drift: readonly Drift[], par: Par): Op[];
}
