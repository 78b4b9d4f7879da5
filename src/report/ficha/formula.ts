import { claveTendencia } from '../../mir/catalogos';
import { EXPLICADORES_MIR, type LineaExplicable } from '../../mir/explicar';
import { nameMes } from '../../mir/periods';
import { round9 } from '../../mir/text-number';
import { ACUMULADO, PORCENTAJE } from '../../text/porque';
import { FICHA } from '../../text/reporte-ficha';

/** The rule of PORCENTAJE as it stands for this linea, whether or not something was captured. */
function reglaDelPorcentaje({ linea, contexto }: LineaExplicable): string {
  const { metaPropuesta } = linea;
  const sinMeta = metaPropuesta !== null && round9(metaPropuesta) === 0;
  if (claveTendencia(linea.tendencia) !== 'reduccion') {
    return sinMeta ? PORCENTAJE.metaCero : PORCENTAJE.regla(PORCENTAJE.alcanzada, PORCENTAJE.propuesta);
  }
  return sinMeta
    ? FICHA.formula.reduccionACero
    : PORCENTAJE[contexto.formulaReduccion](PORCENTAJE.alcanzada, PORCENTAJE.propuesta);
}

/** How MIRador gets META ALCANZADA and PORCENTAJE of a linea, in the words of "¿Por qué este número?". */
export function formulaOf(d: LineaExplicable): string[] {
  const { linea, contexto } = d;
  const alcanzada = contexto.soloHastaCorte
    ? ACUMULADO.alcanzadaHasta(linea.acumulacion, nameMes(contexto.corte))
    : ACUMULADO.alcanzada(linea.acumulacion);
  const sustitucion = EXPLICADORES_MIR.porcentaje?.(d).sustitucion ?? null;
  return [
    `${FICHA.formula.alcanzada}: ${alcanzada}`,
    `${FICHA.formula.porcentaje}: ${reglaDelPorcentaje(d)}`,
    ...(sustitucion === null ? [] : [FICHA.formula.con(sustitucion)]),
  ];
}
