import { MESES } from '../mir/format';
import { normalizeText } from '../mir/text-number';
import { type Alineacion, type Correspondencia, Emparejador, enSuLugar, placed } from './alinear';
import { type HojaAnclada, isBlankColumn } from './anclas';
import type { Conocidas } from './conocidas';
import { findHeaderRow, findMonthRow, plainHeader } from './encabezado';
import { formulaEn, textoEn } from './grid';
import { readSenas, type Senas } from './senas';
import type { EstadoHoja } from './state';

type Claves = readonly (string | null)[];

/** What is known of the columns of a sheet before they are matched. */
interface Lectura {
  readonly anclas: HojaAnclada;
  readonly hoja: EstadoHoja;
  readonly filaEncabezado: number | null;
  readonly filaMes: number | null;
  /** Headers of the observed ones, by what the format calls them, and by how else it is called. */
  readonly encabezados: Claves;
  readonly alias: Claves;
  readonly senas: Senas;
}

/** Lineas that are looked at to see whether the formulas are where they belong. */
const LINEAS_DE_PRUEBA = 5;

/** Whether every header, month number and column of formulas is where it belongs: then nothing has to be looked for. */
function columnsInPlace({ columnas, encabezados, renglones, dePersonas }: HojaAnclada, hoja: EstadoHoja, fila: number) {
  if (!encabezados.every((e, i) => hoja.valores[fila - 1]?.[i] === e)) return false;
  const mes = (key: string): number => (MESES as readonly string[]).indexOf(key);
  if (!columnas.every((c, i) => mes(c.key) < 0 || hoja.valores[fila]?.[i] === mes(c.key) + 1)) return false;
  const lineas = renglones.filter((r) => r.linea).slice(0, LINEAS_DE_PRUEBA);
  if (lineas.length < LINEAS_DE_PRUEBA) return true;
  return columnas.every(
    (c, i) =>
      c.kind !== 'formula' || dePersonas.includes(i) || lineas.some(({ f }) => formulaEn(hoja, f.fila, i + 1) !== ''),
  );
}

/** Which observed one is each of ours; by its header first, or (`conEncabezado` false) by all the rest alone. */
function match({ anclas, hoja, filaEncabezado, encabezados, alias, senas }: Lectura, conEncabezado: boolean) {
  const { columnas } = anclas;
  const deseadas = columnas.map((c) => plainHeader(c.header));
  const keys = columnas.map((c) => c.key);
  const emparejador = new Emparejador(encabezados.length, columnas.length);
  const nada = encabezados.map(() => null);
  const fuertes = { observadas: conEncabezado ? encabezados : nada, deseadas };
  const debiles = {
    observadas: senas.claves.map((clave, o) => (conEncabezado ? alias[o] : null) ?? clave),
    deseadas: keys,
  };
  for (const claves of [fuertes, debiles]) {
    emparejador.matchInOrder(claves);
    emparejador.matchAnywhere(claves);
  }
  const propias = new Set(emparejador.usadas.values());
  // To the right of ours there may be columns of people's: only a blank header may be one of ours.
  const deOtros = (o: number): boolean =>
    filaEncabezado !== null && (isBlankColumn(hoja, o + 1) || (encabezados[o] ?? null) !== null);
  emparejador.matchByPlace({
    parecido: (o, d, ultimo) => (ultimo && deOtros(o) ? 0 : senas.parecido(o, d)),
    esCopia: () => false,
    ordenBasta: false,
  });
  // One of people's that is nowhere may be any column that nothing names.
  for (const d of anclas.dePersonas) {
    if (emparejador.de[d] !== null) continue;
    const libres = encabezados.flatMap((texto, o) => {
      const ajena = filaEncabezado !== null && texto !== null;
      return emparejador.usadas.has(o) || ajena || !senas.tieneContenido(o) || senas.claves[o] !== null ? [] : [o];
    });
    const [mejor] = libres.sort((a, b) => senas.parecido(b, d) - senas.parecido(a, d));
    if (mejor !== undefined && senas.parecido(mejor, d) >= 0.5) emparejador.match(mejor, d, false);
  }
  return { de: emparejador.de, propias };
}

type Match = ReturnType<typeof match>;

/**
 * Columns of people's that only their place tells, where that may be wrong: all but one alone between two that are
 * sure, while none of them is missing and what is known of their captures speaks for no other.
 */
function listDudosas({ anclas, hoja, filaMes, senas }: Lectura, { de, propias }: Match): number[] {
  const { dePersonas, columnas } = anclas;
  const falta = dePersonas.some((d) => de[d] === null);
  const used = new Map(de.flatMap((o, d) => (o === null ? [] : [[o, d] as const])));
  const isAlone = (d: number, o: number): boolean => {
    let [antes, despues] = [d - 1, d + 1];
    while (antes >= 0 && !propias.has(antes)) antes--;
    while (despues < de.length && !propias.has(despues)) despues++;
    const [desde, hasta] = [de[antes] ?? null, de[despues] ?? null];
    if (desde === null || hasta === null || desde >= o || hasta <= o) return false;
    for (let i = desde + 1; i < hasta; i++) {
      const suya = used.get(i);
      if (i !== o && !(suya !== undefined && propias.has(suya)) && !isBlankColumn(hoja, i + 1)) return false;
    }
    return dePersonas.every((p) => p === d || p < antes || p > despues || propias.has(p));
  };
  return dePersonas.filter((d) => {
    const o = de[d] ?? null;
    if (o === null || propias.has(d) || !senas.tieneContenido(o)) return false;
    const esMes = (MESES as readonly string[]).includes(columnas[d]?.key ?? '');
    const deOtra = dePersonas.some((p) => p !== d && senas.acuerdo(o, p) > Math.max(0, senas.acuerdo(o, d)));
    return falta || deOtra || (esMes && filaMes !== null) || !isAlone(d, o);
  });
}

