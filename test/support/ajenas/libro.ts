import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre';
import type { HojaAjena } from '../../../src/intake/hoja/ajena';
import type { Valor } from '../../../src/mir/model';

const cellValue = (valor: Valor): string | number | boolean | Date | null =>
  typeof valor === 'object' && valor !== null ? new Date(`${valor.fecha}T00:00:00Z`) : valor;

function styleOf(fondo: string, formato: string): CellStyle | undefined {
  const fill = fondo !== '#ffffff';
  if (!fill && formato === 'General') return undefined;
  return {
    ...(fill
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: `FF${fondo.slice(1).toUpperCase()}` } } }
      : {}),
    ...(formato === 'General' ? {} : { numFmt: formato }),
  };
}

function sheetOf(hoja: Required<HojaAjena>): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  hoja.valores.forEach((fila, f) => {
    fila.forEach((valor, c) => {
      const formula = hoja.formulas[f]?.[c] ?? '';
      const style = styleOf(hoja.fondos?.[f]?.[c] ?? '#ffffff', hoja.formatos?.[f]?.[c] ?? 'General');
      if (formula === '' && style === undefined) return;
      cells.set(`${f},${c}`, {
        ...(formula === ''
          ? { value: cellValue(valor) }
          : { type: 'formula', formula: formula.slice(1), value: cellValue(valor) }),
        ...(style ? { style } : {}),
      });
    });
  });
  return {
    name: hoja.nombre,
    rows: hoja.valores.map((fila) => fila.map(cellValue)),
    merges: (hoja.combinadas ?? []).map((m) => ({
      startRow: m.fila - 1,
      startCol: m.columna - 1,
      endRow: m.fila + m.filas - 2,
      endCol: m.columna + m.columnas - 2,
    })),
    cells,
  };
}

/** An .xlsx as Excel would write it: these sheets, and nothing of ours. */
export function writeAjeno(hojas: readonly Required<HojaAjena>[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: hojas.map(sheetOf) });
}
