import type { Browser, Locator, Page } from 'playwright-core';
import type { Libro } from '../../src/local/workbook';
import { eachCelda, newLibro } from '../../src/local/workbook-new';
import { readLibro, writeLibro } from '../../src/local/xlsx';
import { COMUN } from '../../src/text/barra';
import { ADOPTAR } from '../../src/text/barra-adoptar';
import { EMPEZAR } from '../../src/text/barra-empezar';
import { REPARAR } from '../../src/text/barra-reparar';
import { TABLA } from '../../src/text/barra-tabla';
import { dosMetas } from '../support/ajenas/disposiciones';
import { writeAjeno } from '../support/ajenas/libro';
import { violationsOf } from './axe';
import { hasChromium, launchChromium } from './chromium';
import { type Abierta, exampleLibro, openVista, type PorAbrir, retenida, SIN_RED } from './vistas';

/** What a workbook says, cell by cell, without the sheets that are hidden. */
function saysOf({ hojas }: Libro): unknown {
  return hojas
    .filter((h) => !h.oculta)
    .map((h) => [
      h.nombre,
      [...eachCelda(h)].flatMap(({ fila, columna, celda }) => {
        return celda.valor === null && celda.formula === '' ? [] : [[fila, columna, celda.formula || celda.valor]];
      }),
    ]);
}

const nombresDe = ({ hojas }: Libro): string[] => hojas.filter((h) => !h.oculta).map((h) => h.nombre);

