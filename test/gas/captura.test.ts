import type { Api, EntradaDeVarias } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost, type OpcionesHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { ANEXO_1 } from '../../src/mir/format';
import { installed, mirMinima } from '../budget/libro';
import { applyRoles, giveRoles } from '../support/con-permisos';

/** The built bundle on the local host, as the form of capture calls it. Linea 1.1 is on row 9, 1.2 on row 10. */
const OWNER = 'titular@example.org';
const ANA = 'ana@x.mx';
const LECTORA = 'lee@x.mx';
const MARZO = ANEXO_1.columnas.findIndex((c) => c.key === 'marzo') + 1;

let base: Libro;
beforeAll(async () => {
  const { libro } = await installed(mirMinima());
  libro.acceso.editores.push(ANA, LECTORA);
  await giveRoles(libro, { capturistas: `${ANA}: 1/1`, lectores: LECTORA });
  base = libro;
}, 60_000);

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

const open = (usuario: string, libro = structuredClone(base), alLlamar?: OpcionesHost['alLlamar']): Promise<Host> =>
  createHost({ libro, usuario, calcula: false, ...(alLlamar ? { alLlamar } : {}) });

const captura = (cambios: Partial<EntradaDeVarias> = {}): EntradaDeVarias => ({
  linea: '1.1',
  mes: 3,
  valor: 4,
  seccion: '1',
  observaciones: null,
  vistos: [null],
  ...cambios,
});

const cellOf = (host: Host, fila: number, columna = MARZO) =>
  host.libro.hojas.find((h) => h.nombre === 'MIR')?.celdas[fila - 1]?.[columna - 1]?.valor ?? null;

test('staff get their own lineas, and begin at the one that is selected', async () => {
  const host = await open(ANA);
  host.select('MIR', 10, 3);
  const { ok, filas, seleccionada, mes } = call(host, 'lineasPorCapturar', { mes: null });
  expect(ok).toBe(true);
  expect(filas.map(({ plan: [numero] }) => numero)).toEqual(['1.1', '1.2']);
  expect([seleccionada, mes]).toEqual([1, 1]);
});

test('who only reads is told so', async () => {
  const host = await open(LECTORA);
  expect(call(host, 'lineasPorCapturar', { mes: null })).toMatchObject({
    ok: false,
    findings: [{ code: 'APP-63' }],
    filas: [],
  });
});

test('what staff may not capture does not stop what they may', async () => {
  const host = await open(ANA);
  const { ok, respuestas } = call(host, 'capturarVarias', {
    capturas: [captura(), captura({ linea: '2.1', seccion: '2' }), captura({ linea: '1.2', valor: 7 })],
  });
  expect(ok).toBe(true);
  expect(respuestas.map((r) => [r.ok, r.findings[0]?.code ?? null])).toEqual([
    [true, null],
    [false, 'APP-62'],
    [true, null],
  ]);
  expect([cellOf(host, 9), cellOf(host, 10)]).toEqual([4, 7]);
});

test('a month that was closed meanwhile is refused and says who may; the open one is stored', async () => {
  const libro = structuredClone(base);
  await applyRoles(libro, [1, 2, 3]);
  const host = await open(ANA, libro);
  const { respuestas } = call(host, 'capturarVarias', { capturas: [captura(), captura({ mes: 4 })] });
  expect(respuestas.map((r) => r.findings[0]?.code)).toEqual(['APP-60', undefined]);
  expect(cellOf(host, 9)).toBeNull();
  expect(cellOf(host, 9, MARZO + 1)).toBe(4);
});

test('what somebody else typed on the sheet meanwhile stays', async () => {
  const host = await open(ANA);
  host.edit({ hoja: 'MIR', fila: 9, columna: MARZO, textos: [['9']] });
  const { respuestas } = call(host, 'capturarVarias', { capturas: [captura()] });
  expect(respuestas).toMatchObject([{ ok: false, ajena: true, contenido: 9, findings: [{ code: 'APP-177' }] }]);
  expect(cellOf(host, 9)).toBe(9);
  expect(call(host, 'capturarVarias', { capturas: [captura({ vistos: [null, 9] })] }).respuestas).toMatchObject([
    { ok: true, contenido: 4 },
  ]);
});

const capturas = [
  captura({ observaciones: 'Oficio 12' }),
  captura({ linea: '1.2', valor: -1, observaciones: 'Doble' }),
];

/** Every cell that holds something, whatever the minute. */
function contentOf({ hojas }: Libro): string {
  const celdas = hojas.map((h) => [
    h.nombre,
    h.celdas.flatMap((row, f) =>
      (row ?? []).flatMap((c, i) => (c?.valor || c?.validacion ? [[f, i, c.valor, c.validacion]] : [])),
    ),
  ]);
  return JSON.stringify(celdas).replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 'AHORA');
}

test('stopped at any of its writes and sent again, it ends in the same workbook', async () => {
  const conBitacora = structuredClone(base);
  call(await open(OWNER, conBitacora), 'capturarVarias', { capturas: [captura({ mes: 5 })] });
  const entero = structuredClone(conBitacora);
  let writes = 0;
  const host = await open(OWNER, entero, (tipo) => {
    if (tipo === 'escritura') writes += 1;
  });
  expect(call(host, 'capturarVarias', { capturas }).respuestas.map((r) => r.ok)).toEqual([true, true]);
  expect(writes).toBeGreaterThan(3);
  for (let n = 1; n <= writes; n++) {
    const libro = structuredClone(conBitacora);
    let i = 0;
    const parado = await open(OWNER, libro, (tipo) => {
      if (tipo === 'escritura' && ++i === n) throw new Error('Exceeded maximum execution time');
    });
    expect(() => call(parado, 'capturarVarias', { capturas })).toThrow();
    const otra = call(await open(OWNER, libro), 'capturarVarias', { capturas });
    expect(otra.respuestas.map((r) => r.ok)).toEqual([true, true]);
    expect(contentOf(libro) === contentOf(entero)).toBe(true);
  }
});
