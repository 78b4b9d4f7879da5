import type { Rol } from '../mir/roles';
import type { RutaBarra } from './barra-inicio';
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

/** Of what somebody may want to read: the tab that they are in, what their role does, a MIR not begun or just made. */
export type TemaGuia = RutaBarra | Rol | 'empezar' | 'empezada';

/** Where the guide opens for each: a page of docs, and the heading of it after #; a test holds them to the pages. */
export const TEMAS_GUIA: Readonly<Record<TemaGuia, string>> = {
  inicio: 'guia#dónde-está-cada-cosa',
  captura: 'guia/captura#capturar-línea-por-línea',
  puntos: 'guia/que-hacer-si',
  periodo: 'guia/titular#saber-quién-debe-qué',
  porque: 'guia/cifras#por-qué-este-número',
  administrador: 'guia/administracion',
  titular: 'guia/titular',
  capturista: 'guia/captura',
  lector: 'guia/lectura',
  empezar: 'guia/primeros-pasos',
  empezada: 'guia/primeros-pasos#después',
};
