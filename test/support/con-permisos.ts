import { needHojas } from '../../src/app/hojas';
import type { UseCase } from '../../src/app/usecase';
import { perform } from '../../src/gas/driver';
import { createHost, type OpcionesHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { type ClaveAjuste, type Configuracion, cellOfAjuste } from '../../src/mir/ajustes';
import { blueprint } from '../../src/sheet/blueprint';
import { blueprintCierres } from '../../src/sheet/blueprint/cierres';
import { permisosOf } from '../../src/sheet/blueprint/protection';
import { findHoja } from '../../src/sheet/grid';
import { HOJA_CIERRES } from '../../src/sheet/hojas';
import { planOf } from '../../src/sheet/plan';
import { readLibro } from '../../src/sheet/read';

const SERVICIOS = ['SpreadsheetApp', 'PropertiesService', 'LockService', 'Session', 'Utilities'];

/** Types settings into Configuración, as a person would; no figure is asked for, so nothing is calculated. */
export async function typeAjustes(libro: Libro, ajustes: Partial<Configuracion>, usuario?: string): Promise<void> {
  const host = await createHost({ libro, bundle: null, calcula: false, ...(usuario === undefined ? {} : { usuario }) });
  for (const [clave, valor] of Object.entries(ajustes)) {
    const fila = Number(cellOfAjuste(clave as ClaveAjuste).slice(3));
    host.edit({ hoja: 'Configuración', fila, columna: 2, textos: [[String(valor ?? '')]] });
  }
}

const cerrar: UseCase<{ readonly meses: readonly number[] }, object> = {
  needs: () => needHojas('completa'),
  decide(snapshot, { meses }) {
    const libro = readLibro(snapshot);
    if (!libro) throw new Error('The workbook of this test has no MIR.');
    const cierre = { periodo: '2025-B1', meses, fecha: snapshot.ahora, quien: snapshot.usuario, reapertura: null };
    const baseline = { ...libro.baseline, cierres: meses.length > 0 ? [cierre] : [] };
    const plan = planOf(blueprint({ baseline, inicial: null }, snapshot), snapshot);
    if (meses.length === 0) return { findings: [], vista: {}, plan };
    const instantanea = { periodo: cierre.periodo, fecha: cierre.fecha, ajustes: {}, baseline };
    const hoja = findHoja(snapshot, HOJA_CIERRES);
    const permisos = permisosOf(libro.configuracion, baseline);
    const cierres = blueprintCierres(permisos, hoja, { desde: (hoja?.valores.length ?? 0) + 1, instantanea });
    const { ops } = planOf({ hojas: [cierres] }, snapshot);
    return { findings: [], vista: {}, plan: { ...plan, ops: [...ops, ...plan.ops] } };
  },
};

/**
 * Repairs a workbook whose settings were typed, with these months closed, by the shell's own driver over the local
 * host's services; says what it cost.
 */
export async function applyRoles(
  libro: Libro,
  meses: readonly number[] = [],
  alLlamar: OpcionesHost['alLlamar'] = () => undefined,
): Promise<{ readonly lecturas: number; readonly escrituras: number }> {
  const host = await createHost({ libro, bundle: null, calcula: false, alLlamar });
  for (const name of SERVICIOS) Object.assign(globalThis, { [name]: host.services[name] });
  try {
    const { findings } = perform(cerrar, { meses });
    if (findings.some((f) => f.code !== 'APP-64'))
      throw new Error(`The roles could not be given: ${JSON.stringify(findings)}`);
  } finally {
    for (const name of SERVICIOS) Reflect.deleteProperty(globalThis, name);
  }
  return { ...host.llamadas };
}

/** Gives a workbook these settings and closes these months. */
export async function giveRoles(
  libro: Libro,
  ajustes: Partial<Configuracion>,
  meses: readonly number[] = [],
): ReturnType<typeof applyRoles> {
  await typeAjustes(libro, ajustes);
  return applyRoles(libro, meses);
}
