import { CAPTURA } from '../../src/text/barra-captura';
import { BARRA } from '../../src/text/barra-inicio';
import { filaDe, list, PaginaCaptura, pendientes } from './captura-pagina';
import { hasChromium } from './chromium';

(hasChromium ? describe : describe.skip)('Captura, line by line', () => {
  const captura = new PaginaCaptura();

  test('ten lineas by the keyboard alone, as fast as one types: one key beyond the value for each', async () => {
    const { page, host, teclado, estado } = await captura.open();
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
    const { page, host, teclado, campo } = await captura.open();
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
    const { page, teclado, campo, estado } = await captura.open({
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

  test.each([
    ['300 px', 300, CAPTURA.filtros],
    ['half of it, as at 200 %', 150, { porCapturar: CAPTURA.filtros.porCapturar }],
  ])(
    'the lists have room for their names with three digits at %s, whatever the month',
    async (_, width, filtros) => {
      const { page } = await captura.open();
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
    const { page, teclado, campo, button } = await captura.open();
    await teclado.type('12');
    await button(BARRA.rutas.inicio).click();
    await button(BARRA.rutas.captura).click();
    expect(await campo.inputValue()).toBe('12');
    await page.getByText(/^Quedaría en /).waitFor();
  }, 120_000);

  test('it begins at the linea that is selected on the sheet', async () => {
    const { host } = await captura.open();
    const fila = filaDe(host, 3);
    await captura.close();
    const { page } = await captura.open({ celda: ['MIR', fila, 5] });
    await page
      .locator('.posicion')
      .getByText(/^4 de /)
      .waitFor();
  }, 120_000);
});
