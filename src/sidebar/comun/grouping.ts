import type { ReglaVista } from '../../gas/api';
import type { Finding, Severidad } from '../../mir/finding';

/** The findings of one rule and severity, in sheet order as they came. */
export interface Grupo {
  readonly severidad: Severidad;
  readonly code: string;
  readonly titulo: string;
  /** The remedy that all of them share, said once; "" when they differ. */
  readonly remedio: string;
  readonly findings: readonly Finding[];
}

const ORDER: readonly Severidad[] = ['error', 'advertencia', 'aviso'];

/** Groups by severity (error first), then by rule in the order in which rules first appear. */
export function groupFindings(findings: readonly Finding[], reglas: readonly ReglaVista[]): Grupo[] {
  const titles = new Map(reglas.map((r) => [r.code, r.titulo]));
  return ORDER.flatMap((severidad) => {
    const byCode = new Map<string, Finding[]>();
    for (const f of findings) {
      if (f.severidad !== severidad) continue;
      const group = byCode.get(f.code);
      if (group) group.push(f);
      else byCode.set(f.code, [f]);
    }
    return [...byCode].map(([code, group]) => ({
      severidad,
      code,
      titulo: titles.get(code) ?? code,
      remedio: group.every((f) => f.remedio === group[0]?.remedio) ? (group[0]?.remedio ?? '') : '',
      findings: group,
    }));
  });
}

/** How many of each severity, errors first; those that do not occur are left out. */
export function countSeveridades(findings: readonly Finding[]): { severidad: Severidad; casos: number }[] {
  return ORDER.map((severidad) => ({
    severidad,
    casos: findings.filter((f) => f.severidad === severidad).length,
  })).filter((c) => c.casos > 0);
}
