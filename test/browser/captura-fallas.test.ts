import type { Locator } from 'playwright-core';
import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { CAPTURA } from '../../src/text/barra-captura';
import { ERRORES } from '../../src/text/barra-errores';
import { BARRA } from '../../src/text/barra-inicio';
import { filaDe, JUNIO, junioEn, PaginaCaptura, STAFF } from './captura-pagina';
import { hasChromium } from './chromium';
import { retenida, SIN_RED, type Sustituto } from './vistas';

(hasChromium ? describe : describe.skip)('Captura, where something stands in the way', () => {
  const captura = new PaginaCaptura();

  test.each<[string, Sustituto]>([
    ['the network is gone', SIN_RED],
    [
      'the server throws',
      () => {
        throw new Error('We’re sorry, a server error occurred. Please wait a bit and try again.');
      },
    ],
  ])(
    'where %s nothing typed is lost, what to do is said, and it is sent again',
    async (_, falla) => {
      let fallar = true;
      const { host, teclado, estado, button } = await captura.open({
        sustitutos: { capturarVarias: (ask, args) => (fallar ? falla(ask, args) : ask()) },
      });
      const filas = [filaDe(host, 0), filaDe(host, 1)];
      for (const valor of ['3', '4']) {
        await teclado.type(valor);
        await teclado.press('Enter');
      }
      // Both were tried, and both failed.
      await estado.getByText(CAPTURA.cola.noGuardado(2)).waitFor();
      await button(CAPTURA.cola.reintentar).waitFor();
      expect(await estado.getByRole('alert').textContent()).toContain(CAPTURA.cola.nadaPerdido);
      expect(filas.map((f) => junioEn(host, f))).toEqual([null, null]);
      fallar = false;
      await button(CAPTURA.cola.reintentar).click();
      await estado.getByText(CAPTURA.cola.guardado(2)).waitFor();
      expect(filas.map((f) => junioEn(host, f))).toEqual([3, 4]);
    },
    120_000,
  );

  test.each([
    ['the browser says that there is one', () => window.dispatchEvent(new Event('online'))],
    ['a value was stored by itself', () => {}],
  ])(
    'what could not be read without a network is read again once %s',
    async (_, senal) => {
      let fallar = false;
      const sinRed: Sustituto = (ask, args) => (fallar ? SIN_RED(ask, args) : ask());
      const { page, teclado, estado, button } = await captura.open({
        sustitutos: { capturarVarias: sinRed, lineasPorCapturar: sinRed },
      });
      const leyenda = page.getByRole('alert').filter({ has: button(ERRORES.otraVez) });
      fallar = true;
      await teclado.type('3');
      await teclado.press('Enter');
      await estado.getByText(CAPTURA.cola.noGuardado(1)).waitFor();
      await button(BARRA.rutas.inicio).click();
      await button(BARRA.rutas.captura).click();
      await leyenda.getByText(ERRORES.conexion).waitFor();
      fallar = false;
      await page.evaluate(senal);
      await estado.getByText(CAPTURA.cola.guardado(1)).waitFor();
      await leyenda.waitFor({ state: 'detached' });
    },
    120_000,
  );

  test('while an answer is slow one goes on, and what was typed meanwhile goes in one call', async () => {
    const lenta = retenida();
    const lotes: number[] = [];
    const { host, teclado, estado } = await captura.open({
      sustitutos: {
        capturarVarias: (ask, args) => {
          lotes.push((args[0] as { capturas: unknown[] }).capturas.length);
          return lotes.length === 1 ? lenta.sustituto(ask, args) : ask();
        },
      },
    });
    const filas = [0, 1, 2].map((i) => filaDe(host, i));
    for (const valor of ['3', '4', '5']) {
      await teclado.type(valor);
      await teclado.press('Enter');
    }
    await estado.getByText(CAPTURA.cola.guardando(3)).waitFor();
    await estado.getByText(CAPTURA.cola.tarda).waitFor({ timeout: 20_000 });
    lenta.soltar();
    await estado.getByText(CAPTURA.cola.guardado(3)).waitFor();
    expect(lotes).toEqual([1, 2]);
    expect(filas.map((f) => junioEn(host, f))).toEqual([3, 4, 5]);
  }, 120_000);

  test('a month that was closed while typing is refused, and the value is still there with who may', async () => {
    let host: Host | null = null;
    const libro = structuredClone(captura.ejemplo);
    const cerrar: Sustituto = (ask) => {
      const entrada = { periodo: '2025-B3', huella: null };
      host?.actAs(libro.acceso.propietario);
      const vista = host?.run('cerrarPeriodo', [entrada]) as Partial<ReturnType<Api['cerrarPeriodo']>> | undefined;
      host?.run('cerrarPeriodo', [{ ...entrada, huella: vista?.huella ?? null }]);
      host?.actAs(STAFF);
      return ask();
    };
    const opened = await captura.open({ libro, usuario: STAFF, sustitutos: { capturarVarias: cerrar } });
    ({ host } = opened);
    const { page, teclado, estado, button, campo } = opened;
    const fila = filaDe(host, 0);
    await teclado.type('3');
    await teclado.press('Enter');
    await estado.getByText(CAPTURA.cola.noGuardado(1)).waitFor();
    await button(CAPTURA.anterior).click();
    await page
      .getByText(/ya está cerrado: sólo quien administra la MIR/)
      .first()
      .waitFor();
    expect([await campo.inputValue(), junioEn(host, fila)]).toEqual(['3', null]);
  }, 120_000);

  test.each([
    ['stays', (de: number) => CAPTURA.dejar(String(de)), 9, (estado: Locator) => estado.waitFor({ state: 'detached' })],
    [
      'is written over once it was seen',
      (_: number, mio: number) => CAPTURA.imponer(String(mio)),
      4,
      (estado: Locator) => estado.getByText(CAPTURA.cola.guardado(1)).waitFor(),
    ],
  ])(
    'what somebody else typed meanwhile %s',
    async (_, boton, queda, acabado) => {
      const { host, page, teclado, estado, button } = await captura.open();
      const fila = filaDe(host, 0);
      host.edit({ hoja: 'MIR', fila, columna: JUNIO, textos: [['9']] });
      await teclado.type('4');
      await teclado.press('Enter');
      await estado.getByText(CAPTURA.cola.noGuardado(1)).waitFor();
      expect(junioEn(host, fila)).toBe(9);
      await button(CAPTURA.anterior).click();
      await page.getByText(CAPTURA.ajena(CAPTURA.enBlanco, '9')).waitFor();
      // What the sheet has is in sight, and what is not stored is told in words.
      await page.getByText(CAPTURA.sinGuardarEn('Junio', '9', '4', true)).waitFor();
      expect(await page.locator('.tira [aria-current] b').textContent()).toBe('9');
      const efecto = (await page.locator('#captura-efecto').textContent()) ?? '';
      const [, conLoMio, conLoSuyo] = /^Quedaría en (\d+) de .* · ahora (\d+) de /.exec(efecto) ?? [];
      expect(Number(conLoSuyo) - Number(conLoMio)).toBe(5);
      await button(boton(9, 4)).click();
      await page.waitForFunction(() => document.activeElement?.id === 'captura-valor');
      await acabado(estado);
      expect(junioEn(host, fila)).toBe(queda);
    },
    120_000,
  );

  test('observations that were refused stay in their field, to be shortened and sent again', async () => {
    let caben = false;
    const enviadas: unknown[] = [];
    const { page, teclado, estado, button } = await captura.open({
      sustitutos: {
        capturarVarias: (ask, args) => {
          const { capturas } = args[0] as { capturas: object[] };
          enviadas.push(...capturas);
          if (caben) return ask();
          const [linea] = capturas;
          const mensaje = 'OBSERVACIONES no cabe.';
          const finding = {
            code: 'APP-44',
            severidad: 'error',
            hoja: '',
            celda: '',
            mensaje,
            remedio: '',
            linea: null,
          };
          const respuesta = { ok: false, findings: [finding], hoja: '', celda: '', contenido: null, ajena: false };
          return { ok: true, findings: [], respuestas: linea ? [respuesta] : [] };
        },
      },
    });
    await page.locator('.parte summary', { hasText: CAPTURA.observaciones }).click();
    await page.locator('#captura-observaciones').fill('Muy larga');
    await page.locator('#captura-valor').fill('4');
    await teclado.press('Enter');
    await estado.getByText(CAPTURA.cola.noGuardado(1)).waitFor();
    await button(CAPTURA.anterior).click();
    await page.getByText('OBSERVACIONES no cabe.').waitFor();
    const campo = page.locator('#captura-observaciones');
    expect(await campo.inputValue()).toBe('Muy larga');
    caben = true;
    await campo.fill('Corta');
    await page.locator('#captura-valor').focus();
    await teclado.press('Enter');
    await estado.getByText(CAPTURA.cola.guardado(1)).waitFor();
    expect(enviadas).toMatchObject([
      { valor: 4, observaciones: 'Muy larga' },
      { valor: 4, observaciones: 'Corta' },
    ]);
  }, 120_000);

  test('what was stored stays in sight when a read that was asked for before it is answered after it', async () => {
    const lenta = retenida();
    let leidas = 0;
    const lee: Sustituto = (ask, args) => {
      leidas += 1;
      if (leidas === 1) return ask();
      const leida = ask();
      return lenta.sustituto(() => leida, args);
    };
    const { page, teclado, campo, estado, button } = await captura.open({ sustitutos: { lineasPorCapturar: lee } });
    await button(BARRA.rutas.inicio).click();
    await button(BARRA.rutas.captura).click();
    await campo.focus();
    await teclado.type('3');
    await teclado.press('Enter');
    await estado.getByText(CAPTURA.cola.guardado(1)).waitFor();
    expect(leidas).toBe(2);
    lenta.soltar();
    await page.getByText(CAPTURA.actualizando).waitFor({ state: 'detached' });
    await teclado.press('Alt+ArrowUp');
    expect(await campo.inputValue()).toBe('3');
  }, 120_000);
});
