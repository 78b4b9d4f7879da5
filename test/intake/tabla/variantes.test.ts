import { decodeUtf16 } from '../../../src/intake/decode';
import { fuenteOf, sniffSeparador } from '../../../src/intake/tabla/fuente';
import { readTablaDeLineas } from '../../../src/intake/tabla/leer';
import type { Mir } from '../../../src/mir/model';
import { cellsOfTabla, type Escritura, writeTabla } from '../../support/tabla/escribir';
import { lineasDeTabla } from '../../support/tabla/lineas';

const LINEAS = lineasDeTabla(60);
const claves = (escritura: Escritura): string => writeTabla(cellsOfTabla(LINEAS, false), escritura);
const oficiales = (escritura: Escritura): string => writeTabla(cellsOfTabla(LINEAS, true), escritura);

const utf8 = (texto: string): Uint8Array => new Uint8Array(Buffer.from(texto, 'utf8'));
/** Windows-1252: the dash is one of the bytes that latin-1 does not have. */
const cp1252 = (texto: string): Uint8Array => new Uint8Array(Buffer.from(texto.replace(/–/g, '\u0096'), 'latin1'));
const utf16 = (texto: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${texto}`, 'utf16le'));

const COMAS: Escritura = { separador: ',', decimal: '.', fin: '\n' };
const PUNTO_Y_COMA: Escritura = { separador: ';', decimal: ',', fin: '\r\n' };
const TABS: Escritura = { separador: '\t', decimal: '.', fin: '\r\n' };

function mirOf(nombre: string, bytes: Uint8Array): Mir {
  const { fuente } = fuenteOf({ nombre, bytes });
  const tabla = fuente && readTablaDeLineas(fuente, { ejercicio: 2025 }).tabla;
  if (!tabla) throw new Error(`${nombre} was refused.`);
  return tabla.pat.mir;
}

const ESPERADA = mirOf('comas.csv', utf8(claves(COMAS)));

test('the table that is compared has every linea, with what it says', () => {
  const lineas = ESPERADA.secciones.flatMap((s) => s.objetivos.flatMap((o) => o.lineas));
  expect(lineas.map((l) => l.lineaAccion)).toEqual(LINEAS.map((l) => `${l.numero} ${l.texto}`));
  expect(lineas.map((l) => l.meses)).toEqual(LINEAS.map((l) => l.logrado));
  expect(lineas.map((l) => [l.mesInicial, l.mesFinal])).toEqual(LINEAS.map((l) => l.ventana ?? [null, null]));
});

test.each<[string, string, Uint8Array]>([
  ['official headers', 'a.csv', utf8(oficiales(COMAS))],
  ['semicolons, decimal commas and latin-1', 'a.csv', cp1252(oficiales(PUNTO_Y_COMA))],
  ['semicolons and decimal commas in UTF-8', 'a.csv', utf8(claves(PUNTO_Y_COMA))],
  ['tabs and a BOM', 'a.tsv', utf8(`\ufeff${claves(TABS)}`)],
  ['the Unicode text of Excel', 'a.txt', utf16(oficiales(TABS))],
  ['bars, and CR alone', 'a.csv', utf8(claves({ separador: '|', decimal: '.', fin: '\r' }))],
  ['a first line that tells the separator', 'a.csv', utf8(`sep=;\r\n${claves(PUNTO_Y_COMA)}`)],
])('%s is the same table', (_, nombre, bytes) => expect(mirOf(nombre, bytes)).toEqual(ESPERADA));

test.each<[string, string]>([
  [',', 'lineaAccion,enero,febrero\n"1.1 A; B; C; D",1,2\n'],
  [';', 'lineaAccion;enero;febrero\n1.1 A, B, C, D;"1,5";2,5\n'],
  ['\t', 'lineaAccion\tenero\n1.1 A, B; C\t1,5\n'],
  ['\t', 'lineaAccion\n1.1 A, B; C\n1.2 D, E; F\n'],
])('%j separates %j', (separador, texto) => expect(sniffSeparador(texto)).toBe(separador));

test.each<[string, string, number[], string]>([
  ['a workbook under another name', 'a.csv', [0x50, 0x4b, 0x03, 0x04, 20, 0], 'INT-08'],
  ['a PDF', 'a.csv', [...Buffer.from('%PDF-1.7')], 'INT-08'],
  ['nothing', 'a.csv', [], 'INT-07'],
  ['a BOM and nothing else', 'a.csv', [0xef, 0xbb, 0xbf], 'INT-07'],
])('%s is refused', (_, nombre, bytes, code) => {
  expect(fuenteOf({ nombre, bytes: new Uint8Array(bytes) }).findings.map((f) => f.code)).toEqual([code]);
});

test('UTF-16 that does not say so is refused by its name', () => {
  const [finding] = fuenteOf({ nombre: 'a.csv', bytes: utf16('lineaAccion,enero').slice(2) }).findings;
  expect(finding?.mensaje).toMatch(/UTF-16/);
});

test('UTF-16 is read in both byte orders, whatever its letters', () => {
  const little = utf16('Ñandú – 😀');
  const big = Uint8Array.from(little, (_, i) => little[i ^ 1] ?? 0);
  expect([decodeUtf16(little), decodeUtf16(big), decodeUtf16(utf8('Ñ'))]).toEqual(['Ñandú – 😀', 'Ñandú – 😀', null]);
});
