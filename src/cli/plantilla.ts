import { readFileSync } from 'node:fs';
import { badInput } from './command';

/** First bytes of any .docx: those of a ZIP. */
const FIRMA_ZIP = [0x50, 0x4b, 0x03, 0x04];

/** The base64 of a template. Throws bad input where the file is not there, cannot be read or is no .docx. */
export function readPlantilla(ruta: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(ruta);
  } catch (error) {
    throw badInput((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'CLI-01' : 'CLI-18', ruta);
  }
  if (!FIRMA_ZIP.every((byte, i) => bytes[i] === byte)) throw badInput('CLI-44', ruta);
  return bytes.toString('base64');
}
