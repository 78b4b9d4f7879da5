/**
 * The figures of a linea at a cut-off as domain.md section 2 says them, written from its words and from nothing of the
 * program: no closed period, thresholds and words as they come, the first of the formulas of a reduccion.
 */
import type { LineaDeTabla } from './lineas';

export interface FigurasDeNorma {
  readonly metaAlcanzada: number | null;
  readonly metaPorAlcanzar: number | null;
  readonly porcentaje: number | null;
  readonly estatus: string;
  readonly programadoAlCorte: number | null;
  readonly alcanzadoAlCorte: number | null;
  readonly veredicto: string | null;
  readonly semaforo: string | null;
}

type Meses = readonly (number | null)[];
const MESES_DE_PERIODO: Readonly<Record<string, number>> = {
  Mensual: 1,
  Bimestral: 2,
  Trimestral: 3,
  Cuatrimestral: 4,
  Semestral: 6,
  Anual: 12,
};

const r9 = (x: number): number => Math.round(x * 1e9) / 1e9;

/** "A: accumulated captured months"; null: none captured. */
function accumulated(meses: Meses, acumulacion: LineaDeTabla['acumulacion']): number | null {
  const numeros = meses.filter((m): m is number => m !== null);
  const suma = numeros.reduce((a, b) => a + b, 0);
  if (numeros.length === 0) return null;
  if (acumulacion === 'suma') return suma;
  if (acumulacion === 'promedio') return suma / numeros.length;
  return acumulacion === 'maximo' ? Math.max(...numeros) : (numeros[numeros.length - 1] ?? null);
}

/** The last month inside the window of each period of the frequency that the window touches. */
function dueMonths([desde, hasta]: readonly [number, number], frecuencia: string): number[] {
  const largo = MESES_DE_PERIODO[frecuencia] ?? 12;
  const due: number[] = [];
  for (let fin = largo; fin - largo < hasta; fin += largo) if (fin >= desde) due.push(Math.min(fin, hasta));
  return due;
}

function programme(l: LineaDeTabla): Meses | null {
  // A captured programme without any month is none.
  if (l.programado?.some((m) => m !== null)) return l.programado;
  if (l.ventana === null || l.meta === null) return null;
  const meta = l.meta;
  const due = dueMonths(l.ventana, l.frecuencia);
  const year: (number | null)[] = Array(12).fill(null);
  for (const [i, mes] of due.entries()) {
    const [k, n] = [i + 1, due.length];
    if (l.acumulacion === 'suma' && Number.isInteger(meta))
      year[mes - 1] = Math.floor((meta * k) / n) - Math.floor((meta * (k - 1)) / n);
    else if (l.acumulacion === 'suma') year[mes - 1] = meta / n;
    else year[mes - 1] = l.acumulacion === 'ultimo' && l.tendencia === 'Incremento' ? (meta * k) / n : meta;
  }
  return year;
}

function percentage(a: number | null, m: number | null, reduccion: boolean): number | null {
  if (a === null || m === null) return null;
  if (m === 0) return reduccion && a === 0 ? 100 : null;
  return reduccion ? Math.max(0, 100 * (2 - a / m)) : (100 * a) / m;
}

export function figurasDeNorma(l: LineaDeTabla, corte: number): FigurasDeNorma {
  const hasta = (meses: Meses): Meses => meses.slice(0, corte);
  const reduccion = l.tendencia === 'Reducción';
  const { meta } = l;
  const a = accumulated(hasta(l.logrado), l.acumulacion);
  const programa = programme(l);
  const p = programa === null ? null : (accumulated(hasta(programa), l.acumulacion) ?? 0);
  const q = a;

  const verdict = (): string | null => {
    if (l.cancelada || meta === null || p === null) return null;
    if (q === null) return r9(p) > 0 ? 'Sin reporte' : 'Sin variación';
    if (reduccion && (r9(p) > 0 || meta === 0)) return r9(q - p) <= 0 ? 'Meta cumplida' : 'Meta parcialmente cumplida';
    if (r9(p) === 0) return q > 0 ? 'Adelantada' : 'Sin variación';
    if (q === 0) return 'Meta pendiente de cumplimiento';
    if (r9(q - p) < 0) return 'Meta parcialmente cumplida';
    if (r9(q - p) === 0) return 'Meta cumplida';
    return a !== null && r9(a - meta) <= 0 ? 'Adelantada' : 'Meta rebasada';
  };

  const status = (): string => {
    if (l.cancelada) return 'CANCELADA';
    if (meta === null || (meta === 0 && !reduccion)) return 'SIN META';
    if (a !== null && !reduccion && r9(a - meta) > 0) return 'REBASADA';
    const reaches = a !== null && (reduccion ? r9(a - meta) <= 0 : r9(a - meta) >= 0);
    const waits = l.acumulacion === 'ultimo' || l.acumulacion === 'promedio' || l.tendencia !== 'Incremento';
    if (reaches && (!waits || corte >= (l.ventana?.[1] ?? 12))) return 'CUMPLIDA';
    const short =
      p !== null && (q === null ? r9(p) > 0 : reduccion ? (r9(p) > 0 || meta === 0) && r9(q - p) > 0 : r9(q - p) < 0);
    if (short && !l.demanda) return 'ATRASADA';
    return hasta(l.logrado).some((m) => m !== null && m > 0) ? 'EN PROCESO' : 'PENDIENTE';
  };

  const light = (): string | null => {
    const avance = p === null || r9(p) <= 0 ? null : percentage(q, p, reduccion);
    if (l.cancelada || avance === null || meta === null) return null;
    if (!reduccion && a !== null && r9(a - meta * 1.3) > 0) return 'morado';
    const everyMonth = l.acumulacion === 'ultimo' || l.acumulacion === 'promedio' || l.tendencia === 'Constante';
    const blanks = hasta(programa ?? []).some((m, i) => m !== null && m > 0 && l.logrado[i] === null);
    const atBest = everyMonth && blanks && !l.demanda ? 'amarillo' : 'verde';
    return r9(avance - 90) >= 0 ? atBest : r9(avance - 70) >= 0 ? 'amarillo' : 'rojo';
  };

  return {
    metaAlcanzada: a,
    metaPorAlcanzar: a === null || meta === null ? null : meta - a,
    porcentaje: percentage(a, meta, reduccion),
    estatus: status(),
    programadoAlCorte: p,
    alcanzadoAlCorte: q,
    veredicto: verdict(),
    semaforo: light(),
  };
}
