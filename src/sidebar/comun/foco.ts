import { useEffect, useRef } from 'preact/hooks';

function nameOf(element: Element | null): string {
  return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
}

/** What is in sight of a kind: a view that is not on screen stays in the page, hidden. */
function shown<E extends HTMLElement>(selector: string): E[] {
  return [...document.querySelectorAll<E>(selector)].filter((e) => !e.closest('[hidden]'));
}

/**
 * The way back from a step that covers what it was opened from. Call what it gives when the step is opened; once `dentro`
 * is false again, the focus goes to the control that was pressed then, found by its name, as it is drawn anew; to the
 * whole view where there is no such control any more.
 */
export function useRegreso(dentro: boolean): () => void {
  const nombre = useRef<string | null>(null);
  useEffect(() => {
    if (dentro || nombre.current === null) return;
    const suyo = shown<HTMLButtonElement>('main button').find((b) => nameOf(b) === nombre.current);
    // What is still being done leaves it disabled: it is tried again when that has ended.
    if (suyo?.disabled || shown('.busy').length > 0) return;
    nombre.current = null;
    if (suyo) return suyo.focus();
    const [main] = shown('main');
    main?.setAttribute('tabindex', '-1');
    main?.focus();
  });
  return () => {
    nombre.current = nameOf(document.activeElement);
  };
}

/** Escape goes back, wherever the focus is, while there is something to go back to and nothing to lose. */
export function useEscape(back: (() => void) | null): void {
  const actual = useRef(back);
  actual.current = back;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) actual.current?.();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/**
 * Between the list of a split view and what it shows of the chosen one: give the function to whatever chooses, and the
 * focus goes to the heading of what appears; Escape there goes back to the list.
 */
export function useLadoALado(): () => void {
  useEscape(() => {
    if (!document.activeElement?.closest('.detail')) return;
    document.querySelector<HTMLElement>('.plan-list button[aria-pressed="true"]')?.focus();
  });
  return () => requestAnimationFrame(() => document.querySelector<HTMLElement>('.detail [tabindex="-1"]')?.focus());
}
