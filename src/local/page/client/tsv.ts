/** What spreadsheets put on the clipboard: tabs and line breaks between cells, quotes around cells that hold either. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  const clean = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (const m of `\n${clean}`.matchAll(/([\t\n])(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))/g)) {
    const [, separator, quoted, plain] = m;
    const cell = quoted === undefined ? (plain ?? '') : quoted.replace(/""/g, '"');
    if (separator === '\n') rows.push([cell]);
    else rows.at(-1)?.push(cell);
  }
  const width = Math.max(...rows.map((r) => r.length));
  return rows.map((r) => [...r, ...Array<string>(width - r.length).fill('')]);
}

/** One cell as other spreadsheets read it from the clipboard. */
export function quoteTsv(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
