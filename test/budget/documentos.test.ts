import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import { installed } from './libro';

/** Calls of making documents: none grows with rows. From 1,000 lineas on the document is of one objetivo. */
const TAMANOS = [10, 100, 1000];
const alcanceOf = (n: number): string | null => (n < 1000 ? null : '1/1');

function run<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  const answer = host.run(funcion, args) as ReturnType<Api[F]>;
  expect(answer).toMatchObject({ ok: true });
  return answer;
}

/** Calls of one journey. */
function count(host: Host, journey: () => void): { lecturas: number; escrituras: number } {
  host.resetCalls();
  journey();
  const { lecturas, escrituras } = host.llamadas;
  return { lecturas, escrituras };
}

describe.each(TAMANOS)('with %p lineas', (n) => {
  let host: Host;
  const peticion = { tipo: 'avance', periodo: '2025-B1', alcance: alcanceOf(n), plantilla: null } as const;
  const read = () => count(host, () => run(host, 'vistaInforme', peticion)).lecturas;
  const make = (destino: 'descarga' | 'drive') =>
    count(host, () => run(host, 'hacerInforme', { ...peticion, destino }));

  beforeAll(async () => {
    const { libro } = await installed(n, null, 'es_MX', false);
    host = await createHost({ libro, calcula: false });
  }, 120_000);

  test('the first makes the log, in 30 writes', () => {
    expect(make('descarga').escrituras).toBeLessThanOrEqual(30);
  });

  test('a download takes 1 write and 8 reads after reading, which are its row in the log', () => {
    const { lecturas, escrituras } = make('descarga');
    expect(escrituras).toBe(1);
    expect(lecturas - read()).toBeLessThanOrEqual(8);
  });

  test('a Doc takes 5 calls more', () => {
    const bajar = make('descarga');
    const dejar = make('drive');
    expect(dejar.lecturas + dejar.escrituras - bajar.lecturas - bajar.escrituras).toBeLessThanOrEqual(5);
    expect(host.takeFiles().map((f) => f.mimeType)).toContain('application/vnd.google-apps.document');
  });

  test('looking at those that were made takes the reads of one, marking them 1 write more', () => {
    run(host, 'capturar', { linea: '1.1', mes: 1, valor: 3, seccion: null, observaciones: null });
    const lecturas = read();
    expect(count(host, () => run(host, 'documentos', { desde: null }))).toEqual({ lecturas, escrituras: 0 });
    const marcar = count(host, () => run(host, 'marcarDocumentos', { desde: null }));
    expect(marcar).toEqual({ lecturas, escrituras: 1 });
  });
});
