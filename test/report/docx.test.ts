import { join } from 'node:path';
import vm from 'node:vm';
import { Packer } from 'docx';
import { buildSync } from 'esbuild';
import { strFromU8, unzipSync } from 'fflate';
import { bloquesOf, type Documento, textWidth } from '../../src/report/document';
import { MARGEN_CELDA } from '../../src/report/fit';
import { renderDocx } from '../../src/report/render/docx';
import { documentoRico } from './documento-rico';
import { informe } from './informe-builder';
import { linea, mirOf, objetivo, realisticMir } from './mir-builder';

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([ruta, datos]) => [ruta, strFromU8(datos)]));
const documentXml = (doc: Documento): string => partsOf(renderDocx(doc))['word/document.xml'] ?? '';
const total = (numeros: readonly number[]): number => numeros.reduce((a, b) => a + b, 0);
const widths = (xml: string, etiqueta: string): number[] =>
  [...xml.matchAll(new RegExp(`<w:${etiqueta} (?:w:type="dxa" )?w:w="(\\d+)"`, 'g'))].map((m) => Number(m[1]));

describe('the .docx of an informe', () => {
  test('docx still has the private, synchronous compiler that we use in place of Packer.pack', () => {
    const { compiler } = Packer as unknown as { compiler?: { compile?: unknown } };
    expect(typeof compiler?.compile).toBe('function');
  });

  test('is the same bytes for the same model, and carries no date', () => {
    const doc = informe(realisticMir(8));
    const bytes = renderDocx(doc);
    expect(Buffer.from(renderDocx(JSON.parse(JSON.stringify(doc)))).equals(Buffer.from(bytes))).toBe(true);
    expect(partsOf(bytes)['docProps/core.xml']).not.toContain('dcterms:created');
  });

  test('is a landscape letter page with letterhead, footer and page numbers', () => {
    const partes = partsOf(
      renderDocx(informe(realisticMir(3), { config: { membrete: 'Membrete', piePagina: 'Pie' } })),
    );
    expect(partes['word/document.xml']).toMatch(/<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"\/>/);
    expect(partes['word/header1.xml']).toContain('Membrete');
    expect(partes['word/footer1.xml']).toContain('Pie');
    expect(partes['word/footer1.xml']).toMatch(/Página .*PAGE.* de .*NUMPAGES/s);
  });

  test.each([
    ['beside a short letterhead', 'Instituto', /Instituto<\/w:t>.*<w:tab\/>.*Dirección/s],
    [
      'below a long one',
      'Instituto Electoral y de Participación Ciudadana del Estado Libre y Soberano '.repeat(2),
      /<w:br\/>.*Dirección/s,
    ],
  ])('names the órgano %s', (_, membrete, esperado) => {
    const partes = partsOf(
      renderDocx(informe(realisticMir(1), { config: { membrete, organo: 'Dirección Ejecutiva' } })),
    );
    expect(partes['word/header1.xml']).toMatch(esperado);
  });

  test('a bar ends within its cell, so that it never falls to a second line', () => {
    const xml = documentXml(informe(realisticMir(12)));
    const barras = xml.split('<w:tc>').filter((celda) => celda.includes('<w:tabs>'));
    expect(barras.length).toBeGreaterThan(5);
    for (const celda of barras) {
      const hasta = [...celda.matchAll(/<w:tab w:val="left" w:pos="(\d+)"/g)].map((m) => Number(m[1]));
      expect(Math.max(...hasta)).toBeLessThan((widths(celda, 'tcW')[0] ?? 0) - MARGEN_CELDA);
    }
  });

  test('has absolute widths on every table, grid and cell, and all of them are the text width', () => {
    const doc = informe(realisticMir(12));
    const xml = documentXml(doc);
    const ancho = textWidth(doc.pagina);
    for (const tabla of xml.split('<w:tbl>').slice(1)) {
      expect(widths(tabla, 'tblW')).toEqual([ancho]);
      expect(total(widths(tabla, 'gridCol'))).toBe(ancho);
      for (const fila of tabla.split('<w:tr>').slice(1)) expect(total(widths(fila, 'tcW'))).toBe(ancho);
    }
    expect(xml).not.toMatch(/w:type="(pct|auto)"/);
  });

  test('repeats the header rows that the model repeats, and nests no table (LibreOffice would forget them)', () => {
    const doc = informe(realisticMir(12));
    const xml = documentXml(doc);
    const repetidas = total(bloquesOf(doc).map((b) => (b.tipo === 'tabla' ? b.filasRepetidas : 0)));
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(repetidas);
    expect(xml).not.toMatch(/<w:tc>(?:(?!<\/w:tc>).)*<w:tbl>/s);
  });

  test.each([
    ['markup and quotes', '<w:p> & "comillas" \'simples\'', '<w:p> & "comillas" \'simples\''],
    ['an emoji', 'listo 🗳️', 'listo 🗳️'],
    ['what XML cannot hold', 'a\u0000b\u0007c\uffff\ud800e', 'abce'],
    ['a tab', 'a\tb', 'a b'],
  ])('writes %s as text', (_, texto, esperado) => {
    const xml = documentXml(informe(mirOf([{ titulo: texto, objetivos: [objetivo('1', [linea('1.1')])] }])));
    const entidades: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
    const textos = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((m) =>
      (m[1] ?? '').replace(/&(\w+);/g, (_todo, e: string) => entidades[e] ?? e),
    );
    expect(textos.includes(esperado)).toBe(true);
  });

  test('breaks a line where the text does', () => {
    const xml = documentXml(
      informe(mirOf([{ titulo: '', objetivos: [objetivo('1', [linea('1.1', { unidadMedida: 'Acta\r\nfirmada' })])] }])),
    );
    expect(xml).toMatch(/Acta<\/w:t><\/w:r><w:r>(?:(?!<w:t).)*<w:br\/><w:t[^>]*>firmada/);
  });
});

describe('the .docx of a document of every block', () => {
  const xml = documentXml(documentoRico());

  test('has a header and footer for each section but the cover, whose tabs end where its text does', () => {
    const partes = partsOf(renderDocx(documentoRico()));
    const pies = Object.keys(partes).filter((ruta) => /^word\/footer\d+\.xml$/.test(ruta));
    const tabs = pies.map((ruta) => /<w:tab w:val="right" w:pos="(\d+)"/.exec(partes[ruta] ?? '')?.[1]);
    expect(tabs.sort()).toEqual(['10080', '10080', '14040', undefined]);
  });

  test('numbers its list with the one that docx made', () => {
    const numeros = new Set([...xml.matchAll(/<w:numId w:val="([^"]*)"/g)].map((m) => m[1]));
    const [numero = ''] = numeros;
    expect(numeros.size).toBe(1);
    expect(partsOf(renderDocx(documentoRico()))['word/numbering.xml']).toContain(`<w:num w:numId="${numero}"`);
  });

  test('leads from every entry of its contents to a bookmark on a heading, by link and by page', () => {
    const marcas = [...xml.matchAll(/<w:bookmarkStart w:name="(\w+)" w:id="(\d+)"/g)].map((m) => m[1]);
    expect(marcas).toHaveLength(14);
    expect([...xml.matchAll(/<w:hyperlink w:anchor="(\w+)"/g)].map((m) => m[1])).toEqual(marcas);
    expect([...xml.matchAll(/PAGEREF (\w+) /g)].map((m) => m[1])).toEqual(marcas);
  });

  test('for Google Docs, which works out no page, leads by link alone', () => {
    const google = partsOf(renderDocx(documentoRico(), 'google'))['word/document.xml'] ?? '';
    expect(google.match(/<w:hyperlink w:anchor/g)).toHaveLength(14);
    expect(google).not.toMatch(/PAGEREF|w:leader/);
  });
});

test('renders in a bare context with neither timers, promises at work nor TextEncoder, to the same bytes', () => {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, '../../src/report/render/docx/index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'informe',
    target: 'es2020',
    logLevel: 'error',
  });
  const doc = informe(realisticMir(6));
  const context = vm.createContext({});
  vm.runInContext(outputFiles[0]?.text ?? '', context);
  context.modelo = JSON.stringify(doc);
  const bytes: number[] = vm.runInContext('Array.from(informe.renderDocx(JSON.parse(modelo)))', context);
  expect(Buffer.from(bytes).equals(Buffer.from(renderDocx(doc)))).toBe(true);
});
