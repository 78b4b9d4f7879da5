import type { Columna } from '../mir/columna';
import { COLUMNAS_CRONOGRAMA, HOJA_CRONOGRAMA } from '../mir/cronograma';
import { ANEXO_1, type ColumnaKey, MESES } from '../mir/format';
import { type LineaAccion, type Mir, numeroOf } from '../mir/model';
import { normalizeText } from '../mir/text-number';
import { CRONOGRAMA_ROTULOS, MIR_ROTULOS, RENGLON } from '../text/hoja';
import { alinear, type Claves, type Correspondencia, placed } from './alinear';
import { DE_OBJETIVO, isDeObjetivo } from './blueprint/mir-aspecto';
import { formulaEn, textoEn, valorEn } from './grid';
import type { FilaLayout, Layout } from './layout';
import type { EstadoHoja } from './state';

/** What tells a row of one of our sheets from all others. */
export interface Renglon {
  readonly f: FilaLayout;
  readonly linea: LineaAccion | null;
  /** What stands in the column of labels or of lineas; "" where the row is blank, null where nothing sure stands. */
  readonly texto: string | null;
  /** How a sentence names it. */
  readonly nombre: string;
}

/** One of the two sheets whose rows speak of lineas. */
export interface HojaAnclada {
  readonly nombre: string;
  readonly columnas: readonly Columna[];
  /** Index from 0 of the column that says which linea a row is; labels stand in the first. */
  readonly columnaLinea: number;
  readonly encabezados: readonly string[];
  readonly renglones: readonly Renglon[];
  /** Indices of the columns whose contents belong to people: what moves there is a choice. */
  readonly dePersonas: readonly number[];
  /** Indices of the columns that speak of an objetivo and stand on the first of its lineas. */
  readonly deObjetivo: readonly number[];
  /** Indices of plan columns that say what a linea is like, apart from its text. */
  readonly dePlan: readonly number[];
  /** What each objetivo says in them: a row of nothing else is ours. */
  readonly objetivos: ReadonlySet<string>;
  planDe(linea: LineaAccion, columna: number): unknown;
}

function tituloDe(mir: Mir, linea: number, enMir: boolean): string | null {
  const { institucion, formato, programa, organo, objetivoGeneral } = mir.titulo;
  const textos = enMir
    ? [institucion, formato, programa, organo, objetivoGeneral]
    : [CRONOGRAMA_ROTULOS.titulo, organo, programa, null, CRONOGRAMA_ROTULOS.nota];
  return textos[linea] ?? null;
}

function textoDe(mir: Mir, f: FilaLayout, encabezado: string, enMir: boolean): string | null {
  const rotulos = enMir ? MIR_ROTULOS : CRONOGRAMA_ROTULOS;
  const seccion = mir.secciones[f.seccion];
  const objetivo = seccion?.objetivos[f.objetivo];
  switch (f.tipo) {
    case 'titulo':
      return tituloDe(mir, f.linea, enMir);
    case 'encabezado':
      return encabezado;
    case 'mes':
      return null;
    case 'seccion':
      return seccion?.titulo ?? null;
    case 'linea': {
      const linea = objetivo?.lineas[f.linea];
      return (enMir ? linea?.lineaAccion : linea?.numero) || null;
    }
    case 'subtotal':
      return enMir && objetivo?.lineas.length === 0 ? null : rotulos.subtotal(objetivo?.numero ?? '');
    case 'suma':
      return rotulos.suma;
    case 'declarado':
      return MIR_ROTULOS.declarado;
    case 'diferencia':
      return MIR_ROTULOS.diferencia;
    case 'blanco':
      return '';
    case 'leyenda':
      return ANEXO_1.leyenda[f.linea] ?? null;
  }
}

function nombreDe(f: FilaLayout, linea: LineaAccion | null, texto: string | null): string {
  if (linea) return linea.numero || linea.lineaAccion;
  if (f.tipo === 'encabezado') return RENGLON.encabezados;
  if (f.tipo === 'mes') return RENGLON.meses;
  return texto || RENGLON.sinNombre;
}

