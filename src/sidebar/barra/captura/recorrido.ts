import type { ContenidoDeMes } from '../../../gas/api';
import { isIncumplida } from '../../../mir/estatus';
import { computeIndicador } from '../../../mir/indicators';
import { findCaida, judgeFraccion, judgeNoProgramado, judgeRebasada } from '../../../mir/juicios';
import { isPorCapturar } from '../../../mir/por-capturar';
import { isUnidadDeConteo } from '../../../mir/unidades';
import type { CAPTURA } from '../../../text/barra-captura';
import { type ObjetivoDe, searchPlan } from '../../comun/buscar';
import { type CapturaEnCola, type Cola, claveDe, contenidoDe, type Destino, isGuardando, pendienteDe } from './cola';
import type { LineaDeVista, VistaDeCaptura } from './desempacar';

export type Filtro = keyof typeof CAPTURA.filtros;

/** What was typed for a month of a linea and not yet sent. */
export interface Borrador {
  readonly texto: string;
  readonly observaciones: string;
  /** The capture that was refused whose observations these were; null: none. */
  readonly retoma?: number | null;
}
export type Borradores = ReadonlyMap<string, Borrador>;

/** A linea with its months as the queue has them. */
export interface LineaEnCurso extends LineaDeVista {
  /** "1:12.1" */
  readonly clave: string;
}

export function destinoDe({ seccion, linea }: LineaDeVista, mes: number): Destino {
  return { seccion, linea: linea.numero, mes };
}

export function claveDeLinea(seccion: number, linea: string): string {
  return `${seccion}:${linea}`;
}

/** The lineas as they will be once everything typed has arrived. */
export function enCurso({ lineas }: Pick<VistaDeCaptura, 'lineas'>, cola: Cola): LineaEnCurso[] {
  return lineas.map((l) => {
    const contenidos = l.contenidos.map((_, i) => contenidoDe(cola, claveDe(destinoDe(l, i + 1))));
    const meses = contenidos.map((c) => (typeof c === 'number' ? c : null));
    return { ...l, contenidos, linea: { ...l.linea, meses }, clave: claveDeLinea(l.seccion, l.linea.numero) };
  });
}

type Criterio = (linea: LineaEnCurso, mes: number, contexto: VistaDeCaptura['contexto']) => boolean;

/** Something in its months that a rule asks to look at, or that counts for nothing. */
function isPorRevisar({ linea, contenidos }: LineaEnCurso, contexto: VistaDeCaptura['contexto']): boolean {
  if (contenidos.some((c) => typeof c === 'string')) return true;
  const enteros = isUnidadDeConteo(linea.unidadMedida);
  if (linea.meses.some((v, i) => v !== null && judgeFraccion(v, i + 1, enteros))) return true;
  const indicador = computeIndicador(linea, contexto);
  return [judgeRebasada(linea, indicador), judgeNoProgramado(linea, indicador), findCaida(linea)?.mensaje].some(
    Boolean,
  );
}

const CRITERIOS: Readonly<Record<Filtro, Criterio>> = {
  todas: () => true,
  porCapturar: ({ linea }, mes) => isPorCapturar(linea, mes),
  atrasadas: ({ linea }, _, contexto) => isIncumplida(computeIndicador(linea, contexto).estatus),
  sinReporte: ({ linea }, _, contexto) => computeIndicador(linea, contexto).mesesSinReporte.length > 0,
  revisar: (linea, _, contexto) => isPorRevisar(linea, contexto),
};

export const FILTROS = Object.keys(CRITERIOS) as readonly Filtro[];

/** Of each month of a linea what was sent last and is not stored. */
export function sinGuardarDe(linea: LineaEnCurso, cola: Cola): CapturaEnCola[] {
  return linea.contenidos.flatMap((_, i) => {
    const pendiente = pendienteDe(cola, claveDe(destinoDe(linea, i + 1)));
    return pendiente && !isGuardando(cola, pendiente) ? [pendiente] : [];
  });
}

/** Typed and not stored: of any month. */
function isSinGuardar(linea: LineaEnCurso, cola: Cola, borradores: Borradores): boolean {
  const escrita = linea.contenidos.some((_, i) => borradores.has(claveDe(destinoDe(linea, i + 1))));
  return escrita || sinGuardarDe(linea, cola).length > 0;
}

