/** Longest wait for another person's change, in milliseconds; a script of ours holds the lock for seconds. */
const ESPERA_MS = 30_000;

/** Runs `work` while nobody else's script changes this document; null when the lock is still held after the wait. */
export function withDocumentLock<T>(work: () => T, espera = ESPERA_MS): { readonly result: T } | null {
  const lock = LockService.getDocumentLock();
  // Google documents null where no document is open; then nobody else can be changing it.
  if (!lock) return { result: work() };
  if (!lock.tryLock(espera)) return null;
  try {
    return { result: work() };
  } finally {
    lock.releaseLock();
  }
}
