import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import type { Libro } from '../../src/local/workbook';
import { installed, mirMinima } from '../budget/libro';
import { giveRoles } from '../support/con-permisos';

/** The built bundle on the local host; lineas 1.1 and 1.2 are on rows 9 and 10. */
export const OWNER = 'titular@example.org';
export const ANA = 'ana@example.org';
export const LECTORA = 'lee@example.org';

/** A workbook with roles, and with who signs and gets its informes. */
export async function libroDeDocumentos(): Promise<Libro> {
  const { libro } = await installed(mirMinima(), null, 'es_MX', false);
  libro.acceso.editores.push(ANA, LECTORA);
  await giveRoles(libro, { capturistas: ANA, lectores: LECTORA, elabora: 'Ana', titular: 'Eva', destinatarios: 'JEE' });
  return libro;
}

export function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

export const AVANCE = { tipo: 'avance', periodo: '2025-B1', alcance: null, plantilla: null } as const;
export const make = (host: Host, parts: Partial<Parameters<Api['hacerInforme']>[0]> = {}) =>
  call(host, 'hacerInforme', { ...AVANCE, destino: 'drive', ...parts });
export const capture = (host: Host, valor: number) =>
  call(host, 'capturar', { linea: '1.1', mes: 1, valor, seccion: null, observaciones: null });
