import type { Browser, Page } from 'playwright-core';
import type { Api } from '../../src/gas/api';
import type { Libro } from '../../src/local/workbook';
import { ANEXO_1 } from '../../src/mir/format';
import { BARRA, INICIO } from '../../src/text/barra-inicio';
import { PUNTOS } from '../../src/text/barra-puntos';
import { REPARAR } from '../../src/text/barra-reparar';
import { hasChromium, launchChromium } from './chromium';
import { exampleLibro, openVista, type Sustituto } from './vistas';

type Auditoria = ReturnType<Api['auditar']>;

const CASOS = 500;

/** What the example's audit says, over and over: errors and avisos of its lineas in turn. */
const muchos: Sustituto = (ask) => {
  const dicha = ask() as Auditoria;
  const { lineas } = dicha;
  const [uno] = dicha.findings;
  const findings = Array.from({ length: CASOS }, (_, i) => ({
    ...uno,
    code: i % 2 === 0 ? 'AVA-01' : 'AVA-03',
    severidad: i % 2 === 0 ? 'error' : 'aviso',
    mensaje: `Caso ${i + 1}.`,
  }));
  return { ...dicha, findings, deLinea: findings.map((_, i) => i % lineas.length) };
};

/** The same answer for somebody who captures the first linea only. */
const soloUna: Sustituto = (ask) => {
  const dicha = ask() as Auditoria;
  return { ...dicha, soloAlgunos: true, lineas: dicha.lineas.map((l, i) => ({ ...l, mia: i === 0 })) };
};

/** The same answer after fifty lineas more, each with something. */
const trasOtras: Sustituto = (ask) => {
  const dicha = ask() as Auditoria;
  const otras = Array.from({ length: 50 }, (_, i) => ({ ...dicha.lineas[0], linea: `0.${i + 1}` }));
  return {
    ...dicha,
    lineas: [...otras, ...dicha.lineas],
    findings: [...otras.map(() => dicha.findings[0]), ...dicha.findings],
    deLinea: [...otras.keys(), ...dicha.deLinea.map((i) => (i === null ? null : i + otras.length))],
  };
};

(hasChromium ? describe : describe.skip)('the points to review, in a browser', () => {
  let browser: Browser;
  let base: Libro;

  beforeAll(async () => {
    [browser, base] = await Promise.all([launchChromium(), exampleLibro()]);
  }, 120_000);
  afterAll(() => browser?.close());

  const open = async (auditar: Sustituto): Promise<Page> => {
    const { page } = await openVista(browser, base, { funcion: 'openPuntos', sustitutos: { auditar } });
    await page.getByText(/^Se revisaron/).waitFor();
    return page;
  };
  const boton = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  test('of five hundred cases ten of a group are shown, and more when they are asked for', async () => {
    const page = await open(muchos);
    const casos = page.locator('details[open] .cases > li');
    expect(await casos.count()).toBe(10);
    await boton(page, PUNTOS.mostrarMas(50)).click();
    expect(await casos.count()).toBe(60);
    await boton(page, PUNTOS.porLinea).click();
    await page
      .getByRole('heading', { name: /^Objetivo/ })
      .first()
      .waitFor();
    expect(await page.locator('details.group').count()).toBeLessThanOrEqual(41);
    await page.close();
  }, 120_000);

  test('whoever captures some lineas sees theirs first, and all of them when the switch is off', async () => {
    const page = await open(soloUna);
    const solo = page.getByRole('checkbox', { name: PUNTOS.soloLoMio });
    expect(await solo.isChecked()).toBe(true);
    await boton(page, PUNTOS.porLinea).click();
    expect(await page.locator('details.group').count()).toBe(1);
    await solo.uncheck();
    expect(await page.locator('details.group').count()).toBeGreaterThan(5);
    await page.close();
  }, 120_000);

  test('after a repair whose button is gone the focus is on the view that is shown, though another was seen before', async () => {
    const { page, host } = await openVista(browser, base, { funcion: 'openInicio' });
    const { filas } = host.run('lineasPorCapturar', [{ mes: null }]) as ReturnType<Api['lineasPorCapturar']>;
    const fila = filas[0]?.fila ?? 0;
    const columna = ANEXO_1.columnas.findIndex((c) => c.key === 'metaPropuesta') + 1;
    host.edit({ hoja: ANEXO_1.hoja, fila, columna, textos: [['999']] });
    await boton(page, BARRA.rutas.puntos).click();
    await page.getByRole('button', { name: /^Restaurar/ }).click();
    await page.getByRole('button', { name: /^Aplicar/ }).click();
    await page.getByText(REPARAR.aplicada(1)).waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('div:not([hidden]) > main'));
    await page.close();
  }, 120_000);

  test('whoever is sent here about a linea stands on it, however far down it is', async () => {
    const { page } = await openVista(browser, base, { funcion: 'openInicio', sustitutos: { auditar: trasOtras } });
    await page.getByRole('button', { name: /con algo mal/ }).click();
    await boton(page, INICIO.revisarLinea('8.1')).click();
    await page.getByText(/^Se revisaron/).waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('details[open] > summary'));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^8\.1 /);
    expect(await page.locator('details.group').count()).toBeGreaterThan(40);
    await page.close();
  }, 120_000);

  test('who comes back finds the groups as they were left, and the case that they went to', async () => {
    const page = await open((ask) => ask());
    const segundo = page.locator('details.group').nth(1);
    await segundo.locator('summary').press('Enter');
    await segundo
      .getByRole('button', { name: /^Ir a la celda/ })
      .first()
      .press('Enter');
    await segundo.getByText(PUNTOS.ultimo).waitFor();
    await boton(page, BARRA.rutas.porque).click();
    await boton(page, BARRA.rutas.puntos).click();
    expect(await segundo.evaluate((d) => (d as HTMLDetailsElement).open)).toBe(true);
    await segundo.getByText(PUNTOS.ultimo).waitFor();
    await page.close();
  }, 120_000);
});
