import { type Configuracion, defaultConfiguracion } from '../../mir/ajustes';
import { contextOf } from '../../mir/contexto';
import { HOJA_CRONOGRAMA } from '../../mir/cronograma';
import type { Finding } from '../../mir/finding';
import { ANEXO_1 } from '../../mir/format';
import { lastOf } from '../../mir/listas';
import { keyOfLinea, listLineas, type Mir } from '../../mir/model';
import type { Periodo } from '../../mir/periods';
import { HOJA_SEGUIMIENTO } from '../../mir/seguimiento';
import type { CierreDeInforme, CifrasDePeriodo } from '../../report/avance/datos';
import { runRules } from '../../rules/index';
import { SIN_HISTORIA } from '../../rules/rule';
import { findInstantanea, type Instantanea } from '../../sheet/cierres';
import type { LibroLeido } from '../../sheet/read';
import type { Snapshot } from '../../sheet/state';
import { auditLibro } from '../auditar';
import type { Clase } from './tipo';

/** Letters of the document's own name in that of its file: what is left of the 255 bytes that systems allow is for the rest. */
const PROPIO_MAXIMO = 100;

/** What Windows, the strictest, allows in no name of a file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
const PROHIBIDOS = /[\\/:*?"<>|\u0000-\u001f\u007f]+/g;

/**
 * Name of the file: the document's own, with the órgano's siglas unless it already says them, its period or year, and
 * what part of it was asked for.
 */
export function nameOf(
  clase: Clase,
  config: Configuracion,
  { ejercicio }: Mir,
  periodo: Periodo | null,
  alcance: string | null,
): string {
  const propio = String(config[clase.nombre] ?? defaultConfiguracion()[clase.nombre])
    .trim()
    .slice(0, PROPIO_MAXIMO)
    .trim();
  const siglas = String(config.siglasOrgano ?? '').trim();
  const partes = [
    propio,
    propio.split(/\s+/).includes(siglas) ? '' : siglas,
    periodo?.clave ?? String(ejercicio),
    alcance ?? '',
  ];
  return partes
    .filter((p) => p !== '')
    .join(' ')
    .replace(PROHIBIDOS, '-');
}

/** What a report is made of, and the closing that it speaks of. */
interface Base extends CifrasDePeriodo {
  readonly findings: readonly Finding[];
  readonly cierre: CierreDeInforme | null;
  cifrasDe(periodo: Periodo): CifrasDePeriodo;
  findingsDe(parte: Mir): readonly Finding[];
}

/** How the MIR stood when the last month of a period was closed; null where no closing in force ended there, or its snapshot is lost. */
function cierreDe({ baseline }: LibroLeido, snapshot: Snapshot, periodo: Periodo) {
  const cierre =
    lastOf(baseline.cierres.filter((c) => !c.reapertura && Math.max(...c.meses) === periodo.hasta)) ?? null;
  return { cierre, guardada: cierre && findInstantanea(snapshot, cierre) };
}

function cifrasOf({ configuracion }: LibroLeido, { baseline, ajustes, fecha }: Instantanea): CifrasDePeriodo {
  const { mir, modificaciones } = baseline;
  return { mir, config: { ...configuracion, ...ajustes }, modificaciones, fecha };
}

/** Findings of the MIR of a closing: later changes of captures, metas or thresholds are not in its report. */
function reviewCerrada(
  { catalogos, seguimiento }: LibroLeido,
  { config, modificaciones }: CifrasDePeriodo,
  mir: Mir,
  { hasta }: Periodo,
): readonly Finding[] {
  return runRules({
    mir,
    contexto: contextOf(config, hasta),
    config,
    catalogos,
    historia: { ...SIN_HISTORIA, modificaciones },
    seguimiento,
    // Deliveries and INE forms are of the day, not of what a closing kept.
    entregas: null,
    formasJge: null,
    crudo: () => null,
    calendario: () => null,
  }).findings;
}

/**
 * What a review found of a part of the MIR: of its lineas, and what is of no linea. Numbers of lineas are told apart by
 * their rows, since two secciones may have the same.
 */
function findingsOfParte(libro: LibroLeido, findings: readonly Finding[], parte: Mir): Finding[] {
  const lineas = listLineas(parte);
  const numeros = new Set(lineas.map(({ linea }) => linea.numero));
  const filas = new Set(lineas.map(({ seccion, linea }) => libro.filaDe(seccion, linea.numero)));
  const claves = new Set(lineas.map(({ seccion, linea }) => keyOfLinea(seccion, linea.numero)));
  const propias = new Set(
    libro.seguimiento.filas.flatMap(({ fila, ubicada }) =>
      ubicada && claves.has(keyOfLinea(ubicada.seccion, ubicada.linea)) ? [fila] : [],
    ),
  );
  // Row r of Cronograma speaks of row r of the MIR.
  const filasDe = new Map<string | null, ReadonlySet<number | null>>([
    [ANEXO_1.hoja, filas],
    [HOJA_CRONOGRAMA, filas],
    [HOJA_SEGUIMIENTO, propias],
  ]);
  return findings.filter(({ linea, hoja, celda }) => {
    if (linea === null) return true;
    if (!numeros.has(linea)) return false;
    const fila = /\d+/.exec(celda ?? '')?.[0];
    return fila === undefined || (filasDe.get(hoja)?.has(Number(fila)) ?? true);
  });
}

/**
 * The report of a period whose last month a closing in force ended is made of that closing's snapshot. Another period
 * that it speaks of is made of its own snapshot, and where it has none of what this one is made of: the report of a
 * closed period never changes.
 */
export function baseOf(libro: LibroLeido, snapshot: Snapshot, periodo: Periodo | null): Base {
  const { cierre, guardada } = periodo ? cierreDe(libro, snapshot, periodo) : { cierre: null, guardada: null };
  const propias: CifrasDePeriodo = guardada
    ? cifrasOf(libro, guardada)
    : { mir: libro.mir, config: libro.configuracion, modificaciones: libro.baseline.modificaciones, fecha: null };
  const cifrasDe = (otro: Periodo): CifrasDePeriodo => {
    const suya = cierreDe(libro, snapshot, otro).guardada;
    return suya ? cifrasOf(libro, suya) : { ...propias, fecha: null };
  };
  if (guardada && periodo) {
    const findingsDe = (parte: Mir) => reviewCerrada(libro, propias, parte, periodo);
    const { fecha } = guardada;
    return { ...propias, findings: findingsDe(propias.mir), cierre: { fecha, guardado: true }, cifrasDe, findingsDe };
  }
  const { findings } = auditLibro(libro, snapshot, periodo?.hasta ?? null);
  const perdido = cierre ? { fecha: cierre.fecha, guardado: false } : null;
  const findingsDe = (parte: Mir) => findingsOfParte(libro, findings, parte);
  return { ...propias, findings, cierre: perdido, cifrasDe, findingsDe };
}
