import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { literalsOfSource } from '../support/literales';

/**
 * Words that people read stand in src/text alone. The rooms that have none of their own; mir holds the norm itself (headers,
 * settings and their help), and local/errors.ts is what Google says.
 */
const CUARTOS = ['app', 'gas', 'sidebar', 'local/page', 'cli', 'report', 'sheet', 'rules', 'intake'];
/** The rooms whose strings may go straight to a screen. */
const PANTALLA = /^(?:sidebar|local\/page\/client)\//;

/** What looks like words and is none that this room says to people: where, which, and why. */
const EXCEPCIONES: readonly (readonly [RegExp, RegExp, string])[] = [
  [
    /^(?:gas\/|app\/(?:forma-cambio|capturas-pedidas|programa-peticion)\.ts)/,
    /^(?:(?:texto|número|números|objeto) o (?:nulo|nada)(?:, pero escrito)?|sí o no(?:, o nulo)?|lista de .*)$/,
    'names of the forms of an argument, which also are its types',
  ],
  [
    /^(?:app|rules|cli|gas|sidebar)\//,
    /^(?:no aplica|no cumple|no se puede comprobar|ya estaba|sin hoja)$/,
    'states, as the answers of the API carry them',
  ],
  [/^sidebar\/barra\/puntos\/lista\.tsx$/, /^sin linea$/, 'the key of a group'],
  [/^sidebar\/seguimiento\/partes\.tsx$/, /^justificación …$/, 'the key of what was typed'],
  [/^app\/registrar\.ts$|^rules\/|^sheet\//, /^FECHA LÍMITE$/, 'a header of a sheet, by which it is found'],
  [/^cli\/example\.ts$/, /^LÍNEA DE ACCIÓN$/, 'a header of the norm, by which the example is found'],
  [/^sheet\/blueprint\/cronograma\.ts$/, /^"Corte: mes "0/, 'a number format of the sheet'],
  [/^sheet\/blueprint\/protection\.ts$/, /^persona titular …$/, 'the mark by which a protection of ours is known'],
  [/^report\/pat\/texto\.ts$|^intake\/ine\/fechas\.ts$/, /\\d/, 'a pattern that finds a date'],
  [/^intake\//, /^[\p{Ll}\s…«»→:().,]+$/u, 'words that are looked for in what is imported'],
  [
    /^intake\/(?:hoja\/nombres|ine\/etiquetas|tabla\/columnas|anexo\/)/,
    /./,
    'headers that are looked for in what is imported',
  ],
  [/^local\/page\/server\.ts$/, /^Not found$/, 'what a program is told that asks for what is not there'],
];

/** What a key press is called. */
const TECLA =
  /^(?:Arrow(?:Down|Up|Left|Right)|Page(?:Down|Up)|Enter|Escape|Tab|Home|End|Delete|Backspace|Dead|Process)$/;

const PALABRA_DE_ENLACE =
  /(?:^|[\s(«])(?:el|la|los|las|un|una|de|del|al|en|que|no|se|con|sin|para|por|su|y|o|es|está)(?=[\s,.;:)»]|$)/iu;

/** Two words or more, and Spanish by their accents or by the words that join them; or a sentence in any language. */
const isFrase = (texto: string): boolean => {
  const seguidas = /(?:\p{L}{2,}|…)[,;:.]? [\p{L}…]/u.test(texto) && (texto.match(/\p{L}{2,}/gu) ?? []).length > 1;
  const espanol = /[áéíóúñ¿¡]/i.test(texto) || PALABRA_DE_ENLACE.test(texto);
  return (seguidas && espanol) || /^[¿¡]?\p{Lu}\p{Ll}+,? \p{Ll}/u.test(texto);
};

const DE_ERROR = /Error\(\s*(?:[\w.]+\s*\+\s*)?$/;
const ES_CLASE = /\b(?:class|className|rel|id|sandbox): [^,{}]*$/;
const ES_TEXTO_DE_JSX = /(?:\b(?:children|title|placeholder|alt|label)|"aria-label"): ?\[?\s*$/;

/** Whether a person would read this string of a file, `archivo` from src. */
function isForPeople(archivo: string, texto: string, antes: string): boolean {
  if (DE_ERROR.test(antes) || ES_CLASE.test(antes)) return false;
  if (isFrase(texto)) return true;
  if (!PANTALLA.test(archivo)) return false;
  const sola = /^[¿¡«]?\p{Lu}\p{Ll}{2,}/u.test(texto) && !TECLA.test(texto) && !/Error$/.test(texto);
  return sola || (ES_TEXTO_DE_JSX.test(antes) && /\p{L}{2}/u.test(texto));
}

function wordsOf(archivo: string, fuente: string): string[] {
  return literalsOfSource(fuente, archivo)
    .filter(({ texto, antes }) => isForPeople(archivo, texto, antes))
    .map(({ texto }) => texto)
    .filter((texto) => !EXCEPCIONES.some(([lugar, que]) => lugar.test(archivo) && que.test(texto)));
}

const SRC = join(__dirname, '../../src');
const archivos = CUARTOS.flatMap((cuarto) =>
  readdirSync(join(SRC, cuarto), { recursive: true, encoding: 'utf8' })
    .filter((nombre) => /\.tsx?$/.test(nombre))
    .map((nombre) => `${cuarto}/${nombre}`),
);

test.each(CUARTOS)('What people read is in src/text, not in %s.', (cuarto) => {
  const dichas = archivos
    .filter((archivo) => archivo.startsWith(`${cuarto}/`))
    .flatMap((archivo) => wordsOf(archivo, readFileSync(join(SRC, archivo), 'utf8')).map((t) => `${archivo}: ${t}`));
  expect(dichas).toEqual([]);
});

test.each([
  ['a sentence', 'app/x.ts', "const a = 'La línea no existe.';", ['La línea no existe.']],
  ['a template', 'cli/x.ts', 'say(`Quedan $' + '{n} por $' + '{hacer("una cosa")}`);', ['Quedan … por …', 'una cosa']],
  ['the text of JSX', 'sidebar/x.tsx', 'const v = <button class="link primary">guardar</button>;', ['guardar']],
  ['a label for screen readers', 'sidebar/x.tsx', 'const v = <input aria-label="mes" />;', ['mes']],
  ['one word for the screen', 'local/page/client/x.ts', "boton.textContent = 'Copiar';", ['Copiar']],
  [
    'words after a regular expression',
    'gas/x.ts',
    "const a = b.replace(/['/]/g, '') || 'no hay nada';",
    ['no hay nada'],
  ],
  ['English', 'gas/x.ts', "toast('Something went wrong');", ['Something went wrong']],
  ['no error of a bug', 'app/x.ts', "throw new Error('The linea of a row is missing.');", []],
  ['no comment and no type', 'app/x.ts', "/** 'La línea no existe.' */ let a: 'de la norma' | 'b'; // 'no es'", []],
])('The scan reads %s.', (_, archivo, fuente, palabras) => {
  expect(wordsOf(archivo, fuente)).toEqual(palabras);
});

test.each(['sidebar/view.html', 'local/page/index.html'])('%s says nothing but names.', (archivo) => {
  const dicho = readFileSync(join(SRC, archivo), 'utf8')
    .replace(/<!--[\s\S]*?-->|<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<[^>]*>|\{\{\w+\}\}/g, ' ')
    .match(/\p{L}{2,}/gu);
  expect((dicho ?? []).filter((palabra) => !['MIRador', 'xlsx', 'fx'].includes(palabra))).toEqual([]);
});

test('No exception outlives what it was made for.', () => {
  const literales = archivos.flatMap((archivo) =>
    literalsOfSource(readFileSync(join(SRC, archivo), 'utf8'), archivo).map(({ texto }) => ({ archivo, texto })),
  );
  const ociosas = EXCEPCIONES.filter(
    ([lugar, que]) => !literales.some(({ archivo, texto }) => lugar.test(archivo) && que.test(texto)),
  );
  expect(ociosas.map(([, , razon]) => razon)).toEqual([]);
});
