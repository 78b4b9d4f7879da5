import { keyOfLinea, type LineaAccion } from './model';
import { hasMes, type Periodo, parsePeriodo } from './periods';
import { normalizeText } from './text-number';

/** What the companion sheet Seguimiento keeps of a linea in a period: why it was off its programme, and what proves it. */

export const HOJA_SEGUIMIENTO = 'Seguimiento';

interface Asiento {
  /** Counts from 0, as everywhere; the sheet shows the title of the seccion. */
  readonly seccion: number;
  /** "12.1". */
  readonly linea: string;
  /** Key of a period ("2025-B1"), as people chose it. */
  readonly periodo: string;
  /** Row on the sheet, 1-based. */
  readonly fila: number;
  /** "2025-03-31 09:05"; "" where it was typed on the sheet. */
  readonly registrada: string;
  /** E-mail; "" where it is not known. */
  readonly quien: string;
}

/** The four parts that a deviation wants; "" is missing. */
export interface Justificacion extends Asiento {
  readonly dato: string;
  readonly causa: string;
  readonly accion: string;
  readonly proyeccion: string;
}
export const PARTES_JUSTIFICACION = ['dato', 'causa', 'accion', 'proyeccion'] as const;
export type ParteJustificacion = (typeof PARTES_JUSTIFICACION)[number];

/** One document that proves progress; a linea may have any number in a period. */
export interface Evidencia extends Asiento {
  /** 1-12; null: of the whole period. */
  readonly mes: number | null;
  readonly documento: string;
  readonly oficio: string;
  /** ISO where it could be read, else as it is written; "" when none was given. */
  readonly fecha: string;
  /** http(s) address or the name of a place; "" when none was given. */
  readonly vinculo: string;
  /** Units of the meta that it covers; null: not said. */
  readonly cantidad: number | null;
}

export type TipoAsiento = 'justificacion' | 'evidencia';

/** The columns of the sheet, in their order. */
export const CLAVES_SEGUIMIENTO = [
  'seccion',
  'linea',
  'periodo',
  'tipo',
  'dato',
  'causa',
  'accion',
  'proyeccion',
  'mes',
  'documento',
  'oficio',
  'fecha',
  'vinculo',
  'cantidad',
  'registrada',
  'quien',
] as const;
export type ClaveSeguimiento = (typeof CLAVES_SEGUIMIENTO)[number];

/** A number that a cell holds; null: blank; "ilegible": something else stands there. */
export type NumeroLeido = number | null | 'ilegible';

/** A row as it stands on the sheet: what is understood of it, and what is not. None is left out. */
export interface FilaSeguimiento {
  readonly fila: number;
  /** Trimmed; "" is blank. */
  readonly textos: Readonly<Record<ClaveSeguimiento, string>>;
  /** null: TIPO says neither. */
  readonly tipo: TipoAsiento | null;
  /** null: no linea of the MIR, or more than one, is called so. */
  readonly ubicada: { readonly seccion: number; readonly linea: string } | null;
  /** null: it is no period; of any ejercicio. */
  readonly periodo: Periodo | null;
  readonly mes: NumeroLeido;
  readonly cantidad: NumeroLeido;
}

export interface Seguimiento {
  /** Only what could be read whole; in the order of the sheet. */
  readonly justificaciones: readonly Justificacion[];
  readonly evidencias: readonly Evidencia[];
  /** Every row that holds something. */
  readonly filas: readonly FilaSeguimiento[];
  /** Column (1-based) in which each stands on the sheet; null: nowhere. */
  readonly columnas: Readonly<Record<ClaveSeguimiento, number | null>> | null;
  /** Blank rows left below the last asiento; null: there is no such sheet. */
  readonly libres: number | null;
}

export const SIN_SEGUIMIENTO: Seguimiento = {
  justificaciones: [],
  evidencias: [],
  filas: [],
  columnas: null,
  libres: null,
};

/** Fewer blank rows than these, and a repair puts more (FILAS_NUEVAS below the last asiento). */
export const FILAS_LIBRES_MINIMAS = 100;
export const FILAS_NUEVAS = 300;

/** What a linea has in Seguimiento. */
export interface AsientosDeLinea {
  readonly justificaciones: readonly Justificacion[];
  readonly evidencias: readonly Evidencia[];
}

const SIN_ASIENTOS: AsientosDeLinea = { justificaciones: [], evidencias: [] };

