import { type Columna, nameOfColumna } from '../mir/columna';
import { ANEXO_1, type ColumnaKey, MESES } from '../mir/format';
import type { LineaAccion, Valor } from '../mir/model';
import { readNumeroEscrito } from '../mir/numero-escrito';
import { roundDecimals } from '../mir/text-number';
import { isUnidadPorcentual } from '../mir/unidades';
import { isPercentFormat } from '../rules/cap';
import type { CeldaCruda } from '../rules/rule';
import type { Op } from '../sheet/op';
import type { LibroLeido } from '../sheet/read';
import type { Rango } from '../sheet/state';
import { ELECCION_CAPTURA } from '../text/elecciones';
import { fechaEnPalabras } from '../text/fecha';
import { quoteTexto } from '../text/hoja';
import type { EleccionVista, OpcionVista } from './vista';

/** What is always possible, and what is done without a choice: nothing. */
export const DEJAR = 'dejar';

/** A choice about one captured cell, and what each of its options writes. */
export interface EleccionCaptura {
  readonly vista: EleccionVista;
  /** Where the cell stands once every linea and column is in its place. */
  readonly rango: Rango;
  /** The percent format that it keeps without a choice: to change it silently would change what people see. */
  readonly formato: string | null;
  opsOf(opcion: string): readonly Op[];
}

type Clase = 'formula' | 'texto' | 'porcentaje' | 'fecha';

interface Pregunta {
  readonly clase: Clase;
  readonly hay: string;
  /** Values to choose from, the likeliest first; none: only people know. */
  readonly valores: readonly (string | number)[];
  readonly recomendada: string;
}

const isFecha = (valor: Valor): valor is { readonly fecha: string } => typeof valor === 'object' && valor !== null;
const isAvance = (valor: Valor): valor is number => typeof valor === 'number' && Number.isFinite(valor) && valor >= 0;

/** An option is named by its number; a text is the only one of its choice. */
const claveOf = (valor: string | number | undefined): string =>
  valor === undefined ? DEJAR : typeof valor === 'number' ? String(valor) : 'valor';

/** The present value of a formula, where it is one that could have been captured. */
function askFormula({ valor, formula }: CeldaCruda, columna: Columna<ColumnaKey>): Pregunta {
  const sirve =
    columna.type === 'avance' ? isAvance(valor) : typeof valor === 'string' && valor !== '' && !valor.startsWith('#');
  const valores = sirve && (typeof valor === 'number' || typeof valor === 'string') ? [valor] : [];
  return { clase: 'formula', hay: quoteTexto(formula), valores, recomendada: claveOf(valores[0]) };
}

/**
 * 0.45 shown as 45 %: both readings. What is stored was typed before the format came, unless nothing known says so and
 * it is a fraction of 1 that is whole as it is shown, or of a unit that is a percentage: then 45% was typed.
 */
function askPorcentaje(valor: number, unidad: string, conocido: number | null): Pregunta {
  const mostrado = roundDecimals(100 * valor, 9);
  const fraccion = valor < 1 && Number.isInteger(mostrado);
  const escrito = (fraccion || (valor <= 1 && isUnidadPorcentual(unidad))) && conocido !== valor;
  const valores = escrito || conocido === mostrado ? [mostrado, valor] : [valor, mostrado];
  const hay = ELECCION_CAPTURA.hayPorcentaje(String(mostrado), String(valor));
  return { clase: 'porcentaje', hay, valores: [...new Set(valores)], recomendada: claveOf(valores[0]) };
}

function ask(
  celda: CeldaCruda,
  columna: Columna<ColumnaKey>,
  unidad: string,
  conocido: number | null,
): Pregunta | null {
  const { valor, formula, formato } = celda;
  if (formula !== '') return askFormula(celda, columna);
  if (columna.type !== 'avance') return null;
  if (isFecha(valor)) return { clase: 'fecha', hay: fechaEnPalabras(valor.fecha), valores: [], recomendada: DEJAR };
  if (typeof valor === 'string') {
    const valores = readNumeroEscrito(valor);
    return valores.length === 0
      ? null
      : { clase: 'texto', hay: quoteTexto(valor), valores, recomendada: claveOf(valores[0]) };
  }
  return typeof valor === 'number' && isPercentFormat(formato ?? '') ? askPorcentaje(valor, unidad, conocido) : null;
}

