import { useLayoutEffect } from 'preact/hooks';

/** The browser asks before it closes the page while something in it is not stored. */
export function useWarning(pending: boolean): void {
  // At once: an effect would come a moment after the key, and the page may be left before it.
  useLayoutEffect(() => {
    if (!pending) return undefined;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      // Browsers before 2023 look at this instead.
      event.returnValue = true;
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [pending]);
}
