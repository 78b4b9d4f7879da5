/** What XML 1.0 cannot hold, and the control characters that it can but nobody can see. Line ends and tabs are told apart. */
const NOT_TEXT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/**
 * Marks that turn the order in which letters are shown, so that a document could read otherwise than it says (Trojan
 * Source, CVE-2021-42574). Right-to-left letters need none of them, nor the plain marks U+200E, U+200F and U+061C, which stay.
 */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;
/** CR LF, CR, vertical tab and form feed (line breaks of Word), next line, line and paragraph separators. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
const LINE_END = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;

/** Whether a text has anything of the above: nearly none has, and a document asks thousands of times. */
const UNUSUAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF\uFFFE\uFFFF]/;

/** A text as a document shows it: every kind of line end is "\n", a tab is a space, and what cannot be shown is left out. */
export function printable(texto: string): string {
  if (!UNUSUAL.test(texto)) return texto;
  return texto.replace(LINE_END, '\n').replace(/\t/g, ' ').replace(NOT_TEXT, '').replace(TURNING, '');
}
