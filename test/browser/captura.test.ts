import type { Browser, Locator, Page } from 'playwright-core';
import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import type { Libro } from '../../src/local/workbook';
import { ANEXO_1 } from '../../src/mir/format';
import { unpackVista } from '../../src/sidebar/barra/captura/desempacar';
import { CAPTURA } from '../../src/text/barra-captura';
import { ERRORES } from '../../src/text/barra-errores';
import { BARRA } from '../../src/text/barra-inicio';
import { SEGUIMIENTO } from '../../src/text/barra-seguimiento';
import { hasChromium, launchChromium } from './chromium';
import { type Abierta, exampleLibro, openVista, type PorAbrir, retenida, SIN_RED, type Sustituto } from './vistas';

const describeBrowser = hasChromium ? describe : describe.skip;
const STAFF = 'captura@example.org';
const JUNIO = ANEXO_1.columnas.findIndex((c) => c.key === 'junio') + 1;
const VERIFICABLE = ANEXO_1.columnas.findIndex((c) => c.key === 'verificableEn') + 1;

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

describeBrowser('Captura, line by line', () => {
  let browser: Browser;
  let ejemplo: Libro;
  let abierta: Abierta | null = null;

  beforeAll(async () => {
    browser = await launchChromium();
    ejemplo = await exampleLibro();
    ejemplo.acceso.editores.push(STAFF);
  }, 120_000);
  afterEach(async () => {
    expect(abierta?.errores ?? []).toEqual([]);
    await abierta?.close();
    abierta = null;
  });
  afterAll(() => browser?.close());

  async function open(como: Partial<PorAbrir> = {}) {
    abierta = await openVista(browser, ejemplo, { funcion: 'openCaptura', ...como });
    const { page, host } = abierta;
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
  const list = (host: Host) =>
    unpackVista(host.run('lineasPorCapturar', [{ mes: null }]) as ReturnType<Api['lineasPorCapturar']>);
  const pendientes = (host: Host) =>
    list(host).lineas.filter(({ linea: l }) => {
      const dentro = l.mesInicial !== null && l.mesFinal !== null && l.mesInicial <= 6 && l.mesFinal >= 6;
      return dentro && l.meses[5] === null && l.situacion !== 'CANCELADA';
    });
  /** Row of a linea on the MIR, by its cell of junio. */
  const filaDe = (host: Host, i: number): number => Number(pendientes(host)[i]?.celdas[5]?.replace(/\D/g, ''));
  const junioEn = (host: Host, fila: number) =>
    host.libro.hojas.find((h) => h.nombre === 'MIR')?.celdas[fila - 1]?.[JUNIO - 1]?.valor ?? null;

  test('ten lineas by the keyboard alone, as fast as one types: one key beyond the value for each', async () => {
    const { page, host, teclado, estado } = await open();
    const diez = pendientes(host).slice(0, 10);
    expect(diez).toHaveLength(10);
    let letras = 0;
    for (const [i] of diez.entries()) {
      const valor = String(i + 1);
      const antes = teclado.total;
      await teclado.type(valor);
      await teclado.press('Enter');
      letras += valor.length;
      expect(teclado.total - antes - valor.length).toBeLessThanOrEqual(3);
    }
    expect(teclado.total - letras).toBe(10);
    await estado.getByText(CAPTURA.cola.guardado(10)).waitFor();
    const ahora = new Map(list(host).lineas.map((l) => [`${l.seccion}:${l.linea.numero}`, l.linea.meses[5]]));
    expect(diez.map((l) => ahora.get(`${l.seccion}:${l.linea.numero}`))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('captura-valor');
  }, 120_000);

  test('Enter on an empty field goes on and clears nothing; Alt and the arrows walk; Escape gives back what is stored', async () => {
    const { page, host, teclado, campo } = await open();
    const posicion = page.locator('.posicion');
    const antes = pendientes(host).length;
    await teclado.press('Enter');
    await posicion.getByText(/^2 de /).waitFor();
    await teclado.press('Alt+ArrowUp');
    await posicion.getByText(/^1 de /).waitFor();
    await teclado.type('7');
    await page.getByText(/^Quedaría en /).waitFor();
    await teclado.press('Escape');
    expect(await campo.inputValue()).toBe('');
    await teclado.press('/');
    await teclado.type('3.2');
    await teclado.press('Enter');
    await page.locator('.ficha h2', { hasText: /^3\.2 / }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('captura-valor');
    expect(pendientes(host)).toHaveLength(antes);
  }, 120_000);

  test('what is no amount stays where it is, says what to do, and is not sent; a negative asks for its reason at once', async () => {
    const enviadas: unknown[] = [];
    const { page, teclado, campo, estado } = await open({
      sustitutos: {
        capturarVarias: (ask, args) => {
          enviadas.push(...args);
          return ask();
        },
      },
    });
    await teclado.type('doce');
    await teclado.press('Enter');
    await page.getByText(CAPTURA.ilegible('doce')).waitFor();
    expect([await campo.inputValue(), enviadas]).toEqual(['doce', []]);
    await campo.fill('-2');
    await teclado.press('Enter');
    await teclado.type('Se contó dos veces');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('captura-motivo');
    await teclado.press('Enter');
    await estado.getByText(CAPTURA.cola.guardado(1)).waitFor();
    expect(enviadas).toMatchObject([{ capturas: [{ valor: -2, observaciones: 'Se contó dos veces' }] }]);
  }, 120_000);

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
      const { host, teclado, estado, button } = await open({
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
      const { page, teclado, estado, button } = await open({
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
    const { host, teclado, estado } = await open({
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
    const libro = structuredClone(ejemplo);
    const cerrar: Sustituto = (ask) => {
      const entrada = { periodo: '2025-B3', huella: null };
      host?.actAs(libro.acceso.propietario);
      const vista = host?.run('cerrarPeriodo', [entrada]) as Partial<ReturnType<Api['cerrarPeriodo']>> | undefined;
      host?.run('cerrarPeriodo', [{ ...entrada, huella: vista?.huella ?? null }]);
      host?.actAs(STAFF);
      return ask();
    };
    const opened = await open({ libro, usuario: STAFF, sustitutos: { capturarVarias: cerrar } });
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
      const { host, page, teclado, estado, button } = await open();
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
    const { page, teclado, estado, button } = await open({
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

  test('evidence and why are asked for in place, kept while one goes on, and registered there', async () => {
    const { page, host, teclado, button, estado } = await open();
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
    const { page, button } = await open({ sustitutos: { registrarSeguimiento: lenta.sustituto } });
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
    const { page, button } = await open();
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

  test('what was stored stays in sight when a read that was asked for before it is answered after it', async () => {
    const lenta = retenida();
    let leidas = 0;
    const lee: Sustituto = (ask, args) => {
      leidas += 1;
      if (leidas === 1) return ask();
      const leida = ask();
      return lenta.sustituto(() => leida, args);
    };
    const { teclado, campo, estado, button } = await open({ sustitutos: { lineasPorCapturar: lee } });
    await button(BARRA.rutas.inicio).click();
    await button(BARRA.rutas.captura).click();
    await campo.focus();
    await teclado.type('3');
    await teclado.press('Enter');
    await estado.getByText(CAPTURA.cola.guardado(1)).waitFor();
    expect(leidas).toBe(2);
    lenta.soltar();
    await abierta?.page.getByText(CAPTURA.actualizando).waitFor({ state: 'detached' });
    await teclado.press('Alt+ArrowUp');
    expect(await campo.inputValue()).toBe('3');
  }, 120_000);

  /** On a linea that has something in junio, which is closed; whoever looks at it administers. */
  async function openCerrado() {
    const opened = await open();
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

  test.each([
    ['300 px', 300, CAPTURA.filtros],
    ['half of it, as at 200 %', 150, { porCapturar: CAPTURA.filtros.porCapturar }],
  ])(
    'the lists have room for their names with three digits at %s, whatever the month',
    async (_, width, filtros) => {
      const { page } = await open();
      await page.setViewportSize({ width, height: 600 });
      const cortados = await page.evaluate(
        (opciones) => {
          const [mes, mostrar] = ['mes', 'mostrar'].map(
            (id) => document.querySelector(`#captura-${id}`) as HTMLSelectElement,
          );
          if (!mes || !mostrar) return ['Nothing to choose from.'];
          const isCortado = (lista: HTMLSelectElement) => {
            const hay = lista.getBoundingClientRect().width;
            const suelta = lista.parentElement?.appendChild(lista.cloneNode(true) as HTMLSelectElement);
            if (!suelta) return true;
            suelta.selectedIndex = lista.selectedIndex;
            suelta.setAttribute('style', 'position:absolute;width:max-content;min-width:0;max-width:none');
            const pide = suelta.getBoundingClientRect().width;
            suelta.remove();
            return pide > hay;
          };
          return opciones.flatMap((texto) =>
            [...mes.options].flatMap((opcion) => {
              opcion.selected = true;
              mostrar.replaceChildren(new Option(texto));
              return [mes, mostrar].some(isCortado) ? [`${opcion.text}: ${texto}`] : [];
            }),
          );
        },
        Object.values(filtros).map((nombre) => CAPTURA.opcion(nombre, 999)),
      );
      expect(cortados).toEqual([]);
    },
    120_000,
  );

  test('what is half typed survives another tab', async () => {
    const { page, teclado, campo, button } = await open();
    await teclado.type('12');
    await button(BARRA.rutas.inicio).click();
    await button(BARRA.rutas.captura).click();
    expect(await campo.inputValue()).toBe('12');
    await page.getByText(/^Quedaría en /).waitFor();
  }, 120_000);

  test('it begins at the linea that is selected on the sheet', async () => {
    const { host } = await open();
    const fila = filaDe(host, 3);
    await abierta?.close();
    const { page } = await open({ celda: ['MIR', fila, 5] });
    await page
      .locator('.posicion')
      .getByText(/^4 de /)
      .waitFor();
  }, 120_000);
});
