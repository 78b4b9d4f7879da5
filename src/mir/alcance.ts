import type { LineaUbicada, Mir } from './model';

/** What part of a MIR a document is of. */
export interface Alcance {
  /** Counts from 0. */
  readonly seccion: number;
  readonly de: 'seccion' | 'objetivo' | 'linea';
  /** Of the objetivo or the linea; "" of a seccion. */
  readonly numero: string;
}

/**
 * Reads "1" (the first seccion), "1/3" (its objetivo 3) and "1/3.2" (its linea 3.2); null where the MIR has no such
 * thing. A number that an objetivo and a linea share is the objetivo's.
 */
export function parseAlcance(mir: Mir, texto: string): Alcance | null {
  const [, ordinal, numero = ''] = /^\s*(\d+)\s*(?:\/\s*(\S+)\s*)?$/.exec(texto) ?? [];
  const seccion = Number(ordinal) - 1;
  const objetivos = mir.secciones[seccion]?.objetivos;
  if (!objetivos) return null;
  if (numero === '') return { seccion, de: 'seccion', numero };
  if (objetivos.some((o) => o.numero === numero)) return { seccion, de: 'objetivo', numero };
  if (objetivos.some((o) => o.lineas.some((l) => l.numero === numero))) return { seccion, de: 'linea', numero };
  return null;
}

/** Whether a linea is part of it; null: of all. */
export function isEnAlcance(alcance: Alcance | null, { seccion, objetivo, linea }: LineaUbicada): boolean {
  if (alcance === null) return true;
  if (alcance.de === 'seccion') return seccion === alcance.seccion;
  const numero = alcance.de === 'objetivo' ? objetivo.numero : linea.numero;
  return seccion === alcance.seccion && numero === alcance.numero;
}
