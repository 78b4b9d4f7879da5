import { daysInMonth } from '../../mir/fecha';
import { mesDeNombre } from '../../mir/periods';

const MES = '(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)';
/** "21, 28 y 30 de noviembre de 2021": days, month and, where it says one, the year. */
const DIAS = new RegExp(
  `(?<![\\d.,])(\\d{1,2}(?:(?:, y |, ?| y | e | al | a | o | ?[-–] ?)\\d{1,2})*) de ${MES}(?: del? (\\d{4}))?`,
  'gi',
);
/** "enero de 2021", "abril del 2023". */
const MES_Y_ANIO = new RegExp(`${MES},? del? (\\d{4})(?!\\d)(?! ?[-–] ?\\d{4})`, 'gi');
/** A year that is no part of a range ("2020-2021"), a number or a code. */
const ANIO_SOLO = /(?<![\w.,/$])(?<!\d ?[-–] ?)(20\d{2})(?![\w/])(?!,\d)(?! ?[-–] ?\d)/g;

const spaced = (texto: string): string => texto.replace(/\s+/g, ' ');
const monthOf = (nombre: string): number => mesDeNombre(nombre === 'setiembre' ? 'septiembre' : nombre) ?? 0;

/** Days that their month does not have: "42" of "21, 42 y 28 de noviembre". February has 29 where no year is said. */
export function findDiasImposibles(texto: string): { readonly dia: string; readonly mes: string }[] {
  return [...spaced(texto).matchAll(DIAS)].flatMap(([, dias = '', nombre = '', anio]) => {
    const mes = nombre.toLowerCase();
    const last = daysInMonth(anio === undefined ? 2024 : Number(anio), monthOf(mes));
    return (dias.match(/\d+/g) ?? []).filter((d) => Number(d) < 1 || Number(d) > last).map((dia) => ({ dia, mes }));
  });
}

/** The years of the months that a text names ("enero de 2021"), each once. */
export function listAniosConMes(texto: string): number[] {
  return [...new Set([...spaced(texto).matchAll(MES_Y_ANIO)].map((m) => Number(m[2])))];
}

/** The years that a text names alone, each once: a period ("2022-2023") is not the year of anything. */
export function listAniosSolos(texto: string): number[] {
  return [...new Set([...spaced(texto).matchAll(ANIO_SOLO)].map((m) => Number(m[1])))];
}
