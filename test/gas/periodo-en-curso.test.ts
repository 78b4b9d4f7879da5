import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { ANEXO_1 } from '../../src/mir/format';
import { installed } from '../budget/libro';

/** The built bundle on the local host: the tab reads less than a closing does, and finds the same. */
const col = (key: string): number => ANEXO_1.columnas.findIndex((c) => c.key === key) + 1;
const FILA = 9;

let base: Libro;
beforeAll(async () => {
  ({ libro: base } = await installed(10));
});

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

const type = (host: Host, key: string, texto: string, fila = FILA): void =>
  host.edit({ hoja: 'MIR', fila, columna: col(key), textos: [[texto]] });

/** A block that is pasted goes in whatever the validation says. */
const paste = (host: Host, key: string, ...textos: string[]): void =>
  host.edit({ hoja: 'MIR', fila: FILA, columna: col(key), textos: [textos] });

/** Two rows change places, as when somebody drags one. */
function swapRows(host: Host): void {
  const hoja = host.libro.hojas.find((h) => h.nombre === 'MIR');
  const [a, b] = [hoja?.celdas[FILA - 1], hoja?.celdas[FILA]];
  if (!hoja || !a || !b) throw new Error('The workbook of this test has no lineas.');
  hoja.celdas[FILA - 1] = b;
  hoja.celdas[FILA] = a;
}

const DANOS: readonly (readonly [string, (host: Host) => void])[] = [
  ['nothing wrong', () => undefined],
  ['progress', (host) => type(host, 'enero', '3')],
  ['a text in a month', (host) => paste(host, 'enero', 'tres', '1')],
  ['a percentage in a month', (host) => type(host, 'enero', '45%')],
  ['a date in a month', (host) => paste(host, 'enero', '31/03/2025', '1')],
  ['a formula in a month', (host) => type(host, 'enero', '=1+1')],
  ['a negative meta', (host) => type(host, 'metaPropuesta', '-4')],
  ['a header typed over', (host) => type(host, 'marzo', 'Otra cosa', 6)],
  ['two lineas that changed places', swapRows],
];

test.each(DANOS)('with %s it finds what a closing finds', async (_, damage) => {
  const host = await createHost({ libro: structuredClone(base) });
  damage(host);
  const { cierre, periodo } = call(host, 'periodoEnCurso');
  const alCerrar = call(host, 'cerrarPeriodo', { periodo: periodo?.clave ?? '', huella: null });
  expect(cierre?.estado === 'bloqueado').toBe(!alCerrar.ok);
  if (!alCerrar.ok) expect(cierre?.bloqueos).toEqual(alCerrar.findings);
  else expect(cierre?.pendientes.reduce((n, p) => n + p.casos, 0)).toBe(alCerrar.findings.length);
});

test('some of them stop it and some do not', async () => {
  const estados = await Promise.all(
    DANOS.map(async ([, damage]) => {
      const host = await createHost({ libro: structuredClone(base) });
      damage(host);
      return call(host, 'periodoEnCurso').cierre?.estado;
    }),
  );
  expect(new Set(estados)).toEqual(new Set(['bloqueado', 'falta']));
});
