import type { Estilo, Grid } from '../sheet/state';

/** How `Range` tells the look of its cells: one grid a property. */
export interface Aspectos {
  readonly pesos: Grid<string>;
  readonly colores: Grid<string>;
  readonly tamanos: Grid<number>;
  readonly horizontales: Grid<string>;
  readonly verticales: Grid<string>;
  readonly ajustes: Grid<boolean>;
}

/**
 * The look of every cell. Grids of plain values, never getTextStyles: that gives an object of Google's a cell, and each
 * of its getters is one more call out of V8 (a MIR of a thousand lineas has 60,000 cells). Google calls getFontColors
 * deprecated, but what should replace it, getFontColorObjects, is objects again.
 * Borders cannot be read back cell by cell, so `borde` says nothing here.
 */
export function estilosOf(a: Aspectos): Estilo[][] {
  return a.pesos.map((fila, f) =>
    fila.map((peso, c): Estilo => {
      const horizontal = a.horizontales[f]?.[c];
      const vertical = a.verticales[f]?.[c];
      return {
        negrita: peso === 'bold',
        color: (a.colores[f]?.[c] || '#000000').toLowerCase(),
        tamano: a.tamanos[f]?.[c] ?? 10,
        alineacion: horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? horizontal : 'general',
        vertical: vertical === 'top' || vertical === 'middle' ? vertical : 'bottom',
        ajuste: a.ajustes[f]?.[c] ?? false,
        borde: false,
      };
    }),
  );
}

/** Builds each different text style once. */
export function createTextStyleBuilder(): (e: Estilo) => GoogleAppsScript.Spreadsheet.TextStyle {
  const built = new Map<string, GoogleAppsScript.Spreadsheet.TextStyle>();
  return (e) => {
    const key = `${e.negrita} ${e.color} ${e.tamano}`;
    const known = built.get(key);
    if (known) return known;
    const style = SpreadsheetApp.newTextStyle()
      .setBold(e.negrita)
      .setForegroundColor(e.color)
      .setFontSize(e.tamano)
      .build();
    built.set(key, style);
    return style;
  };
}
