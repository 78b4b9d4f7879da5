import { type Configuracion, defaultConfiguracion } from '../mir/ajustes';
import { HOJA_CRONOGRAMA } from '../mir/cronograma';
import type { Finding } from '../mir/finding';
import { ANEXO_1 } from '../mir/format';
import { type Catalogos, listLineas, type Pat } from '../mir/model';
import { normalizeText } from '../mir/text-number';
import { a1 } from '../sheet/a1';
import { type Baseline, baselineOf, HOJA_BASELINE, readBaseline, rowsOfBaseline } from '../sheet/baseline';
import { blueprint } from '../sheet/blueprint';
import { opsDeDudas } from '../sheet/dudas';
import { holdsForeign } from '../sheet/facetas/contenido';
import { findHoja, isVirgin, MAXIMO_CELDA } from '../sheet/grid';
import { HOJA_HISTORIAL, lastRegistro } from '../sheet/historial';
import { HOJA_CONFIGURACION, HOJA_DUDAS } from '../sheet/hojas';
import type { Contenido, Op, Plan } from '../sheet/op';
import { planOf } from '../sheet/plan';
import { type LibroLeido, readLibro } from '../sheet/read';
import type { EstadoLibro, Snapshot } from '../sheet/state';
import { IMPEDIMENTO } from '../text/cambio';
import { appFinding } from './finding';
import { HOJAS_NUESTRAS } from './hojas';
import { requireAdministrador } from './permiso';
import { type Instalable, type NoInstalable, noInstalable } from './previa';
import { findingOfDano } from './sin-mir';

/** The sheets of a MIR without lineas that a PAT draws anew. */
const REDIBUJADAS: readonly string[] = [ANEXO_1.hoja, HOJA_CRONOGRAMA, HOJA_CONFIGURACION, HOJA_BASELINE];

/** What is planned to install a PAT: either findings that say why not, or the plan. */
interface Instalacion {
  readonly findings: readonly Finding[];
  readonly plan: Plan | null;
}

/** The siglas that the document itself gives to the órgano. */
function siglasOf({ mir, catalogos }: Pat): string | null {
  const organo = normalizeText(mir.titulo.organo);
  if (organo === '') return null;
  return catalogos.siglas.find((s) => normalizeText(s.significado).startsWith(organo))?.sigla ?? null;
}

/** A MIR that was made and has no linea yet: the one thing of ours that a PAT may be written over. */
function findMirSinLineas(snapshot: Snapshot): LibroLeido | null {
  const libro = readLibro(snapshot);
  return libro && listLineas(libro.mir).length === 0 ? libro : null;
}

/** Whether somebody has written on the sheets of a MIR without lineas: neither what it wanted nor what the PAT wants. */
function isWrittenOn(previo: LibroLeido, deseado: EstadoLibro, snapshot: Snapshot): boolean {
  const vacia = blueprint({ baseline: previo.baseline, inicial: null }, { ...snapshot, hojas: [] });
  return [ANEXO_1.hoja, HOJA_CRONOGRAMA].some((nombre) => {
    const observada = findHoja(snapshot, nombre);
    const versiones = [vacia, deseado].flatMap((libro) => findHoja(libro, nombre) ?? []);
    return observada !== null && holdsForeign(observada, versiones);
  });
}

/** Both lists, the second without what the first already says. */
function join<T>(own: readonly T[], brought: readonly T[], keyOf: (item: T) => string): T[] {
  const known = new Set(own.map(keyOf));
  return [...own, ...brought.filter((item) => !known.has(keyOf(item)))];
}

function joinCatalogos(own: Catalogos, brought: Catalogos): Catalogos {
  return {
    politicas: join(own.politicas, brought.politicas, normalizeText),
    programas: join(own.programas, brought.programas, normalizeText),
    siglas: join(own.siglas, brought.siglas, (s) => s.sigla),
    unidades: join(own.unidades, brought.unidades, normalizeText),
  };
}

/** What a PAT brings to the companion sheets besides its MIR; of a MIR without lineas, settings and catalogues are kept. */
export function inicialOf(
  pat: Pat,
  previo: Pick<LibroLeido, 'configuracion' | 'catalogos'> | null,
  ajustes: Partial<Configuracion> = {},
) {
  const { mir, capitulos, dudas } = pat;
  const configuracion = {
    ...(previo?.configuracion ?? defaultConfiguracion()),
    ...ajustes,
    institucion: ajustes.institucion ?? mir.titulo.institucion,
    organo: ajustes.organo ?? mir.titulo.organo,
    siglasOrgano: ajustes.siglasOrgano ?? siglasOf(pat) ?? previo?.configuracion.siglasOrgano ?? null,
    ejercicio: mir.ejercicio,
  };
  const catalogos = previo ? joinCatalogos(previo.catalogos, pat.catalogos) : pat.catalogos;
  return { configuracion, capitulos, catalogos, dudas };
}

