import type { Mir } from './model';
import { normalizeText } from './text-number';

/** Indexes of the secciones that people may mean by number ("2") or by how the title begins; a whole title comes first. */
export function findSecciones({ secciones }: Pick<Mir, 'secciones'>, texto: string): number[] {
  const wanted = normalizeText(texto);
  if (/^\d+$/.test(wanted)) return secciones[Number(wanted) - 1] ? [Number(wanted) - 1] : [];
  if (wanted === '') return [];
  const indexes = (matches: (titulo: string) => boolean): number[] =>
    secciones.flatMap((s, i) => (matches(normalizeText(s.titulo)) ? [i] : []));
  const whole = indexes((titulo) => titulo === wanted);
  return whole.length > 0 ? whole : indexes((titulo) => titulo.startsWith(wanted));
}

/** How a seccion is named in a cell so that it is found again: its title, or its number where that tells it from no other. */
export function nameSeccion({ secciones }: Pick<Mir, 'secciones'>, seccion: number): string {
  const titulo = secciones[seccion]?.titulo.trim() ?? '';
  if (titulo === '') return secciones.length > 1 ? String(seccion + 1) : '';
  const found = findSecciones({ secciones }, titulo);
  return found.length === 1 && found[0] === seccion ? titulo : String(seccion + 1);
}
