import { daysInMonth, parseFecha } from '../mir/fecha';
import { nameMes, type Periodo } from '../mir/periods';
import { fechaLarga } from '../text/fecha';

/** "31 de octubre de 2024": the last day of the period. */
export function fechaDeCorte({ ejercicio, hasta }: Pick<Periodo, 'ejercicio' | 'hasta'>): string {
  return fechaLarga(daysInMonth(ejercicio, hasta), nameMes(hasta), ejercicio);
}

/** "27 de junio de 2025" of a day; what is no day that exists is printed as it was written. */
export function fechaText(fecha: string): string {
  const iso = parseFecha(fecha);
  if (iso === null) return fecha;
  const [anio = 0, mes = 1, dia = 1] = iso.split('-').map(Number);
  return fechaLarga(dia, nameMes(mes), anio);
}
