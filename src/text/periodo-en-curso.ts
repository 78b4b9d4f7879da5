import { countOf, enumerate } from './plural';

/** What a linea still owes of a period, as a list and a reminder say it. */
export const FALTA_DE_LINEA = {
  avance: (meses: readonly string[]) => `avance de ${enumerate(meses)}`,
  // In parentheses: in the reminder it stands after a colon.
  atrasada: (alcanzado: string, programado: string) => `va atrasada (alcanzado ${alcanzado}, programado ${programado})`,
  justificacion: (partes: readonly string[]) => `justificación (${enumerate(partes)})`,
  evidencia: (meses: readonly string[]) => `evidencia de ${enumerate(meses)}`,
} as const;

/** Names of the groups of who owes something. */
export const GRUPO_PENDIENTE = {
  objetivo: (numero: string) => `Objetivo ${numero}, sin responsable anotado`,
} as const;

interface Encabezado {
  readonly periodo: string;
  /** "15 de mayo de 2025"; "" where there is no deadline. */
  readonly fechaLimite: string;
}

/** A message to be sent by e-mail or chat: plain text, a line a paragraph. */
export const RECORDATORIO = {
  saludo: 'Buen día:',
  para: (nombre: string) => `Para: ${nombre}`,
  falta: ({ periodo, fechaLimite }: Encabezado, lineas: number) =>
    `${fechaLimite === '' ? '' : `El informe se entrega a más tardar el ${fechaLimite}. `}Del ${periodo} falta completar lo siguiente en la MIR (${countOf(lineas, 'línea', 'líneas')}):`,
  linea: (texto: string, faltas: readonly string[]) => `• ${texto}: ${faltas.join('; ')}.`,
  grupo: (nombre: string) => `${nombre}:`,
  como: 'Se captura en el libro de la MIR: menú «MIRador», «Capturar avance».',
  gracias: 'Gracias.',
} as const;
