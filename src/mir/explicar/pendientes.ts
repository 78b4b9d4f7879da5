import { SIN_VALOR } from '../../text/mir';
import { TABLERO_PORQUE } from '../../text/porque';
import type { Configuracion } from '../ajustes';
import { contextOf } from '../contexto';
import { owesEachMonth } from '../indicators';
import { nameMes } from '../periods';
import { attentionText, isDueIn, needsAttention, ordenVence } from '../tablero';
import {
  ajustesDe,
  ajustesDelCorte,
  type Cuerpo,
  claveDelCorte,
  cuerpo,
  type LineaExplicable,
  mesesDelPeriodo,
} from './datos';

const enBlanco = (regla: string): Cuerpo => cuerpo({ cifra: null, valor: SIN_VALOR, regla });

/** MESES SIN REPORTE. */
export function explicarMesesSinReporte(d: LineaExplicable): Cuerpo {
  const { linea, indicador, contexto } = d;
  const { mesesSinReporte } = indicador;
  const cifra = mesesSinReporte.length;
  const regla =
    contexto.corte < 1
      ? TABLERO_PORQUE.sinCorte
      : linea.situacion === 'CANCELADA'
        ? TABLERO_PORQUE.cancelada
        : linea.sujetaADemanda
          ? TABLERO_PORQUE.demanda
          : owesEachMonth(linea)
            ? TABLERO_PORQUE.cadaMes
            : TABLERO_PORQUE.soloSinNada;
  const pasos = cifra === 0 ? [] : [TABLERO_PORQUE.faltan(mesesSinReporte.map(nameMes).join(', '))];
  return cuerpo({ cifra, valor: String(cifra), regla, pasos, ajustes: ajustesDelCorte(d) });
}

/** VENCE EN EL PERIODO: the row by which the Tablero lists it. */
export function explicarFilaVence(d: LineaExplicable): Cuerpo {
  const { indicador, contexto, config, fila } = d;
  const ajustes = [...ajustesDe(config, 'frecuenciaInformes'), ...ajustesDelCorte(d)];
  if (indicador.estatus === 'cancelada' || indicador.estatus === 'noAplica') {
    return enBlanco(TABLERO_PORQUE.noVenceNunca);
  }
  const periodo = mesesDelPeriodo(config, contexto.corte);
  if (periodo === null) return { ...enBlanco(TABLERO_PORQUE.periodoSinCorte), ajustes };
  const pasos = [TABLERO_PORQUE.periodo(nameMes(periodo.desde), nameMes(periodo.hasta))];
  const orden = ordenVence(indicador, fila);
  return isDueIn(indicador, periodo, contexto.inicioSeguimiento)
    ? cuerpo({ cifra: orden, valor: String(orden), regla: TABLERO_PORQUE.vence, pasos, ajustes })
    : { ...enBlanco(TABLERO_PORQUE.noVence), pasos, ajustes };
}

/** POR ATENDER: the row by which the Tablero lists it. */
export function explicarFilaAtencion({ indicador, fila }: LineaExplicable): Cuerpo {
  if (!needsAttention(indicador)) return enBlanco(TABLERO_PORQUE.sinAtencion);
  const regla = TABLERO_PORQUE.atencion(attentionText(indicador));
  return cuerpo({ cifra: fila, valor: String(fila), regla });
}

/** First or last month of the period of informes that holds the cut-off. */
export function explicarPeriodoDelCorte(extremo: 'desde' | 'hasta'): (config: Configuracion) => Cuerpo {
  return (config) => {
    const periodo = mesesDelPeriodo(config, contextOf(config).corte);
    const cifra = periodo?.[extremo] ?? 0;
    const deExtremo = extremo === 'desde' ? TABLERO_PORQUE.periodoDesde : TABLERO_PORQUE.periodoHasta;
    return cuerpo({
      cifra,
      valor: String(cifra),
      regla: periodo === null ? TABLERO_PORQUE.periodoSinCorte : deExtremo,
      ajustes: ajustesDe(config, 'frecuenciaInformes', ...claveDelCorte(config)),
    });
  };
}
