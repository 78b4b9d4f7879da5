import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ANEXO_1 } from '../../src/mir/format';
import { listLineas, type Mir } from '../../src/mir/model';
import { bloquesOf, textWidth } from '../../src/report/document';
import { longestWord, MARGEN_CELDA } from '../../src/report/fit';
import { renderDocx } from '../../src/report/render/docx';
import { seccionesOf } from '../../src/report/secciones';
import { wordsOf } from '../../src/report/words';
import { arbitraryMir } from '../support/arbitrary-mir';
import { meses } from '../support/lineas';
import { expectWholeDocument, withOffice } from '../support/office-docx';
import { linea, mirOf, objetivo, realisticMir } from './mir-builder';
import { CAPITULOS, capitulo, headingsOf, PLAN, pat, rowText, saying, tablesOf, textOf } from './pat-builder';

const SIGLAS = { siglas: [{ sigla: 'PAT', significado: 'Programa Anual de Trabajo' }] };
const only = (...lineas: Parameters<typeof objetivo>[1]): Mir =>
  mirOf([{ titulo: '', objetivos: [objetivo('1', lineas)] }]);

/** The months of a linea in the cronograma: what each says; one text alone where there is no calendar. */
function monthsOf(mir: Mir, numero = '1.1'): string[] {
  const [tabla] = tablesOf(pat(mir), 'cronograma').filter((t) => t.filasRepetidas === 1);
  const fila = tabla?.filas.find((f) => textOf(f.celdas[0]) === numero);
  return fila?.celdas.slice(2).map(textOf) ?? [];
}

