import type { Configuracion } from '../mir/ajustes';
import type { Finding } from '../mir/finding';
import { REGLAS_AVA } from './ava';
import { REGLAS_BITACORA } from './bitacora';
import { REGLAS_CELDA } from './cap';
import { REGLAS_CAT } from './cat';
import {
  canSwitchOff,
  findingsOfCorte,
  findingsOfCorteAlCerrar,
  listApagadas,
  REGLAS_CFG,
  rulesOfSwitches,
} from './cfg';
import { REGLAS_CRO } from './cro';
import { REGLAS_ENT } from './ent';
import { REGLAS_EST } from './est';
import { REGLAS_JGE } from './jge';
import { REGLAS_MET } from './met';
import { REGLAS_PRE } from './pre';
import { reviewOf } from './revision';
import { REGLAS_ROL } from './rol';
import type { ReglaInfo, ReglaResultado, Rule, RuleContext } from './rule';
import { REGLAS_SEG } from './seg';

/** Every rule on what a MIR says, in the order in which findings are shown. A new family joins here. */
const DE_CONTENIDO: readonly Rule[] = [
  ...REGLAS_CELDA,
  ...REGLAS_BITACORA,
  ...REGLAS_MET,
  ...REGLAS_AVA,
  ...REGLAS_SEG,
  ...REGLAS_CAT,
  ...REGLAS_CRO,
  ...REGLAS_PRE,
  ...REGLAS_ENT,
  ...REGLAS_JGE,
  ...REGLAS_ROL,
  ...REGLAS_CFG,
];

export { canSwitchOff, findingsOfCorte, findingsOfCorteAlCerrar };

const infoOf = ({ check: _, ...info }: Rule): ReglaInfo => info;

export const RULES: readonly Rule[] = [
  ...DE_CONTENIDO,
  ...rulesOfSwitches([...DE_CONTENIDO.map(infoOf), ...Object.values(REGLAS_EST)]),
];

const TITULOS: ReadonlyMap<string, string> = new Map(RULES.map(({ code, titulo }) => [code, titulo]));

/** What a rule on contents is called; undefined where the code is of none. */
export function titleOfRegla(code: string): string | undefined {
  return TITULOS.get(code);
}

/** All rules as public records, those of the structure included: for reports that block, settings and the reference. */
export const REGLAS_PUBLICAS: readonly ReglaInfo[] = [...RULES.map(infoOf), ...Object.values(REGLAS_EST)];

/** The codes of the rules that speak while somebody types or pastes (app/editar.ts). */
export const REGLAS_AL_EDITAR: readonly string[] = REGLAS_PUBLICAS.filter((r) => r.alEditar).map((r) => r.code);

/** The codes of the rules that this workbook does not check. */
export function switchedOff(config: Configuracion): ReadonlySet<string> {
  const apagables = new Set(REGLAS_PUBLICAS.filter(canSwitchOff).map((r) => r.code));
  return new Set(listApagadas(config).filter((code) => apagables.has(code)));
}

/** Runs every rule that is not switched off; a rule that speaks of nothing here is "no aplica". */
export function runRules(ctx: RuleContext): { findings: Finding[]; reglas: ReglaResultado[] } {
  const revision = reviewOf(ctx);
  const apagadas = switchedOff(ctx.config);
  const checked = RULES.map((rule) => {
    const apagada = apagadas.has(rule.code);
    return { code: rule.code, apagada, found: apagada ? null : rule.check(revision) };
  });
  return {
    findings: checked.flatMap(({ found }) => found ?? []),
    reglas: checked.map(({ code, apagada, found }): ReglaResultado => {
      const resultado = found === null ? 'no aplica' : found.length > 0 ? 'no cumple' : 'cumple';
      return { code, resultado, casos: found?.length ?? 0, ...(apagada ? { apagada } : {}) };
    }),
  };
}

/** Whether a finding stops a report. */
export function blocksReport(finding: Finding): boolean {
  return REGLAS_PUBLICAS.some((regla) => regla.code === finding.code && regla.bloquea);
}
