import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { FUNCIONES_GLOBALES } from '../../src/gas/functions';

// `npm test` builds first: these tests read what would be pushed.
const OUT = join(__dirname, '../../build/out');
const script = (): string => readFileSync(join(OUT, 'Codigo.js'), 'utf8');
const VIEWS = [
  'ajustes',
  'barra',
  'bitacora',
  'corregir',
  'documentos',
  'empezar',
  'entregas',
  'guia',
  'importar',
  'jge',
  'periodos',
  'plan',
  'programa',
  'seguimiento',
].map((v) => `${v}.html`);

/** A realm with the language and console, and not one service: nothing may be touched while the script loads. */
function load(code: string): Record<string, unknown> {
  const realm = vm.createContext({ console });
  vm.runInContext('delete globalThis.WebAssembly', realm);
  vm.runInContext(code, realm);
  return realm;
}

describe('what clasp pushes', () => {
  test('the folder holds the manifest, one script and the views', () => {
    expect(readdirSync(OUT).sort()).toEqual(['Codigo.js', 'appsscript.json', ...VIEWS].sort());
  });

  test('the sidebar weighs at most 60 KB compressed, all of its tabs included', () => {
    expect(gzipSync(readFileSync(join(OUT, 'barra.html'))).length).toBeLessThanOrEqual(60 * 1024);
  });

  test('clasp show-file-status lists exactly those', () => {
    const root = join(__dirname, '../..');
    const clasp = join(root, 'node_modules/.bin/clasp');
    const status: unknown = JSON.parse(
      execFileSync(clasp, ['show-file-status', '--json'], { cwd: root, encoding: 'utf8' }),
    );
    const expected = ['Codigo.js', 'appsscript.json', ...VIEWS].map((name) => `build/out/${name}`);
    expect(status).toEqual({ filesToPush: expect.arrayContaining(expected), untrackedFiles: [] });
    expect((status as { filesToPush: string[] }).filesToPush).toHaveLength(expected.length);
  });

  test('the manifest asks for four scopes, none restricted, and the advanced Drive service', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(OUT, 'appsscript.json'), 'utf8'));
    const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;
    expect(manifest).toMatchObject({
      runtimeVersion: 'V8',
      oauthScopes: [
        'spreadsheets.currentonly',
        'drive.file',
        'script.container.ui',
        'userinfo.email',
        'script.scriptapp',
      ].map(scope),
      dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] },
    });
  });
});

describe('the script', () => {
  test('loads with only the language, and declares exactly the functions that Google calls by name', () => {
    const realm = load(script());
    const functions = Object.keys(realm).filter((name) => typeof realm[name] === 'function');
    expect(functions.sort()).toEqual([...FUNCIONES_GLOBALES].sort());
    expect(Object.keys(realm).filter((name) => !functions.includes(name))).toEqual(['console', 'MIRador']);
  });

  test.each(['DriveApp', 'openById', 'openByUrl', 'DocumentApp.create', 'UrlFetchApp', 'import('])(
    'never says %s',
    (word) => expect(script().includes(word)).toBe(false),
  );

  test.each([
    ['docx', 'node_modules/docx/'],
    ['the docx renderer', 'src/report/render/docx/index.ts'],
    ['the informe', 'src/report/avance.ts'],
    ['the reading of a PAT', 'src/intake/pat.ts'],
  ])('does not evaluate %s while it loads', (_, module) => {
    // esbuild names each module that waits in the object that holds its body: "path"(){...}
    const opening = new RegExp(`"(${module}[^"]*)"\\((exports)?(,\\s*module)?\\)\\{`, 'g');
    const code = script();
    expect(opening.test(code)).toBe(true);
    const marked = code.replace(opening, (found) => `${found}globalThis.evaluated=true;`);
    expect(load(marked)).not.toHaveProperty('evaluated');
  });
});

describe.each(VIEWS)('the view %s', (name) => {
  const page = (): string => readFileSync(join(OUT, name), 'utf8');

  test('holds its styles and its script, and asks for nothing from outside', () => {
    expect(page()).toMatch(/<style>[^<]+<\/style>/);
    expect(/<(link|script[^>]+src|img)\b(?! src=\\?"data:image\/webp;base64,)/.test(page())).toBe(false);
    expect(page()).not.toContain('<!-- ');
  });

  test('has no template literal, in which HtmlService would cut what follows a "//"', () => {
    expect(page()).not.toContain('`');
  });

  test('closes its only script once', () => {
    expect(page().match(/<script>/g)).toHaveLength(1);
    expect(page().match(/<\/script/gi)).toHaveLength(1);
  });
});
