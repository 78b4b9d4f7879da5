import type { DudaVista } from '../../gas/api';
import type { Finding } from '../../mir/finding';
import { TABLA } from '../../text/barra-tabla';
import type { Task } from '../comun/async';
import { ListaDudas } from '../comun/hecho';
import { Refused, Status } from '../comun/parts';

/** What a view that shows what was read gets. */
export interface RevisionProps<V> {
  readonly vista: V;
  readonly task: Task;
  onImport(): void;
  onBack(): void;
}

/** The doubts of what was read; many are folded. */
export function DudasLeidas({ dudas, lugar }: { dudas: readonly DudaVista[]; lugar: (n: number) => string }) {
  if (dudas.length === 0) return null;
  return (
    <details class="card" open={dudas.length <= 10}>
      <summary>{TABLA.dudas(dudas.length)}</summary>
      <ListaDudas dudas={dudas} lugar={lugar} />
    </details>
  );
}

interface AccionesProps extends Omit<RevisionProps<unknown>, 'vista'> {
  readonly label: string;
  /** Whether there is something that can be written. */
  readonly puede: boolean;
  /** Why it cannot be written: null where nothing is said of it. */
  readonly rechazo: { readonly title: string; readonly findings: readonly Finding[] } | null;
}

/** Writes what was read, or goes back to where it was chosen. */
export function AccionesDeLectura({ task, label, puede, rechazo, onImport, onBack }: AccionesProps) {
  const busy = task.busy !== null;
  return (
    <div class="actions">
      <Status task={task} />
      {rechazo && <Refused title={rechazo.title} findings={rechazo.findings} />}
      <div class="buttons">
        <button type="button" class="action" disabled={busy || !puede} onClick={onImport}>
          {label}
        </button>
        <button type="button" disabled={busy} onClick={onBack}>
          {TABLA.volver}
        </button>
      </div>
    </div>
  );
}
