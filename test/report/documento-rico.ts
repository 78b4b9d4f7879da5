import {
  type Bloque,
  type BloqueDeCelda,
  type Celda,
  type Documento,
  type Fila,
  type Pagina,
  type Parrafo,
  type Tabla,
  textWidth,
} from '../../src/report/document';
import { MARGEN_CELDA } from '../../src/report/fit';

/** Builders of documents with every kind of block, for the tests of the renderers. */

export const VERTICAL: Pagina = { orientacion: 'vertical', margen: 1080 };
export const HORIZONTAL: Pagina = { orientacion: 'horizontal', margen: 900 };

export const parrafo = (texto: string): Parrafo => [{ texto }];

/** So many words that no other text has: their place in a document can be told. */
export const prosa = (marca: string, palabras: number): string =>
  Array.from({ length: palabras }, (_, i) => `${marca}${i}`).join(' ');

export const celda = (texto: string, bloques?: readonly BloqueDeCelda[]): Celda => ({
  parrafos: [parrafo(texto)],
  ...(bloques === undefined ? {} : { bloques }),
});

export const fila = (celdas: readonly Celda[], opciones: Partial<Fila> = {}): Fila => ({
  tipo: 'cuerpo',
  divisible: false,
  celdas,
  ...opciones,
});

/** Columns of equal width, whose first row is a repeated header. */
export function tabla(ancho: number, filas: readonly Fila[], opciones: Partial<Tabla> = {}): Tabla {
  const n = filas[0]?.celdas.length ?? 1;
  const anchos = Array.from({ length: n }, (_, i) => Math.round((ancho * (i + 1)) / n) - Math.round((ancho * i) / n));
  const [encabezado, ...cuerpo] = filas;
  return {
    tipo: 'tabla',
    anchos,
    filasRepetidas: 1,
    indivisible: false,
    tamano: 8.5,
    filas: [...(encabezado === undefined ? [] : [{ ...encabezado, tipo: 'encabezado' as const }]), ...cuerpo],
    ...opciones,
  };
}

/** A table to stand in a cell of `columnas` equal columns of a table as wide as the page. */
export function anidada(pagina: Pagina, columnas: number, marca: string, filas: number): Tabla {
  const ancho = Math.floor(textWidth(pagina) / columnas) - MARGEN_CELDA;
  return tabla(
    ancho,
    Array.from({ length: filas }, (_, i) => fila([celda(`${marca}a${i}`), celda(`${marca}b${i}`)])),
    { indivisible: filas <= 6, tamano: 7.5 },
  );
}

export function documento(bloques: readonly Bloque[], opciones: Partial<Documento> = {}): Documento {
  return {
    titulo: 'Documento de prueba',
    pagina: VERTICAL,
    membrete: {
      texto: 'Instituto de prueba',
      organo: 'Dirección de prueba',
      pie: 'Pie de prueba',
      colorPrincipal: '#5B2C6F',
      colorSecundario: '#E8DAEF',
    },
    partes: [{ clave: 'todo', bloques }],
    campos: {},
    listas: {},
    ...opciones,
  };
}

const CAPITULOS = [1, 2, 3, 4];

/** Cover, contents, chapters, and a landscape annex whose cells hold pages of text, lists and tables. */
export function documentoRico(): Documento {
  const columnas = 4;
  return documento([
    {
      tipo: 'portada',
      institucion: 'Instituto de la entidad',
      organo: 'Dirección de lo que se prueba',
      titulo: 'Programa de lo que un programa dice cuando su título es largo',
      subtitulo: 'Ejercicio de prueba',
      renglones: ['Aprobado por quien aprueba', 'En el lugar y en la fecha'],
    },
    { tipo: 'salto', pagina: null },
    { tipo: 'indice', titulo: 'Contenido', nivel: 3 },
    { tipo: 'salto', pagina: null },
    ...CAPITULOS.flatMap((n): Bloque[] => [
      { tipo: 'encabezado', nivel: 1, texto: `Capítulo ${n}` },
      { tipo: 'parrafo', tramos: parrafo(prosa(`c${n}p`, 340)) },
      { tipo: 'encabezado', nivel: 2, texto: `${n}.1 Apartado de un capítulo` },
      { tipo: 'parrafo', tramos: parrafo(prosa(`c${n}q`, 230)) },
      {
        tipo: 'encabezado',
        nivel: 3,
        texto: `Inciso ${n} con un título tan largo que en el contenido da vuelta a otro renglón porque en uno no cabe entero`,
      },
      { tipo: 'lista', elementos: [parrafo(`uno${n}`), parrafo(`dos${n}`)] },
    ]),
    { tipo: 'salto', pagina: HORIZONTAL },
    { tipo: 'encabezado', nivel: 1, texto: 'Anexo apaisado' },
    tabla(textWidth(HORIZONTAL), [
      fila([celda('Asunto'), celda('Actividad'), celda('Acuerdo'), celda('Seguimiento')]),
      ...[1, 2, 3].map((r) =>
        fila(
          [
            celda(prosa(`a${r}x`, 9)),
            celda(prosa(`b${r}x`, 20), [
              { tipo: 'lista', elementos: [parrafo(prosa(`l${r}x`, 90)), parrafo(prosa(`m${r}x`, 60))] },
              anidada(HORIZONTAL, columnas, `t${r}x`, 3),
              { tipo: 'parrafo', tramos: parrafo(prosa(`p${r}x`, 400)) },
              anidada(HORIZONTAL, columnas, `u${r}x`, 50),
              { tipo: 'parrafo', tramos: parrafo(`final${r}`) },
            ]),
            celda(prosa(`d${r}x`, 900)),
            celda('', [{ tipo: 'parrafo', tramos: parrafo(`https://ejemplo.mx/${'abcdefghij'.repeat(7)}`) }]),
          ],
          { divisible: true },
        ),
      ),
    ]),
    { tipo: 'datos', filas: [{ etiqueta: 'Institución', valor: 'La que es' }] },
    { tipo: 'salto', pagina: VERTICAL },
    { tipo: 'encabezado', nivel: 1, texto: 'Firmas' },
    { tipo: 'nota', tramos: parrafo('Una nota.') },
    {
      tipo: 'firmas',
      firmas: [
        { rol: 'Elabora', nombre: 'Persona Una', cargo: 'Cargo uno' },
        { rol: 'Autoriza', nombre: '', cargo: '' },
      ],
    },
  ]);
}
