import { countOf } from './plural';

/** Words of the guide inside the add-on; its pages are those of docs/guia and docs/referencia. */
export const BARRA_GUIA = {
  grupos: { guia: 'Guía', referencia: 'Referencia' },
  contenido: 'Contenido de la guía',
  buscar: 'Buscar en la guía',
  ejemplo: 'Por ejemplo: borré una fórmula',
  hallados: (n: number) => (n === 0 ? 'No se encontró. Pruebe con otras palabras.' : countOf(n, 'lugar', 'lugares')),
  resultados: 'Lo que se encontró',
  regresar: 'Regresar',
} as const;
