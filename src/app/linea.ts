import type { Finding } from '../mir/finding';
import { type LineaUbicada, listLineas, type Mir } from '../mir/model';
import { normalizeText } from '../mir/text-number';
import { seccionTexto } from '../text/app';
import { appFinding } from './finding';

/** Indexes of the secciones that people may mean by number ("2") or by how the title begins. */
export function findSecciones(mir: Mir, texto: string): number[] {
  const wanted = normalizeText(texto);
  if (/^\d+$/.test(wanted)) return mir.secciones[Number(wanted) - 1] ? [Number(wanted) - 1] : [];
  return mir.secciones.flatMap((s, i) => (wanted !== '' && normalizeText(s.titulo).startsWith(wanted) ? [i] : []));
}

/** The linea that people mean by its number and, where the number occurs in several secciones, its seccion. */
export function findLinea(
  mir: Mir,
  numero: string,
  seccion: string | null,
): { readonly ubicada: LineaUbicada } | { readonly finding: Finding } {
  const wanted = numero.trim();
  const lugar = { linea: wanted };
  const secciones = seccion === null ? null : findSecciones(mir, seccion);
  if (seccion !== null && secciones?.length === 0) return { finding: appFinding('APP-05', [seccion], lugar) };
  const found = listLineas(mir).filter(
    (u) => u.linea.numero === wanted && (secciones === null || secciones.includes(u.seccion)),
  );
  const [first] = found;
  if (!first) return { finding: appFinding('APP-03', [wanted, seccion ?? ''], lugar) };
  if (found.length > 1) {
    const nombres = found.map((u) => seccionTexto(u.seccion + 1, mir.secciones[u.seccion]?.titulo ?? ''));
    return { finding: appFinding('APP-04', [wanted, nombres.join(', ')], lugar) };
  }
  return { ubicada: first };
}
