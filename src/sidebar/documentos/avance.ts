import type { Finding } from '../../mir/finding';
import type { Hecho, Pedido } from './datos';

/** What became of one document of several. */
export interface Resuelto {
  readonly pedido: Pedido;
  readonly archivos: Hecho['archivos'];
  readonly yaEstaba: boolean;
  /** Why it was not made, or not whole; none: it was. */
  readonly findings: readonly Finding[];
  readonly ok: boolean;
}

/** Several documents, one call each. */
export interface Lote {
  readonly pendientes: readonly Pedido[];
  readonly resueltos: readonly Resuelto[];
  /** Why it stopped before its end: the next would fare the same; none: it did not, or was told to. */
  readonly detenido: readonly Finding[];
  /** What is to be known of all of them, each once. */
  readonly avisos: readonly Finding[];
}

export function newLote(pedidos: readonly Pedido[]): Lote {
  return { pendientes: pedidos, resueltos: [], detenido: [], avisos: [] };
}

/** Refusals of the account or the template and not of one document: those that remain would meet them too. */
const DE_TODOS = /^(?:APP-19|APP-122|APP-123|APP-130|APP-135|PLA-\d+)$/;

const isAviso = ({ severidad }: Finding): boolean => severidad === 'aviso';

/**
 * Makes those that remain, one after the other, until they are made, `isStopped` says so, or the account may make no
 * more; the one that met that stays to be made. What the call throws (no connection, six minutes) goes on to the caller,
 * and what was reported until then is how far it came: going on from there repeats nothing.
 */
export async function runLote(
  lote: Lote,
  make: (pedido: Pedido) => Promise<Hecho>,
  isStopped: () => boolean,
  report: (lote: Lote) => void,
): Promise<Lote> {
  let actual: Lote = { ...lote, detenido: [] };
  report(actual);
  for (const pedido of lote.pendientes) {
    if (isStopped()) break;
    const hecho = await make(pedido);
    const deTodos = hecho.findings.filter((f) => DE_TODOS.test(f.code));
    if (!hecho.ok && deTodos.length > 0) {
      actual = { ...actual, detenido: deTodos };
      report(actual);
      break;
    }
    const { archivos, yaEstaba, ok } = hecho;
    const findings = hecho.findings.filter((f) => !isAviso(f));
    // That it was there already is said beside each.
    const nuevos = hecho.findings.filter(
      (f) => isAviso(f) && f.code !== 'APP-126' && !actual.avisos.some((a) => a.mensaje === f.mensaje),
    );
    actual = {
      ...actual,
      avisos: [...actual.avisos, ...nuevos],
      pendientes: actual.pendientes.slice(1),
      resueltos: [...actual.resueltos, { pedido, archivos, yaEstaba, findings, ok }],
    };
    report(actual);
  }
  return actual;
}

/** How many were made, were there already, and could not be made. */
export function countLote({ resueltos }: Lote): { hechos: number; yaEstaban: number; conProblema: number } {
  const conProblema = resueltos.filter((r) => !r.ok).length;
  const yaEstaban = resueltos.filter((r) => r.ok && r.yaEstaba).length;
  return { hechos: resueltos.length - conProblema - yaEstaban, yaEstaban, conProblema };
}
