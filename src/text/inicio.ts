import { enumerate, plural } from './plural';

/** What the lists of Inicio say of a linea; lists of months and figures come written. */
export const DETALLE_INICIO = {
  capturar: (mes: string, programado: string | null) =>
    programado === null ? `Falta ${mes}` : `Falta ${mes}; programado: ${programado}`,
  capturarSiHubo: (mes: string) => `Falta ${mes}, si hubo demanda`,
  atrasada: (alcanzado: string, programado: string, mes: string) =>
    `A ${mes} lleva ${alcanzado} de ${programado} ${plural(Number(programado), 'programado', 'programados')}`,
  noReportada: (programado: string, mes: string) => `A ${mes} no lleva nada; programado: ${programado}`,
  noCumplida: (estatus: string) => `El año cerró así: ${estatus}`,
  sinReporte: (meses: readonly string[]) => `${plural(meses.length, 'Falta', 'Faltan')} ${enumerate(meses)}`,
  otros: (n: number) => ` (y ${n} más)`,
};