/** The asientos of each linea; `seccion` counts from 0. Found once for all of them. */
export function indexSeguimiento({
  justificaciones,
  evidencias,
}: Pick<Seguimiento, 'justificaciones' | 'evidencias'>): (seccion: number, linea: string) => AsientosDeLinea {
  const porLinea = new Map<string, { justificaciones: Justificacion[]; evidencias: Evidencia[] }>();
  const of = ({ seccion, linea }: Asiento) => {
    const key = keyOfLinea(seccion, linea);
    const found = porLinea.get(key) ?? { justificaciones: [], evidencias: [] };
    porLinea.set(key, found);
    return found;
  };
  for (const j of justificaciones) of(j).justificaciones.push(j);
  for (const e of evidencias) of(e).evidencias.push(e);
  return (seccion, linea) => porLinea.get(keyOfLinea(seccion, linea)) ?? SIN_ASIENTOS;
}

function isWithin(clave: string, mes: number): boolean {
  const periodo = parsePeriodo(clave);
  return periodo !== null && hasMes(periodo, mes);
}

export type PartesJustificacion = Readonly<Record<ParteJustificacion, string>>;

/**
 * What is said of a month (1-12) by the justificaciones of a linea whose period has it. Part by part, what was said last
 * holds, and a blank part leaves what was said before: by REGISTRADA, and by its row where one of the two has none.
 */
export function justificacionAl(justificaciones: readonly Justificacion[], mes: number): PartesJustificacion {
  const partes: Record<ParteJustificacion, string> = { dato: '', causa: '', accion: '', proyeccion: '' };
  const desde: Record<ParteJustificacion, string> = { ...partes };
  for (const j of justificaciones) {
    if (!isWithin(j.periodo, mes)) continue;
    for (const parte of PARTES_JUSTIFICACION) {
      const anterior = desde[parte];
      if (j[parte] === '' || (anterior !== '' && j.registrada !== '' && j.registrada < anterior)) continue;
      partes[parte] = j[parte];
      desde[parte] = j.registrada;
    }
  }
  return partes;
}

/** The parts that nobody has said. */
export function partesQueFaltan(partes: PartesJustificacion): ParteJustificacion[] {
  return PARTES_JUSTIFICACION.filter((parte) => partes[parte] === '');
}

/** Whether a document proves the progress of a month: its own, or any of its period where it names none. */
export function provesMes({ mes, periodo }: Pick<Evidencia, 'mes' | 'periodo'>, numero: number): boolean {
  return mes === null ? isWithin(periodo, numero) : mes === numero;
}

/**
 * Months (1-12) with progress above 0 that nothing proves: no Evidencia does, and VERIFICABLE says nothing of the linea.
 */
export function mesesSinEvidencia(
  { meses, verificableEn }: Pick<LineaAccion, 'meses' | 'verificableEn'>,
  evidencias: readonly Pick<Evidencia, 'mes' | 'periodo'>[],
): number[] {
  if (verificableEn.trim() !== '') return [];
  return meses.flatMap((avance, i) =>
    avance !== null && avance > 0 && !evidencias.some((e) => provesMes(e, i + 1)) ? [i + 1] : [],
  );
}

/** What two rows must share to say the same: when and by whom they were registered makes no difference. */
function contentOf({ tipo, textos, mes }: FilaSeguimiento): string {
  const { documento, oficio, fecha, vinculo, cantidad } = textos;
  const partes =
    tipo === 'justificacion'
      ? PARTES_JUSTIFICACION.map((parte) => textos[parte])
      : [String(mes ?? ''), documento, oficio, fecha, vinculo, cantidad];
  return JSON.stringify(partes.map(normalizeText));
}

/**
 * Rows that say what an earlier one of the same linea and period says. Of justificaciones only where nothing else was
 * said in between: to go back to what was said first is to say it anew.
 */
export function duplicadosDe(
  filas: readonly FilaSeguimiento[],
): { readonly fila: FilaSeguimiento; readonly original: FilaSeguimiento }[] {
  const anteriores = new Map<string, Map<string, FilaSeguimiento>>();
  return filas.flatMap((fila) => {
    const { tipo, ubicada, periodo } = fila;
    if (!tipo || !ubicada || !periodo) return [];
    const key = JSON.stringify([tipo, ubicada, periodo.clave]);
    const dichas = anteriores.get(key) ?? new Map<string, FilaSeguimiento>();
    anteriores.set(key, dichas);
    const content = contentOf(fila);
    const original = dichas.get(content);
    if (original) return [{ fila, original }];
    if (tipo === 'justificacion') dichas.clear();
    dichas.set(content, fila);
    return [];
  });
}
