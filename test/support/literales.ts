import { transformSync } from 'esbuild';

/** A string as a program has it, "…" where a template puts a value; `antes` is the code that leads to it. */
export interface Literal {
  readonly texto: string;
  readonly antes: string;
}

/** What a slash follows that begins a regular expression and does not divide. */
const ANTES_DE_REGEX = /(?:^|[=(,:[!&|?{};>~+*%^-]|\b(?:return|typeof|case|in|of))\s*$/;

const isRegexAt = (js: string, i: number): boolean => ANTES_DE_REGEX.test(js.slice(Math.max(0, i - 20), i));

/** The index after a comment that begins at `i`; `i` itself where none does. */
function endOfComment(js: string, i: number): number {
  const cierre = js.startsWith('/*', i) ? '*/' : js.startsWith('//', i) ? '\n' : '';
  if (cierre === '') return i;
  const fin = js.indexOf(cierre, i + 2);
  return fin < 0 ? js.length : fin + cierre.length;
}

/** The index after the string, template or regular expression that begins at `i` with `cierre`. */
function endOfLiteral(js: string, i: number, cierre: string): number {
  let enClase = false;
  for (let k = i + 1; k < js.length; k++) {
    const c = js[k];
    if (c === '\\') k++;
    else if (cierre === '`' && js.startsWith('${', k)) k = endOfValue(js, k + 2) - 1;
    else if (cierre === '/' && (c === '[' || c === ']')) enClase = c === '[';
    else if (c === cierre && !enClase) return k + 1;
  }
  throw new Error(`The literal at ${i} has no end: ${js.slice(i, i + 60)}`);
}

/** The index after what begins at `k`, where that is a comment or a literal; null where it is anything else. */
function skipAt(js: string, k: number): number | null {
  const c = js[k] ?? '';
  const trasComentario = endOfComment(js, k);
  if (trasComentario > k) return trasComentario;
  return '"\'`'.includes(c) || (c === '/' && isRegexAt(js, k)) ? endOfLiteral(js, k, c) : null;
}

/** The index after the brace that closes the value of a template that begins at `i`. */
function endOfValue(js: string, i: number): number {
  for (let k = i; k < js.length; k++) {
    const tras = skipAt(js, k);
    if (tras !== null) k = tras - 1;
    else if (js[k] === '}') return k + 1;
    else if (js[k] === '{') k = endOfValue(js, k + 1) - 1;
  }
  throw new Error(`The value at ${i} has no end: ${js.slice(i, i + 60)}`);
}

const decode = (escrito: string): string =>
  escrito.replace(/\\u\{?([0-9a-fA-F]+)\}?|\\x([0-9a-fA-F]{2})|\\([^ux])/g, (_, u?: string, x?: string, c?: string) =>
    c === undefined ? String.fromCodePoint(Number.parseInt(u ?? x ?? '', 16)) : 'nrt'.includes(c) ? ' ' : c,
  );

/** The fixed words of a template, and the code of its values. */
function splitTemplate(cuerpo: string): { readonly fijo: string; readonly valores: readonly string[] } {
  const valores: string[] = [];
  let fijo = '';
  for (let k = 0; k < cuerpo.length; k++) {
    if (cuerpo[k] === '\\') {
      fijo += cuerpo.slice(k, k + 2);
      k++;
    } else if (cuerpo.startsWith('${', k)) {
      const fin = endOfValue(cuerpo, k + 2);
      valores.push(cuerpo.slice(k + 2, fin - 1));
      fijo += '…';
      k = fin - 1;
    } else fijo += cuerpo[k];
  }
  return { fijo, valores };
}

/** Every string of a piece of JavaScript, those inside of templates too. */
function literalsOf(js: string): Literal[] {
  const literales: Literal[] = [];
  for (let k = 0; k < js.length; k++) {
    const fin = skipAt(js, k);
    if (fin === null) continue;
    const cuerpo = js.slice(k + 1, fin - 1);
    const antes = js.slice(Math.max(0, k - 60), k);
    if (js[k] === '`') {
      const { fijo, valores } = splitTemplate(cuerpo);
      literales.push({ texto: decode(fijo), antes }, ...valores.flatMap(literalsOf));
    } else if (js[k] !== '/') literales.push({ texto: decode(cuerpo), antes });
    k = fin - 1;
  }
  return literales;
}

/** Every string of a TypeScript file and every text of its JSX; types and comments are none. */
export function literalsOfSource(fuente: string, archivo: string): readonly Literal[] {
  const { code } = transformSync(fuente, {
    loader: archivo.endsWith('.tsx') ? 'tsx' : 'ts',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    target: 'esnext',
  });
  return literalsOf(code);
}
