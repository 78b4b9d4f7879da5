import { appFinding } from '../app/finding';
import type { Finding } from '../mir/finding';
import { FORMAS_API, type FuncionApi } from './api';
import type { Forma } from './api/respuesta';

const isObject = (v: unknown): boolean => typeof v === 'object' && v !== null && !Array.isArray(v);

/** What a value of each form is, when it is not null. */
const ES: Readonly<Record<Forma, (valor: unknown) => boolean>> = {
  texto: (v) => typeof v === 'string',
  'texto o nulo': (v) => typeof v === 'string',
  número: Number.isFinite,
  'número o nulo': Number.isFinite,
  'número o nulo, pero escrito': Number.isFinite,
  'números o nulo': (v) => Array.isArray(v) && v.every(Number.isFinite),
  'sí o no': (v) => typeof v === 'boolean',
  'sí o no, o nulo': (v) => typeof v === 'boolean',
  objeto: isObject,
  lista: (v) => Array.isArray(v),
  'objeto o nulo': isObject,
};

/**
 * The argument of a call, as Api promises it: google.script.run and `mirador call` carry any JSON. What is nullable and
 * missing becomes null, what nobody asked for is left out; the first thing that does not fit is a finding.
 */
export function checkArgument(
  funcion: FuncionApi,
  argumento: unknown,
): { readonly entrada: Readonly<Record<string, unknown>> } | { readonly finding: Finding } {
  const dado = isObject(argumento) ? (argumento as Record<string, unknown>) : {};
  const entrada: Record<string, unknown> = {};
  for (const [clave, forma] of Object.entries<Forma>(FORMAS_API[funcion])) {
    const valor = dado[clave] ?? null;
    const vacio =
      forma === 'número o nulo, pero escrito' ? dado[clave] === null : valor === null && forma.endsWith('nulo');
    if (!vacio && !ES[forma](valor)) return { finding: appFinding('APP-18', [funcion, clave, forma]) };
    entrada[clave] = valor;
  }
  return { entrada };
}