/** MIR or Cronograma as this MIR wants it: what each row and column says. */
export function anclasDe(mir: Mir, layout: Layout, cual: 'MIR' | 'Cronograma'): HojaAnclada {
  const enMir = cual === 'MIR';
  const columnas: readonly Columna[] = enMir ? ANEXO_1.columnas : COLUMNAS_CRONOGRAMA;
  const encabezados = columnas.map((c) => c.header.replace('{anio}', String(mir.anioPresupuesto)));
  const filas = enMir ? layout.filas : layout.filas.slice(0, layout.filaSuma);
  const renglones = filas.map((f): Renglon => {
    const linea = f.tipo === 'linea' ? mir.secciones[f.seccion]?.objetivos[f.objetivo]?.lineas[f.linea] : undefined;
    const texto = textoDe(mir, f, encabezados[0] ?? '', enMir);
    return { f, linea: linea ?? null, texto, nombre: nombreDe(f, linea ?? null, texto) };
  });
  const indices = (holds: (c: Columna) => boolean): number[] => columnas.flatMap((c, i) => (holds(c) ? [i] : []));
  const deMes = (c: Columna): boolean => (MESES as readonly string[]).includes(c.key);
  return {
    nombre: enMir ? ANEXO_1.hoja : HOJA_CRONOGRAMA,
    columnas,
    columnaLinea: enMir ? layout.columnas.lineaAccion - 1 : 0,
    encabezados,
    renglones,
    dePersonas: enMir
      ? indices((c) => c.kind === 'captura')
      : indices((c) => (c.kind === 'plan' && c.key !== 'linea') || deMes(c)),
    deObjetivo: enMir ? indices((c) => isDeObjetivo(c.key as ColumnaKey)) : [],
    dePlan: enMir ? indices((c) => c.kind === 'plan' && c.key in LINEA_VACIA) : [],
    objetivos: new Set(
      mir.secciones.flatMap((s) => s.objetivos.map((o) => JSON.stringify(DE_OBJETIVO.map((key) => o[key] || null)))),
    ),
    planDe: (linea, columna) => linea[(columnas[columna]?.key ?? '') as keyof LineaAccion],
  };
}

/** The plan fields of a linea that its row shows one by one. */
const LINEA_VACIA = {
  mesInicial: 0,
  mesFinal: 0,
  dimension: 0,
  nombreIndicador: 0,
  metodoCalculo: 0,
  frecuencia: 0,
  unidadMedida: 0,
  lineaBase: 0,
  metaPropuesta: 0,
  tendencia: 0,
  presupuesto: 0,
};

function isBlank(hoja: EstadoHoja, fila: number, columna: number): boolean {
  return valorEn(hoja, fila, columna) === null && formulaEn(hoja, fila, columna) === '';
}

export function isBlankRow(hoja: EstadoHoja, fila: number): boolean {
  const ancho = Math.max(hoja.valores[fila - 1]?.length ?? 0, hoja.formulas[fila - 1]?.length ?? 0);
  for (let c = 1; c <= ancho; c++) if (!isBlank(hoja, fila, c)) return false;
  return true;
}

export function isBlankColumn(hoja: EstadoHoja, columna: number): boolean {
  return (
    hoja.valores.every((row) => (row[columna - 1] ?? '') === '') &&
    hoja.formulas.every((row) => (row[columna - 1] ?? '') === '')
  );
}

/** Whether a row holds nothing but what the plan says of an objetivo: it stood without lineas, and has some now. */
export function isRowOfObjetivo({ deObjetivo, objetivos }: HojaAnclada, hoja: EstadoHoja, fila: number): boolean {
  if (deObjetivo.length === 0) return false;
  const dice = JSON.stringify(deObjetivo.map((c) => valorEn(hoja, fila, c + 1)));
  const ancho = Math.max(hoja.valores[fila - 1]?.length ?? 0, hoja.formulas[fila - 1]?.length ?? 0);
  for (let c = 0; c < ancho; c++) if (!deObjetivo.includes(c) && !isBlank(hoja, fila, c + 1)) return false;
  return objetivos.has(dice);
}

/** A header without its year, to be compared. */
const plainHeader = (texto: string): string => normalizeText(texto.replace('{anio}', '').replace(/\b\d{4}\b/, ' '));

/** How many of the headers stand in a row. */
function headersIn(hoja: EstadoHoja, fila: number, known: ReadonlySet<string>): number {
  const row = hoja.valores[fila - 1] ?? [];
  return new Set(row.flatMap((v) => (typeof v === 'string' && known.has(plainHeader(v)) ? [plainHeader(v)] : []))).size;
}

/** Rows in which the headers are looked for when they are not in their own. */
const BUSQUEDA = 200;

/** Row of the headers; where none is recognised, the one where they belong. */
function findHeaderRow({ columnas }: HojaAnclada, hoja: EstadoHoja, esperada: number): number | null {
  const known = new Set(columnas.map((c) => plainHeader(c.header)));
  const enough = columnas.length / 3;
  if (headersIn(hoja, esperada, known) >= enough) return esperada;
  let best: { fila: number; cuantos: number } | null = null;
  for (let fila = 1; fila <= Math.min(hoja.valores.length, BUSQUEDA); fila++) {
    const cuantos = headersIn(hoja, fila, known);
    if (cuantos >= enough && cuantos > (best?.cuantos ?? 0)) best = { fila, cuantos };
  }
  return best?.fila ?? null;
}

const identity = (n: number): Correspondencia => placed(Array.from({ length: n }, (_, i) => i));

/** A match, and of which desired one a left-over observed one is a copy; null: of none. */
export interface Alineacion extends Correspondencia {
  copiaDe(observada: number): { readonly original: number; readonly exacta: boolean } | null;
  /** Whether the headers were found: without them a blank column says nothing. */
  readonly conEncabezado: boolean;
  /** Everything says what it should where it should: nothing had to be looked for. */
  readonly intacta: boolean;
}

