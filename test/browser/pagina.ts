import type { Browser } from 'playwright-core';
import { createHost } from '../../src/local/host';
import { servePage } from '../../src/local/page/server';
import type { Libro } from '../../src/local/workbook';
import { COLUMNAS } from '../../src/mir/format';
import { installed } from '../budget/libro';
import { giveRoles } from '../support/con-permisos';
import { launchChromium } from './chromium';
import { SheetPage } from './sheet-page';

export const TITULAR = 'titular@example.org';
/** Who captures objetivo 1/1. */
export const ANA = 'ana@x.mx';
/** First row of objetivo 1/1, which is on rows 9 to 18. */
export const FILA = 9;
export const col = (key: string): number => COLUMNAS.findIndex((c) => c.key === key) + 1;
export const ABRIL = col('abril');
export const MAYO = col('mayo');

type Celda = readonly [fila: number, columna: number];

/** The MIR on the page of the local host, with what a hand does on the mouse and on the keys. */
export class Pagina extends SheetPage {
  /** Selects from a cell to another one with the mouse. */
  async drag(desde: Celda, hasta: Celda): Promise<void> {
    // The mouse reaches nothing beyond the window: in sight is between the frozen columns and the messages.
    await this.cell(...desde).evaluate((td) => {
      document.querySelector('#zona')?.scrollBy(td.getBoundingClientRect().left - window.innerWidth * 0.6, 0);
    });
    await this.cell(...desde).click();
    const from = await this.cell(...desde).boundingBox();
    const to = await this.cell(...hasta).boundingBox();
    if (!from || !to) throw new Error('The cells are not drawn.');
    await this.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 });
    await this.page.mouse.up();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Where the box of names says that the cursor is. */
  place(): Promise<string> {
    return this.page.locator('#cuadro-nombre').inputValue();
  }

  selected(): Promise<number> {
    return this.page.locator('#zona td[aria-selected=true]').count();
  }

  /** Waits until the cell says it, once every answer came. */
  async settled([fila, columna]: Celda, texto: string): Promise<void> {
    const celda = this.cell(fila, columna).and(this.page.locator('td:not(.pending)'));
    await celda.filter({ hasText: new RegExp(`^${texto}$`) }).waitFor();
  }

  /** What a program put on the clipboard, pasted at what is selected. */
  async pasteAs(type: string, copied: string): Promise<void> {
    await this.page.evaluate(
      ([kind, text]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData(kind ?? '', text ?? '');
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
      },
      [type, copied],
    );
  }
}

/** A workbook of twenty lineas, served to as many pages as a test opens. */
export class Servida {
  private constructor(
    readonly libro: Libro,
    readonly url: string,
    private readonly browser: Browser,
    private readonly stop: () => Promise<void>,
  ) {}

  static async start(): Promise<Servida> {
    const { libro } = await installed(20);
    libro.acceso.editores.push(ANA);
    await giveRoles(libro, { titulares: null, capturistas: `${ANA}: 1/1`, lectores: null }, []);
    const host = await createHost({ libro });
    const served = await servePage({ host, libro: () => host.libro, puerto: 0, carpeta: 'build/node/page' });
    return new Servida(host.libro, served.url, await launchChromium(), () => served.close());
  }

  /** A page of somebody (whoever owns the workbook where nobody is named), with the MIR in sight. */
  async open(como = '', viewport = { width: 1440, height: 860 }): Promise<Pagina> {
    const context = await this.browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
    const pagina = new Pagina(await context.newPage());
    await pagina.page.goto(`${this.url}${como && `?como=${como}`}`);
    await pagina.page.getByRole('tab', { name: 'MIR', exact: true, selected: true }).waitFor();
    // The rows in sight are drawn first; those that come a moment later move nothing once they are there.
    await pagina.page.waitForFunction(() => {
      const tabla = document.querySelector('#zona table');
      return Number(tabla?.getAttribute('aria-rowcount')) === tabla?.querySelectorAll('[aria-rowindex]').length;
    });
    return pagina;
  }

  /** Leaves only that page. */
  async closeOthers({ page }: Pagina): Promise<void> {
    for (const context of this.browser.contexts()) if (context !== page.context()) await context.close();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.stop();
  }
}
