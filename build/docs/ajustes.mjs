import { anyOf, page, table, wordOf } from './markdown.mjs';

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

const rowOf = (a, cellOf) => [
  cellOf(a.clave).replace(/\$/g, ''),
  a.etiqueta,
  a.defecto === null ? 'en blanco' : a.defecto,
  wordOf(TIPOS, a.tipo, 'type of setting')(a),
  a.ayuda,
];

/** The page of the settings of Configuración. */
export function ajustesPage({ AJUSTES, HOJA_CONFIGURACION, cellOfAjuste }) {
  return page('the records of src/mir/ajustes.ts', 'Ajustes', [
    `Cada renglón de la hoja **${HOJA_CONFIGURACION}** es un ajuste: su nombre, su valor en la columna B y para qué sirve. Los cambia quien administra la MIR; las personas titulares, el mes de corte, los destinatarios y quién firma.`,
    'Después de cambiar personas o la protección use **Reparar** en *Puntos por revisar*: ajusta las protecciones.',
    table(
      ['Celda', 'Ajuste', 'Al empezar', 'Admite', 'Para qué sirve'],
      AJUSTES.map((a) => rowOf(a, cellOfAjuste)),
    ),
  ]);
}
