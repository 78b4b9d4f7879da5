import type { ContenidoDeMes } from '../../../gas/api';
import { CAPTURA } from '../../../text/barra-captura';
import { capitalize } from '../../comun/capitalize';
import { nombreDeMes } from '../../comun/meses';
import { type CapturaEnCola, isNegada } from './cola';
import type { VistaDeCaptura } from './desempacar';
import { motivoDe } from './entrada';
import { escribir, type Leido, readAvance } from './leer';
import type { Borrador, LineaEnCurso } from './recorrido';

/** The field of a month of a linea: what the cell holds, what is typed over it, and what that asks for. */
export interface Campo {
  readonly contenido: ContenidoDeMes;
  /** What the field says while nothing is typed: what was refused, where something was. */
  readonly guardado: string;
  readonly texto: string;
  /** What was said with a value that was refused, and can be changed here; "": nothing was. */
  readonly dicho: string;
  readonly observaciones: string;
  /** The capture that was refused whose observations these were; null: none. */
  readonly retoma: number | null;
  /** The last value was refused, or is in doubt with somebody else's. */
  readonly negada: boolean;
  readonly cerrado: boolean;
  /** "": nobody can tell which one it is. */
  readonly celda: string;
  /** Why nothing can be typed here; null: it can. */
  readonly impedido: string | null;
  readonly leido: Leido;
  /** null: what is typed is no amount. */
  readonly valor: number | null;
  /** An amount is typed that the cell does not hold. */
  readonly cambia: boolean;
  /** Why a reason is asked for; null: none is. */
  readonly pide: ReturnType<typeof motivoDe>;
}

type Contexto = Pick<VistaDeCaptura, 'mesesCerrados' | 'administra' | 'administradores'>;

/** `pendiente`: the last of this month that is not stored yet; `borrador`: what is typed and not sent. */
export function campoDe(
  linea: Pick<LineaEnCurso, 'contenidos' | 'celdas' | 'linea'>,
  mes: number,
  { mesesCerrados, administra, administradores }: Contexto,
  pendiente: Pick<CapturaEnCola, 'id' | 'estado' | 'valor' | 'observaciones'> | null,
  borrador: Borrador | null,
): Campo {
  const contenido = linea.contenidos[mes - 1] ?? null;
  const celda = linea.celdas[mes - 1] ?? '';
  const cerrado = mesesCerrados.includes(mes);
  const negada = pendiente && isNegada(pendiente) ? pendiente : null;
  const dicho = negada?.observaciones ?? '';
  const guardado = escribir(negada ? negada.valor : contenido);
  const texto = borrador?.texto ?? guardado;
  const leido = readAvance(texto, linea.linea.unidadMedida);
  const valor = leido.tipo === 'numero' ? leido.valor : null;
  const cambia = borrador !== null && leido.tipo === 'numero' && valor !== contenido;
  const vedado = cerrado && !administra ? CAPTURA.noSePuede(capitalize(nombreDeMes(mes)), administradores) : null;
  return {
    contenido,
    guardado,
    texto,
    dicho,
    observaciones: borrador?.observaciones ?? dicho,
    retoma: borrador ? (borrador.retoma ?? null) : (negada?.id ?? null),
    negada: negada !== null,
    cerrado,
    celda,
    impedido: celda === '' ? CAPTURA.sinLugar : vedado,
    leido,
    valor,
    cambia,
    pide: cambia || negada || (borrador !== null && cerrado) ? motivoDe(valor, cerrado) : null,
  };
}
