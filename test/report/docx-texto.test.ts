import { strFromU8, unzipSync } from 'fflate';
import { type Bloque, type Documento, textWidth } from '../../src/report/document';
import { renderDocx } from '../../src/report/render/docx';
import { renderHtml } from '../../src/report/render/html';
import { printable } from '../../src/report/texto';
import { wordsOf } from '../../src/report/words';
import { contentOf, withOffice } from '../support/office-docx';
import { anidada, celda, documento, fila, parrafo, tabla, VERTICAL } from './documento-rico';
import { bodyOf } from './html-palabras';

/** What people paste, and what somebody might: name, the text, and what the document says of it. */
const HOSTILES: readonly (readonly [string, string, string])[] = [
  [
    'markup',
    `<w:p> & <script>alert("1")</script> <img src=x onerror='y'>`,
    `<w:p> & <script>alert("1")</script> <img src=x onerror='y'>`,
  ],
  ['an end of CDATA and a comment', ']]> <!-- --> <![CDATA[x]]>', ']]> <!-- --> <![CDATA[x]]>'],
  ['entities', '&amp; &lt;b&gt; &#0; &nbsp;', '&amp; &lt;b&gt; &#0; &nbsp;'],
  ['an emoji and a sequence of them', '🗳️ 👩🏽‍⚖️ 👨‍👩‍👧', '🗳️ 👩🏽‍⚖️ 👨‍👩‍👧'],
  ['letters made of marks', 'e\u0301 n\u0303 Z\u0351\u036B', 'e\u0301 n\u0303 Z\u0351\u036B'],
  ['right-to-left letters with their plain marks', '\u200Fשלום abc العربية\u200E', '\u200Fשלום abc العربية\u200E'],
  ['marks that turn the order of what is read', 'a\u202Egpj.exe\u202C b\u2066c\u2069', 'agpj.exe bc'],
  ['control characters', 'a\u0000b\u0007c\u001Bd\u0085e\u009Ff\u007F', 'abcd\nef'],
  ['what no encoding can write', 'x\uD800y\uDC00z\uFFFF\uFFFE', 'xyz'],
  ['every kind of line end', 'a\r\nb\rc\u000Bd\u2028e\fz', 'a\nb\nc\nd\ne\nz'],
  ['tabs and hard spaces', 'a\tb\u00A0c\u202Fd', 'a b\u00A0c\u202Fd'],
  ['what looks like a field of a template', '{{institucion}} {{#lineas}} $& $1', '{{institucion}} {{#lineas}} $& $1'],
  ['what looks like a formula', '=1+1 =HYPERLINK("http://x") @SUM +1 -1', '=1+1 =HYPERLINK("http://x") @SUM +1 -1'],
  ['a field of Word', 'PAGEREF x \\h PAGE NUMPAGES', 'PAGEREF x \\h PAGE NUMPAGES'],
  ['a word of 20,000 letters', 'palabra'.repeat(2858), 'palabra'.repeat(2858)],
];

/** The text at every place of a document that takes one. */
function everywhere(texto: string): Documento {
  const ancho = textWidth(VERTICAL);
  const dentro = anidada(VERTICAL, 2, 't', 2);
  const bloques: Bloque[] = [
    { tipo: 'portada', institucion: texto, organo: texto, titulo: texto, subtitulo: texto, renglones: [texto] },
    { tipo: 'indice', titulo: texto, nivel: 1 },
    { tipo: 'titulo', texto, subtitulo: texto },
    { tipo: 'encabezado', nivel: 1, texto },
    { tipo: 'parrafo', tramos: [{ texto, negrita: true }] },
    { tipo: 'datos', filas: [{ etiqueta: texto, valor: texto }] },
    { tipo: 'tarjetas', tarjetas: [{ cifra: texto, unidad: texto, etiqueta: texto, color: '#00FF00' }] },
    tabla(ancho, [
      fila([celda(texto), celda('b')]),
      fila([celda(texto, [{ tipo: 'lista', elementos: [parrafo(texto)] }, dentro]), celda(texto)], { divisible: true }),
    ]),
    { tipo: 'lista', elementos: [parrafo(texto)] },
    { tipo: 'nota', tramos: parrafo(texto) },
    { tipo: 'firmas', firmas: [{ rol: texto, nombre: texto, cargo: texto }] },
  ];
  const base = documento(bloques, { titulo: texto });
  return { ...base, membrete: { ...base.membrete, texto, organo: texto, pie: texto } };
}

