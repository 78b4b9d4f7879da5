import { type ColumnaKey, MESES } from '../mir/format';
import { type CambioCaptura, type Cierre, closedMonths, numeroEntonces } from '../mir/historia';
import { lastOf } from '../mir/listas';
import { keyOfLinea, type LineaAccion, listLineas, type Mir, type Valor } from '../mir/model';
import type { HistoriaLibro } from '../rules/rule';
import { COMO } from '../text/bitacora';
import { parseA1, rangeA1 } from './a1';
import type { Baseline } from './baseline';
import {
  type Bitacora,
  CLAVES_CAPTURA,
  capturaDe,
  capturaOfText,
  type EntradaBitacora,
  explainsCorreccion,
  lastEntradas,
  lastKnown,
  readBitacora,
  textOfCaptura,
} from './bitacora';
import { findInstantanea } from './cierres';
import type { Snapshot } from './state';

/** What stands now in a captured cell of a linea; undefined where the linea or its column is not on the sheet. */
export type LeerCaptura = (seccion: number, numero: string, columna: ColumnaKey) => Valor | undefined;

export interface EntradaHistoria {
  readonly snapshot: Snapshot;
  /** The accepted plan as the workbook itself keeps it, with its last known captures. */
  readonly baseline: Baseline;
  /** With what is on the sheets now. */
  readonly mir: Mir;
  readonly leer: LeerCaptura;
}

/** Yellow cells that hold something else than was last known, in the order of the plan. */
function listCambios({ baseline, leer }: EntradaHistoria, entradas: readonly EntradaBitacora[]): CambioCaptura[] {
  const conocido = lastKnown(entradas, baseline.modificaciones);
  return listLineas(baseline.mir).flatMap(({ seccion, linea }) =>
    CLAVES_CAPTURA.flatMap((columna): CambioCaptura[] => {
      const valor = leer(seccion, linea.numero, columna);
      if (valor === undefined) return [];
      const ahora = textOfCaptura(columna, valor);
      const antes = conocido(seccion, linea, columna);
      if (ahora === antes) return [];
      const valores = { antes: capturaOfText(columna, antes), despues: capturaOfText(columna, ahora) };
      return [{ seccion, linea: linea.numero, columna, ...valores }];
    }),
  );
}

/** How many captured cells hold something else than the accepted plan last knew of them. */
export function countCambios(baseline: Baseline, leida: Mir): number {
  const before = new Map(
    listLineas(baseline.mir).map(({ seccion, linea }) => [keyOfLinea(seccion, linea.numero), linea]),
  );
  return listLineas(leida).reduce((n, { seccion, linea }) => {
    const antes = before.get(keyOfLinea(seccion, linea.numero));
    return antes ? n + CLAVES_CAPTURA.filter((c) => capturaDe(antes, c) !== capturaDe(linea, c)).length : n;
  }, 0);
}

/** Entries that one paste left: consecutive, of the same minute and person. What fell on closed months only is over. */
function groupPegados(
  entradas: readonly EntradaBitacora[],
  mesesCerrados: readonly number[],
): HistoriaLibro['pegados'] {
  const cerrados = new Set<string>(mesesCerrados.flatMap((mes) => MESES[mes - 1] ?? []));
  const grupos: EntradaBitacora[][] = [];
  let anterior: EntradaBitacora | null = null;
  for (const e of entradas) {
    const sigue =
      anterior?.como === COMO.pegado &&
      e.como === COMO.pegado &&
      anterior.fecha === e.fecha &&
      anterior.quien === e.quien;
    if (sigue) lastOf(grupos)?.push(e);
    else if (e.como === COMO.pegado) grupos.push([e]);
    anterior = e;
  }
  return grupos.flatMap((grupo) => {
    const lineas = new Set(grupo.map((e) => keyOfLinea(e.seccion, e.linea)));
    const [primera] = grupo;
    if (lineas.size < 2 || !primera || grupo.every((e) => cerrados.has(e.columna))) return [];
    return [{ celdas: boundingA1(grupo), fecha: primera.fecha, quien: primera.quien, cuantas: grupo.length }];
  });
}

