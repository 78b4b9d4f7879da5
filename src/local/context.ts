import type { ContadorLlamadas, Mostrado } from './contract';
import { createEngine, type Engine } from './engine';
import { createStillEngine } from './engine-still';
import type { Libro } from './workbook';

/** lectura and escritura go out to Google; manejador is a handle or a builder, which stays in the script. */
export type TipoLlamada = 'lectura' | 'escritura' | 'manejador';

/** Virtual milliseconds a call of each kind costs: the order of what was published (2-150 ms), never a promise. */
const COSTO_LLAMADA: Readonly<Record<TipoLlamada, number>> = { lectura: 40, escritura: 40, manejador: 0 };

/** Where the user at the keyboard stands. */
interface Seleccion {
  hoja: number;
  fila: number;
  columna: number;
  filas: number;
  columnas: number;
  /** The cell of the block at which a key would land; absent: its first. */
  actual?: { readonly fila: number; readonly columna: number };
}

/**
 * What every service of the local host shares: the workbook, its engine, who acts, what it costs, what was shown.
 * One a document; services keep no state of their own.
 */
export interface HostContext {
  readonly libro: Libro;
  readonly engine: Engine;
  /** E-mail of the user at the keyboard. */
  usuario(): string;
  /** E-mail of who the running script acts as: the keyboard's, or whoever created an installable trigger. */
  efectivo: string;
  authMode: 'NONE' | 'LIMITED' | 'FULL';
  contador: ContadorLlamadas;
  mostrar(mostrado: Mostrado): void;
  seleccion: Seleccion;
  /** Virtual milliseconds since the document was opened. */
  reloj: number;
  /** Charges one service call: counts it and moves the virtual clock by `costoMs`, or by the usual cost of its kind. */
  cargar(tipo: TipoLlamada, costoMs?: number): void;
  /** A Date of the script's realm at local midnight of "YYYY-MM-DD": the vm context sets its own. */
  makeDate(fecha: string): Date;
  /** An Error of the script's realm with Google's text: the vm context sets its own, so that `instanceof Error` holds there. */
  makeError(mensaje: string): Error;
}

/** Usual HostContext over a workbook; the engine is loaded at once. Hooks can be replaced afterwards. */
export function createContext(opciones: {
  libro: Libro;
  /** Default: the owner. */
  usuario?: () => string;
  mostrar?: (mostrado: Mostrado) => void;
  /** false: no formula is calculated (engine-still.ts). Default true. */
  calcula?: boolean;
}): HostContext {
  const usuario = opciones.usuario ?? (() => opciones.libro.acceso.propietario);
  const engine = opciones.calcula === false ? createStillEngine() : createEngine();
  engine.load(opciones.libro);
  return {
    libro: opciones.libro,
    engine,
    usuario,
    efectivo: usuario(),
    authMode: 'FULL',
    contador: { lecturas: 0, escrituras: 0, manejadores: 0 },
    mostrar: opciones.mostrar ?? (() => {}),
    seleccion: { hoja: opciones.libro.hojas[0]?.id ?? 0, fila: 1, columna: 1, filas: 1, columnas: 1 },
    reloj: 0,
    cargar(tipo, costoMs = COSTO_LLAMADA[tipo]) {
      this.contador[tipo === 'lectura' ? 'lecturas' : tipo === 'escritura' ? 'escrituras' : 'manejadores'] += 1;
      this.reloj += costoMs;
    },
    makeDate(fecha) {
      const [anio = 1970, mes = 1, dia = 1] = fecha.split('-').map(Number);
      return new Date(anio, mes - 1, dia);
    },
    makeError: (mensaje) => new Error(mensaje),
  };
}
