import { readFileSync } from 'node:fs';

const CSS = readFileSync('src/sidebar/estilo/style.css', 'utf8');

/** Relative luminance of "#rgb" or "#rrggbb" (WCAG 2.2, relative luminance). */
function luminanceOf(color: string): number {
  const hex = color.length === 4 ? [...color.slice(1)].map((c) => c + c).join('') : color.slice(1);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function colorOf(token: string): string {
  const color = new RegExp(`${token}: (#[0-9a-f]{3,6});`).exec(CSS)?.[1];
  if (!color) throw new Error(`style.css has no ${token}.`);
  return color;
}

function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map((t) => luminanceOf(colorOf(t))).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const CLAROS = ['--paper', '--wash', '--fill', '--hover', '--chosen'];

test.each([
  ['--ink', [...CLAROS, '--band', '--chosen-row', '--good-wash', '--good-fill', '--warn-fill', '--error-fill']],
  ['--dim', [...CLAROS, '--band', '--chosen-row', '--good-fill', '--warn-fill']],
  ['--soft', [...CLAROS, '--band', '--chosen-row', '--good-wash']],
  ['--off', ['--paper', '--fill']],
  ['--blue-dark', [...CLAROS, '--chosen-row', '--good-wash', '--good-fill', '--warn-fill', '--error-fill']],
  ['--red', ['--paper', '--wash']],
  ['--amber', ['--paper', '--wash']],
  ['--good-ink', ['--good-fill', '--good-wash', '--paper']],
  ['--warn-ink', ['--warn-fill', '--paper']],
  ['--error-ink', ['--error-fill', '--paper']],
  ['--paper', ['--blue', '--blue-dark', '--red', '--amber', '--green', '--info']],
])('text in %s is read on each of its grounds', (texto, fondos) => {
  expect(fondos.filter((fondo) => contrastOf(texto, fondo) < 4.5)).toEqual([]);
});

test.each([
  ['--edge', ['--paper', '--wash']],
  ['--blue', [...CLAROS, '--chosen-row', '--band', '--good-fill', '--warn-fill', '--error-fill']],
  ['--amber-edge', ['--paper']],
  ['--info', ['--paper']],
])('what is seen in %s stands out from each of its grounds', (marca, fondos) => {
  expect(fondos.filter((fondo) => contrastOf(marca, fondo) < 3)).toEqual([]);
});

test('no colour stands in the sheets of style of the shared parts but in the tokens', () => {
  const hojas = ['cards', 'changes', 'forms', 'tables', 'views'].map((n) =>
    readFileSync(`src/sidebar/estilo/${n}.css`, 'utf8'),
  );
  const despues = CSS.slice(CSS.indexOf('box-sizing'));
  expect([...hojas, despues].join('').match(/#[0-9a-f]{3,6}\b/g)).toBeNull();
});