describe('the PAT', () => {
  test('of a small MIR is the golden one (GOLDEN=write makes it anew; read the difference)', () => {
    const doc = pat(PLAN, { capitulos: CAPITULOS, catalogos: SIGLAS, config: { titular: 'Luis Ortega; Director' } });
    const ruta = join(__dirname, 'pat.golden.json');
    if (process.env.GOLDEN === 'write') writeFileSync(ruta, `${JSON.stringify(doc, null, 2)}\n`);
    expect(doc).toEqual(JSON.parse(readFileSync(ruta, 'utf8')));
  });

  test('has the chapters of Textos in their order, and those that the program lays out under their titles', () => {
    const doc = pat(PLAN, { capitulos: CAPITULOS, catalogos: SIGLAS });
    expect(headingsOf(doc)).toEqual([
      '1 Misión',
      '1 Abreviaturas y siglas',
      '1 Presentación',
      '1 Objetivo general',
      '1 1. Objetivos permanentes',
      '1 2. Objetivos del proceso',
      '1 3. Líneas de acción',
      '2 3.1 Líneas de objetivos permanentes.',
      '2 3.2 Líneas de objetivos del proceso.',
      '1 4. Cronograma',
      '2 Objetivos permanentes',
      '2 Objetivos del proceso',
      '1 5. Indicadores y metas',
      '1 Anexo 1',
      '2 Objetivos permanentes',
      '2 Objetivos del proceso',
    ]);
    expect(doc.partes.map((p) => p.clave)).toEqual([
      'portada',
      'indice',
      'mision',
      'capituloSiglas',
      'presentacion',
      'capituloObjetivoGeneral',
      'objetivos',
      'objetivos2',
      'lineas',
      'cronograma',
      'indicadores',
      'anexo1',
      'firmas',
      'vision',
      'marcoLegal',
      'estructura',
    ]);
  });

  test('without Textos stands under titles of ours, a section of the MIR below each', () => {
    const doc = pat(PLAN, { config: { nombrePat: 'Programa de Trabajo' } });
    expect(headingsOf(doc)).toEqual([
      '1 Objetivo general',
      '1 Objetivos específicos',
      '2 Objetivos permanentes',
      '2 Objetivos del proceso',
      '1 Líneas de acción',
      '2 Objetivos permanentes',
      '2 Objetivos del proceso',
      '1 Cronograma',
      '2 Objetivos permanentes',
      '2 Objetivos del proceso',
      '1 Anexo 1',
      '2 Objetivos permanentes',
      '2 Objetivos del proceso',
      '1 Firmas',
    ]);
    expect(bloquesOf(doc)[0]).toMatchObject({
      tipo: 'portada',
      institucion: 'Instituto Electoral del Estado de Cordilleras',
      titulo: 'Programa de Trabajo',
      subtitulo: 'Ejercicio 2024',
    });
  });

  test.each([
    ['a chapter of its own for each section, whatever they are called', ['lineas', 'lineas2'], [['1.1'], ['2.1']]],
    ['one chapter for both', ['lineas'], [['1.1', '2.1']]],
    ['more chapters than sections: all in the last', ['lineas', 'lineas2', 'lineas3'], [[], [], ['1.1', '2.1']]],
  ])('lineas have %s', (_, claves, esperado) => {
    const mir = mirOf([
      { titulo: 'Permanentes', objetivos: [objetivo('1', [linea('1.1')])] },
      { titulo: 'Del proceso', objetivos: [objetivo('2', [linea('2.1')])] },
    ]);
    const doc = pat(mir, { capitulos: claves.map((c, i) => capitulo(c, `Capítulo ${i + 1}`, 'Texto.')) });
    const porCapitulo = claves.map((c) =>
      tablesOf(doc, c).flatMap((t) => t.filas.map((f) => textOf(f.celdas[0])).filter((n) => /^\d/.test(n))),
    );
    expect(porCapitulo).toEqual(esperado);
  });

  test('a chapter whose title names a section holds it, in whatever order the chapters stand', () => {
    const mir = mirOf([
      { titulo: 'Objetivos permanentes', objetivos: [objetivo('1', [linea('1.1')])] },
      { titulo: 'Objetivos del proceso', objetivos: [objetivo('2', [linea('2.1')])] },
    ]);
    const doc = pat(mir, {
      capitulos: [capitulo('lineas', '1. OBJETIVOS DEL PROCESO'), capitulo('lineas2', '2) Objetivos permanentes.')],
    });
    expect(saying(doc, 'lineas')).toContain('2.1');
    expect(saying(doc, 'lineas2')).toContain('1.1');
    expect(
      headingsOf(doc)
        .filter((h) => h.startsWith('1 '))
        .slice(2, 4),
    ).toEqual(['1 1. OBJETIVOS DEL PROCESO', '1 2) Objetivos permanentes.']);
  });

  test('leaves out a chapter without text and without rows, and never a heading over nothing', () => {
    const doc = pat(only(linea('1.1')), {
      capitulos: [capitulo('vision', 'Visión', ' \n '), capitulo('siglas', 'Siglas'), capitulo('otro', 'Otro', 'Sí.')],
    });
    expect(headingsOf(doc)).not.toContain('1 Visión');
    expect(headingsOf(doc)).not.toContain('1 Siglas');
    expect(headingsOf(doc)).toContain('1 Otro');
  });

  test('keys of parts are words that a template can write, each once, whatever people typed in Textos', () => {
    const claves = ['', '3', 'Año nuevo', 'firmas', 'mision', 'mision', 'institucion', 'lineas'];
    const doc = pat(only(linea('1.1')), { capitulos: claves.map((c, i) => capitulo(c, `T${i}`, 'Texto.')) });
    const partes = doc.partes.map((p) => p.clave);
    expect(new Set(partes).size).toBe(partes.length);
    for (const clave of partes) expect(clave).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
    for (const clave of partes) expect(doc.campos).not.toHaveProperty(clave);
  });

  test('signs where the text does; elsewhere at the end, with the names of Configuración', () => {
    const firmado = pat(PLAN, { capitulos: CAPITULOS });
    expect(bloquesOf(firmado).filter((b) => b.tipo === 'firmas')).toEqual([
      { tipo: 'firmas', firmas: [{ rol: '', nombre: 'Lic. Ana Robles', cargo: 'Directora de Organización' }] },
    ]);
    const sin = pat(PLAN, { config: { titular: 'Luis Ortega; Director; Encargado' } });
    expect(bloquesOf(sin).at(-1)).toMatchObject({
      firmas: [{ nombre: '' }, { nombre: 'Luis Ortega', cargo: 'Director; Encargado' }],
    });
  });
});