/** Whether the desired ones that are somewhere stand in their order. */
function inOrder(de: Correspondencia['de']): boolean {
  const donde = de.flatMap((o) => o ?? []);
  return donde.every((o, i) => i === 0 || o > (donde[i - 1] ?? 0));
}

/**
 * Where headers stand in their order but the columns below them do not (headers pasted again over columns that moved,
 * or cells that were pushed to the right): what they hold tells another column than their header. A note alone does not.
 */
function contradicen(lectura: Lectura, porEncabezado: Match, porContenido: Match): boolean {
  const { anclas, senas } = lectura;
  if (lectura.filaEncabezado === null || !inOrder(porEncabezado.de)) return false;
  const otras = anclas.columnas.flatMap((c, d) => {
    const [x, y] = [porEncabezado.de[d] ?? null, porContenido.de[d] ?? null];
    const delPlan = c.kind === 'plan' && !anclas.dePersonas.includes(d);
    return x !== null && y !== null && x !== y && porContenido.propias.has(d) && !delPlan && !senas.soloNota[y]
      ? [d]
      : [];
  });
  return otras.length > 0 && anclas.dePersonas.some((d) => senas.tieneContenido(porEncabezado.de[d] ?? -1));
}

function readColumnas(anclas: HojaAnclada, hoja: EstadoHoja, esperada: number, conocidas: Conocidas): Lectura {
  const { columnas } = anclas;
  const filaEncabezado = findHeaderRow(columnas, hoja, esperada);
  const filaMes = findMonthRow(hoja, (filaEncabezado ?? esperada) + 1);
  const byAlias = new Map<string, string>();
  for (const c of columnas) for (const alias of c.aliases) byAlias.set(normalizeText(alias), c.key);
  const ancho = Math.max(
    hoja.valores.reduce((max, row) => Math.max(max, row.length), 0),
    hoja.columnas,
  );
  const encabezados = Array.from({ length: ancho }, (_, o) => {
    const texto = filaEncabezado === null ? '' : plainHeader(textoEn(hoja, filaEncabezado, o + 1));
    return texto === '' ? null : texto;
  });
  return {
    anclas,
    hoja,
    filaEncabezado,
    filaMes,
    encabezados,
    alias: encabezados.map((texto) => byAlias.get(texto ?? '') ?? null),
    senas: readSenas(anclas, hoja, ancho, filaMes, (filaMes ?? filaEncabezado ?? esperada + 1) + 1, conocidas),
  };
}

/**
 * Which column of the sheet is which of ours: by its header (the year makes no difference), and where that is lost by
 * its month number, the note of its header, its formulas and what it holds. What only its place tells is `dudosas`.
 */
export function alinearColumnas(
  anclas: HojaAnclada,
  hoja: EstadoHoja,
  esperada: number,
  conocidas: Conocidas,
): Alineacion {
  if (columnsInPlace(anclas, hoja, esperada)) return enSuLugar(anclas.columnas.length, esperada);
  const lectura = readColumnas(anclas, hoja, esperada, conocidas);
  const { filaEncabezado, encabezados, senas } = lectura;
  const porEncabezado = match(lectura, true);
  const porContenido = match(lectura, false);
  const choca = contradicen(lectura, porEncabezado, porContenido);
  const elegida = choca ? porContenido : porEncabezado;
  const dudosas = choca
    ? anclas.dePersonas.filter((d) => porContenido.de[d] !== null && porContenido.de[d] !== porEncabezado.de[d])
    : listDudosas(lectura, elegida);
  const deseadas = anclas.columnas.map((c) => plainHeader(c.header));
  const keys: readonly string[] = anclas.columnas.map((c) => c.key);
  const sameColumn = (a: number, b: number): boolean =>
    hoja.valores.every((row) => String(row[a] ?? '') === String(row[b] ?? ''));
  const alternativa = choca ? porEncabezado.de : elegida.de.map((o, d) => (dudosas.includes(d) ? null : o));
  const alineada = (c: Correspondencia): Alineacion => ({
    ...c,
    filaEncabezado,
    dudosas: [],
    alternativa: null,
    intacta: false,
    copiaDe(o) {
      const original = [deseadas.indexOf(encabezados[o] ?? ''), keys.indexOf(senas.claves[o] ?? '')].find(
        (i) => i >= 0,
      );
      const actual = original === undefined ? null : (c.de[original] ?? null);
      if (original === undefined || actual === null || actual === o) return null;
      return { original, exacta: sameColumn(o, actual) };
    },
  });
  const found = alineada(placed(elegida.de));
  if (dudosas.length === 0 && !choca) return found;
  return { ...found, dudosas, alternativa: { porEncabezado: choca, alineacion: alineada(placed(alternativa)) } };
}
