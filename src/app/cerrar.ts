import type { Finding } from '../mir/finding';
import { type Cierre, closedMonths } from '../mir/historia';
import { lastOf } from '../mir/listas';
import { nameMes, namePeriodo, type Periodo } from '../mir/periods';
import { blocksReport, findingsOfCorteAlCerrar, titleOfRegla } from '../rules/index';
import { type Baseline, HOJA_BASELINE, refreshCapturas, rowsOfBaseline } from '../sheet/baseline';
import { readBitacora } from '../sheet/bitacora';
import { blueprintCierres } from '../sheet/blueprint/cierres';
import { permisosOf } from '../sheet/blueprint/protection';
import { ajustesDeCifras, type Instantanea, listInstantaneas } from '../sheet/cierres';
import { conDeshacer } from '../sheet/deshacer';
import { hashOf } from '../sheet/fingerprint';
import { findHoja, isVirgin } from '../sheet/grid';
import { countCambios } from '../sheet/historia';
import { HOJA_CIERRES } from '../sheet/hojas';
import type { Op, Plan } from '../sheet/op';
import { planLibro, planOf } from '../sheet/plan';
import { type LibroLeido, readLibro } from '../sheet/read';
import type { Snapshot } from '../sheet/state';
import { CIERRE_NOMBRE, FALTA_REAPERTURA } from '../text/periodos';
import { auditLibro } from './auditar';
import { appFinding } from './finding';
import { needHojas } from './hojas';
import { operacionesVista } from './operacion';
import { checkPeriodo } from './periodo';
import { requireAdministrador } from './permiso';
import { anotar, entradasDeRevision } from './registrar';
import { sinMir } from './sin-mir';
import { type Decision, refuse, type UseCase } from './usecase';
import type { VistaCambio, VistaCierre } from './vista';

function mesesDe({ desde, hasta }: Periodo): number[] {
  return Array.from({ length: hasta - desde + 1 }, (_, i) => desde + i);
}

/** Whoever asks is an administrador, and the MIR is one of ours: what both changes begin with. */
function openLibro(snapshot: Snapshot): { readonly libro: LibroLeido } | { readonly finding: Finding } {
  const libro = readLibro(snapshot);
  if (!libro) return { finding: sinMir(snapshot) };
  const denied = requireAdministrador(snapshot, libro.configuracion);
  return denied ? { finding: denied } : { libro };
}

/** What changed without being logged; a workbook that was never captured needs no Bitácora yet. */
function opsDeRevision(libro: LibroLeido, snapshot: Snapshot): readonly Op[] {
  const hace = readBitacora(snapshot) !== null || countCambios(libro.baseline, libro.mir) > 0;
  return hace ? anotar(libro, snapshot, entradasDeRevision(libro, snapshot)).ops : [];
}

/** The snapshot goes below the others, over the one that a closing left which stopped before it was in force. */
function opsDeInstantanea(
  instantanea: Instantanea,
  nuevo: Baseline,
  libro: LibroLeido,
  snapshot: Snapshot,
): readonly Op[] {
  const hoja = findHoja(snapshot, HOJA_CIERRES);
  const ultima = lastOf(listInstantaneas(snapshot) ?? []);
  const enVigor = libro.baseline.cierres.some((c) => c.periodo === ultima?.periodo && c.fecha === ultima.fecha);
  const siguiente = hoja && !isVirgin(hoja) ? hoja.valores.length + 1 : 1;
  const desde = ultima && !enVigor ? ultima.desde : siguiente;
  const permisos = permisosOf(libro.configuracion, nuevo);
  const { ops } = planOf({ hojas: [blueprintCierres(permisos, hoja, { desde, instantanea })] }, snapshot);
  // One that is there and blank was stopped between being made and being hidden.
  return hoja && isVirgin(hoja) ? [{ tipo: 'ocultar', hoja: HOJA_CIERRES, oculta: true }, ...ops] : ops;
}

interface Cambio {
  readonly nuevo: Baseline;
  /** Written first: what must be there once the change is in force. */
  readonly antes: readonly Op[];
  /** What is to be known before and after it is done. */
  readonly findings: readonly Finding[];
  readonly nombre: string;
  readonly huella: string | null;
}

