import { list, page, table, wordOf } from './markdown.mjs';

/** The functions that our formulas use, as Google Sheets names them in Spanish, and what each gives. */
const FUNCIONES = {
  AND: ['Y', 'si se cumplen todas las condiciones'],
  AVERAGEIFS: ['PROMEDIO.SI.CONJUNTO', 'el promedio de lo que cumple las condiciones'],
  CHOOSE: ['ELEGIR', 'de una lista, el que tiene ese número'],
  COUNT: ['CONTAR', 'cuántas celdas tienen un número'],
  COUNTIF: ['CONTAR.SI', 'cuántas celdas cumplen la condición'],
  COUNTIFS: ['CONTAR.SI.CONJUNTO', 'cuántas celdas cumplen las condiciones'],
  FIND: ['ENCONTRAR', 'en qué lugar de un texto empieza otro'],
  IF: ['SI', 'lo segundo si se cumple la condición; si no, lo tercero'],
  IFERROR: ['SI.ERROR', 'lo segundo cuando lo primero no se puede calcular'],
  INT: ['ENTERO', 'el número sin su fracción'],
  ISNUMBER: ['ESNUMERO', 'si es un número'],
  LEFT: ['IZQUIERDA', 'el principio de un texto'],
  LOWER: ['MINUSC', 'el texto en minúsculas'],
  MAX: ['MAX', 'el mayor'],
  MAXIFS: ['MAX.SI.CONJUNTO', 'el mayor de lo que cumple las condiciones'],
  MOD: ['RESIDUO', 'lo que sobra de una división'],
  NOT: ['NO', 'si no se cumple'],
  OR: ['O', 'si se cumple alguna condición'],
  ROUND: ['REDONDEAR', 'el número con tantos decimales'],
  ROUNDUP: ['REDONDEAR.MAS', 'el número redondeado hacia arriba'],
  ROW: ['FILA', 'el número de fila'],
  SUBSTITUTE: ['SUSTITUIR', 'un texto con una parte cambiada por otra'],
  SUM: ['SUMA', 'la suma'],
  SUMIF: ['SUMAR.SI', 'la suma de lo que cumple la condición'],
  SUMIFS: ['SUMAR.SI.CONJUNTO', 'la suma de lo que cumple las condiciones'],
  TRIM: ['ESPACIOS', 'el texto sin espacios de más'],
  VALUE: ['VALOR', 'el número que dice un texto'],
};

const ANCHO = 100;

