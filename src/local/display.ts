import type { Valor } from '../mir/model';

/**
 * What a cell shows for its value under its number format, in es_MX (point for decimals, comma for thousands).
 * Covers the format language that a MIR meets: sections with `;`, conditions, literals, `0 # ? , . %`, `E+`, dates and `@`.
 * Follows ECMA-376 part 1, 18.8.31 as Google Sheets does; a format that cannot be read shows the value as General.
 */
export function displayValue(valor: Valor, formato = 'General'): string {
  if (valor === null) return '';
  if (typeof valor === 'boolean') return valor ? 'VERDADERO' : 'FALSO';
  if (typeof valor === 'string') return displayText(valor, formato);
  if (typeof valor === 'object') return displayFecha(valor.fecha, formato);
  return displayNumber(valor, formato);
}

/** General: up to ten significant decimals, no thousands separator, no trailing zeros. */
export function displayGeneral(n: number): string {
  if (Number.isInteger(n) && Math.abs(n) < 1e15) return String(n);
  const magnitude = Math.abs(n);
  if (magnitude !== 0 && (magnitude < 1e-9 || magnitude >= 1e15)) return displayScientific(n, 5, false, 2);
  const whole = String(Math.trunc(magnitude)).length;
  return trimZeros(n.toFixed(Math.max(0, 10 - whole)));
}

/**
 * As `displayValue`, in a cell where so many characters fit: an automatic number gives up decimals, never whole digits,
 * as Sheets does when a column is narrow.
 */
export function displayFitted(valor: Valor, formato: string | undefined, caracteres: number): string {
  const texto = displayValue(valor, formato);
  const automatic = formato === undefined || formato === '' || formato === 'General';
  if (!automatic || typeof valor !== 'number' || texto.length <= caracteres || !texto.includes('.')) return texto;
  const room = caracteres - texto.indexOf('.') - 1;
  return /e/i.test(texto) ? texto : trimZeros(valor.toFixed(Math.max(0, room)));
}

interface Token {
  readonly kind: 'literal' | 'digits' | 'percent' | 'date' | 'general' | 'text' | 'exponent';
  readonly text: string;
}

interface Section {
  readonly condition: ((n: number) => boolean) | null;
  readonly tokens: readonly Token[];
}

const parsed = new Map<string, readonly Section[]>();

function sectionsOf(formato: string): readonly Section[] {
  const known = parsed.get(formato);
  if (known) return known;
  const sections = splitSections(formato).map(parseSection);
  parsed.set(formato, sections);
  return sections;
}

/** Semicolons inside quotes, brackets or after a backslash do not separate. */
function splitSections(formato: string): string[] {
  const sections = [''];
  for (const part of formato.match(/"[^"]*"|\[[^\]]*\]|\\.|[\s\S]/g) ?? []) {
    if (part === ';') sections.push('');
    else sections[sections.length - 1] += part;
  }
  return sections;
}

const PATTERN =
  /"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|(General|Est.ndar)|(E[+-]0+)|([0#?][0#?,.]*|\.[0#?]+)|(%)|(@)|(am\/pm|a\/p|y+|m+|d+|h+|s+)|([\s\S])/gi;

function parseSection(source: string): Section {
  let condition: Section['condition'] = null;
  const tokens: Token[] = [];
  for (const m of source.matchAll(PATTERN)) {
    const [, quoted, escaped, bracket, general, exponent, digits, percent, text, date, other] = m;
    if (quoted !== undefined) tokens.push({ kind: 'literal', text: quoted });
    else if (escaped !== undefined) tokens.push({ kind: 'literal', text: escaped });
    else if (bracket !== undefined) {
      condition = parseCondition(bracket) ?? condition;
      const currency = /^\$([^-]*)/.exec(bracket)?.[1];
      if (currency) tokens.push({ kind: 'literal', text: currency });
    } else if (general !== undefined) tokens.push({ kind: 'general', text: general });
    else if (exponent !== undefined) tokens.push({ kind: 'exponent', text: exponent });
    else if (digits !== undefined) tokens.push({ kind: 'digits', text: digits });
    else if (percent !== undefined) tokens.push({ kind: 'percent', text: '%' });
    else if (text !== undefined) tokens.push({ kind: 'text', text: '@' });
    else if (date !== undefined) tokens.push({ kind: 'date', text: date.toLowerCase() });
    else if (other !== undefined) tokens.push({ kind: 'literal', text: other });
  }
  return { condition, tokens };
}

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
};

function parseCondition(bracket: string): Section['condition'] {
  const m = /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/.exec(bracket);
  const compare = m?.[1] === undefined ? undefined : COMPARE[m[1]];
  if (!m || !compare) return null;
  const limit = Number(m[2]);
  return (n) => compare(n, limit);
}

function displayText(text: string, formato: string): string {
  const sections = sectionsOf(formato);
  const section = sections[3] ?? sections.find((s) => s.tokens.some((t) => t.kind === 'text'));
  if (!section) return text;
  return section.tokens.map((t) => (t.kind === 'text' ? text : t.text)).join('');
}

