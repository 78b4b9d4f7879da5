import type { Finding } from '../mir/finding';
import { type LineaUbicada, listLineas, type Mir } from '../mir/model';
import { findSecciones } from '../mir/secciones';
import { editDistance } from '../mir/text-number';
import { seccionTexto } from '../text/app';
import { appFinding } from './finding';

/** Numbers that are one letter away from one that no linea has ("12.11" for "12.1"), at most three. */
function nearestNumeros(mir: Mir, numero: string): string[] {
  const numeros = new Set(listLineas(mir).map((u) => u.linea.numero));
  return [...numeros].filter((n) => editDistance(n, numero) === 1).slice(0, 3);
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
  if (!first) return { finding: appFinding('APP-03', [wanted, seccion ?? '', nearestNumeros(mir, wanted)], lugar) };
  if (found.length > 1) {
    const nombres = found.map((u) => seccionTexto(u.seccion + 1, mir.secciones[u.seccion]?.titulo ?? ''));
    return { finding: appFinding('APP-04', [wanted, nombres.join(', ')], lugar) };
  }
  return { ubicada: first };
}
