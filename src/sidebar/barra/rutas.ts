import type { ComponentType } from 'preact';
import type { RutaBarra } from '../../text/barra-inicio';
import { InicioView } from './inicio';
import { PorqueView } from './porque';
import { Puntos } from './puntos';

/** What every view of the sidebar gets. */
export interface PropsDeRuta {
  /** It is on screen; one that is not stays as it was left, with what was typed in it. */
  readonly activa: boolean;
  /** Goes to another view of the sidebar. */
  ir(ruta: RutaBarra): void;
}

interface RegistroRuta {
  readonly ruta: RutaBarra;
  readonly Vista: ComponentType<PropsDeRuta>;
}

/** The views of the sidebar in the order of its tabs; their names are BARRA.rutas. */
export const RUTAS: readonly RegistroRuta[] = [
  { ruta: 'inicio', Vista: InicioView },
  { ruta: 'puntos', Vista: Puntos },
  { ruta: 'porque', Vista: PorqueView },
];
