import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOFFICE = process.env.MIRADOR_SOFFICE ?? 'soffice';
const TIEMPO_MAXIMO_MS = 120_000;

/**
 * Makes a PDF of a document with LibreOffice.
 * Null when LibreOffice is not installed or could not make it: the caller says so and keeps the other formats.
 */
export function convertToPdf(bytes: Uint8Array, extension: 'docx' | 'html'): Uint8Array | null {
  const carpeta = mkdtempSync(join(tmpdir(), 'mirador-pdf-'));
  try {
    writeFileSync(join(carpeta, `documento.${extension}`), bytes);
    // A profile of its own: a LibreOffice that the person has open would otherwise answer, and make nothing.
    spawnSync(
      SOFFICE,
      [
        `-env:UserInstallation=file://${join(carpeta, 'perfil')}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        carpeta,
        join(carpeta, `documento.${extension}`),
      ],
      { timeout: TIEMPO_MAXIMO_MS, stdio: 'ignore' },
    );
    return new Uint8Array(readFileSync(join(carpeta, 'documento.pdf')));
  } catch {
    return null;
  } finally {
    rmSync(carpeta, { recursive: true, force: true });
  }
}
