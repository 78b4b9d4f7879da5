import { COMUN } from '../../src/text/barra';
import { BITACORA } from '../../src/text/barra-bitacora';
import { CAMBIO } from '../../src/text/barra-cambio';
import { CORREGIR } from '../../src/text/barra-corregir';
import { PERIODOS } from '../../src/text/barra-periodos';
import { CAMPOS_DE_LINEA, PLAN } from '../../src/text/barra-plan';
import { MENU_TEXTO } from '../../src/text/menu';
import { hasChromium } from './chromium';
import { type OpenSheet, openSheet } from './open-sheet';
import type { SheetPage } from './sheet-page';

const OWNER = 'titular@example.org';
const STAFF = 'captura@example.org';

(hasChromium ? describe : describe.skip)('the plan, its periods and its Bitácora in a browser', () => {
  let opened: OpenSheet;
  let sheet: SheetPage;

  beforeAll(async () => {
    opened = await openSheet();
    sheet = opened.sheet;
  }, 120_000);

  afterAll(() => opened?.close());

  test('a period is closed by the owner, with what is missing said before', async () => {
    await sheet.runMenu(MENU_TEXTO.periodos);
    await sheet.dialog.getByRole('button', { name: 'Mensual' }).click();
    await sheet.dialog.getByRole('button', { name: /^Cerrar el periodo: enero/ }).click();
    await sheet.dialog.getByText(/^Antes de cerrar: \d+/).waitFor();
    await sheet.dialog.getByRole('button', { name: PERIODOS.cerrarBoton, exact: true }).click();
    await sheet.dialog.getByText(/^Quedó cerrado: enero/).waitFor();
    expect(await sheet.dialog.locator('.months .closed').count()).toBe(1);
    await sheet.closeDialog();
  }, 120_000);

  test('the owner corrects a captured value of it, with its reason', async () => {
    await sheet.runMenu(MENU_TEXTO.corregir);
    await sheet.dialog
      .getByRole('button', { name: /^1\.1 / })
      .first()
      .click();
    await sheet.dialog.getByLabel(CORREGIR.mes, { exact: true }).selectOption('1');
    await sheet.dialog.getByLabel(CORREGIR.valor).fill('7');
    await sheet.dialog.getByRole('button', { name: CORREGIR.guardar }).click();
    await sheet.dialog.getByText(CORREGIR.sinMotivo).waitFor();
    expect(await sheet.dialog.getByLabel(CORREGIR.valor).inputValue()).toBe('7');
    await sheet.dialog.getByLabel(CORREGIR.motivo).fill('Oficio 12: se contó una carpeta de menos');
    await sheet.dialog.getByRole('button', { name: CORREGIR.guardar }).click();
    await sheet.dialog.getByText(/^La corrección quedó en [A-Z]+\d+\.$/).waitFor();
    await sheet.closeDialog();
    const { fila, columna } = await sheet.placeOf('ENERO', '1.1');
    expect(await sheet.cell(fila, columna).textContent()).toBe('7');
  }, 120_000);

  test('staff see the month greyed and are refused there, and capture in the next one', async () => {
    await sheet.share(STAFF);
    const enero = await sheet.placeOf('ENERO', '1.1');
    const febrero = { ...enero, columna: enero.columna + 1 };
    expect(await sheet.cell(enero.fila, enero.columna).getAttribute('class')).toContain('locked');
    expect(await sheet.cell(febrero.fila, febrero.columna).getAttribute('class')).not.toContain('locked');
    const before = await sheet.cell(enero.fila, enero.columna).textContent();
    await sheet.cell(enero.fila, enero.columna).click();
    await sheet.page.keyboard.type('9');
    await sheet.page.keyboard.press('Enter');
    await sheet.alert.getByText('Enero ya está cerrado').waitFor();
    await sheet.alert.getByRole('button', { name: 'Aceptar' }).click();
    expect(await sheet.cell(enero.fila, enero.columna).textContent()).toBe(before);
    await sheet.type(febrero.fila, febrero.columna, '3');
    await sheet.cell(febrero.fila, febrero.columna).filter({ hasText: '3' }).waitFor();
  }, 120_000);

  test('staff may look at the plan and the periods, and are told who may change them', async () => {
    await sheet.runMenu(MENU_TEXTO.plan);
    await sheet.dialog.getByText(PLAN.soloLectura).waitFor();
    expect(await sheet.dialog.getByRole('button', { name: PLAN.agregarLinea }).count()).toBe(0);
    await sheet.closeDialog();
    await sheet.runMenu(MENU_TEXTO.periodos);
    await sheet.dialog.getByText(PERIODOS.noPuede).waitFor();
    expect(await sheet.dialog.getByRole('button', { name: /^(Cerrar|Reabrir) el periodo/ }).count()).toBe(0);
    await sheet.closeDialog();
  }, 120_000);

  test('the Bitácora is turned on by the owner, and an edit of staff is in it', async () => {
    await sheet.actAs(OWNER);
    await sheet.runMenu(MENU_TEXTO.bitacora);
    await sheet.dialog.getByText(BITACORA.porQuePermiso).waitFor();
    await sheet.dialog.getByRole('button', { name: BITACORA.encender }).click();
    await sheet.dialog.getByText(BITACORA.encendida).waitFor();
    await sheet.closeDialog();
    await sheet.actAs(STAFF);
    const marzo = await sheet.placeOf('MARZO', '1.2');
    await sheet.type(marzo.fila, marzo.columna, '44');
    await sheet.cell(marzo.fila, marzo.columna).filter({ hasText: '44' }).waitFor();
    await sheet.runMenu(MENU_TEXTO.bitacora);
    const entrada = sheet.dialog.getByRole('row').filter({ hasText: STAFF }).filter({ hasText: '44' });
    await entrada.waitFor();
    expect(await entrada.textContent()).toContain('1.2');
    await sheet.dialog.getByText(BITACORA.noPuede).waitFor();
    await sheet.closeDialog();
    await sheet.actAs(OWNER);
  }, 120_000);

  test('a linea is added with its document, and its row is in the sheet', async () => {
    await sheet.runMenu(MENU_TEXTO.plan);
    const { dialog } = sheet;
    await dialog.getByLabel(PLAN.buscar).fill('1.3');
    await dialog
      .getByRole('button', { name: /^1\.3 / })
      .first()
      .click();
    await dialog.getByRole('button', { name: PLAN.agregarLinea }).click();
    await dialog.getByRole('button', { name: CAMBIO.revisar }).click();
    await dialog.locator('#numero-error').waitFor();
    await dialog.locator('#numero').fill('1.9');
    await dialog.locator('#lineaAccion').fill('Integrar un padrón de personas capacitadas');
    await dialog.getByLabel(CAMPOS_DE_LINEA.metaPropuesta).fill('12');
    await dialog.getByLabel(CAMPOS_DE_LINEA.unidadMedida).fill('Documento');
    await sheet.fillDocument(dialog, {});
    await dialog.getByRole('button', { name: CAMBIO.revisar }).click();
    await dialog.getByText(/^Se agrega la línea «1\.9 Integrar/).waitFor();
    await dialog.getByRole('button', { name: COMUN.cancelar }).click();
    expect(await dialog.locator('#numero').inputValue()).toBe('1.9');
    await dialog.getByRole('button', { name: CAMBIO.revisar }).click();
    await dialog.getByRole('button', { name: CAMBIO.aplicar, exact: true }).click();
    await dialog.getByText(PLAN.hecho.agregarLinea).waitFor();
    await sheet.closeDialog();
    const before = await sheet.placeOf('LÍNEA DE ACCIÓN', '1.3');
    const added = await sheet.placeOf('LÍNEA DE ACCIÓN', '1.9');
    expect(added).toEqual({ ...before, fila: before.fila + 1 });
    const pagina = sheet.page.locator('#hojas button', { hasText: 'Modificaciones' });
    expect(await pagina.count()).toBe(1);
  }, 120_000);

  test('the page met no error and reached nobody but its own server', () => {
    expect(sheet.errors).toEqual([]);
    expect(sheet.strangers).toEqual([]);
  });
});
