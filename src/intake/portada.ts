import type { TituloMir } from '../mir/model';
import { normalizeText } from '../mir/text-number';
import { type Bloque, type Fuente, filledCells } from './fuente';
import type { Tramo } from './headings';

/** A year as a PAT writes it. */
export const ANIO = /\b20\d\d\b/;

/** What the cover says: institution above the title, órgano and year inside it. */
export interface Portada {
  readonly titulo: Partial<TituloMir>;
  readonly anio: number | null;
  /** Where it was read. */
  readonly origen: Bloque | null;
}

/** Reads the cover: the paragraph that names the Programa Anual de Trabajo, and what stands above it. */
export function readPortada(tramos: readonly Tramo[]): Portada {
  const bloques = tramos.filter((t) => t.concepto === 'portada').flatMap((t) => t.bloques);
  const texts = bloques.map((b) => filledCells(b).join(' '));
  const at = texts.findIndex((t) => /programa anual de trabajo/.test(normalizeText(t)));
  const linea = texts[at] ?? '';
  // The title may go on over several lines.
  const whole = at < 0 ? '' : texts.slice(at).join(' ');
  const organo =
    /\btrabajo\s+de\s+(?:la|el|los|las)?\s*(.+?)(?:,|\s+(?:para|correspondiente|del)\b|\s+20\d\d|$)/i.exec(
      whole,
    )?.[1] ?? '';
  const anio = /\bejercicio\s+(?:fiscal\s+)?(20\d\d)\b/i.exec(whole)?.[1] ?? ANIO.exec(whole)?.[0];
  return {
    titulo: {
      ...(at > 0 ? { institucion: texts.slice(0, at).join(' ') } : {}),
      ...(at >= 0 ? { programa: linea } : {}),
      ...(organo === '' ? {} : { organo }),
    },
    anio: anio === undefined ? null : Number(anio),
    origen: bloques[Math.max(0, at)] ?? null,
  };
}

/** The first block that speaks of "ejercicio 2025" or the like. */
export function findEjercicio(fuente: Fuente): { anio: number; origen: Bloque } | null {
  for (const origen of fuente.bloques) {
    const m = /(?:ejercicio|programa anual de trabajo)(?:\s+\S+){0,4}?\s+(20\d\d)\b/.exec(
      normalizeText(filledCells(origen).join(' ')),
    );
    if (m !== null) return { anio: Number(m[1]), origen };
  }
  return null;
}
