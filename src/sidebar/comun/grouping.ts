import type { LineaDePuntos, ReglaVista } from '../../gas/api';
import type { Finding, Severidad } from '../../mir/finding';

/** The findings of one rule and severity, in sheet order as they came. */
export interface Grupo<F extends Finding = Finding> {
  readonly severidad: Severidad;
  readonly code: string;
  readonly titulo: string;
  /** The remedy that all of them share, said once; "" when they differ. */
  readonly remedio: string;
  readonly findings: readonly F[];
}

/** A finding with the linea that it speaks of; null: of none, or of several. */
export interface Punto extends Finding {
  readonly deLinea: LineaDePuntos | null;
}

/** The findings of one linea, the worst first. */
export interface GrupoDeLinea {
  readonly linea: LineaDePuntos;
  readonly findings: readonly Punto[];
}

/** The lineas of one objetivo, in the order of the plan. */
export interface GrupoDeObjetivo {
  readonly objetivo: string;
  readonly lineas: readonly GrupoDeLinea[];
}

const ORDER: readonly Severidad[] = ['error', 'advertencia', 'aviso'];

/** What the audit found, each with its linea. */
export function puntosOf(answer: {
  readonly findings: readonly Finding[];
  readonly lineas: readonly LineaDePuntos[];
  readonly deLinea: readonly (number | null)[];
}): Punto[] {
  return answer.findings.map((f, i) => {
    const indice = answer.deLinea[i] ?? null;
    return { ...f, deLinea: indice === null ? null : (answer.lineas[indice] ?? null) };
  });
}

function pushTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** Groups by severity (error first), then by rule in the order in which rules first appear. */
export function groupFindings<F extends Finding>(findings: readonly F[], reglas: readonly ReglaVista[]): Grupo<F>[] {
  const titles = new Map(reglas.map((r) => [r.code, r.titulo]));
  return ORDER.flatMap((severidad) => {
    const byCode = new Map<string, F[]>();
    for (const f of findings) if (f.severidad === severidad) pushTo(byCode, f.code, f);
    return [...byCode].map(([code, group]) => ({
      severidad,
      code,
      titulo: titles.get(code) ?? code,
      remedio: group.every((f) => f.remedio === group[0]?.remedio) ? (group[0]?.remedio ?? '') : '',
      findings: group,
    }));
  });
}

/** Groups by objetivo and linea in the order of the plan; `sueltos`: what is of no one linea. `lineas` as the audit gave them. */
export function groupByLinea(
  puntos: readonly Punto[],
  lineas: readonly LineaDePuntos[],
): { readonly objetivos: readonly GrupoDeObjetivo[]; readonly sueltos: readonly Punto[] } {
  const deLinea = new Map<LineaDePuntos | null, Punto[]>();
  for (const severidad of ORDER) {
    for (const p of puntos) if (p.severidad === severidad) pushTo(deLinea, p.deLinea, p);
  }
  const objetivos = new Map<string, GrupoDeLinea[]>();
  for (const linea of lineas) {
    const findings = deLinea.get(linea);
    if (findings) pushTo(objetivos, linea.objetivo, { linea, findings });
  }
  return {
    objetivos: [...objetivos].map(([objetivo, suyas]) => ({ objetivo, lineas: suyas })),
    sueltos: deLinea.get(null) ?? [],
  };
}

/** How many of each severity, errors first; those that do not occur are left out. */
export function countSeveridades(findings: readonly Finding[]): { severidad: Severidad; casos: number }[] {
  return ORDER.map((severidad) => ({
    severidad,
    casos: findings.filter((f) => f.severidad === severidad).length,
  })).filter((c) => c.casos > 0);
}
