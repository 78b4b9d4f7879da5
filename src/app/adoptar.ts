import type { ColumnasDichas } from '../intake/hoja/confirmar';
import type { Reconocimiento } from '../intake/hoja/reconocer';
import { EJERCICIOS } from '../mir/ajustes';
import type { Finding } from '../mir/finding';
import { ANEXO_1, COLUMNAS } from '../mir/format';
import { type Duda, listLineas, type Pat } from '../mir/model';
import { baselineOf, readBaseline, rowsOfBaseline } from '../sheet/baseline';
import { blueprint } from '../sheet/blueprint';
import { hashOf } from '../sheet/fingerprint';
import { findHoja, isVirgin } from '../sheet/grid';
import { HOJA_HISTORIAL, lastRegistro } from '../sheet/historial';
import { layoutOf } from '../sheet/layout';
import type { Op, Plan } from '../sheet/op';
import { planOf } from '../sheet/plan';
import { simulate } from '../sheet/simulate';
import type { Snapshot } from '../sheet/state';
import { nombreOriginal } from '../text/app';
import { NOMBRE_PLAN } from '../text/deshacer';
import { DUDA_HOJA } from '../text/reconocer';
import { appFinding } from './finding';
import { HOJAS_NUESTRAS } from './hojas';
import { findImpedimento, inicialOf, planInstalacion } from './instalar';
import {
  type ConPrevia,
  type Instalable,
  installOf,
  type NoInstalable,
  noInstalable,
  previewOf,
  type VistaPrevia,
} from './previa';
import { huellaDe, isNuestro, obstaclesOf, recognize } from './reconocer';
import { LAS_DEMAS, type Necesidad, type UseCase } from './usecase';

export interface EntradaAdoptar extends ConPrevia {
  readonly hoja: string;
  readonly columnas: ColumnasDichas | null;
  /** Of what was shown (VistaReconocimiento). */
  readonly huella: string;
  /** The year where the sheet does not say it; null: the current one. */
  readonly ejercicio?: number | null;
}

export interface VistaAdoptar {
  readonly lineas: number;
  readonly objetivos: number;
  readonly dudas: readonly Duda[];
}

/** How a sheet is taken over, with the name that it has afterwards; null: it became ours. */
interface Adopcion {
  readonly findings: readonly Finding[];
  readonly plan: Plan | null;
  readonly quedo: string | null;
}

/** Whether a sheet already is what we would draw: the same columns and the same rows, whatever its name. */
function isOfOurForm(r: Reconocimiento): boolean {
  const enSuLugar = COLUMNAS.every((c, i) => r.columnas.find((h) => h.key === c.key)?.columna === i + 1);
  if (!enSuLugar || r.extras.length > 0 || r.auxiliares.length > 0) return false;
  const { filas } = layoutOf(r.pat.mir);
  const vacios = new Set(
    layoutOf(r.pat.mir)
      .bloques.filter((b) => b.lineas === 0)
      .map((b) => b.filaSubtotal),
  );
  return r.renglones.every((tipo, i) => {
    const ours = filas[i];
    if (ours === undefined) return tipo === 'blanco';
    if (ours.tipo === 'titulo') return tipo === 'titulo' || tipo === 'blanco';
    if (vacios.has(ours.fila)) return tipo === 'objetivo';
    return tipo === ours.tipo;
  });
}

