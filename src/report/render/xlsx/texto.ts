/**
 * Texts as SpreadsheetML holds them (ECMA-376 part 1, 22.9.2.19, ST_Xstring): what XML cannot hold, and a carriage
 * return, which XML would turn into a line end, is written "_x000D_"; a text that says that itself has its "_" escaped.
 */
const ESPECIAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is written otherwise
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const ENTIDADES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const codeOf = (letra: string): string => `_x${letra.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text for an XML element or attribute: nothing of it is ever markup, and every character comes back. */
export function xmlText(texto: string): string {
  return texto.replace(ESPECIAL, codeOf).replace(/[&<>"]/g, (c) => ENTIDADES[c] ?? c);
}
