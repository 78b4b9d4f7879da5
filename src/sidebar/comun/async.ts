import { useCallback, useRef, useState } from 'preact/hooks';

/** One thing at a time: what a view is doing, in words, and what went wrong. */
export interface Task {
  /** What is going on, for people; null when idle. */
  readonly busy: string | null;
  readonly error: string | null;
  /** Starts `work`; ignored while another runs. A rejection ends up in `error`. */
  run(label: string, work: () => Promise<void>): void;
  clear(): void;
}

export function useTask(): Task {
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const running = useRef(false);
  const run = useCallback((label: string, work: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(label);
    setError(null);
    work()
      .catch((reason: unknown) => setError(reason instanceof Error ? reason.message : String(reason)))
      .finally(() => {
        running.current = false;
        setBusy(null);
      });
  }, []);
  return { busy, error, run, clear: () => setError(null) };
}