function boundingA1(entradas: readonly EntradaBitacora[]): string {
  const rangos = entradas.flatMap((e) => parseA1(e.celda) ?? []);
  const [primero] = rangos;
  if (!primero) return '';
  const fila = rangos.reduce((min, r) => Math.min(min, r.fila), primero.fila);
  const columna = rangos.reduce((min, r) => Math.min(min, r.columna), primero.columna);
  const filas = rangos.reduce((max, r) => Math.max(max, r.fila), fila) - fila + 1;
  const columnas = rangos.reduce((max, r) => Math.max(max, r.columna), columna) - columna + 1;
  return rangeA1({ fila, columna, filas, columnas });
}

/** Gives what `make` makes, once, when it is first asked for: most use cases never do. */
function once<T>(make: () => T): () => T {
  let made: { readonly valor: T } | null = null;
  return () => {
    made ??= { valor: make() };
    return made.valor;
  };
}

/** The lineas of a closing by the number that they had then, and how many modificaciones there were. */
interface CapturasAlCierre {
  readonly lineas: ReadonlyMap<string, LineaAccion>;
  readonly registradas: number;
}

function capturasOf(snapshot: Snapshot, cierre: Cierre): CapturasAlCierre | null {
  const instantanea = findInstantanea(snapshot, cierre);
  if (!instantanea) return null;
  const { mir, modificaciones } = instantanea.baseline;
  const lineas = new Map(listLineas(mir).map(({ seccion, linea }) => [keyOfLinea(seccion, linea.numero), linea]));
  return { lineas, registradas: modificaciones.length };
}

/** Of each closed month, what its lineas had captured when it was closed: the last closing of the month tells. */
function alCierre(snapshot: Snapshot, { cierres, modificaciones }: Baseline): HistoriaLibro['capturaAlCierre'] {
  const vigentes = cierres.filter((c) => !c.reapertura);
  const leidas = new Map<Cierre, () => CapturasAlCierre | null>(
    vigentes.map((c) => [c, once(() => capturasOf(snapshot, c))]),
  );
  const porMes = MESES.map((_, i) => lastOf(vigentes.filter((c) => c.meses.includes(i + 1))) ?? null);
  return (seccion, numero, mes) => {
    const cierre = porMes[mes - 1];
    const leida = cierre && leidas.get(cierre)?.();
    const entonces = leida ? numeroEntonces(modificaciones, seccion, numero, leida.registradas) : null;
    const linea = entonces === null ? undefined : leida?.lineas.get(keyOfLinea(seccion, entonces));
    return linea ? (linea.meses[mes - 1] ?? null) : undefined;
  };
}

/** Negative amounts that came with a reason: the Bitácora says so, or the line that `capturar` leaves in OBSERVACIONES. */
function correcciones(
  bitacora: Bitacora | null,
  { modificaciones }: Baseline,
  leer: LeerCaptura,
): HistoriaLibro['esCorreccion'] {
  const ultimas = once(() => lastEntradas(bitacora?.entradas ?? [], modificaciones));
  return (seccion, numero, mes) => {
    const columna = MESES[mes - 1];
    const valor = columna && leer(seccion, numero, columna);
    if (!columna || typeof valor !== 'number') return false;
    const ultima = ultimas()(seccion, numero, columna);
    if (ultima?.como === COMO.correccion && ultima.despues === valor) return true;
    return explainsCorreccion(leer(seccion, numero, 'observaciones'), columna, valor);
  };
}

/**
 * What a workbook remembers of itself. What changed without being logged is told only where there is a Bitácora: a
 * workbook that never had one begins with what it holds that day (app/bitacora.ts), and an import has nothing to tell.
 */
export function historiaOf(entrada: EntradaHistoria): HistoriaLibro {
  const { snapshot, baseline, leer } = entrada;
  const bitacora = readBitacora(snapshot);
  const entradas = bitacora?.entradas ?? [];
  const cambios = once(() => (bitacora ? listCambios(entrada, entradas) : []));
  const mesesCerrados = closedMonths(baseline.cierres);
  const pegados = once(() => groupPegados(entradas, mesesCerrados));
  return {
    mesesCerrados,
    modificaciones: baseline.modificaciones,
    capturaAlCierre: alCierre(snapshot, baseline),
    esCorreccion: correcciones(bitacora, baseline, leer),
    get sinRegistrar() {
      return cambios();
    },
    get pegados() {
      return pegados();
    },
    registros: bitacora?.filas.length ?? 0,
  };
}
