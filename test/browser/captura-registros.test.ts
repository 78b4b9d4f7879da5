import type { Api } from '../../src/gas/api';
import { ANEXO_1 } from '../../src/mir/format';
import { CAPTURA } from '../../src/text/barra-captura';
import { SEGUIMIENTO } from '../../src/text/barra-seguimiento';
import { filaDe, JUNIO, junioEn, list, PaginaCaptura } from './captura-pagina';
import { hasChromium } from './chromium';
import { retenida } from './vistas';

const VERIFICABLE = ANEXO_1.columnas.findIndex((c) => c.key === 'verificableEn') + 1;

(hasChromium ? describe : describe.skip)('Captura, what goes with a value', () => {
  const captura = new PaginaCaptura();

  test('evidence and why are asked for in place, kept while one goes on, and registered there', async () => {
    const { page, host, teclado, button, estado } = await captura.open();
    host.edit({ hoja: 'MIR', fila: filaDe(host, 0), columna: VERIFICABLE, textos: [['']] });
    await page.reload();
    await page.locator('#captura-valor').waitFor();
    await teclado.type('0.5');
    const parte = page.locator('details.parte[open]', { hasText: CAPTURA.evidencia }).first();
    await parte.getByText(CAPTURA.evidenciaPedida('junio')).waitFor();
    await parte.getByLabel(SEGUIMIENTO.documento, { exact: true }).fill('Minuta 4');
    await page.locator('#captura-valor').focus();
    await teclado.press('Enter');
    await estado.getByText(CAPTURA.cola.guardado(1)).waitFor();
    await teclado.press('Alt+ArrowUp');
    expect(await parte.getByLabel(SEGUIMIENTO.documento, { exact: true }).inputValue()).toBe('Minuta 4');
    await parte.getByRole('button', { name: SEGUIMIENTO.guardarEvidencia }).click();
    await page.getByText(/^Quedó registrada en Seguimiento!/).waitFor();
    // The button could not keep the focus: it is where the answer is read, which is in sight.
    const dicho = parte.getByText(/^Quedó registrada en Seguimiento!/);
    expect(await dicho.evaluate((e) => document.activeElement?.contains(e) && e !== document.body)).toBe(true);
    await parte.locator('.evidence').getByText('Minuta 4').waitFor({ state: 'attached' });
    expect(await button(CAPTURA.guardar).isVisible()).toBe(true);
  }, 120_000);

  test('what is typed into a form while another is registered is still not sent, and the page says so when it is left', async () => {
    const lenta = retenida();
    const { page, button } = await captura.open({ sustitutos: { registrarSeguimiento: lenta.sustituto } });
    const asks = () => page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
    const visible = (nombre: string) => page.getByLabel(nombre, { exact: true }).and(page.locator(':visible'));
    for (const titulo of [CAPTURA.evidencia, CAPTURA.justificacion]) {
      const cerrada = page.locator('.parte:not([open]) summary', { hasText: titulo });
      if ((await cerrada.count()) > 0) await cerrada.first().click();
    }
    await visible(SEGUIMIENTO.documento).fill('Minuta 4');
    await button(SEGUIMIENTO.guardarEvidencia).click();
    await visible(SEGUIMIENTO.campos.causa.label).fill('Faltó personal');
    lenta.soltar();
    await page.getByText(/^Quedó registrada en Seguimiento!/).waitFor();
    expect([await asks(), await visible(SEGUIMIENTO.campos.causa.label).inputValue()]).toEqual([
      true,
      'Faltó personal',
    ]);
    await button(SEGUIMIENTO.guardarJustificacion).click();
    await page.waitForFunction(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  }, 120_000);

  test('evidence that is half typed survives a look at a month of another period, and at an empty list', async () => {
    const { page, button } = await captura.open();
    const documento = page.getByLabel(SEGUIMIENTO.documento, { exact: true }).and(page.locator(':visible'));
    const mes = page.getByLabel(CAPTURA.mes, { exact: true });
    await page.locator('.parte summary', { hasText: CAPTURA.evidencia }).click();
    await documento.fill('Minuta 4');
    const linea = await page.locator('.ficha h2').textContent();
    await mes.selectOption('1');
    await page
      .getByText(/I bimestre \(enero–febrero\)/)
      .first()
      .waitFor({ state: 'attached' });
    expect(await documento.count()).toBe(0);
    await page.getByLabel(CAPTURA.mostrar, { exact: true }).selectOption('revisar');
    await mes.selectOption('6');
    await page.getByLabel(CAPTURA.buscar).fill(linea ?? '');
    await page.keyboard.press('Enter');
    await documento.waitFor();
    expect(await documento.inputValue()).toBe('Minuta 4');
    await button(SEGUIMIENTO.guardarEvidencia).click();
    await page.getByText(/^Quedó registrada en Seguimiento!/).waitFor();
  }, 120_000);

  /** On a linea that has something in junio, which is closed; whoever looks at it administers. */
  async function openCerrado() {
    const opened = await captura.open();
    const { page, host } = opened;
    const entrada = { periodo: '2025-B3', huella: null };
    const { huella } = host.run('cerrarPeriodo', [entrada]) as ReturnType<Api['cerrarPeriodo']>;
    host.run('cerrarPeriodo', [{ ...entrada, huella }]);
    const i = list(host).lineas.findIndex((l) => l.linea.meses[5] !== null);
    const fila = Number(list(host).lineas[i]?.celdas[5]?.replace(/\D/g, ''));
    await page.reload();
    await page.getByLabel(CAPTURA.mes, { exact: true }).selectOption('6');
    await page.getByLabel(CAPTURA.mostrar, { exact: true }).selectOption('todas');
    await page.locator('.grupo-captura .row').nth(i).click();
    await page.locator('.grupo-captura .row').nth(i).and(page.locator('[aria-current]')).waitFor();
    return { ...opened, fila, motivo: page.getByLabel(CAPTURA.motivo, { exact: true }) };
  }

  test('a closed month is left blank by whoever administers, once they wrote why', async () => {
    const { host, teclado, estado, button, fila, motivo } = await openCerrado();
    await button(CAPTURA.borrar).click();
    await motivo.waitFor();
    // Whoever thinks of another reason types it in the same place.
    await teclado.type('S');
    await teclado.press('Backspace');
    await teclado.type('Se reportó en otra línea');
    await teclado.press('Enter');
    await estado.getByText(CAPTURA.cola.guardado(1)).waitFor();
    expect(junioEn(host, fila)).toBeNull();
  }, 120_000);

  test('what somebody else typed into a month that was to be left blank stays where one says so, whatever Enter does', async () => {
    const { host, teclado, estado, button, fila, motivo, page } = await openCerrado();
    host.edit({ hoja: 'MIR', fila, columna: JUNIO, textos: [['97']] });
    await button(CAPTURA.borrar).click();
    await motivo.waitFor();
    await teclado.type('Se reportó en otra línea');
    await teclado.press('Enter');
    await button(CAPTURA.dejar('97')).click();
    await page.waitForFunction(() => document.activeElement?.id === 'captura-valor');
    await teclado.press('Enter');
    await estado.getByText(CAPTURA.cola.guardado(1)).waitFor();
    expect(junioEn(host, fila)).toBe(97);
  }, 120_000);

  test('an observation of a closed month is typed to its end, though its field becomes that of the reason', async () => {
    const { page, teclado, motivo } = await openCerrado();
    await page.locator('.parte summary', { hasText: CAPTURA.observaciones }).click();
    await page.locator('#captura-observaciones').focus();
    await teclado.type('Nota');
    expect(await motivo.inputValue()).toBe('Nota');
  }, 120_000);
});
