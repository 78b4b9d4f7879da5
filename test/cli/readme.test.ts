import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './mirador';

const root = join(__dirname, '../..');
const PROGRAMA_ANUAL = 'src/local/example/pat.txt';

/** The commands of the README in their order, as words; `serve` waits for its page, and ends with nothing. */
const ordenes = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^npx mirador ([^#\n]+)/gm)]
  .map((m) => [...(m[1] ?? '').matchAll(/'([^']*)'|(\S+)/g)].map((word) => word[1] ?? word[2] ?? ''))
  .filter(([orden]) => orden !== 'serve');

test('what the README says to type is done, all of it, in its order', async () => {
  const carpeta = mkdtempSync(join(tmpdir(), 'mirador-readme-'));
  try {
    cpSync(join(root, PROGRAMA_ANUAL), join(carpeta, PROGRAMA_ANUAL), { recursive: true });
    mkdirSync(join(carpeta, 'prueba'));
    expect(ordenes.length).toBeGreaterThan(7);
    for (const orden of ordenes) {
      const { codigo, errores } = await run(carpeta, ...orden);
      expect({ orden, codigo, errores: codigo === 0 ? '' : errores }).toEqual({ orden, codigo: 0, errores: '' });
    }
  } finally {
    rmSync(carpeta, { recursive: true, force: true });
  }
}, 600_000);
