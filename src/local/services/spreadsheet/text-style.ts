import type { HostContext } from '../../context';
import type { Celda } from '../../workbook';
import * as facets from './facets';
import { manejador, strict } from './strict';

export type TextStyleGs = GoogleAppsScript.Spreadsheet.TextStyle;
type BuilderGs = GoogleAppsScript.Spreadsheet.TextStyleBuilder;

/** null: left as it is when the style is set. */
export interface EstiloTexto {
  readonly negrita: boolean | null;
  readonly cursiva: boolean | null;
  readonly color: string | null;
  readonly tamano: number | null;
}

const ESTILO_MIEMBROS = {
  isBold: manejador(),
  isItalic: manejador(),
  getForegroundColor: manejador(),
  getFontSize: manejador(),
};

class TextStyle implements Pick<TextStyleGs, keyof typeof ESTILO_MIEMBROS> {
  constructor(readonly estilo: EstiloTexto) {}
  isBold = (): boolean | null => this.estilo.negrita;
  isItalic = (): boolean | null => this.estilo.cursiva;
  getForegroundColor = (): string | null => this.estilo.color;
  getFontSize = (): number | null => this.estilo.tamano;
}

function newStyle(ctx: HostContext, estilo: EstiloTexto): TextStyleGs {
  return strict(ctx, 'TextStyle', ESTILO_MIEMBROS, new TextStyle(estilo)) as unknown as TextStyleGs;
}

/** A sheet has few styles and many cells: one handle a style. */
const conocidos = new WeakMap<HostContext, Map<string, TextStyleGs>>();

export function styleOf(ctx: HostContext, celda: Celda): TextStyleGs {
  const estilo: EstiloTexto = {
    negrita: facets.PESO.read(celda) === 'bold',
    cursiva: facets.LETRA.read(celda) === 'italic',
    color: facets.COLOR.read(celda),
    tamano: facets.TAMANO.read(celda),
  };
  const known = conocidos.get(ctx) ?? new Map<string, TextStyleGs>();
  conocidos.set(ctx, known);
  const clave = Object.values(estilo).join('|');
  const handle = known.get(clave) ?? newStyle(ctx, estilo);
  known.set(clave, handle);
  return handle;
}

export function applyTextStyle(ctx: HostContext, celda: Celda, estilo: EstiloTexto): void {
  if (estilo.negrita !== null) facets.PESO.write(ctx, celda, estilo.negrita ? 'bold' : 'normal');
  if (estilo.cursiva !== null) facets.LETRA.write(ctx, celda, estilo.cursiva ? 'italic' : 'normal');
  if (estilo.color !== null) facets.COLOR.write(ctx, celda, estilo.color);
  if (estilo.tamano !== null) facets.TAMANO.write(ctx, celda, estilo.tamano);
}

const BUILDER_MIEMBROS = {
  setBold: manejador('Boolean'),
  setItalic: manejador('Boolean'),
  setForegroundColor: manejador('String'),
  setFontSize: manejador('Integer'),
  build: manejador(),
};

/** SpreadsheetApp.newTextStyle(): what is not set stays as it is in the cells. */
export function newTextStyle(ctx: HostContext): BuilderGs {
  let estilo: EstiloTexto = { negrita: null, cursiva: null, color: null, tamano: null };
  const set = (change: Partial<EstiloTexto>): BuilderGs => {
    estilo = { ...estilo, ...change };
    return builder;
  };
  const miembros: Pick<BuilderGs, keyof typeof BUILDER_MIEMBROS> = {
    setBold: (negrita) => set({ negrita }),
    setItalic: (cursiva) => set({ cursiva }),
    setForegroundColor: (color) => set({ color: facets.normalizeColor(ctx, color) }),
    setFontSize: (tamano) => set({ tamano }),
    build: () => newStyle(ctx, estilo),
  };
  const builder = strict(ctx, 'TextStyleBuilder', BUILDER_MIEMBROS, miembros) as BuilderGs;
  return builder;
}
