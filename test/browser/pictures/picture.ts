import type { Locator } from 'playwright-core';
import type { SheetPage } from '../sheet-page';

/** A picture of the guide or the README: what is done on the page of the example, and what is cut out of it. */
export interface Picture {
  /** docs/imagenes/NAME.webp. */
  readonly name: string;
  /** Over an empty workbook instead of the example. */
  readonly vacio?: true;
  /** Brings the page to what is shown; starts where the workbook opens. */
  readonly show: (sheet: SheetPage) => Promise<void>;
  /** What is cut out; from its top left corner, at most `alto` pixels high. */
  readonly crop: (sheet: SheetPage) => Locator;
  readonly alto?: number;
  /** Pixels of the window, where the usual one is too narrow. */
  readonly ventana?: { readonly width: number; readonly height: number };
  /** Pixels that it is wide at most; default 800, which fits the guide and the column of a README. */
  readonly ancho?: number;
}

export const dialog = (sheet: SheetPage): Locator => sheet.page.locator('#dialogo');
export const sidebar = (sheet: SheetPage): Locator => sheet.page.locator('#lateral');
export const everything = (sheet: SheetPage): Locator => sheet.page.locator('body');
