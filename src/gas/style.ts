import type { Estilo } from '../sheet/state';

/** How four grids of `Range` tell the look of one cell. Borders cannot be read back cell by cell, so `borde` says nothing here. */
export function estiloOf(
  texto: GoogleAppsScript.Spreadsheet.TextStyle,
  horizontal: string,
  vertical: string,
  ajuste: boolean,
): Estilo {
  return {
    negrita: texto.isBold() ?? false,
    cursiva: texto.isItalic() ?? false,
    color: (texto.getForegroundColor() ?? '#000000').toLowerCase(),
    tamano: texto.getFontSize() ?? 10,
    alineacion: horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? horizontal : 'general',
    vertical: vertical === 'top' || vertical === 'middle' ? vertical : 'bottom',
    ajuste,
    borde: false,
  };
}

/** Builds each different text style once. */
export function createTextStyleBuilder(): (e: Estilo) => GoogleAppsScript.Spreadsheet.TextStyle {
  const built = new Map<string, GoogleAppsScript.Spreadsheet.TextStyle>();
  return (e) => {
    const key = `${e.negrita} ${e.cursiva} ${e.color} ${e.tamano}`;
    const known = built.get(key);
    if (known) return known;
    const style = SpreadsheetApp.newTextStyle()
      .setBold(e.negrita)
      .setItalic(e.cursiva)
      .setForegroundColor(e.color)
      .setFontSize(e.tamano)
      .build();
    built.set(key, style);
    return style;
  };
}
