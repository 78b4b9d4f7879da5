import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFormasJge } from '../../src/intake/ine';
import { CAMPOS_JGE, COLUMNAS_JGE, type InformeJge, PIE_JGE } from '../../src/mir/informe-jge';
import { parseTextoRico } from '../../src/mir/texto-rico';

const SEMILLAS = join(__dirname, '../../../shared/seeds');
const FIXTURES = join(__dirname, '../fixtures/intake');

/** Paths of the INE seeds by their first three digits; none where the seeds are not there. */
export const semillasIne: readonly (readonly [string, string])[] = existsSync(SEMILLAS)
  ? readdirSync(SEMILLAS)
      .filter((nombre) => /^00[013]_/.test(nombre))
      .map((nombre) => [nombre.slice(0, 3), join(SEMILLAS, nombre)])
  : [];

export const fixturesIne: readonly (readonly [string, string])[] = ['ine-celdas.txt', 'ine-renglones.txt'].map(
  (nombre) => [nombre, join(FIXTURES, nombre)],
);

export function leerFormas(ruta: string) {
  return readFormasJge(ruta, new Uint8Array(readFileSync(ruta)));
}

/** What a form prints besides its fields. */
const ETIQUETAS = [
  'Dirección Ejecutiva o Unidad Técnica:',
  'Entidad Federativa:',
  'Fecha de visita:',
  'Junta:',
  'Distritos:',
  'Objetivo de la visita:',
  'Asuntos relevantes tratados o a tratar en las visitas realizadas.',
  'Asuntos relacionados con la firma de Convenios de Apoyo y Colaboración',
  'Asuntos en particular',
  'Áreas de oportunidad',
  'Áreas de opotunidad',
  'Actividad ordinaria',
  'PyCIPEF',
  'Con que proyecto de la CIP se relaciona',
  'Total de personal capacitado:',
  'Observaciones:',
].map((texto) => new RegExp(texto.replace(/[.]/g, '\\.').replace(/ /g, '\\s+'), 'g'));

const wordsOf = (texto: string): string[] =>
  texto
    .replace(/[·\s]+/g, ' ')
    .split(' ')
    .filter((w) => w !== '');

/** Every word of a source that is of some field, in order; told by taking away what is of none, without the intake. */
export function wordsOfSource(texto: string): string[] {
  const sinCopia = texto.replace(/(<\/table>)[^\n]*((?:\n[^\n]+)*)/g, '$1');
  const sinTitulos = sinCopia.replace(/INFORME QUE PRESENTAN[\s\S]*?DESCONCENTRADOS DEL INSTITUTO [^\n]*/g, ' ');
  const sinEtiquetas = ETIQUETAS.reduce((t, etiqueta) => t.replace(etiqueta, ' '), sinTitulos);
  return wordsOf(sinEtiquetas.replace(/\[bookmark: \w+\]|\*\*|_____|<\/?[a-z][^<>]*>/g, ' ').replace(/&amp;/g, '&'));
}

/** The words of a field; of a table each cell once, row by row. */
export function wordsOfTexto(texto: string): string[] {
  return wordsOf(
    parseTextoRico(texto)
      .map((t) => (t.tipo === 'tabla' ? t.filas.flat().join(' ') : t.texto))
      .join('\n'),
  );
}

/** The words of forms, field by field. */
export function wordsOfInformes(informes: readonly InformeJge[]): string[] {
  return informes.flatMap((i) => [
    ...CAMPOS_JGE.flatMap((c) => wordsOfTexto(i[c])),
    ...i.asuntos.flatMap((a) => COLUMNAS_JGE.flatMap((c) => wordsOfTexto(a[c]))),
    ...PIE_JGE.flatMap((c) => wordsOfTexto(i[c])),
  ]);
}
