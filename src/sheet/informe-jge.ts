import {
  ASUNTO_EN_BLANCO,
  type AsuntoJge,
  CLAVES_JGE,
  type ClaveJge,
  COLUMNAS_JGE,
  type FormasEnHoja,
  type InformeEnHoja,
  type InformeJge,
  PROPIOS_JGE,
  type PropioJge,
} from '../mir/informe-jge';
import { JGE_ENCABEZADO } from '../text/jge';
import { findHoja, isVirgin, MAXIMO_CELDA, textoEn } from './grid';
import { HOJA_INFORME_JGE } from './hojas';
import { type LugarRenglones, lugarDeRenglones, type Titulos } from './lugar-renglones';
import type { EstadoHoja, EstadoLibro } from './state';

/** Document property that says that the workbook has the sheet: while it does, its loss is told. */
export const JGE_KEY = 'mirador.informeJge';
export const JGE_VALOR = 'sí';

export const TITULOS_JGE: Titulos<ClaveJge> = { claves: CLAVES_JGE, titulos: JGE_ENCABEZADO };

/** A cell as long as this goes on in the next row of its form: a cell holds no more. */
const LLENA = MAXIMO_CELDA - 1;
const ALTO_SUSTITUTO = /[\uD800-\uDBFF]$/;

type Renglon = Readonly<Record<ClaveJge, string>>;

/** Everything that the sheet says, and where. */
export interface HojaInformeJge extends FormasEnHoja {
  readonly lugar: LugarRenglones<ClaveJge>;
}

/** A text in pieces that each fit in a cell; all but the last are `LLENA` or longer. Never through a character of two units. */
function splitTexto(texto: string): string[] {
  const pieces: string[] = [];
  let rest = texto;
  while (rest.length >= LLENA) {
    const piece = rest.slice(0, MAXIMO_CELDA).replace(ALTO_SUSTITUTO, '');
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest];
}

/** Rows as high as the longest of their columns. */
function stackRows<K extends ClaveJge>(
  claves: readonly K[],
  textos: Readonly<Record<K, string>>,
): Partial<Record<K, string>>[] {
  const pieces = claves.map((clave) => [clave, splitTexto(textos[clave])] as const);
  const alto = Math.max(...pieces.map(([, p]) => p.length));
  return Array.from(
    { length: alto },
    (_, i) => Object.fromEntries(pieces.map(([clave, p]) => [clave, p[i] ?? ''])) as Partial<Record<K, string>>,
  );
}

/**
 * The cells of a form, a row an asunto, in the order of the columns; blank is null. What a form says once stands on its
 * first row. A text that is longer than a cell goes on in the same column of the next row, so an asunto may take several.
 */
export function rowsOfInforme(informe: InformeJge): (string | number | null)[][] {
  const propias = stackRows(PROPIOS_JGE, informe);
  const deAsuntos = informe.asuntos.flatMap((asunto) => stackRows(COLUMNAS_JGE, asunto));
  return Array.from({ length: Math.max(propias.length, deAsuntos.length) }, (_, i) => {
    const row: Partial<Renglon> = { numero: informe.numero, ...propias[i], ...deAsuntos[i] };
    return CLAVES_JGE.map((clave) => row[clave] || null);
  });
}

const isBlank = (texto: string): boolean => texto.trim() === '';

/** What the rows of a form say of one thing: each different text once, the pieces of a long one joined. */
function joinDown(partes: readonly string[]): { readonly texto: string; readonly varios: boolean } {
  const dichos: string[] = [];
  let sigue = false;
  for (const parte of partes) {
    if (sigue) dichos.push((dichos.pop() ?? '') + parte);
    else if (!isBlank(parte) && !dichos.includes(parte)) dichos.push(parte);
    sigue = parte.length >= LLENA;
  }
  return { texto: dichos.join('\n'), varios: dichos.length > 1 };
}

