// Writes docs/referencia from the records of the program (`npm run docs`). With --check it writes nothing and fails where
// a committed page is not what the records give.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ajustesPage } from './docs/ajustes.mjs';
import { columnasPage } from './docs/columnas.mjs';
import { formulasPage } from './docs/formulas.mjs';
import { plantillasPage } from './docs/plantillas.mjs';
import { readRegistros } from './docs/registros.mjs';
import { reglasPage } from './docs/reglas.mjs';

const FOLDER = join(resolve(dirname(fileURLToPath(import.meta.url)), '..'), 'docs/referencia');

const PAGES = {
  'columnas.md': columnasPage,
  'formulas.md': formulasPage,
  'ajustes.md': ajustesPage,
  'reglas.md': reglasPage,
  'plantillas.md': plantillasPage,
};

const registros = await readRegistros();
const made = Object.entries(PAGES).map(([name, pageOf]) => [name, pageOf(registros)]);

function isCurrent([name, text]) {
  try {
    return readFileSync(join(FOLDER, name), 'utf8') === text;
  } catch {
    return false;
  }
}

const old = made.filter((entry) => !isCurrent(entry));
if (!process.argv.includes('--check')) for (const [name, text] of old) writeFileSync(join(FOLDER, name), text);
else if (old.length > 0) {
  console.error(
    `docs/referencia is not what the records give (${old.map(([n]) => n).join(', ')}): run \`npm run docs\`.`,
  );
  process.exit(1);
}
