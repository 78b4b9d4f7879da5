import {
  CUENTA_EN,
  CUENTA_ESTATUS,
  CUENTA_PORQUE,
  CUENTA_SEMAFORO,
  CUENTA_SIN_CORTE,
  EN_BLANCO,
} from '../../text/porque';
import { TABLERO } from '../../text/tablero';
import type { Configuracion } from '../ajustes';
import { countIndicadores } from '../conteo';
import { contextOf, ESTATUS_CLAVES, type EstatusClave } from '../contexto';
import { isIncumplida } from '../estatus';
import { SEMAFOROS, type Semaforo } from '../semaforo';
import { isDueIn } from '../tablero';
import { ajustesDe, ajustesDelCorte, type Cuerpo, cuerpo, type LineaExplicable, mesesDelPeriodo } from './datos';
import type { GrupoContado } from './totales';

/** Numbers of lineas that a step names before it only counts them. */
const NOMBRADAS = 25;

export type ClaveCuenta = keyof typeof CUENTA_PORQUE | EstatusClave | Semaforo;

/** A count of lineas on the Tablero. To explain another: one record. */
interface Cuenta {
  readonly titulo: string;
  readonly regla: string;
  /** Without a cut-off it is "—". */
  readonly alCorte: boolean;
  cuenta(d: LineaExplicable): boolean;
}

const isProgramada = ({ indicador }: LineaExplicable): boolean => countIndicadores([indicador]).programadas === 1;

const QUE_CUENTA: Readonly<Record<keyof typeof CUENTA_PORQUE, Cuenta['cuenta']>> = {
  lineas: () => true,
  programadas: isProgramada,
  cumplidas: ({ indicador }) => countIndicadores([indicador]).cumplidas === 1,
  conAvance: ({ indicador }) => indicador.alcanzadoAlCorte !== null,
  atrasadas: ({ indicador }) => isIncumplida(indicador.estatus),
  sinReporte: ({ indicador }) => indicador.mesesSinReporte.length > 0,
  vencen: ({ indicador, contexto, config }) =>
    isDueIn(indicador, mesesDelPeriodo(config, contexto.corte), contexto.inicioSeguimiento),
};

function cuentaOf(clave: ClaveCuenta, config: Configuracion): Cuenta {
  const estatus = ESTATUS_CLAVES.find((e) => e === clave);
  if (estatus) {
    const titulo = contextOf(config).palabras[estatus] || EN_BLANCO;
    const cuenta = ({ indicador }: LineaExplicable): boolean => indicador.estatus === estatus;
    return { titulo, regla: CUENTA_ESTATUS(titulo), alCorte: false, cuenta };
  }
  const semaforo = SEMAFOROS.find((s) => s === clave);
  if (semaforo) {
    const cuenta = ({ indicador }: LineaExplicable): boolean => indicador.semaforo === semaforo;
    return { titulo: semaforo, regla: CUENTA_SEMAFORO(semaforo), alCorte: true, cuenta };
  }
  const propia = clave as keyof typeof CUENTA_PORQUE;
  const [titulo, regla] = CUENTA_PORQUE[propia];
  return { titulo, regla, alCorte: propia !== 'lineas', cuenta: QUE_CUENTA[propia] };
}

/** A count with its title and the lineas that it counts, by group: one for an objetivo, one a seccion for all. */
export function explicarCuenta(
  clave: ClaveCuenta,
  grupos: readonly GrupoContado[],
  config: Configuracion,
): Cuerpo & { readonly titulo: string } {
  const { titulo, regla, alCorte, cuenta } = cuentaOf(clave, config);
  const contexto = contextOf(config);
  const ajustes = [
    ...(clave === 'vencen' ? ajustesDe(config, 'frecuenciaInformes') : []),
    ...(alCorte ? ajustesDelCorte({ config, contexto }) : []),
  ];
  if (alCorte && contexto.corte < 1) {
    return { titulo, ...cuerpo({ cifra: TABLERO.nada, valor: TABLERO.nada, regla: CUENTA_SIN_CORTE, ajustes }) };
  }
  const contadas = grupos.map((g) => ({ nombre: g.nombre, lineas: g.lineas.filter(cuenta) }));
  const cifra = contadas.reduce((n, g) => n + g.lineas.length, 0);
  const pasos = contadas.map(({ nombre, lineas }) => {
    const numeros = lineas.slice(0, NOMBRADAS).map((l) => l.linea.numero);
    return CUENTA_EN(nombre, numeros, lineas.length - numeros.length);
  });
  return { titulo, ...cuerpo({ cifra, valor: String(cifra), regla, pasos: clave === 'lineas' ? [] : pasos, ajustes }) };
}
