import { IMPORTAR } from '../../text/barra';
import { DOCUMENTOS } from '../../text/barra-documentos';
import { EMPEZAR } from '../../text/barra-empezar';
import { TABLA } from '../../text/barra-tabla';

/** google.script.run carries the document as one string; far above any PAT, far below Google's limit. */
const MAX_BYTES = 10 * 1024 * 1024;

/** A sentence about what is wrong with the chosen document, or null. What is inside is for the intake to judge. */
export function checkFile(file: { readonly name: string; readonly size: number }): string | null {
  if (!/\.(txt|docx|csv|tsv|tab)$/i.test(file.name)) return IMPORTAR.tipoInvalido(file.name);
  if (file.size === 0) return IMPORTAR.vacio(file.name);
  if (file.size > MAX_BYTES) return IMPORTAR.grande(file.name);
  return null;
}

/** A sentence about what is wrong with a chosen template, or null. What is inside is for its reading to judge. */
export function checkPlantilla(file: { readonly name: string; readonly size: number }): string | null {
  if (!/\.docx$/i.test(file.name)) return DOCUMENTOS.plantillas.noDocx(file.name);
  if (file.size === 0) return IMPORTAR.vacio(file.name);
  return file.size > MAX_BYTES ? DOCUMENTOS.plantillas.grande(file.name) : null;
}

/** A sentence about what is wrong with last year's workbook as it was chosen, or null. */
export function checkLibro(file: { readonly name: string; readonly size: number }): string | null {
  if (!/\.xlsx$/i.test(file.name)) return EMPEZAR.anteriorTipo(file.name);
  if (file.size === 0) return IMPORTAR.vacio(file.name);
  return file.size > MAX_BYTES ? IMPORTAR.grande(file.name) : null;
}

/** A document is imported at once; anything else that is taken is a table, which is shown first. */
export function isDocumento(nombre: string): boolean {
  return /\.(txt|docx)$/i.test(nombre);
}

/** A sentence about what is wrong with a pasted table, or null. */
export function checkPegada(texto: string): string | null {
  if (texto.trim() === '') return TABLA.faltaTabla;
  return texto.length > MAX_BYTES ? TABLA.grande : null;
}

/** The bytes of a file in base64, without the "data:" prefix. Rejects with a sentence for people. */
export function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(new Error(IMPORTAR.noSeLeyo(file.name)));
    reader.readAsDataURL(file);
  });
}

/** Offers bytes as a download; HtmlService's sandbox allows it (platform.md, HtmlService). */
export function download(nombre: string, mimeType: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: mimeType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = nombre;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
