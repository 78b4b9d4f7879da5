import type { Mir } from '../../../src/mir/model';

/** Sections as people title them: none where there is one, else words of their own. */
export function withTitles(mir: Mir): Mir {
  const secciones = mir.secciones
    .map((s) => ({ ...s, objetivos: s.objetivos.filter((o) => o.lineas.length > 0) }))
    .filter((s) => s.objetivos.length > 0);
  return {
    ...mir,
    secciones: secciones.map((s, i) => ({
      ...s,
      titulo: secciones.length > 1 ? `Objetivos de la etapa ${i + 1}` : '',
    })),
  };
}
