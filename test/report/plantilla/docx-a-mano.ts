import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Bloque, Documento } from '../../../src/report/document';
import { fillPlantilla } from '../../../src/report/plantilla';
import { childOf, type Elemento, isElement, parseXml, walk } from '../../../src/report/plantilla/arbol';
import { documento } from '../documento-rico';

/** Templates written by hand, to have in them exactly what Word, LibreOffice or Google would. */

const ESPACIOS =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"';
const CONTENIDO = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const RELACION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const escapeXml = (texto: string): string => texto.replace(/&/g, '&amp;').replace(/</g, '&lt;');
export const run = (texto: string, formato = ''): string =>
  `<w:r>${formato === '' ? '' : `<w:rPr>${formato}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(texto)}</w:t></w:r>`;
/** A paragraph of ready runs. */
export const pRuns = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`;
export const p = (...textos: readonly string[]): string => pRuns(...textos.map((t) => run(t)));
export const celda = (contenido: string, ancho = 3000): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${ancho}" w:type="dxa"/></w:tcPr>${contenido}</w:tc>`;
export const fila = (...celdas: readonly string[]): string => `<w:tr>${celdas.join('')}</w:tr>`;
export const tabla = (...filas: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${filas.join('')}</w:tbl>`;
const VERTICAL =
  '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>';

interface Partes {
  readonly encabezado?: string;
  readonly pie?: string;
  /** Children of w:styles. */
  readonly estilos?: string;
  /** Last section of the body; none where it is "". */
  readonly seccion?: string;
  readonly tipo?: string;
}

/** A .docx with this body. */
export function docxDe(
  cuerpo: string,
  { encabezado, pie, estilos, seccion = VERTICAL, tipo }: Partes = {},
): Uint8Array {
  const lados = [
    { ruta: 'header1', tipo: 'header', xml: encabezado && `<w:hdr ${ESPACIOS}>${encabezado}</w:hdr>` },
    { ruta: 'footer1', tipo: 'footer', xml: pie && `<w:ftr ${ESPACIOS}>${pie}</w:ftr>` },
    { ruta: 'styles', tipo: 'styles', xml: estilos && `<w:styles ${ESPACIOS}>${estilos}</w:styles>` },
  ].filter((l) => l.xml !== undefined);
  const archivos: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${tipo ?? `${CONTENIDO}document.main+xml`}"/>${lados.map((l) => `<Override PartName="/word/${l.ruta}.xml" ContentType="${CONTENIDO}${l.tipo}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELACION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lados.map((l) => `<Relationship Id="r${l.ruta}" Type="${RELACION}/${l.tipo}" Target="${l.ruta}.xml"/>`).join('')}</Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${ESPACIOS}><w:body>${cuerpo}${seccion}</w:body></w:document>`,
    ...Object.fromEntries(lados.map((l) => [`word/${l.ruta}.xml`, l.xml ?? ''])),
  };
  return zipSync(Object.fromEntries(Object.entries(archivos).map(([ruta, xml]) => [ruta, strToU8(xml)])));
}

/** Root of a part of a .docx. */
export function partOf(docx: Uint8Array, ruta = 'word/document.xml'): Elemento {
  const contenido = unzipSync(docx)[ruta];
  const raiz = contenido && parseXml(strFromU8(contenido));
  if (!raiz) throw new Error(`There is no ${ruta}.`);
  return raiz;
}

export function bodyOf(docx: Uint8Array): Elemento {
  const cuerpo = childOf(partOf(docx), 'w:body');
  if (!cuerpo) throw new Error('There is no body.');
  return cuerpo;
}

const WRITTEN: Readonly<Record<string, string>> = { 'w:br': '\n', 'w:tab': '\t' };

/** Text of each paragraph, also of those in cells; a line break is "\n". */
export function paragraphsOf(raiz: Elemento): string[] {
  return walk(raiz)
    .filter((e) => e.nombre === 'w:p')
    .map((parrafo) =>
      walk(parrafo, (e) => e === parrafo || e.nombre !== 'w:p')
        .map((e) => WRITTEN[e.nombre] ?? (e.nombre === 'w:t' ? e.hijos.filter((h) => !isElement(h)).join('') : ''))
        .join(''),
    );
}

/** Names and text of the elements of a body, in order: how many of each. */
export const countOf = (raiz: Elemento, nombre: string): number => walk(raiz).filter((e) => e.nombre === nombre).length;

export const texto = (t: string): Bloque => ({ tipo: 'parrafo', tramos: [{ texto: t }] });

/** A document with some of everything. */
export function ejemplo(cambios: Partial<Documento> = {}): Documento {
  return {
    ...documento([]),
    partes: [
      { clave: 'resumen', bloques: [{ tipo: 'encabezado', nivel: 1, texto: 'Resumen' }, texto('Todo va bien.')] },
      { clave: 'vacia', bloques: [] },
    ],
    campos: { organo: 'Dirección de Ñandúes', cargoTitular: 'Titular', nota: '' },
    listas: {
      lineas: [
        { numero: '7.10', meta: '3' },
        { numero: '7.1', meta: '' },
      ],
      ninguna: [],
    },
    ...cambios,
  };
}

/** The filled template; throws the findings where it cannot be. */
export function fill(docx: Uint8Array, doc: Documento = ejemplo()): Uint8Array {
  const hecho = fillPlantilla(doc, docx);
  if (!('docx' in hecho)) throw new Error(JSON.stringify(hecho.findings, null, 1));
  return hecho.docx;
}

/** Paragraphs of the body of a filled template. */
export const filled = (cuerpo: string, doc?: Documento): string[] => paragraphsOf(bodyOf(fill(docxDe(cuerpo), doc)));

/** Prefixes that a part of a .docx uses without declaring them: no program opens a file with one. */
export function undeclaredPrefixes(docx: Uint8Array): string[] {
  return Object.keys(unzipSync(docx))
    .filter((ruta) => /\.(xml|rels)$/.test(ruta))
    .flatMap((ruta) => {
      const raiz = partOf(docx, ruta);
      const declarados = new Set(['xml', 'xmlns', ...prefixesIn(walk(raiz))]);
      const usados = walk(raiz).flatMap((e) => [e.nombre, ...Object.keys(e.atributos)]);
      return usados
        .filter((n) => n.includes(':') && !declarados.has(n.split(':')[0] ?? ''))
        .map((n) => `${ruta}: ${n}`);
    });
}

const prefixesIn = (elementos: readonly Elemento[]): string[] =>
  elementos.flatMap((e) => Object.keys(e.atributos).flatMap((a) => /^xmlns:(.+)/.exec(a)?.[1] ?? []));
