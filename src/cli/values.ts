import { hasCifrasDeMas } from '../mir/numero-escrito';
import { usoEntero, usoPuerto } from '../text/cli-uso';
import { badInput, UsoError } from './command';

/** A whole number given to an option; anything else is wrong usage. */
export function parseEntero(opcion: string, texto: string): number {
  if (!/^\d+$/.test(texto)) throw new UsoError(usoEntero(opcion, texto));
  return Number(texto);
}

/** A port to listen on; 0 takes a free one. */
export function parsePuerto(texto: string): number {
  const puerto = parseEntero('--port', texto);
  if (puerto > 65535) throw new UsoError(usoPuerto(texto));
  return puerto;
}

/** A month 1-12. */
export function parseMes(texto: string): number {
  if (!/^(?:0?[1-9]|1[0-2])$/.test(texto)) throw badInput('CLI-05', texto);
  return Number(texto);
}

/** Progress: a number with a decimal point; below 0 it is a correction, which needs its reason. "1,200" could be two numbers and "45%" is another: both are refused, and more figures than a sheet keeps. */
export function parseAvance(texto: string): number {
  if (!/^-?\d+(?:\.\d+)?$/.test(texto) || hasCifrasDeMas(texto)) throw badInput('CLI-06', texto);
  return Number(texto);
}
