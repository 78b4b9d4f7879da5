import type { Bloque, BloqueDeCelda, Celda, Fila, Parrafo, Tabla } from '../document';
import { fitColumns, longestWord, MARGEN_CELDA, type TextoMedible } from '../fit';

/** Points: no table is set smaller than this; words may break before. */
const TAMANO_MINIMO = 6;
const PASO = 0.5;
/** What rounding may take from a column. DXA. */
const HOLGURA = 2;

const sum = (numeros: readonly number[]): number => numeros.reduce((a, b) => a + b, 0);

function measurable(parrafo: Parrafo, fila: Fila, tabla: Tabla): TextoMedible[] {
  return parrafo.map(({ texto, tamano, negrita }) => ({
    texto,
    tamano: tamano ?? tabla.tamano + (fila.tipo === 'banda' ? 1 : 0),
    negrita: negrita ?? fila.tipo !== 'cuerpo',
  }));
}

/** The longest word that each column holds alone, at the size of the table; its cells that cover several do not count. */
function longestWords(tabla: Tabla): number[] {
  const largos = tabla.anchos.map(() => 0);
  for (const fila of tabla.filas) {
    let columna = 0;
    for (const celda of fila.celdas) {
      if ((celda.columnas ?? 1) === 1) {
        const textos = celda.parrafos.flatMap((p) => measurable(p, fila, tabla));
        largos[columna] = Math.max(largos[columna] ?? 0, longestWord(textos));
      }
      columna += celda.columnas ?? 1;
    }
  }
  return largos;
}

/**
 * Widths in the old proportions; a column whose longest word does not fit so takes what it lacks of what the others have to
 * spare. Null: all together lack more than there is. A word that was broken before may be so again.
 */
function widthsFor(tabla: Tabla, ancho: number, largos: readonly number[], factor: number): number[] | null {
  const proporcion = fitColumns(
    ancho,
    tabla.anchos.map((a) => ({ textos: [], peso: a, maximo: 0 })),
  );
  const sobras = tabla.anchos.map((a, i) => {
    const minimo = Math.min(Math.ceil((largos[i] ?? 0) * factor) + MARGEN_CELDA, a);
    return (proporcion[i] ?? 0) - minimo;
  });
  const falta = -sum(sobras.filter((s) => s < 0));
  const sobra = sum(sobras.filter((s) => s > 0));
  if (falta > sobra) return null;
  if (falta === 0) return proporcion;
  const anchos = proporcion.map((a, i) => {
    const suya = sobras[i] ?? 0;
    return suya < 0 ? a - suya : Math.floor(a - (suya * falta) / sobra);
  });
  const mayor = anchos.indexOf(Math.max(...anchos));
  return anchos.map((a, i) => (i === mayor ? a + ancho - sum(anchos) : a));
}

const smallerRuns = (parrafo: Parrafo, factor: number): Parrafo =>
  factor === 1
    ? parrafo
    : parrafo.map((t) => (t.tamano === undefined ? t : { ...t, tamano: Math.max(TAMANO_MINIMO, t.tamano * factor) }));

function fitCell(celda: Celda, antes: number, ahora: number, factor: number): Celda {
  const parrafos = celda.parrafos.map((p) => smallerRuns(p, factor));
  if (celda.bloques === undefined) return { ...celda, parrafos };
  const fit = (b: BloqueDeCelda): BloqueDeCelda =>
    b.tipo === 'tabla' ? fitTable(b, Math.floor((sum(b.anchos) * (ahora - MARGEN_CELDA)) / (antes - MARGEN_CELDA))) : b;
  return { ...celda, parrafos, bloques: celda.bloques.map(fit) };
}

/**
 * A table in `ancho` DXA: narrower columns, then smaller letters, so that no word breaks that did not. Where the least
 * size is still too large words and figures do break.
 */
function fitTable(tabla: Tabla, ancho: number): Tabla {
  if (ancho === sum(tabla.anchos)) return tabla;
  const largos = longestWords(tabla);
  let tamano = tabla.tamano;
  let anchos = widthsFor(tabla, ancho, largos, 1);
  while (anchos === null && tamano - PASO >= TAMANO_MINIMO) {
    tamano -= PASO;
    anchos = widthsFor(tabla, ancho, largos, tamano / tabla.tamano);
  }
  const nuevos =
    anchos ??
    fitColumns(
      ancho,
      largos.map((l) => ({ textos: [], peso: Math.max(1, l), maximo: 0 })),
    );
  const factor = tamano / tabla.tamano;
  const filas = tabla.filas.map((fila) => {
    let columna = 0;
    const celdas = fila.celdas.map((celda) => {
      const hasta = columna + (celda.columnas ?? 1);
      const [antes, ahora] = [tabla.anchos, nuevos].map((a) => sum(a.slice(columna, hasta)));
      columna = hasta;
      return fitCell(celda, antes ?? 0, ahora ?? 0, factor);
    });
    return { ...fila, celdas };
  });
  return { ...tabla, tamano, anchos: nuevos, filas };
}

/** How many columns of a table have a word that does not fit them. */
const tightColumns = (tabla: Tabla): number =>
  longestWords(tabla).filter((largo, i) => largo + MARGEN_CELDA > (tabla.anchos[i] ?? 0) + HOLGURA).length;

/**
 * Blocks made for a text of `antes` DXA, in one of `ahora`. `apretada`: a table has words or figures that break there and
 * did not before.
 */
export function fitBlocks(
  bloques: readonly Bloque[],
  antes: number,
  ahora: number,
): { readonly bloques: readonly Bloque[]; readonly apretada: boolean } {
  let apretada = false;
  const fitted = bloques.map((b) => {
    if (b.tipo !== 'tabla') return b;
    const nueva = fitTable(b, Math.round((sum(b.anchos) * ahora) / antes));
    apretada ||= nueva !== b && tightColumns(nueva) > tightColumns(b);
    return nueva;
  });
  return { bloques: fitted, apretada };
}
