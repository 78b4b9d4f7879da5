import type { ContenidoDeMes, EntradaDeVarias } from '../../../gas/api';
import type { Finding } from '../../../mir/finding';

/**
 * What was typed and is not yet known to be on the sheet. Pure: every function gives another queue. Nothing leaves it but
 * by an answer that says that it was stored, by a later value of the same cell, or because the person says so.
 */

/** A month of a linea: "1:12.1|5". */
export type Clave = string;

/** Where a capture goes. `seccion` counts from 1. */
export interface Destino {
  readonly seccion: number;
  readonly linea: string;
  /** 1-12 */
  readonly mes: number;
}

/**
 * espera: to be sent. enviando: sent, no answer yet. sinRespuesta: nobody knows whether it arrived. rechazada: it is not
 * stored, and the findings say why. ajena: the cell holds what somebody else put there.
 */
export type EstadoCaptura = 'espera' | 'enviando' | 'sinRespuesta' | 'rechazada' | 'ajena';

export interface CapturaEnCola extends Destino {
  readonly id: number;
  readonly valor: number | null;
  readonly observaciones: string | null;
  readonly estado: EstadoCaptura;
  readonly findings: readonly Finding[];
  /** What the cell holds by somebody else. */
  readonly ahora: ContenidoDeMes;
  /** Somebody else's value that the person chose to write over. */
  readonly sobre: readonly ContenidoDeMes[];
  /** Sent alone, since the whole of what it was last sent with was refused. */
  readonly sola: boolean;
}

/** Something that is known to be stored. */
export interface Guardada {
  readonly contenido: ContenidoDeMes;
  readonly hoja: string;
  readonly celda: string;
}

export interface Cola {
  /** In the order in which they were typed. */
  readonly capturas: readonly CapturaEnCola[];
  /** What each cell was last known to hold. */
  readonly conocidos: ReadonlyMap<Clave, ContenidoDeMes>;
  /** What was stored from here. */
  readonly guardadas: ReadonlyMap<Clave, Guardada>;
  /** Why the last call failed, for people; null: it did not. */
  readonly falla: string | null;
  readonly siguiente: number;
}

export const COLA_VACIA: Cola = {
  capturas: [],
  conocidos: new Map(),
  guardadas: new Map(),
  falla: null,
  siguiente: 1,
};

/** As many as the server takes in one call. */
const CABEN = 100;

export function claveDe({ seccion, linea, mes }: Destino): Clave {
  return `${seccion}:${linea}|${mes}`;
}

export const isOf = (clave: Clave) => (c: CapturaEnCola) => claveDe(c) === clave;
/** What is certainly not stored, and waits for the person. */
export const isNegada = ({ estado }: Pick<CapturaEnCola, 'estado'>): boolean =>
  estado === 'rechazada' || estado === 'ajena';
/** What is certainly not on the sheet and may be replaced by what is typed now. */
const isSuelta = (c: CapturaEnCola): boolean => c.estado === 'espera' || isNegada(c);

/** Each on a line of its own; null: nothing is said. */
export function joinTexts(...textos: readonly (string | null)[]): string | null {
  const dichos = textos.flatMap((t) => (t === null || t.trim() === '' ? [] : [t.trim()]));
  return dichos.length === 0 ? null : dichos.join('\n');
}

/** What may be there without its being news: somebody else's that was shown, or what was refused halfway. */
function sobreDe({ estado, sobre, ahora, valor }: CapturaEnCola): ContenidoDeMes[] {
  return [...sobre, ...(estado === 'ajena' ? [ahora] : []), ...(estado === 'rechazada' ? [valor] : [])];
}

/**
 * What a read of the sheet says. The queue knows better of cells with something under way, and of those that were stored
 * since the read was asked for (`desde`: the queue as it was then), whichever answer comes first. Of those where somebody
 * is typing (`escritas`) what they saw stays: what somebody else put there meanwhile is asked about, not written over.
 */
export function learnConocidos(
  cola: Cola,
  leidos: ReadonlyMap<Clave, ContenidoDeMes>,
  desde: Cola = cola,
  escritas: Iterable<Clave> = [],
): Cola {
  const propias = new Set([...cola.capturas.map(claveDe), ...[...escritas].filter((c) => cola.conocidos.has(c))]);
  const conocidos = new Map(cola.conocidos);
  for (const [clave, contenido] of leidos) {
    const guardadaDespues = cola.guardadas.get(clave) !== desde.guardadas.get(clave);
    if (!propias.has(clave) && !guardadaDespues) conocidos.set(clave, contenido);
  }
  return { ...cola, conocidos };
}

/** What somebody typed for a cell. */
export interface Escrita extends Pick<CapturaEnCola, 'valor' | 'observaciones'> {
  /** The capture that was refused whose observations these are, as the person left them; null: they are new. */
  readonly retoma?: number | null;
}

/**
 * A value that was typed. It takes the place of one of the same cell that was never sent, with the observations of both;
 * after one that may be on its way it waits its turn.
 */
export function enqueue(cola: Cola, destino: Destino, { valor, observaciones, retoma = null }: Escrita): Cola {
  const clave = claveDe(destino);
  const previas = cola.capturas.filter((c) => isOf(clave)(c) && isSuelta(c));
  const { seccion, linea, mes } = destino;
  const nueva: CapturaEnCola = {
    id: cola.siguiente,
    seccion,
    linea,
    mes,
    valor,
    observaciones: joinTexts(...previas.map((c) => (c.id === retoma ? null : c.observaciones)), observaciones),
    estado: 'espera',
    findings: [],
    ahora: null,
    sobre: previas.flatMap(sobreDe),
    sola: false,
  };
  const capturas = [...cola.capturas.filter((c) => !previas.includes(c)), nueva];
  return { ...cola, capturas, siguiente: cola.siguiente + 1 };
}

