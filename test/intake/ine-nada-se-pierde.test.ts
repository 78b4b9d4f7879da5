import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readFormasJge } from '../../src/intake/ine';
import { fixture } from './helpers';
import { wordsOfInformes, wordsOfSource, wordsOfTexto } from './ine-palabras';

const FUENTES = ['ine-celdas.txt', 'ine-renglones.txt'].map((f) => readFileSync(fixture(f), 'utf8'));

const count = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const w of words) counts.set(w, (counts.get(w) ?? 0) + 1);
  return counts;
};

/** Without what a conversion leaves around the words. */
const sinMarcas = (texto: string): string =>
  texto
    .replace(/<[^<>]*>|\*\*|\[bookmark: \w+\]/g, ' ')
    .replace(/[&]amp;/g, '&')
    .replace(/:(?=[\s·]|$)/g, '');

/** A form in which lines were lost, doubled, moved or typed in. */
const danada = fc
  .tuple(
    fc.constantFrom(...FUENTES),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.oneof(
          fc.constantFrom('borrar', 'duplicar'),
          fc
            .array(fc.constantFrom('Mesa', 'acta:', '\t', ' ', 'día', 'Junta vecinal'), { maxLength: 5 })
            .map((partes) => partes.join('')),
        ),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([fuente, cambios]) => {
    const lineas = fuente.split('\n');
    for (const [n, cambio] of cambios) {
      const i = n % lineas.length;
      if (cambio === 'borrar') lineas.splice(i, 1);
      else if (cambio === 'duplicar') lineas.splice(i, 0, lineas[i] ?? '');
      else lineas.splice(i, 0, cambio);
    }
    return lineas.join('\n');
  });

test('of a damaged form no word is invented, and what is in no field is in a doubt', () => {
  fc.assert(
    fc.property(danada, (texto) => {
      const { informes, dudas } = readFormasJge('forma.txt', new TextEncoder().encode(texto));
      fc.pre(informes.length > 0);
      const leidas = count(wordsOfInformes(informes).map(sinMarcas));
      const todas = count(wordsOfTexto(sinMarcas(texto)));
      for (const [w, n] of leidas) expect([w, (todas.get(w) ?? 0) >= n]).toEqual([w, true]);
      const dichas = new Set([...leidas.keys(), ...dudas.flatMap((d) => wordsOfTexto(sinMarcas(d.fuente.texto)))]);
      expect(wordsOfSource(texto).filter((w) => !dichas.has(sinMarcas(w)))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('any text is read without an error', () => {
  const partes = fc.constantFrom(
    'INFORME QUE PRESENTAN ',
    'ÓRGANOS DESCONCENTRADOS DEL INSTITUTO\n',
    ...FUENTES.flatMap((f) => f.match(/[^\n]*(?:Asuntos|Total|Observaciones|Entidad)[^\n]*\n/g) ?? []).slice(0, 12),
    '\t',
    '\n',
    '\n\n\t',
    '<table><tr><td rowspan="99">',
    '</table>',
    'texto ',
    '31 de abril',
  );
  fc.assert(
    fc.property(fc.array(partes, { maxLength: 30 }), (trozos) => {
      const { informes, findings } = readFormasJge('forma.txt', new TextEncoder().encode(trozos.join('')));
      expect(informes.length > 0).toBe(findings.length === 0);
    }),
  );
});
