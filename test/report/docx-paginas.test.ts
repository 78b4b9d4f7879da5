import fc from 'fast-check';
import {
  type Bloque,
  type BloqueDeCelda,
  type Celda,
  type Documento,
  type Fila,
  type Parrafo,
  textWidth,
} from '../../src/report/document';
import { renderDocx } from '../../src/report/render/docx';
import { expectWholeDocument, pagesOf, withOffice } from '../support/office-docx';
import {
  anidada,
  celda,
  documento,
  documentoRico,
  fila,
  HORIZONTAL,
  parrafo,
  prosa,
  tabla,
  VERTICAL,
} from './documento-rico';

const COLUMNAS = 3;
/** Letters of Spanish, a link and a code: the last two may be wider than their column. */
const palabra = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.string({ unit: fc.constantFrom(...'aeiounñáéíóúürstlmdc'), minLength: 1, maxLength: 12 }),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 999 }).map((n) => `https://ejemplo.mx/${n}/${'abcdefghij'.repeat(6)}`),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1000, max: 9999 }).map((n) => `CLAVE${n}`.padEnd(60, 'X')) },
);
const parrafos: fc.Arbitrary<Parrafo> = fc
  .array(palabra, { minLength: 1, maxLength: 120 })
  .chain((palabras) =>
    fc
      .record({ negrita: fc.boolean(), cursiva: fc.boolean() })
      .map((look) => [
        { texto: palabras.slice(0, 3).join(' '), ...look },
        { texto: ` ${palabras.slice(3).join(' ')}` },
      ]),
  );
const bloque: fc.Arbitrary<BloqueDeCelda> = fc.oneof(
  { weight: 4, arbitrary: parrafos.map((tramos) => ({ tipo: 'parrafo', tramos }) as const) },
  {
    weight: 3,
    arbitrary: fc
      .array(parrafos, { minLength: 1, maxLength: 8 })
      .map((elementos) => ({ tipo: 'lista', elementos }) as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ marca: fc.integer({ min: 0, max: 9999 }), filas: fc.integer({ min: 1, max: 45 }) })
      .map(({ marca, filas }) => anidada(HORIZONTAL, COLUMNAS, `n${marca}_`, filas)),
  },
);
const celdaRica: fc.Arbitrary<Celda> = fc
  .record({ propios: fc.array(parrafos, { maxLength: 3 }), bloques: fc.array(bloque, { maxLength: 6 }) })
  .map(({ propios, bloques }) => ({ parrafos: propios, bloques }));
const filaRica: fc.Arbitrary<Fila> = fc
  .array(celdaRica, { minLength: COLUMNAS, maxLength: COLUMNAS })
  .map((celdas) => fila(celdas, { divisible: true }));
const documentoDeCeldas: fc.Arbitrary<Documento> = fc
  .array(filaRica, { minLength: 1, maxLength: 6 })
  .map((filas) =>
    documento(
      [
        { tipo: 'encabezado', nivel: 1, texto: 'Celdas de texto corrido' },
        tabla(textWidth(HORIZONTAL), [fila([celda('Uno'), celda('Dos'), celda('Tres')]), ...filas]),
      ],
      { pagina: HORIZONTAL },
    ),
  );

withOffice('a document opened in LibreOffice (skipped where it is not installed)', () => {
  test('of every block is whole: words, tables, pages turned as its sections, cover alone, contents right, no heading last', () => {
    const doc = documentoRico();
    expectWholeDocument(doc, renderDocx(doc));
    const paginas = pagesOf(renderDocx(doc)).map((p) => /Página (\d+) de (\d+)/.exec(p.texto)?.slice(1).map(Number));
    expect(paginas).toEqual(paginas.map((_, i) => (i === 0 ? undefined : [i + 1, paginas.length])));
  });

  test('loses no word of its cells, whatever they hold and over however many pages', () => {
    fc.assert(
      fc.property(documentoDeCeldas, (doc) => expectWholeDocument(doc, renderDocx(doc))),
      { numRuns: 2, endOnFailure: true },
    );
  });

  test('shows a row that may not break and is longer than a page', () => {
    const doc = documento(
      [
        tabla(textWidth(HORIZONTAL), [
          fila([celda('Uno'), celda('Dos')]),
          fila([celda(prosa('a', 2000)), celda('b')], { divisible: false }),
          fila([celda('c'), celda('d')]),
        ]),
      ],
      { pagina: HORIZONTAL },
    );
    expectWholeDocument(doc, renderDocx(doc));
  });

  test('a heading keeps with the table below it, and a row that names others with the first of them', () => {
    const casos = [0, 2, 4, 5, 6, 7, 8, 9];
    const doc = documento(
      casos.flatMap((n): Bloque[] => [
        { tipo: 'salto', pagina: null },
        { tipo: 'parrafo', tramos: parrafo(Array.from({ length: 43 + n }, (_, i) => `renglón${i}`).join('\n')) },
        { tipo: 'encabezado', nivel: 1, texto: `Título${n}` },
        tabla(textWidth(VERTICAL), [
          fila([celda(`Encabezado${n}`), celda('de columna')]),
          fila([{ ...celda(`Banda${n}`), columnas: 2 }], { tipo: 'banda' }),
          ...Array.from({ length: 4 }, (_, i) => fila([celda(`fila${n}.${i}`), celda('segunda')])),
        ]),
      ]),
    );
    const paginas = pagesOf(renderDocx(doc));
    const con = (texto: string): number => paginas.findIndex((p) => p.texto.includes(texto));
    for (const n of casos) {
      const lugares = [`Título${n}`, `Encabezado${n}`, `Banda${n}`, `fila${n}.0`].map(con);
      expect(new Set(lugares).size).toBe(1);
    }
    // Some of them are at the end of a page, where they could have been parted.
    expect(paginas.length).toBeGreaterThan(casos.length);
  });
});
