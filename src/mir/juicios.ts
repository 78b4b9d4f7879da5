import { CASO_AVANCE } from '../text/reglas-avance';
import { CASO_CAPTURA } from '../text/reglas-captura';
import { claveTendencia } from './catalogos';
import type { Indicador } from './indicators';
import type { LineaAccion } from './model';
import { nameMes } from './periods';
import { ventanaOf } from './programa';
import { formatCantidad, round9 } from './text-number';
import { isUnidadPorcentual } from './unidades';

/**
 * What the rules on captures judge by, apart from their records: the form of capture says it while a value is typed, and
 * the texts of every rule would weigh more than the form.
 */

/** What a check says: a sentence where it fails, null where it holds, undefined where it does not apply. */
export type Juicio = string | null | undefined;

/** CAP-02. */
export function judgeNegativo(valor: number, mes: number, esCorreccion: boolean): Juicio {
  return valor < 0 && !esCorreccion ? CASO_CAPTURA.negativo(nameMes(mes), formatCantidad(valor)) : null;
}

/** CAP-06: progress of a month outside the window. */
export function judgeVentana(mes: number, linea: Pick<LineaAccion, 'mesInicial' | 'mesFinal'>): Juicio {
  const ventana = ventanaOf(linea);
  if (ventana === null) return undefined;
  if (mes < ventana.desde) return CASO_CAPTURA.anticipado(nameMes(mes), nameMes(ventana.desde));
  return mes > ventana.hasta ? CASO_CAPTURA.extemporaneo(nameMes(mes), nameMes(ventana.hasta)) : null;
}

/** CAP-08: part of what is counted one by one. Of a negative it is CAP-02 that speaks. */
export function judgeFraccion(valor: number, mes: number, enteros: boolean): Juicio {
  if (!enteros || valor < 0) return undefined;
  return round9(valor - Math.round(valor)) === 0 ? null : CASO_CAPTURA.fraccion(nameMes(mes), formatCantidad(valor));
}

type LineaJuzgada = Pick<
  LineaAccion,
  'acumulacion' | 'meses' | 'metaPropuesta' | 'situacion' | 'tendencia' | 'unidadMedida'
>;

function isJuzgada({ tendencia, situacion }: LineaJuzgada): boolean {
  return claveTendencia(tendencia) !== 'reduccion' && situacion !== 'CANCELADA';
}

/** AVA-01: more than the meta. */
export function judgeRebasada(
  linea: LineaJuzgada,
  { metaAlcanzada: alcanzada, metaPropuesta: meta }: Pick<Indicador, 'metaAlcanzada' | 'metaPropuesta'>,
): Juicio {
  if (alcanzada === null || meta === null || round9(meta) <= 0 || !isJuzgada(linea)) return undefined;
  return round9(alcanzada - meta) > 0 ? CASO_AVANCE.rebasada(formatCantidad(alcanzada), formatCantidad(meta)) : null;
}

/** AVA-02: progress of a meta of 0. */
export function judgeNoProgramado(
  linea: LineaJuzgada,
  { metaAlcanzada: alcanzada }: Pick<Indicador, 'metaAlcanzada'>,
): Juicio {
  const meta = linea.metaPropuesta;
  if (meta === null || round9(meta) !== 0 || !isJuzgada(linea)) return undefined;
  return alcanzada !== null && round9(alcanzada) > 0 ? CASO_AVANCE.noProgramado(formatCantidad(alcanzada)) : null;
}

/**
 * Whether each captured month says how far the linea has come, so that the next cannot say less: `ultimo`, and `maximo`
 * of a percentage. A constante is measured anew each month, a reduccion is meant to fall.
 */
function isAcumulada({ acumulacion, tendencia, unidadMedida }: LineaJuzgada): boolean {
  if (claveTendencia(tendencia) !== 'incremento') return false;
  return acumulacion === 'ultimo' || (acumulacion === 'maximo' && isUnidadPorcentual(unidadMedida));
}

/** A month (1-12) that says less than the captured one before it. */
export interface Caida {
  readonly mes: number;
  readonly mensaje: string;
}

/** AVA-05, its first month; undefined: it does not apply, one month alone included. */
export function findCaida(linea: LineaJuzgada): Caida | null | undefined {
  if (!isAcumulada(linea) || linea.situacion === 'CANCELADA') return undefined;
  let anterior: { readonly valor: number; readonly mes: number } | null = null;
  let caida: null | undefined;
  for (const [i, valor] of linea.meses.entries()) {
    if (valor === null) continue;
    const mes = i + 1;
    if (anterior !== null) caida = null;
    if (anterior !== null && round9(valor - anterior.valor) < 0) {
      const [ahora, antes] = [formatCantidad(valor), formatCantidad(anterior.valor)];
      return { mes, mensaje: CASO_AVANCE.acumuladoBaja(nameMes(mes), ahora, nameMes(anterior.mes), antes) };
    }
    anterior = { valor, mes };
  }
  return caida;
}
