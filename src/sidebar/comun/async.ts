import { useRef, useState } from 'preact/hooks';
import { ERRORES } from '../../text/barra-errores';
import { RpcError, sentCalls } from './rpc';

/** After this long people are told that it is still going on. */
export const TARDA_MS = 8000;

interface EstadoTarea {
  /** What is going on, for people; null when idle. */
  readonly busy: string | null;
  /** It takes longer than anybody waits without a word. */
  readonly slow: boolean;
  /** What went wrong and what to do. */
  readonly error: string | null;
  /** What whoever mends it needs to know; null where the error says it all. */
  readonly detalle: string | null;
  /** Does again what failed; null where that could do something twice, or would fail the same way. */
  readonly retry: (() => void) | null;
}

/** One thing at a time: what a view is doing, in words, and what went wrong. */
export interface Task extends EstadoTarea {
  /** Starts `work`; ignored while another runs. A rejection ends up in `error`. */
  run(label: string, work: () => Promise<void>): void;
  /** Does something small beside whatever runs (going to a cell), without a word unless it fails. */
  aside(work: () => Promise<unknown>): void;
  clear(): void;
}

/** What is said of a rejection; `quizas`: something that would show twice may have been done. */
function sentenceOf(reason: unknown, quizas: boolean): string {
  const sentence = reason instanceof Error ? reason.message : String(reason);
  return reason instanceof RpcError && quizas ? `${sentence} ${ERRORES.verAntes}` : sentence;
}

type Falla = Pick<EstadoTarea, 'error' | 'detalle' | 'retry'>;
const SIN_FALLA: Falla = { error: null, detalle: null, retry: null };

/**
 * Does the work and tells how it failed. What was sent meanwhile decides whether `again` is offered: of another view's
 * calls nobody can tell whose they were, and then rather nothing is.
 */
async function attempt(work: () => Promise<unknown>, again: () => void): Promise<Falla> {
  const antes = sentCalls();
  try {
    await work();
    return SIN_FALLA;
  } catch (reason) {
    const ahora = sentCalls();
    const quizas = ahora.irrepetibles > antes.irrepetibles;
    const vale = reason instanceof RpcError && reason.vale && !quizas && ahora.todas > antes.todas;
    const detalle = reason instanceof RpcError ? reason.tecnico : null;
    return { error: sentenceOf(reason, quizas), detalle, retry: vale ? again : null };
  }
}

/** A task that tells `changed` of every new state. */
export function createTask(changed: (estado: EstadoTarea) => void): Pick<Task, 'run' | 'aside' | 'clear'> {
  let corre: Pick<EstadoTarea, 'busy' | 'slow'> | null = null;
  let falla = SIN_FALLA;
  /** The last failure of something small. */
  let deAside: Falla | null = null;
  const tell = (): void => changed({ busy: null, slow: false, ...corre, ...falla });

  const run = (label: string, work: () => Promise<void>): void => {
    if (corre) return;
    corre = { busy: label, slow: false };
    falla = SIN_FALLA;
    tell();
    const tarda = setTimeout(() => {
      corre = { busy: label, slow: true };
      tell();
    }, TARDA_MS);
    attempt(work, () => run(label, work)).then((suya) => {
      clearTimeout(tarda);
      corre = null;
      if (suya.error !== null) falla = suya;
      tell();
    });
  };

  const aside = (work: () => Promise<unknown>): void => {
    attempt(work, () => aside(work)).then((suya) => {
      // What went well says nothing of another failure.
      if (suya.error === null && falla !== deAside) return;
      falla = suya;
      deAside = suya;
      tell();
    });
  };

  const clear = (): void => {
    falla = SIN_FALLA;
    tell();
  };
  return { run, aside, clear };
}

const QUIETA: EstadoTarea = { busy: null, slow: false, ...SIN_FALLA };

export function useTask(): Task {
  const [estado, setEstado] = useState(QUIETA);
  const task = useRef<ReturnType<typeof createTask> | null>(null);
  task.current ??= createTask(setEstado);
  return { ...estado, ...task.current };
}
