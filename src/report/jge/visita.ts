import type { InformeJge, PropioJge } from '../../mir/informe-jge';
import { JGE_ENCABEZADO } from '../../text/jge';
import type { Celda, Fila, Membrete, Tabla } from '../document';
import { longestWord, MARGEN_CELDA, measure, shareWidths } from '../fit';
import { blocksOfTexto, linesOfTexto, widthOfTexto } from './texto';

/** Points of what stands around the table of asuntos. */
const TAMANO = 9;
/** A row that is longer than this may break over two pages. */
const LINEAS_DE_UNA_PIEZA = 12;
/** More text than this makes a box no wider: it goes on in further lines. */
const TEXTO_DE_UNA_CAJA = { minimo: 30, maximo: 400 } as const;

const labelOf = (clave: PropioJge): string => `${JGE_ENCABEZADO[clave]}:`;

/** Room of a label on one line, or of the longest of two where it is long. DXA. */
function widthOfLabel(clave: PropioJge): number {
  const medible = { texto: labelOf(clave), tamano: TAMANO, negrita: true };
  const entero = measure(medible);
  const palabra = longestWord([medible]);
  const largo = medible.texto.split(' ').length > 4;
  return MARGEN_CELDA + (largo ? Math.max(palabra, Math.ceil(entero * 0.6)) : entero);
}

function labelCell(clave: PropioJge, { colorSecundario }: Membrete): Celda {
  return { parrafos: [[{ texto: labelOf(clave), negrita: true }]], fondo: colorSecundario };
}

function valueCell(texto: string, ancho: number, { colorSecundario }: Membrete): Celda {
  return { parrafos: [[]], bloques: blocksOfTexto(texto, TAMANO, ancho - MARGEN_CELDA, colorSecundario) };
}

function formOf(anchos: readonly number[], filas: readonly Fila[]): Tabla {
  const indivisible = filas.every((fila) => !fila.divisible);
  return { tipo: 'tabla', anchos, filasRepetidas: 0, indivisible, tamano: TAMANO, formato: true, filas };
}

const isLong = (texto: string, ancho: number): boolean =>
  linesOfTexto(texto, TAMANO, ancho - MARGEN_CELDA) > LINEAS_DE_UNA_PIEZA;

/** Boxes side by side on one row: each label beside its value, which is wider where more is said. */
export function boxesOf(informe: InformeJge, claves: readonly PropioJge[], ancho: number, membrete: Membrete): Tabla {
  const { minimo, maximo } = TEXTO_DE_UNA_CAJA;
  const anchos = shareWidths(
    ancho,
    claves.flatMap((clave) => [
      { minimo: widthOfLabel(clave), peso: 0 },
      {
        minimo: widthOfTexto(informe[clave], TAMANO) + MARGEN_CELDA,
        peso: Math.min(maximo, Math.max(minimo, informe[clave].length)),
      },
    ]),
  );
  const deValor = (i: number): number => anchos[2 * i + 1] ?? ancho;
  const celdas = claves.flatMap((clave, i) => [
    labelCell(clave, membrete),
    valueCell(informe[clave], deValor(i), membrete),
  ]);
  return formOf(anchos, [
    { tipo: 'cuerpo', celdas, divisible: claves.some((clave, i) => isLong(informe[clave], deValor(i))) },
  ]);
}

/** Boxes one below the other, their labels in one column. */
export function stackOf(informe: InformeJge, claves: readonly PropioJge[], ancho: number, membrete: Membrete): Tabla {
  const deLabel = Math.max(...claves.map(widthOfLabel));
  const deValor = ancho - deLabel;
  return formOf(
    [deLabel, deValor],
    claves.map((clave) => ({
      tipo: 'cuerpo',
      celdas: [labelCell(clave, membrete), valueCell(informe[clave], deValor, membrete)],
      divisible: isLong(informe[clave], deValor),
    })),
  );
}
