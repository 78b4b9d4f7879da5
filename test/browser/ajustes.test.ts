import { BARRA_PALABRAS, BARRA_PERSONAS, BARRA_AJUSTES as TEXTO } from '../../src/text/barra-ajustes';
import { CAMBIO } from '../../src/text/barra-cambio';
import { hasChromium } from './chromium';
import { type OpenSheet, openSheet } from './open-sheet';
import type { SheetPage } from './sheet-page';

(hasChromium ? describe : describe.skip)('the settings in a browser', () => {
  let opened: OpenSheet;
  let sheet: SheetPage;

  beforeAll(async () => {
    opened = await openSheet();
    sheet = opened.sheet;
  }, 120_000);
  afterAll(async () => opened?.close());

  /** Of a group with changes the button also says how many. */
  const grupo = (nombre: string) => sheet.dialog.getByRole('button', { name: new RegExp(`^${nombre}(?: |$)`) }).click();
  const ver = () => sheet.dialog.getByRole('button', { name: CAMBIO.revisar }).click();
  const open = async () => {
    await sheet.runMenu('Ajustes…');
    await sheet.dialog.getByRole('heading', { name: 'Institución' }).waitFor();
  };

  test('are found by a word, and each choice says what it does', async () => {
    await open();
    await sheet.dialog.getByLabel(TEXTO.buscar).fill('reducción');
    await sheet.dialog.getByRole('heading', { name: TEXTO.encontrados(1) }).waitFor();
    await sheet.dialog.getByRole('radio', { name: /Contra la línea base.*da 60%/ }).waitFor();
    await sheet.closeDialog();
  });

  test('what is wrong is told at its field, and nothing that was typed is lost', async () => {
    await open();
    await grupo('Semáforo y metas');
    await sheet.dialog.getByLabel(/^Semáforo verde/).fill('mucho');
    await grupo('Documentos');
    await sheet.dialog.getByLabel(/^Membrete/).fill('Instituto de Valle Sereno');
    await ver();
    const verde = sheet.dialog.getByLabel(/^Semáforo verde/);
    await sheet.dialog.locator('#ajuste-umbralVerde-error').waitFor();
    expect(await verde.inputValue()).toBe('mucho');
    await verde.and(sheet.dialog.locator(':focus')).waitFor();
    await sheet.dialog.getByRole('status').getByText(TEXTO.pendientes(2)).waitFor();
    await verde.fill('92');
    await grupo('Documentos');
    expect(await sheet.dialog.getByLabel(/^Membrete/).inputValue()).toBe('Instituto de Valle Sereno');
    await sheet.closeDialog();
  });

  test('a cut-off is shown with the lineas that it moves, then applied', async () => {
    await open();
    await grupo('Corte y periodos');
    await sheet.dialog.getByLabel(/^Mes de corte/).selectOption('9');
    await ver();
    await sheet.dialog.getByText('Mes de corte (B8): hoy dice «junio» y dirá «septiembre».').waitFor();
    await sheet.dialog.getByText(/^ESTATUS: \d+ líneas pasan de «EN PROCESO» a «ATRASADA»/).waitFor();
    await sheet.dialog.getByRole('button', { name: TEXTO.aplicar, exact: true }).click();
    await sheet.dialog.getByText(TEXTO.aplicado(1)).waitFor();
    await sheet.closeDialog();
  });

  test('a set of words fills its fields, to be changed or applied with the rest', async () => {
    await open();
    await grupo('Palabras');
    await sheet.dialog.getByRole('button', { name: BARRA_PALABRAS.usar('OPLE Veracruz') }).click();
    await sheet.dialog.getByText(BARRA_PALABRAS.enUso('OPLE Veracruz')).waitFor();
    await ver();
    await sheet.dialog
      .getByText(
        'Veredicto: programado y sin captura (B42): hoy dice «Sin reporte» y dirá «Meta pendiente de cumplimiento».',
      )
      .waitFor();
    await sheet.closeDialog();
  });

  test('people are rows, their protections come in the same step, and closing asks while something is pending', async () => {
    await open();
    await grupo('Personas');
    await sheet.dialog.getByRole('button', { name: BARRA_PERSONAS.agregar }).nth(2).click();
    await sheet.page.keyboard.type('captura@example.org');
    expect(await sheet.dialog.getByLabel(BARRA_PERSONAS.correoDe(1)).inputValue()).toBe('captura@example.org');
    await sheet.page.keyboard.press('Tab');
    await sheet.page.keyboard.type('1/1');
    await ver();
    await sheet.dialog.getByText(/^captura@example\.org: captura el objetivo 1\/1/).waitFor();
    await sheet.dialog.getByRole('button', { name: 'Cancelar' }).click();
    await sheet.dialog.getByRole('button', { name: 'Cerrar' }).click();
    await sheet.dialog.getByText(TEXTO.saliendo(1)).waitFor();
    await ver();
    await sheet.dialog.getByRole('button', { name: TEXTO.aplicar, exact: true }).click();
    await sheet.dialog.getByText(TEXTO.aplicado(1)).waitFor();
    await sheet.closeDialog();
    expect(sheet.errors).toEqual([]);
  });

  test('staff look at them and change none', async () => {
    await sheet.actAs('captura@example.org');
    await open();
    await sheet.dialog.getByText(TEXTO.soloConsulta).waitFor();
    expect(await sheet.dialog.locator('#ajuste-institucion').isDisabled()).toBe(true);
    await sheet.closeDialog();
  });
});
