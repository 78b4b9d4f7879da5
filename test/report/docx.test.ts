import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { Packer } from 'docx';
import { buildSync } from 'esbuild';
import { strFromU8, unzipSync } from 'fflate';
import { bloquesOf, type Documento, textWidth } from '../../src/report/document';
import { MARGEN_CELDA } from '../../src/report/fit';
import { renderDocx } from '../../src/report/render/docx';
import { wordsOf } from '../../src/report/words';
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

const OFICINA = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);
const HAY_PDFTOTEXT = existsSync('/usr/bin/pdftotext');

(OFICINA === undefined ? describe.skip : describe)('opened in LibreOffice (skipped where it is not installed)', () => {
  const dir = mkdtempSync(join(tmpdir(), 'mirador-docx-'));
  const doc = informe(realisticMir(30), {
    findings: [
      {
        code: 'CAP-01',
        severidad: 'error',
        hoja: 'MIR',
        celda: 'X8',
        linea: '1.1',
        mensaje: 'La celda X8 no es un número.',
        remedio: 'Capture un número.',
      },
    ],
  });

  /** Converts the informe and gives the path of the result. */
  function convert(filtro: string): string {
    const [extension = ''] = filtro.split(':');
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'informe.docx'), renderDocx(doc));
    const perfil = `-env:UserInstallation=file://${join(dir, 'perfil')}`;
    execFileSync(
      OFICINA ?? '',
      [perfil, '--headless', '--convert-to', filtro, '--outdir', dir, join(dir, 'informe.docx')],
      {
        stdio: 'ignore',
      },
    );
    return join(dir, `informe.${extension}`);
  }
  const wordsIn = (texto: string): string[] =>
    texto
      .replace(/[•\ufeff]/g, ' ')
      .split(/\s+/)
      .filter((p) => p !== '');
  /** A hyphen, a dash or a slash may end a line; nothing else may break a word. */
  const pieces = (palabras: readonly string[]): string[] => palabras.flatMap((p) => p.split(/(?<=[-–/])/));

  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test('its text is every word of the model, in order', () => {
    expect(wordsIn(readFileSync(convert('txt:Text (encoded):UTF8'), 'utf8'))).toEqual(wordsOf(doc));
  });

  (HAY_PDFTOTEXT ? test : test.skip)('no word is split on its pages, which are landscape and numbered', () => {
    const pdf = convert('pdf');
    const texto = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' });
    const enPdf = new Map<string, number>();
    for (const p of pieces(wordsIn(texto))) enPdf.set(p, (enPdf.get(p) ?? 0) + 1);
    for (const p of pieces(wordsOf(doc))) enPdf.set(p, (enPdf.get(p) ?? 0) - 1);
    expect([...enPdf].filter(([, veces]) => veces < 0)).toEqual([]);
    expect(texto).toMatch(/Página 1 de \d+/);
    expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Page size:\s+792 x 612/);
  });
});
