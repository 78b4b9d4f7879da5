import { appFinding } from '../app/finding';
import type { Finding } from '../mir/finding';
import type { Api, FuncionApi } from './api';

type Forma = 'texto' | 'número' | 'sí o no' | 'texto o nulo' | 'número o nulo' | 'número o nulo, pero escrito';

type Argumento<F extends FuncionApi> = Parameters<Api[F]> extends [infer E] ? E : never;

/** What each function takes; a nullable one may be left out, unless null does something (it clears a month). The types come from Api, so this cannot fall behind it. */
const FORMAS: { readonly [F in FuncionApi]: { readonly [K in keyof Argumento<F>]-?: Forma } } = {
  estado: {},
  crearMir: { ejercicio: 'número', institucion: 'texto', organo: 'texto' },
  importarPat: { nombre: 'texto', base64: 'texto', ejercicio: 'número o nulo' },
  auditar: { completa: 'sí o no' },
  prepararReparacion: {},
  reparar: { huella: 'texto' },
  capturar: {
    linea: 'texto',
    mes: 'número',
    valor: 'número o nulo, pero escrito',
    seccion: 'texto o nulo',
    observaciones: 'texto o nulo',
  },
  indicadores: { corte: 'número o nulo' },
  vistaInforme: { tipo: 'texto', periodo: 'texto' },
  hacerInforme: { tipo: 'texto', periodo: 'texto', destino: 'texto' },
  irACelda: { hoja: 'texto', celda: 'texto' },
};

const TIPO_JS: Readonly<Record<Forma, string>> = {
  texto: 'string',
  número: 'number',
  'sí o no': 'boolean',
  'texto o nulo': 'string',
  'número o nulo': 'number',
  'número o nulo, pero escrito': 'number',
};

/**
 * The argument of a call, as Api promises it: google.script.run and `mirador call` carry any JSON. What is nullable and
 * missing becomes null, what nobody asked for is left out; the first thing that does not fit is a finding.
 */
export function checkArgument(
  funcion: FuncionApi,
  argumento: unknown,
): { readonly entrada: Readonly<Record<string, unknown>> } | { readonly finding: Finding } {
  const dado = typeof argumento === 'object' && argumento !== null ? (argumento as Record<string, unknown>) : {};
  const entrada: Record<string, unknown> = {};
  for (const [clave, forma] of Object.entries<Forma>(FORMAS[funcion])) {
    const valor = dado[clave] ?? null;
    const vacio =
      forma === 'número o nulo, pero escrito' ? dado[clave] === null : valor === null && forma.endsWith('nulo');
    if (!vacio && typeof valor !== TIPO_JS[forma]) return { finding: appFinding('APP-18', [funcion, clave, forma]) };
    entrada[clave] = valor;
  }
  return { entrada };
}