/** Where the arguments of a call begin and end, texts and names in brackets skipped; null where the code is no longer a call. */
function splitCall(code) {
  const open = /^=?[A-Z.]*\(/.exec(code)?.[0];
  if (open === undefined) return null;
  const parts = [];
  let [depth, start, quoted] = [0, open.length, false];
  for (let i = open.length; i < code.length; i++) {
    const letter = code[i];
    if (letter === '"') quoted = !quoted;
    if (quoted) continue;
    if (letter === '(' || letter === '[') depth++;
    else if (letter === ']') depth--;
    else if (letter === ')' && depth-- === 0) {
      return { open, args: [...parts, code.slice(start, i)], rest: code.slice(i + 1) };
    } else if (letter === ',' && depth === 0) {
      parts.push(code.slice(start, i));
      start = i + 1;
    }
  }
  return null;
}

/** A formula over several lines: a call that does not fit puts each argument on a line of its own. */
function indent(code, margin = '') {
  const call = margin.length + code.length > ANCHO ? splitCall(code) : null;
  if (call === null || call.args.length < 2) return `${margin}${code}`;
  const inner = `${margin}  `;
  return `${margin}${call.open}\n${call.args.map((a) => indent(a, inner)).join(',\n')}\n${margin})${call.rest}`;
}

/** A template with the names that people know in place of its tokens. */
function readable(formula, { AJUSTES, COLUMNAS, COLUMNAS_CRONOGRAMA, nameOfColumna }, hoja) {
  const named = { mir: COLUMNAS, cro: COLUMNAS_CRONOGRAMA };
  const headerOf = (key, columnas) => {
    const columna = columnas.find((c) => c.key === key);
    if (columna === undefined) throw new Error(`build/docs finds no column "${key}" for a formula of ${hoja}.`);
    return nameOfColumna(columna);
  };
  const stretch = (keys, columnas) => `[${keys.map((k) => headerOf(k, columnas)).join(' a ')}]`;
  return formula.replace(/\{([^{}]+)\}/g, (_, token) => {
    const [sheet, rest] = token.includes('.') ? token.split('.') : [hoja, token];
    if (sheet === 'cfg') return `[${AJUSTES.find((a) => a.clave === rest).etiqueta}]`;
    if (rest === 'mes') return '[números de mes]';
    const other = sheet === hoja ? '' : `${sheet === 'mir' ? 'MIR' : 'Cronograma'}!`;
    return `${other}${stretch(rest.split(':'), named[sheet])}`;
  });
}

const MESES_DE_EJEMPLO = [2, 1, null, 3, 1, null, null, null, null, null, null, null];

/** A linea to show each figure on; `corte` 5, the year open. */
const EJEMPLO = {
  numero: '1.1',
  lineaAccion: '1.1 Impartir cursos',
  mesInicial: 1,
  mesFinal: 10,
  dimension: 'Eficacia',
  nombreIndicador: '',
  metodoCalculo: '',
  frecuencia: 'Bimestral',
  unidadMedida: 'Curso',
  lineaBase: 'Sin referencia',
  metaPropuesta: 20,
  tendencia: 'Incremento',
  presupuesto: null,
  observaciones: '',
  verificableEn: '',
  meses: MESES_DE_EJEMPLO,
  responsable: '',
  acumulacion: 'suma',
  sujetaADemanda: false,
  situacion: '',
  programaCapturado: null,
};

function exampleOf({ regla, sustitucion, valor, pasos }) {
  return [`*Por ejemplo:* ${regla} ${sustitucion ?? `Dice ${valor}.`}`, ...(pasos.length === 0 ? [] : [list(pasos)])];
}

function sectionOf({ titulo, ayuda, formula, ejemplo }) {
  return [`### ${titulo}`, ayuda, ...exampleOf(ejemplo), `\`\`\`\n${indent(formula)}\n\`\`\``];
}

/** The columns that are calculated; of the months of the programme, a formula written twelve times, enero speaks for all. */
function calculated(columnas) {
  const enero = columnas.findIndex((c) => c.key === 'enero');
  return columnas.filter((c, i) => c.kind === 'formula' && !(i > enero && i < enero + 12));
}

/** The page of the formulas: what each figure is, in words, with numbers, and as it stands in its cell. */
export function formulasPage(registros) {
  const { AJUSTES, COLUMNAS, COLUMNAS_CRONOGRAMA, HOJA_CRONOGRAMA, EXPLICADORES_MIR, EXPLICADORES_CRONOGRAMA } =
    registros;
  const config = registros.defaultConfiguracion({ ejercicio: 2025, mesDeCorte: 5 });
  const linea = registros.lineaExplicable(EJEMPLO, config, { fila: 12 });
  const ofColumn = (hoja, explicadores) => (c) =>
    sectionOf({
      titulo: c.key === 'enero' ? `${c.header} a DIC` : registros.nameOfColumna(c),
      ayuda: c.key === 'enero' ? c.help.replace(c.key, 'el mes') : c.help,
      formula: readable(c.formula, registros, hoja),
      ejemplo: wordOf(explicadores, c.key, 'explained column')(linea),
    });
  const deMir = calculated(COLUMNAS).flatMap(ofColumn('mir', EXPLICADORES_MIR));
  const deCronograma = calculated(COLUMNAS_CRONOGRAMA).flatMap(ofColumn('cro', EXPLICADORES_CRONOGRAMA));
  const deAjustes = AJUSTES.filter((a) => a.formula).flatMap((a) =>
    sectionOf({
      titulo: a.etiqueta,
      ayuda: a.ayuda,
      formula: readable(a.formula, registros, 'cfg'),
      ejemplo: wordOf(registros.EXPLICADORES_AJUSTE, a.clave, 'explained setting')(config),
    }),
  );
  const partes = [...deMir, ...deCronograma, ...deAjustes];
  const usadas = [...new Set(partes.join('\n').match(/[A-Z]{2,}(?=\()/g))].sort();
  return page('the formula templates of src/mir', 'Fórmulas', [
    'Qué calcula cada columna: en palabras, con un ejemplo y como está en la celda. Las fórmulas son de la propia hoja de cálculo: siguen calculando aunque se quite MIRador. De una celda en particular, con sus números, lo dice **¿Por qué este número?**',
    `El ejemplo es una línea con meta de ${EJEMPLO.metaPropuesta} cursos, de enero a octubre, que se mide cada bimestre y se suma; se capturó 2 en enero, 1 en febrero, 3 en abril y 1 en mayo, y el corte es mayo.`,
    'En las fórmulas, los corchetes nombran la celda de la misma fila, o el ajuste de Configuración; `">-999999999999"` pide que sea un número.',
    '## MIR',
    ...deMir,
    `## ${HOJA_CRONOGRAMA}`,
    ...deCronograma,
    '## Configuración',
    ...deAjustes,
    '## Las funciones',
    'MIRador escribe las funciones con su nombre en inglés; con Google Sheets en español usted las ve con el otro.',
    table(
      ['Función', 'En español', 'Da'],
      usadas.map((f) => [f, ...wordOf(FUNCIONES, f, 'function')]),
    ),
  ]);
}