/**
 * Shows or applies a change of the closings. The accepted plan is written last of all: a change that stopped anywhere
 * is not in force, and the very same request does all of it again. Its `huella` is of what people were shown: progress
 * captured meanwhile changes nothing of it, nor does the minute.
 */
function decideCambio(libro: LibroLeido, snapshot: Snapshot, cambio: Cambio): Decision<VistaCambio | null> {
  const { plan, elecciones } = planLibro(cambio.nuevo, snapshot, {});
  if (elecciones.length > 0) return refuse(appFinding('APP-36', []));
  // The snapshots are written apart, with what their sheet wants besides.
  const deCierres = (op: Op): boolean => cambio.antes.length > 0 && 'hoja' in op && op.hoja === HOJA_CIERRES;
  const deBaseline = (op: Op): boolean => op.tipo === 'escribir' && op.hoja === HOJA_BASELINE;
  const visibles = plan.ops.filter((op) => !deCierres(op) && !deBaseline(op));
  const huella = hashOf(cambio.nombre, rowsOfBaseline(libro.baseline), visibles);
  const despues = plan.ops.filter(deBaseline);
  const ops = [...cambio.antes, ...visibles, ...opsDeRevision(libro, snapshot)];
  const operaciones = operacionesVista([...ops, ...despues], libro);
  const vista = { aplicada: false, operaciones, huella };
  if (cambio.huella === null) return { findings: cambio.findings, plan: null, vista };
  if (cambio.huella !== huella) return { findings: [appFinding('APP-32', [])], plan: null, vista };
  // What the Bitácora tells happened: taking the change back does not take that away.
  const deshacibles = [...ops, ...despues].filter((op) => op.tipo !== 'anexar' || !readBitacora(snapshot));
  const { antes = [] } = conDeshacer({ ops: deshacibles, huella }, snapshot, cambio.nombre);
  const completo: Plan = ops.length > 0 ? { antes, ops, despues, huella } : { antes, ops: despues, huella };
  return { findings: cambio.findings, plan: completo, vista: { ...vista, aplicada: true } };
}

/** Months before the period that nobody has closed. */
function earlierOpen(periodo: Periodo, cerrados: readonly number[]): Finding[] {
  const abiertos = Array.from({ length: periodo.desde - 1 }, (_, i) => i + 1).filter((mes) => !cerrados.includes(mes));
  return abiertos.length === 0 ? [] : [appFinding('APP-31', [abiertos.map(nameMes).join(', ')])];
}

function titlesOf(findings: readonly Finding[]): VistaCierre['titulos'] {
  const titulos: Record<string, string> = {};
  for (const { code } of findings) {
    const titulo = titleOfRegla(code);
    if (titulo !== undefined) titulos[code] = titulo;
  }
  return titulos;
}

/** What closing a period finds: what refuses it, and what it tells without refusing. */
export function findingsOfCierre(
  libro: LibroLeido,
  snapshot: Snapshot,
  periodo: Periodo,
): { readonly bloqueos: readonly Finding[]; readonly pendientes: readonly Finding[] } {
  const { findings } = auditLibro(libro, snapshot, periodo.hasta, periodo);
  const deReglas = findings.filter(blocksReport);
  const porDecidir = libro.enderezado.elecciones.length > 0 ? [appFinding('APP-36', [])] : [];
  const cerrados = [...new Set([...closedMonths(libro.baseline.cierres), ...mesesDe(periodo)])].sort((a, b) => a - b);
  return {
    bloqueos: deReglas.length > 0 ? deReglas : porDecidir,
    pendientes: [
      ...earlierOpen(periodo, cerrados),
      ...findingsOfCorteAlCerrar(libro.configuracion, cerrados),
      ...findings.filter((f) => f.code.startsWith('AVA-')),
    ],
  };
}

/**
 * Closes the months of a period: they are protected and darker, how the whole MIR stands is kept, and the last known
 * captures become those of today. What is missing is told and refuses nothing; a rule that stops a report does.
 */
