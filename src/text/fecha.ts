import { MESES } from '../mir/palabras';

/** "31 de octubre de 2024". */
export const fechaLarga = (dia: number, mes: string, anio: number): string => `${dia} de ${mes} de ${anio}`;

/**
 * "21 de noviembre de 2026" of "2026-11-21", with its hour where it has one: "…, 18:39". What is no such day, or is said
 * in words already, stays as it is written.
 */
export function fechaEnPalabras(escrita: string): string {
  const [, anio, mes, dia, hora] = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}:\d{2}))?/.exec(escrita.trim()) ?? [];
  const nombre = MESES[Number(mes) - 1];
  if (anio === undefined || nombre === undefined) return escrita;
  const fecha = fechaLarga(Number(dia), nombre, Number(anio));
  return hora === undefined ? fecha : `${fecha}, ${hora}`;
}
