import { strToU8, unzipSync, zipSync } from 'fflate';
import { fillPlantilla, reviewPlantilla } from '../../../src/report/plantilla';
import { editDistance, nearestName } from '../../../src/report/plantilla/nombres';
import { celda, docxDe, ejemplo, fila, p, tabla, texto } from './docx-a-mano';

const findingsOf = (cuerpo: string, partes: Parameters<typeof docxDe>[1] = {}) =>
  reviewPlantilla(ejemplo(), docxDe(cuerpo, partes));
const codes = (cuerpo: string): string[] => findingsOf(cuerpo).map((f) => f.code);

describe('an unknown name', () => {
  test.each([
    ['{{órgno}}', 'organo'],
    ['{{cargo del titular}}', 'cargoTitular'],
    ['{{lineas.mteA}}', 'lineas.meta'],
    ['{{resumem}}', 'resumen'],
    ['{{linea.numero}}', 'lineas.numero'],
  ])('%s is told with the nearest one, {{%s}}', (escrito, cercano) => {
    const [primero] = findingsOf(p(`Dice ${escrito} aquí`));
    expect(primero?.code).toBe('PLA-01');
    expect(primero?.mensaje).toContain(escrito);
    expect(primero?.mensaje).toContain(`¿Quiso decir {{${cercano}}}?`);
  });

  test('is told with where it stands, and once with everything that may be written', () => {
    const findings = findingsOf(p('{{a1a1}}') + tabla(fila(celda(p('x'))), fila(celda(p('Fecha {{b2b2}}')))), {
      encabezado: p('{{c3c3}}'),
    });
    expect(findings.map((f) => f.code)).toEqual(['PLA-01', 'PLA-01', 'PLA-01', 'PLA-10']);
    expect(findings[0]?.mensaje).toContain('en el cuerpo (en «{{a1a1}}»)');
    expect(findings[1]?.mensaje).toContain('en el cuerpo, tabla 1, fila 2 (en «Fecha {{b2b2}}»)');
    expect(findings[2]?.mensaje).toContain('en el encabezado de página');
    expect(findings[3]?.mensaje).toContain('{{lineas.numero}}');
  });

  test('far from all of them has no suggestion; one of another kind of document is told so', () => {
    expect(findingsOf(p('{{xyzxyz}}'))[0]?.mensaje).not.toContain('Quiso');
    expect(findingsOf(p('{{metodo}}'))[0]?.mensaje).toContain('otro tipo de documento');
  });

  test('makes no document', () => {
    expect(fillPlantilla(ejemplo(), docxDe(p('{{nada}}')))).not.toHaveProperty('docx');
  });
});

test.each([
  ['a block that nobody closes', p('{{#resumen}}') + p('x'), ['PLA-02']],
  ['an end without a beginning', p('{{organo}}') + p('{{/resumen}}'), ['PLA-03']],
  ['crossed blocks', p('{{#organo}}') + p('{{#nota}}') + p('{{/organo}}') + p('{{/nota}}'), ['PLA-04']],
  ['a block from outside of a table to within it', p('{{#organo}}') + tabla(fila(celda(p('{{/organo}}')))), ['PLA-04']],
  ['braces without their pair', p('{{organo} y {{organo}}'), ['PLA-05']],
  ['an end of braces alone', p('organo}} {{organo}}'), ['PLA-05']],
  ['a part beside other text', p('Vea {{resumen}}'), ['PLA-06']],
  ['a block of paragraphs that begins within a sentence', p('Vea {{#organo}}') + p('x {{/organo}}'), ['PLA-06']],
  ['a part in rows that repeat', p('{{#lineas}}') + p('{{resumen}}') + p('{{/lineas}}'), ['PLA-08']],
  ['a list in another', p('{{#lineas}}') + p('{{#ninguna}}') + p('x{{/ninguna}}') + p('{{/lineas}}'), ['PLA-08']],
  ['a list as if it were a value', p('{{lineas}}'), ['PLA-09']],
  ['nothing to fill', p('Sólo texto'), ['PLA-17']],
])('%s', (_, cuerpo, esperados) => {
  expect(codes(cuerpo)).toEqual(esperados);
});

