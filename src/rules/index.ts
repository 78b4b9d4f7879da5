import type { Finding } from '../mir/finding';
import { REGLAS_AVA } from './ava';
import { REGLAS_CAP } from './cap';
import { REGLAS_CAT } from './cat';
import { REGLAS_CRO } from './cro';
import { REGLAS_EST } from './est';
import { REGLAS_MET } from './met';
import { REGLAS_PRE } from './pre';
import type { ReglaInfo, ReglaResultado, Rule, RuleContext } from './rule';

/** Every rule on what a MIR says, in the order in which findings are shown. A new family joins here. */
export const RULES: readonly Rule[] = [
  ...REGLAS_CAP,
  ...REGLAS_MET,
  ...REGLAS_AVA,
  ...REGLAS_CAT,
  ...REGLAS_CRO,
  ...REGLAS_PRE,
];

/** All rules as public records, those of the structure included: for reports that block, settings and the reference. */
export const REGLAS_PUBLICAS: readonly ReglaInfo[] = [
  ...RULES.map(({ check: _, ...info }) => info),
  ...Object.values(REGLAS_EST),
];

/** Runs every rule; a rule that speaks of nothing here is "no aplica". */
export function runRules(ctx: RuleContext): { findings: Finding[]; reglas: ReglaResultado[] } {
  const checked = RULES.map((rule) => ({ code: rule.code, found: rule.check(ctx) }));
  return {
    findings: checked.flatMap(({ found }) => found ?? []),
    reglas: checked.map(({ code, found }): ReglaResultado => {
      const resultado = found === null ? 'no aplica' : found.length > 0 ? 'no cumple' : 'cumple';
      return { code, resultado, casos: found?.length ?? 0 };
    }),
  };
}

/** Whether a finding stops a report. */
export function blocksReport(finding: Finding): boolean {
  return REGLAS_PUBLICAS.some((regla) => regla.code === finding.code && regla.bloquea);
}