(hasChromium ? describe : describe.skip)('a MIR is started in a browser', () => {
  let browser: Browser;
  let vista: Abierta;
  let page: Page;

  const open = async (libro: Libro, mas: Partial<PorAbrir> = {}): Promise<void> => {
    vista = await openVista(browser, libro, { funcion: 'openEmpezar', libro, ...mas });
    page = vista.page;
    page.setDefaultTimeout(60_000);
  };
  const heading = (name: string): Locator => page.getByRole('heading', { level: 1, name });
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const way = (camino: keyof typeof EMPEZAR.caminos): Locator =>
    page.locator(`input[name="camino"][value="${camino}"]`);
  const choose = async (camino: keyof typeof EMPEZAR.caminos): Promise<void> => {
    await way(camino).check();
    await button(EMPEZAR.continuar).click();
    await heading(EMPEZAR.caminos[camino].titulo).waitFor();
  };
  const figures = (): Promise<string[]> => page.locator('.figures dd').allTextContents();
  const closed = (): Promise<unknown> => page.waitForFunction(() => document.title === 'closed');

  const sound = async (foto: string): Promise<void> => {
    if (process.env.FOTOS) await page.screenshot({ path: `${process.env.FOTOS}/${foto}.png` });
    expect(await violationsOf(page)).toEqual([]);
  };

  /** Takes the whole installation back, after its own preview. */
  const undo = async (): Promise<void> => {
    await button(EMPEZAR.deshacer).click();
    await heading(REPARAR.deshacerTitulo).waitFor();
    await page.locator('.actions button.action').click();
    await page.getByText(EMPEZAR.deshechaDetalle).waitFor();
  };

  beforeAll(async () => {
    browser = await launchChromium();
  }, 120_000);
  afterAll(() => browser?.close());
  afterEach(async () => {
    expect(vista.errores).toEqual([]);
    await vista.close();
  });

  test('from the example PAT: shown, made, told where to go, and taken back', async () => {
    const libro = newLibro();
    await open(libro);
    await heading(EMPEZAR.pregunta).waitFor();
    expect(await way('pat').isChecked()).toBe(true);
    await sound('01');
    await choose('pat');
    await button(EMPEZAR.continuar).click();
    await page.getByText(EMPEZAR.sinArchivo).waitFor();
    await page.getByLabel(EMPEZAR.patArchivo).setInputFiles('src/local/example/pat.txt');
    await sound('02');
    await button(EMPEZAR.continuar).click();
    await page.getByText(EMPEZAR.previaAun).waitFor();
    expect(Number((await figures())[2])).toBeGreaterThanOrEqual(80);
    expect(await page.locator('.sample tbody tr').count()).toBe(8);
    await sound('03');
    // Nothing is written yet, and what was chosen is still there on the way back.
    expect(nombresDe(libro)).toEqual(['Hoja 1']);
    await button(EMPEZAR.atras).click();
    await page.getByText('pat.txt').waitFor();
    await button(EMPEZAR.continuar).click();
    await page.getByText(EMPEZAR.previaAun).waitFor();
    await button(EMPEZAR.hacer).click();
    await page.getByText(EMPEZAR.hechaDetalle).waitFor();
    expect(nombresDe(libro)).toEqual(expect.arrayContaining(['MIR', 'Cronograma', 'Textos', 'Dudas']));
    await sound('04');
    await undo();
    expect(saysOf(libro)).toEqual([['Hoja 1', []]]);
    await button(EMPEZAR.otraVez).click();
    await heading(EMPEZAR.pregunta).waitFor();
  }, 180_000);

  test('from nothing: what it lacks is said beside it, and what was typed stays', async () => {
    const libro = newLibro();
    await open(libro);
    await choose('nada');
    await page.getByLabel(EMPEZAR.ejercicio).fill('26');
    await button(EMPEZAR.continuar).click();
    await page.getByText(EMPEZAR.falta(EMPEZAR.institucion)).waitFor();
    await page.getByText(EMPEZAR.ejercicioInvalido).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('institucion');
    await page.getByLabel(EMPEZAR.institucion).fill('Instituto Electoral de Valle Sereno');
    await button(EMPEZAR.atras).click();
    await choose('nada');
    expect(await page.getByLabel(EMPEZAR.institucion).inputValue()).toBe('Instituto Electoral de Valle Sereno');
    await page.getByLabel(EMPEZAR.organo).fill('Dirección de Organización');
    await page.getByLabel(EMPEZAR.ejercicio).fill('2026');
    await page.keyboard.press('Enter');
    await heading(EMPEZAR.previaTitulo(2026)).waitFor();
    await page.getByText(EMPEZAR.nadaMas).waitFor();
    await button(EMPEZAR.hacer).click();
    await page.getByText(EMPEZAR.hecha(2026)).waitFor();
    expect(nombresDe(libro)).toEqual(['MIR', 'Cronograma', 'Configuración', 'Seguimiento']);
    await button(COMUN.cerrar).click();
    await closed();
    // The same wizard fills it, and says that its settings stay.
    await vista.close();
    await open(libro);
    await page.getByText(EMPEZAR.sinLineas).waitFor();
    expect(await page.locator('input[name="camino"]').count()).toBe(3);
  }, 180_000);

  test('from a pasted table', async () => {
    const libro = newLibro();
    await open(libro);
    await choose('pat');
    await page.getByLabel(TABLA.pegada).check();
    await page
      .getByLabel(TABLA.pegar)
      .fill('lineaAccion\tmetaPropuesta\tenero\n1.1 Revisar\t12\t4\n1.2 Medir\t3\tmucho\n');
    await button(EMPEZAR.continuar).click();
    await page.getByText(EMPEZAR.previaAun).waitFor();
    expect((await figures()).slice(1, 4)).toEqual(['1', '2', '2']);
    await page.getByText(TABLA.columnas(3)).waitFor();
    await button(EMPEZAR.hacer).click();
    await page.getByText(EMPEZAR.hechaDetalle).waitFor();
    await undo();
    expect(saysOf(libro)).toEqual([['Hoja 1', []]]);
  }, 180_000);

  test('from a sheet of this workbook: the likeliest way, what is doubtful is asked, and the sheet stays', async () => {
    const libro = await readLibro(await writeAjeno([dosMetas().hoja]), 'ajeno');
    const antes = saysOf(libro);
    await open(libro);
    await heading(EMPEZAR.pregunta).waitFor();
    expect(await way('hoja').isChecked()).toBe(true);
    await button(EMPEZAR.continuar).click();
    await page.locator('table.columns').first().waitFor();
    expect(await button(EMPEZAR.continuar).isDisabled()).toBe(true);
    await sound('05');
    const asked = page.locator('tr', { hasText: ADOPTAR.certezas.dudosa }).locator('select');
    for (const id of await asked.evaluateAll((selects) => selects.map((select) => select.id))) {
      const select = page.locator(`#${id}`);
      const proposed = select.locator('option', { hasText: ADOPTAR.propuesta });
      await select.selectOption((await proposed.getAttribute('value')) ?? '');
      await page.locator('tr', { has: select }).getByText(ADOPTAR.certezas.confirmada).waitFor();
    }
    await button(EMPEZAR.continuar).click();
    await page.getByText(EMPEZAR.previaAun).waitFor();
    expect(saysOf(libro)).toEqual(antes);
    await page.getByText(EMPEZAR.noSeTocan([dosMetas().hoja.nombre])).waitFor();
    await button(EMPEZAR.hacer).click();
    await page.getByText(EMPEZAR.hechaDetalle).waitFor();
    expect(nombresDe(libro)).toContain('Cronograma');
    await undo();
    expect(saysOf(libro)).toEqual(antes);
  }, 180_000);

  test("from last year's workbook: its plan without its progress; a file that is none is refused in place", async () => {
    const anterior = Buffer.from(await writeLibro(await exampleLibro()));
    const libro = newLibro();
    await open(libro);
    await choose('anterior');
    await sound('06');
    const file = page.getByLabel(EMPEZAR.anteriorArchivo);
    await file.setInputFiles({ name: 'viejo.xls', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from('x') });
    await button(EMPEZAR.continuar).click();
    await page.getByText(EMPEZAR.anteriorTipo('viejo.xls')).waitFor();
    await file.setInputFiles({ name: 'otro.xlsx', mimeType: '', buffer: Buffer.from('%PDF-1.7') });
    await button(EMPEZAR.continuar).click();
    await page.getByText('parece un PDF').waitFor();
    await file.setInputFiles({ name: 'mir-2025.xlsx', mimeType: '', buffer: anterior });
    await button(EMPEZAR.continuar).click();
    await page.getByText(EMPEZAR.previaAun).waitFor();
    expect(Number((await figures())[2])).toBeGreaterThanOrEqual(80);
    await page.locator('details.card summary').click();
    expect(await page.locator('.doubts li').count()).toBe(8);
    await sound('07');
    await button(EMPEZAR.hacer).click();
    await page.getByText(EMPEZAR.hechaDetalle).waitFor();
    expect(nombresDe(libro)).toEqual(expect.arrayContaining(['MIR', 'Textos', 'Dudas']));
    await undo();
    expect(saysOf(libro)).toEqual([['Hoja 1', []]]);
  }, 240_000);

  test('what changed since it was shown is shown again, and only that is made', async () => {
    const libro = newLibro();
    await open(libro);
    await choose('nada');
    await page.getByLabel(EMPEZAR.institucion).fill('Instituto');
    await page.getByLabel(EMPEZAR.organo).fill('Dirección');
    await button(EMPEZAR.continuar).click();
    await page.getByText(EMPEZAR.previaAun).waitFor();
    // Somebody else makes an empty MIR in the meantime, with other words.
    const ejercicio = Number((await heading('MIR 20').textContent())?.slice(-4));
    vista.host.run('crearMir', [{ ejercicio, institucion: 'Otro', organo: 'Otra', preset: null }]);
    await button(EMPEZAR.hacer).click();
    await page.getByText(EMPEZAR.movido).waitFor();
    await button(EMPEZAR.hacer).click();
    await page.getByText(EMPEZAR.hechaDetalle).waitFor();
  }, 120_000);

  test('what is typed while it is read is what is shown: not what it said before', async () => {
    const { sustituto, soltar } = retenida();
    await open(newLibro(), { sustitutos: { verNuevaMir: sustituto } });
    await choose('nada');
    await page.getByLabel(EMPEZAR.institucion).fill('Instituto');
    await page.getByLabel(EMPEZAR.organo).fill('Dirección');
    await button(EMPEZAR.continuar).click();
    await page.getByLabel(EMPEZAR.organo).fill('Contraloría');
    soltar();
    await page.locator('.busy').waitFor({ state: 'detached' });
    expect(await page.getByLabel(EMPEZAR.organo).inputValue()).toBe('Contraloría');
    await button(EMPEZAR.continuar).click();
    await page.getByText(EMPEZAR.previaAun).waitFor();
    await button(EMPEZAR.hacer).click();
    await page.getByText(EMPEZAR.hechaDetalle).waitFor();
    expect(JSON.stringify(saysOf(vista.host.libro))).toContain('Contraloría');
  }, 120_000);

  test('once it was taken back, that beginning again failed is said too', async () => {
    let veces = 0;
    await open(newLibro(), {
      sustitutos: {
        comienzo: (ask, args) => {
          veces += 1;
          return veces === 1 ? ask() : SIN_RED(ask, args);
        },
      },
    });
    await choose('nada');
    await page.getByLabel(EMPEZAR.institucion).fill('Instituto');
    await page.getByLabel(EMPEZAR.organo).fill('Dirección');
    await button(EMPEZAR.continuar).click();
    await button(EMPEZAR.hacer).click();
    await page.getByText(EMPEZAR.hechaDetalle).waitFor();
    await undo();
    await button(EMPEZAR.otraVez).click();
    await page.getByRole('alert').waitFor();
  }, 120_000);

  test('a workbook that has its MIR says so, and what can be done instead', async () => {
    await open(await exampleLibro());
    await heading(EMPEZAR.yaHay).waitFor();
    await sound('08');
    await button(EMPEZAR.yaHayPlan).click();
    await closed();
  }, 120_000);

  test('whoever may not change the workbook is told who can', async () => {
    const libro = newLibro();
    await open(libro);
    vista.host.run('crearMir', [{ ejercicio: 2026, institucion: 'Instituto', organo: 'Dirección', preset: null }]);
    await vista.close();
    libro.acceso.editores.push('ana@example.org');
    await open(libro, { usuario: 'ana@example.org' });
    await page.getByText(EMPEZAR.noPuede).waitFor();
    await page.getByText('ana@example.org no puede editar').waitFor();
    expect(await page.locator('input[name="camino"]').count()).toBe(0);
  }, 120_000);

  test('INE forms are sent to the view that takes them', async () => {
    await open(newLibro());
    await choose('pat');
    await page.getByLabel(EMPEZAR.patArchivo).setInputFiles('test/fixtures/intake/ine-renglones.txt');
    await button(EMPEZAR.continuar).click();
    await page.getByText(EMPEZAR.formasIne).waitFor();
    await button(EMPEZAR.abrirImportar).click();
    await closed();
  }, 120_000);

  test('a call that fails loses nothing that was chosen', async () => {
    let falla = true;
    await open(newLibro(), {
      sustitutos: {
        leerPat: (ask) => {
          if (falla) throw new Error('NetworkError: Connection failure due to HTTP 0');
          return ask();
        },
      },
    });
    await choose('pat');
    await page.getByLabel(EMPEZAR.patArchivo).setInputFiles('src/local/example/pat.txt');
    await button(EMPEZAR.continuar).click();
    await page.getByRole('alert').waitFor();
    falla = false;
    await page.getByText('pat.txt').waitFor();
    await button(EMPEZAR.continuar).click();
    await page.getByText(EMPEZAR.previaAun).waitFor();
  }, 120_000);
});
