import type { Finding } from '../mir/finding';
import type { Instrumento, Modificacion } from '../mir/historia';
import { lastOf } from '../mir/listas';
import { modificar } from '../mir/modificar';
import type { Registro } from '../mir/revisar-cambio';
import { type Baseline, HOJA_BASELINE, rowsOfBaseline } from '../sheet/baseline';
import { conDeshacer } from '../sheet/deshacer';
import { findingsOfCompletados } from '../sheet/drift';
import { hashOf } from '../sheet/fingerprint';
import { HOJA_MODIFICACIONES } from '../sheet/hojas';
import { layoutOf } from '../sheet/layout';
import { isModificacionesAjena } from '../sheet/modificaciones';
import type { Op, Plan } from '../sheet/op';
import { type LibroLeido, readLibro } from '../sheet/read';
import type { Snapshot } from '../sheet/state';
import { AVISO_CAMBIO, NOMBRE_CAMBIO } from '../text/cambio';
import { listPendientes } from './aceptar';
import { findingsOfDevueltos } from './devueltos';
import { appFinding } from './finding';
import { type PeticionCambio, readPeticion } from './forma-cambio';
import { needHojas } from './hojas';
import { operacionesVista } from './operacion';
import { planCambio, planPendiente } from './ops-de-cambio';
import { requireAdministrador } from './permiso';
import { resolveCambio } from './resolver-cambio';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';
import type { CambioPlan, VistaCambio } from './vista';

export interface EntradaCambiarPlan {
  readonly cambio: CambioPlan;
  readonly instrumento: Instrumento;
  /** null: only shown. Else the one that was shown. */
  readonly huella: string | null;
}

interface Rechazo {
  readonly findings: readonly Finding[];
  readonly ops: null;
}

/** The accepted plan that a request leads to, the way there, and what should be known of it. */
interface Propuesta {
  readonly baseline: Baseline;
  readonly ops: readonly Op[];
  readonly findings: readonly Finding[];
}

/** The same request whatever the order in which its fields were written. */
function solicitudOf(peticion: PeticionCambio): string {
  const sorted = JSON.stringify(peticion, (_, v: unknown) =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );
  return hashOf(sorted);
}

function recordOf(
  registros: readonly Registro[],
  { cambio, instrumento }: PeticionCambio,
  { ahora, usuario }: Snapshot,
  solicitud: string,
): Modificacion[] {
  const motivo = 'motivo' in cambio ? cambio.motivo : '';
  return registros.map((r) => ({ ...r, ...instrumento, registrada: ahora, quien: usuario, motivo, solicitud }));
}

const CALENDARIZAN: readonly string[] = ['metaPropuesta', 'mesInicial', 'mesFinal'];

/** A programme that people gave is theirs: when what it was made for changes, it is told, not touched. */
function findingsOfPrograma(libro: LibroLeido, registros: readonly Registro[]): Finding[] {
  const cambiadas = registros.filter((r) => CALENDARIZAN.includes(r.campo));
  const numeros = new Map(cambiadas.map((r) => [`${r.seccion}:${r.linea}`, r]));
  return [...numeros.values()].flatMap(({ seccion, linea: numero }) => {
    const lineas = libro.mir.secciones[seccion]?.objetivos.flatMap((o) => o.lineas) ?? [];
    const capturado = lineas.some((l) => l.numero === numero && l.programaCapturado !== null);
    return capturado ? [appFinding('APP-47', [AVISO_CAMBIO.programa(numero)], { linea: numero })] : [];
  });
}

/** A change that was not made yet. */
function proposeNuevo(
  libro: LibroLeido,
  snapshot: Snapshot,
  peticion: PeticionCambio,
  solicitud: string,
): Propuesta | Rechazo {
  const { baseline } = libro;
  const cambio = resolveCambio(libro, peticion.cambio);
  if ('findings' in cambio) return { findings: cambio.findings, ops: null };
  const hecho = modificar(baseline.mir, cambio);
  if ('impedimento' in hecho) {
    const { codigo, mensaje, linea } = hecho.impedimento;
    return { findings: [appFinding(codigo, [mensaje], { linea })], ops: null };
  }
  if (isModificacionesAjena(baseline, snapshot)) {
    return { findings: [appFinding('APP-02', [[HOJA_MODIFICACIONES]], { hoja: HOJA_MODIFICACIONES })], ops: null };
  }
  const registradas = recordOf(hecho.registros, peticion, snapshot, solicitud);
  const nueva = { ...baseline, mir: hecho.mir, modificaciones: [...baseline.modificaciones, ...registradas] };
  const ops = planCambio(baseline, nueva, snapshot);
  if (!ops) return { findings: [appFinding('APP-48', [])], ops: null };
  const propias = peticion.cambio.tipo === 'aceptar' ? peticion.cambio.celdas.map((c) => `${c.hoja}!${c.celda}`) : [];
  return {
    baseline: nueva,
    ops,
    findings: [
      ...findingsOfPrograma(libro, hecho.registros),
      ...findingsOfDevueltos(baseline, nueva, snapshot, ops, propias),
      ...findingsOfCompletados(libro.completados, libro),
    ],
  };
}

