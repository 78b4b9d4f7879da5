import { zipSync } from 'fflate';
import { decodeText } from '../../intake/decode';
import type { Finding } from '../../mir/finding';
import type { Documento } from '../document';
import type { Lector } from '../render/docx/index';
import { encodeUtf8 } from '../render/utf8';
import { printable } from '../texto';
import { childOf, type Elemento, walk, withChildren, writeXml } from './arbol';
import { listApretadas, placeParts, stretchesOfBody } from './cuerpo';
import { detachTemplate, listExternos } from './externos';
import { renderPieces } from './fragmentos';
import { mergeFragments } from './fundir';
import { turnBands, turnSection } from './girar';
import { readSide, writeSide } from './lados';
import { fillPart } from './llenar';
import { openPaquete, type Paquete } from './paquete';
import { plantillaFinding, prepareParts } from './revisar';
import { joinSections } from './secciones';
import { stretchesOf, turnedMargin } from './tramos';
import { type Vocabulario, vocabularyOf } from './vocabulario';

/** Zip dates begin in 1980; without a zone it reads the same everywhere. */
const ZIP_MTIME = '2000-01-01T12:00:00';

/** Parts without which figures could be misread: where the document has one and the template none, it is told. */
const PARTES_QUE_EXPLICAN = ['metodo'];

interface Preparada {
  readonly paquete: Paquete;
  readonly vocabulario: Vocabulario;
  readonly findings: readonly Finding[];
}

/** A template whose placeholders were found and checked; findings that are errors stop it. */
function prepare(doc: Documento, bytes: Uint8Array): Preparada | { readonly findings: readonly Finding[] } {
  const paquete = openPaquete(bytes);
  if ('falla' in paquete) return { findings: [plantillaFinding(paquete.falla, [paquete.clase])] };
  const vocabulario = vocabularyOf(doc);
  const { findings, usadas } = prepareParts(paquete.partes, vocabulario);
  if (findings.length > 0) return { findings };
  const calladas = doc.partes.filter(
    ({ clave, bloques }) => PARTES_QUE_EXPLICAN.includes(clave) && bloques.length > 0 && !usadas.has(clave),
  );
  const externos = listExternos(paquete.archivos, paquete.partes);
  return {
    paquete,
    vocabulario,
    findings: [
      ...calladas.map(({ clave }) => plantillaFinding('PLA-18', [clave])),
      ...(externos.length > 0 ? [plantillaFinding('PLA-19', [externos])] : []),
    ],
  };
}

/** What is wrong with a template for a document, and what it leaves out; nothing is made. */
export function reviewPlantilla(doc: Documento, docx: Uint8Array): readonly Finding[] {
  return prepare(doc, docx).findings;
}

/** Every prefix that the blocks use is declared, as in the file that they come from. */
function withNamespaces(raiz: Elemento, espacios: Readonly<Record<string, string>>): Elemento {
  const nuevos = Object.entries(espacios).filter(([clave]) => clave.startsWith('xmlns:'));
  return { ...raiz, atributos: { ...Object.fromEntries(nuevos), ...raiz.atributos } };
}

/**
 * The body of a filled main part with the blocks of the document, and the styles and lists that they need; `apretadas`: the
 * parts that do not fit its pages whole.
 */
function fillBody(
  raiz: Elemento,
  doc: Documento,
  lector: Lector,
  archivos: Record<string, Uint8Array>,
  ruta: string,
): { readonly hecha: Elemento; readonly apretadas: readonly string[] } {
  const cuerpo = childOf(raiz, 'w:body');
  if (!cuerpo) throw new Error('A template without a body was let in.');
  const tramosDe = stretchesOf(doc);
  const colocacion = placeParts(cuerpo, doc, tramosDe);
  const piezas = [...colocacion.values()].flatMap((cs) => cs.map((c) => c.pieza));
  if (piezas.length === 0) return { hecha: raiz, apretadas: [] };
  const marcadores = walk(cuerpo).flatMap((e) => (e.nombre === 'w:bookmarkStart' ? (e.atributos['w:name'] ?? []) : []));
  const fragmentos = renderPieces(piezas, doc, lector, marcadores);
  const numeracion = readSide(archivos, ruta, 'numbering');
  const fundidos = mergeFragments(fragmentos, { cuerpo, estilos: readSide(archivos, ruta, 'styles'), numeracion });
  writeSide(archivos, ruta, 'styles', fundidos.estilos);
  if (fundidos.numeracion) writeSide(archivos, ruta, 'numbering', fundidos.numeracion);
  const girar = (sectPr: Elemento): Elemento =>
    turnBands(archivos, ruta, sectPr, turnSection(sectPr, turnedMargin(doc, tramosDe)));
  const nuevo = withChildren(cuerpo, joinSections(stretchesOfBody(cuerpo, colocacion, fundidos.piezas), girar));
  const hijos = raiz.hijos.map((h) => (h === cuerpo ? nuevo : h));
  const hecha = withNamespaces(withChildren(raiz, hijos), fragmentos.espacios);
  return { hecha, apretadas: listApretadas(colocacion) };
}

/** The file is a document, whatever the template was, and is called as the document is. */
function retitle(archivos: Record<string, Uint8Array>, titulo: string): void {
  const tipos = archivos['[Content_Types].xml'];
  if (tipos) {
    const texto = decodeText(tipos).replace(
      /wordprocessingml\.template\.main\+xml/g,
      'wordprocessingml.document.main+xml',
    );
    archivos['[Content_Types].xml'] = encodeUtf8(texto);
  }
  const propiedades = archivos['docProps/core.xml'];
  if (!propiedades) return;
  const escrito = printable(titulo).replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const texto = decodeText(propiedades).replace(
    /<dc:title\s*\/>|<dc:title[^>]*>[^<]*<\/dc:title>/,
    () => `<dc:title>${escrito}</dc:title>`,
  );
  archivos['docProps/core.xml'] = encodeUtf8(texto);
}

/**
 * A document in a template that people made: their letterhead, order and words, with the fields, rows and parts of the
 * document where the template asks for them by name. Synchronous; the same template and model give the same bytes.
 * With a finding that is an error nothing is made. Beside the bytes there may be avisos.
 */
export function fillPlantilla(
  doc: Documento,
  docx: Uint8Array,
  lector: Lector = 'word',
): { readonly docx: Uint8Array; readonly findings: readonly Finding[] } | { readonly findings: readonly Finding[] } {
  const preparada = prepare(doc, docx);
  if (!('paquete' in preparada)) return preparada;
  const { paquete, vocabulario, findings } = preparada;
  const conBloques = new Set(doc.partes.filter((p) => p.bloques.some((b) => b.tipo !== 'salto')).map((p) => p.clave));
  const archivos = { ...paquete.archivos };
  const avisos: Finding[] = [...findings];
  // The body last: pages that it turns have copies of headers that are filled already.
  for (const { ruta, raiz } of [...paquete.partes].reverse()) {
    const llena = fillPart(raiz, { vocabulario, hasBlocks: (clave) => conBloques.has(clave) });
    if (ruta !== paquete.principal) {
      archivos[ruta] = encodeUtf8(writeXml(llena));
      continue;
    }
    const { hecha, apretadas } = fillBody(llena, doc, lector, archivos, ruta);
    archivos[ruta] = encodeUtf8(writeXml(hecha));
    if (apretadas.length > 0) avisos.push(plantillaFinding('PLA-20', [apretadas]));
  }
  detachTemplate(archivos);
  retitle(archivos, doc.titulo);
  return { docx: zipSync(archivos, { mtime: ZIP_MTIME, level: 6 }), findings: avisos };
}
