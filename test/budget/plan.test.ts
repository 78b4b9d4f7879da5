import type { CambioPlan } from '../../src/app/vista';
import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import { installed } from './libro';

/** A change of the accepted plan costs the same calls whatever the rows (docs/architecture.md, journeys). */
const TAMANOS = [10, 100, 1000];
/** Formulas of a thousand rows are evaluated at every write: only what moves rows is measured there. */
const tamanosDe = (nombre: string): number[] =>
  TAMANOS.filter((n) => n < 1000 || ['adding a linea', 'moving a linea'].includes(nombre));
const INSTRUMENTO = { instrumento: 'Acuerdo 1', instancia: '', fecha: '2025-03-14', vigencia: 4 };

const CAMBIOS: readonly [string, CambioPlan][] = [
  [
    'adding a linea',
    {
      tipo: 'agregarLinea',
      seccion: null,
      objetivo: '1',
      despuesDe: '1.3',
      linea: { numero: '1.31', lineaAccion: 'Publicar resultados', metaPropuesta: 4, mesInicial: 2, mesFinal: 11 },
    },
  ],
  [
    'adding an objetivo',
    {
      tipo: 'agregarObjetivo',
      seccion: '1',
      despuesDe: '1',
      objetivo: { numero: '901', politicasGenerales: '', programa: '', objetivo: 'Otro' },
    },
  ],
  ['moving a linea', { tipo: 'moverLinea', linea: '1.2', seccion: null, objetivo: '1', despuesDe: '1.5' }],
  ['cancelling a linea', { tipo: 'cancelar', linea: '1.4', seccion: null, motivo: '' }],
  [
    'reprogramming a linea',
    { tipo: 'reprogramar', linea: '1.6', seccion: null, campos: { metaPropuesta: 20, mesFinal: 12 }, motivo: '' },
  ],
];

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

const medidas = new Map<string, { lecturas: number; escrituras: number; hojas: number; protecciones: number }>();

beforeAll(async () => {
  for (const n of TAMANOS) {
    const { libro } = await installed(n);
    const host = await createHost({ libro });
    for (const [nombre, cambio] of CAMBIOS) {
      if (!tamanosDe(nombre).includes(n)) continue;
      const { huella } = call(host, 'cambiarPlan', { cambio, instrumento: INSTRUMENTO, huella: null });
      host.resetCalls();
      const done = call(host, 'cambiarPlan', { cambio, instrumento: INSTRUMENTO, huella });
      if (!done.ok) throw new Error(JSON.stringify(done.findings));
      const protecciones = libro.hojas.reduce((m, h) => m + h.protecciones.length, 0);
      medidas.set(`${n} ${nombre}`, { ...host.llamadas, hojas: libro.hojas.length, protecciones });
    }
  }
}, 240_000);

const medida = (n: number, nombre: string) => medidas.get(`${n} ${nombre}`) ?? fail(nombre);
function fail(nombre: string): never {
  throw new Error(`${nombre} was not measured.`);
}

describe.each(CAMBIOS.map(([nombre]) => nombre))('%s', (nombre) => {
  test('takes no more writes with more rows', () => {
    const pocas = medida(10, nombre).escrituras;
    expect(pocas).toBeLessThanOrEqual(100);
    for (const n of tamanosDe(nombre)) expect(medida(n, nombre).escrituras).toBeLessThanOrEqual(pocas);
  });

  test('reads what a full audit reads', () => {
    for (const n of tamanosDe(nombre)) {
      const { lecturas, hojas, protecciones } = medida(n, nombre);
      expect(lecturas).toBeLessThanOrEqual(16 * hojas + 5 * protecciones);
    }
  });
});
