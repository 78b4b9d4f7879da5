import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ColumnaReconocida } from '../gas/api';
import { badInput } from './command';

/** What --columnas says: key of the format -> letters, header or null (the sheet has no such column). */
export type Columnas = Readonly<Record<string, string | null>>;

function isColumnas(valor: unknown): valor is Columnas {
  return (
    typeof valor === 'object' &&
    valor !== null &&
    !Array.isArray(valor) &&
    Object.values(valor).every((v) => v === null || typeof v === 'string')
  );
}

/** Reads a file {"columnas": {"metaPropuesta": "N", "dimension": null}}; what is said in it is judged by the bundle. */
export async function readColumnas(ruta: string): Promise<Columnas> {
  if (!existsSync(ruta)) throw badInput('CLI-43', ruta);
  let texto: string;
  try {
    texto = await readFile(ruta, 'utf8');
  } catch {
    throw badInput('CLI-18', ruta);
  }
  let valor: unknown;
  try {
    valor = JSON.parse(texto.replace(/^\uFEFF/, ''));
  } catch {
    throw badInput('CLI-41', ruta);
  }
  const columnas = typeof valor === 'object' && valor !== null ? (valor as { columnas?: unknown }).columnas : null;
  if (!isColumnas(columnas)) throw badInput('CLI-41', ruta);
  return columnas;
}

/** The file that would confirm what is doubtful as it was guessed: people correct it and give it back. */
export function draftColumnas(columnas: readonly ColumnaReconocida[]): string {
  const dudosas = columnas.filter((c) => c.certeza === 'dudosa' || (c.key === 'lineaAccion' && c.columna === null));
  return JSON.stringify({ columnas: Object.fromEntries(dudosas.map((c) => [c.key, c.columna])) });
}
