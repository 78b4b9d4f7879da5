import { ANEXO_1, type ColumnaKey } from '../mir/format';
import type { LineaAccion, Mir, Objetivo, PlanLinea, Valor } from '../mir/model';
import { formulaEn, valorEn } from './grid';
import { indexLineas, type Layout } from './layout';
import type { EstadoHoja } from './state';

/** A plan cell that was blank when the plan was accepted and has been filled in since. */
export interface DatoCompletado {
  readonly linea: string;
  readonly fila: number;
  readonly columna: number;
  readonly valor: Valor;
}

/** The columns that may be filled in: a linea's number and text, and its objetivo's, say which they are and never change. */
const IDENTIDAD: readonly ColumnaKey[] = ['numero', 'objetivo', 'lineaAccion'];
const COMPLETABLES = ANEXO_1.columnas.filter((c) => c.kind === 'plan' && !IDENTIDAD.includes(c.key));
const DE_OBJETIVO: readonly string[] = ['politicasGenerales', 'programa'] satisfies (keyof Objetivo)[];

/** What a cell gives to a plan column: text, or a number where the column holds numbers; null when it gives nothing. */
function readDato(hoja: EstadoHoja, fila: number, columna: number, numerica: boolean): string | number | null {
  if (formulaEn(hoja, fila, columna) !== '') return null;
  const valor = valorEn(hoja, fila, columna);
  if (numerica) return typeof valor === 'number' ? valor : null;
  if (typeof valor === 'number') return String(valor);
  return typeof valor === 'string' && valor.trim() !== '' ? valor : null;
}

/**
 * The accepted plan with what people have filled in where it said nothing (decided): a PAT seldom brings every
 * indicator, and completing what is missing takes nothing away. What stood in the plan is never replaced.
 * Only for a sheet whose rows and columns stand where the layout says.
 */
export function completePlan(
  mir: Mir,
  layout: Layout,
  hoja: EstadoHoja,
): { readonly mir: Mir; readonly completados: readonly DatoCompletado[] } {
  const completados: DatoCompletado[] = [];

  const fill = <T extends Objetivo | PlanLinea>(dueno: T, fila: number, linea: string, deObjetivo: boolean): T => {
    const brought: Record<string, string | number> = {};
    for (const { key, type } of COMPLETABLES) {
      const columna = layout.columnas[key];
      const actual: unknown = dueno[key as keyof T];
      if (DE_OBJETIVO.includes(key) !== deObjetivo || (actual !== null && actual !== '')) continue;
      const valor = readDato(hoja, fila, columna, type === 'mes' || type === 'cantidad' || type === 'moneda');
      if (valor === null) continue;
      brought[key] = valor;
      completados.push({ linea, fila, columna, valor });
    }
    return Object.keys(brought).length === 0 ? dueno : { ...dueno, ...brought };
  };

  const filaDeLinea = indexLineas(layout);
  const secciones = mir.secciones.map((s, seccion) => ({
    ...s,
    objetivos: s.objetivos.map((o, objetivo) => {
      const rowOf = (linea: number): number | null => filaDeLinea(seccion, objetivo, linea)?.fila ?? null;
      const lineas = o.lineas.map((l, i): LineaAccion => {
        const fila = rowOf(i);
        return fila === null ? l : fill(l, fila, l.numero, false);
      });
      const primera = rowOf(0);
      const completo = primera === null ? o : fill(o, primera, o.lineas[0]?.numero ?? '', true);
      return { ...completo, lineas };
    }),
  }));
  return { mir: { ...mir, secciones }, completados };
}
