import type { Finding, Severidad } from '../mir/finding';
import type { ColumnaKey } from '../mir/format';
import { type LineaUbicada, listLineas } from '../mir/model';
import { type CodigoRegla, TEXTO_REGLA } from '../text/reglas';
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

/** A finding of a rule; `place` null when it is about no cell. */
export function findingOf(
  regla: ReglaInfo,
  linea: string | null,
  place: { readonly hoja: string; readonly celda: string } | null,
  mensaje: string,
): Finding {
  const { code, severidad, remedio } = regla;
  return { code, severidad, hoja: place?.hoja ?? null, celda: place?.celda ?? null, linea, mensaje, remedio };
}

/** What a linea's check says: a sentence where it fails, null where it holds, undefined where it does not apply. */
export type Juicio = string | null | undefined;

/**
 * A rule that judges one linea at a time and points at one of its cells. It does not apply to the MIR
 * when it applies to none of its lineas.
 */
export function lineaRule(
  info: ReglaInfo,
  columna: ColumnaKey,
  judge: (ubicada: LineaUbicada, cruda: LineaCruda | null, ctx: RuleContext) => Juicio,
): Rule {
  return {
    ...info,
    check(ctx) {
      const findings: Finding[] = [];
      let applies = false;
      for (const ubicada of listLineas(ctx.mir)) {
        const { numero } = ubicada.linea;
        const cruda = ctx.crudo(ubicada.seccion, numero);
        const juicio = judge(ubicada, cruda, ctx);
        if (juicio === undefined) continue;
        applies = true;
        if (juicio !== null) findings.push(findingOf(info, numero, placeOf(cruda, columna), juicio));
      }
      return applies ? findings : null;
    },
  };
}

function placeOf(cruda: LineaCruda | null, columna: ColumnaKey): { hoja: string; celda: string } | null {
  return cruda === null ? null : { hoja: cruda.hoja, celda: cruda.celdas[columna].a1 };
}
