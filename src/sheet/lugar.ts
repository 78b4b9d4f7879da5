import { AJUSTES, HOJA_CONFIGURACION, PRIMERA_FILA_AJUSTES } from '../mir/ajustes';
import { type Columna, nameOfColumna } from '../mir/columna';
import { COLUMNAS_CRONOGRAMA, HOJA_CRONOGRAMA } from '../mir/cronograma';
import { ANEXO_1 } from '../mir/format';
import type { Mir } from '../mir/model';
import { MIR_ROTULOS } from '../text/hoja';
import { columnName } from './a1';
import type { FilaLayout, Layout } from './layout';
import type { Rango } from './state';

/** What is needed to name a place of MIR or Cronograma in a sentence. */
export interface Lugar {
  readonly mir: Mir;
  readonly layout: Layout;
  /** Whether what is written is new in the plan: it is not given back. */
  readonly cambia?: boolean;
  /** Where a cell of the layout stands now, when rows or columns are out of place; null: nowhere. */
  ahora?(hoja: string, fila: number, columna: number): { readonly fila: number; readonly columna: number } | null;
}

/** The name of a column of MIR or Cronograma in a sentence; its letters where the table has none there. 1-based. */
export function nameOfColumnAt(hoja: string, columna: number): string {
  const columnas: readonly Columna[] = hoja === HOJA_CRONOGRAMA ? COLUMNAS_CRONOGRAMA : ANEXO_1.columnas;
  const found = columnas[columna - 1];
  return found ? nameOfColumna(found) : columnName(columna);
}

/** What a row of MIR or Cronograma is; null on other sheets. */
export function rowOf({ layout }: Lugar, hoja: string, fila: number): FilaLayout | null {
  return hoja === layout.hoja || hoja === HOJA_CRONOGRAMA ? (layout.filas[fila - 1] ?? null) : null;
}

/** What a cell is called in a sentence: its column, and the total that its row is; or its setting. "": nothing. */
export function nameOfCelda(lugar: Lugar | null, hoja: string, { fila, columna }: Rango): string {
  if (hoja === HOJA_CONFIGURACION) {
    const ajuste = columna === 2 ? AJUSTES[fila - PRIMERA_FILA_AJUSTES] : undefined;
    return ajuste ? `«${ajuste.etiqueta}»` : '';
  }
  if (hoja !== ANEXO_1.hoja && hoja !== HOJA_CRONOGRAMA) return '';
  const columnaEn = nameOfColumnAt(hoja, columna);
  const f = lugar ? rowOf(lugar, hoja, fila) : null;
  const total = lugar && f ? nameOfTotal(lugar, f) : '';
  return total === '' ? columnaEn : `${columnaEn}, ${total}`;
}

function nameOfTotal({ mir }: Lugar, f: FilaLayout): string {
  const within = (rotulo: string): string => rotulo.charAt(0).toLowerCase() + rotulo.slice(1);
  if (f.tipo === 'subtotal') {
    return within(MIR_ROTULOS.subtotal(mir.secciones[f.seccion]?.objetivos[f.objetivo]?.numero ?? ''));
  }
  return f.tipo === 'suma' ? within(MIR_ROTULOS.suma) : '';
}

/** Number of the linea that a range of one row is about. */
export function lineaAt(lugar: Lugar, hoja: string, rango: Rango): string | null {
  const f = rango.filas === 1 ? rowOf(lugar, hoja, rango.fila) : null;
  if (f?.tipo !== 'linea') return null;
  return lugar.mir.secciones[f.seccion]?.objetivos[f.objetivo]?.lineas[f.linea]?.numero ?? null;
}

/** A range of the layout as it stands on the sheet now, from its first cell to its last. */
export function rangoAhora(lugar: Lugar, hoja: string, rango: Rango): Rango {
  const { fila, columna, filas, columnas } = rango;
  const primera = lugar.ahora?.(hoja, fila, columna) ?? null;
  const ultima = lugar.ahora?.(hoja, fila + filas - 1, columna + columnas - 1) ?? null;
  if (!primera || !ultima || ultima.fila < primera.fila || ultima.columna < primera.columna)
    return { ...rango, ...primera };
  return {
    ...primera,
    filas: ultima.fila - primera.fila + 1,
    columnas: ultima.columna - primera.columna + 1,
  };
}
