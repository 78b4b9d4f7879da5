import { PAGINA } from '../../../text/pagina';
import type { ElementoMenu } from '../../contract';
import type { VistaLibro } from '../protocol';
import { byId, h } from './dom';
import { listenMenus, popup } from './menus';
import { listenRegiones } from './regiones';

export interface Mandos {
  runMenu(funcion: string): void;
  switchUser(correo: string): void;
  share(): void;
  goToHoja(nombre: string): void;
}

/** Title bar, menus, user switcher, made files and sheet tabs. */
export class Barra {
  private shown: Readonly<Record<string, string>> = {};

  constructor(private readonly mandos: Mandos) {
    listenMenus();
    listenRegiones();
    const tabs = byId('hojas', HTMLElement);
    tabs.addEventListener('keydown', (e) => this.onTabKey(tabs, e));
  }

  /** Draws again only what differs from what is shown, so that an open menu stays as it is. */
  render(libro: VistaLibro, hoja: string): void {
    const nombre = libro.nombre.replace(/\.xlsx$/, '');
    document.title = `${nombre} · MIRador`;
    byId('nombre', HTMLElement).textContent = nombre;
    this.draw('menus', libro.menus, () => libro.menus.map((m) => popup(m.titulo, this.items(m.elementos), 'addon')));
    this.draw('archivos', libro.archivos, () => [
      popup(PAGINA.archivos(libro.archivos.length), filesOf(libro), 'files'),
    ]);
    this.draw('usuarios', [libro.usuarios, libro.usuario], () => [this.users(libro)]);
    const visibles = libro.hojas.filter((h) => !h.oculta).map((h) => h.nombre);
    this.draw('hojas', visibles, () => visibles.map((v) => this.tab(v)));
    markTab(hoja);
    const otra = libro.usuarios.find((u) => u.correo !== libro.usuario)?.correo ?? libro.usuario;
    byId('otra-ventana', HTMLAnchorElement).href = `?como=${encodeURIComponent(otra)}`;
  }

  private draw(id: string, state: unknown, make: () => HTMLElement[]): void {
    const text = JSON.stringify(state);
    if (this.shown[id] === text) return;
    this.shown = { ...this.shown, [id]: text };
    const lugar = byId(id, HTMLElement);
    const focused = lugar.contains(document.activeElement);
    const nombre = document.activeElement?.textContent;
    const abierto = [...lugar.querySelectorAll('details')].findIndex((d) => d.open);
    lugar.replaceChildren(...make());
    const otraVez = lugar.querySelectorAll('details')[abierto];
    if (otraVez) otraVez.open = true;
    if (focused) {
      const tabs = [...lugar.querySelectorAll<HTMLElement>('[role=tab]')];
      const suya = tabs.find((tab) => tab.textContent === nombre);
      (suya ?? lugar.querySelector<HTMLElement>('[role=tab], select, summary'))?.focus();
    }
  }

  private items(elementos: readonly ElementoMenu[]): HTMLElement[] {
    return elementos.map((e) => {
      if ('separador' in e) return h('hr', { attrs: { role: 'separator' } });
      if ('elementos' in e) {
        return h(
          'div',
          { attrs: { role: 'group', 'aria-label': e.etiqueta } },
          h('small', { textContent: e.etiqueta, attrs: { 'aria-hidden': 'true' } }),
          ...this.items(e.elementos),
        );
      }
      const item = h('button', {
        type: 'button',
        textContent: e.etiqueta,
        attrs: { role: 'menuitem', tabindex: '-1' },
      });
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
    if (libro.usuarios.some((u) => u.correo.toLowerCase() === libro.usuario && u.papel === 'propietario')) {
      select.append(h('option', { value: '', textContent: PAGINA.compartir }));
    }
    const actual = libro.usuarios.find((u) => u.correo.toLowerCase() === libro.usuario)?.correo;
    if (actual === undefined) select.prepend(h('option', { value: libro.usuario, textContent: libro.usuario }));
    select.value = actual ?? libro.usuario;
    const antes = select.value;
    select.addEventListener('change', () => {
      const elegido = select.value;
      // It says who acts, and that changes once it is done, if it is.
      select.value = antes;
      if (elegido === '') this.mandos.share();
      else this.mandos.switchUser(elegido);
    });
    return h('label', {}, h('span', { textContent: PAGINA.usuario }), select);
  }

  private tab(nombre: string): HTMLElement {
    const tab = h('button', {
      type: 'button',
      textContent: nombre,
      tabIndex: -1,
      attrs: { role: 'tab', 'aria-selected': 'false', 'aria-controls': 'panel' },
    });
    tab.addEventListener('click', () => this.mandos.goToHoja(nombre));
    return tab;
  }

  /** Arrows choose the tab beside, as in every list of tabs. */
  private onTabKey(lugar: HTMLElement, event: KeyboardEvent): void {
    const tabs = [...lugar.querySelectorAll<HTMLElement>('[role=tab]')];
    const here = tabs.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const tab = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!tab || here < 0) return;
    event.preventDefault();
    tab.focus();
    tab.click();
  }
}

/** Marks the tab of the sheet on screen. None is drawn again for it: one of them may just be pressed. */
function markTab(hoja: string): void {
  for (const tab of byId('hojas', HTMLElement).querySelectorAll<HTMLElement>('[role=tab]')) {
    const selected = tab.textContent === hoja;
    if (tab.ariaSelected === String(selected)) continue;
    tab.ariaSelected = String(selected);
    tab.tabIndex = selected ? 0 : -1;
    if (selected) requestAnimationFrame(() => tab.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  }
}

function filesOf(libro: VistaLibro): HTMLElement[] {
  if (libro.archivos.length === 0) return [h('p', { textContent: PAGINA.sinArchivos })];
  return libro.archivos.map((a) =>
    h('a', { href: fileUrl(a.id), textContent: a.nombre, attrs: { role: 'menuitem', tabindex: '-1', download: '' } }),
  );
}

export function fileUrl(id: string): string {
  return `/archivo/${encodeURIComponent(id)}`;
}
