/** A tag or a run of text of an XML part; enough of XML for WordprocessingML. */
export type Token =
  | {
      readonly tipo: 'abre';
      readonly nombre: string;
      readonly atributos: Readonly<Record<string, string>>;
      readonly vacio: boolean;
    }
  | { readonly tipo: 'cierra'; readonly nombre: string }
  | { readonly tipo: 'texto'; readonly texto: string };

const ENTIDADES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text with its entities ("&amp;", "&#243;") as characters; one that is not known stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTIDADES.get(name) ?? whole;
    const point = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
      ? String.fromCodePoint(point)
      : whole;
  });
}

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  // A name begins where none is going on: a long run of letters is looked at once, not from each of them.
  for (const m of source.matchAll(/(?<![\w:.-])([\w:.-]{1,1000})\s{0,1000}=\s{0,1000}(?:"([^"]*)"|'([^']*)')/g))
    attributes[m[1] ?? ''] = decodeEntities(m[2] ?? m[3] ?? '');
  return attributes;
}

/**
 * Tags and text of an XML part in order; comments, declarations and instructions are left out. Never throws, and what is
 * not closed is looked for once: no tag reaches beyond the next "<", its name is all of it, and an open comment is all
 * the rest. A tag of more than 500 attributes is none, nor one of longer names or values than any program writes: V8 keeps a
 * place for each character of a run where it does not optimize (a process that has compiled much does not), and has room
 * for some millions. A text of more than a million characters is given in pieces.
 */
export function tokenize(xml: string): Token[] {
  return Array.from(eachToken(xml));
}

/** The same one by one, for a part whose tokens together would take too much memory. */
export function* eachToken(xml: string): Generator<Token> {
  const pattern =
    /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<[?!][^>]{0,1000000}(?:>|$)|<(\/?)([\w:.-]{1,1000})(?![\w:.-])([^<>"']{0,1000}(?:(?:"[^"<]{0,100000}"|'[^'<]{0,100000}')[^<>"']{0,1000}){0,500})>|([^<]{1,1000000})/g;
  for (const m of xml.matchAll(pattern)) {
    const [, cdata, slash, nombre, attributes = '', text] = m;
    if (text !== undefined) yield { tipo: 'texto', texto: decodeEntities(text) };
    else if (cdata !== undefined) yield { tipo: 'texto', texto: cdata };
    else if (nombre === undefined) continue;
    else if (slash === '/') yield { tipo: 'cierra', nombre };
    else yield { tipo: 'abre', nombre, atributos: readAttributes(attributes), vacio: attributes.endsWith('/') };
  }
}
