import { FORMATO_TEXTO } from '../mir/columna';
import type { Valor } from '../mir/model';
import { toLocale } from '../sheet/formulas';
import { isDateFormat } from './dates';

/** What Sheets makes of something typed: a value or a formula, and the number format that the text itself asked for. */
export interface Tecleado {
  readonly valor: Valor;
  /** As typed, in the separators of the file; "" for none. */
  readonly formula: string;
  readonly formato: string | null;
}

/** Locales that separate arguments with a comma write 1,234.5; the others write 1.234,5 (one list, in sheet/formulas). */
function usesDecimalPoint(locale: string): boolean {
  return toLocale('=F(1,2)', locale) === '=F(1,2)';
}

function parseNumber(texto: string, locale: string): number | null {
  const plain = usesDecimalPoint(locale) ? texto : texto.replace(/[.,]/g, (c) => (c === '.' ? ',' : '.'));
  if (!/^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[+-]?\d+)?$/i.test(plain) || !/\d/.test(plain)) return null;
  const numero = Number(plain.replace(/,/g, ''));
  return Number.isFinite(numero) ? numero : null;
}

function isoDate(anio: number, mes: number, dia: number): string | null {
  const fecha = new Date(Date.UTC(anio, mes - 1, dia));
  if (fecha.getUTCMonth() !== mes - 1 || fecha.getUTCDate() !== dia) return null;
  return fecha.toISOString().slice(0, 10);
}

/** 2025-02-01, 1/2/2025 (day first, except in English of the United States), 1-2-25, and 1/2 of this year. */
function parseFecha(texto: string, locale: string): string | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(texto);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const m = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?$/.exec(texto);
  if (!m) return null;
  const [dia, mes] = locale === 'en_US' ? [Number(m[2]), Number(m[1])] : [Number(m[1]), Number(m[2])];
  const anio = m[3] === undefined ? new Date().getFullYear() : Number(m[3]) + (m[3].length === 2 ? 2000 : 0);
  return isoDate(anio, mes, dia);
}

const BOOLEANOS: Readonly<Record<string, boolean>> = { TRUE: true, FALSE: false, VERDADERO: true, FALSO: false };

/**
 * Reads a text as Google Sheets reads what is typed into a cell whose number format is `formato`: a cell of plain text
 * keeps it; a leading apostrophe makes it text; "=" a formula; 45% is 0.45 and $1,234 is 1234, each with its format.
 */
export function parseTyped(texto: string, formato: string | undefined, locale: string): Tecleado {
  const as = (valor: Valor, asked: string | null = null): Tecleado => ({ valor, formula: '', formato: asked });
  if (texto === '') return as(null);
  if (texto.startsWith("'")) return as(texto.length > 1 ? texto.slice(1) : null);
  if (formato === FORMATO_TEXTO) return as(texto);
  if (texto.startsWith('=') && texto.length > 1) return { valor: null, formula: texto, formato: null };

  const limpio = texto.trim();
  const booleano = BOOLEANOS[limpio.toUpperCase()];
  if (booleano !== undefined) return as(booleano);
  const numero = parseNumber(limpio, locale);
  if (numero !== null) return as(numero);

  const porcentaje = /^(.*\S)\s*%$/.exec(limpio);
  const parte = porcentaje?.[1] === undefined ? null : parseNumber(porcentaje[1], locale);
  // Divided as a decimal text, so that 45% is 0.45 and 0.7% is 0.007 to the last digit.
  if (parte !== null) return as(Number(`${parte}e-2`), Number.isInteger(parte) ? '0%' : '0.00%');

  const moneda = /^([+-]?)\s*\$\s*(.+)$/.exec(limpio);
  const monto = moneda?.[2] === undefined ? null : parseNumber(`${moneda[1] ?? ''}${moneda[2]}`, locale);
  if (monto !== null) return as(monto, Number.isInteger(monto) ? '"$"#,##0' : '"$"#,##0.00');

  const fecha = parseFecha(limpio, locale);
  if (fecha !== null) return as({ fecha }, isDateFormat(formato) ? null : 'd/m/yyyy');
  return as(texto);
}
