import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readDocxBlocks } from '../../src/intake/docx';
import { readPat } from '../../src/intake/pat';
import { sourceOf } from '../../src/intake/source';
import { listLineas } from '../../src/mir/model';
import { unplacedOf } from './coverage';
import { EJEMPLO, fuenteOfText } from './helpers';

/** Pieces of a PAT in any order: what a conversion can leave of one. */
const pieza = fc.oneof(
  fc.constantFrom(
    'Objetivos específicos',
    '4. Objetivos específicos',
    'Líneas de acción',
    '7. Cronograma',
    'Anexo 1',
    'Índice',
    'Siglas',
    'LÍNEA DE ACCIÓN\t',
    '------\t--',
    'Ene\tFeb\tMar\tAbr\tMay\tJun\tJul',
    'Programa Anual de Trabajo 2026',
    'LÍNEA DE ACCIÓN\tMES INICIAL\tUNIDAD DE MEDIDA\tMETA PROPUESTA\tFRECUENCIA DE MEDICIÓN\tPRESUPUESTO 2026 PROYECTADO',
    '\t\t\\$5',
    '\t\\$5\ttotal',
    '1\t2\t3\t4\t5\t6',
    'Políticas Generales:',
  ),
  fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 12 }), fc.string())
    .map(([o, l, t]) => `${o}.${l}\t${t}`),
  fc.tuple(fc.integer({ min: 0, max: 5 }), fc.string()).map(([o, t]) => `- ${o}. ${t}**`),
  fc.array(fc.string({ maxLength: 8 }), { maxLength: 8 }).map((cells) => cells.join('\t')),
  fc.string({ unit: 'grapheme' }),
);
const texto = fc.array(pieza, { maxLength: 40 }).map((lines) => lines.join('\n'));

test('never throws on arbitrary text, and gives either a Pat or a finding', () => {
  fc.assert(
    fc.property(texto, fc.option(fc.integer({ min: 2000, max: 2100 })), (t, ejercicio) => {
      const { pat, findings } = readPat(fuenteOfText(t), { ejercicio });
      expect(pat === null).toBe(findings.length > 0);
    }),
    { numRuns: 300 },
  );
});

test('keys of lineas are unique and every doubt has a place in the source', () => {
  fc.assert(
    fc.property(texto, (t) => {
      const { pat } = readPat(fuenteOfText(`Objetivos\n1. Uno\nLíneas de acción\n1.1 Hacer.\n${t}`), {
        ejercicio: 2026,
      });
      if (pat === null) throw new Error('A text with an objetivo and a linea must be readable.');
      const keys = listLineas(pat.mir).map((l) => `${l.seccion}:${l.linea.numero}`);
      expect(new Set(keys).size).toBe(keys.length);
      const lines = t.split('\n').length + 4;
      for (const d of pat.dudas) {
        expect(d.fuente.renglon).toBeGreaterThanOrEqual(1);
        expect(d.fuente.renglon).toBeLessThanOrEqual(lines);
        expect(d.mensaje).toMatch(/[.?]$/);
      }
    }),
    { numRuns: 200 },
  );
});

test('never throws on arbitrary bytes under any name', () => {
  const nombres = fc.constantFrom('a.txt', 'a.docx', 'a.pdf', 'a', 'ñ.TXT');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), nombres, (bytes, nombre) => {
      const { fuente, findings } = sourceOf(nombre, bytes);
      expect(fuente === null).toBe(findings.length > 0);
    }),
  );
});

test('never throws on broken XML', () => {
  const tag = fc.constantFrom(
    '<w:p>',
    '</w:p>',
    '<w:tbl>',
    '</w:tbl>',
    '<w:tr>',
    '</w:tr>',
    '<w:tc>',
    '</w:tc>',
    '<w:t>',
    '</w:t>',
    '<w:t/>',
    '<w:numId w:val="1"/>',
    '<w:gridSpan w:val="999999"/>',
    '&#xfffff;',
    '&amp',
    '<!-- ',
    '<w:br/>',
    '<mc:Fallback>',
    '<',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(tag, fc.string())), (parts) => {
      const xml = parts.join('');
      for (const bloque of readDocxBlocks({ documento: xml, numeracion: xml, estilos: xml, notas: xml }))
        expect(bloque.renglon).toBeGreaterThan(0);
    }),
  );
});

test('a line lost from the document never makes another text disappear', () => {
  const lines = readFileSync(EJEMPLO, 'utf8').split('\n');
  const filled = lines.flatMap((l, i) => (l.trim() === '' || i < 30 ? [] : [i]));
  fc.assert(
    fc.property(fc.constantFrom(...filled), (gone) => {
      const fuente = fuenteOfText(lines.filter((_, i) => i !== gone).join('\n'));
      const { pat } = readPat(fuente, { ejercicio: 2025 });
      if (pat === null) throw new Error(`Without line ${gone + 1} the example is no longer readable.`);
      expect(unplacedOf(fuente, pat)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
