import { unzipSync } from 'fflate';
import type { Finding } from '../mir/finding';
import { CLASE_DE_ARCHIVO, HALLAZGOS_INTAKE, type HallazgoIntake } from '../text/intake';
import { cleanText } from './clean';
import { decodeText } from './decode';
import { readDocxBlocks } from './docx';
import type { PartesDocx } from './docx-arbol';
import type { Bloque, Fuente } from './fuente';

/** What a file is by its first bytes, whatever its name says. */
const FIRMAS: readonly { readonly bytes: readonly number[]; readonly nombre: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], nombre: CLASE_DE_ARCHIVO.pdf },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], nombre: CLASE_DE_ARCHIVO.officeAntiguo },
  { bytes: [0x50, 0x4b, 0x03, 0x04], nombre: CLASE_DE_ARCHIVO.comprimido },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], nombre: CLASE_DE_ARCHIVO.rtf },
  { bytes: [0x89, 0x50, 0x4e, 0x47], nombre: CLASE_DE_ARCHIVO.imagen },
  { bytes: [0xff, 0xd8, 0xff], nombre: CLASE_DE_ARCHIVO.imagen },
];

/** The parts of a .docx that are read: text, lists, styles, footnotes. */
const PARTES = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml', 'word/footnotes.xml'];
/** A part of a .docx larger than this is not the text of a PAT. */
const PARTE_MAXIMA = 64 * 1024 * 1024;

/** A Finding of intake by its code, with what it speaks of put into the sentence. */
export function findingOf(code: HallazgoIntake, nombre: string, detalle = ''): Finding {
  const { mensaje, remedio } = HALLAZGOS_INTAKE[code];
  return { code, severidad: 'error', hoja: null, celda: null, linea: null, mensaje: mensaje(nombre, detalle), remedio };
}

/** What a file is by its first bytes, as a sentence names it; null where they are those of no kind that is known. */
export function signatureOf(bytes: Uint8Array): string | null {
  const firma = FIRMAS.find((f) => f.bytes.every((b, i) => bytes[i] === b));
  return firma?.nombre ?? null;
}

/** A text has no NUL and next to no control characters. */
export function looksBinary(bytes: Uint8Array): boolean {
  let control = 0;
  const sample = bytes.subarray(0, 65536);
  for (const b of sample) {
    if (b === 0) return true;
    if (b < 32 && b !== 9 && b !== 10 && b !== 13 && b !== 12) control++;
  }
  return control > sample.length / 100;
}

/** Lines of a text: one with a tab is a row of a table, the others are paragraphs; blank ones are left out. */
export function readTextBlocks(text: string): Bloque[] {
  return text.split(/\r\n|\r|\n|\f/).flatMap((line, i): Bloque[] => {
    const renglon = i + 1;
    if (cleanText(line) === '') return [];
    if (!line.includes('\t')) return [{ tipo: 'parrafo', renglon, texto: cleanText(line) }];
    return [{ tipo: 'fila', renglon, celdas: line.split('\t').map(cleanText), sombreadas: [] }];
  });
}

/** The parts of a .docx that say its text; null where it cannot be opened. */
export function partesOfDocx(bytes: Uint8Array): PartesDocx | null {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, { filter: (f) => f.originalSize < PARTE_MAXIMA && PARTES.includes(f.name) });
  } catch {
    return null;
  }
  const [documento = '', numeracion = '', estilos = '', notas = ''] = PARTES.map((parte) => {
    const content = parts[parte];
    return content === undefined ? '' : decodeText(content);
  });
  return documento === '' ? null : { documento, numeracion, estilos, notas };
}

/** Whether a file is read as a document of Word: by its name. */
export function isDocx(nombre: string): boolean {
  return extensionOf(nombre) === 'docx';
}

function extensionOf(nombre: string): string {
  return /\.([^./\\]+)$/.exec(nombre)?.[1]?.toLowerCase() ?? '';
}

/** Why the bytes are no text (INT-01, INT-02); null: they are. */
export function findingOfText(nombre: string, bytes: Uint8Array): Finding | null {
  if (bytes.length === 0) return findingOf('INT-01', nombre);
  const extension = extensionOf(nombre);
  const firma = signatureOf(bytes);
  if (firma !== null) return findingOf('INT-02', nombre, firma);
  if (looksBinary(bytes)) return findingOf('INT-02', nombre, CLASE_DE_ARCHIVO.binario);
  if (!['txt', 'text', 'md', ''].includes(extension))
    return findingOf('INT-02', nombre, CLASE_DE_ARCHIVO.otro(extension));
  return null;
}

/**
 * The bytes of a .txt (UTF-8 with or without BOM, latin-1) or .docx as blocks with their place.
 * Bad input gives `fuente` null and findings INT-01 (empty), INT-02 (another kind of file) or INT-03 (damaged .docx).
 */
export function sourceOf(nombre: string, bytes: Uint8Array): { fuente: Fuente | null; findings: Finding[] } {
  const refuse = (finding: Finding) => ({ fuente: null, findings: [finding] });
  if (bytes.length === 0) return refuse(findingOf('INT-01', nombre));
  let bloques: Bloque[];
  if (isDocx(nombre)) {
    const partes = partesOfDocx(bytes);
    if (partes === null) return refuse(findingOf('INT-03', nombre));
    bloques = readDocxBlocks(partes);
  } else {
    const impedimento = findingOfText(nombre, bytes);
    if (impedimento !== null) return refuse(impedimento);
    bloques = readTextBlocks(decodeText(bytes));
  }
  if (bloques.length === 0) return refuse(findingOf('INT-01', nombre));
  return { fuente: { nombre, bloques }, findings: [] };
}
