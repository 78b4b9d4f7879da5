import type { Configuracion } from './ajustes';
import { lastOf } from './listas';

/**
 * The month (1-12) whose progress people capture now: the mes de corte where it is set and open, else the first one
 * after the last closed month, never before follow-up began. Where that is past diciembre, the first open one of a
 * period that was reopened; null: the twelve are closed. No clock tells it (decided). `mesesCerrados`: closedMonths.
 */
export function mesDeCaptura(
  { mesDeCorte, inicioSeguimiento }: Pick<Configuracion, 'mesDeCorte' | 'inicioSeguimiento'>,
  mesesCerrados: readonly number[],
): number | null {
  const isAbierto = (mes: number): boolean => !mesesCerrados.includes(mes);
  if (isMes(mesDeCorte) && isAbierto(mesDeCorte)) return mesDeCorte;
  const abiertos = Array.from({ length: 12 }, (_, i) => i + 1).filter(isAbierto);
  const desde = Math.max((lastOf(mesesCerrados) ?? 0) + 1, isMes(inicioSeguimiento) ? inicioSeguimiento : 1);
  return abiertos.find((mes) => mes >= desde) ?? abiertos[0] ?? null;
}

function isMes(valor: string | number | null): valor is number {
  return typeof valor === 'number' && Number.isInteger(valor) && valor >= 1 && valor <= 12;
}
