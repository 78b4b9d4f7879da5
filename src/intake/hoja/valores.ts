import type { Valor } from '../../mir/model';
import { parseMes, parseNumero } from '../numeros';
import { a1Of, type CeldaAjena, textOfValor } from './ajena';

/** "12,5" and "1.234,50": a comma for the decimals, where it cannot be one for thousands. */
const COMA_DECIMAL = /^-?(?:\d+|\d{1,3}(?:\.\d{3})+),\d{1,2}$/;

/** The number that a value says: itself, or the one that its text spells; null for anything else, dates too. */
export function parseCantidad(valor: Valor): number | null {
  if (typeof valor === 'number') return valor;
  if (typeof valor !== 'string') return null;
  const texto = valor.trim();
  const plain = texto.replace(/^\$\s*/, '').replace(/\s*%$/, '');
  if (COMA_DECIMAL.test(plain)) return Number(plain.replace(/\./g, '').replace(',', '.'));
  return parseNumero(texto);
}

/** The month (1-12) that a value says; null for anything else, dates too. */
export function parseMesDe(valor: Valor): number | null {
  if (typeof valor === 'number') return Number.isInteger(valor) && valor >= 1 && valor <= 12 ? valor : null;
  return typeof valor === 'string' ? parseMes(valor.trim()) : null;
}

/** How the cells of a row were read where they do not say it plainly: what a doubt tells, cell by cell. */
export interface Notas {
  /** "N12 «12» → 12" */
  readonly textos: string[];
  /** "N12 «por definir»" */
  readonly ilegibles: string[];
  /** "N12 =SUM(X12:AI12) → 5" */
  readonly formulas: string[];
  /** "X12 0.45 (45%)" */
  readonly porcentajes: string[];
}

export function newNotas(): Notas {
  return { textos: [], ilegibles: [], formulas: [], porcentajes: [] };
}

function noteFormula(celda: CeldaAjena, notas: Notas): void {
  if (celda.formula !== '') notas.formulas.push(`${a1Of(celda)} ${celda.formula} → ${textOfValor(celda.valor)}`);
}

/** A number of the plan or of a month: exact where it is one, with a note where its text spells it. */
export function readCantidad(
  celda: CeldaAjena | null,
  notas: Notas,
  parse: (valor: Valor) => number | null = parseCantidad,
): number | null {
  if (celda === null) return null;
  const valor = parse(celda.valor);
  if (valor === null) {
    notas.ilegibles.push(`${a1Of(celda)} «${textOfValor(celda.valor)}»`);
    return null;
  }
  noteFormula(celda, notas);
  if (typeof celda.valor === 'string') notas.textos.push(`${a1Of(celda)} «${celda.valor}» → ${valor}`);
  else if (celda.formato.includes('%'))
    notas.porcentajes.push(`${a1Of(celda)} ${valor} (${Number((valor * 100).toPrecision(12))}%)`);
  return valor;
}

/** A text as it is written; a number, date or answer that stands in its place, as it is quoted. */
export function readTexto(celda: CeldaAjena | null, notas: Notas): string {
  if (celda === null) return '';
  noteFormula(celda, notas);
  const texto = textOfValor(celda.valor);
  if (typeof celda.valor === 'object' || typeof celda.valor === 'boolean')
    notas.textos.push(`${a1Of(celda)} → «${texto}»`);
  return texto;
}

/** The number of a linea or objetivo: "12.1", also when it stands as a number; "" where it is none. */
export function readNumeroDe(celda: CeldaAjena | null): string {
  if (celda === null) return '';
  if (typeof celda.valor === 'number') {
    // The format "0.00" shows 7.1 as "7.10", and that is its number.
    const decimales = /^0\.(0+)$/.exec(celda.formato)?.[1]?.length;
    return decimales === undefined ? String(celda.valor) : celda.valor.toFixed(decimales);
  }
  return textOfValor(celda.valor).trim();
}
