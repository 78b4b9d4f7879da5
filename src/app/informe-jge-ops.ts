import type { Finding } from '../mir/finding';
import { CLAVES_JGE, type ClaveJge, type InformeJge } from '../mir/informe-jge';
import { blueprintInformeJge } from '../sheet/blueprint/informe-jge';
import { permisosOf } from '../sheet/blueprint/protection';
import { contenidoEn } from '../sheet/facetas/contenido';
import { findHoja, isVirgin } from '../sheet/grid';
import { HOJA_INFORME_JGE } from '../sheet/hojas';
import {
  type HojaInformeJge,
  isOwnInformeJge,
  JGE_KEY,
  JGE_VALOR,
  leerHojaJge,
  rowsOfInforme,
} from '../sheet/informe-jge';
import type { Contenido, Op } from '../sheet/op';
import { planOf } from '../sheet/plan';
import type { LibroLeido } from '../sheet/read';
import { simulate } from '../sheet/simulate';
import type { EstadoHoja, Snapshot } from '../sheet/state';
import { JGE_MOTIVO } from '../text/jge';
import { appFinding } from './finding';
import { mayAdministrar } from './permiso';

type Row = readonly (string | number | null)[];

/** The sheet as forms can be written on it: every column is somewhere. */
export interface HojaDeFormas extends HojaInformeJge {
  readonly hoja: EstadoHoja;
  readonly columnas: Readonly<Record<ClaveJge, number>>;
}

/** The sheet that can be written to; or why it cannot. */
export function hojaDeFormas(libro: Snapshot): HojaDeFormas | Finding {
  const hoja = findHoja(libro, HOJA_INFORME_JGE);
  const leida = leerHojaJge(hoja);
  if (!hoja || !leida || leida.lugar.encabezado === null) return appFinding('APP-117', [JGE_MOTIVO.sinEncabezado]);
  const columnas = Object.entries(leida.lugar.columnas);
  if (columnas.some(([, columna]) => columna === null)) return appFinding('APP-117', [JGE_MOTIVO.sinColumna]);
  return { ...leida, hoja, columnas: Object.fromEntries(columnas) as Record<ClaveJge, number> };
}

/**
 * Writes rows of forms on these rows of the sheet, `null` in their columns where there is none for one; what people have
 * in columns of their own stays. A write for each run of rows that follow each other.
 */
export function opsDeRenglones(
  { hoja, columnas }: Pick<HojaDeFormas, 'hoja' | 'columnas'>,
  filas: readonly number[],
  rows: readonly Row[],
  tocaCaptura: boolean,
): Op[] {
  const claveEn = new Map(CLAVES_JGE.map((clave, i) => [columnas[clave], i]));
  const ancho = Math.max(...claveEn.keys());
  const runs: { fila: number; contenido: Contenido[][] }[] = [];
  filas.forEach((fila, i) => {
    const cells = Array.from({ length: ancho }, (_, c): Contenido => {
      const propia = claveEn.get(c + 1);
      return propia === undefined ? contenidoEn(hoja, fila, c + 1) : (rows[i]?.[propia] ?? null);
    });
    const last = runs[runs.length - 1];
    if (last && last.fila + last.contenido.length === fila) last.contenido.push(cells);
    else runs.push({ fila, contenido: [cells] });
  });
  return runs.map(({ fila, contenido }) => ({
    tipo: 'escribir',
    hoja: hoja.nombre,
    rango: { fila, columna: 1, filas: contenido.length, columnas: ancho },
    contenido,
    tocaCaptura,
  }));
}

/** The first row below everything that is on the sheet, 1-based. */
function nextFila({ lugar }: HojaDeFormas): number {
  return 1 + Math.max(lugar.encabezado ?? 1, ...lugar.filas.slice(0, lugar.usadas));
}

/**
 * What makes the sheet, or room for so many more rows on it, and makes the workbook remember that it has it. Room is made
 * by the blueprint: what else it finds bare on the sheet is dressed along.
 */
function opsDeSitio(libro: LibroLeido, snapshot: Snapshot, cuantas: number): Op[] {
  const permisos = permisosOf(libro.configuracion, libro.baseline);
  const editores = snapshot.acceso?.editores ?? null;
  const deseada = blueprintInformeJge(permisos, editores, findHoja(snapshot, HOJA_INFORME_JGE), cuantas);
  return [...planOf({ hojas: [deseada] }, snapshot).ops];
}

/**
 * What puts these rows below everything that the sheet says; the sheet is made, and room on it, where that is needed.
 * Needs the sheet at depth `completa`. Making either is for administradores: the protection has to reach as far.
 */
export function opsDeAgregar(libro: LibroLeido, snapshot: Snapshot, rows: readonly Row[]): readonly Op[] | Finding {
  const hoja = findHoja(snapshot, HOJA_INFORME_JGE);
  const nueva = isVirgin(hoja);
  if (!nueva && !isOwnInformeJge(snapshot)) {
    return appFinding('APP-02', [[HOJA_INFORME_JGE]], { hoja: HOJA_INFORME_JGE });
  }
  const falta = nueva || (leerHojaJge(hoja)?.libres ?? 0) < rows.length;
  const admin = mayAdministrar(snapshot, libro.configuracion);
  if (falta && !admin) return nueva ? appFinding('APP-115', []) : appFinding('APP-117', [JGE_MOTIVO.sinRenglones]);
  const sitio = falta ? opsDeSitio(libro, snapshot, rows.length) : [];
  const formas = hojaDeFormas(falta ? simulate(snapshot, sitio) : snapshot);
  if ('code' in formas) return formas;
  const primera = nextFila(formas);
  const escribir = opsDeRenglones(
    formas,
    rows.map((_, i) => primera + i),
    rows,
    false,
  );
  const registrada = snapshot.registros?.some((r) => r.clave === JGE_KEY) ?? false;
  const registrar: Op[] = registrada || !admin ? [] : [{ tipo: 'registrar', clave: JGE_KEY, valor: JGE_VALOR }];
  return [...sitio, ...escribir, ...registrar];
}

/** The same for whole forms. */
export function opsDeInformes(
  libro: LibroLeido,
  snapshot: Snapshot,
  informes: readonly InformeJge[],
): readonly Op[] | Finding {
  return opsDeAgregar(libro, snapshot, informes.flatMap(rowsOfInforme));
}
