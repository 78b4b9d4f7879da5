import type { LineaVista } from '../../gas/api';
import { normalizeText } from '../../mir/text-number';

/** An objetivo of the plan with where it stands and what is known of its lineas; `seccion` counts from 1. */
export interface ObjetivoDe<L> {
  readonly seccion: number;
  readonly tituloSeccion: string;
  readonly numero: string;
  readonly objetivo: string;
  readonly lineas: readonly L[];
}

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

/**
 * Objetivos with only the lineas that were asked for: a number ("12", "12.1") by how it begins, words by occurring in
 * the linea or in its objetivo, whatever their accents. Those without any are left out; no text leaves all.
 */
export function searchPlan<L extends Pick<LineaVista, 'linea' | 'texto'>>(
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