describe('the cronograma', () => {
  test.each([
    ['an accepted programme', { programaCapturado: meses({ 2: 5 }), mesInicial: 1, mesFinal: 3 }, ['•', '5', '•']],
    [
      'a proposed one, in parentheses',
      { metaPropuesta: 2, frecuencia: 'Anual', mesInicial: 1, mesFinal: 2 },
      ['•', '(2)', ''],
    ],
    [
      'a quantity outside the window',
      { programaCapturado: meses({ 3: 1 }), mesInicial: 1, mesFinal: 1 },
      ['•', '', '1'],
    ],
    ['a meta of zero to be kept', { metaPropuesta: 0, mesInicial: 1, mesFinal: 1 }, ['(0)', '', '']],
  ])('shows %s', (_, cambios, esperado) => {
    expect(monthsOf(only(linea('1.1', cambios))).slice(0, 3)).toEqual(esperado);
  });

  test.each([
    ['without months', { mesInicial: null, mesFinal: null }],
    ['with one month of the two', { mesInicial: 3, mesFinal: null }],
    ['the wrong way round', { mesInicial: 9, mesFinal: 3 }],
  ])('says of a linea %s that it has no calendar, and invents none', (_, cambios) => {
    const mir = only(linea('1.1', cambios), linea('1.2'));
    expect(monthsOf(mir)).toEqual(['Sin calendarización']);
    expect(saying(pat(mir), 'cronograma')).toContain('1 de 2 líneas de acción no tiene mes inicial y mes final');
  });

  test('a quantity too long for a month is said below the linea, with its month', () => {
    const mir = only(linea('1.1', { metaPropuesta: 1234567.25, frecuencia: 'Anual', mesInicial: 11, mesFinal: 12 }));
    expect(monthsOf(mir).slice(-2)).toEqual(['•', '(×)']);
    expect(saying(pat(mir), 'cronograma')).toContain('Programa propuesto: diciembre 1,234,567.25');
  });

  test('explains the marks that it uses, and no others', () => {
    const leyenda = saying(pat(only(linea('1.1', { programaCapturado: meses({ 1: 1 }) }))), 'cronograma');
    expect(leyenda).toContain('cantidad programada en el mes');
    expect(leyenda).toContain('sin cantidad programada');
    expect(leyenda).not.toContain('falta aceptarla');
    expect(leyenda).not.toContain('bajo la línea');
  });
});

describe('the Anexo 1', () => {
  const anexo = (mir: Mir) => saying(pat(mir), 'anexo1');

  test('heads every plan column with its official words, the year of the budget being data', () => {
    const texto = anexo({ ...PLAN, anioPresupuesto: 2023 });
    const delPlan = ANEXO_1.columnas.filter((c) => c.kind === 'plan').map((c) => c.header.replace('{anio}', '2023'));
    expect(delPlan).toHaveLength(16);
    for (const header of [...delPlan, 'OBSERVACIONES', 'METAS ALCANZADAS VERIFICABLE en'])
      expect(texto).toContain(header);
  });

  test('shows subtotals, the declared budget with its label as written and the difference, and the legend', () => {
    const texto = anexo(PLAN);
    expect(texto).toContain('Subtotal del objetivo 1 $1,500');
    expect(texto).toContain('Suma de líneas registradas $1,500');
    expect(texto).toContain('Total declarado: «Total del órgano» $2,000');
    expect(texto).toContain('(total declarado menos suma de líneas registradas) $500');
    for (const renglon of ANEXO_1.leyenda) expect(texto).toContain(renglon);
  });

  test('says in one row that the MIR has only the text of a linea', () => {
    const [, segunda] = tablesOf(pat(PLAN), 'anexo1').filter((t) => t.filasRepetidas === 2);
    expect(segunda?.filas.slice(-1).map(rowText)).toEqual([
      ['1.1 Presentar informes de seguimiento', 'Sin indicador, meta, calendario ni presupuesto en la MIR.'],
    ]);
  });

  test('the tiers of a linea and its subtotal stand on one page', () => {
    const [primera] = tablesOf(pat(only(linea('1.1', { presupuesto: 1 }))), 'anexo1').filter(
      (t) => t.filasRepetidas === 2,
    );
    expect(primera?.filas.slice(-3).map((f) => [f.tipo, f.conSiguiente ?? false])).toEqual([
      ['cuerpo', true],
      ['cuerpo', true],
      ['total', false],
    ]);
  });
});

