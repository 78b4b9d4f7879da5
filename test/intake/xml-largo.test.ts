import { spawnSync } from 'node:child_process';
import { buildSync } from 'esbuild';

/** As V8 runs a pattern in a process that has compiled much: without what spares it a place for each character. */
const SIN_OPTIMIZAR = '--no-regexp-optimization';

test.each<[string, string, number]>([
  ['a tag of spaces', '<row ', 32],
  ['a tag of letters', '<row a', 97],
  ['a name', '<a', 97],
  ['a value', '<row a="', 97],
  ['a declaration', '<!', 97],
  ['a text', '<t>', 97],
  ['an entity', '<t>&', 97],
])('%s of twenty million characters is read where V8 does not optimize', (_, inicio, letra) => {
  const [xml] = buildSync({
    entryPoints: ['src/intake/xml.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'xml',
    write: false,
  }).outputFiles;
  const parte = `${JSON.stringify(inicio)} + String.fromCharCode(${letra}).repeat(20_000_000) + '<c r="A1"/>'`;
  const programa = `${xml?.text}\nconsole.log(JSON.stringify(xml.tokenize(${parte}).pop()));`;
  const { stdout, stderr } = spawnSync(process.execPath, [SIN_OPTIMIZAR, '-e', programa], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({ tipo: 'abre', nombre: 'c', atributos: { r: 'A1' }, vacio: true });
});
