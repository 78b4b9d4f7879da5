import type { Severidad } from '../../../mir/finding';
import { type ContextoCalculo, computeIndicador, type Indicador } from '../../../mir/indicators';
import {
  findCaida,
  type Juicio,
  judgeFraccion,
  judgeNoProgramado,
  judgeRebasada,
  judgeVentana,
} from '../../../mir/juicios';
import type { LineaDeCaptura } from '../../../mir/linea-de-captura';
import type { LineaAccion, LineaCalculable } from '../../../mir/model';
import { mesesSinEvidencia } from '../../../mir/seguimiento';
import { isUnidadDeConteo } from '../../../mir/unidades';
import type { LineaDeVista } from './desempacar';

/** A rule that the value fails; the severity is that of its record. */
export interface AvisoDeCaptura {
  readonly code: string;
  readonly severidad: Severidad;
  readonly mensaje: string;
}

/** What a linea amounts to with these months. */
export interface Efecto {
  /** As the sheet will show it: at the cut-off in force. */
  readonly indicador: Indicador;
  /** At the month that is captured. */
  readonly alMes: Indicador;
}

/** The linea with what a month will hold; text in a month counts for nothing. */
export function withMes<L extends Pick<LineaAccion, 'meses'>>(linea: L, mes: number, valor: number | null): L {
  return { ...linea, meses: linea.meses.map((v, i) => (i === mes - 1 ? valor : v)) };
}

/** By the arithmetic of the norm, the same that the sheet and every document use. */
export function efectoDe(linea: LineaCalculable, mes: number, contexto: ContextoCalculo): Efecto {
  return {
    indicador: computeIndicador(linea, contexto),
    alMes: computeIndicador(linea, { ...contexto, corte: mes, soloHastaCorte: true }),
  };
}

/** What the rules say of a value of a month, before it is sent. `linea` has it already. */
export function avisosDe(linea: LineaDeCaptura, mes: number, valor: number, { indicador }: Efecto): AvisoDeCaptura[] {
  const caida = findCaida(linea);
  const juicios: readonly (readonly [string, Severidad, Juicio])[] = [
    ['CAP-08', 'advertencia', judgeFraccion(valor, mes, isUnidadDeConteo(linea.unidadMedida))],
    ['CAP-06', 'aviso', judgeVentana(mes, linea)],
    ['AVA-01', 'advertencia', judgeRebasada(linea, indicador)],
    ['AVA-02', 'advertencia', judgeNoProgramado(linea, indicador)],
    ['AVA-05', 'advertencia', caida?.mensaje],
  ];
  return juicios.flatMap(([code, severidad, mensaje]) =>
    typeof mensaje === 'string' ? [{ code, severidad, mensaje }] : [],
  );
}

/** The linea is off its programme at the month, and something is missing of why. */
export function pideJustificacion({ alMes }: Efecto, { registros }: Pick<LineaDeVista, 'registros'>): boolean {
  if (alMes.semaforo === null || alMes.semaforo === 'verde') return false;
  return Object.values(registros.partes).some((parte) => parte.trim() === '');
}

/** The month has progress that nothing proves. */
export function pideEvidencia(
  linea: Pick<LineaAccion, 'meses' | 'verificableEn'>,
  mes: number,
  { registros }: Pick<LineaDeVista, 'registros'>,
): boolean {
  return mesesSinEvidencia(linea, registros.evidencias).includes(mes);
}
