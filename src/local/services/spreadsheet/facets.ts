import type { HostContext } from '../../context';
import type { Celda } from '../../workbook';

/** One property of a cell as Apps Script speaks of it: how it is read, and how a script's value is put there. */
export interface Faceta<T> {
  readonly read: (celda: Celda) => T;
  /** null takes the property back to its default. Throws an error of the script for what Google refuses. */
  readonly write: (ctx: HostContext, celda: Celda, value: unknown) => void;
}

const COLORES: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
};

/** "#rrggbb" of what CSS admits in a setter of colours. */
export function normalizeColor(ctx: HostContext, value: unknown): string {
  const texto = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (/^#[0-9a-f]{6}$/.test(texto)) return texto;
  const corto = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(texto);
  if (corto)
    return `#${corto
      .slice(1)
      .map((d) => d + d)
      .join('')}`;
  const nombrado = COLORES[texto];
  if (nombrado) return nombrado;
  throw ctx.makeError(`Invalid color: ${String(value)}`);
}

/** Writes a property, or deletes it when the value is null or the default, so that cells stay sparse. */
function setOrDelete<K extends keyof Celda>(celda: Celda, clave: K, value: Celda[K] | null, defecto: Celda[K]): void {
  if (value === null || value === defecto) delete celda[clave];
  else celda[clave] = value;
}

/** A property that takes one of a few words. */
function wordFacet<K extends keyof Celda>(
  clave: K,
  defecto: string,
  palabras: Readonly<Record<string, Celda[K] | null>>,
): Faceta<string> {
  const shown = new Map<unknown, string>();
  for (const [palabra, valor] of Object.entries(palabras)) {
    if (valor !== null && !shown.has(valor)) shown.set(valor, palabra);
  }
  return {
    read: (celda) => (celda[clave] === undefined ? defecto : (shown.get(celda[clave]) ?? defecto)),
    write(ctx, celda, value) {
      if (value !== null && !Object.hasOwn(palabras, String(value)))
        throw ctx.makeError(`Invalid argument: ${String(value)}`);
      const word = value === null ? null : (palabras[String(value)] ?? null);
      if (word === null) delete celda[clave];
      else celda[clave] = word;
    },
  };
}

export const FONDO: Faceta<string> = {
  read: (celda) => celda.fondo ?? '#ffffff',
  write: (ctx, celda, value) =>
    setOrDelete(celda, 'fondo', value === null ? null : normalizeColor(ctx, value), '#ffffff'),
};
export const COLOR: Faceta<string> = {
  read: (celda) => celda.color ?? '#000000',
  write: (ctx, celda, value) =>
    setOrDelete(celda, 'color', value === null ? null : normalizeColor(ctx, value), '#000000'),
};
export const PESO = wordFacet('negrita', 'normal', { bold: true, normal: null }) as Faceta<'bold' | 'normal'>;
export const LETRA = wordFacet('cursiva', 'normal', { italic: true, normal: null }) as Faceta<'italic' | 'normal'>;
export const HORIZONTAL = wordFacet('alineacion', 'general', {
  left: 'left',
  center: 'center',
  right: 'right',
  normal: null,
  general: null,
});
export const VERTICAL = wordFacet('vertical', 'bottom', { top: 'top', middle: 'middle', bottom: null });
export const TAMANO: Faceta<number> = {
  read: (celda) => celda.tamano ?? 10,
  write(ctx, celda, value) {
    if (typeof value !== 'number' || !(value >= 1)) throw ctx.makeError(`Invalid font size: ${String(value)}`);
    setOrDelete(celda, 'tamano', Math.trunc(value), 10);
  },
};
export const AJUSTE: Faceta<boolean> = {
  read: (celda) => celda.ajuste ?? false,
  write: (_ctx, celda, value) => setOrDelete(celda, 'ajuste', value === true, false),
};
export const NOTA: Faceta<string> = {
  read: (celda) => celda.nota ?? '',
  write: (_ctx, celda, value) => setOrDelete(celda, 'nota', value === null ? null : String(value), ''),
};
export const FORMATO: Faceta<string> = {
  read: (celda) => celda.formato ?? 'General',
  write: (_ctx, celda, value) => setOrDelete(celda, 'formato', value === '' ? null : String(value), 'General'),
};
