import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fuente } from '../../src/intake/fuente';
import { readPat } from '../../src/intake/pat';
import { readTextBlocks, sourceOf } from '../../src/intake/source';
import { type LineaUbicada, listLineas, type Pat } from '../../src/mir/model';

export const EJEMPLO = join(__dirname, '../../src/local/example/pat.txt');
export const SEMILLA = join(__dirname, '../../../shared/seeds/002_06eb5dfa382c212a.txt');
export const haySemilla = existsSync(SEMILLA);

export function fixture(nombre: string): string {
  return join(__dirname, '../fixtures/intake', nombre);
}

export function fuenteOfText(texto: string): Fuente {
  return { nombre: 'prueba.txt', bloques: readTextBlocks(texto) };
}

export function fuenteOfFile(ruta: string): Fuente {
  const { fuente, findings } = sourceOf(ruta, new Uint8Array(readFileSync(ruta)));
  if (fuente === null) throw new Error(`Test file ${ruta} cannot be read: ${findings[0]?.mensaje}`);
  return fuente;
}

/** The Pat of a text that must be readable. */
export function patOf(fuente: Fuente, ejercicio: number | null = null): Pat {
  const { pat, findings } = readPat(fuente, { ejercicio });
  if (pat === null) throw new Error(`The PAT was refused: ${findings.map((f) => f.mensaje).join(' ')}`);
  return pat;
}

export function lineaOf(pat: Pat, seccion: number, numero: string): LineaUbicada {
  const found = listLineas(pat.mir).find((l) => l.seccion === seccion - 1 && l.linea.numero === numero);
  if (found === undefined) throw new Error(`There is no linea ${numero} in section ${seccion}.`);
  return found;
}

/** "renglon: mensaje" of the doubts that match, as a table test reads them. */
export function dudasThat(pat: Pat, pattern: RegExp): number[] {
  return pat.dudas.filter((d) => pattern.test(d.mensaje)).map((d) => d.fuente.renglon);
}