export const cerrarPeriodo: UseCase<{ readonly periodo: string; readonly huella: string | null }, VistaCierre | null> =
  {
    needs: () => needHojas('completa'),
    decide(snapshot, { periodo: clave, huella }) {
      const opened = openLibro(snapshot);
      if ('finding' in opened) return refuse(opened.finding);
      const { libro } = opened;
      const checked = checkPeriodo(clave, libro.mir);
      if ('finding' in checked) return refuse(checked.finding);
      const { periodo } = checked;
      const { cierres } = libro.baseline;
      const vigente = cierres.find((c) => c.periodo === periodo.clave && !c.reapertura);
      if (vigente) return refuse(appFinding('APP-30', [namePeriodo(periodo), vigente.fecha]));
      const { bloqueos, pendientes } = findingsOfCierre(libro, snapshot, periodo);
      if (bloqueos.length > 0) return refuse(...bloqueos);

      const { ahora: fecha, usuario: quien } = snapshot;
      const cierre: Cierre = { periodo: periodo.clave, meses: mesesDe(periodo), fecha, quien, reapertura: null };
      const nuevo = { ...refreshCapturas(libro.baseline, libro.mir), cierres: [...cierres, cierre] };
      const ajustes = ajustesDeCifras(libro.configuracion, lastOf(closedMonths(nuevo.cierres)) ?? periodo.hasta);
      const instantanea = { periodo: cierre.periodo, fecha, ajustes, baseline: { ...nuevo, mir: libro.mir } };
      const { vista, ...decidido } = decideCambio(libro, snapshot, {
        nuevo,
        antes: opsDeInstantanea(instantanea, nuevo, libro, snapshot),
        findings: pendientes,
        nombre: CIERRE_NOMBRE.cerrar(periodo.clave),
        huella,
      });
      return { ...decidido, vista: vista && { ...vista, titulos: titlesOf(pendientes) } };
    },
  };

export interface EntradaReabrir {
  readonly periodo: string;
  /** Why, and the document that allows it: neither may be blank. */
  readonly motivo: string;
  readonly acuerdo: string;
  readonly huella: string | null;
}

/** Opens the months of a closed period again. The closing keeps who, when, why and by which document; its snapshot stays. */
export const reabrirPeriodo: UseCase<EntradaReabrir, VistaCambio | null> = {
  needs: () => needHojas('completa'),
  decide(snapshot, { periodo: clave, huella, ...porque }) {
    const opened = openLibro(snapshot);
    if ('finding' in opened) return refuse(opened.finding);
    const { libro } = opened;
    const checked = checkPeriodo(clave, libro.mir);
    if ('finding' in checked) return refuse(checked.finding);
    const { periodo } = checked;
    const { cierres } = libro.baseline;
    const vigente = lastOf(cierres.filter((c) => c.periodo === periodo.clave && !c.reapertura));
    if (!vigente) return refuse(appFinding('APP-33', [namePeriodo(periodo)]));
    const motivo = porque.motivo.trim();
    const acuerdo = porque.acuerdo.trim();
    if (motivo === '') return refuse(appFinding('APP-34', [FALTA_REAPERTURA.motivo]));
    if (acuerdo === '') return refuse(appFinding('APP-34', [FALTA_REAPERTURA.acuerdo]));

    const reapertura = { fecha: snapshot.ahora, quien: snapshot.usuario, motivo, acuerdo };
    const nuevo = { ...libro.baseline, cierres: cierres.map((c) => (c === vigente ? { ...c, reapertura } : c)) };
    const siguen = nuevo.cierres.flatMap((c) => {
      const comunes = c.reapertura ? [] : c.meses.filter((mes) => vigente.meses.includes(mes));
      return comunes.length === 0 ? [] : [appFinding('APP-35', [comunes.map(nameMes).join(', '), c.periodo])];
    });
    const nombre = CIERRE_NOMBRE.reabrir(periodo.clave);
    return decideCambio(libro, snapshot, { nuevo, antes: [], findings: siguen, nombre, huella });
  },
};
