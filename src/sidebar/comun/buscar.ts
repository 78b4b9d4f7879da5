import { normalizeText } from '../../mir/text-number';

/** An objetivo of the plan with where it stands and what is known of its lineas; `seccion` counts from 1. */
export interface ObjetivoDe<L> {
  readonly seccion: number;
  readonly tituloSeccion: string;
  readonly numero: string;
  readonly objetivo: string;
  readonly lineas: readonly L[];
}

/**
 * Objetivos with only the lineas that were asked for: a number ("12", "12.1") by how it begins, words by occurring in
 * the linea or in its objetivo, whatever their accents. Those without any are left out; no text leaves all.
 */
export function searchPlan<L extends { readonly linea: string; readonly texto: string }>(
  objetivos: readonly ObjetivoDe<L>[],
  texto: string,
): ObjetivoDe<L>[] {
  const words = normalizeText(texto)
    .split(' ')
    .filter((w) => w !== '');
  if (words.length === 0) return [...objetivos];
  return objetivos.flatMap((objetivo) => {
    const ofObjetivo = normalizeText(objetivo.objetivo);
    const lineas = objetivo.lineas.filter((l) => {
      const ofLinea = normalizeText(l.texto);
      return words.every((w) =>
        /^\d+(\.\d*)*$/.test(w) ? isNumero(l.linea, w) : ofLinea.includes(w) || ofObjetivo.includes(w),
      );
    });
    return lineas.length > 0 ? [{ ...objetivo, lineas }] : [];
  });
}

/** "12" finds 12.1 and 12.10 but not 1.12 or 120.1; "12.1" finds 12.1 and, being typed, 12.10. */
function isNumero(linea: string, typed: string): boolean {
  return typed.includes('.') ? linea.startsWith(typed) : linea === typed || linea.startsWith(`${typed}.`);
}
