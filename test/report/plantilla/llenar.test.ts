import fc from 'fast-check';
import { printable } from '../../../src/report/texto';
import {
  bodyOf,
  celda,
  countOf,
  docxDe,
  ejemplo,
  fila,
  fill,
  filled,
  p,
  paragraphsOf,
  partOf,
  pRuns,
  run,
  tabla,
} from './docx-a-mano';

describe('a field', () => {
  test.each([
    ['as it is', ['{{organo}}']],
    ['with accents, capitals and spaces', ['{{ ÓRGANO }}']],
    ['split over runs letter by letter', [...'{{organo}}']],
    ['split in its braces', ['{', '{org', 'ano}', '}']],
    ['with a hard space', ['{{\u00a0organo }}']],
  ])('%s is its value', (_, textos) => {
    expect(filled(p('Es de la ', ...textos, '.'))).toEqual(['Es de la Dirección de Ñandúes.']);
  });

  test('written as people say it is found', () => {
    expect(filled(p('{{Cargo titular}}, {{cargo_titular}}'))).toEqual(['Titular, Titular']);
  });

  test('takes the look of the run in which it begins, and leaves what is around it', () => {
    const cuerpo = pRuns(run('a {{org', '<w:b/>'), '<w:proofErr w:type="spellStart"/>', run('ano}} b', '<w:i/>'));
    const xml = JSON.stringify(bodyOf(fill(docxDe(cuerpo))));
    expect(paragraphsOf(bodyOf(fill(docxDe(cuerpo))))).toEqual(['a Dirección de Ñandúes b']);
    expect(xml.indexOf('Dirección')).toBeLessThan(xml.indexOf('"w:i"'));
  });

  test('stands in headers, footers, tables, content controls, links and inserted text; deleted text is left alone', () => {
    const cuerpo = [
      tabla(fila(celda(p('{{organo}}')))),
      `<w:sdt><w:sdtPr><w:showingPlcHdr/><w:dataBinding w:xpath="/x"/></w:sdtPr><w:sdtContent>${p('{{organo}}')}</w:sdtContent></w:sdt>`,
      `<w:p><w:hyperlink r:id="x">${run('{{organo}}')}</w:hyperlink><w:ins>${run('{{nota}}!')}</w:ins><w:del><w:r><w:delText>{{borrado}}</w:delText></w:r></w:del></w:p>`,
      `<w:p><w:smartTag>${run('{{org')}</w:smartTag><w:bookmarkStart w:id="0" w:name="a"/>${run('ano}}')}<w:bookmarkEnd w:id="0"/></w:p>`,
    ].join('');
    const docx = fill(docxDe(cuerpo, { encabezado: p('{{organo}}'), pie: p('{{pie}}') }));
    const d = 'Dirección de Ñandúes';
    expect(paragraphsOf(bodyOf(docx))).toEqual([d, d, `${d}!`, d]);
    expect(JSON.stringify(bodyOf(docx))).not.toMatch(/dataBinding|showingPlcHdr/);
    expect(paragraphsOf(partOf(docx, 'word/header1.xml'))).toEqual([d]);
    expect(paragraphsOf(partOf(docx, 'word/footer1.xml'))).toEqual(['Pie de prueba']);
  });

  test('stands in a text box, in both of the ways in which Word writes one', () => {
    const caja = (t: string) => `<wps:txbx><w:txbxContent>${p(t)}</w:txbxContent></wps:txbx>`;
    const cuerpo = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${caja('{{organo}}')}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('{{organo}}')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('a {{cargoTitular}}')}</w:p>`;
    expect(filled(cuerpo)).toEqual(['a Titular', 'Dirección de Ñandúes', 'Dirección de Ñandúes']);
  });

  const HOSTILES = [
    '<w:p>&amp;</w:p> & "x" \'y\'',
    ']]> <!-- $& $1 {{organo}} {{#lineas}}',
    'una\notra\r\ny otra\ttabulada',
    '\u202etfel\u202c \u200fעברית',
    '👩‍👩‍👧‍👦 𝒳 ñ',
    'a\u0000b\u0008c\ud800d\uffffe',
    'palabra '.repeat(2500),
  ];
  test.each(HOSTILES.map((h) => [JSON.stringify(h).slice(0, 40), h]))('holding %s goes in as text', (_, valor) => {
    const doc = ejemplo({ campos: { organo: valor } });
    expect(filled(p('[{{organo}}]'), doc)).toEqual([`[${printable(valor)}]`]);
  });

  test('of any text goes in as that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (valor) => {
        const doc = ejemplo({ campos: { organo: valor } });
        expect(filled(p('[{{organo}}]'), doc)).toEqual([`[${printable(valor)}]`]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('rows', () => {
  test('that name a column are repeated for every row, in order, as text', () => {
    const cuerpo = tabla(
      fila(celda(p('Núm.')), celda(p('Meta'))),
      fila(celda(p('{{lineas.numero}}')), celda(p('{{ Lineas . Meta }} de {{cargoTitular}}'))),
    );
    expect(filled(cuerpo)).toEqual(['Núm.', 'Meta', '7.10', '3 de Titular', '7.1', ' de Titular']);
  });

  test('between the beginning and the end of a list are repeated together, with short names', () => {
    const cuerpo = tabla(
      fila(celda(p('{{#lineas}}{{numero}}')), celda(p('a'))),
      fila(celda(p('{{meta}}')), celda(p('b{{/lineas}}'))),
    );
    expect(filled(cuerpo)).toEqual(['7.10', 'a', '3', 'b', '7.1', 'a', '', 'b']);
  });

  test('of an empty list go, and the table with them where nothing else is in it', () => {
    // What its columns are is known of the lists of the documents, even with no row.
    const doc = ejemplo({ listas: { fichas: [] } });
    const cuerpo = [
      tabla(fila(celda(p('Título'))), fila(celda(p('{{fichas.numero}}')))),
      p('{{organo}}'),
      tabla(fila(celda(p('{{#fichas}}a')), celda(p('b{{/fichas}}')))),
    ];
    const docx = fill(docxDe(cuerpo.join('')), doc);
    expect(paragraphsOf(bodyOf(docx))).toEqual(['Título', 'Dirección de Ñandúes']);
    expect(countOf(bodyOf(docx), 'w:tbl')).toBe(1);
  });

  test('outside of a table are paragraphs', () => {
    expect(filled(p('• {{lineas.numero}}'))).toEqual(['• 7.10', '• 7.1']);
    expect(filled(p('{{#lineas}}') + p('{{numero}}:') + p('{{meta}}') + p('{{/lineas}}'))).toEqual([
      '7.10:',
      '3',
      '7.1:',
      '',
    ]);
    expect(filled(p('Son {{#lineas}}{{numero}}; {{/lineas}}fin'))).toEqual(['Son 7.10; 7.1; fin']);
  });

  test('repeat no identifier that has to be the only one', () => {
    const cuerpo = `<w:p xmlns:w14="x" w14:paraId="1F">${run('{{lineas.numero}}')}</w:p>`;
    expect(JSON.stringify(bodyOf(fill(docxDe(cuerpo))))).not.toContain('paraId');
  });
});

describe('a block', () => {
  const con = (nombre: string) => p('antes') + p(`{{#${nombre}}}`) + p('suyo') + p(`{{/${nombre}}}`) + p('después');
  test.each([
    ['a part with blocks', 'resumen', true],
    ['an empty part', 'vacia', false],
    ['a field', 'organo', true],
    ['a blank field', 'nota', false],
    ['an empty list', 'ninguna', false],
  ])('about %s', (_, nombre, queda) => {
    expect(filled(con(nombre))).toEqual(queda ? ['antes', 'suyo', 'después'] : ['antes', 'después']);
  });

  test('with a question mark stands once if the list has rows', () => {
    expect(filled(p('{{?lineas}}') + p('Hay.') + p('{{/lineas}}'))).toEqual(['Hay.']);
    expect(filled(p('{{?ninguna}}Hay.{{/ninguna}}') + p('fin'))).toEqual(['fin']);
  });

  test('of a list and a field of one name is about the list; alone the name is the field', () => {
    const doc = ejemplo({ campos: { lineas: 'dos' } });
    expect(filled(p('Son {{lineas}}: {{#lineas}}{{numero}} {{/lineas}}'), doc)).toEqual(['Son dos: 7.10 7.1 ']);
  });

  test('within a line leaves the rest of it, and no empty line where that was all', () => {
    expect(filled(p('a{{#nota}}, {{nota}}{{/nota}}b') + p('{{#nota}}x{{/nota}}') + p(''))).toEqual(['ab', '']);
  });

  test('of help is never printed, whatever it says; notes neither', () => {
    const ayuda = p('{{#ayuda}}') + p('{{nada}} {{#}} {{/x}}') + p('{{/ayuda}}');
    expect(filled(p('{{! para mí }}') + ayuda + p('{{cargoTitular}}{{! y esto }}'))).toEqual(['Titular']);
  });

  test('that empties a cell leaves the paragraph that a cell needs', () => {
    const docx = fill(docxDe(tabla(fila(celda(p('{{#nota}}x{{/nota}}')), celda(p('b'))))));
    expect(countOf(bodyOf(docx), 'w:tc')).toBe(2);
    expect(paragraphsOf(bodyOf(docx))).toEqual(['', 'b']);
  });
});
