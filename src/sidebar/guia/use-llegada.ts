import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const DE_LA_PERSONA = ['keydown', 'pointerdown', 'wheel'] as const;

/**
 * Keeps in sight the place at which a page was opened while the page takes its shape (a frame may get its width after
 * the first drawing, pictures their height), until the person does something. `show` null: it opened at its beginning.
 */
export function useLlegada(
  articulo: RefObject<HTMLElement | null>,
  show: ((articulo: HTMLElement) => void) | null,
): void {
  useEffect(() => {
    const page = articulo.current;
    if (!page || !show) return;
    const again = (): void => show(page);
    const width = new ResizeObserver(again);
    const leave = (): void => {
      width.disconnect();
      page.removeEventListener('load', again, true);
      for (const gesto of DE_LA_PERSONA) window.removeEventListener(gesto, leave);
    };
    width.observe(page);
    page.addEventListener('load', again, true);
    for (const gesto of DE_LA_PERSONA) window.addEventListener(gesto, leave, { passive: true });
    return leave;
  }, []);
}
