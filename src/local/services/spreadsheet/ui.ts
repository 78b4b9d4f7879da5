import type { HostContext } from '../../context';
import type { ElementoMenu } from '../../contract';
import { GOOGLE } from '../../errors';
import { ENUMS_UI, enumValue, type ValorEnum } from './enums';
import { manejador, strict, unwrap } from './strict';

type MenuGs = GoogleAppsScript.Base.Menu;
type UiGs = GoogleAppsScript.Base.Ui;
type ButtonGs = GoogleAppsScript.Base.Button;

/** Google gives the add-on's menu the name of the add-on, which only its listing knows. */
const NOMBRE_DEL_COMPLEMENTO = 'MIRador';
/** Google fixes the width of sidebars, and gives dialogs this size unless they say. */
const ANCHO_SIDEBAR = 300;
const DIALOGO = { ancho: 600, alto: 450 };
const PERMISO_DE_INTERFAZ = 'https://www.googleapis.com/auth/script.container.ui';

const MENU_MIEMBROS = {
  addItem: manejador('String, String'),
  addSeparator: manejador(),
  addSubMenu: manejador('Menu'),
  addToUi: manejador(),
};

class MenuHost implements Pick<MenuGs, keyof typeof MENU_MIEMBROS> {
  readonly elementos: ElementoMenu[] = [];
  handle: MenuGs | null = null;

  constructor(
    private readonly ctx: HostContext,
    readonly titulo: string,
  ) {}

  private add(elemento: ElementoMenu): MenuGs {
    this.elementos.push(elemento);
    if (!this.handle) throw new Error('A menu was used before it had a handle.');
    return this.handle;
  }

  addItem(etiqueta: string, funcion: string): MenuGs {
    return this.add({ etiqueta, funcion });
  }

  addSeparator(): MenuGs {
    return this.add({ separador: true });
  }

  addSubMenu(menu: unknown): MenuGs {
    const sub = unwrap(menu)?.target as MenuHost;
    return this.add({ etiqueta: sub.titulo, elementos: sub.elementos });
  }

  addToUi(): void {
    this.ctx.mostrar({ tipo: 'menu', titulo: this.titulo, elementos: [...this.elementos] });
  }
}

function newMenu(ctx: HostContext, titulo: string): MenuGs {
  const menu = new MenuHost(ctx, titulo);
  const handle = strict(ctx, 'Menu', MENU_MIEMBROS, menu) as unknown as MenuGs;
  menu.handle = handle;
  return handle;
}

const UI_MIEMBROS = {
  createMenu: manejador('String'),
  createAddonMenu: manejador(),
  showSidebar: manejador('HtmlOutput'),
  showModalDialog: manejador('HtmlOutput, String'),
  alert: manejador('String', 'String, ButtonSet', 'String, String, ButtonSet'),
};

/** What a dialog or a sidebar is made of: the host's HtmlService gives it. */
interface Html {
  getContent(): string;
  getTitle(): string;
  getWidth(): number | null;
  getHeight(): number | null;
}

export function createUi(ctx: HostContext): UiGs {
  /** Simple triggers have no authorisation: they may make menus, but open nothing. */
  const requireAuthorized = (miembro: string): void => {
    if (ctx.authMode !== 'FULL') throw ctx.makeError(GOOGLE.sinPermiso(`Ui.${miembro}`, PERMISO_DE_INTERFAZ));
  };
  const miembros = {
    createMenu: (titulo: string): MenuGs => newMenu(ctx, titulo),
    createAddonMenu: (): MenuGs => newMenu(ctx, NOMBRE_DEL_COMPLEMENTO),
    showSidebar(html: Html): void {
      requireAuthorized('showSidebar');
      ctx.mostrar({
        tipo: 'sidebar',
        titulo: html.getTitle(),
        html: html.getContent(),
        ancho: ANCHO_SIDEBAR,
        alto: html.getHeight() ?? 0,
      });
    },
    showModalDialog(html: Html, titulo: string): void {
      requireAuthorized('showModalDialog');
      ctx.mostrar({
        tipo: 'dialogo',
        titulo,
        html: html.getContent(),
        ancho: html.getWidth() ?? DIALOGO.ancho,
        alto: html.getHeight() ?? DIALOGO.alto,
      });
    },
    /** Nobody answers while a script runs here: a plain notice is accepted, a question is closed without an answer. */
    alert(...args: (string | ValorEnum)[]): ButtonGs {
      requireAuthorized('alert');
      const textos = args.filter((a): a is string => typeof a === 'string');
      const [titulo, mensaje] = textos.length > 1 ? textos : ['', textos[0]];
      ctx.mostrar({ tipo: 'alerta', titulo: titulo ?? '', mensaje: mensaje ?? '' });
      const botones = args.find((a) => typeof a !== 'string') ?? ENUMS_UI.ButtonSet.OK;
      return enumValue<ButtonGs>(ENUMS_UI.Button, botones === ENUMS_UI.ButtonSet.OK ? 'OK' : 'CLOSE');
    },
  };
  return strict(ctx, 'Ui', UI_MIEMBROS, miembros, ENUMS_UI) as unknown as UiGs;
}
