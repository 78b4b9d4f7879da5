import type { Api } from '../../src/gas/api';
import { createHost } from '../../src/local/host';
import { newLibro } from '../../src/local/workbook-new';
import { writeLibro } from '../../src/local/xlsx';
import { installed } from './libro';

/** Last year's workbook of so many lineas, and what beginning a new one with it takes of Google's services. */
const TAMANOS = [10, 100, 300];

interface Medida {
  readonly comienzo: number;
  readonly ver: { lecturas: number; escrituras: number };
  readonly hacer: { lecturas: number; escrituras: number };
}
const medidas = new Map<number, Medida>();

beforeAll(async () => {
  for (const n of TAMANOS) {
    const bytes = await writeLibro((await installed(n, null, 'es_MX', false)).libro);
    const host = await createHost({ libro: newLibro(), calcula: false });
    const run = <F extends keyof Api>(funcion: F, ...args: Parameters<Api[F]>): Medida['ver'] => {
      host.resetCalls();
      expect(host.run(funcion, args)).toMatchObject({ ok: true });
      const { lecturas, escrituras } = host.llamadas;
      return { lecturas, escrituras };
    };
    const entrada = { nombre: 'mir.xlsx', base64: Buffer.from(bytes).toString('base64'), ejercicio: null };
    medidas.set(n, {
      comienzo: run('comienzo').lecturas,
      ver: run('leerLibroAnterior', entrada),
      hacer: run('importarLibroAnterior', entrada),
    });
  }
}, 300_000);

test.each(TAMANOS)("with last year's %d lineas, looking writes nothing, and rows change no call", (n) => {
  const medida = medidas.get(n);
  const primera = medidas.get(TAMANOS[0] ?? 0);
  expect(medida?.ver).toEqual({ lecturas: primera?.ver.lecturas, escrituras: 0 });
  expect(medida?.comienzo).toBe(primera?.comienzo);
  expect(medida?.hacer.lecturas).toBe(primera?.hacer.lecturas);
  // One merge an objetivo of ten lineas.
  expect((medida?.hacer.escrituras ?? 0) - n / 10).toBe((primera?.hacer.escrituras ?? 0) - 1);
});
