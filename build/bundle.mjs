// Builds everything that runs: the add-on for clasp (build/out) and the Node programs (build/node).
//   build/out/   Codigo.js, one HTML file a view, appsscript.json: exactly what `clasp push` sends
//   build/node/  cli.mjs, xlsx.mjs (its thread that writes workbooks), bench.mjs, pictures.mjs, pictures-vistas.mjs,
//                page/ (what the page of the local host shows), example/
// Files are replaced one by one and only what is no longer made is deleted, so that a running `mirador` never finds half.
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { guiaPlugin } from './guia/plugin.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const src = (path) => join(root, 'src', path);

/** Apps Script's V8 has the language of ES2020 and no more (developers.google.com/apps-script/guides/v8-runtime). */
const APPS_SCRIPT = { format: 'iife', target: 'es2020', platform: 'neutral', mainFields: ['module', 'main'] };
const COMMON = { bundle: true, write: false, charset: 'utf8', logLevel: 'silent', absWorkingDir: root };

async function compile(options) {
  const { outputFiles } = await build({ ...COMMON, ...options });
  const text = (extension) => outputFiles.find((f) => f.path.endsWith(extension))?.text ?? '';
  return { js: text('js'), css: text('.css') };
}

/** The names of the global functions and of the views, out of the lists that the add-on itself keeps. */
async function listNames() {
  const { js } = await compile({ entryPoints: [src('gas/functions.ts')], format: 'esm', outfile: 'functions.js' });
  const { FUNCIONES_GLOBALES: functions, ARCHIVOS_DE_VISTA: views } = await import(
    `data:text/javascript,${encodeURIComponent(js)}`
  );
  return { functions, views };
}

/** One IIFE with a global name, then a plain top-level function for each name: Apps Script finds no other kind. */
async function buildScript(functions) {
  const { js } = await compile({
    ...APPS_SCRIPT,
    entryPoints: [src('gas/entry.ts')],
    globalName: 'MIRador',
    outfile: 'Codigo.js',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
  });
  const stubs = functions.map((name) => `function ${name}(e) { return MIRador.funciones.${name}(e); }`);
  return `${js}${stubs.join('\n')}\n`;
}

/**
 * HtmlService has no CDN and one file a page: styles and script go inside. A replacer function, since "$&" is text here.
 * No template literals: Google takes what follows a "//" in one for a comment (enuchi/React-Google-Apps-Script#157).
 */
async function buildView(name) {
  const shell = await readFile(src('sidebar/view.html'), 'utf8');
  const { js, css } = await compile({
    entryPoints: [src(`sidebar/${name}.tsx`)],
    format: 'iife',
    target: 'es2020',
    platform: 'browser',
    supported: { 'template-literal': false },
    plugins: [guiaPlugin],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    outfile: `${name}.js`,
  });
  const script = js.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
  const filled = { '<!-- css -->': `<style>${css}</style>`, '<!-- js -->': `<script>${script}</script>` };
  return Object.entries(filled).reduce((page, [marker, content]) => {
    if (!page.includes(marker)) throw new Error(`src/sidebar/view.html has no ${marker}`);
    return page.replace(marker, () => content);
  }, shell);
}

async function buildNodeProgram(entry) {
  const { js } = await compile({
    entryPoints: [join(root, entry)],
    format: 'esm',
    target: 'node20',
    platform: 'node',
    packages: 'external',
    outfile: 'program.mjs',
  });
  return `#!/usr/bin/env node\n${js}`;
}

async function buildPageClient() {
  const client = {
    entryPoints: [src('local/page/client/main.ts')],
    format: 'iife',
    target: 'es2022',
    platform: 'browser',
  };
  return (await compile({ ...client, outfile: 'main.js' })).js;
}

async function buildPageStyle() {
  return (await compile({ entryPoints: [src('local/page/page.css')], outfile: 'page.css' })).css;
}

const copyOf = (path) => () => readFile(join(root, path));

async function listExample() {
  const names = await readdir(src('local/example'));
  return Object.fromEntries(names.map((name) => [`example/${name}`, copyOf(`src/local/example/${name}`)]));
}

async function addonFiles() {
  const { functions, views } = await listNames();
  return {
    'appsscript.json': copyOf('appsscript.json'),
    'Codigo.js': () => buildScript(functions),
    ...Object.fromEntries(views.map((name) => [`${name}.html`, () => buildView(name)])),
  };
}

async function nodeFiles() {
  return {
    'cli.mjs': () => buildNodeProgram('src/cli/main.ts'),
    'xlsx.mjs': () => buildNodeProgram('src/local/xlsx/program.ts'),
    'bench.mjs': () => buildNodeProgram('test/bench/bench.ts'),
    'pictures.mjs': () => buildNodeProgram('test/browser/pictures.ts'),
    'pictures-vistas.mjs': () => buildNodeProgram('test/browser/pictures-vistas.ts'),
    'page/main.js': buildPageClient,
    'page/index.html': copyOf('src/local/page/index.html'),
    'page/page.css': buildPageStyle,
    ...(await listExample()),
  };
}

async function writeIfChanged(path, content) {
  const bytes = Buffer.from(content);
  if (existsSync(path) && bytes.equals(await readFile(path))) return;
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, bytes);
  if (path.endsWith('.mjs')) await chmod(temporary, 0o755);
  await rename(temporary, path);
}

async function listFiles(folder) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((e) => e.isFile()).map((e) => relative(folder, join(e.parentPath, e.name)));
}

/** Makes every file first, so that an error leaves the folder as it was. */
async function writeFolder(folder, files) {
  const made = await Promise.all(Object.entries(files).map(async ([name, make]) => [name, await make()]));
  for (const [name, content] of made) await writeIfChanged(join(folder, name), content);
  const wanted = new Set(Object.keys(files));
  for (const name of await listFiles(folder)) if (!wanted.has(name)) await rm(join(folder, name), { force: true });
}

try {
  await Promise.all([
    addonFiles().then((files) => writeFolder(join(root, 'build/out'), files)),
    nodeFiles().then((files) => writeFolder(join(root, 'build/node'), files)),
  ]);
  // When it was built, though nothing of it changed: `mirador doctor` asks whether that was after the sources.
  const now = new Date();
  await utimes(join(root, 'build/node/cli.mjs'), now, now);
} catch (error) {
  const details = error.errors?.map((e) => `${e.location?.file ?? ''}:${e.location?.line ?? ''} ${e.text}`) ?? [];
  console.error(['The build failed.', ...(details.length > 0 ? details : [error.stack])].join('\n'));
  process.exit(1);
}
