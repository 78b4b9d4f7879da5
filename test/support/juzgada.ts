import { type Configuracion, defaultConfiguracion } from '../../src/mir/ajustes';
import { contextOf } from '../../src/mir/contexto';
import { computeIndicador, type Indicador } from '../../src/mir/indicators';
import type { LineaAccion } from '../../src/mir/model';
import { listDisagreements } from './agreement';
import { calculate } from './ironcalc';
import { linea } from './lineas';
import { cellsOf } from './native-book';

/** The figures of a linea by TypeScript, once a workbook of it alone gave the very same by its native formulas. */
export function juzgada(parts: Partial<LineaAccion>, config: Partial<Configuracion> = {}): Indicador {
  const lineas = [{ linea: linea(parts), textos: {}, mayusculas: false }];
  const configuracion = defaultConfiguracion(config);
  expect(listDisagreements(lineas, configuracion, calculate(cellsOf(lineas, configuracion)))).toEqual([]);
  return computeIndicador(linea(parts), contextOf(configuracion));
}
