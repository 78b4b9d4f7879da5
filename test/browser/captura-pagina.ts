import type { Browser, Page } from 'playwright-core';
import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import type { Libro } from '../../src/local/workbook';
import { ANEXO_1 } from '../../src/mir/format';
import { unpackVista } from '../../src/sidebar/barra/captura/desempacar';
import { launchChromium } from './chromium';
import { type Abierta, exampleLibro, openVista, type PorAbrir } from './vistas';

export const STAFF = 'captura@example.org';
export const JUNIO = ANEXO_1.columnas.findIndex((c) => c.key === 'junio') + 1;

/** Counts the keys that are pressed, as a person would press them. */
class Teclado {
  total = 0;
  constructor(private readonly page: Page) {}

  async type(texto: string): Promise<void> {
    this.total += texto.length;
    await this.page.keyboard.type(texto);
  }

  async press(tecla: string): Promise<void> {
    this.total += 1;
    await this.page.keyboard.press(tecla);
  }
}

/** What the lineas of the example hold, by what the host answers. */
export const list = (host: Host) =>
  unpackVista(host.run('lineasPorCapturar', [{ mes: null }]) as ReturnType<Api['lineasPorCapturar']>);
export const pendientes = (host: Host) =>
  list(host).lineas.filter(({ linea: l }) => {
    const dentro = l.mesInicial !== null && l.mesFinal !== null && l.mesInicial <= 6 && l.mesFinal >= 6;
    return dentro && l.meses[5] === null && l.situacion !== 'CANCELADA';
  });
/** Row of a linea on the MIR, by its cell of junio. */
export const filaDe = (host: Host, i: number): number => Number(pendientes(host)[i]?.celdas[5]?.replace(/\D/g, ''));
export const junioEn = (host: Host, fila: number) =>
  host.libro.hojas.find((h) => h.nombre === 'MIR')?.celdas[fila - 1]?.[JUNIO - 1]?.valor ?? null;

/** Captura on the example, opened by each test of a describe; a page that met an error fails its test. */
export class PaginaCaptura {
  private browser: Browser | null = null;
  private libro: Libro | null = null;
  private abierta: Abierta | null = null;

  constructor() {
    beforeAll(async () => {
      this.browser = await launchChromium();
      this.libro = await exampleLibro();
      this.libro.acceso.editores.push(STAFF);
    }, 120_000);
    afterEach(async () => {
      expect(this.abierta?.errores ?? []).toEqual([]);
      await this.close();
    });
    afterAll(() => this.browser?.close());
  }

  get ejemplo(): Libro {
    if (!this.libro) throw new Error('The example is made before the first test.');
    return this.libro;
  }

  async open(como: Partial<PorAbrir> = {}) {
    if (!this.browser) throw new Error('Chromium is started before the first test.');
    this.abierta = await openVista(this.browser, this.ejemplo, { funcion: 'openCaptura', ...como });
    const { page, host } = this.abierta;
    await page.locator('#captura-valor').waitFor();
    return {
      page,
      host,
      teclado: new Teclado(page),
      campo: page.locator('#captura-valor'),
      estado: page.locator('.cola'),
      button: (name: string) => page.getByRole('button', { name, exact: true }),
    };
  }

  async close(): Promise<void> {
    await this.abierta?.close();
    this.abierta = null;
  }
}
