import type { Browser, Page } from 'playwright-core';
import type { Api, FuncionApi, IndicadorVista } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { formatCantidad, formatPorcentaje } from '../../src/mir/text-number';
import { DOCUMENTOS } from '../../src/text/barra-documentos';
import { BARRA } from '../../src/text/barra-inicio';
import { PERIODOS } from '../../src/text/barra-periodos';
import { PUNTOS } from '../../src/text/barra-puntos';
import { FALTA } from '../../src/text/documentos';
import { TEXTO_REGLA_AVANCE } from '../../src/text/reglas-avance';
import { violationsOf } from './axe';
import { hasChromium, launchChromium } from './chromium';
import { exampleLibro, openVista } from './vistas';

const CIERRE = '2025-B3';
const NOMBRE = 'III bimestre (mayo–junio) de 2025';

function call<F extends FuncionApi>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

/** Shown, then done as it was shown. */
function change(host: Host, funcion: 'cerrarPeriodo' | 'cambiarPlan' | 'cambiarPrograma', entrada: object): void {
  const run = (huella: string | null) =>
    host.run(funcion, [{ ...entrada, huella }]) as { ok: boolean; huella: string; findings: unknown };
  const { ok, findings } = run(run(null).huella);
  if (!ok) throw new Error(`${funcion} was refused: ${JSON.stringify(findings)}`);
}

const INSTRUMENTO = {
  instrumento: 'Acuerdo IEE/CG-40/2025',
  instancia: 'Consejo General',
  fecha: '2025-07-10',
  vigencia: 7,
};

/** The figures of a period's end as the dialog prints them, by linea. */
const figurasDe = (host: Host): ReadonlyMap<string, readonly string[]> =>
  new Map(
    call(host, 'indicadores', { corte: 6 }).indicadores.map((i: IndicadorVista) => [
      `${i.seccion}/${i.linea}`,
      [
        `Alcanzado a junio: ${formatCantidad(i.alcanzadoAlCorte)}`,
        `Programado a junio: ${formatCantidad(i.programadoAlCorte)}`,
        `Porcentaje de la meta anual: ${formatPorcentaje(i.porcentaje)}`,
        `Estatus: ${i.estatus}`,
        `Semáforo: ${i.semaforo ?? '(en blanco)'}`,
      ],
    ]),
  );

