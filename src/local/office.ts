import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const TIEMPO_MAXIMO_MS = 120_000;

/** Runs a program to its end or its time; whatever it started ends with it (soffice is a script that starts others). */
function runAlone(programa: string, args: readonly string[], tiempoMs: number): void {
  const enGrupo = process.platform !== 'win32';
  // spawnSync takes `detached` as spawn does (a group of its own), though its documentation does not say so; a test does.
  const opciones = { timeout: tiempoMs, stdio: 'ignore', detached: enGrupo, windowsHide: true } as const;
  const { pid, signal } = spawnSync(programa, args, opciones);
  if (!enGrupo || signal === null) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of it was left.
  }
}

/**
 * Makes a PDF of a document with LibreOffice (or the program that MIRADOR_SOFFICE names): a second or two.
 * Null when LibreOffice is not installed, could not make it, or took too long: the caller says so and keeps the other
 * formats. Never leaves a process or a file behind.
 */
export function convertToPdf(
  bytes: Uint8Array,
  extension: 'docx' | 'html',
  tiempoMs = TIEMPO_MAXIMO_MS,
): Uint8Array | null {
  const carpeta = mkdtempSync(join(tmpdir(), 'mirador-pdf-'));
  const documento = join(carpeta, `documento.${extension}`);
  try {
    writeFileSync(documento, bytes);
    const args = [
      // A profile of its own: a LibreOffice that the person has open would otherwise answer, and make nothing.
      `-env:UserInstallation=${pathToFileURL(join(carpeta, 'perfil'))}`,
      '--headless',
      '--norestore',
      '--convert-to',
      'pdf',
      '--outdir',
      carpeta,
      documento,
    ];
    runAlone(process.env.MIRADOR_SOFFICE ?? 'soffice', args, tiempoMs);
    return new Uint8Array(readFileSync(join(carpeta, 'documento.pdf')));
  } catch {
    return null;
  } finally {
    rmSync(carpeta, { recursive: true, force: true, maxRetries: 3 });
  }
}
