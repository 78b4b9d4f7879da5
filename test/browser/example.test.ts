import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { columnLetters } from '../../src/local/page/client/a1';
import { PUNTOS } from '../../src/text/barra-puntos';
import { REPARAR } from '../../src/text/barra-reparar';
import { hasChromium } from './chromium';
import { type OpenSheet, openSheet } from './open-sheet';
import type { SheetPage } from './sheet-page';

const OWNER = 'titular@example.org';
const STAFF = 'captura@example.org';

/** The parts of a .docx. */
function partsOf(bytes: Uint8Array): string[] {
  return Object.keys(unzipSync(bytes));
}

(hasChromium ? describe : describe.skip)('the example in a browser', () => {
  let opened: OpenSheet;
  let sheet: SheetPage;

  beforeAll(async () => {
    opened = await openSheet();
    sheet = opened.sheet;
  }, 120_000);

  afterAll(() => opened?.close());

  test('a value typed in a yellow cell changes the percentage and the estatus', async () => {
    const enero = await sheet.placeOf('ENERO', '1.1');
    const porcentaje = await sheet.placeOf('PORCENTAJE DE LA META', '1.1');
    const estatus = await sheet.placeOf('ESTATUS', '1.1');
    const before = await sheet.cell(porcentaje.fila, porcentaje.columna).textContent();
    await sheet.type(enero.fila, enero.columna, '500');
    await sheet.cell(estatus.fila, estatus.columna).filter({ hasText: 'REBASADA' }).waitFor();
    expect(await sheet.cell(porcentaje.fila, porcentaje.columna).textContent()).not.toBe(before);
    await sheet.cell(enero.fila, enero.columna).click();
    await sheet.page.keyboard.press('Delete');
    await sheet
      .cell(porcentaje.fila, porcentaje.columna)
      .filter({ hasText: before ?? '' })
      .waitFor();
    expect(await sheet.cell(estatus.fila, estatus.columna).textContent()).not.toBe('REBASADA');
  });

  test('a pasted block fills its cells and the figures follow', async () => {
    const { fila, columna } = await sheet.placeOf('OCTUBRE', '1.1');
    const alcanzada = await sheet.placeOf('META ALCANZADA', '1.1');
    const before = Number(await sheet.cell(alcanzada.fila, alcanzada.columna).textContent());
    await sheet.paste(fila, columna, '1\t2\t3\n');
    await sheet
      .cell(alcanzada.fila, alcanzada.columna)
      .filter({ hasText: String(before + 6) })
      .waitFor();
    expect(await sheet.cell(fila, columna + 2).textContent()).toBe('3');
    await sheet.paste(fila, columna, '\t\t\n');
    await sheet
      .cell(alcanzada.fila, alcanzada.columna)
      .filter({ hasText: String(before) })
      .waitFor();
  });

  test('a cell with a list offers it', async () => {
    const { fila, columna } = await sheet.placeOf('DIMENSIÓN', '1.1');
    await sheet.cell(fila, columna).click();
    await sheet.page.keyboard.press('Enter');
    const offered = await sheet.page.locator('.cell-editor option, #opciones option').allTextContents();
    expect(offered).toEqual(expect.arrayContaining(['Eficacia', 'Eficiencia', 'Economía', 'Calidad']));
    await sheet.page.keyboard.press('Escape');
    await sheet.page.keyboard.press('Escape');
  });

  test('the workbook downloads as .xlsx', async () => {
    const [download] = await Promise.all([
      sheet.page.waitForEvent('download'),
      sheet.page.getByRole('link', { name: 'Descargar .xlsx' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    expect(partsOf(readFileSync(await download.path()))).toContain('xl/workbook.xml');
  });

  test('text in a yellow cell is refused, with the help of the cell', async () => {
    const { fila, columna } = await sheet.placeOf('MARZO', '1.1');
    const before = await sheet.cell(fila, columna).textContent();
    await sheet.cell(fila, columna).click();
    await sheet.page.keyboard.type('muchos');
    await sheet.page.keyboard.press('Enter');
    await sheet.alert.getByRole('button', { name: 'Aceptar' }).click();
    expect(await sheet.cell(fila, columna).textContent()).toBe(before);
  });

  test('staff are refused on a formula cell with the reason, and may capture', async () => {
    await sheet.share(STAFF);
    const { fila, columna } = await sheet.placeOf('PORCENTAJE DE LA META', '1.2');
    const before = await sheet.cell(fila, columna).textContent();
    await sheet.cell(fila, columna).click();
    await sheet.page.keyboard.type('99');
    await sheet.page.keyboard.press('Enter');
    await sheet.alert.waitFor();
    expect(await sheet.alert.textContent()).toContain('La calcula la hoja, y nadie escribe en ella.');
    await sheet.alert.getByRole('button', { name: 'Aceptar' }).click();
    expect(await sheet.cell(fila, columna).textContent()).toBe(before);
    const octubre = await sheet.placeOf('OCTUBRE', '1.2');
    await sheet.type(octubre.fila, octubre.columna, '7');
    await sheet.cell(octubre.fila, octubre.columna).filter({ hasText: '7' }).waitFor();
  });

  describe('a damaged formula', () => {
    let before: string | null;
    let lugar: { fila: number; columna: number };

    beforeAll(async () => {
      await sheet.actAs(OWNER);
      lugar = await sheet.placeOf('PORCENTAJE DE LA META', '2.1');
      before = await sheet.cell(lugar.fila, lugar.columna).textContent();
      await sheet.type(lugar.fila, lugar.columna, '12');
      await sheet.cell(lugar.fila, lugar.columna).filter({ hasText: '12.0%' }).waitFor();
    });

    test('staff see it but not the repair, with whom to ask', async () => {
      await sheet.actAs(STAFF);
      await sheet.runMenu('Puntos por revisar');
      await sheet.sidebar.getByText(PUNTOS.noPuede).waitFor();
      expect(await sheet.sidebar.getByRole('button', { name: PUNTOS.reparar }).count()).toBe(0);
      await sheet.actAs(OWNER);
    });

    test('is listed, reached, shown in the plan, repaired and gone', async () => {
      const { fila, columna } = lugar;
      const place = `${columnLetters(columna)}${fila}`;
      await sheet.runMenu('Puntos por revisar');
      const goTo = sheet.sidebar.getByRole('button', { name: new RegExp(`^Ir a la celda .*\\b${place}\\b`) }).first();
      await goTo.waitFor();
      await sheet.cell(fila + 1, 5).click();
      await goTo.click();
      await sheet.page.waitForFunction(
        (a1) => document.querySelector<HTMLInputElement>('#cuadro-nombre')?.value === a1,
        place,
      );

      await sheet.sidebar.getByRole('button', { name: PUNTOS.reparar, exact: true }).first().click();
      await sheet.sidebar.getByText(REPARAR.titulo).waitFor();
      expect(await sheet.sidebar.locator('.plan').first().textContent()).toContain(place);
      expect(await sheet.cell(fila, columna).textContent()).toBe('12.0%');

      await sheet.sidebar.getByRole('button', { name: /^Aplicar/ }).click();
      await sheet
        .cell(fila, columna)
        .filter({ hasText: before ?? '' })
        .waitFor();
      await goTo.waitFor({ state: 'detached' });
    });
  });

  test('the page met no error and reached nobody but its own server', () => {
    expect(sheet.errors).toEqual([]);
    expect(sheet.strangers).toEqual([]);
  });
});