test('a part in a header or in a text box has no room there', () => {
  expect(findingsOf(p('x'), { encabezado: p('{{resumen}}') }).map((f) => f.code)).toEqual(['PLA-07']);
  const caja = `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${p('{{resumen}}')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`;
  expect(codes(caja)).toEqual(['PLA-07']);
  // As Word writes it, for itself and for old programs, it is told once.
  expect(codes(caja + caja)).toEqual(['PLA-07']);
});

test('what explains the figures and is left out is told, and the document is made', () => {
  const doc = ejemplo({ partes: [{ clave: 'metodo', bloques: [texto('Notas')] }] });
  const sin = fillPlantilla(doc, docxDe(p('{{organo}}')));
  expect('docx' in sin).toBe(true);
  expect(sin.findings.map((f) => [f.code, f.severidad])).toEqual([['PLA-18', 'aviso']]);
  expect(fillPlantilla(doc, docxDe(p('{{metodo}}'))).findings).toEqual([]);
});

describe('a file that is no template', () => {
  const W = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const bueno = docxDe(p('{{organo}}'));
  const change = (cambios: Readonly<Record<string, Uint8Array>>) => zipSync({ ...unzipSync(bueno), ...cambios });
  const ole = (texto: string) =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, ...[...texto].flatMap((c) => [c.charCodeAt(0), 0])]);

  test.each<[string, string, Uint8Array]>([
    ['of nothing', 'PLA-11', new Uint8Array()],
    ['that is a PDF', 'PLA-11', strToU8('%PDF-1.7 ...')],
    ['that is a text', 'PLA-11', strToU8('{{organo}}')],
    ['that is another kind of Office file', 'PLA-11', change({ '[Content_Types].xml': strToU8('<Types/>') })],
    ['that is a ZIP of other things', 'PLA-12', zipSync({ 'a.txt': strToU8('a') })],
    ['that was cut short', 'PLA-12', bueno.slice(0, bueno.length - 40)],
    ['whose text is broken', 'PLA-12', change({ 'word/document.xml': strToU8('<w:document><w:body><w:p></w:body>') })],
    ['nested beyond reason', 'PLA-12', docxDe('<w:sdt>'.repeat(20_000) + '</w:sdt>'.repeat(20_000))],
    ['with a password', 'PLA-13', ole('EncryptedPackage')],
    ['of old Word', 'PLA-16', ole('WordDocument')],
    [
      'with macros',
      'PLA-14',
      docxDe(p('{{organo}}'), { tipo: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    ],
    ['that is too big', 'PLA-15', new Uint8Array(20 * 1024 * 1024 + 1)],
    [
      'that unpacks to more than anybody needs',
      'PLA-15',
      change({ 'word/media/a.bin': new Uint8Array(101 * 1024 * 1024) }),
    ],
  ])('%s is told (%s)', (_, code, bytes) => {
    const hecho = fillPlantilla(ejemplo(), bytes);
    expect(hecho).not.toHaveProperty('docx');
    expect(hecho.findings.map((f) => f.code)).toEqual([code]);
  });

  test('but a template of Word (.dotx) is one, and gives a document', () => {
    const hecho = fillPlantilla(ejemplo(), docxDe(p('{{organo}}'), { tipo: `${W}.template.main+xml` }));
    if (!('docx' in hecho)) throw new Error('It was refused.');
    const tipos = new TextDecoder().decode(unzipSync(hecho.docx)['[Content_Types].xml']);
    expect(tipos).toContain('document.main+xml');
    expect(tipos).not.toContain('template.main+xml');
  });
});

test('the distance of two names counts a letter more, less, other, or out of place', () => {
  expect(
    [
      ['organo', 'organo'],
      ['organo', 'organos'],
      ['organo', 'rgano'],
      ['organo', 'orgamo'],
      ['organo', 'ograno'],
    ].map(([a = '', b = '']) => editDistance(a, b)),
  ).toEqual([0, 1, 1, 1, 1]);
  expect(nearestName('x'.repeat(500), ['organo'])).toBeNull();
});
