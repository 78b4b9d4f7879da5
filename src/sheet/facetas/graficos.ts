import type { Op } from '../op';
import type { EstadoHoja, Grafico, Rango } from '../state';
import type { Drift, Faceta, MotivoGrafico } from './faceta';

/** Column by column: whoever opens a chart in its editor gives back each series as a range of its own. */
function seriesOf(rangos: readonly Rango[]): string[] {
  return rangos
    .flatMap((r) => Array.from({ length: r.columnas }, (_, i) => `${r.fila}:${r.columna + i}:${r.filas}`))
    .sort();
}

/** All that a host tells of a chart: its size and its colours are not among it. */
export function keyOfGrafico({ titulo, tipo, rangos, fila, columna }: Grafico): string {
  return [titulo, tipo, seriesOf(rangos).join(), fila, columna].join('|');
}

const sameGrafico = (a: Grafico, b: Grafico): boolean => keyOfGrafico(a) === keyOfGrafico(b);

interface Juicio {
  readonly motivo: MotivoGrafico | null;
  /** What is there under its title and is not it. */
  readonly sobran: readonly Grafico[];
}

function judge(wanted: Grafico, observada: EstadoHoja): Juicio {
  const suyos = (observada.graficos ?? []).filter((g) => g.titulo === wanted.titulo);
  const good = suyos.find((g) => sameGrafico(wanted, g));
  const sobran = suyos.filter((g) => g !== good);
  if (!good) return { motivo: suyos.length === 0 ? 'ausente' : 'cambiado', sobran };
  return { motivo: sobran.length > 0 ? 'doblado' : null, sobran };
}

/** Charts: ours, each told by its title, are there once and as wanted; those of people are not looked at. */
export const graficos: Faceta = {
  compare({ deseada, observada }) {
    if (!deseada.graficos || !observada.graficos) return [];
    return deseada.graficos.flatMap((wanted): Drift[] => {
      const { motivo } = judge(wanted, observada);
      return motivo ? [{ faceta: 'graficos', hoja: deseada.nombre, titulo: wanted.titulo, motivo }] : [];
    });
  },
  toOps(drift, { deseada, observada }) {
    const hoja = deseada.nombre;
    return drift.flatMap((d): Op[] => {
      const wanted = d.faceta === 'graficos' && deseada.graficos?.find((g) => g.titulo === d.titulo);
      if (!wanted) return [];
      const { motivo, sobran } = judge(wanted, observada);
      const quitar = sobran.map((grafico): Op => ({ tipo: 'quitarGrafico', hoja, grafico }));
      return motivo === 'doblado' ? quitar : [...quitar, { tipo: 'graficar', hoja, grafico: wanted }];
    });
  },
};
