import type { LineaVista } from '../../gas/api';
import type { ObjetivoDe } from '../comun/buscar';

export type ObjetivoVista = ObjetivoDe<LineaVista>;

interface SeccionDe<L> {
  readonly titulo: string;
  readonly objetivos: readonly Omit<ObjetivoDe<L>, 'seccion' | 'tituloSeccion'>[];
}

/** Every objetivo in the order of the sheet. */
export function listObjetivos<L>(secciones: readonly SeccionDe<L>[]): ObjetivoDe<L>[] {
  return secciones.flatMap(({ titulo, objetivos }, i) =>
    objetivos.map((o) => ({ seccion: i + 1, tituloSeccion: titulo, ...o })),
  );
}

/** Tells an objetivo from those of other secciones with its number. */
export function keyOfObjetivo({ seccion, numero }: Pick<ObjetivoVista, 'seccion' | 'numero'>): string {
  return `${seccion}/${numero}`;
}

/** Tells a linea from those of other secciones with its number. */
export function keyOfLineaVista({ seccion, linea }: Pick<LineaVista, 'seccion' | 'linea'>): string {
  return `${seccion}:${linea}`;
}

/** How `capturar` and `cambiarPlan` are told a seccion: by its number, or not at all where there is only one. */
export function seccionOf(secciones: readonly unknown[], seccion: number): string | null {
  return secciones.length > 1 ? String(seccion) : null;
}
