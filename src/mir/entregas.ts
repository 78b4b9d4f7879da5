import type { Configuracion } from './ajustes';
import { addDays, lastDayOf, parseTramo, type Tramo } from './fecha';
import { listPeriodos, type Periodo, periodoDeInformes } from './periods';
import { normalizeText } from './text-number';

export const HOJA_ENTREGAS = 'Entregas';

/** Somebody to whom the informe is given, as the setting `destinatarios` says. */
export interface Destinatario {
  readonly nombre: string;
  /** ISO days, both included; null: without that end. */
  readonly desde: string | null;
  readonly hasta: string | null;
  /** What is written there, with its dates. */
  readonly texto: string;
  /** Its dates can be read, or it has none and is always in force. */
  readonly legible: boolean;
}

const TIENE_CIFRA = /\d/;

/** "desde 2025-07", "hasta 2025-06", "2024-09 a 2025-06", "2025"; null where it says no dates that can be read. */
function parseVigencia(texto: string): { readonly desde: string | null; readonly hasta: string | null } | null {
  const limpio = normalizeText(texto);
  const hasta = /^hasta (?:el )?(.+)$/.exec(limpio)?.[1];
  if (hasta !== undefined) {
    const tramo = parseTramo(hasta);
    return tramo && { desde: null, hasta: tramo.hasta };
  }
  const ambos = /^(?:de |del |desde |desde el )?(.+?) (?:a|al|hasta|hasta el) (.+)$/.exec(limpio);
  if (ambos) {
    const [inicio, fin] = [parseTramo(ambos[1] ?? ''), parseTramo(ambos[2] ?? '')];
    return inicio && fin && inicio.desde <= fin.hasta ? { desde: inicio.desde, hasta: fin.hasta } : null;
  }
  const desde = /^(?:desde|a partir de|a partir del) (?:el )?(.+)$/.exec(limpio)?.[1];
  const tramo: Tramo | null = parseTramo(desde ?? limpio);
  return tramo && { desde: tramo.desde, hasta: desde === undefined ? tramo.hasta : null };
}

/**
 * Recipients with their dates of force: "CECCOE (2024-09 a 2025-06); COE (desde 2025-07); Junta Estatal Ejecutiva". One
 * without dates is always in force. Parentheses without a figure are part of the name: "Comisión (COE)".
 */
export function parseDestinatarios(valor: string | number | null): Destinatario[] {
  return String(valor ?? '')
    .split(/[;\n]/)
    .map((t) => t.trim())
    .filter((t) => t !== '')
    .map((texto): Destinatario => {
      const [, nombre = '', dentro = ''] = /^(.*?)\s*\(([^()]*)\)$/.exec(texto) ?? [];
      if (!TIENE_CIFRA.test(dentro)) return { nombre: texto, desde: null, hasta: null, texto, legible: true };
      const vigencia = nombre === '' ? null : parseVigencia(dentro);
      return vigencia
        ? { nombre, ...vigencia, texto, legible: true }
        : { nombre: texto, desde: null, hasta: null, texto, legible: false };
    });
}

/**
 * Those to whom the informe of a period is given (decided): who is in force on its last day, when it falls due. One
 * whose dates cannot be read stays, as it is written: nobody is left out in silence.
 */
export function destinatariosDe(valor: string | number | null, { ejercicio, hasta }: Periodo): Destinatario[] {
  const ultimo = lastDayOf(ejercicio, hasta);
  return parseDestinatarios(valor).filter(
    (d) => (d.desde === null || d.desde <= ultimo) && (d.hasta === null || ultimo <= d.hasta),
  );
}

/** A delivery that the settings ask for. */
export interface EntregaPedida {
  readonly informe: string;
  /** Key of its period, "2025-B1". */
  readonly periodo: string;
  readonly destinatario: string;
  /** ISO; null: no deadline is set. */
  readonly fechaLimite: string | null;
}

/** A date as a cell has it; `iso` null where it is blank or cannot be read. */
export interface FechaEscrita {
  readonly texto: string;
  readonly iso: string | null;
}

export const PASOS_ENTREGA = ['entregado', 'recibido', 'observado'] as const;
export type PasoEntrega = (typeof PASOS_ENTREGA)[number];

/** A row of the sheet Entregas. */
export interface Entrega extends Readonly<Record<PasoEntrega, FechaEscrita>> {
  /** 1-based row on the sheet. */
  readonly fila: number;
  readonly informe: string;
  readonly periodo: string;
  readonly destinatario: string;
  readonly fechaLimite: FechaEscrita;
  readonly observaciones: string;
}

/** What tells a delivery from the others, however it is written. */
function claveEntrega(e: Pick<EntregaPedida, 'informe' | 'periodo' | 'destinatario'>): string {
  return [e.informe, e.periodo, e.destinatario].map(normalizeText).join('|');
}

/** When the informe of a period is due: so many days after its last one; null without a term. */
export function fechaLimiteDe({ ejercicio, hasta }: Periodo, plazo: string | number | null): string | null {
  const dias = typeof plazo === 'number' && Number.isInteger(plazo) && plazo >= 0 ? plazo : null;
  return dias === null ? null : addDays(lastDayOf(ejercicio, hasta), dias);
}

/** Every delivery of a year: each period of the informes, each recipient whose dates can be read and are in force. */
export function listEntregasPedidas(config: Configuracion, ejercicio: number): EntregaPedida[] {
  const informe = String(config.nombreInforme ?? '').trim();
  const periodos = listPeriodos(ejercicio, periodoDeInformes(config.frecuenciaInformes));
  return periodos.flatMap((p) =>
    destinatariosDe(config.destinatarios, p)
      .filter((d) => d.legible)
      .map((d) => ({
        informe,
        periodo: p.clave,
        destinatario: d.nombre,
        fechaLimite: fechaLimiteDe(p, config.plazoEntrega),
      })),
  );
}

/** Those asked for that have no row, each once. */
export function entregasSinPreparar(pedidas: readonly EntregaPedida[], hechas: readonly Entrega[]): EntregaPedida[] {
  const vistas = new Set(hechas.map(claveEntrega));
  return pedidas.filter((p) => {
    const clave = claveEntrega(p);
    const nueva = !vistas.has(clave);
    vistas.add(clave);
    return nueva;
  });
}

/** Rows that the settings no longer ask for. */
export function entregasDeMas(pedidas: readonly EntregaPedida[], hechas: readonly Entrega[]): Entrega[] {
  const claves = new Set(pedidas.map(claveEntrega));
  return hechas.filter((e) => !claves.has(claveEntrega(e)));
}

export type EstadoEntrega = 'pendiente' | 'vencida' | 'entregada' | 'recibida' | 'observada';

/**
 * How a delivery stands at the end of the cut-off month (the core has no clock); without a cut-off none is overdue. On
 * the day of its deadline, at its end, what was not delivered is overdue.
 */
export function estadoDe(e: Entrega, ejercicio: number, corte: number): EstadoEntrega {
  if (e.observado.texto !== '') return 'observada';
  if (e.recibido.texto !== '') return 'recibida';
  if (e.entregado.texto !== '') return 'entregada';
  const limite = e.fechaLimite.iso;
  return corte >= 1 && limite !== null && limite <= lastDayOf(ejercicio, Math.min(corte, 12)) ? 'vencida' : 'pendiente';
}
