import { COLUMNAS, type ColumnaKey, MESES, type Mes } from '../../mir/format';
import type { Valor } from '../../mir/model';
import { normalizeText } from '../../mir/text-number';

/** What a column of a foreign sheet may be: one of the format, or what other layouts keep in a column of its own. */
export type ClaveAjena = ColumnaKey | 'numeroLinea' | 'responsable';

/** The columns that other layouts keep apart. */
const AUXILIARES = ['numeroLinea', 'responsable'] as const satisfies readonly ClaveAjena[];

/** Every column that a foreign sheet may have, those of the format in its order first. */
export const CLAVES_AJENAS: readonly ClaveAjena[] = [...COLUMNAS.map((c) => c.key), ...AUXILIARES];

export function isClave(clave: string): clave is ClaveAjena {
  return (CLAVES_AJENAS as readonly string[]).includes(clave);
}

/** Headers under which other layouts have a column, besides the official one and its aliases. */
const OTROS_NOMBRES: Readonly<Record<Exclude<ClaveAjena, Mes>, readonly string[]>> = {
  numero: ['#', 'núm. objetivo', 'no. de objetivo', 'número objetivo', 'clave del objetivo', 'objetivo no.'],
  politicasGenerales: ['política', 'política institucional', 'políticas institucionales'],
  programa: ['nombre programa', 'programa institucional', 'programa presupuestario'],
  objetivo: ['objetivos', 'objetivos específicos', 'objetivo particular', 'objetivo estratégico'],
  lineaAccion: [
    'líneas de acción',
    'actividades',
    'acciones',
    'actividad sustantiva',
    'descripción de la actividad',
    'línea de acción / actividad',
  ],
  mesInicial: ['mes inicio', 'fecha de inicio', 'periodo de inicio', 'inicia', 'desde', 'mes de arranque'],
  mesFinal: [
    'mes fin',
    'mes de fin',
    'mes término',
    'fecha de término',
    'termina',
    'hasta',
    'conclusión',
    'mes de conclusión',
  ],
  dimension: ['dimensión indicador', 'tipo de indicador'],
  nombreIndicador: ['nombre indicador', 'indicador de resultado'],
  metodoCalculo: ['fórmula', 'método cálculo', 'fórmula de cálculo', 'método de cálculo del indicador'],
  frecuencia: ['periodicidad', 'frecuencia de medición del indicador'],
  unidadMedida: ['u. m.', 'um', 'unidad medida'],
  lineaBase: ['base', 'línea de base', 'valor base', 'valor inicial del indicador'],
  metaPropuesta: ['meta programada', 'meta anual programada', 'meta comprometida', 'metas'],
  tendencia: ['comportamiento', 'sentido del indicador', 'comportamiento del indicador'],
  presupuesto: ['presupuesto asignado', 'presupuesto programado', 'presupuesto anual', 'costo', 'monto', 'importe'],
  observaciones: ['comentarios', 'observaciones y comentarios'],
  metaAlcanzada: ['avance acumulado', 'meta acumulada', 'acumulado', 'total alcanzado', 'meta lograda'],
  metaPorAlcanzar: ['faltante', 'pendiente por alcanzar', 'meta pendiente', 'diferencia'],
  verificableEn: ['medios de verificación', 'evidencia', 'evidencias', 'fuente de verificación'],
  porcentaje: ['%', '% de avance', 'porcentaje de avance', 'avance porcentual', 'cumplimiento', '% de cumplimiento'],
  estatus: ['situación', 'estado de la actividad', 'semáforo'],
  numeroLinea: [
    'no.',
    'núm.',
    'número',
    'clave',
    'id',
    'no. de línea',
    'núm. línea',
    'número de línea',
    'no. línea de acción',
    'no. actividad',
  ],
  responsable: ['responsable', 'responsables', 'área responsable', 'unidad responsable', 'persona responsable'],
};

const OTROS_MESES: Readonly<Partial<Record<Mes, readonly string[]>>> = { septiembre: ['sept', 'setiembre'] };

