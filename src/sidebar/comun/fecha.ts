import { fechaLarga } from '../../text/reporte';
import { nombreDeMes } from './meses';

/**
 * "21 de noviembre de 2026" of "2026-11-21", with its hour where it has one: "…, 18:39". What is no such day stays as it
 * is written.
 */
export function fechaEnPalabras(escrita: string): string {
  const [, anio, mes, dia, hora] = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}:\d{2}))?/.exec(escrita.trim()) ?? [];
  const nombre = nombreDeMes(Number(mes));
  if (anio === undefined || nombre === '') return escrita;
  const fecha = fechaLarga(Number(dia), nombre, Number(anio));
  return hora === undefined ? fecha : `${fecha}, ${hora}`;
}
