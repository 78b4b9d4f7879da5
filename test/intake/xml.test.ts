import { decodeEntities, tokenize } from '../../src/intake/xml';

const texts = (xml: string): string[] => tokenize(xml).flatMap((t) => (t.tipo === 'texto' ? [t.texto] : []));

test.each([
  ['a ">" within an attribute', '<w:p w:val="a > b">x</w:p>', ['x']],
  ['a comment', 'a<!-- <w:t>no</w:t> -->b', ['a', 'b']],
  ['a CDATA', '<w:t><![CDATA[1 < 2]]></w:t>', ['1 < 2']],
  ['a declaration', '<?xml version="1.0"?><w:t>x</w:t>', ['x']],
  ['a comment that nobody closes', 'a<!-- b', ['a']],
  ['a tag that nobody closes, which is text', 'a<w:p w:val="b<w:t>c</w:t>', ['a', 'w:p w:val="b', 'c']],
])('%s', (_, xml, expected) => {
  expect(texts(xml)).toEqual(expected);
});

test.each([
  ['comments', '<!--'],
  ['CDATA', '<![CDATA['],
  ['instructions', '<?'],
  ['tags', '<w:p '],
  ['attributes', '<w:p w:val="'],
])('a file of nothing but %s that nobody closes is read in one go', (_, piece) => {
  // Looked for anew from each one, the end of 600 KB would be reached hundreds of thousands of times.
  const pieces = 600_000 / piece.length;
  expect(texts(piece.repeat(pieces)).length).toBeLessThanOrEqual(pieces);
});

test.each([
  ['a name', `<${'a'.repeat(200_000)}`],
  ['the name of an attribute', `<r ${'a'.repeat(200_000)}>`],
  ['quotes', `<r ${'"'.repeat(200_000)}>`],
])('%s without end is looked at once', (_, xml) => {
  const inicio = process.cpuUsage();
  tokenize(xml);
  expect(process.cpuUsage(inicio).user / 1e6).toBeLessThan(2);
});

test('an entity with the name of something that every object has is no entity', () => {
  expect(decodeEntities('&constructor; &toString; &amp;')).toBe('&constructor; &toString; &');
});
