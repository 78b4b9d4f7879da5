import { join } from 'node:path';
import { makeFolder, WriteError, writeAllAtomic } from '../local/atomic';
import { badInput } from './command';

/** A file that a command makes. */
export interface ArchivoNuevo {
  /** With its extension. */
  readonly nombre: string;
  readonly contenido: Uint8Array | string;
}

/** As the JSON of a command lists it; `tipo` is its extension. */
export interface ArchivoEscrito {
  readonly ruta: string;
  readonly tipo: string;
}

/** "docx" of "Informe.docx"; "" without one. */
export function extensionOf(nombre: string): string {
  return /\.([^.]+)$/.exec(nombre)?.[1]?.toLowerCase() ?? '';
}

/** Writes files into a folder that is made where there is none, all or none. Throws bad input where it cannot be used. */
export async function writeInto(carpeta: string, archivos: readonly ArchivoNuevo[]): Promise<ArchivoEscrito[]> {
  const rutas = archivos.map(({ nombre, contenido }) => ({ ruta: join(carpeta, nombre), bytes: contenido }));
  try {
    if (rutas.length > 0) await makeFolder(carpeta);
    await writeAllAtomic(rutas);
  } catch (error) {
    if (error instanceof WriteError) throw badInput('CLI-08', carpeta);
    throw error;
  }
  return rutas.map(({ ruta }) => ({ ruta, tipo: extensionOf(ruta) }));
}
