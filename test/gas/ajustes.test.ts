import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { installed, mirMinima } from '../budget/libro';
import { giveRoles } from '../support/con-permisos';

/** The built bundle on the local host: the owner, a persona titular, and staff. */
const OWNER = 'titular@example.org';
const EVA = 'eva@example.org';
const STAFF = 'captura@example.org';

let base: Libro;
beforeAll(async () => {
  ({ libro: base } = await installed(mirMinima(), null, 'es_MX', false));
  base.acceso.editores.push(EVA, STAFF);
  await giveRoles(base, { titulares: EVA });
});

const open = (): Promise<Host> => createHost({ libro: structuredClone(base), calcula: false });

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}
type Cambios = Parameters<Api['guardarAjustes']>[0]['cambios'];
function save(host: Host, cambios: Cambios): ReturnType<Api['guardarAjustes']> {
  const { huella, ok, findings } = call(host, 'guardarAjustes', { cambios, huella: null });
  return ok
    ? call(host, 'guardarAjustes', { cambios, huella })
    : ({ ok, findings } as ReturnType<Api['guardarAjustes']>);
}
const estructura = (host: Host) =>
  call(host, 'auditar', { completa: true }).findings.filter((f) => /^(?:EST|ROL)/.test(f.code));
const ajusteDe = (host: Host, clave: string) =>
  call(host, 'ajustes')
    .grupos.flatMap((g) => g.ajustes)
    .find((a) => a.clave === clave);

test('the owner limits people in one step: they are limited at once, and nothing is left to repair', async () => {
  const host = await open();
  const hecho = save(host, { capturistas: `${STAFF}: 1/1`, umbralVerde: 95 });
  expect(hecho).toMatchObject({
    ok: true,
    aplicada: true,
    ajustes: [{ clave: 'capturistas' }, { clave: 'umbralVerde' }],
  });
  expect(estructura(host)).toEqual([]);
  host.actAs(STAFF);
  host.edit({ hoja: 'MIR', fila: 9, columna: 23, textos: [['1']] });
  expect(() => host.edit({ hoja: 'MIR', fila: 13, columna: 23, textos: [['1']] })).toThrow('protected cell');
});

test('taken back, everything is as before: the lists, the numbers and who may write', async () => {
  const host = await open();
  save(host, { capturistas: `${STAFF}: 1/1`, umbralVerde: 95, modoProteccion: 'impedir' });
  const { huella, nombre } = call(host, 'prepararDeshacer');
  expect(nombre).toBe('Ajustes: Personas capturistas (correos) y Semáforo verde desde (%)');
  expect(call(host, 'deshacer', { huella })).toMatchObject({ aplicada: true, omitidas: [] });
  expect([ajusteDe(host, 'capturistas')?.valor, ajusteDe(host, 'umbralVerde')?.valor]).toEqual(['', '90']);
  expect(estructura(host)).toEqual([]);
  host.actAs(EVA);
  host.edit({ hoja: 'MIR', fila: 13, columna: 23, textos: [['1']] });
});

test('a persona titular changes the corte and who signs, and nothing else', async () => {
  const host = await open();
  host.actAs(EVA);
  expect(save(host, { mesDeCorte: 2, titular: 'Eva; Directora' })).toMatchObject({
    aplicada: true,
    findings: [{ code: 'APP-211' }],
  });
  expect(ajusteDe(host, 'mesDeCorte')).toMatchObject({ valor: '2', puede: true });
  expect(ajusteDe(host, 'umbralVerde')).toMatchObject({ valor: '90', puede: false });
  expect(save(host, { umbralVerde: 95 })).toMatchObject({ ok: false, findings: [{ code: 'APP-209' }] });
  host.actAs(OWNER);
  expect(estructura(host)).toEqual([]);
});

test('staff look at the settings and change none', async () => {
  const host = await open();
  host.actAs(STAFF);
  expect(call(host, 'ajustes').grupos.flatMap((g) => g.ajustes.filter((a) => a.puede))).toEqual([]);
  expect(save(host, { mesDeCorte: 2 })).toMatchObject({ ok: false, findings: [{ code: 'APP-209' }] });
});

test('what is typed as a formula stays text on the sheet', async () => {
  const host = await open();
  save(host, { membrete: '=1+1', piePagina: '+52 612' });
  expect([ajusteDe(host, 'membrete')?.valor, ajusteDe(host, 'piePagina')?.valor]).toEqual(['=1+1', '+52 612']);
});

test.each<[string, unknown]>([
  ['a list', { cambios: [1], huella: null }],
  ['nothing', {}],
])('%s in place of the changes is refused', async (_, entrada) => {
  const host = await open();
  expect(host.run('guardarAjustes', [entrada])).toMatchObject({ ok: false, findings: [{ code: 'APP-18' }] });
});

test.each<[string, Cambios]>([
  ['a value that is no value', { organo: { a: 1 } as unknown as string }],
  ['a name of every object', { constructor: 'x' } as unknown as Cambios],
])('%s is refused as data', async (_, cambios) => {
  const host = await open();
  expect(call(host, 'guardarAjustes', { cambios, huella: null })).toMatchObject({ ok: false, aplicada: false });
});
