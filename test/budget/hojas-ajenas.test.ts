import { createHost } from '../../src/local/host';
import { newHoja } from '../../src/local/workbook-new';
import { installed } from './libro';

/** People keep sheets of their own beside the MIR: what is done all day must not cost more for them. */
const CAPTURA = { linea: '1.1', mes: 3, valor: 1, seccion: null, observaciones: null };

test.each<[string, readonly unknown[]]>([
  ['inicio', []],
  ['lineasPorCapturar', [{ mes: null }]],
  ['periodoEnCurso', []],
  ['capturar', [CAPTURA]],
])('%s takes as many reads of a workbook with twelve sheets of people as without them', async (funcion, args) => {
  const medidas: number[] = [];
  for (const ajenas of [0, 12]) {
    const { libro } = await installed(20, null, 'es_MX', false);
    for (let i = 0; i < ajenas; i++) libro.hojas.push(newHoja(9000 + i, `Propia ${i}`));
    const host = await createHost({ libro, calcula: false });
    host.resetCalls();
    expect(host.run(funcion, args)).toMatchObject({ findings: [] });
    medidas.push(host.llamadas.lecturas);
  }
  expect(medidas[1]).toBe(medidas[0]);
});
