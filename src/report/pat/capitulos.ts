import { titleKey } from '../../intake/headings';
import { lastOf } from '../../mir/listas';
import type { Capitulo, Catalogos, Mir } from '../../mir/model';
import { CAPITULOS_USUALES, TITULOS_PAT } from '../../text/reporte-pat';

/** What a PAT is made of, in the order of the norm; the clave of a chapter says which of them it is. */
export const CONCEPTOS = [
  'portada',
  'mision',
  'vision',
  'siglas',
  'presentacion',
  'marcoLegal',
  'estructura',
  'objetivoGeneral',
  'objetivos',
  'lineas',
  'cronograma',
  'indicadores',
  'anexo1',
] as const;
export type Concepto = (typeof CONCEPTOS)[number];

/** A seccion of the MIR, from 0, and its heading where the title of its chapter does not say it; "" for none. */
export interface SeccionUbicada {
  readonly indice: number;
  readonly rotulo: string;
}

/** A chapter as it is printed: its text and, below it, what the program lays out there. */
export interface CapituloDePat extends Capitulo {
  /** null: a chapter of the institution's own. */
  readonly concepto: Concepto | null;
  /** Secciones whose objetivos, lineas or cronograma are laid out in it. */
  readonly secciones: readonly SeccionUbicada[];
  /** The first of its concept: where siglas and Anexo 1, which are one, are laid out. */
  readonly primero: boolean;
}

/** Which concept a clave names: intake numbers the second chapter of a kind ("objetivos2"), people may write any. */
function conceptoOf(clave: string): Concepto | null {
  return CONCEPTOS.find((c) => clave.startsWith(c) && /^\d*$/.test(clave.slice(c.length))) ?? null;
}

interface Ordenado extends Capitulo {
  readonly concepto: Concepto | null;
  /** Made here: its title says nothing of a seccion. */
  readonly hecho: boolean;
}

/** What must be in a PAT and has no chapter in Textos. */
function missingOf(capitulos: readonly Ordenado[], mir: Mir, { siglas }: Catalogos): Ordenado[] {
  const make = (concepto: keyof typeof TITULOS_PAT, texto = ''): Ordenado => ({
    clave: concepto,
    concepto,
    titulo: TITULOS_PAT[concepto],
    nivel: 1,
    texto,
    hecho: true,
  });
  const objetivoGeneral = mir.titulo.objetivoGeneral.trim();
  return [
    ...(siglas.length > 0 ? [make('siglas')] : []),
    ...(objetivoGeneral === '' ? [] : [make('objetivoGeneral', objetivoGeneral)]),
    make('objetivos'),
    make('lineas'),
    make('cronograma'),
    make('anexo1'),
  ].filter(({ concepto }) => !capitulos.some((c) => c.concepto === concepto));
}

const rankOf = (concepto: Concepto | null): number => (concepto === null ? -1 : CONCEPTOS.indexOf(concepto));

/** A chapter that Textos lacks goes before the first one that comes later in a PAT. */
function insertOrdenado(capitulos: readonly Ordenado[], nuevo: Ordenado): Ordenado[] {
  const i = capitulos.findIndex((c) => c.nivel === 1 && rankOf(c.concepto) > rankOf(nuevo.concepto));
  return i < 0 ? [...capitulos, nuevo] : [...capitulos.slice(0, i), nuevo, ...capitulos.slice(i)];
}

/** Chapters of a concept that hold rows, not only sections below them ("6. Líneas de acción" over 6.1 and 6.2). */
function leavesOf(capitulos: readonly Ordenado[], concepto: Concepto): number[] {
  return capitulos.flatMap((c, i) => {
    const siguiente = capitulos[i + 1];
    const sobre = c.nivel === 1 && siguiente?.nivel === 2 && siguiente.concepto === concepto;
    return c.concepto === concepto && !sobre ? [i] : [];
  });
}

/**
 * Where each seccion stands among the chapters of a concept, by their index: in the one whose title names it; the
 * others in order where as many chapters are left as secciones, else all of them in the last chapter.
 */
function placeSecciones(capitulos: readonly Ordenado[], concepto: Concepto, mir: Mir): Map<number, SeccionUbicada[]> {
  const hojas = leavesOf(capitulos, concepto);
  const lugares = new Map<number, SeccionUbicada[]>();
  const put = (i: number, seccion: SeccionUbicada): void => {
    lugares.set(i, [...(lugares.get(i) ?? []), seccion]);
  };
  const sueltas = mir.secciones.flatMap(({ titulo }, indice): SeccionUbicada[] => {
    const key = titleKey(titulo);
    const i = hojas.find((h) => key !== '' && !lugares.has(h) && titleKey(capitulos[h]?.titulo ?? '').includes(key));
    if (i === undefined) return [{ indice, rotulo: titulo.trim() }];
    put(i, { indice, rotulo: '' });
    return [];
  });
  const libres = hojas.filter((h) => !lugares.has(h));
  const enOrden = libres.length === sueltas.length;
  for (const [n, seccion] of sueltas.entries()) {
    const i = (enOrden ? libres[n] : undefined) ?? lastOf(hojas);
    if (i !== undefined) put(i, enOrden && capitulos[i]?.hecho === false ? { ...seccion, rotulo: '' } : seccion);
  }
  return lugares;
}

/**
 * The chapters of Textos in their order, with those that the program lays out itself where Textos has none. Each
 * seccion of the MIR has one place under objetivos, one under lineas and one under cronograma.
 */
export function planCapitulos(capitulos: readonly Capitulo[], mir: Mir, catalogos: Catalogos): CapituloDePat[] {
  const leidos = capitulos.map((c): Ordenado => ({ ...c, concepto: conceptoOf(c.clave.trim()), hecho: false }));
  const ordenados = missingOf(leidos, mir, catalogos).reduce(insertOrdenado, leidos);
  const lugares = (['objetivos', 'lineas', 'cronograma'] as const).map((c) => placeSecciones(ordenados, c, mir));
  return ordenados.map(({ clave, titulo, nivel, texto, concepto }, i) => ({
    clave,
    titulo,
    nivel,
    texto,
    concepto,
    secciones: lugares.flatMap((mapa) => mapa.get(i) ?? []),
    primero: ordenados.findIndex((c) => c.concepto === concepto) === i,
  }));
}

/** Chapters that a PAT has by custom and that have no text in Textos, as a sentence names them. */
export function missingCapitulos(capitulos: readonly Capitulo[]): string[] {
  const con = new Set(capitulos.filter((c) => c.texto.trim() !== '').map((c) => conceptoOf(c.clave.trim())));
  const usuales = Object.keys(CAPITULOS_USUALES) as (keyof typeof CAPITULOS_USUALES)[];
  return usuales.filter((clave) => !con.has(clave)).map((clave) => CAPITULOS_USUALES[clave]);
}
