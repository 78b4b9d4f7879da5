import { FORMATO_TEXTO } from '../../mir/columna';
import { MODIFICACIONES_ENCABEZADO } from '../../text/cambio';
import type { Baseline } from '../baseline';
import { ESTILOS, PALETA } from '../estilos';
import { HOJA_MODIFICACIONES } from '../hojas';
import { rowOfModificacion } from '../modificaciones';
import type { EstadoHoja, Estilo } from '../state';
import { type Aspecto, drawnHoja, plainRow } from './aspecto';
import { Contents } from './contents';
import { type Permisos, proteccionHoja } from './protection';

const COLUMNAS = MODIFICACIONES_ENCABEZADO.length;
const ANCHOS = [200, 64, 170, 260, 260, 100, 200, 150, 130, 260, 120, 180] as const;
/** The columns that are read at a glance stand in the middle; texts begin on the left. */
const CENTRADAS: readonly number[] = [1, 5, 8, 10];
const CUERPO: readonly Estilo[] = ANCHOS.map((_, c) => ({
  ...ESTILOS.cuerpo,
  vertical: 'top',
  alineacion: CENTRADAS.includes(c) ? 'center' : 'left',
}));

/** The sheet Modificaciones: a view of what the baseline records, oldest first; nobody writes in it. */
export function blueprintModificaciones(
  { modificaciones, mir }: Baseline,
  permisos: Permisos,
  observada: EstadoHoja | null,
): EstadoHoja {
  const contents = new Contents(modificaciones.length + 1, COLUMNAS);
  const encabezado = plainRow(COLUMNAS, FORMATO_TEXTO, PALETA.encabezado, ESTILOS.encabezado);
  const cuerpo = plainRow(COLUMNAS, FORMATO_TEXTO, PALETA.blanco, ESTILOS.cuerpo);
  for (const [c, texto] of MODIFICACIONES_ENCABEZADO.entries()) contents.put(1, c + 1, texto);
  const aspectos = modificaciones.map((m, i): Aspecto => {
    const { valores, formatos } = rowOfModificacion(m, mir);
    for (const [c, valor] of valores.entries()) contents.put(i + 2, c + 1, valor);
    return { ...cuerpo, formatos, estilos: CUERPO };
  });
  return {
    ...drawnHoja(HOJA_MODIFICACIONES, observada, contents, [encabezado, ...aspectos]),
    protecciones: [proteccionHoja(HOJA_MODIFICACIONES, [], permisos)],
    anchos: ANCHOS,
    inmovilizadas: { filas: 1, columnas: 3 },
  };
}
