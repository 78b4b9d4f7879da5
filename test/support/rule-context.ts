import { type Configuracion, defaultConfiguracion } from '../../src/mir/ajustes';
import { contextOf } from '../../src/mir/contexto';
import type { CronogramaKey } from '../../src/mir/cronograma';
import type { ColumnaKey } from '../../src/mir/format';
import type { LineaAccion, Mir } from '../../src/mir/model';
import { SIN_SEGUIMIENTO } from '../../src/mir/seguimiento';
import { type CeldaCruda, type RuleContext, SIN_HISTORIA } from '../../src/rules/rule';
import { linea, mirOf } from './lineas';

type Palabras = Partial<Record<CronogramaKey, string | null>>;
type Celdas = Partial<Record<ColumnaKey, Partial<CeldaCruda>>>;

/** A MIR of one linea, with its evidence, as the rules see it; `celdas` say what its row on the sheet holds beyond the linea itself. */
export function contextWith(
  parts: Partial<LineaAccion>,
  celdas: Celdas = {},
  config: Partial<Configuracion> = {},
  mir: Partial<Mir> = {},
  palabras: Palabras | null = null,
): RuleContext {
  const configuracion = defaultConfiguracion(config);
  const blank: CeldaCruda = { a1: 'A8', valor: null, formula: '', formato: 'General' };
  return {
    mir: mirOf([linea({ verificableEn: 'Acuse de recibo', ...parts })], mir),
    contexto: contextOf(configuracion),
    config: configuracion,
    catalogos: { politicas: [], programas: [], siglas: [], unidades: [] },
    historia: SIN_HISTORIA,
    seguimiento: SIN_SEGUIMIENTO,
    entregas: null,
    formasJge: null,
    calendario: () =>
      palabras && { hoja: 'Cronograma', celda: (key) => ({ ...blank, a1: 'D8', valor: palabras[key] ?? null }) },
    crudo: () => ({ hoja: 'MIR', fila: 8, celda: (key) => ({ ...blank, ...celdas[key] }) }),
  };
}
