import type { HostContext } from '../context';

/** Asked of any object by the language, by JSON and by inspectors: never a member of a service. */
export const PREGUNTAS_DEL_LENGUAJE: ReadonlySet<string> = new Set([
  'toJSON',
  'then',
  'constructor',
  'valueOf',
  'inspect',
  'asymmetricMatch',
  'nodeType',
  '$$typeof',
]);

/**
 * A service or one of its objects that has only the members given: anything else throws instead of being undefined,
 * so that code which would need more of Google is found here and not in a live account.
 */
export function strict<T extends object>(nombre: string, miembros: T): T {
  const refuse = (miembro: string): never => {
    throw new Error(`"${nombre}.${miembro}" is not available in the local host`);
  };
  return new Proxy(miembros, {
    get(objeto, miembro) {
      if (typeof miembro === 'symbol') return Reflect.get(objeto, miembro);
      if (Object.hasOwn(objeto, miembro)) return Reflect.get(objeto, miembro);
      if (miembro === 'toString') return () => nombre;
      return PREGUNTAS_DEL_LENGUAJE.has(miembro) ? undefined : refuse(miembro);
    },
    set: (_objeto, miembro) => refuse(String(miembro)),
  });
}

/** The value of an enum of Google's: an object that only equals itself and prints its name. */
export interface ValorEnum {
  toString(): string;
  name(): string;
}

/** An enum of Google's: objects by name. */
export function makeEnum<K extends string>(nombre: string, claves: readonly K[]): Readonly<Record<K, ValorEnum>> {
  const valores = claves.map((clave): [K, ValorEnum] => [clave, { toString: () => clave, name: () => clave }]);
  return strict(nombre, Object.fromEntries(valores) as Record<K, ValorEnum>);
}

type TipoArgumento = 'string' | 'number' | 'boolean' | 'object' | 'array' | 'date';

function typeOf(valor: unknown): string {
  if (valor === null) return 'null';
  if (Array.isArray(valor)) return 'array';
  if (Object.prototype.toString.call(valor) === '[object Date]') return 'date';
  return typeof valor;
}

/** Google's name of a type in the text of a mismatch. */
const NOMBRE_DE_TIPO: Readonly<Record<string, string>> = {
  string: 'String',
  number: 'number',
  boolean: 'Boolean',
  array: 'number[]',
  null: 'null',
  undefined: '(class)',
  object: '(class)',
  function: '(class)',
  date: 'Date',
};

/**
 * Checks the arguments of a service method against its signatures, as Google does before it runs anything.
 * Throws Google's text when none fits: "The parameters (number) don't match the method signature for X.y."
 */
export function checkArgs(
  ctx: HostContext,
  metodo: string,
  args: readonly unknown[],
  ...firmas: readonly (readonly TipoArgumento[])[]
): void {
  const fits = firmas.some(
    (firma) => firma.length === args.length && firma.every((tipo, i) => typeOf(args[i]) === tipo),
  );
  if (fits) return;
  const tipos = args.map((a) => NOMBRE_DE_TIPO[typeOf(a)] ?? '(class)').join(',');
  throw ctx.makeError(`The parameters (${tipos}) don't match the method signature for ${metodo}.`);
}
