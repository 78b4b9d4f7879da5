import '../text-encoder';
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  type Table,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { COLOR_TENUE, COLOR_TEXTO, inkOfColor } from '../../colores';
import { type Bloque, bloquesOf, type Documento, pageSize, textWidth } from '../../document';
import { footerOf, headerOf } from './page';
import { cardsTable, dataTable, signaturesTable } from './panels';
import { tableOf } from './table';
import { cleanText, gap, hex, textRuns } from './text';

const FUENTE = 'Arial';
const TAMANO = 10;
const VINETA = 'vineta';
const NIVELES = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function blockOf(bloque: Bloque, doc: Documento): (Paragraph | Table)[] {
  const ancho = textWidth(doc.pagina);
  switch (bloque.tipo) {
    case 'portada':
    case 'indice':
    case 'salto':
      // The engineer "motor" gives them their form.
      return [];
    case 'titulo':
      return [
        new Paragraph({
          heading: HeadingLevel.TITLE,
          children: textRuns([{ texto: bloque.texto }], {
            tamano: 20,
            negrita: true,
            color: inkOfColor(doc.membrete.colorPrincipal),
          }),
        }),
        new Paragraph({
          spacing: { after: 200 },
          children: textRuns([{ texto: bloque.subtitulo }], { tamano: 11.5, color: COLOR_TENUE }),
        }),
      ];
    case 'encabezado':
      return [new Paragraph({ heading: NIVELES[bloque.nivel], text: cleanText(bloque.texto) })];
    case 'parrafo':
      return [new Paragraph({ spacing: { after: 120 }, children: textRuns(bloque.tramos, { tamano: TAMANO }) })];
    case 'nota':
      return [
        new Paragraph({
          spacing: { before: 60, after: 120 },
          children: textRuns(bloque.tramos, { tamano: 8.5, color: COLOR_TENUE, cursiva: true }),
        }),
      ];
    case 'lista':
      return bloque.elementos.map(
        (elemento) =>
          new Paragraph({
            numbering: { reference: VINETA, level: 0 },
            spacing: { after: 60 },
            children: textRuns(elemento, { tamano: TAMANO }),
          }),
      );
    case 'datos':
      return [dataTable(bloque.filas, ancho, doc.membrete), gap(160)];
    case 'tarjetas':
      return cardsTable(bloque.tarjetas, ancho).flatMap((tabla) => [tabla, gap(60)]);
    case 'tabla':
      return [tableOf(bloque, doc.membrete), gap(200)];
    case 'firmas':
      return [signaturesTable(bloque.firmas, ancho), gap(20)];
  }
}

function documentOf(doc: Documento): Document {
  const { ancho, alto } = pageSize({ ...doc.pagina, orientacion: 'vertical' });
  const color = hex(inkOfColor(doc.membrete.colorPrincipal));
  const heading = (size: number, before: number) => ({
    run: { font: FUENTE, size: size * 2, bold: true, color },
    paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
  });
  return new Document({
    title: cleanText(doc.titulo),
    creator: cleanText(doc.membrete.texto),
    styles: {
      default: {
        document: {
          run: { font: FUENTE, size: TAMANO * 2, color: hex(COLOR_TEXTO), language: { value: 'es-MX' } },
        },
        title: { paragraph: { spacing: { after: 40 }, keepNext: true } },
        heading1: heading(14, 320),
        heading2: heading(12, 240),
        heading3: heading(10.5, 180),
      },
    },
    numbering: {
      config: [
        {
          reference: VINETA,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            // docx swaps the two lengths itself when the page is landscape.
            size: {
              width: ancho,
              height: alto,
              orientation:
                doc.pagina.orientacion === 'horizontal' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: doc.pagina.margen + 240,
              bottom: doc.pagina.margen + 60,
              left: doc.pagina.margen,
              right: doc.pagina.margen,
              header: 500,
              footer: 450,
            },
          },
        },
        headers: { default: headerOf(doc) },
        footers: { default: footerOf(doc) },
        children: bloquesOf(doc).flatMap((bloque) => blockOf(bloque, doc)),
      },
    ],
  });
}

/** The synchronous half of docx's Packer: private in its types, pinned by version and by a test. */
interface SyncCompiler {
  compile(file: Document, prettify: undefined, overrides: readonly never[]): Map<string, string | Uint8Array>;
}

/** Any fixed moment will do; written without zone so that it reads the same everywhere. Zip dates begin in 1980. */
const ZIP_MTIME = '2000-01-01T00:00:00';

/**
 * A model as the bytes of a .docx, synchronously: no promise, no timer, so that Apps Script can run it.
 * The same model gives the same bytes: the file carries no date of its making.
 */
export function renderDocx(doc: Documento): Uint8Array {
  const { compiler } = Packer as unknown as { readonly compiler: SyncCompiler };
  const partes = compiler.compile(documentOf(doc), undefined, []);
  const archivos: Record<string, Uint8Array> = {};
  for (const [ruta, datos] of partes) {
    archivos[ruta] =
      typeof datos === 'string'
        ? strToU8(datos.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''))
        : datos;
  }
  return zipSync(archivos, { mtime: ZIP_MTIME, level: 6 });
}
