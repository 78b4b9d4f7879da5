import { TIPO_PERIODO } from '../text/mir';
import { FRECUENCIAS_INFORME, MESES } from './palabras';
import { normalizeText } from './text-number';

export type TipoPeriodo = 'mes' | 'bimestre' | 'trimestre' | 'cuatrimestre' | 'semestre' | 'anio';

/** A calendar period of an ejercicio; months count from 1 and both ends are included. */
export interface Periodo {
  /** "2024-05", "2024-B3", "2024-T2", "2024-C1", "2024-S1" or "2024". */
  readonly clave: string;
  readonly ejercicio: number;
  readonly tipo: TipoPeriodo;
  /** Which one of the year, from 1. */
  readonly ordinal: number;
  readonly desde: number;
  readonly hasta: number;
}

/** The words of the setting frecuenciaInformes, and the kind of period that each asks for. */
const PERIODO_DE_FRECUENCIA = {
  mensual: 'mes',
  bimestral: 'bimestre',
  trimestral: 'trimestre',
  cuatrimestral: 'cuatrimestre',
  semestral: 'semestre',
  anual: 'anio',
} as const satisfies Record<(typeof FRECUENCIAS_INFORME)[number], TipoPeriodo>;

/** The kind of period in which informes are given; anything that is no word of the list is a bimestre. */
export function periodoDeInformes(frecuencia: string | number | null): TipoPeriodo {
  const clave = FRECUENCIAS_INFORME.find(
    (t) =>
      t ===
      String(frecuencia ?? '')
        .trim()
        .toLowerCase(),
  );
  return PERIODO_DE_FRECUENCIA[clave ?? 'bimestral'];
}

/** How each kind is written and how many months it has. */
const TIPOS: readonly { readonly tipo: TipoPeriodo; readonly letra: string; readonly meses: number }[] = [
  { tipo: 'mes', letra: '', meses: 1 },
  { tipo: 'bimestre', letra: 'B', meses: 2 },
  { tipo: 'trimestre', letra: 'T', meses: 3 },
  { tipo: 'cuatrimestre', letra: 'C', meses: 4 },
  { tipo: 'semestre', letra: 'S', meses: 6 },
  { tipo: 'anio', letra: '', meses: 12 },
];

/** Reads a period's key; null when it is none (a month 13, a sixth cuatrimestre, other text). Lower-case letters are taken. */
export function parsePeriodo(clave: string): Periodo | null {
  const match = /^(\d{4})(?:-(?:([BTCS])(\d)|(\d{2})))?$/.exec(clave.trim().toUpperCase());
  if (match === null) return null;
  const [, anio, letra, ordinal, mes] = match;
  const tipo =
    letra !== undefined
      ? TIPOS.find((t) => t.letra === letra)?.tipo
      : mes !== undefined
        ? ('mes' as const)
        : ('anio' as const);
  if (tipo === undefined) return null;
  return listPeriodos(Number(anio), tipo)[Number(ordinal ?? mes ?? 1) - 1] ?? null;
}

/** Every period of a kind in a year, in order. */
export function listPeriodos(ejercicio: number, tipo: TipoPeriodo): Periodo[] {
  const { letra, meses } = TIPOS.find((t) => t.tipo === tipo) ?? { letra: '', meses: 12 };
  return Array.from({ length: 12 / meses }, (_, index) => {
    const ordinal = index + 1;
    const sufijo =
      tipo === 'anio' ? '' : tipo === 'mes' ? `-${String(ordinal).padStart(2, '0')}` : `-${letra}${ordinal}`;
    return {
      clave: `${String(ejercicio).padStart(4, '0')}${sufijo}`,
      ejercicio,
      tipo,
      ordinal,
      desde: index * meses + 1,
      hasta: ordinal * meses,
    };
  });
}

/** "V bimestre (septiembre–octubre) de 2024", "mayo de 2024", "año 2024". */
export function namePeriodo(p: Periodo): string {
  if (p.tipo === 'mes') return `${nameMes(p.desde)} de ${p.ejercicio}`;
  if (p.tipo === 'anio') return `${TIPO_PERIODO.anio} ${p.ejercicio}`;
  const romano = ['I', 'II', 'III', 'IV', 'V', 'VI'][p.ordinal - 1];
  return `${romano} ${TIPO_PERIODO[p.tipo]} (${nameMes(p.desde)}–${nameMes(p.hasta)}) de ${p.ejercicio}`;
}

/** Whether a month (1-12) falls in a period. */
export function hasMes({ desde, hasta }: Pick<Periodo, 'desde' | 'hasta'>, mes: number): boolean {
  return desde <= mes && mes <= hasta;
}

/** "enero" for 1 .. "diciembre" for 12; throws for anything else. */
export function nameMes(mes: number): string {
  const nombre = MESES[mes - 1];
  if (nombre === undefined) throw new Error(`nameMes takes a month from 1 to 12, not ${mes}.`);
  return nombre;
}

/** The month (1-12) that a name says, whole or by its first three letters: "Agosto", "ago.", "sept."; null for none. */
export function mesDeNombre(texto: string): number | null {
  const nombre = normalizeText(texto).replace(/\.$/, '');
  const found = MESES.findIndex(
    (mes) => mes === nombre || mes.slice(0, 3) === nombre || (nombre === 'sept' && mes === 'septiembre'),
  );
  return found < 0 ? null : found + 1;
}
