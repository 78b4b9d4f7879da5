import { daysInMonth } from '../../mir/fecha';
import { nameMes, type Periodo } from '../../mir/periods';
import { fechaLarga } from '../../text/reporte';

/** "31 de octubre de 2024": the last day of the period. */
export function fechaDeCorte({ ejercicio, hasta }: Periodo): string {
  return fechaLarga(daysInMonth(ejercicio, hasta), nameMes(hasta), ejercicio);
}

/** "27 de junio de 2025" of an ISO day; what could not be read as a date is printed as it was written. */
export function fechaText(fecha: string): string {
  const [, anio, mes, dia] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(fecha) ?? [];
  return anio && mes && dia ? fechaLarga(Number(dia), nameMes(Number(mes)), Number(anio)) : fecha;
}
