import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { HostError } from './contract';

/** What the local host needs of the realm that the bundle runs in. */
export interface Sandbox {
  /** Calls a global function with values as they are (event objects of triggers). */
  call(funcion: string, args: readonly unknown[]): unknown;
  has(funcion: string): boolean;
  /** Takes plain data into the realm of the script, as a copy. */
  copyIn(valor: unknown): unknown;
  makeDate(fecha: string): Date;
  makeError(mensaje: string): Error;
  /** Names of the global functions that the files declare. */
  readonly funciones: readonly string[];
}

interface RealmHelpers {
  parse(json: string): unknown;
  date(anio: number, mes: number, dia: number): Date;
  error(mensaje: string): Error;
}

/** Scripts by file, as they were when they were last read: a process makes many hosts over one bundle. */
const compilados = new Map<string, { readonly version: string; readonly script: vm.Script }>();

function compiledScript(ruta: string): vm.Script {
  const { mtimeMs, size } = statSync(ruta);
  const version = `${mtimeMs} ${size}`;
  const known = compilados.get(ruta);
  if (known?.version === version) return known.script;
  const script = new vm.Script(readFileSync(ruta, 'utf8'), { filename: ruta });
  compilados.set(ruta, { version, script });
  return script;
}

/**
 * Loads the script files of a bundle, unchanged and in the order of their names, into a realm that has the language,
 * the services given, and nothing else: no timers, fetch, URL, TextEncoder, crypto, Buffer, require or process,
 * as in Apps Script's V8 runtime (developers.google.com/apps-script/guides/v8-runtime).
 * Throws where the folder has no script.
 */
export function createSandbox(carpeta: string, services: Readonly<Record<string, unknown>>): Sandbox {
  const archivos = existsSync(carpeta)
    ? readdirSync(carpeta)
        .filter((f) => f.endsWith('.js'))
        .sort()
    : [];
  if (archivos.length === 0) throw new Error(`There is no script in ${carpeta}: run "npm run build" first`);

  const contexto = vm.createContext({}, { name: 'Apps Script', codeGeneration: { strings: true, wasm: false } });
  vm.runInContext('delete globalThis.WebAssembly;', contexto);
  const helpers = vm.runInContext(
    `({
      parse: (json) => JSON.parse(json),
      date: (anio, mes, dia) => new Date(anio, mes, dia),
      error: (mensaje) => Object.assign(new Error(mensaje), { name: 'Exception' }),
    })`,
    contexto,
  ) as RealmHelpers;
  for (const [nombre, valor] of Object.entries(services)) {
    Object.defineProperty(contexto, nombre, { value: valor, writable: true, configurable: true, enumerable: false });
  }
  const previas = new Set(Object.keys(contexto));
  for (const archivo of archivos) compiledScript(join(carpeta, archivo)).runInContext(contexto);
  const funciones = Object.keys(contexto).filter((n) => !previas.has(n) && typeof contexto[n] === 'function');
  const has = (funcion: string): boolean => funciones.includes(funcion);

  return {
    funciones,
    has,
    call(funcion, args) {
      const f: unknown = contexto[funcion];
      if (!has(funcion) || typeof f !== 'function') throw new HostError(`Script function not found: ${funcion}`);
      return Reflect.apply(f, undefined, args);
    },
    copyIn: (valor) => (valor === undefined ? undefined : helpers.parse(JSON.stringify(valor))),
    makeDate(fecha) {
      const [anio = 1970, mes = 1, dia = 1] = fecha.split('-').map(Number);
      return helpers.date(anio, mes - 1, dia);
    },
    makeError: (mensaje) => helpers.error(mensaje),
  };
}

function describeKind(valor: unknown): string | null {
  const clase = Object.prototype.toString.call(valor).slice(8, -1);
  return clase === 'Object' || clase === 'Array' ? null : clase;
}

/**
 * Says why a value cannot travel by google.script.run, or null when it can: only numbers, booleans, strings, null
 * and plain objects or arrays of them (developers.google.com/apps-script/guides/html/reference/run#myFunction).
 * Stricter than Google where Google would silently lose something: Date, undefined in an array, NaN, cycles.
 */
export function whyNotPlain(valor: unknown, lugar = 'value', camino: readonly object[] = []): string | null {
  if (valor === null || typeof valor === 'string' || typeof valor === 'boolean') return null;
  if (typeof valor === 'number') return Number.isFinite(valor) ? null : `${lugar} is ${valor}`;
  if (typeof valor !== 'object') return `${lugar} is ${typeof valor}`;
  const clase = describeKind(valor);
  if (clase) return `${lugar} is a ${clase}`;
  if (camino.includes(valor)) return `${lugar} is a cycle`;
  const dentro = [...camino, valor];
  if (Array.isArray(valor)) {
    for (let i = 0; i < valor.length; i++) {
      const por = whyNotPlain(valor[i], `${lugar}[${i}]`, dentro);
      if (por) return por;
    }
    return null;
  }
  const prototipo: unknown = Object.getPrototypeOf(valor);
  if (prototipo !== null && Object.getPrototypeOf(prototipo) !== null) return `${lugar} is an instance of a class`;
  for (const [clave, miembro] of Object.entries(valor)) {
    if (miembro === undefined) continue;
    const por = whyNotPlain(miembro, `${lugar}.${clave}`, dentro);
    if (por) return por;
  }
  return null;
}
