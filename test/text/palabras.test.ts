import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { literalsOfSource } from '../support/literales';

const CARPETA = join(__dirname, '../../src/text');
const ARCHIVOS = readdirSync(CARPETA);

/** What src/text says, file by file: "…" stands where a value goes. */
const DICHOS = ARCHIVOS.flatMap((archivo) =>
  literalsOfSource(readFileSync(join(CARPETA, archivo), 'utf8'), archivo)
    .filter(
      ({ texto, antes }) =>
        /\p{L}/u.test(texto) && !texto.startsWith('./') && !texto.startsWith('../mir/') && !/Error\($/.test(antes),
    )
    .map(({ texto }) => ({ archivo, texto })),
);

/** What the norm's tables say of a column or a setting: its notes, its labels. */
const DE_LA_NORMA = readdirSync(join(__dirname, '../../src/mir'))
  .filter((archivo) => archivo.endsWith('.ts'))
  .flatMap((archivo) =>
    literalsOfSource(readFileSync(join(__dirname, '../../src/mir', archivo), 'utf8'), archivo)
      .filter(({ texto, antes }) => /(?:help|ayuda|etiqueta):\s*$/.test(antes) && /\p{L}/u.test(texto))
      .map(({ texto }) => ({ archivo: `mir-${archivo}`, texto })),
  );

const word = (palabras: string): RegExp => new RegExp(`(?<![\\p{L}\\d.-])(?:${palabras})(?![\\p{L}\\d-])`, 'iu');

/** What no text has; where it may stand all the same, and why that is right there. */
const REGLAS: readonly (readonly [string, RegExp, RegExp | null])[] = [
  // The titles of commander's help are what is translated; its examples are typed as they stand.
  [
    'English',
    word(
      'the|file|sheet|undo|save|open|click|clic|link|email|e-mail|default|dashboard|update|delete|login|ok|settings?|user',
    ),
    /^cli-ejemplos: mirador |«(?:mirador|npx) /,
  ],
  // `typeof x === 'string'` is code. The command line takes and gives JSON, and its remedies say how; HUELLA is a column of Documentos that its note explains.
  [
    'a technical word',
    word(
      'hash|json|api|snapshot|token|string|array|boolean|stack|bug|trigger|script|log|baseline|cache|null|undefined|nan',
    ),
    /^cli(?:-\w+)?: |^cambio: string$/,
  ],
  [
    '«huella» but for its column',
    word('huellas?'),
    /^documentos: (?:HUELLA|huella|El registro no guarda su huella\.)$/,
  ],
  ['«tú»', word('tu|tus|ti|contigo|puedes|debes|quieres|tienes|haz|has escrito'), null],
  [
    'an order to «tú»',
    /^(?:Elige|Escribe|Abre|Guarda|Revisa|Usa|Copia|Pega|Pon|Intenta|Vuelve a|Cierra|Corrige|Pide|Ingresa|Selecciona|Presiona)(?= (?:el|la|los|las|un|una|en|otra|de)\b)/u,
    /^pagina: Abre el mismo libro/,
  ],
  // Formulas and what is typed at a terminal have the quotes of their language.
  ['straight quotes', /"/, /^(?:cli|cli-ayuda|cli-ejemplos): |^(?:hoja: =IF|tablero: "y ")/],
  ['two spaces', /[^\s] {2,}[^\s]/u, null],
  // Three titles of the format of the PNT, word for word.
  ['a plural in brackets', /\p{L}\((?:s|es|n|a|as|os)\)/u, /^columnas-transparencia: /],
  ['a space before %', /[\d…] %/u, /^columnas-transparencia: /],
  // A row is a «fila», as Google says; a line of a text that is read or written is a «renglón»; «línea» is one of action.
  [
    '«renglón» for a row',
    /rengl[oó]n/iu,
    /^(?:intake: .*(?:[Ee]ste renglón|partido en dos renglones|[Ee]l renglón (?:de la línea|trae)|un renglón con sólo un monto|primer renglón\.)|ine: .*se tomó de este renglón|(?:ayuda-celda|hoja): (?:RENGLÓN DE LA FUENTE|En qué renglón del documento|.*Un renglón aparte)|(?:barra|cli-salida): renglón …|barra: Renglón …|jge: .*Un renglón por párrafo|barra-jge: .*Un renglón que comienza|cli-doctor: .*cortar los renglones|plantilla: .*(?:en un solo renglón|en dos renglones|renglones grises))/u,
  ],
  // Of whom something is asked; the names of the lists of Ajustes are no such thing.
  [
    'another name for «quien administra la MIR»',
    /administra(?:n)? el libro|administradora|propietari[oa] del archivo|quien es propietario|propietaria del libro o (?:a )?quien administra|administra la MIR o (?:a )?la persona propietaria/iu,
    /^(?:cli-doctor: personas? administradoras?$)/,
  ],
  // How a day is typed, and not one that is told.
  ['a day in digits', /\d{4}-\d{2}-\d{2}/, /: .*(?:como|dice) \d{4}-\d{2}-\d{2}/],
  ['three points for an ellipsis', /\.\.\./, /https:\/\/\.\.\./],
];

test.each(REGLAS)('No text has %s.', (_, mal, salvo) => {
  const malos = [...DICHOS, ...DE_LA_NORMA]
    .map(({ archivo, texto }) => `${archivo.replace('.ts', '')}: ${texto}`)
    .filter((dicho) => mal.test(dicho.slice(dicho.indexOf(': ') + 2)) && !salvo?.test(dicho));
  expect(malos).toEqual([]);
});

/** Every text that a value gives where all of its counts are one of `muestras`. */
function toldOf(muestras: readonly unknown[], valor: unknown, donde: string): string[] {
  if (typeof valor === 'string') return [`${donde}: ${valor}`];
  if (typeof valor === 'function') {
    return muestras.flatMap((uno) => {
      try {
        return toldOf(muestras, valor(...Array(Math.max(1, valor.length)).fill(uno)), donde);
      } catch {
        return []; // It takes names only.
      }
    });
  }
  if (valor === null || typeof valor !== 'object' || valor instanceof RegExp) return [];
  return Object.entries(valor).flatMap(([clave, v]) => toldOf(muestras, v, `${donde}.${clave}`));
}

/**
 * Counts that are never 1: limits, pixels, months of a period that is longer than one, what is told together because there
 * are several (groups, blocks, copies), a part of several.
 */
const NUNCA_UNO =
  /\.(?:largo|textoLargo|cuantas|cuandoRebase|bitacoraLlena|ancho|alto|noVence|GRUPO\.\w+|variasAusentes|seleccionadas|varias|pegadoAhora|filaIncompleta|anexoIncompleto|APP-(?:96|147|176)\.mensaje): /;
/** Names that look like counts here, because every sample is 1. */
const NOMBRE_UNO = /\.(?:sinAnterior|contradicen|sinCatalogo): /;

test('One of a thing is told in the singular.', () => {
  const dichos = ARCHIVOS.flatMap((archivo) =>
    toldOf([1, ['12.1']], jest.requireActual(join(CARPETA, archivo)), archivo),
  );
  const malos = dichos.filter(
    (d) =>
      /(?:^|[^\d.,/»«-])\b1 (?!mes\b|más\b|entonces\b)\p{Ll}{2,}s\b/u.test(d) &&
      !NUNCA_UNO.test(d) &&
      !NOMBRE_UNO.test(d),
  );
  expect(malos).toEqual([]);
});

/** They take counts that are in words already. */
const YA_CONTADO = /\.(?:APP-39\.mensaje|bitacoraLlena): /;

test('Many of a thing are told with the comma of their thousands.', () => {
  const dichos = ARCHIVOS.flatMap((archivo) => toldOf([12785], jest.requireActual(join(CARPETA, archivo)), archivo));
  const sinComa = /12785 (?:celdas|fórmulas|caracteres|registros|filas|capturas|cambios|casos|notas|puntos|dudas)\b/u;
  expect(dichos.filter((d) => sinComa.test(d) && !YA_CONTADO.test(d))).toEqual([]);
});

/** What the guide says, line by line, without what is typed as it stands. */
const GUIA = ['../../docs/guia', '../../docs/referencia'].flatMap((carpeta) =>
  readdirSync(join(__dirname, carpeta)).flatMap((pagina) =>
    readFileSync(join(__dirname, carpeta, pagina), 'utf8')
      .replace(/```[\s\S]*?```|`[^`]*`/g, '…')
      .split('\n')
      .map((texto) => `${pagina.replace('.md', '')}: ${texto}`),
  ),
);

test.each([
  ['a space before %', /\d[ \u00a0\u202f]%/u, null],
  [
    '«renglón» for a row',
    /rengl[oó]n/iu,
    /Un renglón (?:por párrafo|aparte|que comienza)|RENGLÓN DE LA FUENTE|cada párrafo es un renglón|renglones grises|^primeros-pasos: .*\*\*Dudas\*\*, con su renglón|^glosario: \| (?:fila|renglón) /u,
  ],
  [
    'another name for «quien administra la MIR»',
    /administra(?:n)? el libro|administradora|propietari[oa] del archivo/iu,
    null,
  ],
])('The guide has no %s.', (_, mal, salvo) => {
  expect(GUIA.filter((dicho) => mal.test(dicho) && !salvo?.test(dicho))).toEqual([]);
});
