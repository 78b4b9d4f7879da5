import { AJUSTES } from '../../mir/ajustes';
import { AJUSTE_DE_ESTATUS } from '../../mir/contexto';
import { type ColumnaKey, DIMENSIONES, FRECUENCIAS, MESES, type Mes, TENDENCIAS } from '../../mir/format';
import { normalizeText } from '../../mir/text-number';
import { splitLinea } from '../clean';
import { isPesos, parseMes, parseNumero } from '../numeros';

/** Texts of the plan that a cell is recognised by, normalised. */
export interface Vocabulario {
  readonly politicas: readonly string[];
  readonly programas: readonly string[];
  readonly objetivos: readonly string[];
}

type Score = (celda: string, v: Vocabulario) => number;

/** What can never stand in a column. */
export const IMPOSIBLE = Number.NEGATIVE_INFINITY;

/** The words that ESTATUS may show: the defaults of Configuración. */
const PALABRAS_DE_ESTATUS: readonly string[] = Object.values(AJUSTE_DE_ESTATUS).map((clave) =>
  String(AJUSTES.find((a) => a.clave === clave)?.defecto ?? ''),
);

const isNumber = (celda: string) => parseNumero(celda) !== null;
const includesAny = (celda: string, words: readonly string[]) => words.some((w) => normalizeText(celda).includes(w));
const oneOf = (words: readonly string[]): Score => {
  const normal = words.map((w) => normalizeText(w));
  return (celda) => {
    if (isNumber(celda)) return IMPOSIBLE;
    const text = normalizeText(celda);
    return normal.some((w) => text === w || text.startsWith(w.slice(0, 5)))
      ? 6
      : text.split(' ').length > 2
        ? IMPOSIBLE
        : 0.2;
  };
};
const text =
  (bonus: (celda: string, v: Vocabulario) => number): Score =>
  (celda, v) =>
    isNumber(celda) ? IMPOSIBLE : 1 + bonus(celda, v);
const number: Score = (celda) => (isNumber(celda) && !isPesos(celda) ? 1 : IMPOSIBLE);
const month: Score = (celda) => (parseMes(celda) === null ? (celda.length <= 12 ? 0.1 : IMPOSIBLE) : 3);

/** How well a cell fits each column, by type and vocabulary; IMPOSIBLE where its type forbids it. */
const AFINIDAD: Readonly<Record<Exclude<ColumnaKey, Mes>, Score>> = {
  numero: (celda) => (/^\d{1,2}\.?$/.test(celda) ? 2 : IMPOSIBLE),
  politicasGenerales: text((c, v) => (includesAny(c, v.politicas) ? 4 : 0)),
  programa: text((c, v) => (includesAny(c, v.programas) ? 4 : 0)),
  objetivo: text((c, v) => (includesAny(c, v.objetivos) ? 4 : 0)),
  lineaAccion: (celda) => (splitLinea(celda) !== null ? 12 : IMPOSIBLE),
  mesInicial: month,
  mesFinal: month,
  dimension: oneOf(DIMENSIONES),
  nombreIndicador: text((c) => (c.length > 12 ? 0.3 : -0.3)),
  metodoCalculo: text((c) => (c.length > 12 ? 0.3 : -0.3)),
  frecuencia: oneOf([...FRECUENCIAS, 'Semanal', 'Quincenal', 'Diaria', 'Única', 'Bienal', 'Sexenal']),
  unidadMedida: (c) => (c === '%' ? 4 : isNumber(c) ? IMPOSIBLE : c.length <= 40 ? 1.6 : 0.2),
  lineaBase: (c) =>
    /^(sin (referencia|linea base|dato)|no (aplica|disponible)|n\/?[ad])/.test(normalizeText(c))
      ? 5
      : isPesos(c)
        ? IMPOSIBLE
        : 1,
  metaPropuesta: (c) => (isNumber(c) && !isPesos(c) ? 2 : IMPOSIBLE),
  tendencia: oneOf(TENDENCIAS),
  presupuesto: (c) => (isPesos(c) ? 6 : isNumber(c) ? 0.8 : IMPOSIBLE),
  observaciones: text((c) => (/partida/.test(normalizeText(c)) ? 1 : 0)),
  metaAlcanzada: number,
  metaPorAlcanzar: number,
  verificableEn: text((c) =>
    /informe|oficio|acta|minuta|lista|acuse|liga|http|expediente|constancia|correo/.test(normalizeText(c)) ? 0.5 : 0,
  ),
  porcentaje: (c) => (isNumber(c) && !isPesos(c) ? (c.endsWith('%') ? 3 : 0.9) : IMPOSIBLE),
  estatus: oneOf(PALABRAS_DE_ESTATUS),
};

function isMes(key: ColumnaKey): key is Mes {
  return (MESES as readonly ColumnaKey[]).includes(key);
}

/** How well a cell fits a column; IMPOSIBLE where its type forbids it. */
export function affinityOf(key: ColumnaKey, celda: string, vocabulario: Vocabulario): number {
  const score = isMes(key) ? number : AFINIDAD[key];
  return score(celda, vocabulario);
}
