import type { Duda } from '../mir/model';
import { type Bloque, textOf } from './fuente';

/** A text with the block where it begins. */
interface Leido {
  readonly numero: string;
  texto: string;
  readonly origen: Bloque;
}

export interface LineaLeida extends Leido {
  /** Months (1-12) that the cronograma marks by text or shading. */
  readonly meses: number[];
}

export interface ObjetivoLeido extends Leido {
  readonly lineas: LineaLeida[];
}

export interface SeccionLeida {
  readonly titulo: string;
  readonly objetivos: ObjetivoLeido[];
}

/** A doubt at a block of the source. */
export function dudaAt(origen: Bloque, mensaje: string): Duda {
  return { mensaje, fuente: { renglon: origen.renglon, texto: textOf(origen) } };
}

/** The objetivo with this number, or null. */
export function findObjetivo(seccion: SeccionLeida | undefined, numero: string): ObjetivoLeido | null {
  return seccion?.objetivos.find((o) => o.numero === numero) ?? null;
}

/** The number of the objetivo that a linea number names: "12" of "12.1". Every linea stands under that objetivo. */
export function objetivoOf(numero: string): string {
  return numero.split('.')[0] ?? '';
}

/** The linea with this number in a section, or null. */
export function findLinea(seccion: SeccionLeida | undefined, numero: string): LineaLeida | null {
  return findObjetivo(seccion, objetivoOf(numero))?.lineas.find((l) => l.numero === numero) ?? null;
}