/** What a capture may be written over: what is known to be there, what this form sent there, what the person chose. */
function vistosDe({ capturas, conocidos }: Cola, captura: CapturaEnCola): ContenidoDeMes[] {
  const clave = claveDe(captura);
  const propias = capturas.filter((c) => isOf(clave)(c) && c.id < captura.id).map((c) => c.valor);
  return [conocidos.get(clave) ?? null, ...propias, ...captura.sobre];
}

export interface Lote {
  readonly ids: readonly number[];
  readonly entradas: readonly EntradaDeVarias[];
}

/** All that is waiting, as one call; null while one is on its way, or nothing waits. */
export function takeLote(cola: Cola): { readonly cola: Cola; readonly lote: Lote } | null {
  if (cola.capturas.some((c) => c.estado === 'enviando')) return null;
  const esperan = cola.capturas.filter((c) => c.estado === 'espera' || c.estado === 'sinRespuesta');
  const solas = esperan.filter((c) => c.sola).slice(0, 1);
  const van = solas.length > 0 ? solas : esperan.slice(0, CABEN);
  if (van.length === 0) return null;
  const ids = van.map((c) => c.id);
  const entradas = van.map(
    (c): EntradaDeVarias => ({
      linea: c.linea,
      seccion: String(c.seccion),
      mes: c.mes,
      valor: c.valor,
      observaciones: c.observaciones,
      vistos: vistosDe(cola, c),
    }),
  );
  return {
    cola: withEstado({ ...cola, falla: null }, ids, { estado: 'enviando', findings: [] }),
    lote: { ids, entradas },
  };
}

/** With a change of some of its captures. */
export function withEstado(cola: Cola, ids: readonly number[], cambio: Partial<CapturaEnCola>): Cola {
  return { ...cola, capturas: cola.capturas.map((c) => (ids.includes(c.id) ? { ...c, ...cambio } : c)) };
}

/** What was refused is asked for again; what was not answered goes along without asking. */
export function retry(cola: Cola): Cola {
  const ids = cola.capturas.flatMap((c) => (c.estado === 'rechazada' ? [c.id] : []));
  return { ...withEstado(cola, ids, { estado: 'espera', findings: [] }), falla: null };
}

/** What somebody else put there stays. */
export function keepAjena(cola: Cola, clave: Clave): Cola {
  const captura = cola.capturas.find((c) => isOf(clave)(c) && c.estado === 'ajena');
  if (!captura) return cola;
  return {
    ...cola,
    capturas: cola.capturas.filter((c) => c !== captura),
    conocidos: new Map(cola.conocidos).set(clave, captura.ahora),
  };
}

/** What was typed is written over what somebody else put there, now that the person has seen it. */
export function imposeOwn(cola: Cola, clave: Clave): Cola {
  const captura = cola.capturas.find((c) => isOf(clave)(c) && c.estado === 'ajena');
  if (!captura) return cola;
  const sobre = [...captura.sobre, captura.ahora];
  return withEstado(cola, [captura.id], { estado: 'espera', sobre, findings: [] });
}

/** What was refused is given up by the person. */
export function discard(cola: Cola, clave: Clave): Cola {
  return { ...cola, capturas: cola.capturas.filter((c) => !(isOf(clave)(c) && c.estado === 'rechazada')) };
}

/** The last that was typed for a cell and is not stored yet. */
export function pendienteDe(cola: Cola, clave: Clave): CapturaEnCola | null {
  return [...cola.capturas].reverse().find(isOf(clave)) ?? null;
}

/** What the sheet was last known to hold in a cell, whatever was typed for it. */
export function enHojaDe(cola: Cola, clave: Clave): ContenidoDeMes {
  const pendiente = pendienteDe(cola, clave);
  const conocido = cola.conocidos.get(clave) ?? null;
  if (pendiente?.estado === 'ajena') return pendiente.ahora;
  // Of some refusals the answer does not say what the cell holds.
  return pendiente?.estado === 'rechazada' ? (pendiente.ahora ?? conocido) : conocido;
}

/** What a cell holds, or will hold once what was typed arrives. */
export function contenidoDe(cola: Cola, clave: Clave): ContenidoDeMes {
  const pendiente = pendienteDe(cola, clave);
  return pendiente && !isNegada(pendiente) ? pendiente.valor : enHojaDe(cola, clave);
}

export interface CuentaDeCola {
  /** Cells that were stored, without those that are being changed once more. */
  readonly guardadas: number;
  readonly guardando: number;
  /** To be sent again, refused, or in doubt with somebody else's. */
  readonly noGuardadas: number;
}

/**
 * Whether a capture is being stored. After a call that failed, what was waiting for its end waits for the next one, which
 * nobody knows when it comes.
 */
export function isGuardando({ falla }: Cola, { estado }: CapturaEnCola): boolean {
  return estado === 'enviando' || (estado === 'espera' && falla === null);
}

export function countCola(cola: Cola): CuentaDeCola {
  const guardando = cola.capturas.filter((c) => isGuardando(cola, c)).length;
  const otraVez = new Set(cola.capturas.map(claveDe).filter((clave) => cola.guardadas.has(clave)));
  const guardadas = cola.guardadas.size - otraVez.size;
  return { guardadas, guardando, noGuardadas: cola.capturas.length - guardando };
}
