import type { EstatusClave } from '../mir/contexto';
import type { Semaforo } from '../mir/semaforo';

/** The colours of reports that do not belong to the institution: one place. */
export const COLOR_TEXTO = '#1F2328';
export const COLOR_TENUE = '#5F6670';
export const COLOR_LINEA = '#D5D8DD';
export const COLOR_FONDO_BARRA = '#E4E6EA';

export const COLORES_SEMAFORO: Readonly<Record<Semaforo, string>> = {
  verde: '#2E7D32',
  amarillo: '#F9C932',
  rojo: '#C62828',
  morado: '#6A1B9A',
};

const VERDE = '#1B5E20';
const ROJO = '#B71C1C';
const AMBAR = '#8A5300';
/** Text colour of each estatus: good, bad, under way; the rest is quiet. */
export const COLORES_ESTATUS: Readonly<Partial<Record<EstatusClave, string>>> = {
  cumplida: VERDE,
  rebasada: VERDE,
  atrasada: ROJO,
  noCumplida: ROJO,
  enProceso: AMBAR,
};

const HEX = /^#[0-9A-Fa-f]{6}$/;

/** A colour as a setting gives it ("#5B2C6F"); anything else is the default. Renderers may write it into markup as it is. */
export function colorOf(valor: string | number | null, defecto: string): string {
  const texto = String(valor ?? '').trim();
  return HEX.test(texto) ? texto.toUpperCase() : defecto;
}

function channel(color: string, inicio: number): number {
  const c = Number.parseInt(color.slice(inicio, inicio + 2), 16) / 255;
  return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

/** By colour: a document asks for the ink of every cell, and has a handful of colours. */
const LUMINANCIAS = new Map<string, number>();

/** Relative luminance, 0 black to 1 white (WCAG 2.1). */
function luminance(color: string): number {
  const sabida = LUMINANCIAS.get(color);
  if (sabida !== undefined) return sabida;
  const nueva = 0.2126 * channel(color, 1) + 0.7152 * channel(color, 3) + 0.0722 * channel(color, 5);
  LUMINANCIAS.set(color, nueva);
  return nueva;
}

/** White or the text colour, whichever reads better on `fondo`. */
export function inkOn(fondo: string): string {
  const l = luminance(fondo);
  return 1.05 / (l + 0.05) >= (l + 0.05) / (luminance(COLOR_TEXTO) + 0.05) ? '#FFFFFF' : COLOR_TEXTO;
}

/** The principal colour where it can be read as text on white (contrast 3:1 or more, large text); else the text colour. */
export function inkOfColor(color: string): string {
  return 1.05 / (luminance(color) + 0.05) >= 3 ? color : COLOR_TEXTO;
}

/** A colour with white: `parte` 0 to 1 of it. */
export function tintOf(color: string, parte: number): string {
  const canal = (inicio: number): string => {
    const c = Number.parseInt(color.slice(inicio, inicio + 2), 16);
    return Math.round(255 - (255 - c) * parte)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${canal(1)}${canal(3)}${canal(5)}`.toUpperCase();
}
