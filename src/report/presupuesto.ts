import type { LineaAccion, Mir } from '../mir/model';
import { round9 } from '../mir/text-number';

type ConPresupuesto = { readonly linea: Pick<LineaAccion, 'presupuesto'> };

/** What the lineas have registered, in pesos; null where none has an amount. */
export function sumPresupuesto(lineas: readonly ConPresupuesto[]): number | null {
  const montos = lineas.flatMap(({ linea }) => linea.presupuesto ?? []);
  return montos.length === 0 ? null : round9(montos.reduce((a, b) => a + b, 0));
}

/** Registered and declared totals, and what the declared one has more, which is shown and never corrected. */
export function totalesDePresupuesto({ presupuestoDeclarado }: Mir, lineas: readonly ConPresupuesto[]) {
  const suma = sumPresupuesto(lineas);
  const declarado = presupuestoDeclarado?.monto ?? null;
  return { suma, declarado, diferencia: declarado === null || suma === null ? null : round9(declarado - suma) };
}
