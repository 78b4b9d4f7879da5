import type { ComponentType } from 'preact';
import type { RutaBarra } from '../../text/barra-inicio';
import { CapturaView } from './captura';
import { InicioView } from './inicio';
import { PeriodoView } from './periodo';
import { PorqueView } from './porque';
import { Puntos } from './puntos';

/** What one view asks another to show first; what it does not know it leaves aside. */
export interface Pedido {
  /** The lineas of one of the lists of Inicio. */
  readonly filtro?: 'porCapturar' | 'atrasadas' | 'sinReporte';
  /** One linea: its seccion, from 1, and its number; `mes` (1-12) is the month to capture. */
  readonly linea?: { readonly seccion: number; readonly linea: string; readonly mes: number | null };
  /** The case of a rule that is to be explained; `celda` null: it is of no one cell. */
  readonly caso?: CasoPreguntado;
}

export interface CasoPreguntado {
  readonly celda: { readonly hoja: string; readonly celda: string } | null;
  readonly titulo: string;
  readonly mensaje: string;
  readonly remedio: string;
  readonly explicacion: string;
  readonly ejemplo: string;
}

/** What every view of the sidebar gets. */
export interface PropsDeRuta {
  /** It is on screen; one that is not stays as it was left, with what was typed in it. */
  readonly activa: boolean;
  /** The view that was on screen before this one; null: this was the first. */
  readonly antes: RutaBarra | null;
  /** What the last one to come here asked for, a new object each time; null: nothing. */
  readonly pedido: Pedido | null;
  /** Goes to another view of the sidebar. */
  ir(ruta: RutaBarra, pedido?: Pedido): void;
}

interface RegistroRuta {
  readonly ruta: RutaBarra;
  readonly Vista: ComponentType<PropsDeRuta>;
}

/** The views of the sidebar in the order of its tabs; their names are BARRA.rutas. */
export const RUTAS: readonly RegistroRuta[] = [
  { ruta: 'inicio', Vista: InicioView },
  { ruta: 'captura', Vista: CapturaView },
  { ruta: 'puntos', Vista: Puntos },
  { ruta: 'periodo', Vista: PeriodoView },
  { ruta: 'porque', Vista: PorqueView },
];
