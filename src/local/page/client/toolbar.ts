import { PAGINA } from '../../../text/pagina';
import type { ElementoMenu } from '../../contract';
import type { VistaLibro } from '../protocol';
import { byId, h } from './dom';

export interface Mandos {
  runMenu(funcion: string): void;
  switchUser(correo: string): void;
  share(): void;
  goToHoja(nombre: string): void;
}

/** Title bar, menus, user switcher, made files and sheet tabs. */
export class Barra {
  private shown = '';

  constructor(private readonly mandos: Mandos) {
    document.addEventListener('click', (e) => {
      for (const open of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
        if (!open.contains(e.target as Node)) open.open = false;
      }
    });
    document.addEventListener('keydown', (e) => this.onKey(e));
  }

  /** Draws again only what differs from what is shown. */
  render(libro: VistaLibro, hoja: string): void {
    const state = JSON.stringify([libro, hoja]);
    if (state === this.shown) return;
    this.shown = state;
    const nombre = libro.nombre.replace(/\.xlsx$/, '');
    document.title = `${nombre} · MIRador`;
    byId('nombre', HTMLElement).textContent = nombre;
    byId('menus', HTMLElement).replaceChildren(
      ...libro.menus.map((m) => popup(m.titulo, this.items(m.elementos), 'addon')),
    );
    byId('archivos', HTMLElement).replaceChildren(
      popup(PAGINA.archivos(libro.archivos.length), filesOf(libro), 'files'),
    );
    byId('usuarios', HTMLElement).replaceChildren(this.users(libro));
    byId('hojas', HTMLElement).replaceChildren(
      ...libro.hojas.filter((h) => !h.oculta).map((h) => this.tab(h.nombre, h.nombre === hoja)),
    );
  }

  private items(elementos: readonly ElementoMenu[]): HTMLElement[] {
    return elementos.map((e) => {
      if ('separador' in e) return h('hr');
      if ('elementos' in e) {
        return h(
          'div',
          { attrs: { role: 'group', 'aria-label': e.etiqueta } },
          h('small', { textContent: e.etiqueta }),
          ...this.items(e.elementos),
        );
      }
      const item = h('button', { type: 'button', textContent: e.etiqueta, attrs: { role: 'menuitem' } });
      item.addEventListener('click', () => {
        const menu = item.closest('details');
        if (menu) menu.open = false;
        this.mandos.runMenu(e.funcion);
      });
      return item;
    });
  }

  private users(libro: VistaLibro): HTMLElement {
    const options = libro.usuarios.map((u) =>
      h('option', { value: u.correo, textContent: `${u.correo} (${PAGINA.papeles[u.papel]})` }),
    );
    const select = h('select', { id: 'usuario' }, ...options);
    if (libro.usuarios.some((u) => u.correo === libro.usuario && u.papel === 'propietario')) {
      select.append(h('option', { value: '', textContent: PAGINA.compartir }));
    }
    select.value = libro.usuario;
    select.addEventListener('change', () => {
      if (select.value !== '') return this.mandos.switchUser(select.value);
      select.value = libro.usuario;
      this.mandos.share();
    });
    return h('label', {}, h('span', { textContent: PAGINA.usuario }), select);
  }

  private tab(nombre: string, selected: boolean): HTMLElement {
    const tab = h('button', {
      type: 'button',
      textContent: nombre,
      attrs: { role: 'tab', 'aria-selected': String(selected) },
    });
    tab.addEventListener('click', () => this.mandos.goToHoja(nombre));
    return tab;
  }

  /** Escape closes a menu, arrows walk through it. */
  private onKey(event: KeyboardEvent): void {
    const menu =
      event.target instanceof Element ? event.target.closest<HTMLDetailsElement>('details.menu[open]') : null;
    if (!menu) return;
    const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    } else if (step) items.at((at + step) % items.length)?.focus();
    else return;
    event.preventDefault();
  }
}

function popup(titulo: string, content: readonly HTMLElement[], kind: string): HTMLElement {
  return h(
    'details',
    { className: `menu ${kind}` },
    h('summary', { textContent: titulo }),
    h('div', { className: 'popup', attrs: { role: 'menu' } }, ...content),
  );
}

function filesOf(libro: VistaLibro): HTMLElement[] {
  if (libro.archivos.length === 0) return [h('p', { textContent: PAGINA.sinArchivos })];
  return libro.archivos.map((a) =>
    h('a', { href: fileUrl(a.id), textContent: a.nombre, attrs: { role: 'menuitem', download: '' } }),
  );
}

export function fileUrl(id: string): string {
  return `/archivo/${encodeURIComponent(id)}`;
}
