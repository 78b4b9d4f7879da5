import { page, table } from './markdown.mjs';

const name = (clave) => `\`{{${clave}}}\``;
const rows = (record, nameOf = name) => Object.entries(record).map(([clave, que]) => [nameOf(clave), que]);

/** The page of what a template may ask for. */
export function plantillasPage({ CAMPOS_COMUNES, CAMPOS_DE_PAGINA, CAMPOS_PROPIOS, LISTAS, PARTES }) {
  const headers = ['Se escribe', 'Queda'];
  return page('the records of src/text/campos.ts', 'Lo que puede pedir una plantilla', [
    'Cómo se hace una plantilla está en [la guía](../guia/plantillas.md). Mayúsculas, acentos y espacios no importan. Cada documento tiene los datos, bloques y listas que le tocan: **Revisar** dice, de una plantilla, qué no tiene el suyo, y la que da **Crear plantilla** trae al final sólo lo de ese documento.',
    '## Datos de todos los documentos',
    table(headers, rows({ ...CAMPOS_COMUNES, ...CAMPOS_DE_PAGINA })),
    '## Datos de algunos',
    table(headers, rows(CAMPOS_PROPIOS)),
    '## Bloques enteros',
    'Solos en su párrafo. `{{#bloque}}` … `{{/bloque}}` abarca lo que sale sólo si el bloque dice algo.',
    table(headers, rows(PARTES)),
    '## Listas',
    'En la fila de una tabla se escribe la lista, un punto y la columna; entre `{{#lista}}` y `{{/lista}}`, sólo la columna.',
    ...Object.entries(LISTAS).flatMap(([clave, { descripcion, columnas }]) => [
      `### ${clave}`,
      descripcion,
      table(
        headers,
        rows(columnas, (columna) => name(`${clave}.${columna}`)),
      ),
    ]),
  ]);
}
