import { readNumeroEscrito } from '../../../mir/numero-escrito';
import { CAPTURA } from '../../../text/barra-captura';

/** What somebody typed into the field, as the form understands it. */
export type Leido =
  | { readonly tipo: 'vacio' }
  /** `nota`: how it was understood, where another reading is possible; "" otherwise. */
  | { readonly tipo: 'numero'; readonly valor: number; readonly nota: string }
  | { readonly tipo: 'ilegible'; readonly mensaje: string };

/** Digits and no thousands: what a person would type again. */
function plain(n: number): string {
  return String(Number(n.toPrecision(12)));
}

function notaOf(texto: string, [valor, otra]: readonly number[], signo: number): string {
  const leido = plain(signo * (valor ?? 0));
  if (texto.includes('%')) return CAPTURA.porcentaje(leido, plain(signo * (otra ?? 0)));
  if (otra !== undefined) return CAPTURA.miles(leido, plain(signo * otra));
  return /,/.test(texto) ? CAPTURA.comaDecimal(leido) : '';
}

/** Reads what was typed as an amount: its likeliest reading, or what to do where it is none. */
export function readAvance(texto: string): Leido {
  const limpio = texto.trim().replace(/\u2212/g, '-');
  if (limpio === '') return { tipo: 'vacio' };
  const [, menos = '', resto = ''] = /^([-+]?)(.*)$/s.exec(limpio) ?? [];
  const signo = menos === '-' ? -1 : 1;
  const lecturas = readNumeroEscrito(resto);
  const [primera] = lecturas;
  if (primera !== undefined && Number.isFinite(primera)) {
    // Minus zero passes for zero everywhere but would be sent with its sign.
    return { tipo: 'numero', valor: primera === 0 ? 0 : signo * primera, nota: notaOf(resto, lecturas, signo) };
  }
  if (/^\d+[/-]\d+(?:[/-]\d+)?$/.test(limpio)) return { tipo: 'ilegible', mensaje: CAPTURA.fecha(limpio) };
  const [suelto] = /\d+(?:\.\d+)?/.exec(limpio) ?? [];
  const mensaje = suelto && /[a-z]/i.test(limpio) ? CAPTURA.conPalabras(suelto) : CAPTURA.ilegible(limpio);
  return { tipo: 'ilegible', mensaje };
}

/** An amount as it is typed. */
export function escribir(contenido: number | string | null): string {
  return typeof contenido === 'number' ? plain(contenido) : '';
}
