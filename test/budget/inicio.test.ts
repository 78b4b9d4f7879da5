import { createHost } from '../../src/local/host';
import { installed } from './libro';

/** The first view of the sidebar is one call that reads as much of a MIR of 20 lineas as of one of 1,000. */
const TAMANOS = [20, 1000];

test('Inicio takes at most 6 reads a sheet, the same whatever the rows, and writes nothing; its handles have a bound', async () => {
  const medidas: number[] = [];
  for (const n of TAMANOS) {
    const { libro } = await installed(n, null, 'es_MX', false);
    const host = await createHost({ libro, calcula: false });
    host.resetCalls();
    expect(host.run('inicio', [])).toMatchObject({ ok: true, hayMir: true, lineas: n });
    const { lecturas, escrituras, manejadores } = host.llamadas;
    expect(lecturas).toBeLessThanOrEqual(6 * libro.hojas.length);
    expect(escrituras).toBe(0);
    expect(manejadores).toBeLessThan(6000);
    medidas.push(lecturas);
  }
  expect(new Set(medidas).size).toBe(1);
});
