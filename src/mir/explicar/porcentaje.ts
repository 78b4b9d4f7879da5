import { SIN_VALOR } from '../../text/mir';
import { MAXIMO_DE, POR_ALCANZAR, PORCENTAJE } from '../../text/porque';
import { claveTendencia } from '../catalogos';
import { isBaseUtil, parseLineaBase } from '../porcentaje';
import { formatCantidad, round9 } from '../text-number';
import { ajustesDe, type Cuerpo, cuerpo, type LineaExplicable, mesesCapturados } from './datos';
import { porcentajeVisto, termino } from './numeros';

/** METAS POR ALCANZAR: M − A. */
export function explicarPorAlcanzar(d: LineaExplicable): Cuerpo {
  const { metaPropuesta: m, metaAlcanzada: a, metaPorAlcanzar: cifra } = d.indicador;
  if (cifra === null || m === null || a === null) {
    return cuerpo({ cifra: null, valor: SIN_VALOR, regla: a === null ? POR_ALCANZAR.sinDato : POR_ALCANZAR.sinMeta });
  }
  const valor = cifra < 0 ? POR_ALCANZAR.excede(formatCantidad(-cifra)) : formatCantidad(cifra);
  return cuerpo({
    cifra,
    valor,
    regla: POR_ALCANZAR.regla,
    sustitucion: `${termino(m)} − ${termino(a)} = ${formatCantidad(cifra)}`,
  });
}

/** A percentage of `m` that `a` is, with what both are called. */
interface Razon {
  readonly cifra: number | null;
  readonly a: number;
  readonly m: number;
  readonly nombres: { readonly a: string; readonly m: string };
}

/** 100 × A ÷ M, or what a reduccion has instead. Its branches are those of computePorcentaje. */
function explicarRazon(d: LineaExplicable, { cifra, a, m, nombres }: Razon): Cuerpo {
  const { linea, contexto, config } = d;
  const valor = porcentajeVisto(cifra, contexto);
  const reduccion = claveTendencia(linea.tendencia) === 'reduccion';
  if (!reduccion) {
    return round9(m) === 0
      ? cuerpo({ cifra, valor, regla: PORCENTAJE.metaCero })
      : cuerpo({
          cifra,
          valor,
          regla: PORCENTAJE.regla(nombres.a, nombres.m),
          sustitucion: `100 × ${termino(a)} ÷ ${termino(m)} = ${valor}`,
        });
  }
  if (round9(m) === 0) {
    const regla = cifra === null ? PORCENTAJE.metaCeroExcedida(formatCantidad(a)) : PORCENTAJE.metaCeroCumplida;
    return cuerpo({ cifra, valor, regla });
  }
  const ajustes = ajustesDe(config, 'formulaReduccion');
  const base = parseLineaBase(linea.lineaBase);
  const formula = contexto.formulaReduccion;
  const regla = PORCENTAJE[formula](nombres.a, nombres.m);
  if (formula === 'lineaBase' && !isBaseUtil(base, m)) {
    return cuerpo({ cifra, valor, regla: PORCENTAJE.sinBase(linea.lineaBase), ajustes });
  }
  if (formula === 'razon' && round9(a) <= 0) return cuerpo({ cifra, valor, regla: PORCENTAJE.razonCero, ajustes });
  const { expresion, crudo } = {
    meta: { expresion: `100 × (2 − ${termino(a)} ÷ ${termino(m)})`, crudo: 100 * (2 - a / m) },
    lineaBase: {
      expresion: `100 × (${termino(base ?? 0)} − ${termino(a)}) ÷ (${termino(base ?? 0)} − ${termino(m)})`,
      crudo: (100 * ((base ?? 0) - a)) / ((base ?? 0) - m),
    },
    razon: { expresion: `100 × ${termino(m)} ÷ ${termino(a)}`, crudo: (100 * m) / a },
  }[formula];
  const bajoCero = crudo < 0;
  return cuerpo({
    cifra,
    valor,
    regla,
    sustitucion: `${bajoCero ? MAXIMO_DE(`0, ${expresion}`) : expresion} = ${valor}`,
    pasos: [
      ...(formula === 'lineaBase' ? [PORCENTAJE.base(linea.lineaBase.trim(), termino(base ?? 0))] : []),
      ...(bajoCero ? [PORCENTAJE.minimo(porcentajeVisto(crudo, contexto))] : []),
    ],
    ajustes,
  });
}

/** PORCENTAJE of the annual meta. */
export function explicarPorcentaje(d: LineaExplicable): Cuerpo {
  const { metaPropuesta: m, metaAlcanzada: a, porcentaje: cifra } = d.indicador;
  if (a === null || m === null) {
    return cuerpo({ cifra: null, valor: SIN_VALOR, regla: a === null ? PORCENTAJE.sinDato : PORCENTAJE.sinMeta });
  }
  const nombres = { a: PORCENTAJE.alcanzada, m: PORCENTAJE.propuesta };
  const { contexto } = d;
  const meses = mesesCapturados(d, contexto.soloHastaCorte ? contexto.corte : 12);
  return { ...explicarRazon(d, { cifra, a, m, nombres }), meses };
}

/** AVANCE AL CORTE: of what was programmed to date, by the same formula. */
export function explicarAvance(d: LineaExplicable): Cuerpo {
  const { programadoAlCorte: m, alcanzadoAlCorte: a, avanceAlCorte: cifra } = d.indicador;
  if (a === null || m === null || m <= 0) {
    const regla = m === null || m <= 0 ? PORCENTAJE.sinProgramado : PORCENTAJE.sinDatoAlCorte;
    return cuerpo({ cifra: null, valor: SIN_VALOR, regla });
  }
  const nombres = { a: PORCENTAJE.alcanzadoAlCorte, m: PORCENTAJE.programadoAlCorte };
  const meses = mesesCapturados(d, d.contexto.corte);
  return { ...explicarRazon(d, { cifra, a, m, nombres }), meses };
}
