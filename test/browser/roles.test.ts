import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost } from '../../src/local/host';
import { COLUMNAS } from '../../src/mir/format';
import { installed } from '../budget/libro';
import { giveRoles } from '../support/con-permisos';
import { hasChromium } from './chromium';
import { type OpenSheet, openSheet } from './open-sheet';
import type { SheetPage } from './sheet-page';

/** Objetivos 1/1 (rows 9 to 18) and 2/2 (rows 21 to 30); enero is closed; ana captures the first, luis both. */
const ANA = 'ana@x.mx';
const LUIS = 'luis@x.mx';
const DIRECTORA = 'dir@x.mx';
const LECTORA = 'lee@x.mx';
const VISITA = 'visita@x.mx';
const PRIMERO = [9, 18] as const;
const SEGUNDO = [21, 30] as const;
const NO_SE_PUEDE = 'No se puede escribir en ';
const col = (key: string): number => COLUMNAS.findIndex((c) => c.key === key) + 1;

/** A cell of every kind: where it is, and who may write in it. */
const CELDAS: readonly (readonly [string, number, number, readonly string[]])[] = [
  ['an open month of the first objetivo', 9, col('marzo'), [ANA, LUIS]],
  ['its OBSERVACIONES', 12, col('observaciones'), [ANA, LUIS]],
  ['its VERIFICABLE', 18, col('verificableEn'), [ANA, LUIS]],
  ['a closed month of it', 9, col('enero'), []],
  ['an open month of the second objetivo', 21, col('diciembre'), [LUIS]],
  ['OBSERVACIONES of the second', 30, col('observaciones'), [LUIS]],
  ['a formula inside the columns of the objetivo', 9, col('estatus'), []],
  ['a cell of the plan', 9, col('metaPropuesta'), []],
  ['a subtotal', 19, col('presupuesto'), []],
  ['a header', 6, col('marzo'), []],
];

(hasChromium ? describe : describe.skip)('each role in a browser', () => {
  let carpeta: string;
  let opened: OpenSheet;
  let sheet: SheetPage;

  beforeAll(async () => {
    carpeta = mkdtempSync(join(tmpdir(), 'mirador-roles-'));
    const { libro } = await installed(20);
    libro.acceso.editores.push(ANA, LUIS, DIRECTORA, LECTORA);
    libro.acceso.lectores.push(VISITA);
    await giveRoles(libro, { titulares: DIRECTORA, capturistas: `${ANA}: 1/1; ${LUIS}`, lectores: LECTORA }, [1]);
    await (await createHost({ libro, bundle: null })).save(join(carpeta, 'mir.xlsx'));
    opened = await openSheet([join(carpeta, 'mir.xlsx')]);
    sheet = opened.sheet;
  }, 120_000);

  afterAll(async () => {
    await opened?.close();
    rmSync(carpeta, { recursive: true, force: true });
  });

  /** Types in a cell: what the page says when it refuses, null when it goes in. */
  async function tryCell(fila: number, columna: number): Promise<string | null> {
    const celda = sheet.cell(fila, columna);
    const before = await celda.textContent();
    const texto = before === '7' ? '8' : '7';
    await celda.click();
    await sheet.page.keyboard.type(texto);
    await sheet.page.keyboard.press('Enter');
    // What was typed is shown at once, and stands only when the answer came.
    const entra = celda.and(sheet.page.locator('td:not(.pending)')).filter({ hasText: new RegExp(`^${texto}$`) });
    await sheet.alert.or(entra).first().waitFor();
    if (!(await sheet.alert.isVisible())) return null;
    const dicho = await sheet.alert.textContent();
    await sheet.alert.getByRole('button', { name: 'Aceptar' }).click();
    expect(await celda.textContent()).toBe(before);
    return dicho;
  }

  test.each([ANA, LUIS, DIRECTORA, LECTORA])(
    '%s writes in their cells and is refused in the others, in Spanish',
    async (quien) => {
      await sheet.actAs(quien);
      for (const [nombre, fila, columna, pueden] of CELDAS) {
        const dicho = await tryCell(fila, columna);
        const esperado = pueden.includes(quien) ? null : expect.stringContaining(NO_SE_PUEDE);
        expect([nombre, dicho]).toEqual([nombre, esperado]);
      }
    },
    120_000,
  );

  test.each<[string, readonly (readonly [number, number])[]]>([
    [ANA, [PRIMERO]],
    [LUIS, [PRIMERO, SEGUNDO]],
    [LECTORA, []],
    [VISITA, []],
  ])('%s sees exactly their cells without a lock', async (quien, bloques) => {
    await sheet.actAs(quien);
    const suyas = bloques.flatMap(([desde, hasta]) =>
      Array.from({ length: hasta - desde + 1 }, (_, i) => desde + i).flatMap((fila) =>
        COLUMNAS.flatMap((c, i) => (c.kind === 'captura' && c.key !== 'enero' ? [`${fila},${i + 1}`] : [])),
      ),
    );
    // The page draws the answer a moment after it came.
    await sheet.page.waitForFunction(
      (n) => document.querySelectorAll('#zona td:not(.locked)').length === n,
      suyas.length,
    );
    const libres = await sheet.page
      .locator('#zona td:not(.locked)')
      .evaluateAll((cells) => cells.map((td) => `${(td as HTMLElement).dataset.f},${(td as HTMLElement).dataset.c}`));
    expect(libres.sort()).toEqual(suyas.sort());
  });

  test('the persona titular sets the corte in Configuración', async () => {
    await sheet.actAs(DIRECTORA);
    await sheet.page.getByRole('tab', { name: 'Configuración' }).click();
    await sheet.cell(8, 1).filter({ hasText: 'Mes de corte' }).waitFor();
    expect(await tryCell(8, 2)).toBeNull();
    expect(await tryCell(9, 2)).toContain(NO_SE_PUEDE);
  });

  test('the page met no error', () => expect(sheet.errors).toEqual([]));
});