describe('for any MIR and any Textos', () => {
  const parrafo = fc.constantFrom(
    'Texto corrido.',
    'a) Inciso',
    '1. Número',
    '- Viñeta',
    '¹ Nota',
    'Celda\tdos',
    '',
    '\t',
  );
  const capitulos = fc.array(
    fc.record({
      clave: fc.constantFrom('mision', 'siglas', 'objetivos', 'lineas', 'lineas2', 'cronograma', 'anexo1', 'otro', ''),
      titulo: fc.constantFrom('', 'Título', 'Objetivos', '1. Uno'),
      nivel: fc.constantFrom(1 as const, 2 as const),
      texto: fc.array(parrafo, { maxLength: 5 }).map((p) => p.join('\n')),
    }),
    { maxLength: 8 },
  );

  test('every linea stands once among the lineas, once in the cronograma and once in the Anexo 1', () => {
    fc.assert(
      fc.property(arbitraryMir(), capitulos, (mir, textos) => {
        const doc = pat(mir, { capitulos: textos });
        const filas = bloquesOf(doc).flatMap((b) => (b.tipo === 'tabla' ? b.filas.map((f) => ({ b, f })) : []));
        const count = (has: (n: number, primera: string) => boolean): number =>
          filas.filter(({ b, f }) => f.tipo === 'cuerpo' && has(b.anchos.length, textOf(f.celdas[0]))).length;
        for (const { linea: l } of listLineas(mir)) {
          const iguales = listLineas(mir).filter((o) => o.linea.numero === l.numero);
          const enAnexo = iguales.filter((o) => o.linea.lineaAccion.trim() === l.lineaAccion.trim()).length;
          expect(count((n, t) => n === 14 && t === l.numero)).toBe(iguales.length);
          expect(count((n, t) => (n === 2 || n === 5) && t === l.numero)).toBe(iguales.length);
          expect(count((n, t) => n === 10 && t === l.lineaAccion.trim())).toBe(enAnexo);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('every word of Textos stands, and the model is plain JSON whose tables fit their page', () => {
    fc.assert(
      fc.property(arbitraryMir(), capitulos, (mir, textos) => {
        const marcados = textos.map((c, i) => ({
          ...c,
          texto: c.texto.replace(/(Texto|Inciso|Número|Viñeta|Nota|Celda)/g, `$1${i}`),
        }));
        const doc = pat(mir, { capitulos: marcados });
        expect(JSON.parse(JSON.stringify(doc))).toEqual(doc);
        const contar = (palabras: readonly string[]) =>
          palabras.filter((p) => /^(Texto|Inciso|Número|Viñeta|Nota|Celda)\d/.test(p)).sort();
        expect(contar(wordsOf(doc))).toEqual(contar(marcados.flatMap((c) => c.texto.split(/\s+/))));
        for (const { pagina, bloques } of seccionesOf(doc)) {
          for (const tabla of bloques.flatMap((b) => (b.tipo === 'tabla' ? [b] : []))) {
            expect(tabla.anchos.reduce((a, b) => a + b, 0)).toBe(textWidth(pagina));
            for (const fila of tabla.filas) {
              expect(fila.celdas.reduce((n, c) => n + (c.columnas ?? 1), 0)).toBe(tabla.anchos.length);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('no word of a realistic plan is wider than its column', () => {
    const doc = pat(realisticMir(28), { capitulos: CAPITULOS, catalogos: SIGLAS });
    for (const tabla of bloquesOf(doc).flatMap((b) => (b.tipo === 'tabla' ? [b] : []))) {
      for (const fila of tabla.filas) {
        let columna = 0;
        for (const celda of fila.celdas) {
          const hasta = columna + (celda.columnas ?? 1);
          const ancho = tabla.anchos.slice(columna, hasta).reduce((a, b) => a + b, 0);
          columna = hasta;
          const textos = celda.parrafos.flat().map((t) => ({
            texto: t.texto,
            tamano: t.tamano ?? tabla.tamano,
            negrita: t.negrita ?? fila.tipo !== 'cuerpo',
          }));
          expect(longestWord(textos)).toBeLessThanOrEqual(ancho - MARGEN_CELDA);
        }
      }
    }
  });
});

withOffice('opened in LibreOffice (skipped where it is not installed)', () => {
  test('is whole: words in order, tables, orientation, contents with right numbers, no heading last on a page', () => {
    const doc = pat(realisticMir(24), { capitulos: CAPITULOS, catalogos: SIGLAS });
    expectWholeDocument(doc, renderDocx(doc));
  }, 120_000);
});
