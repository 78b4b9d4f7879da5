import { ACUMULADO, MAXIMO_DE } from '../../text/porque';
import type { MesExplicado } from '../explicacion';
import { lastOf } from '../listas';
import type { Acumulacion } from '../model';
import { nameMes } from '../periods';
import { programaExigible } from '../programa';
import { formatCantidad } from '../text-number';
import {
  ajustesDe,
  ajustesDelCorte,
  type Cuerpo,
  cuerpo,
  type LineaExplicable,
  mesesCapturados,
  mesesProgramados,
  nombreDelCorte,
} from './datos';
import { sumaDe, termino } from './numeros';

/** The sum that gives an accumulated figure; null where one month alone is the figure. */
function expresionDe(valores: readonly number[], acumulacion: Acumulacion): string | null {
  if (valores.length < 2) return null;
  switch (acumulacion) {
    case 'suma':
      return sumaDe(valores);
    case 'promedio':
      return `(${sumaDe(valores)}) ÷ ${valores.length}`;
    case 'maximo':
      return MAXIMO_DE(valores.map(termino).join(', '));
    case 'ultimo':
      return null;
  }
}

const valoresDe = (meses: readonly MesExplicado[]): number[] =>
  meses.flatMap((m) => (m.cuenta && m.valor !== null ? [m.valor] : []));

function sustituir(meses: readonly MesExplicado[], acumulacion: Acumulacion, valor: string): string | null {
  const expresion = expresionDe(valoresDe(meses), acumulacion);
  return expresion === null ? null : `${expresion} = ${valor}`;
}

/** Which single month the figure is, where it is one. */
function pasoDelUltimo(meses: readonly MesExplicado[], acumulacion: Acumulacion): string[] {
  const ultimo = lastOf(meses.filter((m) => m.cuenta));
  return ultimo && (acumulacion === 'ultimo' || valoresDe(meses).length === 1)
    ? [ACUMULADO.ultimoMes(nameMes(ultimo.mes), formatCantidad(ultimo.valor))]
    : [];
}

/** META ALCANZADA: all that is captured; in a report, what was captured to its cut-off. */
export function explicarAlcanzada(d: LineaExplicable): Cuerpo {
  const { linea, indicador, contexto } = d;
  const { acumulacion } = linea;
  const meses = mesesCapturados(d, contexto.soloHastaCorte ? contexto.corte : 12);
  const cifra = indicador.metaAlcanzada;
  if (cifra === null) return cuerpo({ cifra: 0, valor: '0', regla: ACUMULADO.sinCaptura, meses });
  const valor = formatCantidad(cifra);
  return cuerpo({
    cifra,
    valor,
    regla: contexto.soloHastaCorte
      ? ACUMULADO.alcanzadaHasta(acumulacion, nombreDelCorte(contexto))
      : ACUMULADO.alcanzada(acumulacion),
    sustitucion: sustituir(meses, acumulacion, valor),
    pasos: pasoDelUltimo(meses, acumulacion),
    meses,
  });
}

/** ALCANZADO AL CORTE: q. */
export function explicarAlcanzadoAlCorte(d: LineaExplicable): Cuerpo {
  const { linea, indicador, contexto } = d;
  const { acumulacion } = linea;
  const ajustes = ajustesDelCorte(d);
  const corte = nombreDelCorte(contexto);
  const cifra = indicador.alcanzadoAlCorte;
  const valor = formatCantidad(cifra);
  if (contexto.corte < 1) return cuerpo({ cifra, valor, regla: ACUMULADO.sinCorte, ajustes });
  const meses = mesesCapturados(d, contexto.corte);
  if (cifra === null) {
    return cuerpo({ cifra, valor, regla: ACUMULADO.sinCapturaAlCorte(corte), meses, ajustes });
  }
  const despues = linea.meses.slice(contexto.corte).filter((v) => v !== null).length;
  return cuerpo({
    cifra,
    valor,
    regla: ACUMULADO.alcanzadaHasta(acumulacion, corte),
    sustitucion: sustituir(meses, acumulacion, valor),
    pasos: [
      ...pasoDelUltimo(meses, acumulacion),
      ...(despues > 0 && !contexto.soloHastaCorte ? [ACUMULADO.masAlla(despues, corte)] : []),
    ],
    meses,
    ajustes,
  });
}

/** PROGRAMADO AL CORTE: p. */
export function explicarProgramado(d: LineaExplicable): Cuerpo {
  const { linea, indicador, contexto, config } = d;
  const { acumulacion } = linea;
  const { programa } = indicador;
  const cifra = indicador.programadoAlCorte;
  const valor = formatCantidad(cifra);
  const ajustes = ajustesDelCorte(d);
  if (contexto.corte < 1) return cuerpo({ cifra, valor, regla: ACUMULADO.sinCorte, ajustes });
  if (cifra === null) return cuerpo({ cifra, valor, regla: ACUMULADO.sinPrograma, ajustes });
  const exigible = programaExigible(programa, linea.meses, contexto.corte, contexto.inicioSeguimiento);
  const meses = mesesProgramados(d, exigible);
  const conSeguimiento = contexto.inicioSeguimiento > 1;
  const todos = conSeguimiento ? [...ajustes, ...ajustesDe(config, 'inicioSeguimiento')] : ajustes;
  const regla = ACUMULADO.programado(acumulacion, nombreDelCorte(contexto));
  const valores = valoresDe(meses);
  if (valores.length === 0) return cuerpo({ cifra, valor, regla: ACUMULADO.programaCero, meses, ajustes: todos });
  const bajoCero = valores.some((v) => v < 0);
  const expresion = expresionDe(valores, acumulacion);
  const conMinimo = bajoCero ? MAXIMO_DE(`0, ${expresion ?? sumaDe(valores)}`) : expresion;
  return cuerpo({
    cifra,
    valor,
    regla,
    sustitucion: conMinimo === null ? null : `${conMinimo} = ${valor}`,
    pasos: [...pasoDelUltimo(meses, acumulacion), ...(bajoCero ? [ACUMULADO.noNegativo] : [])],
    meses,
    ajustes: todos,
  });
}