/** A name that no sheet has yet: "MIR (original)", "MIR (original 2)". */
function freeName(nombre: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const candidate = nombreOriginal(nombre, n);
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** Sheets of others whose names ours need: each gets another one. Names that differ in case alone cannot stand in one file. */
function renameOps(snapshot: Snapshot, adoptada: string | null): Op[] {
  const propios = new Set(HOJAS_NUESTRAS.map((n) => n.toLowerCase()));
  const taken = new Set(snapshot.hojas.map((h) => h.nombre.toLowerCase()));
  const ours = (nombre: string): boolean => (HOJAS_NUESTRAS as readonly string[]).includes(nombre);
  const ops = snapshot.hojas.flatMap((h): Op[] => {
    if (h.nombre === adoptada || !propios.has(h.nombre.toLowerCase())) return [];
    // Our own record of what was applied stays where an adoption that was taken back left it.
    if (h.nombre === HOJA_HISTORIAL && lastRegistro(snapshot) !== null) return [];
    const stands = ours(h.nombre) && isVirgin(h) && !(adoptada !== null && h.nombre === ANEXO_1.hoja);
    if (stands || (readBaseline(snapshot) && ours(h.nombre))) return [];
    const nombre = freeName(h.nombre, taken);
    taken.add(nombre.toLowerCase());
    return [{ tipo: 'renombrarHoja', hoja: h.nombre, nombre }];
  });
  return adoptada === null || adoptada === ANEXO_1.hoja
    ? ops
    : [...ops, { tipo: 'renombrarHoja', hoja: adoptada, nombre: ANEXO_1.hoja }];
}

const withRenames = (renames: readonly Op[], plan: Plan): Plan => ({
  ops: [...renames, ...plan.ops],
  huella: hashOf(plan.huella, renames),
});

/** The sheet itself becomes the MIR: only what differs from what we would draw is written, captures never. */
function adoptInPlace(pat: Pat, hoja: string, snapshot: Snapshot): Adopcion {
  const renames = renameOps(snapshot, hoja);
  const renamed = simulate(snapshot, renames);
  const baseline = baselineOf(pat.mir);
  const plan = planOf(blueprint({ baseline, inicial: inicialOf(pat, null) }, renamed), renamed);
  return { findings: [], plan: withRenames(renames, plan), quedo: null };
}

/** Our sheets are made beside the others, which stay as they are. */
function adoptBeside(pat: Pat, hoja: string, snapshot: Snapshot): Adopcion {
  const renames = renameOps(snapshot, null);
  const { findings, plan } = planInstalacion(pat, simulate(snapshot, renames));
  const renamed = renames.find((op) => op.tipo === 'renombrarHoja' && op.hoja === hoja);
  const quedo = renamed?.tipo === 'renombrarHoja' ? renamed.nombre : hoja;
  return { findings, plan: plan && withRenames(renames, plan), quedo };
}

/** The MIR with its year: what the sheet says, else what was asked for, else the current one. */
function withEjercicio(r: Reconocimiento, pedido: number | null, ahora: string): Pat {
  const { pat, ejercicio: escrito, encabezado } = r;
  const doubt = (mensaje: string): Duda => ({ mensaje, fuente: { renglon: encabezado.fila, texto: '' } });
  if (escrito !== null) {
    const distinto = pedido !== null && pedido !== escrito;
    return distinto ? { ...pat, dudas: [doubt(DUDA_HOJA.ejercicioDistinto(pedido, escrito)), ...pat.dudas] } : pat;
  }
  const anio = pedido ?? Number(ahora.slice(0, 4));
  const { mir } = pat;
  return {
    ...pat,
    mir: { ...mir, ejercicio: anio, anioPresupuesto: mir.anioPresupuesto === 0 ? anio : mir.anioPresupuesto },
    dudas: pedido === null ? [doubt(DUDA_HOJA.ejercicioDelReloj(anio)), ...pat.dudas] : pat.dudas,
  };
}

/** A stopped adoption is gone on with; another MIR than the one that was begun is not begun over it. */
function isAnother(snapshot: Snapshot, pat: Pat): boolean {
  const found = readBaseline(snapshot);
  const text = (b: Parameters<typeof rowsOfBaseline>[0]): string => JSON.stringify(rowsOfBaseline(b));
  return found !== null && text(found) !== text(baselineOf(pat.mir));
}

function decideAdoptar(
  snapshot: Snapshot,
  { hoja: nombre, columnas, huella, ejercicio = null }: EntradaAdoptar,
): Instalable | NoInstalable {
  const impedimento = findImpedimento(snapshot);
  if (impedimento) return noInstalable(impedimento);
  if (ejercicio !== null && (ejercicio < EJERCICIOS.minimo || ejercicio > EJERCICIOS.maximo))
    return noInstalable(appFinding('APP-14', [String(ejercicio)]));
  if (isNuestro(snapshot)) return noInstalable(appFinding('APP-53', []));
  const hoja = findHoja(snapshot, nombre);
  if (!hoja) return noInstalable(appFinding('APP-51', [nombre, []], { hoja: nombre }));
  const r = recognize(hoja, columnas);
  if (!r) return noInstalable(appFinding('APP-52', [nombre], { hoja: nombre }));
  const obstaculos = obstaclesOf(r);
  if (obstaculos.length > 0) return noInstalable(...obstaculos);
  if (huellaDe(hoja, columnas) !== huella) return noInstalable(appFinding('APP-58', [], { hoja: nombre }));
  const pat = withEjercicio(r, ejercicio, snapshot.ahora);
  if (isAnother(snapshot, pat)) return noInstalable(appFinding('APP-53', []));
  const { findings, plan, quedo } = isOfOurForm(r)
    ? adoptInPlace(pat, nombre, snapshot)
    : adoptBeside(pat, nombre, snapshot);
  if (!plan) return noInstalable(...findings);
  return { pat, plan, findings: [appFinding('APP-59', [nombre, quedo], { hoja: nombre })] };
}

const masDe = ({ hoja }: EntradaAdoptar): Necesidad => ({ [hoja]: 'completa', [LAS_DEMAS]: 'valores' });

/**
 * Accepts a recognised MIR as the plan, as it was shown. A sheet that already has our form becomes the MIR; any other
 * stays as it is, and our sheets are made beside it. Refused while a column is doubtful.
 */
export const adoptar: UseCase<EntradaAdoptar, VistaAdoptar | null> = installOf(
  decideAdoptar,
  NOMBRE_PLAN.adopcion,
  ({ pat: { mir, dudas } }) => ({
    lineas: listLineas(mir).length,
    objetivos: mir.secciones.reduce((n, s) => n + s.objetivos.length, 0),
    dudas,
  }),
  masDe,
);

/** What `adoptar` would make: only shown. */
export const verAdopcion: UseCase<EntradaAdoptar, VistaPrevia | null> = previewOf(decideAdoptar, masDe);
