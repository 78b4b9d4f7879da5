import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import { installed } from './libro';

/** What settings cost does not grow with rows; those that sheets are drawn by read as a full audit does. */
const TAMANOS = [20, 200];

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

const medidas = new Map<string, { readonly lecturas: number; readonly escrituras: number }>();

beforeAll(async () => {
  for (const n of TAMANOS) {
    const { libro } = await installed(n, null, 'es_MX', false);
    const host = await createHost({ libro, calcula: false });
    const measure = (nombre: string, run: () => { readonly ok: boolean }): void => {
      host.resetCalls();
      if (!run().ok) throw new Error(`${nombre} was refused.`);
      const { lecturas, escrituras } = host.llamadas;
      medidas.set(`${n} ${nombre}`, { lecturas, escrituras });
    };
    measure('looking', () => call(host, 'ajustes'));
    const change = (nombre: string, cambios: Parameters<Api['guardarAjustes']>[0]['cambios']): void => {
      const { huella } = call(host, 'guardarAjustes', { cambios, huella: null });
      measure(nombre, () => call(host, 'guardarAjustes', { cambios, huella }));
    };
    // The sheet of undos is made by the first plan that is kept.
    change('the first', { organo: 'Otro órgano' });
    change('numbers', { umbralVerde: 95, umbralMorado: 40, mesDeCorte: 3 });
    change('words of ESTATUS', { palabraPendiente: 'POR INICIAR' });
    change('somebody who reads', { capturistas: 'ana@x.mx', lectores: 'luis@x.mx' });
    measure('undoing', () => {
      const { huella } = call(host, 'prepararDeshacer');
      host.resetCalls();
      return call(host, 'deshacer', { huella });
    });
  }
}, 300_000);

test.each([
  ['looking', 0],
  ['numbers', 8],
  ['words of ESTATUS', 8],
])('%s: the same calls whatever the rows, %i writes at most', (nombre, escrituras) => {
  const [menos, mas] = TAMANOS.map((n) => medidas.get(`${n} ${nombre}`));
  expect(mas).toEqual(menos);
  expect(mas?.escrituras).toBeLessThanOrEqual(escrituras);
});

test('people cost 6 writes an objetivo, and as many reads whatever the rows of each', () => {
  for (const n of TAMANOS) {
    const escrituras = medidas.get(`${n} somebody who reads`)?.escrituras ?? Number.POSITIVE_INFINITY;
    expect(escrituras).toBeLessThanOrEqual((6 * n) / 10 + 20);
  }
});
