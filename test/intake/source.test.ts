import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { decodeLatin1, decodeUtf8 } from '../../src/intake/decode';
import { readPat } from '../../src/intake/pat';
import { sourceOf } from '../../src/intake/source';
import { fixture, fuenteOfFile, fuenteOfText, patOf } from './helpers';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));

describe('reading the bytes', () => {
  test('UTF-8, UTF-8 with BOM and latin-1 give the same text', () => {
    const text = 'Misión\nOrganización — “año” 1\u00ba';
    const read = (b: Uint8Array) => sourceOf('pat.txt', b).fuente?.bloques;
    const plain = read(bytes(text));
    expect(plain).toHaveLength(2);
    expect(read(bytes(`\ufeff${text}`))).toEqual(plain);
    const cp1252 = Buffer.from(text.replace('—', '\x97').replace('“', '\x93').replace('”', '\x94'), 'latin1');
    expect(read(new Uint8Array(cp1252))).toEqual(plain);
  });

  test('the same PAT saved as latin-1 gives the same Pat', () => {
    expect(patOf(fuenteOfFile(fixture('latin1.txt')))).toEqual(patOf(fuenteOfFile(fixture('una-seccion.txt'))));
  });

  test.each([
    ['a lone continuation byte', [0x80]],
    ['an overlong form', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a sequence cut short', [0xe2, 0x82]],
    ['a point above U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
  ])('%s is not UTF-8', (_, list) => {
    expect(decodeUtf8(new Uint8Array(list))).toBeNull();
    expect(decodeLatin1(new Uint8Array(list))).toHaveLength(list.length);
  });

  test('decodes four-byte characters and long texts as Node does', () => {
    const text = 'ñ😀€'.repeat(3000);
    expect(decodeUtf8(bytes(text))).toBe(text);
  });

  test('line endings of Windows, Mac and Linux keep the same line numbers', () => {
    const lines = (text: string) => fuenteOfText(text).bloques.map((b) => b.renglon);
    expect(lines('a\r\n\r\nb\r\nc')).toEqual([1, 3, 4]);
    expect(lines('a\n\nb\nc')).toEqual([1, 3, 4]);
    expect(lines('a\r\rb\rc')).toEqual([1, 3, 4]);
  });
});

describe('input that is no PAT is refused with a sentence and a remedy', () => {
  const pdf = bytes('%PDF-1.7\n%âãÏÓ\n1 0 obj');
  const zip = zipSync({ 'otro.xml': bytes('<a/>') });
  test.each([
    ['an empty file', 'pat.txt', new Uint8Array(0), 'INT-01', /está vacío/],
    ['a file of blank lines', 'pat.txt', bytes('\n \t\n\r\n'), 'INT-01', /está vacío/],
    ['a PDF renamed to .txt', 'pat.txt', pdf, 'INT-02', /parece un PDF/],
    ['a .docx renamed to .txt', 'pat.txt', zip, 'INT-02', /documento de Word/],
    ['an old .doc', 'pat.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'INT-02', /versión antigua de Office/],
    ['binary in a .txt', 'pat.txt', new Uint8Array([65, 0, 66, 0, 67, 0]), 'INT-02', /binario/],
    ['another extension', 'pat.odt', bytes('texto'), 'INT-02', /un archivo \.odt/],
    ['a .docx that is a PDF', 'pat.docx', pdf, 'INT-03', /no es un \.docx/],
    ['a .docx that is text', 'pat.docx', bytes('Misión'), 'INT-03', /no es un \.docx/],
    ['a zip without a document', 'pat.docx', zip, 'INT-03', /no es un \.docx/],
    ['a .docx cut short', 'pat.docx', zip.subarray(0, 40), 'INT-03', /dañado/],
    ['an empty .docx', 'pat.docx', zipSync({ 'word/document.xml': bytes('<w:document/>') }), 'INT-01', /está vacío/],
  ])('%s', (_, nombre, content, code, mensaje) => {
    const { fuente, findings } = sourceOf(nombre, content);
    expect(fuente).toBeNull();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code, severidad: 'error', mensaje: expect.stringMatching(mensaje) });
    expect(findings[0]?.mensaje).toContain(nombre);
    expect(findings[0]?.remedio.length).toBeGreaterThan(20);
  });

  const base = readFileSync(fixture('una-seccion.txt'), 'utf8');
  test.each([
    ['no objetivos', 'Receta de cocina\n\nMezcle la harina.', 'INT-04'],
    ['objetivos without lineas', base.slice(0, base.indexOf('LÍNEAS DE ACCIÓN')), 'INT-05'],
    ['no year', base.replace(/2026/g, ''), 'INT-06'],
  ])('a document with %s', (_, texto, code) => {
    const { pat, findings } = readPat(fuenteOfText(texto), { ejercicio: null });
    expect(pat).toBeNull();
    expect(findings.map((f) => f.code)).toEqual([code]);
  });

  test('a year given by the caller is enough', () => {
    const fuente = fuenteOfText(base.replace(/2026/g, ''));
    expect(patOf(fuente, 2027).mir).toMatchObject({ ejercicio: 2027, anioPresupuesto: 2027 });
  });
});