/** What the PAT wants. Over a MIR without lineas its sheets are drawn anew. */
function desiredOf(
  pat: Pat,
  previo: LibroLeido | null,
  snapshot: Snapshot,
  ajustes: Partial<Configuracion>,
): EstadoLibro {
  const hojas = previo ? snapshot.hojas.filter((h) => !REDIBUJADAS.includes(h.nombre)) : snapshot.hojas;
  return blueprint({ baseline: baselineOf(pat.mir), inicial: inicialOf(pat, previo, ajustes) }, { ...snapshot, hojas });
}

/** The very same installation stopped before its end: its baseline stands, and a sheet that it wants is still blank. */
function isUnfinished(pat: Pat, deseado: EstadoLibro, snapshot: Snapshot): boolean {
  const found = readBaseline(snapshot);
  const text = (baseline: Baseline): string => JSON.stringify(rowsOfBaseline(baseline));
  if (!found || text(found) !== text(baselineOf(pat.mir))) return false;
  return deseado.hojas.some((h) => isVirgin(findHoja(snapshot, h.nombre)));
}

/** While the baseline still says that there is no linea, the same PAT again goes on from wherever this plan stopped. */
function baselineLast(plan: Plan): Plan {
  const deBaseline = (op: Op): boolean => 'hoja' in op && op.hoja === HOJA_BASELINE;
  return { ...plan, ops: [...plan.ops.filter((op) => !deBaseline(op)), ...plan.ops.filter(deBaseline)] };
}

/** The first text that no cell holds: Google would refuse it once the sheets before it are made. */
function findingOfLargo({ ops }: Plan): Finding | null {
  for (const op of ops) {
    if (op.tipo !== 'escribir') continue;
    const isLargo = (c: Contenido): boolean => typeof c === 'string' && c.length > MAXIMO_CELDA;
    const fila = op.contenido.findIndex((contenidos) => contenidos.some(isLargo));
    if (fila < 0) continue;
    const columna = (op.contenido[fila] ?? []).findIndex(isLargo);
    const celda = a1(op.rango.fila + fila, op.rango.columna + columna);
    return appFinding('APP-44', [IMPEDIMENTO.textoLargo(`${op.hoja} ${celda}`, MAXIMO_CELDA)], {
      hoja: op.hoja,
      celda,
    });
  }
  return null;
}

/** An installation as a way of starting decides it; `leidos`: what is told of its source where it can be done. */
export function instalableOf(
  pat: Pat,
  { findings, plan }: Instalacion,
  leidos: readonly Finding[] = [],
): Instalable | NoInstalable {
  return plan ? { pat, plan, findings: leidos } : noInstalable(...findings);
}

/** Why no MIR may be made in a workbook, asked before anything is tried; null: one may. */
export function findImpedimento(snapshot: Snapshot): Finding | null {
  return requireAdministrador(snapshot) ?? findingOfDano(snapshot);
}

/**
 * The one plan that builds a workbook: installing is repairing an empty one. It never writes over sheets that MIRador
 * did not make: those are a finding. A MIR without lineas is no obstacle, nor is what a stopped installation left: blank
 * sheets are built upon, and the same PAT again goes on where it stopped.
 */
export function planInstalacion(pat: Pat, snapshot: Snapshot, ajustes: Partial<Configuracion> = {}): Instalacion {
  const previo = findMirSinLineas(snapshot);
  const deseado = desiredOf(pat, previo, snapshot, ajustes);
  // Our own records of what was applied are no obstacle: a stopped installation left one.
  const nuestra = (nombre: string): boolean => nombre === HOJA_HISTORIAL && lastRegistro(snapshot) !== null;
  const ocupadas = HOJAS_NUESTRAS.filter((nombre) => !isVirgin(findHoja(snapshot, nombre)) && !nuestra(nombre));
  const [hoja] = ocupadas;
  const libre = previo ? !isWrittenOn(previo, deseado, snapshot) : isUnfinished(pat, deseado, snapshot);
  if (hoja && !libre) {
    return { findings: [appFinding('APP-02', [ocupadas], { hoja })], plan: null };
  }
  const plan = planOf(deseado, snapshot);
  // Doubts of another document are there already: those of this one go below them.
  const deDudas = isVirgin(findHoja(snapshot, HOJA_DUDAS)) ? [] : opsDeDudas(pat.dudas, snapshot);
  const whole = { ...plan, ops: [...plan.ops, ...deDudas] };
  const largo = findingOfLargo(whole);
  return largo ? { findings: [largo], plan: null } : { findings: [], plan: previo ? baselineLast(whole) : whole };
}
