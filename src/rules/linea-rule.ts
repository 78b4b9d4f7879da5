import type { CronogramaKey } from '../mir/cronograma';
import type { Finding, Severidad } from '../mir/finding';
import type { ColumnaKey } from '../mir/format';
import type { Juicio } from '../mir/juicios';
import { type CodigoRegla, TEXTO_REGLA } from '../text/reglas';
import type { LineaRevisada, Revision } from './revision';
import type { LineaCruda, ReglaInfo, Rule, RuleContext } from './rule';

/** The public part of a rule, with its texts. */
export function reglaInfo(
  code: CodigoRegla,
  severidad: Severidad,
  scope: ReglaInfo['scope'],
  bloquea = false,
): ReglaInfo {
  return { code, severidad, scope, bloquea, ...TEXTO_REGLA[code] };
}

/** Where a finding points at. */
export interface Lugar {
  readonly hoja: string;
  /** A1, a cell or a range. */
  readonly celda: string;
}

/** A finding of a rule; `lugar` null when it is about no cell. */
export function findingOf(regla: ReglaInfo, linea: string | null, lugar: Lugar | null, mensaje: string): Finding {
  const { code, severidad, remedio } = regla;
  return { code, severidad, hoja: lugar?.hoja ?? null, celda: lugar?.celda ?? null, linea, mensaje, remedio };
}

/** A failure that points elsewhere than its rule does. */
export interface Falla {
  readonly lugar: Lugar | null;
  readonly mensaje: string;
}

/**
 * A rule that judges one linea at a time and points at one of its cells. It does not apply to the MIR
 * when it applies to none of its lineas.
 */
export function lineaRule(
  info: ReglaInfo,
  columna: ColumnaKey,
  judge: (revisada: LineaRevisada, revision: Revision) => Juicio | Falla,
): Rule {
  return {
    ...info,
    check(revision) {
      const findings: Finding[] = [];
      let applies = false;
      for (const revisada of revision.lineas) {
        const juicio = judge(revisada, revision);
        if (juicio === undefined) continue;
        applies = true;
        if (juicio === null) continue;
        const propia = typeof juicio === 'string';
        const lugar = propia ? placeOf(revisada.cruda, columna) : juicio.lugar;
        findings.push(findingOf(info, revisada.linea.numero, lugar, propia ? juicio : juicio.mensaje));
      }
      return applies ? findings : null;
    },
  };
}

export function placeOf(cruda: LineaCruda | null, columna: ColumnaKey): Lugar | null {
  return cruda === null ? null : { hoja: cruda.hoja, celda: cruda.celda(columna).a1 };
}

/** A cell of a linea on Cronograma; null when it is not there. */
export function placeInCronograma(
  { calendario }: RuleContext,
  { seccion, linea }: LineaRevisada,
  columna: CronogramaKey,
): Lugar | null {
  const crudo = calendario(seccion, linea.numero);
  return crudo === null ? null : { hoja: crudo.hoja, celda: crudo.celda(columna).a1 };
}
