import { mesDeNombre } from './periods';
import { normalizeText } from './text-number';

/** Days of the Gregorian calendar as ISO texts ("2025-03-31"), which sort as they follow each other. No clock. */

const DIAS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isBisiesto = (anio: number): boolean => (anio % 4 === 0 && anio % 100 !== 0) || anio % 400 === 0;

/** How many days a month (1-12) has; 0 for anything else. */
export function daysInMonth(anio: number, mes: number): number {
  return mes === 2 && isBisiesto(anio) ? 29 : (DIAS[mes - 1] ?? 0);
}

/** "2025-03-31" of a day that exists; null of any other. */
export function isoOf(anio: number, mes: number, dia: number): string | null {
  const existe = Number.isInteger(anio) && Number.isInteger(dia) && dia >= 1 && dia <= daysInMonth(anio, mes);
  if (!existe || anio < 1 || anio > 9999) return null;
  return `${String(anio).padStart(4, '0')}-${String(mes).padStart(2, '0')}-${String(dia).padStart(2, '0')}`;
}

/** The last day of a month, "2025-02-28"; throws for what is no month. */
export function lastDayOf(anio: number, mes: number): string {
  const iso = isoOf(anio, mes, daysInMonth(anio, mes));
  if (iso === null) throw new Error(`lastDayOf takes a month from 1 to 12, not ${mes} of ${anio}.`);
  return iso;
}

/** A day as people write it: "2025-03-31", or day first, "31/03/2025"; null where it is none that exists. */
export function parseFecha(texto: string): string | null {
  const limpio = texto.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(limpio);
  if (iso) return isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const corta = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(limpio);
  return corta ? isoOf(Number(corta[3]), Number(corta[2]), Number(corta[1])) : null;
}

/** The day that comes so many days (0 or more, whole) after an ISO day. */
export function addDays(iso: string, dias: number): string {
  let [anio = 1, mes = 1, dia = 1] = iso.split('-').map(Number);
  dia += dias;
  while (dia > daysInMonth(anio, mes)) {
    dia -= daysInMonth(anio, mes);
    mes += 1;
    if (mes > 12) {
      mes = 1;
      anio += 1;
    }
  }
  return isoOf(anio, mes, dia) ?? iso;
}

/** A stretch of days, both ends included. */
export interface Tramo {
  readonly desde: string;
  readonly hasta: string;
}

const deMes = (anio: number, mes: number): Tramo | null => {
  const desde = isoOf(anio, mes, 1);
  return desde === null ? null : { desde, hasta: lastDayOf(anio, mes) };
};

/**
 * The days that a year ("2025"), a month ("2025-03", "03/2025", "marzo de 2025", "mar 2025") or a day stands for; null
 * for anything else.
 */
export function parseTramo(texto: string): Tramo | null {
  const limpio = normalizeText(texto);
  const dia = parseFecha(limpio);
  if (dia !== null) return { desde: dia, hasta: dia };
  const anio = /^(\d{4})$/.exec(limpio);
  if (anio) {
    const desde = isoOf(Number(anio[1]), 1, 1);
    return desde === null ? null : { desde, hasta: lastDayOf(Number(anio[1]), 12) };
  }
  const [, a, m] = /^(\d{4})-(\d{1,2})$/.exec(limpio) ?? [];
  if (a !== undefined) return deMes(Number(a), Number(m));
  const [, mes, delAnio] = /^(\d{1,2})[/-](\d{4})$/.exec(limpio) ?? [];
  if (mes !== undefined) return deMes(Number(delAnio), Number(mes));
  const [, nombre = '', enAnio] = /^([a-z]{3,})\.? (?:de(?:l)? )?(\d{4})$/.exec(limpio) ?? [];
  const numero = mesDeNombre(nombre);
  return numero === null ? null : deMes(Number(enAnio), numero);
}
