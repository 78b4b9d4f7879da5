import { h } from './dom';

/** A menu that opens below its title. One without items is only a text. */
export function popup(titulo: string, content: readonly HTMLElement[], kind: string): HTMLElement {
  const hasItems = content.some((e) => e.matches('[role=menuitem], [role=group]'));
  const role: Readonly<Record<string, string>> = hasItems ? { role: 'menu', 'aria-label': titulo } : {};
  return h(
    'details',
    { className: `menu ${kind}` },
    h('summary', { textContent: titulo }),
    h('div', { className: 'popup', attrs: role }, ...content),
  );
}

/** Menus close when the page is clicked elsewhere; arrows, Home, End, letters and Escape work in them. */
export function listenMenus(): void {
  document.addEventListener('click', (e) => {
    for (const open of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
      if (!open.contains(e.target as Node)) open.open = false;
    }
  });
  document.addEventListener('keydown', (e) => {
    const menu = e.target instanceof Element ? e.target.closest<HTMLDetailsElement>('details.menu') : null;
    if (menu && press(menu, e)) e.preventDefault();
  });
  document.addEventListener('focusin', (e) => {
    for (const open of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
      if (!open.contains(e.target as Node)) open.open = false;
    }
  });
}

function press(menu: HTMLDetailsElement, { key }: KeyboardEvent): boolean {
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const here = items.indexOf(document.activeElement as HTMLElement);
  if (key === 'ArrowDown' && !menu.open) menu.open = true;
  if (!menu.open) return false;
  if (key === 'Escape') {
    menu.open = false;
    menu.querySelector('summary')?.focus();
    return true;
  }
  const begins = (e: HTMLElement): boolean => e.textContent?.toLowerCase().startsWith(key.toLowerCase()) ?? false;
  const after = [...items.slice(here + 1), ...items.slice(0, here + 1)];
  const to: Readonly<Record<string, HTMLElement | undefined>> = {
    ArrowDown: items[(here + 1) % items.length],
    ArrowUp: items.at(here <= 0 ? -1 : here - 1),
    Home: items[0],
    End: items.at(-1),
  };
  const item = to[key] ?? (key.length === 1 && key !== ' ' ? after.find(begins) : undefined);
  item?.focus();
  return item !== undefined;
}
