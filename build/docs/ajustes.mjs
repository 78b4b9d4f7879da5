import { anyOf, cell, list, page, table, wordOf } from './markdown.mjs';

/** What a setting admits, by its type. */
const TIPOS = {
  texto: () => 'texto',
  anio: () => 'un año de cuatro cifras',
  mes: () => 'un mes, del 1 al 12',
  numero: () => 'un número igual o mayor que 0',
  color: () => 'un color, como #5B2C6F',
  lista: ({ opciones }) => anyOf(opciones),
  correos: () => 'correos, separados por punto y coma',
  formula: () => 'se calcula solo',
  cierre: () => 'lo escribe el cierre de un periodo',
};

/** What the workbook gives to itself. */
const PROPIOS = ['formula', 'cierre'];

const COLUMNAS = ['Celda', 'Ajuste', 'Al empezar', 'Admite', 'Para qué sirve'];

/** What holds while it is blank: its own words, where it has some. */
const ayudaOf = ({ clave, ayuda }, enBlanco) =>
  enBlanco[clave] === undefined || /en blanco/i.test(ayuda) ? ayuda : `${ayuda} En blanco: ${enBlanco[clave]}.`;

/** What choosing each option does. */
function optionsOf({ clave, etiqueta }, opciones) {
  const explicadas = Object.entries(opciones[clave] ?? {});
  if (explicadas.length === 0) return [];
  return [
    `**${etiqueta}**:`,
    list(
      explicadas.map(
        ([palabra, { nombre, explica }]) => `\`${palabra}\`${nombre ? ` (${nombre})` : ''}: ${cell(explica)}`,
      ),
    ),
  ];
}

/** The page of the settings of Configuración, in the groups of the dialog. */
export function ajustesPage(registros) {
  const { AJUSTES, GRUPOS_DE_AJUSTES, GRUPO_AJUSTES, HOJA_CONFIGURACION, cellOfAjuste } = registros;
  const rowOf = (a) => [
    cellOfAjuste(a.clave).replace(/\$/g, ''),
    a.etiqueta,
    a.defecto ?? (PROPIOS.includes(a.tipo) ? '—' : 'en blanco'),
    wordOf(TIPOS, a.tipo, 'type of setting')(a),
    ayudaOf(a, registros.EN_BLANCO),
  ];
  const groupOf = ({ grupo, claves }) => {
    const suyos = claves.map((clave) => AJUSTES.find((a) => a.clave === clave));
    const { titulo, intro } = wordOf(GRUPO_AJUSTES, grupo, 'group of settings');
    return [
      `## ${titulo}`,
      intro,
      table(COLUMNAS, suyos.map(rowOf)),
      ...suyos.flatMap((a) => optionsOf(a, registros.OPCION_AJUSTE)),
    ];
  };
  return page('the records of src/mir/ajustes.ts', 'Ajustes', [
    `Se eligen en **MIRador › Ajustes…**, o en la hoja **${HOJA_CONFIGURACION}**, una fila cada uno, con su valor en la columna B. Los cambia quien administra la MIR; las personas titulares, el mes de corte, los destinatarios y quién firma.`,
    'Si cambia personas o la protección en la hoja, use después **Reparar** en *Puntos por revisar*; desde **Ajustes…** se hace a la vez.',
    ...GRUPOS_DE_AJUSTES.flatMap(groupOf),
    '## Catálogos',
    `Están en **${HOJA_CONFIGURACION}**, a la derecha de los ajustes; con ellos se revisa que el plan use las mismas palabras. En blanco, nada se revisa.`,
    list(Object.values(registros.CATALOGO)),
  ]);
}