(hasChromium ? describe : describe.skip)('a closing, before and after, in a browser', () => {
  let browser: Browser;
  let base: Libro;

  beforeAll(async () => {
    [browser, base] = await Promise.all([launchChromium(), exampleLibro()]);
  }, 120_000);
  afterAll(() => browser?.close());

  test('who would have to justify a deviation is told in Periodo, in the dialog of the closing and in Documentos, as many', async () => {
    const host = await createHost({ libro: structuredClone(base), calcula: false });
    const { findings } = call(host, 'cerrarPeriodo', { periodo: CIERRE, huella: null });
    const cuantas = findings.filter((f) => f.code === 'AVA-07').length;
    expect(cuantas).toBeGreaterThan(1);
    const { titulo } = TEXTO_REGLA_AVANCE['AVA-07'];
    const titulada = PUNTOS.varios(titulo, cuantas);

    const barra = await openVista(browser, base, { funcion: 'openInicio', host });
    await barra.page.getByRole('button', { name: BARRA.rutas.periodo, exact: true }).click();
    await barra.page.getByRole('listitem').filter({ hasText: titulada }).waitFor();
    await barra.close();

    const dialogo = await openVista(browser, base, { funcion: 'openPeriodos', host });
    await dialogo.page.getByRole('button', { name: PERIODOS.cerrarEl(NOMBRE) }).click();
    await dialogo.page.getByRole('heading', { name: PERIODOS.falta(findings.length) }).waitFor();
    const grupo = dialogo.page.locator('details.kind').filter({ hasText: titulada });
    await grupo.locator('summary').click();
    expect(await grupo.locator('li').count()).toBe(cuantas);
    await dialogo.close();

    const documentos = await openVista(browser, base, { funcion: 'openDocumentos', host });
    await documentos.page.getByText(DOCUMENTOS.periodo, { exact: true }).waitFor();
    await documentos.page.locator('#periodo').selectOption(CIERRE);
    await documentos.page.getByText(FALTA.sinJustificar(cuantas)).waitFor({ state: 'attached' });
    expect(documentos.errores).toEqual([]);
    await documentos.close();
  }, 120_000);

  /** The example with that period closed, and what people may change afterwards changed. */
  async function changed() {
    const host = await createHost({ libro: structuredClone(base), calcula: false });
    change(host, 'cerrarPeriodo', { periodo: CIERRE });
    const antes = figurasDe(host);
    const captura = { seccion: '1', observaciones: 'El acta de junio llegó tarde (Oficio 88/2025)' };
    const corregida = call(host, 'capturar', { ...captura, linea: '1.2', mes: 6, valor: 1 });
    expect(corregida.ok).toBe(true);
    const reprogramar = { tipo: 'reprogramar', linea: '2.1', motivo: 'Ajuste' };
    const campos = [{ metaPropuesta: 8 }, { metaPropuesta: 150 }];
    for (const [i, suyos] of campos.entries()) {
      const cambio = { ...reprogramar, seccion: String(i + 1), campos: suyos };
      change(host, 'cambiarPlan', { cambio, instrumento: INSTRUMENTO });
    }
    const meses = [null, 1, null, 1, null, 2, null, null, 1, null, 1, null];
    const cambio = { tipo: 'capturar', linea: '1.1', seccion: '1', meses, aSabiendas: true };
    change(host, 'cambiarPrograma', { cambio });
    return { host, antes, ahora: figurasDe(host) };
  }

  async function openComparacion(host: Host) {
    const vista = await openVista(browser, base, { funcion: 'openPeriodos', host });
    await vista.page.getByRole('button', { name: PERIODOS.diferenciasDe(NOMBRE) }).click();
    await vista.page.locator('table.changed').waitFor();
    return vista;
  }

  const textosDe = (page: Page, columna: number) => page.locator(`tr.of-figures td:nth-of-type(${columna}) p`);

  test('what changed since is told linea by linea, by which document, and every figure is that of the indicators', async () => {
    const { host, antes, ahora } = await changed();
    const { page, errores, close } = await openComparacion(host);
    await page.getByText(PERIODOS.informeDelCierre).waitFor();
    const cambiadas = [...antes].flatMap(([linea, figuras]) =>
      figuras.flatMap((f, i) => (ahora.get(linea)?.[i] === f ? [] : [[f, ahora.get(linea)?.[i]]])),
    );
    expect(cambiadas.length).toBeGreaterThan(5);
    const [dichasAntes, dichasAhora] = await Promise.all([
      textosDe(page, 1).allTextContents(),
      textosDe(page, 2).allTextContents(),
    ]);
    expect(dichasAntes.map((f, i) => [f, dichasAhora[i]])).toEqual(cambiadas);

    const renglones = await page.locator('table.changed tbody tr:not(.of):not(.of-figures)').allInnerTexts();
    const dichos = renglones.map((r) => r.split('\t').map((t) => t.trim()));
    expect(dichos).toContainEqual([
      'JUNIO',
      '(en blanco)',
      '1',
      'El acta de junio llegó tarde (Oficio 88/2025)',
      'MIR!AB10',
    ]);
    const metas = dichos.filter(([campo]) => campo === 'META PROPUESTA');
    const documento = `${INSTRUMENTO.instrumento}, ${INSTRUMENTO.instancia}`;
    expect(metas.map(([, , a, porque]) => [a, porque])).toEqual([
      ['8', documento],
      ['150', documento],
    ]);
    expect(dichos.filter(([campo]) => campo === 'PROGRAMA MENSUAL')).toHaveLength(1);
    expect(errores).toEqual([]);
    await close();
  }, 120_000);

  test('it is sound at every width, and its page never wider than its window', async () => {
    const { host } = await changed();
    const { page, close } = await openComparacion(host);
    for (const width of [760, 500, 380, 300]) {
      await page.setViewportSize({ width, height: 560 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await violationsOf(page)).toEqual([]);
    }
    await close();
  }, 120_000);

  test('once the period is reopened, its informe is said to be that of the sheets', async () => {
    const { host } = await changed();
    const entrada = { periodo: CIERRE, motivo: 'Faltó un acta', acuerdo: 'Acuerdo JGE/12/2025' };
    const { huella } = call(host, 'reabrirPeriodo', { ...entrada, huella: null });
    expect(call(host, 'reabrirPeriodo', { ...entrada, huella }).ok).toBe(true);
    const { page, close } = await openComparacion(host);
    await page.getByText(PERIODOS.informeDeAhora).waitFor();
    await close();
  }, 120_000);
});
