import * as fc from 'fast-check';
import { cutText } from '../../src/text/cortar';

test.each([
  ['12.1 Revisar, integrar y publicar', 40, '12.1 Revisar, integrar y publicar'],
  ['12.1 Revisar, integrar y publicar', 20, '12.1 Revisar…'],
  ['Electroencefalografista', 10, 'Elect…'],
])('«%s» in %i characters is «%s»', (texto, caben, cortado) => expect(cutText(texto, caben)).toBe(cortado));

test('what fits stays as it is, and what does not is never longer than what fits', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 4, max: 80 }), (texto, caben) => {
      const cortado = cutText(texto, caben);
      expect(cortado.length).toBeLessThanOrEqual(caben);
      if (texto.length <= caben) expect(cortado).toBe(texto);
    }),
  );
});
