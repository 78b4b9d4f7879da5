import { numeroOf } from '../mir/model';
import { normalizeText } from '../mir/text-number';
import { type Alineacion, alinear, type Claves, type Correspondencia, enSuLugar, placed } from './alinear';
import { type HojaAnclada, isBlankCell, isBlankRow, type Renglon } from './anclas';
import { findHeaderRow, findMonthRow } from './encabezado';
import { textoEn, valorEn } from './grid';
import type { EstadoHoja } from './state';

/** Where one of our columns stands, 1-based; where it is missing, none. */
function columnOf(columnas: Correspondencia, indice: number): number {
  return (columnas.de[indice] ?? -1) + 1;
}

/** How rows are told apart on one sheet. */
interface Lector {
  readonly fuertes: Claves;
  readonly debiles: Claves;
}

const DE_LINEA = 'linea:';
const DE_ROTULO = 'rotulo:';
const CLAVE_ENCABEZADO = '#encabezado';
const CLAVE_MESES = '#meses';
/** A row of the title that says nothing: its merge tells it from a blank row that was put in. */
const CLAVE_TITULO = '#titulo';

function claveDe({ f, linea, texto }: Renglon): string | null {
  if (f.tipo === 'titulo' && texto === '') return CLAVE_TITULO;
  if (f.tipo === 'encabezado') return CLAVE_ENCABEZADO;
  if (f.tipo === 'mes') return CLAVE_MESES;
  if (texto === null || texto === '') return texto;
  return `${linea ? DE_LINEA : DE_ROTULO}${normalizeText(texto)}`;
}

function readClaves(anclas: HojaAnclada, hoja: EstadoHoja, columnas: Correspondencia, filaEncabezado: number): Lector {
  const deseadas = anclas.renglones.map(claveDe);
  const known = new Set(deseadas);
  const enLinea = columnOf(columnas, anclas.columnaLinea);
  const enRotulo = columnOf(columnas, 0);
  const encabezado = findHeaderRow(anclas.columnas, hoja, filaEncabezado);
  const filaMes = findMonthRow(hoja, filaEncabezado + 1);
  const combinadas = new Set(hoja.combinadas?.flatMap((m) => (m.columna === 1 && m.columnas > 1 ? [m.fila] : [])));
  const fuerte = (fila: number): string | null => {
    if (fila === encabezado) return CLAVE_ENCABEZADO;
    const linea = `${DE_LINEA}${normalizeText(textoEn(hoja, fila, enLinea))}`;
    if (known.has(linea)) return linea;
    const rotulo = `${DE_ROTULO}${normalizeText(textoEn(hoja, fila, enRotulo))}`;
    if (known.has(rotulo)) return rotulo;
    if (fila === filaMes) return CLAVE_MESES;
    if (!isBlankRow(hoja, fila)) return null;
    return combinadas.has(fila) ? CLAVE_TITULO : '';
  };
  const observadas: (string | null)[] = [];
  const numeros: (string | null)[] = [];
  for (let fila = 1; fila <= hoja.valores.length; fila++) {
    observadas.push(fuerte(fila));
    numeros.push(numeroOf(textoEn(hoja, fila, enLinea)) || null);
  }
  return {
    fuertes: { observadas, deseadas },
    debiles: { observadas: numeros, deseadas: anclas.renglones.map((r) => r.linea?.numero || null) },
  };
}

/** Whether every row says what it should where it should: then nothing has to be looked for. */
function rowsInPlace({ renglones, columnaLinea }: HojaAnclada, hoja: EstadoHoja): boolean {
  return renglones.every(({ linea, texto, f }) => {
    if (f.tipo === 'blanco' || texto === null) return true;
    return (hoja.valores[f.fila - 1]?.[linea ? columnaLinea : 0] ?? '') === texto;
  });
}

/** Which row of the sheet is which of ours. */
export function alinearFilas(
  anclas: HojaAnclada,
  hoja: EstadoHoja,
  columnas: Correspondencia,
  filaEncabezado: number,
): Alineacion {
  const { renglones, dePlan, dePersonas, columnaLinea } = anclas;
  const enSuColumna = columnas.de.every((o, i) => o === i);
  if (enSuColumna && rowsInPlace(anclas, hoja)) return enSuLugar(renglones.length, filaEncabezado);
  const { fuertes, debiles } = readClaves(anclas, hoja, columnas, filaEncabezado);
  const primeras = new Map<string, number>();
  fuertes.observadas.forEach((clave, o) => {
    if (clave && !primeras.has(clave)) primeras.set(clave, o);
  });
  const comparadas = [...dePlan, ...dePersonas, columnaLinea].map((i) => columnOf(columnas, i));
  const sameRow = (a: number, b: number): boolean =>
    comparadas.every((c) => String(valorEn(hoja, a + 1, c)) === String(valorEn(hoja, b + 1, c)));
  const found = alinear(fuertes, debiles, {
    ordenBasta: true,
    parecido(o, d) {
      const renglon = renglones[d];
      if (!renglon) return 0;
      const blanca = fuertes.observadas[o] === '' || fuertes.observadas[o] === CLAVE_TITULO;
      if (renglon.texto === '') return blanca ? 1 : 0;
      if (blanca) return 0;
      const { linea } = renglon;
      if (!linea) return textoEn(hoja, o + 1, columnOf(columnas, columnaLinea)) === '' ? 1 : 0.1;
      const numero = debiles.observadas[o] === linea.numero ? 3 : 0;
      const plan = dePlan.filter((i) => {
        const wanted = anclas.planDe(linea, i);
        return wanted !== null && wanted !== '' && valorEn(hoja, o + 1, columnOf(columnas, i)) === wanted;
      });
      return 0.1 + numero + plan.length;
    },
    esCopia(o) {
      const clave = fuertes.observadas[o];
      const original = clave ? primeras.get(clave) : undefined;
      return original !== undefined && original !== o && sameRow(o, original);
    },
  });
  const ofFuerte = new Map(fuertes.deseadas.map((clave, d) => [clave, d]));
  const ofNumero = new Map(debiles.deseadas.map((clave, d) => [clave, d]));
  const originalOf = (o: number): number | undefined =>
    (fuertes.observadas[o] ? ofFuerte.get(fuertes.observadas[o] ?? '') : undefined) ??
    (debiles.observadas[o] ? ofNumero.get(debiles.observadas[o] ?? '') : undefined);
  const capturada = (o: number): boolean => dePersonas.some((i) => !isBlankCell(hoja, o + 1, columnOf(columnas, i)));
  // A text pasted on another row does not make it the linea: what was captured tells.
  const de = [...found.de];
  for (const o of found.sobran) {
    const d = originalOf(o);
    const actual = d === undefined ? null : (de[d] ?? null);
    if (d === undefined || actual === null || fuertes.observadas[o] !== fuertes.observadas[actual]) continue;
    if (capturada(o) && !capturada(actual)) de[d] = o;
  }
  return {
    ...placed(de),
    filaEncabezado,
    dudosas: [],
    alternativa: null,
    intacta: false,
    copiaDe(o) {
      const original = originalOf(o);
      const actual = original === undefined ? null : (de[original] ?? null);
      if (original === undefined || actual === null || actual === o) return null;
      return { original, exacta: fuertes.observadas[o] === fuertes.observadas[actual] && sameRow(o, actual) };
    },
  };
}
