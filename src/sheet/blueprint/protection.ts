import { type Configuracion, cellOfAjuste } from '../../mir/ajustes';
import { MESES } from '../../mir/format';
import { closedMonths } from '../../mir/historia';
import type { Mir } from '../../mir/model';
import { AJUSTES_DE_TITULARES, claveObjetivo, objetivosDe, type Permisos, readPermisos } from '../../mir/roles';
import { coalesce, parseA1 } from '../a1';
import type { Baseline } from '../baseline';
import { HOJA_CONFIGURACION, PREFIJO_PROTECCION } from '../hojas';
import { blockRanges, type Layout } from '../layout';
import type { Proteccion, Rango } from '../state';

export type { Permisos } from '../../mir/roles';

/** Who may do what in a workbook, as its Configuración and its closings say. */
export function permisosOf(configuracion: Configuracion, { mir, cierres }: Baseline): Permisos {
  return readPermisos(configuracion, mir, closedMonths(cierres)).permisos;
}

/**
 * The one protection of a sheet: everything closed but `abiertos`, for everybody but the administradores (and the
 * owner). One that only warns has no editors: Google refuses them.
 */
export function proteccionHoja(hoja: string, abiertos: readonly Rango[], permisos: Permisos): Proteccion {
  const { administradores, soloAdvierte } = permisos;
  return {
    ambito: 'hoja',
    descripcion: `${PREFIJO_PROTECCION} ${hoja}`,
    rango: null,
    abiertos,
    editores: soloAdvierte ? null : administradores,
    soloAdvierte,
  };
}

/** Inside the open ranges of its sheet: there everybody edits, and this keeps out whoever is not named. */
function proteccionRango(nombre: string, rango: Rango, editores: readonly string[] | null): Proteccion {
  const sorted = editores && [...new Set(editores)].sort();
  const descripcion = `${PREFIJO_PROTECCION} ${nombre}`;
  return { ambito: 'rango', descripcion, rango, abiertos: [], editores: sorted, soloAdvierte: false };
}

/** The yellow cells that staff may edit: texts always, months while their period is open. */
function abiertosMir(layout: Layout, mesesCerrados: readonly number[]): Rango[] {
  const { columnas } = layout;
  const abiertos = MESES.flatMap((key, i) => (mesesCerrados.includes(i + 1) ? [] : [columnas[key]]));
  const bandas = coalesce(abiertos.map((columna) => ({ fila: 1, columna })));
  return [
    ...blockRanges(layout, columnas.observaciones, 1),
    ...blockRanges(layout, columnas.verificableEn, 1),
    ...bandas.flatMap((b) => blockRanges(layout, b.columna, b.columnas)),
  ];
}

/** Who captures an objetivo; null: cannot be told, and so is not judged. */
function capturistasDe(clave: string, permisos: Permisos, editoresDelArchivo: readonly string[] | null) {
  const { administradores, capturistas, capturaCualquiera } = permisos;
  const candidates = capturaCualquiera ? editoresDelArchivo : capturistas.map((c) => c.correo);
  if (!candidates) return null;
  const admitted = candidates.filter((correo) => objetivosDe(correo, permisos)?.includes(clave) ?? true);
  return [...administradores, ...admitted];
}

/**
 * The protections of the MIR: the sheet's, which leaves the yellow cells of open months to every editor of the file;
 * and, once somebody is not every editor (capturistas or lectores are listed), one an objetivo over its captured
 * columns. These span formula cells too, which the sheet's own protection keeps closed: where two overlap Google wants
 * leave of both ("a locking of a sheet has a higher access priority than unlocking of a range").
 *
 * `editoresDelArchivo`: who the file is shared with for editing, without the owner; null: not known.
 */
export function proteccionesMir(
  layout: Layout,
  mir: Mir,
  permisos: Permisos,
  editoresDelArchivo: readonly string[] | null = null,
): Proteccion[] {
  const deLaHoja = proteccionHoja(layout.hoja, abiertosMir(layout, permisos.mesesCerrados), permisos);
  const { capturaCualquiera, lectores, soloAdvierte } = permisos;
  if (soloAdvierte || (capturaCualquiera && lectores.length === 0)) return [deLaHoja];
  const { columnas } = layout;
  const primera = columnas.observaciones;
  const veces = new Map<string, number>();
  const porObjetivo = layout.bloques.flatMap((b): Proteccion[] => {
    if (b.lineas === 0) return [];
    const clave = claveObjetivo(b.seccion, mir.secciones[b.seccion]?.objetivos[b.objetivo]?.numero ?? '');
    // Protections are told apart by their description, and a plan may number two objetivos alike.
    const vez = (veces.get(clave) ?? 0) + 1;
    veces.set(clave, vez);
    const nombre = `objetivo ${clave}${vez > 1 ? ` (${vez})` : ''}`;
    const rango = { fila: b.primera, columna: primera, filas: b.lineas, columnas: columnas.diciembre - primera + 1 };
    return [proteccionRango(nombre, rango, capturistasDe(clave, permisos, editoresDelArchivo))];
  });
  return [...porObjetivo, deLaHoja];
}

/**
 * The protections of a sheet whose rows everybody who captures writes: its header closed, its body open; and, once
 * somebody does not capture at all, one over the body for those who do. `editoresDelArchivo` as in `proteccionesMir`.
 */
export function proteccionesDeAsientos(
  hoja: string,
  cuerpo: Rango,
  permisos: Permisos,
  editoresDelArchivo: readonly string[] | null,
): Proteccion[] {
  const deLaHoja = proteccionHoja(hoja, [cuerpo], permisos);
  const { administradores, capturistas, capturaCualquiera, lectores, soloAdvierte } = permisos;
  if (soloAdvierte || (capturaCualquiera && lectores.length === 0)) return [deLaHoja];
  const candidates = capturaCualquiera ? editoresDelArchivo : capturistas.map((c) => c.correo);
  const editores = candidates && [...administradores, ...candidates.filter((correo) => !lectores.includes(correo))];
  return [proteccionRango(`${hoja}: renglones`, cuerpo, editores), deLaHoja];
}

/** Configuración is closed but, where there are personas titulares, for their own settings. */
export function proteccionesConfiguracion(permisos: Permisos): Proteccion[] {
  const { administradores, titulares, lectores, soloAdvierte } = permisos;
  const suyas = titulares.filter((correo) => !lectores.includes(correo));
  if (soloAdvierte || suyas.length === 0) return [proteccionHoja(HOJA_CONFIGURACION, [], permisos)];
  const celdas = AJUSTES_DE_TITULARES.flatMap((clave) => parseA1(cellOfAjuste(clave)) ?? []);
  const rangos = coalesce(celdas);
  const editores = [...administradores, ...suyas];
  return [
    ...rangos.map((rango, i) => proteccionRango(`persona titular ${i + 1}`, rango, editores)),
    proteccionHoja(HOJA_CONFIGURACION, rangos, permisos),
  ];
}
