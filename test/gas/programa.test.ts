import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { COLUMNAS_CRONOGRAMA } from '../../src/mir/cronograma';
import { installed, mirMinima } from '../budget/libro';

/** The built bundle on the local host. Linea 1.1 is on row 9, 1.2 on row 10, 2.1 (another objetivo) on row 13. */
const STAFF = 'captura@example.org';
const col = (key: string): number => COLUMNAS_CRONOGRAMA.findIndex((c) => c.key === key) + 1;

let base: Libro;
beforeAll(async () => {
  ({ libro: base } = await installed(mirMinima()));
  base.acceso.editores.push(STAFF);
});

const open = (): Promise<Host> => createHost({ libro: structuredClone(base) });

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

type Cambio = Parameters<Api['cambiarPrograma']>[0]['cambio'];
const TODAS: Cambio = { tipo: 'aceptar', lineas: null, objetivo: null, seccion: null, aSabiendas: false };

function change(host: Host, cambio: Cambio): ReturnType<Api['cambiarPrograma']> {
  const { huella } = call(host, 'cambiarPrograma', { cambio, huella: null });
  return call(host, 'cambiarPrograma', { cambio, huella });
}

const cellOf = ({ libro }: Host, key: string, fila = 9) =>
  libro.hojas.find((h) => h.nombre === 'Cronograma')?.celdas[fila - 1]?.[col(key) - 1];
const graves = (host: Host) =>
  call(host, 'auditar', { completa: true }).findings.filter((f) => f.severidad !== 'aviso');
const figuras = (host: Host) => call(host, 'indicadores', { corte: 6 }).indicadores.map((i) => i.programadoAlCorte);

test('accepting is shown without writing, then done: the figures are the same, and the audit is clean', async () => {
  const host = await open();
  const antes = figuras(host);
  host.resetCalls();
  expect(call(host, 'cambiarPrograma', { cambio: TODAS, huella: null })).toMatchObject({
    ok: true,
    aplicada: false,
    lineas: 3,
  });
  expect(host.llamadas.escrituras).toBe(0);
  expect(change(host, TODAS)).toMatchObject({ ok: true, aplicada: true });
  expect(cellOf(host, 'marzo')).toMatchObject({ formula: '', fondo: '#fff2cc', validacion: { minimo: 0 } });
  expect(figuras(host)).toEqual(antes);
  expect(graves(host)).toEqual([]);
  expect(call(host, 'prepararReparacion', { elecciones: null }).operaciones).toEqual([]);
});

test('a changed meta moves a proposal, and not what was accepted', async () => {
  const host = await open();
  change(host, { ...TODAS, tipo: 'aceptar', lineas: [{ linea: '1.1', seccion: '1' }] });
  const valor = (fila: number) => cellOf(host, 'marzo', fila)?.valor;
  const [aceptada, propuesta] = [valor(9), valor(10)];
  host.edit({ hoja: 'MIR', fila: 9, columna: 14, textos: [['36'], ['36']] });
  expect([valor(9), valor(10)]).toEqual([aceptada, Number(propuesta) * 3]);
});

test('an accepted month refuses what is no number, and text pasted there is told', async () => {
  const host = await open();
  change(host, TODAS);
  expect(() => host.edit({ hoja: 'Cronograma', fila: 9, columna: col('marzo'), textos: [['dos']] })).toThrow();
  const ss = (host.services.SpreadsheetApp as typeof SpreadsheetApp).getActiveSpreadsheet();
  const marzo = ss.getSheetByName('Cronograma')?.getRange(9, col('marzo'));
  marzo?.clearDataValidations();
  marzo?.setValue('dos');
  expect(graves(host).map((f) => f.code)).toEqual(expect.arrayContaining(['EST-05', 'CRO-07']));
});

test('it is taken back from the menu, and taken up again', async () => {
  const host = await open();
  change(host, TODAS);
  const { huella, hay, nombre } = call(host, 'prepararDeshacer');
  expect([hay, nombre]).toEqual([true, 'Aceptar el programa de 3 líneas']);
  expect(call(host, 'deshacer', { huella })).toMatchObject({ aplicada: true, omitidas: [] });
  expect(cellOf(host, 'marzo')?.formula).not.toBe('');
  expect(graves(host)).toEqual([]);
  expect(change(host, TODAS)).toMatchObject({ aplicada: true });
  expect(change(host, { ...TODAS, tipo: 'proponer' })).toMatchObject({ aplicada: true });
  expect(cellOf(host, 'marzo')?.fondo).toBe('#f3f3f6');
  expect(cellOf(host, 'marzo')?.validacion ?? null).toBeNull();
  expect(graves(host)).toEqual([]);
});

test('a programme that does not come to its meta waits for an answer', async () => {
  const host = await open();
  const doce = Array.from({ length: 12 }, (_, i) => (i === 2 ? 1 : null));
  const cambio: Cambio = { tipo: 'capturar', linea: '1.1', seccion: '1', meses: doce, aSabiendas: false };
  expect(change(host, cambio)).toMatchObject({ ok: false, aplicada: false, findings: [{ code: 'APP-76' }] });
  expect(change(host, { ...cambio, aSabiendas: true })).toMatchObject({ ok: true, aplicada: true });
  expect(graves(host).map((f) => f.code)).toEqual(['CRO-03']);
});

test('staff see the programmes and are told who may change them', async () => {
  const host = await open();
  host.actAs(STAFF);
  expect(call(host, 'programaMensual')).toMatchObject({ ok: true, puedeCambiar: false });
  host.resetCalls();
  expect(call(host, 'cambiarPrograma', { cambio: TODAS, huella: null })).toMatchObject({
    ok: false,
    findings: [{ code: 'APP-08' }],
  });
  expect(host.llamadas.escrituras).toBe(0);
});

test('Cronograma deleted comes back with what was accepted', async () => {
  const host = await open();
  const doce = Array.from({ length: 12 }, (_, i) => (i < 2 ? 6 : null));
  change(host, { tipo: 'capturar', linea: '1.1', seccion: '1', meses: doce, aSabiendas: false });
  const ss = (host.services.SpreadsheetApp as typeof SpreadsheetApp).getActiveSpreadsheet();
  const cronograma = ss.getSheetByName('Cronograma');
  if (cronograma) ss.deleteSheet(cronograma);
  const { huella } = call(host, 'prepararReparacion', { elecciones: null });
  expect(call(host, 'reparar', { huella, elecciones: null, operaciones: null })).toMatchObject({ aplicada: true });
  const [linea] = call(host, 'programaMensual').secciones[0]?.objetivos[0]?.lineas ?? [];
  expect(linea).toMatchObject({ origen: 'aceptada', programa: doce });
  expect(graves(host)).toEqual([]);
});
