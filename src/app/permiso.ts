import { type Configuracion, HOJA_CONFIGURACION } from '../mir/ajustes';
import type { Finding } from '../mir/finding';
import { MESES } from '../mir/format';
import type { Mir } from '../mir/model';
import {
  claveObjetivo,
  nameObjetivo,
  objetivosDe,
  type Permisos,
  parseCorreos,
  readPermisos,
  rolDe,
} from '../mir/roles';
import { findHoja } from '../sheet/grid';
import { readConfiguracion } from '../sheet/read-configuracion';
import type { Snapshot } from '../sheet/state';
import { appFinding } from './finding';

/** Why somebody may not capture at all; null when they may capture something. `usuario` as below. */
export function puedeCapturarAlgo(permisos: Permisos, usuario: string, esAdministrador: boolean): Finding | null {
  if (rolDe(usuario, esAdministrador, permisos) === 'administrador') return null;
  if (permisos.lectores.includes(usuario.toLowerCase())) return appFinding('APP-63', [usuario]);
  const esCapturista = permisos.capturistas.some((c) => c.correo === usuario.toLowerCase());
  return objetivosDe(usuario, permisos) && !esCapturista ? appFinding('APP-61', [usuario]) : null;
}

/**
 * Why somebody may not capture, said before it is tried; null when they may. Google decides in the end: an address that
 * it does not tell (`usuario` "") is let through to it.
 *
 * `seccion` counts from 0, `objetivo` is its number, `mes` is 1-12, or null for OBSERVACIONES and VERIFICABLE; `mir`
 * says how objetivos are named.
 */
export function puedeCapturar(
  permisos: Permisos,
  mir: Mir,
  usuario: string,
  esAdministrador: boolean,
  seccion: number,
  objetivo: string,
  mes: number | null,
): Finding | null {
  if (rolDe(usuario, esAdministrador, permisos) === 'administrador') return null;
  const denied = puedeCapturarAlgo(permisos, usuario, esAdministrador);
  if (denied) return denied;
  const suyos = objetivosDe(usuario, permisos);
  const clave = claveObjetivo(seccion, objetivo);
  const name = (c: string): string => nameObjetivo(mir, c);
  if (suyos && !suyos.includes(clave)) return appFinding('APP-62', [usuario, name(clave), suyos.map(name)]);
  if (mes !== null && permisos.mesesCerrados.includes(mes)) return appFinding('APP-60', [MESES[mes - 1] ?? '']);
  return null;
}

/** What a change of the protected cells answers to whoever may not make it: who can, as far as the workbook says. */
export function sinPermiso(
  snapshot: Snapshot,
  configuracion: Configuracion | null = readConfiguracion(findHoja(snapshot, HOJA_CONFIGURACION)),
): Finding {
  return appFinding('APP-08', [snapshot.usuario, parseCorreos(configuracion?.administradores ?? null)]);
}

/**
 * Whether who runs this may change the protected cells. Google says so, but where protections only warn it lets
 * everybody: there whoever is listed for less may not, unless the file is theirs.
 */
export function mayAdministrar(
  { usuario, puedeEditarProtegido, acceso }: Snapshot,
  configuracion: Configuracion | null,
): boolean {
  if (!puedeEditarProtegido || !configuracion) return puedeEditarProtegido;
  if (usuario !== '' && usuario.toLowerCase() === acceso?.propietario) return true;
  const { permisos } = readPermisos(configuracion, { secciones: [] }, []);
  return rolDe(usuario, puedeEditarProtegido, permisos) === 'administrador';
}

/** The same as a finding where they may not; null when they may. */
export function requireAdministrador(
  snapshot: Snapshot,
  configuracion: Configuracion | null = readConfiguracion(findHoja(snapshot, HOJA_CONFIGURACION)),
): Finding | null {
  return mayAdministrar(snapshot, configuracion) ? null : sinPermiso(snapshot, configuracion);
}
