import type { Configuracion } from '../mir/ajustes';
import type { TablaDeDatos } from './datos';
import { buildAbiertos, buildAbiertosPorMes, buildDiccionario } from './transparencia/abiertos';
import { hasIndicador, type Publicado } from './transparencia/base';
import { buildPnt } from './transparencia/pnt';

/** What is published, table by table. */
interface Transparencia {
  readonly pnt: TablaDeDatos;
  readonly lineas: TablaDeDatos;
  /** Every table, in the order of its files. */
  readonly tablas: readonly TablaDeDatos[];
}

/**
 * What is published of the indicators of a period (domain.md section 5), as of its last month: the rows of the PNT,
 * which has those that the plan registers an indicator for; open data of every linea, and of every linea and month;
 * their dictionary. Figures are numbers without format, blank stays blank, texts are as written.
 */
export function buildTransparencia(publicados: readonly Publicado[], config: Configuracion): Transparencia {
  const lineas = buildAbiertos(publicados);
  const meses = buildAbiertosPorMes(publicados);
  const pnt = buildPnt(publicados.filter(hasIndicador), config);
  return { pnt, lineas, tablas: [pnt, lineas, meses, buildDiccionario([lineas, meses])] };
}
