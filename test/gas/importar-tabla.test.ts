import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { installed } from '../budget/libro';
import { giveRoles } from '../support/con-permisos';

/** A table brought into a MIR by each role, over protections that are enforced: objetivos 1/1 and 2/2, enero closed. */
const OWNER = 'titular@example.org';
const ANA = 'ana@x.mx';
const LECTORA = 'lee@x.mx';
const TABLA = 'lineaAccion\tmetaPropuesta\tenero\tdiciembre\n1.1 Uno\t99\t5\t7\n2.1 Dos\t99\t5\t8\n';
const NADA = { nombre: null, base64: null, texto: null, hoja: null, ejercicio: null };

let base: Libro;
beforeAll(async () => {
  ({ libro: base } = await installed(20));
  base.acceso.editores.push(ANA, LECTORA);
  await giveRoles(base, { capturistas: `${ANA}: 1/1`, lectores: LECTORA }, [1]);
}, 60_000);

const openedAs = (usuario: string): Promise<Host> => createHost({ libro: structuredClone(base), usuario });
const importar = (host: Host, entrada: Partial<Parameters<Api['importarTabla']>[0]>) =>
  host.run('importarTabla', [{ ...NADA, ...entrada }]) as ReturnType<Api['importarTabla']>;

test.each([
  [OWNER, 2],
  [ANA, 1],
])('%s captures %d of its cells, and is told of the others', async (usuario, capturas) => {
  const answer = importar(await openedAs(usuario), { texto: TABLA });
  expect(answer).toMatchObject({ ok: true, modo: 'capturas', capturas });
  const dudas = answer.dudas.map((d) => d.mensaje).join('\n');
  expect(dudas).toMatch(/META PROPUESTA \(la tabla dice «99»/);
  expect(dudas.match(/no se capturó\. /g)?.length ?? 0).toBe(usuario === ANA ? 1 : 0);
});

test('who captures nothing of it is told why, and nothing is written', async () => {
  const { ok, findings } = importar(await openedAs(LECTORA), { texto: TABLA });
  expect([ok, findings.map((f) => f.code)]).toEqual([false, ['APP-63']]);
});

test('who may only look at the file cannot make a MIR of a table', async () => {
  const host = await createHost({ usuario: 'otra@x.mx' });
  const { ok, findings } = importar(host, { texto: 'lineaAccion\n1.1 Uno\n' });
  expect([ok, findings.map((f) => f.code)]).toEqual([false, ['APP-13']]);
});

test.each<[string, Partial<Parameters<Api['importarTabla']>[0]>, string]>([
  ['nothing', {}, 'APP-109'],
  ['cells that are none', { hoja: { valores: 'no' } }, 'APP-109'],
  ['a text that is no table', { texto: 'hola' }, 'INT-09'],
])('%s is told, and writes nothing', async (_, entrada, code) => {
  const host = await openedAs(OWNER);
  host.resetCalls();
  const { ok, findings } = importar(host, entrada);
  expect([ok, findings.map((f) => f.code), host.llamadas.escrituras]).toEqual([false, [code], 0]);
});
