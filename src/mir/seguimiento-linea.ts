import type { Indicador } from './indicators';
import type { LineaAccion } from './model';
import { hasMes, nameMes, namePeriodo, type Periodo, parsePeriodo } from './periods';
import {
  type AsientosDeLinea,
  type Evidencia,
  justificacionAl,
  mesesSinEvidencia,
  type ParteJustificacion,
  type PartesJustificacion,
  partesQueFaltan,
} from './seguimiento';
import { formatCantidad, round9 } from './text-number';

/** What a linea has in Seguimiento for a period, and what is missing there. */
export interface SeguimientoDeLinea {
  /** At the end of the period it was off its programme (amarillo, rojo, morado): it has to say why. */
  readonly desviada: boolean;
  readonly partes: PartesJustificacion;
  /** Parts that are wanted and nobody has said; none where it is not off its programme. */
  readonly faltan: readonly ParteJustificacion[];
  readonly evidencias: readonly Evidencia[];
  /** Months (1-12) of the period with progress above 0, and those that nothing proves. */
  readonly mesesConAvance: readonly number[];
  readonly sinEvidencia: readonly number[];
}

function speaksOf({ mes, periodo }: Evidencia, lapso: Periodo): boolean {
  if (mes !== null) return hasMes(lapso, mes);
  const propio = parsePeriodo(periodo);
  return propio !== null && propio.desde <= lapso.hasta && lapso.desde <= propio.hasta;
}

/** Something is missing of the linea. */
export function hasPendientes({ faltan, sinEvidencia }: Pick<SeguimientoDeLinea, 'faltan' | 'sinEvidencia'>): boolean {
  return faltan.length + sinEvidencia.length > 0;
}

/** Off its programme at the end of a period: amarillo, rojo or morado (domain.md section 2). */
function isDesviada({ semaforo }: Pick<Indicador, 'semaforo'>): boolean {
  return semaforo !== null && semaforo !== 'verde';
}

/** The parts that a linea owes as of a month (1-12), given its figures at that month; none where it is not off its programme. */
export function partesQueDebe(
  indicador: Pick<Indicador, 'semaforo'>,
  justificaciones: AsientosDeLinea['justificaciones'],
  mes: number,
): readonly ParteJustificacion[] {
  return isDesviada(indicador) ? partesQueFaltan(justificacionAl(justificaciones, mes)) : [];
}

/** `indicador`: the figures of the linea as of the last month of the period. A CANCELADA owes nothing. */
export function seguimientoDeLinea(
  linea: LineaAccion,
  { justificaciones, evidencias }: AsientosDeLinea,
  periodo: Periodo,
  indicador: Pick<Indicador, 'semaforo'>,
): SeguimientoDeLinea {
  const dentro = (mes: number): boolean => hasMes(periodo, mes);
  const cancelada = linea.situacion === 'CANCELADA';
  return {
    desviada: isDesviada(indicador),
    partes: justificacionAl(justificaciones, periodo.hasta),
    faltan: partesQueDebe(indicador, justificaciones, periodo.hasta),
    evidencias: evidencias.filter((e) => speaksOf(e, periodo)),
    mesesConAvance: linea.meses.flatMap((v, i) => (v !== null && v > 0 && dentro(i + 1) ? [i + 1] : [])),
    sinEvidencia: cancelada ? [] : mesesSinEvidencia(linea, evidencias).filter(dentro),
  };
}

/** Evidence of a month (null: of its whole period) that covers more than was captured there. */
export interface ExcesoDeEvidencia {
  readonly periodo: Periodo;
  readonly mes: number | null;
  readonly prueba: number;
  readonly capturado: number;
  /** Row of the first one. */
  readonly fila: number;
}

/** Captured in a month, or in a period as the linea accumulates: added up, or else its highest month. */
function capturadoEn({ meses, acumulacion }: LineaAccion, mes: number | null, { desde, hasta }: Periodo): number {
  const suyos = (mes === null ? meses.slice(desde - 1, hasta) : [meses[mes - 1]]).map((v) => v ?? 0);
  return acumulacion === 'suma' ? suyos.reduce((a, b) => a + b, 0) : Math.max(0, ...suyos);
}

/** The months and periods whose evidence, of this one linea, adds up to more than was captured in them. */
export function excesosDeEvidencia(linea: LineaAccion, evidencias: readonly Evidencia[]): ExcesoDeEvidencia[] {
  const grupos = new Map<string, Evidencia[]>();
  for (const e of evidencias) {
    const key = `${e.periodo} ${e.mes}`;
    if (e.cantidad !== null) grupos.set(key, [...(grupos.get(key) ?? []), e]);
  }
  return [...grupos.values()].flatMap((suyas) => {
    const [primera] = suyas;
    const periodo = primera && parsePeriodo(primera.periodo);
    if (!primera || !periodo) return [];
    const { mes, fila } = primera;
    const prueba = suyas.reduce((suma, e) => suma + (e.cantidad ?? 0), 0);
    const capturado = capturadoEn(linea, mes, periodo);
    return round9(prueba - capturado) > 0 ? [{ periodo, mes, prueba, capturado, fila }] : [];
  });
}

/** How a sentence says it: when, how much is proved and how much was captured. */
export function wordsOfExceso({ periodo, mes, prueba, capturado }: ExcesoDeEvidencia): [string, string, string] {
  return [mes === null ? namePeriodo(periodo) : nameMes(mes), formatCantidad(prueba), formatCantidad(capturado)];
}
