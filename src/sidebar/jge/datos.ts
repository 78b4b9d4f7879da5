import type { InformeJgeVista } from '../../gas/api';
import {
  ASUNTO_EN_BLANCO,
  type AsuntoJge,
  COLUMNAS_JGE,
  type InformeJge,
  PROPIOS_JGE,
  type PropioJge,
} from '../../mir/informe-jge';
import { parseTextoRico, type TramoRico, VINETA, writeTextoRico } from '../../mir/texto-rico';

/** An asunto while it is edited; `id` tells it from the others wherever it is moved. */
export interface AsuntoEditado {
  readonly id: number;
  readonly textos: AsuntoJge;
}

/** A form while it is edited: kept, whatever else is looked at, until it is saved or discarded. */
export interface Borrador {
  /** "" while it has none. */
  readonly numero: string;
  /** As it was opened; null: it is new. */
  readonly huella: string | null;
  readonly propios: Readonly<Record<PropioJge, string>>;
  readonly asuntos: readonly AsuntoEditado[];
}

const nextId = (asuntos: readonly AsuntoEditado[]): number => 1 + asuntos.reduce((max, a) => Math.max(max, a.id), 0);

/** The form as it is edited; one without asuntos shows one to fill in. */
export function borradorDe(informe: InformeJge, huella: string): Borrador {
  const { numero, asuntos, ...propios } = informe;
  const textos = asuntos.length > 0 ? asuntos : [ASUNTO_EN_BLANCO];
  return { numero, huella, propios, asuntos: textos.map((t, i) => ({ id: i + 1, textos: t })) };
}

export function borradorNuevo(direccion: string): Borrador {
  const propios = Object.fromEntries(PROPIOS_JGE.map((c) => [c, ''])) as Borrador['propios'];
  return {
    numero: '',
    huella: null,
    propios: { ...propios, direccion },
    asuntos: [{ id: 1, textos: ASUNTO_EN_BLANCO }],
  };
}

/** What is sent to be saved. */
export function informeDe({ numero, propios, asuntos }: Borrador): InformeJge {
  return { numero, ...propios, asuntos: asuntos.map((a) => a.textos) };
}

const isBlank = (texto: string): boolean => texto.trim() === '';

/** What a form says, apart from its number: texts of blanks alone are none, and asuntos without text neither. */
function contentOf(informe: InformeJge): string {
  const propios = PROPIOS_JGE.map((c) => (isBlank(informe[c]) ? '' : informe[c]));
  const asuntos = informe.asuntos.map((a) => COLUMNAS_JGE.map((c) => (isBlank(a[c]) ? '' : a[c])));
  return JSON.stringify([propios, asuntos.filter((a) => a.some((t) => t !== ''))]);
}

/**
 * The form that a call saved of which no answer came: that of its number, or for a new one (number "") the one that was
 * not there `antes`, where it says exactly what was sent; null: it was not saved.
 */
export function findGuardado(
  enviado: InformeJge,
  antes: readonly InformeJgeVista[],
  ahora: readonly InformeJgeVista[],
): InformeJgeVista | null {
  const conocidos = antes.map((i) => i.informe.numero);
  const suyos = ahora.filter(({ informe: { numero } }) =>
    enviado.numero === '' ? !conocidos.includes(numero) : numero === enviado.numero,
  );
  return suyos.find((i) => contentOf(i.informe) === contentOf(enviado)) ?? null;
}

export function addAsunto(asuntos: readonly AsuntoEditado[]): AsuntoEditado[] {
  return [...asuntos, { id: nextId(asuntos), textos: ASUNTO_EN_BLANCO }];
}

/** The asunto one place up (-1) or down (1); the same list where there is no such place. */
export function moveAsunto(asuntos: readonly AsuntoEditado[], id: number, paso: -1 | 1): readonly AsuntoEditado[] {
  const i = asuntos.findIndex((a) => a.id === id);
  const [uno, otro] = [asuntos[i], asuntos[i + paso]];
  if (!uno || !otro) return asuntos;
  return asuntos.map((a, k) => (k === i ? otro : k === i + paso ? uno : a));
}

/** How people begin a bullet. */
const COMO_VIÑETA = /^[-*•·][ \t]+/;

/** A text with where its selection stands. */
export interface Escrito {
  readonly texto: string;
  readonly desde: number;
  readonly hasta: number;
}

