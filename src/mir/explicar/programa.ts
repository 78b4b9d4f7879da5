import { SIN_VALOR } from '../../text/mir';
import { ENTERO_DE, PROGRAMA_PORQUE, TECHO_DE } from '../../text/porque';
import { claveTendencia, mesesDeFrecuencia, mesesPorPeriodo } from '../catalogos';
import type { LineaAccion } from '../model';
import { nameMes } from '../periods';
import { type Ventana, ventanaOf } from '../programa';
import { formatCantidad, round9 } from '../text-number';
import { type Cuerpo, cuerpo, type LineaExplicable } from './datos';
import { termino } from './numeros';

/** Window and meta of a linea whose programme can be derived; or why it cannot. */
function derivable(linea: LineaAccion): { readonly ventana: Ventana; readonly meta: number } | string {
  const ventana = ventanaOf(linea);
  const meta = linea.metaPropuesta;
  if (ventana === null) return PROGRAMA_PORQUE.sinVentana;
  if (meta === null) return PROGRAMA_PORQUE.sinMeta;
  return meta < 0 ? PROGRAMA_PORQUE.metaNegativa : { ventana, meta };
}

const ordinal = (mes: number, meses: number): number => Math.ceil(mes / meses);

/** Frequency as a word of a sentence: "trimestral". */
function frecuenciaTexto({ frecuencia }: LineaAccion): string {
  return mesesDeFrecuencia(frecuencia) === null ? 'anual' : frecuencia.trim().toLowerCase();
}

/** How one month of the derived programme comes out: its rule and its sum (programa.ts, stepOf). */
function pasoDe(linea: LineaAccion, meta: number, k: number, n: number): { regla: string; expresion: string | null } {
  const m = termino(meta);
  if (linea.acumulacion === 'suma') {
    if (round9(meta - Math.round(meta)) !== 0) {
      return { regla: PROGRAMA_PORQUE.parteIgual(k, n), expresion: `${m} ÷ ${n}` };
    }
    const entero = termino(Math.round(meta));
    const hasta = (periodo: number): string => ENTERO_DE(`${entero} × ${periodo} ÷ ${n}`);
    return { regla: PROGRAMA_PORQUE.suma(k, n), expresion: `${hasta(k)} − ${hasta(k - 1)}` };
  }
  if (linea.acumulacion === 'ultimo' && claveTendencia(linea.tendencia) === 'incremento') {
    return { regla: PROGRAMA_PORQUE.escalon(k, n), expresion: `${m} × ${k} ÷ ${n}` };
  }
  return { regla: PROGRAMA_PORQUE.meta(k, n), expresion: null };
}

/** The programme of one month (1-12): derived, or accepted and then nobody's formula. */
export function explicarMesPrograma(mes: number): (d: LineaExplicable) => Cuerpo {
  return ({ linea, indicador }) => {
    const cifra = indicador.programa[mes - 1] ?? null;
    const valor = formatCantidad(cifra);
    if (linea.programaCapturado !== null) {
      const regla = cifra === null ? PROGRAMA_PORQUE.aceptadaEnBlanco : PROGRAMA_PORQUE.aceptada;
      return cuerpo({ cifra, valor, regla });
    }
    const base = derivable(linea);
    if (typeof base === 'string') return cuerpo({ cifra, valor, regla: base });
    const { ventana, meta } = base;
    if (mes < ventana.desde || mes > ventana.hasta) {
      return cuerpo({
        cifra,
        valor,
        regla: PROGRAMA_PORQUE.fueraDeVentana(nameMes(ventana.desde), nameMes(ventana.hasta)),
      });
    }
    const meses = mesesPorPeriodo(linea.frecuencia);
    if (mes % meses !== 0 && mes !== ventana.hasta) {
      return cuerpo({ cifra, valor, regla: PROGRAMA_PORQUE.noVence(frecuenciaTexto(linea), meses) });
    }
    const k = ordinal(mes, meses) - ordinal(ventana.desde, meses) + 1;
    const n = ordinal(ventana.hasta, meses) - ordinal(ventana.desde, meses) + 1;
    if (cifra === null) return cuerpo({ cifra, valor, regla: PROGRAMA_PORQUE.pasoCero(k, n, formatCantidad(meta)) });
    const { regla, expresion } = pasoDe(linea, meta, k, n);
    return cuerpo({
      cifra,
      valor,
      regla,
      sustitucion: expresion === null ? null : `${expresion} = ${valor}`,
      pasos: [PROGRAMA_PORQUE.propuesta],
    });
  };
}

/** MESES POR PERIODO. */
export function explicarMesesPorPeriodo({ linea }: LineaExplicable): Cuerpo {
  const cifra = mesesPorPeriodo(linea.frecuencia);
  const frecuencia = linea.frecuencia.trim();
  const regla =
    mesesDeFrecuencia(linea.frecuencia) === null
      ? PROGRAMA_PORQUE.sinFrecuencia(frecuencia)
      : PROGRAMA_PORQUE.mesesPorPeriodo(frecuencia);
  return cuerpo({ cifra, valor: String(cifra), regla });
}

/** PERIODOS DE LA VENTANA: n. */
export function explicarPeriodos({ linea }: LineaExplicable): Cuerpo {
  const base = derivable(linea);
  if (typeof base === 'string') return cuerpo({ cifra: null, valor: SIN_VALOR, regla: base });
  const { desde, hasta } = base.ventana;
  const meses = mesesPorPeriodo(linea.frecuencia);
  const cifra = ordinal(hasta, meses) - ordinal(desde, meses) + 1;
  return cuerpo({
    cifra,
    valor: String(cifra),
    regla: PROGRAMA_PORQUE.periodos(meses),
    sustitucion: `${TECHO_DE(`${hasta} ÷ ${meses}`)} − ${TECHO_DE(`${desde} ÷ ${meses}`)} + 1 = ${cifra}`,
  });
}

/** INICIA or TERMINA of Cronograma: an end of the window, where there is one. */
export function explicarVentana(extremo: keyof Ventana, columna: string): (d: LineaExplicable) => Cuerpo {
  return ({ linea }) => {
    const cifra = ventanaOf(linea)?.[extremo] ?? null;
    const regla = cifra === null ? PROGRAMA_PORQUE.sinBarra : PROGRAMA_PORQUE.ventana(columna);
    return cuerpo({ cifra, valor: formatCantidad(cifra), regla });
  };
}

/** LÍNEA DE ACCIÓN of Cronograma. */
export function explicarLineaTexto({ linea }: LineaExplicable): Cuerpo {
  return cuerpo({ cifra: linea.lineaAccion, valor: linea.lineaAccion, regla: PROGRAMA_PORQUE.lineaTexto });
}
