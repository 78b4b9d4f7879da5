import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const CUERPO = 'word/document.xml';
/** A page reference as the renderer writes it: to be worked out, by Word only after it asks the person. */
const SIN_NUMERO =
  / w:dirty="true"\/>(<w:instrText[^>]*>PAGEREF (\w+) \\h<\/w:instrText><w:fldChar w:fldCharType="separate"\/>)(?=<w:fldChar w:fldCharType="end"\/>)/g;
/** The same once docx has worked it out. */
const CON_NUMERO = /PAGEREF (\w+) \\h<\/w:instrText>.*?"separate"\/>.*?<w:t\b[^>]*>(\d+)<\/w:t>.*?"end"\/>/gs;

/** Page of each bookmark that a page reference of the .docx leads to, laid out as Word lays it out. */
async function estimatePages(docx: Uint8Array): Promise<ReadonlyMap<string, string>> {
  // It takes half a second to load, and only a document with contents needs it.
  const [{ patchDocument }, { estimatePageNumbers }] = await Promise.all([import('docx'), import('docx/layout')]);
  const numerado = await patchDocument({
    outputType: 'uint8array',
    data: docx,
    patches: {},
    pageNumbers: estimatePageNumbers,
  });
  const xml = strFromU8(unzipSync(numerado, { filter: ({ name }) => name === CUERPO })[CUERPO] ?? new Uint8Array());
  return new Map([...xml.matchAll(CON_NUMERO)].map((m) => [m[1] ?? '', m[2] ?? '']));
}

/**
 * Writes the page numbers that the contents of a .docx show before Word works them out, so that it need not ask to.
 * All of them or none: where one cannot be told, and for a document without contents, the bytes given. A second for
 * every dozen pages, which `onStart` is told before.
 */
export async function fillPageNumbers(docx: Uint8Array, onStart: () => void): Promise<Uint8Array> {
  const archivos = unzipSync(docx);
  const xml = strFromU8(archivos[CUERPO] ?? new Uint8Array());
  const destinos = [...xml.matchAll(SIN_NUMERO)].map((m) => m[2] ?? '');
  if (destinos.length === 0) return docx;
  onStart();
  // A template may hold what docx cannot lay out: Word will.
  const paginas = await estimatePages(docx).catch(() => new Map<string, string>());
  if (!destinos.every((destino) => paginas.has(destino))) return docx;
  const numerado = xml.replace(
    SIN_NUMERO,
    (_, campo: string, destino: string) => `/>${campo}<w:t>${paginas.get(destino)}</w:t>`,
  );
  return zipSync({ ...archivos, [CUERPO]: strToU8(numerado) }, { mtime: '2000-01-01T00:00:00', level: 6 });
}
