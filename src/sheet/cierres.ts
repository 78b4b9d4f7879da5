import type { Configuracion } from '../mir/ajustes';
import { AJUSTE_DE_ESTATUS, AJUSTE_DE_VEREDICTO, ESTATUS_CLAVES } from '../mir/contexto';
import type { Finding } from '../mir/finding';
import type { Cierre } from '../mir/historia';
import { lastOf } from '../mir/listas';
import { CASOS_VEREDICTO } from '../mir/veredicto';
import { REGLAS_EST } from '../rules/est';
import { sinInstantanea } from '../text/copia';
import { type Baseline, parseBaseline, rowsOfBaseline } from './baseline';
import { FORMA_INSTANTANEA } from './formas';
import { findHoja } from './grid';
import { HOJA_CIERRES } from './hojas';
import { parseRecord, spillRecord } from './record';
import type { EstadoLibro, Grid } from './state';

/** How the whole MIR stood when a period was closed: what its report is made of ever after. */
export interface Instantanea {
  /** Of the Cierre that it belongs to; with `fecha` it tells which. */
  readonly periodo: string;
  readonly fecha: string;
  /** Only the settings that figures depend on. */
  readonly ajustes: Partial<Configuracion>;
  /** The accepted plan with the captures and the calendar that were on the sheets, its modificaciones and its closings. */
  readonly baseline: Baseline;
}

/** The settings that figures depend on: who signs and how a document looks are those of the day of the report. */
const AJUSTES_DE_CIFRAS = [
  'inicioSeguimiento',
  'umbralVerde',
  'umbralAmarillo',
  'umbralMorado',
  'formulaReduccion',
  ...ESTATUS_CLAVES.map((clave) => AJUSTE_DE_ESTATUS[clave]),
  ...CASOS_VEREDICTO.map((caso) => AJUSTE_DE_VEREDICTO[caso]),
  'promedio',
] as const;

/** What an Instantanea keeps of Configuración; `ultimoMesCerrado` is that of the closing itself. */
export function ajustesDeCifras(configuracion: Configuracion, ultimoMesCerrado: number): Partial<Configuracion> {
  const ajustes = Object.fromEntries(AJUSTES_DE_CIFRAS.map((clave) => [clave, configuracion[clave]]));
  return { ...ajustes, ultimoMesCerrado, mesDeCorte: null };
}

interface Cabeza {
  readonly tipo: 'instantanea';
  readonly periodo: string;
  readonly fecha: string;
  readonly ajustes: Partial<Configuracion>;
  /** How many rows follow. */
  readonly filas: number;
}

/** One JSON record a row, as the accepted plan is kept; the first says which closing it is and how many follow. */
export function rowsOfInstantanea({ periodo, fecha, ajustes, baseline }: Instantanea): string[][] {
  const cuerpo = rowsOfBaseline(baseline);
  const cabeza: Cabeza = { tipo: 'instantanea', periodo, fecha, ajustes, filas: cuerpo.length };
  return [spillRecord(cabeza), ...cuerpo];
}

/** Most rows are lineas: they are told by how they begin, without being read. */
function parseCabeza(celdas: readonly unknown[]): Cabeza | null {
  const [primera] = celdas;
  const esCabeza = typeof primera === 'string' && primera.startsWith('{"tipo":"instantanea"');
  const cabeza = esCabeza ? parseRecord<Cabeza>(celdas) : null;
  return FORMA_INSTANTANEA(cabeza) ? cabeza : null;
}

/** Where a snapshot stands on its sheet; it is read only when it is asked for. */
export interface LugarInstantanea {
  readonly periodo: string;
  readonly fecha: string;
  /** Rows (1-based, both included) of its first record and its last. */
  readonly desde: number;
  readonly hasta: number;
  /** null where its rows are damaged. */
  read(): Instantanea | null;
}

/** The snapshots that a workbook keeps, oldest first; null when its sheet is not there or was not read. */
export function listInstantaneas(libro: EstadoLibro): LugarInstantanea[] | null {
  const hoja = findHoja(libro, HOJA_CIERRES);
  if (!hoja) return null;
  const { valores } = hoja;
  const found: LugarInstantanea[] = [];
  for (let i = 0; i < valores.length; ) {
    const cabeza = parseCabeza(valores[i] ?? []);
    if (!cabeza) {
      i++;
      continue;
    }
    const cuerpo: Grid<unknown> = valores.slice(i + 1, i + 1 + cabeza.filas);
    const { periodo, fecha, ajustes } = cabeza;
    found.push({
      periodo,
      fecha,
      desde: i + 1,
      hasta: i + 1 + cabeza.filas,
      read() {
        const baseline = parseBaseline(cuerpo);
        return baseline && { periodo, fecha, ajustes, baseline };
      },
    });
    // A damaged snapshot must not hide the next one.
    i++;
  }
  return found;
}

/** The snapshot of a closing; null when it is not there or damaged. */
export function findInstantanea(libro: EstadoLibro, { periodo, fecha }: Cierre): Instantanea | null {
  const suyas = listInstantaneas(libro)?.filter((l) => l.periodo === periodo && l.fecha === fecha) ?? [];
  return lastOf(suyas)?.read() ?? null;
}

/** One advertencia for each closing in force whose snapshot is lost or damaged. For a workbook of which `_cierres` was read. */
export function findingsOfCierres(cierres: readonly Cierre[], libro: EstadoLibro): Finding[] {
  const { code, severidad, remedio } = REGLAS_EST['EST-23'];
  return cierres
    .filter((cierre) => !cierre.reapertura && findInstantanea(libro, cierre) === null)
    .map(({ periodo }) => {
      const mensaje = sinInstantanea(periodo);
      return { code, severidad, hoja: HOJA_CIERRES, celda: null, linea: null, mensaje, remedio };
    });
}
