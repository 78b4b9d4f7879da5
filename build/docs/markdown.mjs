// Pieces of a Markdown page.

/** A text that stands in one cell of a table, or in one line. */
export const cell = (text) => String(text).replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim();

const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;

export const table = (headers, rows) => [row(headers), row(headers.map(() => '---')), ...rows.map(row)].join('\n');

export const list = (items) => items.map((item) => `- ${item}`).join('\n');

export const yes = (value) => (value ? 'sí' : 'no');

/** A generated page: what it is made of, its title, its parts with a blank line between them. */
export const page = (source, title, parts) =>
  `${[`<!-- Made from ${source} by \`npm run docs\`. Do not edit. -->`, `# ${title}`, ...parts].join('\n\n')}\n`;

/** "a, b o c". */
export const anyOf = (words) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} o ${words[words.length - 1]}`;

/** The record of a key in a table of words; one that is missing stops the build. */
export function wordOf(words, key, what) {
  if (!Object.hasOwn(words, key)) throw new Error(`build/docs has no words for the ${what} "${key}".`);
  return words[key];
}
