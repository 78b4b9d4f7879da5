import type { HojaAjena } from '../intake/hoja/ajena';
import type { OrigenTabla } from '../intake/tabla/fuente';
import type { Finding } from '../mir/finding';
import type { Valor } from '../mir/model';
import { appFinding } from './finding';

/** A table as it is sent: any JSON may come. */
interface Recibido {
  readonly nombre: string | null;
  readonly bytes: Uint8Array | null;
  readonly texto: string | null;
  readonly hoja: object | null;
}

const FECHA = /^\d{4}-\d\d-\d\d$/;

function isValor(v: unknown): v is Valor {
  if (v === null || typeof v === 'string' || typeof v === 'boolean') return true;
  if (typeof v === 'number') return Number.isFinite(v);
  return typeof v === 'object' && FECHA.test(String((v as { fecha?: unknown }).fecha));
}

const isGridOf = <T>(v: unknown, is: (cell: unknown) => cell is T): v is T[][] =>
  Array.isArray(v) && v.every((fila) => Array.isArray(fila) && fila.every(is));
const isText = (v: unknown): v is string => typeof v === 'string';
const isPlace = (v: unknown): v is NonNullable<HojaAjena['combinadas']>[number] =>
  typeof v === 'object' &&
  v !== null &&
  ['fila', 'columna', 'filas', 'columnas'].every((k) => {
    const n = (v as Record<string, unknown>)[k];
    return Number.isInteger(n) && Number(n) >= 1;
  });

/** Cells with their types; null where they are not what they should be. */
function readHoja(hoja: object): HojaAjena | null {
  const { nombre = '', valores, formulas = [], formatos = [], combinadas = [] } = hoja as Record<string, unknown>;
  const sound =
    isText(nombre) &&
    isGridOf(valores, isValor) &&
    isGridOf(formulas, isText) &&
    isGridOf(formatos, isText) &&
    Array.isArray(combinadas) &&
    combinadas.every(isPlace);
  return sound ? { nombre, valores, formulas, formatos, combinadas } : null;
}

/** What is sent as one table, or that it is none (APP-109). */
export function readOrigen({
  nombre,
  bytes,
  texto,
  hoja,
}: Recibido): { readonly origen: OrigenTabla } | { readonly finding: Finding } {
  const leida = hoja === null ? null : readHoja(hoja);
  const origenes: OrigenTabla[] = [
    ...(bytes === null || nombre === null ? [] : [{ nombre, bytes }]),
    ...(texto === null ? [] : [{ texto }]),
    ...(leida === null ? [] : [{ hoja: leida }]),
  ];
  const [origen] = origenes;
  return origen === undefined || origenes.length > 1 ? { finding: appFinding('APP-109', []) } : { origen };
}
