import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A folder or file of the project, found from where this program stands upwards:
 * src/local in tests, build/node when built. Null when it is nowhere.
 */
export function findInProject(...partes: string[]): string | null {
  let carpeta = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidata = join(carpeta, ...partes);
    if (existsSync(candidata)) return candidata;
    const arriba = dirname(carpeta);
    if (arriba === carpeta) return null;
    carpeta = arriba;
  }
}
