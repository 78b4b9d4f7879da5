import { createHash } from 'node:crypto';
import type { Acceso, Disparador, Libro } from './workbook';

/**
 * What .xlsx cannot hold, beside it in FILE.xlsx.mirador.json: who may edit the file and each protection,
 * DocumentProperties and installable triggers. Everything works without it, with the owner as only editor of protections.
 *
 * Two files cannot be replaced in one step. So the sidecar is written first and holds two states,
 * each named by the hash of the .xlsx it belongs to: the one being written and the one it follows.
 * Whatever moment a crash falls on, one of them is that of the .xlsx found.
 */
export interface EstadoLateral {
  readonly sha256: string;
  readonly acceso: Acceso;
  readonly propiedades: Readonly<Record<string, string>>;
  /** Absent in files of before there were any. */
  readonly disparadores?: readonly Disparador[];
  /** Sheet, description, and editors (null: never customised) of each protection, in the order of the workbook. */
  readonly protecciones: readonly {
    readonly hoja: string;
    readonly descripcion: string;
    readonly editores: readonly string[] | null;
  }[];
}

interface Lateral {
  readonly formato: 1;
  /** Newest first. */
  readonly estados: readonly EstadoLateral[];
}

export function sidecarPath(ruta: string): string {
  return `${ruta}.mirador.json`;
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function isTextList(valor: unknown): valor is string[] {
  return Array.isArray(valor) && valor.every((v) => typeof v === 'string');
}

function isRecord(valor: unknown): valor is Record<string, unknown> {
  return typeof valor === 'object' && valor !== null && !Array.isArray(valor);
}

function isDisparadores(valor: unknown): valor is Disparador[] {
  return (
    Array.isArray(valor) &&
    valor.every((d) => isRecord(d) && [d.id, d.funcion, d.creador].every((texto) => typeof texto === 'string'))
  );
}

function isEstado(valor: unknown): valor is EstadoLateral {
  if (!isRecord(valor) || typeof valor.sha256 !== 'string' || !isRecord(valor.acceso)) return false;
  const { propietario, editores, lectores } = valor.acceso;
  return (
    typeof propietario === 'string' &&
    isTextList(editores) &&
    isTextList(lectores) &&
    isRecord(valor.propiedades) &&
    Object.values(valor.propiedades).every((v) => typeof v === 'string') &&
    (valor.disparadores === undefined || isDisparadores(valor.disparadores)) &&
    Array.isArray(valor.protecciones) &&
    valor.protecciones.every(
      (p) =>
        isRecord(p) &&
        typeof p.hoja === 'string' &&
        typeof p.descripcion === 'string' &&
        (p.editores === null || isTextList(p.editores)),
    )
  );
}

/** The states of a sidecar, newest first; a damaged one counts as absent. */
export function parseSidecar(texto: string | null): readonly EstadoLateral[] {
  try {
    const valor: unknown = JSON.parse(texto ?? 'null');
    return isRecord(valor) && valor.formato === 1 && Array.isArray(valor.estados) ? valor.estados.filter(isEstado) : [];
  } catch {
    return [];
  }
}

export function formatSidecar(nuevo: EstadoLateral, anterior: EstadoLateral | null): string {
  const lateral: Lateral = { formato: 1, estados: anterior ? [nuevo, anterior] : [nuevo] };
  return `${JSON.stringify(lateral, null, 1)}\n`;
}

export function stateOf(libro: Libro, sha256: string): EstadoLateral {
  return {
    sha256,
    acceso: libro.acceso,
    propiedades: Object.fromEntries(libro.propiedades),
    disparadores: libro.disparadores,
    protecciones: libro.hojas.flatMap((h) =>
      h.protecciones.map((p) => ({ hoja: h.nombre, descripcion: p.descripcion, editores: p.editores })),
    ),
  };
}

/**
 * Lays over a workbook just read what its sidecar says. A state of another .xlsx (edited elsewhere since) still tells
 * who the file belongs to and its properties, but not who may edit which protection: that stays with the owner.
 * True when the .xlsx is exactly as the host saved it.
 */
export function applySidecar(libro: Libro, estados: readonly EstadoLateral[], sha256: string): boolean {
  const propio = estados.find((e) => e.sha256 === sha256);
  const estado = propio ?? estados[0];
  if (!estado) return false;
  libro.acceso = {
    propietario: estado.acceso.propietario,
    editores: [...estado.acceso.editores],
    lectores: [...estado.acceso.lectores],
  };
  libro.propiedades = new Map(Object.entries(estado.propiedades));
  libro.disparadores.splice(0, Number.POSITIVE_INFINITY, ...(estado.disparadores ?? []));
  const pendientes = [...(propio?.protecciones ?? [])];
  for (const hoja of libro.hojas) {
    hoja.protecciones = hoja.protecciones.map((p) => {
      const i = pendientes.findIndex((q) => q.hoja === hoja.nombre && q.descripcion === p.descripcion);
      const [guardada] = i < 0 ? [] : pendientes.splice(i, 1);
      return guardada ? { ...p, editores: guardada.editores } : p;
    });
  }
  return propio !== undefined;
}