/** The lines that a selection touches: [first, last], and where each begins. */
function linesAt({ texto, desde, hasta }: Escrito): {
  lineas: string[];
  primera: number;
  ultima: number;
  inicio: number;
} {
  const lineas = texto.split('\n');
  const lineOf = (lugar: number): number => texto.slice(0, lugar).split('\n').length - 1;
  const primera = lineOf(desde);
  const inicio = lineas.slice(0, primera).reduce((n, l) => n + l.length + 1, 0);
  return { lineas, primera, ultima: lineOf(hasta), inicio };
}

/** The lines that a selection touches become bullets; or none, where all of them are. */
export function toggleViñetas(escrito: Escrito): Escrito {
  const { lineas, primera, ultima, inicio } = linesAt(escrito);
  const suyas = lineas.slice(primera, ultima + 1);
  const todas = suyas.every((l) => l.startsWith(VINETA));
  const nuevas = suyas.map((l) => (todas ? l.slice(VINETA.length) : VINETA + l.replace(COMO_VIÑETA, '')));
  const texto = [...lineas.slice(0, primera), ...nuevas, ...lineas.slice(ultima + 1)].join('\n');
  const fin = inicio + nuevas.join('\n').length;
  return { texto, desde: fin, hasta: fin };
}

/** What Enter does within a bullet: another one; in a bullet without text it ends the list. null: nothing of its own. */
export function enterInViñeta(escrito: Escrito): Escrito | null {
  const { texto, desde, hasta } = escrito;
  const { lineas, primera, inicio } = linesAt(escrito);
  const linea = lineas[primera] ?? '';
  const [marca] = COMO_VIÑETA.exec(linea) ?? [];
  if (marca === undefined || desde < inicio + marca.length) return null;
  const vacia = linea.slice(marca.length).trim() === '' && desde === hasta;
  const antes = vacia
    ? texto.slice(0, inicio)
    : `${texto.slice(0, inicio)}${VINETA}${texto.slice(inicio + marca.length, desde)}`;
  const medio = vacia ? '' : `\n${VINETA}`;
  const lugar = antes.length + medio.length;
  return { texto: antes + medio + texto.slice(vacia ? inicio + linea.length : hasta), desde: lugar, hasta: lugar };
}

/** "- " or "* " just typed at the beginning of a line: how people write a bullet. null: it was something else. */
export function typedViñeta(escrito: Escrito): Escrito | null {
  const { texto, desde, hasta } = escrito;
  const { inicio } = linesAt(escrito);
  if (desde !== hasta || !/^[-*•] $/.test(texto.slice(inicio, desde))) return null;
  return { ...escrito, texto: texto.slice(0, inicio) + VINETA + texto.slice(desde) };
}

export type FilasDeTabla = readonly (readonly (string | null)[])[];

const isRow = (linea: string): boolean => parseTextoRico(linea)[0]?.tipo === 'tabla';

/** The table in which the selection stands, and the lines that it takes; null: it stands in none. */
export function tablaEn(
  escrito: Escrito,
): { readonly filas: FilasDeTabla; readonly lineas: readonly [number, number] } | null {
  const { lineas, primera } = linesAt(escrito);
  if (!isRow(lineas[primera] ?? '')) return null;
  let [desde, hasta] = [primera, primera];
  while (isRow(lineas[desde - 1] ?? '')) desde--;
  while (isRow(lineas[hasta + 1] ?? '')) hasta++;
  const tablas = parseTextoRico(lineas.slice(desde, hasta + 1).join('\n'));
  // Two tables of different widths that follow each other are not one to edit.
  const [tabla] = tablas;
  return tablas.length === 1 && tabla?.tipo === 'tabla' ? { filas: tabla.filas, lineas: [desde, hasta] } : null;
}

/** The text with this table in place of the one in which the selection stands, or below the line in which it stands. */
export function putTabla(escrito: Escrito, filas: FilasDeTabla): string {
  const tabla: TramoRico = { tipo: 'tabla', filas };
  const { lineas, ultima } = linesAt(escrito);
  const hay = tablaEn(escrito)?.lineas;
  const [desde, hasta] = hay ?? [ultima + 1, ultima];
  const antes = lineas.slice(0, desde);
  // An empty line where the table goes makes way for it.
  if (!hay && antes[antes.length - 1] === '') antes.pop();
  return [...antes, writeTextoRico([tabla]), ...lineas.slice(hasta + 1)].join('\n');
}
