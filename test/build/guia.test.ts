import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readPaginas, TAMANO_MAXIMO } from '../../build/guia/paginas.mjs';
import { markdownToHtml, slugs } from '../../build/guia/render.mjs';
import { TEMAS_GUIA } from '../../src/text/barra-guia';
import { MENU_TEXTO } from '../../src/text/menu';

const root = join(__dirname, '../..');
const paginas = readPaginas({ conImagenes: false });
/** Those that the view carries inside. */
const chicas = readdirSync(join(root, 'docs/imagenes/chicas'));
const imagenes = paginas.flatMap((p) => p.imagenes.map((i) => ({ ...i, id: p.id })));

test.each(Object.entries(TEMAS_GUIA))('asked for of %s, the guide opens at %s, which is there', (_, place) => {
  const [id, ancla = ''] = place.split('#');
  const pagina = paginas.find((p) => p.id === id);
  expect(pagina?.secciones.some((s) => ancla === '' || s.ancla === ancla)).toBe(true);
});

test('every page of the guide and the reference is in the contents', () => {
  const folders = ['guia', 'referencia'].flatMap((folder) =>
    readdirSync(join(root, 'docs', folder)).map((name) => `${folder}/${name.replace('.md', '')}`),
  );
  expect(paginas.map((p) => p.id).sort()).toEqual(['guia', ...folders].sort());
});

// A link that leads to no page or heading stops readPaginas itself.
test.each(paginas.slice(1).map((p) => [p.id]))('the page %s can be reached from another by a link', (id) => {
  expect(paginas.some((p) => p.id !== id && p.destinos.some((d) => d.pagina === id))).toBe(true);
});

test.each(paginas.map((p) => [p.id, p]))('the headings of %s are in order, each with a place of its own', (_, p) => {
  const niveles = p.secciones.map((s) => s.nivel);
  expect(niveles[0]).toBe(1);
  expect(niveles.filter((nivel, i) => i > 0 && (nivel === 1 || nivel > (niveles[i - 1] ?? 0) + 1))).toEqual([]);
  expect(new Set(p.secciones.map((s) => s.ancla)).size).toBe(p.secciones.length);
  for (const { ancla } of p.secciones) expect(p.html).toContain(`id="${p.id}#${ancla}"`);
});

test.each(paginas.map((p) => [p.id, p.html]))('%s holds no code and no address of outside', (_, html) => {
  expect(html).not.toMatch(/<script|<iframe|\son\w+="/i);
  expect([...html.matchAll(/(?:href|src)="([^"]*)"/g)].map((m) => m[1]).filter((a) => !a?.startsWith('#'))).toEqual([]);
});

test.each(imagenes)('$archivo is there, small, and says in words what it shows', ({ archivo, texto }) => {
  const path = join(root, 'docs', archivo);
  expect(existsSync(path)).toBe(true);
  expect(statSync(path).size).toBeLessThanOrEqual(120 * 1024);
  expect(texto.length).toBeGreaterThan(20);
});

test('no picture is kept that nothing shows', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const shown = (name: string): boolean =>
    imagenes.some((i) => i.archivo === `imagenes/${name}`) || readme.includes(`docs/imagenes/${name}`);
  const grandes = readdirSync(join(root, 'docs/imagenes')).filter((name) => name !== 'chicas');
  expect(grandes.filter((name) => !shown(name))).toEqual([]);
  const deLaGuia = imagenes.map((i) => i.archivo.replace('imagenes/', ''));
  expect(chicas.filter((name) => !deLaGuia.includes(name))).toEqual([]);
});

test('the README and the developers’ pages lead to files that are there', () => {
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    'docs/architecture.md',
    'docs/cli.md',
    'docs/host.md',
    'docs/reglas.md',
  ];
  const broken = pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
      .map((m) => m[1] ?? '')
      .filter((to) => !existsSync(join(root, page, '..', to)))
      .map((to) => `${page}: ${to}`),
  );
  expect(broken).toEqual([]);
});

test('what the guide says of the menu is in the menu', () => {
  const items = Object.values<string>(MENU_TEXTO).map((item) => item.replace('…', ''));
  const named = paginas.flatMap((p) =>
    [...p.html.matchAll(/<strong>MIRador › ([^<]+)<\/strong>/g)].map((m) => m[1] ?? ''),
  );
  const first = named.map((n) => (n.split(' › ')[0] ?? '').replace('…', ''));
  expect(first.length).toBeGreaterThan(10);
  expect(first.filter((item) => !items.includes(item))).toEqual([]);
});

describe('Markdown as the view shows it', () => {
  const nothing = { heading: slugs(), link: (href: string) => href, picture: () => null };

  test.each([
    ['<script>alert(1)</script>', 'script'],
    ['a <img src=x onerror=alert(1)> b', 'img'],
    ['<div onclick="x">\n\nuno\n\n</div>', 'div onclick'],
  ])('raw HTML is text: %s', (markdown, tag) => {
    expect(markdownToHtml(markdown, nothing)).not.toContain(`<${tag}`);
    expect(markdownToHtml(markdown, nothing)).toContain(`&lt;${tag}`);
  });

  test('a heading twice has two places', () => {
    const slugOf = slugs();
    expect(['¿Por qué?', 'Por qué', 'Año 2025: uno, dos'].map(slugOf)).toEqual([
      'por-qué',
      'por-qué-1',
      'año-2025-uno-dos',
    ]);
  });

  test('an e-mail in a sentence is no link', () => {
    expect(markdownToHtml('Escriba ana@instituto.mx', nothing)).toBe('<p>Escriba ana@instituto.mx</p>\n');
  });

  test('a picture that is left out says what it shows and where it is', () => {
    expect(markdownToHtml('![El "Tablero"](../imagenes/tablero.webp)', nothing)).toContain(
      '<span class="absent">El &quot;Tablero&quot; (docs/imagenes/tablero.webp)</span>',
    );
  });
});

test('the view with its small pictures is not too big to open', () => {
  const page = readFileSync(join(root, 'build/out/guia.html'), 'utf8');
  expect(Buffer.byteLength(page)).toBeLessThanOrEqual(TAMANO_MAXIMO);
  const shown = page.match(/data:image\/webp;base64,/g) ?? [];
  expect(shown).toHaveLength(chicas.length);
  expect(chicas.length).toBeGreaterThanOrEqual(10);
});
