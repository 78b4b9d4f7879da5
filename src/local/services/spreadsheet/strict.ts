import type { HostContext, TipoLlamada } from '../../context';
import { GOOGLE, notAvailable } from '../../errors';
import { PREGUNTAS_DEL_LENGUAJE } from '../strict';
import { enumOfValue } from './enums';

/** What a member costs and which parameters it takes, one list of type names an overload. */
export interface Miembro {
  readonly tipo: TipoLlamada;
  readonly firmas: readonly (readonly string[])[];
}
export type TablaMiembros = Readonly<Record<string, Miembro>>;

const member =
  (tipo: TipoLlamada) =>
  (...firmas: readonly string[]): Miembro => ({
    tipo,
    firmas: (firmas.length === 0 ? [''] : firmas).map((f) => (f === '' ? [] : f.split(', '))),
  });
/** Table entries: `lectura('Integer, Integer', 'String')` is a read with two overloads; no argument means none taken. */
export const lectura = member('lectura');
export const escritura = member('escritura');
export const manejador = member('manejador');

interface Envuelto {
  readonly clase: string;
  readonly target: object;
}
const envueltos = new WeakMap<object, Envuelto>();

/** The host object behind a strict proxy, or null when the value is not one of ours. */
export function unwrap(value: unknown): Envuelto | null {
  return typeof value === 'object' && value !== null ? (envueltos.get(value) ?? null) : null;
}

/** How Apps Script names the type of an argument in its signature errors. */
function nameOfType(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return value.every((v) => typeof v === 'number') ? 'number[]' : `${nameOfType(value[0])}[]`;
  const ours = unwrap(value);
  if (ours) return `SpreadsheetApp.${ours.clase}`;
  const enumeration = enumOfValue(value);
  return enumeration ? `SpreadsheetApp.${enumeration}` : '(class)';
}

function isGrid(value: unknown): boolean {
  return Array.isArray(value) && value.every((row) => Array.isArray(row));
}

function fits(value: unknown, tipo: string): boolean {
  if (tipo.endsWith('|null')) return value === null || fits(value, tipo.slice(0, -5));
  if (tipo.endsWith('[][]')) return isGrid(value);
  if (tipo.endsWith('[]')) return Array.isArray(value) && value.every((v) => fits(v, tipo.slice(0, -2)));
  switch (tipo) {
    case 'Integer':
    case 'Number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'String':
      return typeof value === 'string';
    case 'Boolean':
      return typeof value === 'boolean';
    case 'Object':
      return true;
    // Other services of the host give these two: known by what they can do.
    case 'User':
      return typeof value === 'object' && value !== null && 'getEmail' in value;
    case 'HtmlOutput':
      return typeof value === 'object' && value !== null && 'getContent' in value;
    default:
      return unwrap(value)?.clase === tipo || enumOfValue(value) === tipo;
  }
}

/**
 * A host object as a script sees it: only the members of `tabla`, each charged and its arguments checked as Google does;
 * any other member throws instead of being undefined.
 */
export function strict<T extends object>(
  ctx: HostContext,
  clase: string,
  tabla: TablaMiembros,
  target: T,
  constantes: Readonly<Record<string, unknown>> = {},
): T {
  const llamables = new Map<string, (...args: unknown[]) => unknown>();
  const nombre = (miembro: string) => (clase === 'SpreadsheetApp' ? miembro : `${clase}.${miembro}`);
  const proxy = new Proxy(target, {
    get(_, clave) {
      if (typeof clave === 'symbol') return Reflect.get(target, clave);
      if (clave === 'toString') return () => clase;
      if (Object.hasOwn(constantes, clave)) return constantes[clave];
      const known = llamables.get(clave);
      if (known) return known;
      const miembro = Object.hasOwn(tabla, clave) ? tabla[clave] : undefined;
      if (!miembro) {
        if (PREGUNTAS_DEL_LENGUAJE.has(clave)) return undefined;
        throw notAvailable(ctx, clase === 'SpreadsheetApp' ? `SpreadsheetApp.${clave}` : nombre(clave));
      }
      const method: unknown = Reflect.get(target, clave);
      if (typeof method !== 'function') throw new Error(`${clase}.${clave} is listed but not written.`);
      const call = (...args: unknown[]): unknown => {
        const firma = miembro.firmas.some(
          (tipos) => tipos.length === args.length && tipos.every((tipo, i) => fits(args[i], tipo)),
        );
        if (!firma) throw ctx.makeError(GOOGLE.firma(args.map(nameOfType).join(','), nombre(clave)));
        ctx.cargar(miembro.tipo);
        return method.apply(target, args);
      };
      llamables.set(clave, call);
      return call;
    },
    set(_, clave) {
      throw ctx.makeError(`Cannot set property ${String(clave)} of ${clase}.`);
    },
  });
  envueltos.set(proxy, { clase, target });
  return proxy;
}