function optionOf(valor: string | number, { hay, clase }: Pregunta, guardado: Valor): OpcionVista {
  const dicho = typeof valor === 'number' ? String(valor) : quoteTexto(valor);
  const antes = clase === 'porcentaje' ? hay : ELECCION_CAPTURA.hay(hay);
  const dePorcentaje =
    valor === guardado ? ELECCION_CAPTURA.dejarGuardado(dicho) : ELECCION_CAPTURA.cambiarAVisto(dicho);
  return {
    clave: claveOf(valor),
    etiqueta: clase === 'porcentaje' ? dePorcentaje : ELECCION_CAPTURA.dejarValor(dicho),
    detalle: [antes, ELECCION_CAPTURA.quedaria(dicho)],
  };
}

function eleccionOf(
  hoja: string,
  celda: CeldaCruda,
  columna: Columna<ColumnaKey>,
  { numero: linea, unidadMedida }: LineaAccion,
  conocido: number | null,
  rango: Rango,
): EleccionCaptura | null {
  const pregunta = ask(celda, columna, unidadMedida, conocido);
  if (!pregunta) return null;
  const { clase, valores, recomendada } = pregunta;
  const otroFormato = celda.formato !== null && celda.formato !== columna.numberFormat;
  return {
    vista: {
      clave: `${hoja}:${celda.a1}:${clase}`,
      mensaje: ELECCION_CAPTURA[clase](nameOfColumna(columna), linea, celda.a1),
      hoja,
      celda: celda.a1,
      linea,
      opciones: valores.map((v) => optionOf(v, pregunta, celda.valor)),
      recomendada,
    },
    rango,
    formato: clase === 'porcentaje' ? celda.formato : null,
    opsOf(opcion) {
      const valor = valores.find((v) => claveOf(v) === opcion);
      if (valor === undefined) return [];
      const formato: Op = { tipo: 'formatoNumero', hoja, rango, formatos: [[columna.numberFormat]] };
      const escribir: Op = { tipo: 'escribir', hoja, rango, contenido: [[valor]], tocaCaptura: true };
      if (!otroFormato) return [escribir];
      if (clase !== 'porcentaje') return [formato, escribir];
      // The format last: without it nobody could tell any more that 0.45 was 45 %.
      return valor === celda.valor ? [formato] : [escribir, formato];
    },
  };
}

/** What a month said when the plan was last kept; null: nothing is known of it. */
function knownIn(linea: LineaAccion | undefined, key: ColumnaKey): number | null {
  return linea?.meses[(MESES as readonly string[]).indexOf(key)] ?? null;
}

const CAPTURABLES = ANEXO_1.columnas.filter((c) => c.kind === 'captura');

/**
 * What only people can decide of what is captured (domain.md section 3): a formula in a yellow cell, a number written
 * as text, a percent format, a date. Each shows what is there and what would be; nothing of it is in a default repair.
 */
export function eleccionesDeCaptura({ baseline, mir, layout, crudo }: LibroLeido): EleccionCaptura[] {
  return layout.filas.flatMap((f) => {
    const linea = mir.secciones[f.seccion]?.objetivos[f.objetivo]?.lineas[f.linea];
    const cruda = f.tipo === 'linea' && linea ? crudo(f.seccion, linea.numero) : null;
    if (!cruda || !linea) return [];
    const conocida = baseline.mir.secciones[f.seccion]?.objetivos[f.objetivo]?.lineas[f.linea];
    return CAPTURABLES.flatMap((c) => {
      const rango = { fila: f.fila, columna: layout.columnas[c.key], filas: 1, columnas: 1 };
      return eleccionOf(cruda.hoja, cruda.celda(c.key), c, linea, knownIn(conocida, c.key), rango) ?? [];
    });
  });
}