/** A header as it is compared: no accents, years, signs or case. */
export function headerKey(texto: string): string {
  return normalizeText(texto.replace('{anio}', ''))
    .replace(/\b(?:19|20)\d\d\b/g, ' ')
    .replace(/[^a-z0-9%#]+/g, ' ')
    .trim();
}

/** A header without what stands in parentheses, which people leave out. */
function shortKey(texto: string): string {
  return headerKey(texto.replace(/\([^)]*\)/g, ' '));
}

interface Nombre {
  readonly clave: ClaveAjena;
  readonly texto: string;
  readonly palabras: readonly string[];
  /** 1 for the official header, a little less for another name. */
  readonly valor: number;
}

const VACIAS = new Set(['de', 'del', 'la', 'el', 'los', 'las', 'en', 'a', 'y', 'o', 'por']);
const wordsOf = (texto: string): string[] => texto.split(' ').filter((p) => p !== '' && !VACIAS.has(p));

/** Points of a header that is one of the other names of a column. */
const VALOR_DE_ALIAS = 0.98;

function nombresOf(clave: ClaveAjena, oficiales: readonly string[], otros: readonly string[]): Nombre[] {
  const nombre = (texto: string, valor: number): Nombre => ({ clave, texto, palabras: wordsOf(texto), valor });
  const propios = [...new Set(oficiales)].map((t) => nombre(t, 1));
  const ajenos = otros.map(headerKey).filter((t) => !oficiales.includes(t));
  return [...propios, ...[...new Set(ajenos)].map((t) => nombre(t, VALOR_DE_ALIAS))];
}

export function isMes(clave: ClaveAjena): clave is Mes {
  return (MESES as readonly string[]).includes(clave);
}

const NOMBRES: readonly Nombre[] = [
  ...COLUMNAS.flatMap(({ key, header, aliases }) => {
    const otros = isMes(key) ? (OTROS_MESES[key] ?? []) : OTROS_NOMBRES[key];
    return nombresOf(key, [headerKey(header), shortKey(header)], [...aliases, ...otros]);
  }),
  ...AUXILIARES.flatMap((clave) => nombresOf(clave, [], OTROS_NOMBRES[clave])),
];

const POR_TEXTO = new Map<string, Nombre[]>();
for (const nombre of NOMBRES) POR_TEXTO.set(nombre.texto, [...(POR_TEXTO.get(nombre.texto) ?? []), nombre]);

/** Edit distance, given up as soon as it must exceed `maximo`. */
function distance(a: string, b: string, maximo: number): number {
  if (Math.abs(a.length - b.length) > maximo) return maximo + 1;
  const row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const letra = a.charCodeAt(i - 1);
    let diagonal = i - 1;
    let left = i;
    let least = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      let n = letra === b.charCodeAt(j - 1) ? diagonal : diagonal + 1;
      if (above < n) n = above + 1;
      if (left < n) n = left + 1;
      diagonal = above;
      left = n;
      row[j] = n;
      if (n < least) least = n;
    }
    if (least > maximo) return maximo + 1;
  }
  return row[b.length] ?? 0;
}

/** "ene-25", "enero 2025": what follows the name of a month says only which year. */
const MES_CON_ANIO = /^([a-z]{3,10}) ?(?:\d{2})?$/;
/** Letters that a header needs before a slip of the pen in it is believed. */
const LETRAS_PARA_ERRATA = 5;
/** Share of the letters that may differ. */
const ERRATAS = 0.2;

function similar(texto: string, palabras: readonly string[], nombre: Nombre): number {
  const largo = Math.max(texto.length, nombre.texto.length);
  if (largo >= LETRAS_PARA_ERRATA && !isMes(nombre.clave)) {
    const maximo = Math.floor(largo * ERRATAS);
    const d = distance(texto, nombre.texto, maximo);
    if (d <= maximo) return nombre.valor * (1 - d / largo);
  }
  if (isMes(nombre.clave) || nombre.palabras.length === 0 || palabras.length === 0) return 0;
  const shared = nombre.palabras.filter((p) => palabras.includes(p)).length;
  // All the words of a name among others, or most of the words of a long name: both are likely, neither is sure.
  if (shared === nombre.palabras.length) return 0.6 + 0.25 * (shared / palabras.length);
  if (shared === palabras.length && shared >= 2) return 0.6 + 0.25 * (shared / nombre.palabras.length);
  return 0;
}

/**
 * How well a header says each column, best first: 1 is the official header. Below 0.5 it is left out. `parecidos` false:
 * only what names a column outright, which costs next to nothing.
 */
export function scoreHeader(valor: Valor, parecidos = true): { readonly clave: ClaveAjena; readonly puntos: number }[] {
  if (typeof valor === 'object' && valor !== null) {
    const mes = MESES[Number(valor.fecha.slice(5, 7)) - 1];
    return mes === undefined ? [] : [{ clave: mes, puntos: VALOR_DE_ALIAS }];
  }
  if (typeof valor !== 'string') return [];
  const texto = headerKey(valor);
  if (texto === '') return [];
  const puntos = new Map<ClaveAjena, number>();
  const give = (clave: ClaveAjena, n: number): void => {
    if (n >= 0.5 && n > (puntos.get(clave) ?? 0)) puntos.set(clave, n);
  };
  for (const variante of [texto, shortKey(valor)])
    for (const n of POR_TEXTO.get(variante) ?? []) give(n.clave, n.valor);
  const mes = MES_CON_ANIO.exec(texto)?.[1];
  if (mes !== undefined) for (const n of POR_TEXTO.get(mes) ?? []) if (isMes(n.clave)) give(n.clave, n.valor);
  if (parecidos && puntos.size === 0) {
    const palabras = wordsOf(texto);
    for (const nombre of NOMBRES) give(nombre.clave, similar(texto, palabras, nombre));
  }
  return [...puntos].map(([clave, n]) => ({ clave, puntos: n })).sort((a, b) => b.puntos - a.puntos);
}

/** How many columns a row names outright: what makes it worth a closer look as a header. */
export function countNamed(valores: readonly Valor[]): number {
  const claves = new Set<ClaveAjena>();
  for (const valor of valores) {
    if (typeof valor !== 'string' || valor.length > 120) continue;
    for (const n of POR_TEXTO.get(headerKey(valor)) ?? POR_TEXTO.get(shortKey(valor)) ?? []) claves.add(n.clave);
  }
  return claves.size;
}

/** Words of a group of months ("PROGRAMADO", "CALENDARIO") that hold a programme, not captured progress. */
const GRUPO_DE_PROGRAMA = /\bprogram|\bcalendari|\bplanead|\bprevist|\bestimad/;

/** Whether what stands above a block of months says that they are the programme. */
export function isGrupoDePrograma(grupo: string): boolean {
  return GRUPO_DE_PROGRAMA.test(normalizeText(grupo));
}
