/**
 * The rules whose cases a repair mends, or asks about: those whose remedio names it (test/sidebar/reparables), and of the
 * captures those that are given back as a choice (app/elecciones.ts).
 */
const REPARABLES: readonly string[] = ['CAP-03', 'CAP-05', 'SEG-09', 'JGE-03'];
/** Of the structure all but a snapshot that was lost, which is nowhere, and rows that stand in two sheets, which people join. */
const SIN_REPARACION: readonly string[] = ['EST-23', 'EST-25'];

export function isReparable(code: string): boolean {
  return (code.startsWith('EST-') && !SIN_REPARACION.includes(code)) || REPARABLES.includes(code);
}

/** Rules whose cases may be taken into the plan instead: what stands there was written over it. */
export function isSobreElPlan(code: string): boolean {
  return code === 'EST-02';
}
