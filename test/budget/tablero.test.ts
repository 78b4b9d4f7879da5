import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import { installed } from './libro';

/** The Tablero costs the same calls whatever the rows (docs/architecture.md, journeys). */
const TAMANOS = [10, 100, 1000];
/** Its charts are asked for in one read. */
const DE_GRAFICOS = 1;

interface Medida {
  readonly crear: Host['llamadas'];
  readonly auditar: { readonly sin: number; readonly con: number };
  readonly cambiar: number;
}
const medidas = new Map<number, Medida>();

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

function reads(host: Host): number {
  host.resetCalls();
  call(host, 'auditar', { completa: true });
  return host.llamadas.lecturas;
}

const AGREGAR = {
  cambio: {
    tipo: 'agregarObjetivo',
    seccion: '1',
    despuesDe: '1',
    objetivo: { numero: '901', politicasGenerales: '', programa: '', objetivo: 'Otro' },
  },
  instrumento: { instrumento: 'Acuerdo 1', instancia: '', fecha: '2025-03-14', vigencia: 4 },
} as const;

beforeAll(async () => {
  for (const n of TAMANOS) {
    const { libro } = await installed(n, null, 'es_MX', false);
    const host = await createHost({ libro, calcula: false });
    const sin = reads(host);
    host.resetCalls();
    if (!call(host, 'tablero').creado) throw new Error('The Tablero was not made.');
    const crear = { ...host.llamadas };
    const con = reads(host);
    const { huella } = call(host, 'cambiarPlan', { ...AGREGAR, huella: null });
    host.resetCalls();
    if (!call(host, 'cambiarPlan', { ...AGREGAR, huella }).aplicada) throw new Error('The plan was not changed.');
    medidas.set(n, { crear, auditar: { sin, con }, cambiar: host.llamadas.escrituras });
  }
}, 600_000);

const medida = (n: number): Medida => {
  const found = medidas.get(n);
  if (!found) throw new Error(`No workbook of ${n} lineas was made.`);
  return found;
};

test.each(TAMANOS)('with %p lineas it is made in at most 60 writes, and as many as with ten', (n) => {
  const { lecturas, escrituras } = medida(n).crear;
  expect(escrituras).toBeLessThanOrEqual(60);
  expect({ lecturas, escrituras }).toMatchObject({
    lecturas: medida(10).crear.lecturas,
    escrituras: medida(10).crear.escrituras,
  });
});

test.each(TAMANOS)('with %p lineas a full audit reads it as any sheet, and its charts', (n) => {
  const { sin, con } = medida(n).auditar;
  // With it came the hidden sheet that says how to take it back.
  expect(con - sin).toBeLessThanOrEqual(2 * (16 + 5) + DE_GRAFICOS);
});

test.each(TAMANOS)('with %p lineas an objetivo is added in at most 120 writes', (n) => {
  expect(medida(n).cambiar).toBeLessThanOrEqual(120);
  expect(medida(n).cambiar).toBeLessThanOrEqual(medida(10).cambiar);
});
