import { CAMBIO } from '../../src/text/barra-cambio';
import { ENTREGAS } from '../../src/text/entregas';
import { MENU_TEXTO } from '../../src/text/menu';
import { PROGRAMA } from '../../src/text/programa';
import { hasChromium } from './chromium';
import { type OpenSheet, openSheet } from './open-sheet';
import type { SheetPage } from './sheet-page';

const STAFF = 'captura@example.org';
const MORADO = 'rgb(108, 52, 131)';
const AMARILLO = 'rgb(255, 242, 204)';

(hasChromium ? describe : describe.skip)('the monthly programme and the deliveries in a browser', () => {
  let opened: OpenSheet;
  let sheet: SheetPage;

  beforeAll(async () => {
    opened = await openSheet();
    sheet = opened.sheet;
  }, 120_000);

  afterAll(() => opened?.close());

  test('other months are captured: the sum is said at every key, and what does not add up waits for an answer', async () => {
    await sheet.runMenu(MENU_TEXTO.programa);
    const { dialog } = sheet;
    await dialog
      .getByRole('button', { name: /^1\.1 / })
      .first()
      .click();
    await dialog.getByRole('button', { name: PROGRAMA.editar }).click();
    await dialog.locator('#mes-2').fill('dos');
    await dialog.getByRole('button', { name: PROGRAMA.revisar }).click();
    await dialog.locator('#mes-2-error').waitFor();
    await dialog.locator('#mes-2').fill('2');
    await dialog.locator('#suma').getByText('Suma 7 de una meta de 6.').waitFor();
    await dialog.getByRole('button', { name: PROGRAMA.revisar }).click();
    await dialog.getByText(PROGRAMA.confirmeAntes).waitFor();
    await dialog.locator('#mes-4').fill('');
    await dialog.getByText(PROGRAMA.llega).waitFor();
    await dialog.getByRole('button', { name: PROGRAMA.revisar }).click();
    await dialog
      .getByText(/^Línea 1\.1: su programa queda en febrero 2, junio 1/)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: PROGRAMA.aplicar }).click();
    await dialog.getByText(PROGRAMA.hecho(1)).waitFor();
    await sheet.closeDialog();
  }, 120_000);

  test('Cronograma shows it as a bar: purple where it is programmed, yellow in the rest of the window', async () => {
    await sheet.goToHoja('Cronograma');
    const fill = (columna: number): Promise<string> =>
      sheet.cell(9, columna).evaluate((td) => getComputedStyle(td).backgroundColor);
    await sheet.cell(9, 9).filter({ hasText: '2' }).waitFor();
    expect([await fill(9), await fill(11)]).toEqual([MORADO, AMARILLO]);
    await sheet.goToHoja('MIR');
  }, 120_000);

  test('deliveries are prepared, and one is written down', async () => {
    await sheet.runMenu(MENU_TEXTO.entregas);
    const { dialog } = sheet;
    await dialog.getByRole('button', { name: ENTREGAS.preparar }).click();
    await dialog.getByRole('button', { name: ENTREGAS.prepararBoton, exact: true }).click();
    await dialog.getByText(ENTREGAS.preparadas(12)).waitFor();
    await dialog.getByLabel(ENTREGAS.periodo).selectOption('2025-B1');
    await dialog.getByText(ENTREGAS.falta(2)).waitFor();
    await dialog.getByRole('button', { name: /^Anotar: I bimestre .*, Junta/ }).click();
    await dialog.getByRole('button', { name: ENTREGAS.guardar, exact: true }).click();
    await dialog.getByText(ENTREGAS.sinFecha).waitFor();
    await dialog.getByLabel(ENTREGAS.fecha, { exact: true }).fill('2025-03-12');
    await dialog.getByLabel(ENTREGAS.nota, { exact: true }).fill('Oficio 45');
    await dialog.getByRole('button', { name: ENTREGAS.guardar, exact: true }).click();
    await dialog.getByText(ENTREGAS.estados.entregada, { exact: true }).waitFor();
    await dialog.getByText('Entregado el 12 de marzo de 2025: Oficio 45').waitFor();
    await sheet.closeDialog();
  }, 120_000);

  test('staff look at both and are told who may change them', async () => {
    await sheet.share(STAFF);
    await sheet.runMenu(MENU_TEXTO.programa);
    await sheet.dialog.getByText(PROGRAMA.noPuede).waitFor();
    expect(await sheet.dialog.getByRole('button', { name: /^Aceptar/ }).count()).toBe(0);
    await sheet.closeDialog();
    await sheet.runMenu(MENU_TEXTO.entregas);
    await sheet.dialog.getByText(ENTREGAS.noPuede).waitFor();
    expect(await sheet.dialog.getByRole('button', { name: CAMBIO.aplicar }).count()).toBe(0);
    await sheet.closeDialog();
  }, 120_000);

  test('the page met no error and reached nobody but its own server', () => {
    expect(sheet.errors).toEqual([]);
    expect(sheet.strangers).toEqual([]);
  });
});
