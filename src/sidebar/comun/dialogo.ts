import { render, type VNode } from 'preact';
import { isAtendido } from './foco';
import { closeView } from './rpc';

/**
 * Escape closes a dialog, as those of Google do: theirs hear it only outside of the view. Not where it went one step back,
 * where something was typed or chosen, or while something is being done: nothing is lost by a key.
 */
function closeOnEscape(): void {
  let escrito = false;
  window.addEventListener(
    'input',
    () => {
      escrito = true;
    },
    true,
  );
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || isAtendido(event)) return;
    if (!escrito && document.querySelector('.busy') === null) closeView();
  });
}

/** Draws a dialog in its page; without a page (a test of its parts) it does nothing. */
export function mountDialog(dialogo: (root: HTMLElement) => VNode): void {
  const root = typeof document === 'undefined' ? null : document.getElementById('app');
  if (!root) return;
  closeOnEscape();
  render(dialogo(root), root);
}
