import type { Finding } from '../mir/finding';
import { type LineaUbicada, listLineas, type Mir } from '../mir/model';
import { normalizeText } from '../mir/text-number';
import { seccionTexto } from '../text/app';
import { appFinding } from './finding';

/** Index of the seccion that people mean by its number ("2") or by how its title begins; null when none or several do. */
function findSeccion(mir: Mir, texto: string): number | null {
  const wanted = normalizeText(texto);
  if (/^\d+$/.test(wanted)) return mir.secciones[Number(wanted) - 1] ? Number(wanted) - 1 : null;
  const found = mir.secciones.flatMap((s, i) => (normalizeText(s.titulo).startsWith(wanted) ? [i] : []));
  return wanted !== '' && found.length === 1 ? (found[0] ?? null) : null;
}

/** The linea that people mean by its number and, where the number occurs in several secciones, its seccion. */
export function findLinea(
  mir: Mir,
  numero: string,
  seccion: string | null,
): { readonly ubicada: LineaUbicada } | { readonly finding: Finding } {
  const wanted = numero.trim();
  const lugar = { linea: wanted };
  const enSeccion = seccion === null ? null : findSeccion(mir, seccion);
  if (seccion !== null && enSeccion === null) return { finding: appFinding('APP-05', [seccion], lugar) };
  const found = listLineas(mir).filter(
    (u) => u.linea.numero === wanted && (enSeccion === null || u.seccion === enSeccion),
  );
  const [first] = found;
  if (!first) return { finding: appFinding('APP-03', [wanted, seccion ?? ''], lugar) };
  if (found.length > 1) {
    const secciones = found.map((u) => seccionTexto(u.seccion + 1, mir.secciones[u.seccion]?.titulo ?? ''));
    return { finding: appFinding('APP-04', [wanted, secciones.join(', ')], lugar) };
  }
  return { ubicada: first };
}