const enSuLugar = (n: number, conEncabezado: boolean): Alineacion => ({
  ...identity(n),
  copiaDe: () => null,
  conEncabezado,
  intacta: conEncabezado,
});

/** Which column of the sheet is which of ours, by its header and the number of its month; the year makes no difference. */
export function alinearColumnas(anclas: HojaAnclada, hoja: EstadoHoja, filaEncabezado: number): Alineacion {
  const { columnas, encabezados } = anclas;
  const fila = findHeaderRow(anclas, hoja, filaEncabezado);
  const inPlace = fila !== null && encabezados.every((e, i) => hoja.valores[fila - 1]?.[i] === e);
  if (fila === null || inPlace) return enSuLugar(columnas.length, fila !== null);
  const byAlias = new Map<string, string>();
  for (const c of columnas) for (const alias of c.aliases) byAlias.set(normalizeText(alias), c.key);
  const ancho = Math.max(hoja.valores[fila - 1]?.length ?? 0, hoja.columnas);
  const fuertes: (string | null)[] = [];
  const debiles: (string | null)[] = [];
  for (let c = 1; c <= ancho; c++) {
    const texto = plainHeader(textoEn(hoja, fila, c));
    const mes = valorEn(hoja, fila + 1, c);
    fuertes.push(texto === '' ? null : texto);
    debiles.push(byAlias.get(texto) ?? (typeof mes === 'number' ? (MESES[mes - 1] ?? null) : null));
  }
  const deseadas = columnas.map((c) => plainHeader(c.header));
  const found = alinear(
    { observadas: fuertes, deseadas },
    { observadas: debiles, deseadas: columnas.map((c) => c.key) },
    {
      parecido: (o) => (isBlankColumn(hoja, o + 1) ? 0 : 1),
      esCopia: () => false,
    },
  );
  const sameColumn = (a: number, b: number): boolean =>
    hoja.valores.every((row) => String(row[a] ?? '') === String(row[b] ?? ''));
  return {
    ...found,
    conEncabezado: true,
    intacta: false,
    copiaDe(o) {
      const original = deseadas.indexOf(fuertes[o] ?? '');
      const actual = found.de[original] ?? null;
      return actual === null || actual === o ? null : { original, exacta: sameColumn(o, actual) };
    },
  };
}

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

function claveDe({ f, linea, texto }: Renglon): string | null {
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
  const encabezado = findHeaderRow(anclas, hoja, filaEncabezado);
  const meses = anclas.columnas.flatMap((c, i) => {
    const mes = (MESES as readonly string[]).indexOf(c.key);
    return mes < 0 ? [] : [{ mes: mes + 1, columna: columnOf(columnas, i) }];
  });
  const isMeses = (fila: number): boolean =>
    fila <= (encabezado ?? filaEncabezado) + 3 &&
    meses.filter((m) => valorEn(hoja, fila, m.columna) === m.mes).length > 6;
  const fuerte = (fila: number): string | null => {
    if (fila === encabezado) return CLAVE_ENCABEZADO;
    const linea = `${DE_LINEA}${normalizeText(textoEn(hoja, fila, enLinea))}`;
    if (known.has(linea)) return linea;
    const rotulo = `${DE_ROTULO}${normalizeText(textoEn(hoja, fila, enRotulo))}`;
    if (known.has(rotulo)) return rotulo;
    if (isMeses(fila)) return CLAVE_MESES;
    return isBlankRow(hoja, fila) ? '' : null;
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
  if (enSuColumna && rowsInPlace(anclas, hoja)) return enSuLugar(renglones.length, true);
  const { fuertes, debiles } = readClaves(anclas, hoja, columnas, filaEncabezado);
  const primeras = new Map<string, number>();
  fuertes.observadas.forEach((clave, o) => {
    if (clave && !primeras.has(clave)) primeras.set(clave, o);
  });
  const comparadas = [...dePlan, ...dePersonas, columnaLinea].map((i) => columnOf(columnas, i));
  const sameRow = (a: number, b: number): boolean =>
    comparadas.every((c) => String(valorEn(hoja, a + 1, c)) === String(valorEn(hoja, b + 1, c)));
  const found = alinear(fuertes, debiles, {
    parecido(o, d) {
      const renglon = renglones[d];
      if (!renglon) return 0;
      const blanca = fuertes.observadas[o] === '';
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
  const capturada = (o: number): boolean => dePersonas.some((i) => !isBlank(hoja, o + 1, columnOf(columnas, i)));
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
    conEncabezado: true,
    intacta: false,
    copiaDe(o) {
      const original = originalOf(o);
      const actual = original === undefined ? null : (de[original] ?? null);
      if (original === undefined || actual === null || actual === o) return null;
      return { original, exacta: fuertes.observadas[o] === fuertes.observadas[actual] && sameRow(o, actual) };
    },
  };
}