/**
 * The very same request, stopped before its end: its record is the last one, and the sheets are not yet as the plan
 * says. null where it is done, or where another one came after it.
 */
function proposeResto(
  libro: LibroLeido,
  snapshot: Snapshot,
  { cambio }: PeticionCambio,
  solicitud: string,
): Propuesta | null {
  const { baseline } = libro;
  if (lastOf(baseline.modificaciones)?.solicitud !== solicitud) return null;
  if (cambio.tipo === 'aceptar') {
    // Typed over once more: what is there now is another thing to accept, not the rest of this one.
    const escritas = new Set(listPendientes(libro).map((p) => `${p.hoja}!${p.celda}`));
    if (cambio.celdas.some((c) => escritas.has(`${c.hoja}!${c.celda}`))) return null;
  }
  const ops = planPendiente(baseline, snapshot);
  return ops.length === 0 ? null : { baseline, ops, findings: [] };
}

/** Sheets that say when a change was recorded: what they are given differs from one minute to the next. */
const SELLADAS: readonly string[] = [HOJA_BASELINE, HOJA_MODIFICACIONES];

/** What was shown: what is asked, the plan that it was asked of, and all that would be done but the record of when. */
function huellaOf(solicitud: string, { baseline }: LibroLeido, ops: readonly Op[]): string {
  const fijas = ops.filter((op) => !('hoja' in op) || !SELLADAS.includes(op.hoja));
  return hashOf(solicitud, rowsOfBaseline(baseline), fijas);
}

function nameOf(cambio: CambioPlan): string {
  switch (cambio.tipo) {
    case 'agregarLinea':
      return NOMBRE_CAMBIO.agregarLinea(cambio.linea.numero);
    case 'agregarObjetivo':
      return NOMBRE_CAMBIO.agregarObjetivo(cambio.objetivo.numero);
    case 'aceptar':
      return NOMBRE_CAMBIO.aceptar(cambio.celdas.length);
    default:
      return NOMBRE_CAMBIO[cambio.tipo](cambio.linea);
  }
}

/**
 * One change of the accepted plan, with its instrumento: shown first, then applied while the workbook is as it was
 * shown. It touches what it is about and leaves other differences alone; what it cannot leave alone it tells. Stopped
 * anywhere and asked again, it goes on to the same end.
 */
export const cambiarPlan: UseCase<EntradaCambiarPlan, VistaCambio | null> = {
  needs: () => needHojas('completa'),
  decide(snapshot, { cambio, instrumento, huella }) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const denied = requireAdministrador(snapshot, libro.configuracion);
    if (denied) return refuse(denied);
    const leida = readPeticion(cambio, instrumento);
    if ('findings' in leida) return refuse(...leida.findings);
    const { peticion } = leida;
    const solicitud = solicitudOf(peticion);
    const nuevo = proposeNuevo(libro, snapshot, peticion, solicitud);
    const propuesta = nuevo.ops ? nuevo : (proposeResto(libro, snapshot, peticion, solicitud) ?? nuevo);
    if (!propuesta.ops) return refuse(...propuesta.findings);

    const { baseline, ops, findings } = propuesta;
    const mostrada = huellaOf(solicitud, libro, ops);
    const lugar = { mir: baseline.mir, layout: layoutOf(baseline.mir), cambia: true };
    const operaciones = operacionesVista(ops, lugar);
    const vista = { aplicada: false, operaciones, huella: mostrada };
    if (huella === null) return { findings, plan: null, vista };
    if (huella !== mostrada) return { findings: [appFinding('APP-46', []), ...findings], plan: null, vista };
    const plan: Plan = conDeshacer({ ops, huella: mostrada }, snapshot, nameOf(peticion.cambio));
    return { findings, plan, vista: { ...vista, aplicada: true } };
  },
};
