import fc from 'fast-check';
import { Utf8Decoder, Utf8Encoder } from '../../src/report/render/text-encoder';

describe('the TextEncoder that stands in where the runtime has none', () => {
  test('writes the bytes of the real one for any text, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (texto) => {
        expect([...new Utf8Encoder().encode(texto)]).toEqual([...new TextEncoder().encode(texto)]);
      }),
    );
    expect([...new Utf8Encoder().encode('a\ud800b')]).toEqual([...new TextEncoder().encode('a\ud800b')]);
  });

  test('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (texto) => {
        expect(new Utf8Decoder().decode(new Utf8Encoder().encode(texto))).toBe(texto);
      }),
    );
  });

  test('answers any bytes with a text', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof new Utf8Decoder().decode(bytes) === 'string'));
    expect(new Utf8Decoder().decode(Uint8Array.of(0x61, 0xff, 0x62))).toBe('a\ufffdb');
  });
});
