import type { FrameLocator, Locator, Page } from 'playwright-core';

/** The page of the local host as a person uses it. */
export class SheetPage {
  readonly errors: string[] = [];
  /** Hosts that the browser was asked to reach, other than the page's own server. */
  readonly strangers: string[] = [];

  constructor(readonly page: Page) {
    // Below the time of a test, so that what hangs names what it waited for.
    page.setDefaultTimeout(45_000);
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()));
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') this.strangers.push(request.url());
    });
  }

  cell(fila: number, columna: number): Locator {
    return this.page.locator(`#zona td[data-f="${fila}"][data-c="${columna}"]`);
  }

  /** Column of the header that begins with `header`; row of the linea whose text begins with `linea`. */
  async placeOf(header: string, linea: string): Promise<{ fila: number; columna: number }> {
    // A page draws the rows in sight first, and the rest of a small sheet a moment later.
    const place = await this.page.waitForFunction(
      ([start, text]) => {
        const cells = [...document.querySelectorAll<HTMLElement>('#zona td')];
        const found = (begin: string) => cells.find((td) => td.textContent?.startsWith(begin))?.dataset;
        const [fila, columna] = [Number(found(text ?? '')?.f), Number(found(start ?? '')?.c)];
        return fila && columna ? { fila, columna } : null;
      },
      [header, `${linea} `],
    );
    return (await place.jsonValue()) ?? { fila: 0, columna: 0 };
  }

  async type(fila: number, columna: number, text: string): Promise<void> {
    await this.cell(fila, columna).click();
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Pastes what a spreadsheet would have put on the clipboard. */
  async paste(fila: number, columna: number, text: string): Promise<void> {
    await this.cell(fila, columna).click();
    await this.page.evaluate((copied) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', copied);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.querySelector('#zona')?.dispatchEvent(event);
    }, text);
  }

  async runMenu(item: string): Promise<void> {
    await this.page.locator('details.addon summary').click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  async goToHoja(nombre: string): Promise<void> {
    await this.page.locator('#hojas button', { hasText: nombre }).click();
    await this.page.locator('#hojas button[aria-selected="true"]', { hasText: nombre }).waitFor();
  }

  /** The document that allows a change, with its motivo where one is asked for. */
  async fillDocument(vista: FrameLocator, { motivo }: { readonly motivo?: string }): Promise<void> {
    if (motivo !== undefined) await vista.locator('#motivo').fill(motivo);
    await vista.locator('#instrumento').fill('Acuerdo IEE/CG-12/2025');
    await vista.locator('#instancia').fill('Consejo General');
    await vista.locator('#fecha').fill('2025-03-14');
    await vista.locator('#vigencia').selectOption('3');
  }

  async closeDialog(): Promise<void> {
    await this.page.locator('#dialogo .panel-head .round').click();
    await this.page.locator('#dialogo').waitFor({ state: 'hidden' });
  }

  get sidebar(): FrameLocator {
    return this.page.frameLocator('#lateral iframe');
  }

  get dialog(): FrameLocator {
    return this.page.frameLocator('#dialogo iframe');
  }

  /** The page's own message, with what it says. */
  get alert(): Locator {
    return this.page.locator('dialog.alert');
  }

  async share(correo: string): Promise<void> {
    await this.page.locator('#usuario').selectOption({ value: '' });
    await this.page.locator('#respuesta').fill(correo);
    await this.alert.getByRole('button', { name: 'Aceptar' }).click();
    await this.page.waitForFunction(
      (who) => document.querySelector<HTMLSelectElement>('#usuario')?.value === who,
      correo,
    );
  }

  async actAs(correo: string): Promise<void> {
    await this.page.locator('#usuario').selectOption({ value: correo });
    await this.page.waitForFunction((who) => document.body.dataset.usuario === who, correo.toLowerCase());
  }
}
