import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fillPlantilla, reviewPlantilla } from '../../../src/report/plantilla';
import { docxDe, ejemplo, fill, p } from './docx-a-mano';

const RELACION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...relaciones: readonly string[]): Uint8Array =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relaciones.join('')}</Relationships>`,
  );
const external = (id: string, tipo: string, destino: string): string =>
  `<Relationship Id="${id}" Type="${RELACION}/${tipo}" Target="${destino}" TargetMode="External"/>`;
const SETTINGS =
  '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:zoom w:percent="100"/><w:attachedTemplate r:id="rId1"/><w:defaultTabStop w:val="708"/></w:settings>';

const withFiles = (archivos: Readonly<Record<string, Uint8Array>>, cuerpo = p('{{organo}}')): Uint8Array =>
  zipSync({ ...unzipSync(docxDe(cuerpo)), ...archivos });
const code = (texto: string): string => `<w:r><w:instrText xml:space="preserve">${texto}</w:instrText></w:r>`;

test('the template behind a template goes nowhere, neither its address nor what names it', () => {
  const docx = withFiles({
    'word/settings.xml': strToU8(SETTINGS),
    'word/_rels/settings.xml.rels': relations(
      external('rId1', 'attachedTemplate', 'https://otro.example/mala.dotm'),
      external('rId2', 'hyperlink', 'https://instituto.example/'),
    ),
  });
  expect(reviewPlantilla(ejemplo(), docx)).toEqual([]);
  const hecho = Object.entries(unzipSync(fill(docx))).map(([ruta, bytes]) => [ruta, strFromU8(bytes)] as const);
  for (const [, contenido] of hecho) expect(contenido).not.toMatch(/attachedTemplate|otro\.example/);
  const textos = new Map(hecho);
  expect(textos.get('word/settings.xml')).toMatch(/<w:zoom .*<w:defaultTabStop /);
  expect(textos.get('word/_rels/settings.xml.rels')).toContain('https://instituto.example/');
});

test.each([
  [
    'a picture elsewhere',
    external('rId9', 'image', 'https://otro.example/logo.png'),
    '',
    'https://otro.example/logo.png',
  ],
  ['an object elsewhere', external('rId9', 'oleObject', 'file:///C:/cifras.xlsx'), '', 'file:///C:/cifras.xlsx'],
  ['a field that runs a program', '', code('DDEA') + code('UTO calc "/e"'), 'DDEAUTO calc "/e"'],
  ['a field of another file', '', code(' INCLUDETEXT "\\\\\\\\servidor\\\\x.docx" '), 'INCLUDETEXT'],
])('%s is told, and the document is made', (_, relacion, campo, dicho) => {
  const docx = withFiles(
    relacion === '' ? {} : { 'word/_rels/document.xml.rels': relations(relacion) },
    `${p('{{organo}}')}<w:p>${campo}</w:p>`,
  );
  const hecho = fillPlantilla(ejemplo(), docx);
  expect('docx' in hecho).toBe(true);
  expect(hecho.findings).toMatchObject([
    { code: 'PLA-19', severidad: 'aviso', mensaje: expect.stringContaining(dicho) },
  ]);
});

test.each([
  ['links', external('rId9', 'hyperlink', 'https://instituto.example/'), ''],
  ['fields of its own', '', code('PAGE') + code(' HYPERLINK "https://instituto.example/" ')],
])('%s are not', (_, relacion, campo) => {
  const docx = withFiles(
    { 'word/_rels/document.xml.rels': relations(relacion) },
    `${p('{{organo}}')}<w:p>${campo}</w:p>`,
  );
  expect(reviewPlantilla(ejemplo(), docx)).toEqual([]);
});
