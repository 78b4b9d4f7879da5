import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bloque, bloquesOf, type Documento, type Tabla } from '../../src/report/document';
import { seccionesOf } from '../../src/report/secciones';
import { wordsOf } from '../../src/report/words';

const installed = (programa: string, opcion: string): boolean => spawnSync(programa, [opcion]).error === undefined;
export const hasOffice = installed('soffice', '--version') && installed('pdftotext', '-v');
/** A describe that is skipped where LibreOffice or poppler is not installed. */
export const withOffice = hasOffice ? describe : describe.skip;

/** One profile for the conversions of a test file: a fresh one costs a second each. */
let carpeta: string | null = null;
afterAll(() => {
  if (carpeta !== null) rmSync(carpeta, { recursive: true, force: true });
  carpeta = null;
});

/** What LibreOffice makes of a .docx: its pages, or its whole text and tables as a flat OpenDocument. */
function convert(docx: Uint8Array, formato: 'pdf' | 'fodt' | 'docx'): string {
  carpeta ??= mkdtempSync(join(tmpdir(), 'mirador-docx-'));
  const salida = join(carpeta, formato);
  mkdirSync(salida, { recursive: true });
  writeFileSync(join(carpeta, 'documento.docx'), docx);
  rmSync(join(salida, `documento.${formato}`), { force: true });
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(carpeta, 'perfil')}`,
      '--headless',
      '--convert-to',
      formato,
      '--outdir',
      salida,
      join(carpeta, 'documento.docx'),
    ],
    { stdio: 'ignore', timeout: 120_000 },
  );
  return join(salida, `documento.${formato}`);
}

/** A .docx as LibreOffice Writer saves it after opening it: its runs, styles and lists written anew. */
export function resaved(docx: Uint8Array): Uint8Array {
  return new Uint8Array(readFileSync(convert(docx, 'docx')));
}

export interface PaginaImpresa {
  readonly orientacion: 'vertical' | 'horizontal';
  /** Letterhead, body and footer, in the order that they were drawn. */
  readonly texto: string;
}

/** The pages that LibreOffice prints. */
export function pagesOf(docx: Uint8Array): PaginaImpresa[] {
  const pdf = convert(docx, 'pdf');
  const textos = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  const info = execFileSync('pdfinfo', ['-l', '9999', pdf], { encoding: 'utf8' });
  return [...info.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map((m, i) => ({
    orientacion: Number(m[1]) > Number(m[2]) ? 'horizontal' : 'vertical',
    texto: textos[i] ?? '',
  }));
}

const words = (texto: string): string[] => texto.split(/\s+/).filter((p) => p !== '');
const ENTIDADES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

interface Contenido {
  /** Of the body, in reading order; bullets and page numbers of the contents are left out. */
  readonly palabras: string[];
  /** Tables within tables included. */
  readonly tablas: number;
}

/** The body of a .docx as LibreOffice reads it. */
export function contentOf(docx: Uint8Array): Contenido {
  const fodt = readFileSync(convert(docx, 'fodt'), 'utf8');
  const cuerpo = fodt.slice(fodt.indexOf('<office:text'), fodt.indexOf('</office:text>'));
  const texto = cuerpo
    .replace(/<text:bookmark-ref\b[^>]*?(?:\/>|>[^<]*<\/text:bookmark-ref>)/g, '')
    .replace(/<text:(?:s|tab|line-break)\b[^>]*>|<\/?text:(?:p|h)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(
      /&(?:(lt|gt|quot|apos|amp)|#(\d+)|#x([\dA-Fa-f]+));/g,
      (_, nombre?: string, decimal?: string, hexa = '0') =>
        nombre === undefined
          ? String.fromCodePoint(decimal === undefined ? Number.parseInt(hexa, 16) : Number(decimal))
          : (ENTIDADES[nombre] ?? ''),
    );
  return { palabras: words(texto), tablas: [...cuerpo.matchAll(/<table:table[ >]/g)].length };
}

const tablesIn = (tabla: Tabla): number =>
  1 +
  tabla.filas
    .flatMap((f) => f.celdas.flatMap((c) => c.bloques ?? []))
    .reduce((n, b) => n + (b.tipo === 'tabla' ? tablesIn(b) : 0), 0);

/** How many Word tables a block is set as: cards stand five in a row at most. */
function tablesOf(bloque: Bloque): number {
  switch (bloque.tipo) {
    case 'tabla':
      return tablesIn(bloque);
    case 'datos':
    case 'firmas':
      return 1;
    case 'tarjetas':
      return Math.ceil(bloque.tarjetas.length / 5);
    default:
      return 0;
  }
}

/** What the document should say: its words, with those of the headings again where the contents stand. */
function expectedWords(doc: Documento): string[] {
  const bloques = bloquesOf(doc);
  return bloques.flatMap((bloque) => [
    ...wordsOf({ ...doc, partes: [{ clave: 'bloque', bloques: [bloque] }] }),
    ...(bloque.tipo === 'indice' ? entriesOf(doc, bloque.nivel).flatMap(words) : []),
  ]);
}

function entriesOf(doc: Documento, nivel: number): string[] {
  return bloquesOf(doc).flatMap((b) => (b.tipo === 'encabezado' && b.nivel <= nivel ? [b.texto] : []));
}

/** A hyphen, a dash or a slash may end a line; nothing else may break a word that fits its column. Leaders are no words. */
const pieces = (palabras: readonly string[]): string[] =>
  palabras
    .flatMap((p) => p.split(/(?<=[-–—/])|\.{3,}/))
    // The full stop of a title runs into its leader.
    .map((p) => p.replace(/\.$/, ''))
    .filter((p) => p !== '');
const squeeze = (texto: string): string => texto.replace(/\s+/g, '');
/** A word of so many letters may be wider than its column, and is broken there. */
const PALABRA_LARGA = 22;

/** A page may end within it, where the letterhead stands between its two halves. */
const isBroken = (palabra: string, seguido: string): boolean =>
  seguido.includes(palabra) ||
  Array.from(palabra.slice(1), (_, i) => i + 1).some(
    (corte) => seguido.includes(palabra.slice(0, corte)) && seguido.includes(palabra.slice(corte)),
  );

/** Words of the model that the pages do not show whole; empty when nothing is cut off, lost or split. */
function lostWords(esperadas: readonly string[], paginas: readonly PaginaImpresa[]): string[] {
  const impreso = paginas.map((p) => p.texto).join('\n');
  const veces = new Map<string, number>();
  for (const p of pieces(words(impreso))) veces.set(p, (veces.get(p) ?? 0) + 1);
  for (const p of pieces(esperadas)) veces.set(p, (veces.get(p) ?? 0) - 1);
  const seguido = squeeze(impreso);
  return [...veces]
    .filter(([palabra, n]) => n < 0 && !(palabra.length >= PALABRA_LARGA && isBroken(palabra, seguido)))
    .map(([palabra]) => palabra);
}

const without = (lista: readonly string[]): string[] => lista.filter((x, i) => x !== lista[i - 1]);
const oneLine = (texto: string): string => words(texto).join(' ');

/** Page that each entry of the contents says, against the pages that have its heading. */
function wrongEntries(doc: Documento, paginas: readonly PaginaImpresa[]): string[] {
  const indice = bloquesOf(doc).find((b) => b.tipo === 'indice');
  if (indice?.tipo !== 'indice') return [];
  const todo = paginas.map((p) => oneLine(p.texto)).join(' ');
  let desde = todo.indexOf(oneLine(indice.titulo));
  return entriesOf(doc, indice.nivel).flatMap((encabezado) => {
    const inicio = todo.indexOf(oneLine(encabezado), desde);
    const resto = todo.slice(inicio + oneLine(encabezado).length);
    const numero = Number(/^[.\s]*(\d+)(?=\s|$)/.exec(resto)?.[1] ?? Number.NaN);
    if (inicio < 0 || Number.isNaN(numero)) return [`"${encabezado}" has no number in the contents`];
    desde = inicio + oneLine(encabezado).length;
    const pagina = squeeze(paginas[numero - 1]?.texto ?? '');
    return pagina.includes(squeeze(encabezado)) ? [] : [`"${encabezado}" is not on page ${numero}`];
  });
}

/** Headings that are the last of their page. */
function orphanHeadings(doc: Documento, paginas: readonly PaginaImpresa[]): string[] {
  const encabezados = entriesOf(doc, 3).map(squeeze);
  const pie = squeeze(doc.membrete.pie);
  return paginas.flatMap(({ texto }, i) => {
    const cuerpo = squeeze(texto).replace(/Página\d+de\d+$/, '');
    const sinPie = cuerpo.endsWith(pie) ? cuerpo.slice(0, cuerpo.length - pie.length) : cuerpo;
    return encabezados.filter((e) => e !== '' && sinPie.endsWith(e)).map((e) => `${e} ends page ${i + 1}`);
  });
}

/**
 * Opens a .docx in LibreOffice and fails unless it says every word of its model in order, has its tables, shows every
 * word on its pages (whole, save those wider than their column), turns its pages as its sections do, has the cover
 * alone on the first, no heading last on a page, and contents with the right numbers. Takes some six seconds.
 */
export function expectWholeDocument(doc: Documento, docx: Uint8Array): void {
  const { palabras, tablas } = contentOf(docx);
  const esperadas = expectedWords(doc);
  expect(palabras).toEqual(esperadas);
  expect(tablas).toBe(bloquesOf(doc).reduce((n, b) => n + tablesOf(b), 0));
  const paginas = pagesOf(docx);
  expect(lostWords(esperadas, paginas)).toEqual([]);
  const secciones = seccionesOf(doc);
  expect(without(paginas.map((p) => p.orientacion))).toEqual(without(secciones.map((s) => s.pagina.orientacion)));
  const [primera] = secciones;
  if (primera?.portada === true) {
    const portada = wordsOf({ ...doc, partes: [{ clave: 'portada', bloques: primera.bloques }] });
    expect(words(paginas[0]?.texto ?? '')).toEqual(portada);
  }
  expect(orphanHeadings(doc, paginas)).toEqual([]);
  expect(wrongEntries(doc, paginas)).toEqual([]);
}
