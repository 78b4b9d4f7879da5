import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPaginas } from '../../build/guia/paginas.mjs';
import { MENU } from '../../src/gas/menu';
import { AJUSTES } from '../../src/mir/ajustes';
import { COLUMNAS } from '../../src/mir/format';

/** What the guide quotes of the program must be there: menu items, windows, tabs, buttons, settings, sheets, messages. */

const root = join(__dirname, '../..');
const guia = readPaginas({ conImagenes: false }).filter((p) => p.grupo === 'guia');

/** Without the mark of "it opens something" and whatever a count or a name follows. */
const bare = (text: string): string => text.replace(/[\s(….:,]+$/, '').trim();

/** The texts of a file of `src/text`: whole strings, and the pieces of those that say a number or a name. */
const piecesOf = (source: string): string[] =>
  [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|`([^`]*)`/g)].flatMap((m) => (m[1] ?? m[2] ?? '').split(/\$\{[^}]*\}/));

const HOJAS = ['src/sheet/hojas.ts', 'src/mir/seguimiento.ts', 'src/mir/entregas.ts', 'src/mir/informe-jge.ts'];
const textos = readdirSync(join(root, 'src/text')).map((name) => join('src/text', name));
const dichos = new Set(
  [
    ...[...textos, ...HOJAS].flatMap((file) => piecesOf(readFileSync(join(root, file), 'utf8'))),
    ...AJUSTES.map((a) => a.etiqueta),
    ...COLUMNAS.map((c) => c.header),
    'MIRador',
  ].map(bare),
);

/** What begins with a capital and is no name of ours, with the reason. */
const AJENOS: Readonly<Record<string, readonly string[]>> = {
  'a menu or a name of Google or Word': [
    'Extensiones',
    'Descargar',
    'Imprimir',
    'Historial de versiones',
    'Microsoft Excel (.xlsx)',
    'Ajustar a la página',
    'Cuenta de Google',
    'Información personal',
    'Idioma',
    'Título 1',
  ],
  'the name of a style in a template': ['MIRador texto'],
  'a key': ['Enter', 'Ctrl+Z', 'F6'],
  'a sentence of the guide itself': [
    'Las celdas amarillas son para capturar',
    'Lo capturado no cambia ni se mueve sin que usted lo elija',
    'No es una celda amarilla',
    'El mes está cerrado',
    'La línea es de un objetivo que no tiene asignado, o su correo no está entre los capturistas',
    'Está con otra cuenta de Google',
    'Tardó demasiado',
  ],
  'what a table or a catalogue may say': ['N/A', 'Constante'],
  'two sheets at once': ['MIR y del Cronograma'],
};
const ajenos = new Set(Object.values(AJENOS).flat());

/** "Archivo › Imprimir" are two names. Marks within the mark, and entities, are not of the name. */
const namesOf = (html: string): string[] =>
  [/<strong>(.*?)<\/strong>/gs, /<em>(.*?)<\/em>/gs, /«([^«»]*)»/g]
    .flatMap((mark) => [...html.matchAll(mark)].map((m) => m[1] ?? ''))
    .flatMap((text) =>
      text
        .replace(/<[^>]+>/g, '')
        .replace(/&quot;/g, '"')
        .replace(/\s+/g, ' ')
        .split(' › '),
    )
    .map(bare)
    .filter((name) => /^[\p{Lu}¿]/u.test(name));

test.each(guia.map((p) => [p.id, p.html]))('every name that %s quotes is in the program', (_, html) => {
  expect(namesOf(html).filter((name) => !dichos.has(name) && !ajenos.has(name))).toEqual([]);
});

test('no exception is kept that the guide no longer needs', () => {
  const quoted = new Set(guia.flatMap((p) => namesOf(p.html)));
  expect([...ajenos].filter((name) => !quoted.has(name) || dichos.has(name))).toEqual([]);
});

test('«where everything is» has the items of the menu, all of them in their order', () => {
  const html = guia.find((p) => p.id === 'guia')?.html ?? '';
  const tabla = html.slice(html.indexOf('<th>Menú</th>'));
  const listed = [...tabla.slice(0, tabla.indexOf('</table>')).matchAll(/<tr>\s*<td>(.*?)<\/td>/gs)];
  expect(listed.flatMap((m) => (m[1] ?? '').split(', '))).toEqual(
    MENU.flatMap((item) => ('etiqueta' in item ? [item.etiqueta] : [])),
  );
});
