import type { HostContext } from '../context';
import type { Libro } from '../workbook';
import { checkArgs, strict } from './strict';

/** Quotas for Google services: "Properties value size" 9 KB a value, "Properties total storage" 500 KB a store. */
const MAXIMO_VALOR = 9 * 1024;
const MAXIMO_ALMACEN = 500 * 1024;

/** UserProperties live as long as the workbook is open: they belong to the account, not to the file. */
const propiedadesDeUsuario = new WeakMap<Libro, Map<string, Map<string, string>>>();

function storeOfUser(libro: Libro, usuario: string): Map<string, string> {
  let porUsuario = propiedadesDeUsuario.get(libro);
  if (!porUsuario) {
    porUsuario = new Map();
    propiedadesDeUsuario.set(libro, porUsuario);
  }
  let almacen = porUsuario.get(usuario);
  if (!almacen) {
    almacen = new Map();
    porUsuario.set(usuario, almacen);
  }
  return almacen;
}

function sizeOf(clave: string, valor: string): number {
  return Buffer.byteLength(clave) + Buffer.byteLength(valor);
}

function createProperties(ctx: HostContext, almacen: () => Map<string, string>) {
  const nombre = 'PropertiesService.Properties';
  const check = (metodo: string, args: readonly unknown[], ...firmas: Parameters<typeof checkArgs>[3][]) =>
    checkArgs(ctx, `${nombre}.${metodo}`, args, ...firmas);

  function store(mapa: Map<string, string>, clave: string, valor: string): void {
    if (sizeOf(clave, valor) > MAXIMO_VALOR) throw ctx.makeError('Argument too large: value');
    let total = sizeOf(clave, valor);
    for (const [k, v] of mapa) if (k !== clave) total += sizeOf(k, v);
    if (total > MAXIMO_ALMACEN) {
      throw ctx.makeError('You have exceeded the property storage quota. Please remove some properties and try again.');
    }
    mapa.set(clave, valor);
  }

  const propiedades = strict(nombre, {
    getProperty(...args: unknown[]): string | null {
      check('getProperty', args, ['string']);
      ctx.cargar('lectura');
      return almacen().get(args[0] as string) ?? null;
    },
    getProperties(...args: unknown[]): Record<string, string> {
      check('getProperties', args, []);
      ctx.cargar('lectura');
      return Object.fromEntries(almacen());
    },
    getKeys(...args: unknown[]): string[] {
      check('getKeys', args, []);
      ctx.cargar('lectura');
      return [...almacen().keys()];
    },
    setProperty(...args: unknown[]): unknown {
      check('setProperty', args, ['string', 'string']);
      ctx.cargar('escritura');
      store(almacen(), args[0] as string, args[1] as string);
      return propiedades;
    },
    setProperties(...args: unknown[]): unknown {
      check('setProperties', args, ['object'], ['object', 'boolean']);
      const entradas = Object.entries(args[0] as object);
      for (const [, valor] of entradas) check('setProperties', [valor], ['string']);
      ctx.cargar('escritura');
      const mapa = almacen();
      if (args[1] === true) mapa.clear();
      for (const [clave, valor] of entradas) store(mapa, clave, String(valor));
      return propiedades;
    },
    deleteProperty(...args: unknown[]): unknown {
      check('deleteProperty', args, ['string']);
      ctx.cargar('escritura');
      almacen().delete(args[0] as string);
      return propiedades;
    },
    deleteAllProperties(...args: unknown[]): unknown {
      check('deleteAllProperties', args, []);
      ctx.cargar('escritura');
      almacen().clear();
      return propiedades;
    },
  });
  return propiedades;
}

/** PropertiesService with the document's store (kept with the file) and the user's. Unreachable under AuthMode NONE, as Google documents. */
export function createPropertiesService(ctx: HostContext) {
  function guard(metodo: string): void {
    ctx.cargar('manejador');
    if (ctx.authMode === 'NONE') {
      throw ctx.makeError(`You do not have permission to call PropertiesService.${metodo}`);
    }
  }
  return strict('PropertiesService', {
    getDocumentProperties() {
      guard('getDocumentProperties');
      return createProperties(ctx, () => ctx.libro.propiedades);
    },
    getUserProperties() {
      guard('getUserProperties');
      return createProperties(ctx, () => storeOfUser(ctx.libro, ctx.usuario()));
    },
  });
}