/** Leads to what could not be stored: the list that has it, and the first of it. null: everything is. */
export function eleccionSinGuardar(cola: Cola): { filtro: Filtro; mes: number; quiere: string } | null {
  const captura = cola.capturas.find((c) => !isGuardando(cola, c));
  return captura ? { filtro: 'revisar', mes: captura.mes, quiere: claveDeLinea(captura.seccion, captura.linea) } : null;
}

/** The keys of the lineas of a list, in the order of the sheet. */
export function filterLineas(
  lineas: readonly LineaEnCurso[],
  filtro: Filtro,
  { mes, contexto }: Pick<VistaDeCaptura, 'mes' | 'contexto'>,
  cola: Cola,
  borradores: Borradores,
): string[] {
  const pasa = CRITERIOS[filtro];
  return lineas.flatMap((l) =>
    pasa(l, mes, contexto) || (filtro === 'revisar' && isSinGuardar(l, cola, borradores)) ? [l.clave] : [],
  );
}

type Encontrada = { readonly clave: string; readonly linea: string; readonly texto: string };
export type ObjetivoEnLista = ObjetivoDe<Encontrada>;

/** The objetivos of a list with their lineas, of those that a number or some words find. */
export function searchLineas(
  { secciones }: Pick<VistaDeCaptura, 'secciones'>,
  lineas: readonly LineaEnCurso[],
  claves: ReadonlySet<string>,
  texto: string,
): ObjetivoEnLista[] {
  const objetivos = secciones.flatMap(({ titulo, objetivos: suyos }, i) =>
    suyos.map(({ numero, objetivo }) => ({
      seccion: i + 1,
      tituloSeccion: titulo,
      numero,
      objetivo,
      lineas: lineas
        .filter((l) => l.seccion === i + 1 && l.objetivo === numero && claves.has(l.clave))
        .map((l) => ({ clave: l.clave, linea: l.linea.numero, texto: l.linea.lineaAccion })),
    })),
  );
  return searchPlan(
    objetivos.filter((o) => o.lineas.length > 0),
    texto,
  );
}

/** The next linea of the list, or the one before; null at its end. */
export function stepFrom(claves: readonly string[], actual: string | null, pasos: 1 | -1): string | null {
  const i = actual === null ? -1 : claves.indexOf(actual);
  return i < 0 ? (claves[0] ?? null) : (claves[i + pasos] ?? null);
}

/** Where the form is: the list that is walked, which stays as it was chosen while its lineas are captured, and the linea. */
export interface Lugar {
  /** 1-12 */
  readonly mes: number;
  readonly filtro: Filtro;
  readonly claves: readonly string[];
  /** null: the list is empty, or `ausente`. */
  readonly actual: string | null;
  /** The number of the linea that was wanted and is not among those of this person; null: it is. */
  readonly ausente: string | null;
}

/**
 * Chooses a list (null: what is to be captured in the month or, where nothing is, all of them) and stands on the linea
 * that is wanted, among all of them where the list does not have it; on the first, where none is wanted. In the place of
 * one that this person does not capture no other stands: its value would be typed there.
 */
export function situar(
  vista: VistaDeCaptura,
  cola: Cola,
  borradores: Borradores,
  { mes, filtro, quiere }: { readonly mes: number; readonly filtro: Filtro | null; readonly quiere: string | null },
): Lugar {
  const lineas = enCurso(vista, cola);
  const de = (f: Filtro): string[] => filterLineas(lineas, f, { mes, contexto: vista.contexto }, cola, borradores);
  const pedido = filtro ?? (de('porCapturar').length > 0 ? 'porCapturar' : 'todas');
  const claves = de(pedido);
  const todas = lineas.map((l) => l.clave);
  const lugar = { mes, filtro: pedido, claves, ausente: null };
  if (quiere === null) return { ...lugar, actual: claves[0] ?? null };
  if (!todas.includes(quiere)) return { ...lugar, actual: null, ausente: quiere.slice(quiere.indexOf(':') + 1) };
  return claves.includes(quiere)
    ? { ...lugar, actual: quiere }
    : { ...lugar, filtro: 'todas', claves: todas, actual: quiere };
}

/** What a read of the sheet says that each month of each linea holds. */
export function contenidosDe({ lineas }: Pick<VistaDeCaptura, 'lineas'>): Map<string, ContenidoDeMes> {
  return new Map(
    lineas.flatMap((l) => l.contenidos.map((contenido, i) => [claveDe(destinoDe(l, i + 1)), contenido] as const)),
  );
}
