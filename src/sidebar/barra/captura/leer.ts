import { CIFRAS, hasCifrasDeMas, readNumeroEscrito } from '../../../mir/numero-escrito';
import { formatCantidad } from '../../../mir/text-number';
import { isUnidadPorcentual } from '../../../mir/unidades';
import { CAPTURA } from '../../../text/barra-captura';

/** What somebody typed into the field, as the form understands it. */
export type Leido =
  | { readonly tipo: 'vacio' }
  /** `nota`: how it was understood, where another reading is possible; "" otherwise. */
  | { readonly tipo: 'numero'; readonly valor: number; readonly nota: string }
  | { readonly tipo: 'ilegible'; readonly mensaje: string };

/** Digits and no thousands: what a person would type again. */
function plain(n: number): string {
  return String(Number(n.toPrecision(CIFRAS)));
}

function notaOf(texto: string, [valor, otra]: readonly number[], signo: number): string {
  const leido = plain(signo * (valor ?? 0));
  if (texto.includes('%')) return CAPTURA.porcentaje(leido, plain(signo * (otra ?? 0)));
  if (otra !== undefined) return CAPTURA.miles(leido, plain(signo * otra));
  return /,/.test(texto) ? CAPTURA.comaDecimal(leido) : '';
}

/** What to do about a text that is no amount. */
function mensajeOf(texto: string): string {
  if (/^\d+[/-]\d+(?:[/-]\d+)?$/.test(texto)) return CAPTURA.fecha(texto);
  if (/^[-+]?[\d.,\s]+%?$/.test(texto) && hasCifrasDeMas(texto)) return CAPTURA.cifrasDeMas(texto, CIFRAS);
  // A number that is glued to letters may be another one: "1e3", "0x10".
  const [, numero] = /^([-+]?\d+(?:\.\d+)?)\s+[^\d]*[a-z][^\d]*$/i.exec(texto) ?? [];
  return numero === undefined ? CAPTURA.ilegible(texto) : CAPTURA.conPalabras(numero);
}

/**
 * Reads what was typed as an amount of a unit: its likeliest reading, or what to do where it is none. A percentage is 45,
 * never 0.45 (domain.md section 3); of a unit that is none it is asked how many.
 */
export function readAvance(texto: string, unidad: string): Leido {
  const limpio = texto.trim().replace(/\u2212/g, '-');
  if (limpio === '') return { tipo: 'vacio' };
  const [, menos = '', resto = ''] = /^([-+]?)(.*)$/s.exec(limpio) ?? [];
  const signo = menos === '-' ? -1 : 1;
  const lecturas = readNumeroEscrito(resto);
  const [primera] = lecturas;
  if (primera !== undefined) {
    if (resto.includes('%') && !isUnidadPorcentual(unidad)) {
      return { tipo: 'ilegible', mensaje: CAPTURA.noEsPorcentaje(unidad) };
    }
    // Minus zero passes for zero everywhere but would be sent with its sign.
    return { tipo: 'numero', valor: primera === 0 ? 0 : signo * primera, nota: notaOf(resto, lecturas, signo) };
  }
  return { tipo: 'ilegible', mensaje: mensajeOf(limpio) };
}

/** What a month holds, for people to read: an amount as every figure is printed, a text as it stands; null: nothing. */
export function decir(contenido: number | string | null): string | null {
  return typeof contenido === 'number' ? formatCantidad(contenido) : contenido;
}

/** An amount as it is typed. */
export function escribir(contenido: number | string | null): string {
  return typeof contenido === 'number' ? plain(contenido) : '';
}