const ATRIBUTO = /\s+[\w:.-]+="[^"<]*"/y;
const BARE_AMPERSAND = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\dA-Fa-f]+);)/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NO_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/u;

/** Names of the elements of an XML file, in order; throws where it is not well formed. */
function elementsOf(xml: string): string[] {
  if (NO_XML.test(xml)) throw new Error('It holds a character that XML cannot.');
  const abiertos: string[] = [];
  const nombres: string[] = [];
  const cuerpo = xml.replace(/^\uFEFF?<\?xml[^?]*\?>/, '');
  for (const [, marca = '', texto = ''] of cuerpo.matchAll(/(<[^>]*>)?([^<]*)/g)) {
    if (BARE_AMPERSAND.test(marca + texto) || texto.includes(']]>')) throw new Error(`Not well formed: ${texto}`);
    const [, cierre, nombre = '', resto = '', solo] = /^<(\/?)([\w:.-]+)(.*?)(\/?)>$/s.exec(marca) ?? [];
    if (marca === '') continue;
    if (nombre === '' || resto.replace(new RegExp(ATRIBUTO, 'g'), '').trim() !== '')
      throw new Error(`No tag: ${marca}`);
    if (cierre === '/' && abiertos.pop() !== nombre) throw new Error(`${marca} closes another`);
    if (cierre === '') nombres.push(nombre);
    if (cierre === '' && solo === '') abiertos.push(nombre);
  }
  if (abiertos.length > 0) throw new Error(`Not closed: ${abiertos.join(', ')}`);
  return nombres;
}

/** What a longer text, or one of more lines, may have more of or less. */
const DE_TEXTO = new Set([
  'w:r',
  'w:t',
  'w:br',
  'w:tab',
  'w:rPr',
  'w:b',
  'w:bCs',
  'w:i',
  'w:iCs',
  'w:color',
  'w:sz',
  'w:szCs',
]);

function structureOf(docx: Uint8Array): string[] {
  return Object.entries(unzipSync(docx))
    .filter(([ruta]) => /\.(xml|rels)$/.test(ruta))
    .flatMap(([ruta, bytes]) => [ruta, ...elementsOf(strFromU8(bytes))])
    .filter((nombre) => !DE_TEXTO.has(nombre));
}

describe.each(HOSTILES)('%s', (_, texto, esperado) => {
  test('is text as it should be read', () => {
    expect(printable(texto)).toBe(esperado);
  });

  test('is never markup of the page, wherever it stands', () => {
    const doc = everywhere(texto);
    const html = renderHtml(doc);
    const limpio = renderHtml(everywhere('x'));
    const tags = (pagina: string): string[] => pagina.match(/<[^>]*>/g) ?? [];
    expect(tags(html).filter((t) => t !== '<br>')).toEqual(tags(limpio));
    const palabras = bodyOf(html);
    expect(new Set(palabras)).toEqual(new Set(wordsOf(doc)));
  });

  test('makes a .docx whose parts are well-formed XML, of the same elements as with any other text', () => {
    expect(structureOf(renderDocx(everywhere(texto)))).toEqual(structureOf(renderDocx(everywhere('x'))));
  });
});

test('the check of XML refuses what is not well formed', () => {
  for (const xml of ['<a>&</a>', '<a><b></a></b>', '<a>', '<a b=c/>', '<a>]]></a>', '<a b="<"/>', '<a>\u0001</a>']) {
    expect(() => elementsOf(xml)).toThrow();
  }
});

withOffice('all of them in LibreOffice (skipped where it is not installed)', () => {
  test('are read as the words of the model, in order', () => {
    const doc = documento(
      HOSTILES.flatMap(([nombre, texto]): Bloque[] => [
        { tipo: 'encabezado', nivel: 1, texto: nombre },
        { tipo: 'parrafo', tramos: parrafo(texto) },
        tabla(textWidth(VERTICAL), [
          fila([celda('a'), celda('b')]),
          fila([celda(texto), celda('d')], { divisible: true }),
        ]),
      ]),
    );
    expect(contentOf(renderDocx(doc)).palabras).toEqual(wordsOf(doc));
  });
});