function displayNumber(n: number, formato: string): string {
  if (formato === '' || formato === '@') return displayGeneral(n);
  const { section, signed } = chooseSection(n, sectionsOf(formato));
  if (!section) return displayGeneral(n);
  if (section.tokens.some((t) => t.kind === 'date')) return displayFecha(isoOfSerial(n), formato);
  const body = renderNumber(Math.abs(n), section.tokens);
  return signed && n < 0 && /[1-9]/.test(body) ? `-${body}` : body;
}

/** One section serves all, two split off the negatives, three the zeros; explicit conditions come first. */
function chooseSection(n: number, sections: readonly Section[]): { section: Section | undefined; signed: boolean } {
  if (sections.some((s) => s.condition)) {
    const section = sections.find((s) => (s.condition ? s.condition(n) : true));
    return { section, signed: true };
  }
  if (n < 0 && sections.length > 1) return { section: sections[1], signed: false };
  if (n === 0 && sections.length > 2) return { section: sections[2], signed: false };
  return { section: sections[0], signed: true };
}

function renderNumber(n: number, tokens: readonly Token[]): string {
  const percents = tokens.filter((t) => t.kind === 'percent').length;
  const scaled = n * 100 ** percents;
  const exponent = tokens.find((t) => t.kind === 'exponent');
  return tokens
    .map((t) => {
      if (t.kind === 'digits') {
        if (!exponent) return renderDigits(scaled, t.text);
        const decimals = (t.text.split('.')[1] ?? '').length;
        return displayScientific(scaled, decimals, true, exponent.text.length - 2);
      }
      if (t.kind === 'general' || t.kind === 'text') return displayGeneral(scaled);
      return t.kind === 'exponent' ? '' : t.text;
    })
    .join('');
}

/** `#,##0.##` on 5 gives "5.": the point of the pattern always shows, in Excel, LibreOffice and Google alike. */
function renderDigits(n: number, pattern: string): string {
  const [whole = '', fraction] = pattern.split('.');
  const thousands = /,+$/.exec(whole)?.[0].length ?? 0;
  const places = (fraction ?? '').replace(/[^0#?]/g, '');
  const [integer = '0', decimals = ''] = roundHalfUp(n / 1000 ** thousands, places.length).split('.');
  const minimum = (whole.match(/0/g) ?? []).length;
  let digits = integer === '0' && minimum === 0 ? '' : integer.padStart(minimum, '0');
  if (/[0#?],+[0#?]/.test(whole)) digits = digits.replace(/\B(?=(\d{3})+$)/g, ',');
  if (fraction === undefined) return digits;
  let kept = decimals;
  while (kept.length > 0 && kept.endsWith('0') && places[kept.length - 1] !== '0') kept = kept.slice(0, -1);
  return `${digits}.${kept}`;
}

/** Half away from zero on the shortest decimal text of the number, so that 1.005 at two places is 1.01 as in Sheets. */
function roundHalfUp(n: number, places: number): string {
  const text = n.toString();
  if (text.includes('e') || n >= 1e21) return n.toFixed(places);
  const [integer = '0', decimals = ''] = text.split('.');
  if (decimals.length <= places) return `${integer}${places > 0 ? `.${decimals.padEnd(places, '0')}` : ''}`;
  const kept = BigInt(integer + decimals.slice(0, places)) + ((decimals[places] ?? '0') >= '5' ? 1n : 0n);
  const digits = kept.toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function displayScientific(n: number, decimals: number, keepZeros: boolean, width: number): string {
  const [mantissa = '0', power = '+0'] = n.toExponential(decimals).split('e');
  const digits = keepZeros ? mantissa : trimZeros(mantissa);
  return `${digits}E${power[0]}${power.slice(1).padStart(width, '0')}`;
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

const MESES = 'enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre'.split(',');

function displayFecha(iso: string, formato: string): string {
  const [year = '', month = '1', day = '1'] = iso.slice(0, 10).split('-');
  const section = sectionsOf(formato)[0];
  if (!section?.tokens.some((t) => t.kind === 'date')) return `${Number(day)}/${Number(month)}/${year}`;
  const nameMonth = MESES[Number(month) - 1] ?? '';
  const part = (code: string): string => {
    if (code.startsWith('y')) return code.length > 2 ? year : year.slice(-2);
    if (code.startsWith('d')) return code.length === 1 ? String(Number(day)) : day;
    if (!code.startsWith('m')) return '00';
    if (code.length > 3) return nameMonth;
    return code.length === 3 ? nameMonth.slice(0, 3) : code.length === 2 ? month : String(Number(month));
  };
  return section.tokens.map((t) => (t.kind === 'date' ? part(t.text) : t.text)).join('');
}

/** Day 0 of spreadsheets is 30 December 1899. */
function isoOfSerial(n: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(n) * 86_400_000).toISOString();
}
