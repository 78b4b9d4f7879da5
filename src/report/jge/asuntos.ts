import { ASUNTO_EN_BLANCO, type AsuntoJge, COLUMNAS_JGE, type ColumnaJge } from '../../mir/informe-jge';
import { JGE_ENCABEZADO } from '../../text/jge';
import type { Celda, Fila, Membrete, Tabla } from '../document';
import { longestWord, MARGEN_CELDA, measure } from '../fit';
import { lowestWidths } from './anchos';
import { blocksOfTexto, lengthOfTexto, linesOfTexto, widthOfTexto } from './texto';

/** Points of the texts and of their header. */
const TAMANO = 8.5;
const TAMANO_ENCABEZADO = 8;
/** A header stands in about as many: it is said again on every page. */
const LINEAS_DE_ENCABEZADO = 4;
/** A row that is longer than this may break over two pages. */
const LINEAS_DE_UNA_PIEZA = 18;

/** Widths of the six columns: none splits a word of its header, its texts or a table in them. */
function widthsOf(asuntos: readonly AsuntoJge[], ancho: number): readonly number[] {
  const minimos = COLUMNAS_JGE.map((clave) => {
    const titulo = { texto: JGE_ENCABEZADO[clave], tamano: TAMANO_ENCABEZADO, negrita: true };
    const encabezado = Math.max(longestWord([titulo]), measure(titulo) / LINEAS_DE_ENCABEZADO);
    return MARGEN_CELDA + Math.max(encabezado, ...asuntos.map((a) => widthOfTexto(a[clave], TAMANO)));
  });
  const largos = asuntos.map((a) => COLUMNAS_JGE.map((clave) => lengthOfTexto(a[clave], TAMANO)));
  return lowestWidths(ancho, minimos, largos);
}

function headerCell(clave: ColumnaJge, { colorPrincipal }: Membrete): Celda {
  return {
    parrafos: [[{ texto: JGE_ENCABEZADO[clave], negrita: true, tamano: TAMANO_ENCABEZADO }]],
    alineacion: 'center',
    fondo: colorPrincipal,
  };
}

/** The table of asuntos, its header on every page; a form without asuntos has one blank row, as on paper. */
export function tableOfAsuntos(asuntos: readonly AsuntoJge[], ancho: number, membrete: Membrete): Tabla {
  const anchos = widthsOf(asuntos, ancho);
  const rows = asuntos.length > 0 ? asuntos : [ASUNTO_EN_BLANCO];
  const filas = rows.map((asunto): Fila => {
    const dentro = COLUMNAS_JGE.map((_, c) => (anchos[c] ?? 0) - MARGEN_CELDA);
    const lineas = Math.max(...COLUMNAS_JGE.map((clave, c) => linesOfTexto(asunto[clave], TAMANO, dentro[c] ?? 1)));
    return {
      tipo: 'cuerpo',
      celdas: COLUMNAS_JGE.map((clave, c) => ({
        parrafos: [[]],
        bloques: blocksOfTexto(asunto[clave], TAMANO, dentro[c] ?? 0, membrete.colorSecundario),
      })),
      divisible: lineas > LINEAS_DE_UNA_PIEZA,
    };
  });
  return {
    tipo: 'tabla',
    anchos,
    filasRepetidas: 1,
    indivisible: false,
    tamano: TAMANO,
    formato: true,
    filas: [
      { tipo: 'encabezado', celdas: COLUMNAS_JGE.map((clave) => headerCell(clave, membrete)), divisible: false },
      ...filas,
    ],
  };
}
