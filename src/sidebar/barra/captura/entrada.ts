import type { ContenidoDeMes } from '../../../gas/api';
import { CAPTURA } from '../../../text/barra-captura';
import { readAvance } from './leer';
import type { Borrador } from './recorrido';

/** What Enter does with what was typed. */
export type Intencion =
  /** Nothing new: on to the next linea. */
  | { readonly tipo: 'seguir' }
  | { readonly tipo: 'enviar'; readonly valor: number | null; readonly observaciones: string | null }
  /** It stays where it is, with what to do about it. */
  | { readonly tipo: 'corregir'; readonly campo: 'valor' | 'motivo'; readonly mensaje: string };

const SEGUIR: Intencion = { tipo: 'seguir' };

/** Why a value needs its reason; null: it needs none. */
export function motivoDe(valor: number | null, cerrado: boolean): 'negativo' | 'cerrado' | null {
  if (cerrado) return 'cerrado';
  return valor !== null && valor < 0 ? 'negativo' : null;
}

/** What Enter looks at besides what is typed. */
export interface ParaEntrar {
  /** What the month holds. */
  readonly contenido: ContenidoDeMes;
  /** It is of a closed period. */
  readonly cerrado: boolean;
  /** The last value of it was refused, or is in doubt with somebody else's: the one on the sheet settles it too. */
  readonly negada: boolean;
  /** Of the linea. */
  readonly unidad: string;
}

/** A blank field never clears a month. */
export function resolveEntrada(
  { texto, observaciones }: Pick<Borrador, 'texto' | 'observaciones'>,
  { contenido, cerrado, negada, unidad }: ParaEntrar,
): Intencion {
  const leido = readAvance(texto, unidad);
  if (leido.tipo === 'ilegible') return { tipo: 'corregir', campo: 'valor', mensaje: leido.mensaje };
  const dicho = observaciones.trim();
  if (leido.tipo === 'vacio') {
    if (dicho === '') return SEGUIR;
    if (typeof contenido === 'string') {
      return { tipo: 'corregir', campo: 'valor', mensaje: CAPTURA.celdaDice(contenido) };
    }
    return { tipo: 'enviar', valor: contenido, observaciones: dicho };
  }
  const { valor } = leido;
  if (valor === contenido && dicho === '' && !negada) return SEGUIR;
  if (motivoDe(valor, cerrado) !== null && dicho === '') {
    return { tipo: 'corregir', campo: 'motivo', mensaje: CAPTURA.faltaMotivo };
  }
  return { tipo: 'enviar', valor, observaciones: dicho === '' ? null : dicho };
}