/** The asuntos of the rows of a form: a row each, but where one goes on from the row above. */
function asuntosOf(renglones: readonly Renglon[]): AsuntoJge[] {
  const asuntos: AsuntoJge[] = [];
  let anterior: Renglon | null = null;
  for (const renglon of renglones) {
    const sigue = (c: (typeof COLUMNAS_JGE)[number]): boolean => (anterior?.[c].length ?? 0) >= LLENA;
    const continues = COLUMNAS_JGE.some(sigue);
    const base = continues ? (asuntos.pop() ?? ASUNTO_EN_BLANCO) : ASUNTO_EN_BLANCO;
    const textos = COLUMNAS_JGE.map((c) => {
      const parte = renglon[c];
      if (sigue(c)) return [c, base[c] + parte] as const;
      return [c, [base[c], parte].filter((t) => !isBlank(t)).join('\n')] as const;
    });
    const asunto = Object.fromEntries(textos) as AsuntoJge;
    if (continues || textos.some(([, texto]) => texto !== '')) asuntos.push(asunto);
    anterior = renglon;
  }
  return asuntos;
}

interface Grupo {
  readonly numero: string | null;
  readonly filas: number[];
  readonly renglones: Renglon[];
}

/** The next number of a workbook with these: one more than the highest. */
export function nextNumero(numeros: readonly string[]): string {
  return String(1 + numeros.reduce((max, n) => (/^\d{1,9}$/.test(n) ? Math.max(max, Number(n)) : max), 0));
}

/** Rows by the number of their form, in the order in which each is first named. One without goes on with the row above. */
function groupRows(hoja: EstadoHoja, { columnas, filas, usadas }: LugarRenglones<ClaveJge>): Grupo[] {
  const grupos = new Map<string | null, Grupo>();
  let actual: string | null = null;
  for (const fila of filas.slice(0, usadas)) {
    const renglon = Object.fromEntries(
      CLAVES_JGE.map((clave) => {
        const columna = columnas[clave];
        return [clave, columna === null ? '' : textoEn(hoja, fila, columna)];
      }),
    ) as Renglon;
    if (CLAVES_JGE.every((clave) => isBlank(renglon[clave]))) continue;
    // A cell of plain text may show the apostrophe that kept it text.
    const numero = renglon.numero.trim().replace(/^'/, '');
    if (numero !== '') actual = numero;
    const grupo = grupos.get(actual) ?? { numero: actual, filas: [], renglones: [] };
    grupos.set(actual, grupo);
    grupo.filas.push(fila);
    grupo.renglones.push(renglon);
  }
  return [...grupos.values()];
}

/**
 * Everything that the sheet says, the forms in its order; null: there is nothing on it. Header and columns are found by
 * their words. A text of blanks alone is "", an asunto without any is none. The exact inverse of `rowsOfInforme`, one
 * form below the other.
 */
export function leerHojaJge(hoja: EstadoHoja | null): HojaInformeJge | null {
  if (hoja === null || isVirgin(hoja)) return null;
  const lugar = lugarDeRenglones(hoja, TITULOS_JGE);
  const grupos = groupRows(hoja, lugar);
  const siguiente = nextNumero(grupos.flatMap((g) => g.numero ?? []));
  const informes = grupos.map(({ numero, filas, renglones }): InformeEnHoja => {
    const dichos = PROPIOS_JGE.map((clave) => [clave, joinDown(renglones.map((r) => r[clave]))] as const);
    const propios = Object.fromEntries(dichos.map(([clave, { texto }]) => [clave, texto])) as Record<PropioJge, string>;
    return {
      informe: { numero: numero ?? siguiente, ...propios, asuntos: asuntosOf(renglones) },
      filas,
      encontrados: dichos.flatMap(([clave, { varios }]) => (varios ? [clave] : [])),
      numerado: numero !== null,
    };
  });
  return { informes, lugar, libres: Math.max(0, hoja.filas - 1 - lugar.usadas) };
}

/**
 * Whether the workbook keeps forms: its record says so, or a sheet of that name has every header of ours (a copy of the
 * file loses the record). Any other sheet of that name is people's.
 */
export function isOwnInformeJge(libro: EstadoLibro): boolean {
  const hoja = findHoja(libro, HOJA_INFORME_JGE);
  const registrada = libro.registros?.some((r) => r.clave === JGE_KEY) ?? false;
  if (registrada || hoja === null || isVirgin(hoja)) return registrada;
  const { encabezado, columnas } = lugarDeRenglones(hoja, TITULOS_JGE);
  return encabezado !== null && CLAVES_JGE.every((clave) => columnas[clave] !== null);
}
