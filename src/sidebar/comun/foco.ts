import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

function nameOf(element: Element | null): string {
  return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
}

/** The person was here and went away: to the sheet, or to another window. */
let fuera = false;
if (typeof window !== 'undefined') {
  window.addEventListener('blur', () => {
    fuera = true;
  });
  window.addEventListener('focus', () => {
    fuera = false;
  });
}

/**
 * Gives the focus to what appeared, unless the person has gone away since: the next key is meant for where they are.
 * False: they have.
 */
export function takeFocus(element: HTMLElement | null | undefined, options?: FocusOptions): boolean {
  if (fuera && !document.hasFocus()) return false;
  element?.focus(options);
  return true;
}

/**
 * For the heading (tabIndex -1) of a step: it has the focus as soon as the step appears, and again whenever `otraVez` is
 * another. Before anything else happens: an effect would come after the next key, and take it from where it was meant.
 */
export function useEncabezado(otraVez?: unknown) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    takeFocus(heading.current);
  }, [otraVez]);
  return heading;
}

/** What is in sight of a kind: a view that is not on screen stays in the page, hidden. */
function shown<E extends HTMLElement>(selector: string): E[] {
  return [...document.querySelectorAll<E>(selector)].filter((e) => !e.closest('[hidden]'));
}

/**
 * The way back from a step that covers what it was opened from. Call what it gives when the step is opened; once `dentro`
 * is false again, the focus goes to the control that was pressed then, found by its name, as it is drawn anew; to the
 * whole view where there is no such control any more; and stays where the person has put it meanwhile.
 */
export function useRegreso(dentro: boolean): () => void {
  const nombre = useRef<string | null>(null);
  useEffect(() => {
    if (dentro || nombre.current === null) return;
    const suyo = shown<HTMLButtonElement>('main button').find((b) => nameOf(b) === nombre.current);
    // What is still being done leaves it disabled: it is tried again when that has ended.
    if (suyo?.disabled || shown('.busy').length > 0) return;
    nombre.current = null;
    if (document.activeElement !== document.body) return;
    const [main] = shown('main');
    if (!suyo) main?.setAttribute('tabindex', '-1');
    takeFocus(suyo ?? main);
  });
  return () => {
    nombre.current = nameOf(document.activeElement);
  };
}

/** Keys that did something in a view already. */
const ATENDIDOS = new WeakSet<Event>();
export const isAtendido = (event: Event): boolean => ATENDIDOS.has(event);

/**
 * Escape goes back, wherever the focus is, while there is something to go back to and nothing to lose. `back` gives false
 * where there was nothing after all.
 */
export function useEscape(back: (() => unknown) | null): void {
  const actual = useRef(back);
  actual.current = back;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || !actual.current) return;
      if (actual.current() !== false) ATENDIDOS.add(event);
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
    if (!document.activeElement?.closest('.detail')) return false;
    document.querySelector<HTMLElement>('.plan-list button[aria-pressed="true"]')?.focus();
    return true;
  });
  return () => requestAnimationFrame(() => document.querySelector<HTMLElement>('.detail [tabindex="-1"]')?.focus());
}
