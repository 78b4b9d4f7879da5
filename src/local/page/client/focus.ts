/** Whether the keys that are pressed land nowhere: on nothing, or on what is no longer in sight. */
function isNowhere(): boolean {
  const { activeElement } = document;
  return (
    activeElement === null || activeElement === document.body || activeElement.closest('dialog:not([open])') !== null
  );
}

/** Whether the person is typing, or has opened a menu, which closes where the focus leaves it. */
function isEngaged(): boolean {
  const typing = document.activeElement?.matches('input, textarea, .cell-editor') === true;
  return typing || document.querySelector('details.menu[open]') !== null;
}

/** Gives the focus to what an answer brought, unless the person is in the middle of something else by now. */
export function offerFocus(to: HTMLElement): void {
  if (!isEngaged()) to.focus();
}

/** Gives the focus where it was lost: it stays wherever the person, or the browser, has put it meanwhile. */
export function restoreFocus(focus: () => void): void {
  if (isNowhere() && !isEngaged()) focus();
}
