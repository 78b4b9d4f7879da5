import { ACCESO } from '../../src/text/ayuda-celda';
import { AYUDA } from '../../src/text/barra-ayuda';
import { MENU_TEXTO } from '../../src/text/menu';
import { hasChromium } from './chromium';
import { type OpenSheet, openSheet } from './open-sheet';
import type { SheetPage } from './sheet-page';

const CAPTURISTA = 'captura@example.org';

(hasChromium ? describe : describe.skip)('a refusal and its explanation, in a browser', () => {
  let opened: OpenSheet;
  let sheet: SheetPage;

  beforeAll(async () => {
    opened = await openSheet();
    sheet = opened.sheet;
    await sheet.actAs(CAPTURISTA);
  }, 120_000);

  afterAll(() => opened?.close());

  /** Somebody who clicks in the sidebar after they chose another cell. */
  const comeBack = () => sheet.sidebar.getByText(AYUDA.comoCambiar).click();
  const heading = (name: string) => sheet.sidebar.getByRole('heading', { name });

  test('staff who type over a formula are refused and told why, and who mends it', async () => {
    const { fila, columna } = await sheet.placeOf('PORCENTAJE DE LA META', '1.1');
    await sheet.cell(fila, columna).click();
    await sheet.page.keyboard.type('90');
    await sheet.page.keyboard.press('Enter');
    await sheet.alert.getByText(ACCESO.formula.replace('No: la', 'La')).waitFor();
    await sheet.alert.getByRole('button', { name: 'Aceptar' }).click();

    await sheet.cell(fila, columna).click();
    await sheet.runMenu(MENU_TEXTO.porque);
    await heading('PORCENTAJE · línea 1.1').waitFor();
    await sheet.sidebar.getByText(ACCESO.formula).waitFor();
    await sheet.sidebar.getByText(ACCESO.quienRepara([ACCESO.propietario])).waitFor();
  }, 120_000);

  test('whoever comes back from another cell reads of that one, without a button', async () => {
    const { fila, columna } = await sheet.placeOf('META PROPUESTA (', '1.1');
    await sheet.cell(fila, columna).click();
    await comeBack();
    await heading('META PROPUESTA · línea 1.1').waitFor();
    await sheet.sidebar.getByText(ACCESO.noAdministra).waitFor();

    const mayo = await sheet.placeOf('MAYO', '1.2');
    await sheet.cell(mayo.fila, mayo.columna).click();
    await comeBack();
    await heading('MAYO · línea 1.2').waitFor();
    await sheet.sidebar.getByText(ACCESO.captura).waitFor();
  }, 120_000);

  test('a month leads to its form', async () => {
    await sheet.sidebar.getByRole('button', { name: AYUDA.capturar }).click();
    await heading('MAYO · línea 1.2').waitFor({ state: 'hidden' });
    await sheet.sidebar.getByRole('button', { name: 'Ayuda', exact: true }).click();
    await heading('MAYO · línea 1.2').waitFor();
  }, 120_000);

  test('another sheet has help too', async () => {
    await sheet.goToHoja('Seguimiento');
    await sheet.cell(5, 6).click();
    await comeBack();
    await heading('CAUSA · Seguimiento').waitFor();
    expect(sheet.errors.filter((e) => !e.includes('protected'))).toEqual([]);
  }, 120_000);
});
