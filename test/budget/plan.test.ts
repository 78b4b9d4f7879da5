import type { CambioPlan } from '../../src/app/vista';
import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import { installed } from './libro';

/** A change of the accepted plan costs the same calls whatever the rows (docs/architecture.md, journeys). */
const TAMANOS = [10, 100, 1000, 10_000];
/** At 10,000 lineas each takes half a minute of a slow machine: one that moves rows is measured there. */
const tamanosDe = (nombre: string): number[] => TAMANOS.filter((n) => n <= 1000 || nombre === 'adding a linea');
const seDeshace = (n: number): boolean => n <= 1000;
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
  ['cancelling a linea', { tipo: 'cancelar', linea: '1.4', seccion: null, motivo: 'Sin presupuesto' }],
  [
    'reprogramming a linea',
    {
      tipo: 'reprogramar',
      linea: '1.6',
      seccion: null,
      campos: { metaPropuesta: 20, mesFinal: 12 },
      motivo: 'Sin presupuesto',
    },
  ],
];

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

interface Medida {
  readonly lecturas: number;
  readonly escrituras: number;
  /** Writes of taking it back; null: not measured. */
  readonly deshacer: number | null;
  readonly hojas: number;
  readonly protecciones: number;
}
const medidas = new Map<string, Medida>();

/** Writes of taking back the last plan. */
function undo(host: Host): number {
  const { huella } = call(host, 'prepararDeshacer');
  host.resetCalls();
  const { ok, findings } = call(host, 'deshacer', { huella });
  if (!ok) throw new Error(JSON.stringify(findings));
  return host.llamadas.escrituras;
}

beforeAll(async () => {
  for (const n of TAMANOS) {
    // No figure is asked for: nothing is calculated.
    const { libro } = await installed(n, null, 'es_MX', false);
    const host = await createHost({ libro, calcula: false });
    for (const [nombre, cambio] of CAMBIOS) {
      if (!tamanosDe(nombre).includes(n)) continue;
      const { huella } = call(host, 'cambiarPlan', { cambio, instrumento: INSTRUMENTO, huella: null });
      host.resetCalls();
      const done = call(host, 'cambiarPlan', { cambio, instrumento: INSTRUMENTO, huella });
      if (!done.ok) throw new Error(JSON.stringify(done.findings));
      const protecciones = libro.hojas.reduce((m, h) => m + h.protecciones.length, 0);
      const { lecturas, escrituras } = host.llamadas;
      const deshacer = seDeshace(n) ? undo(host) : null;
      medidas.set(`${n} ${nombre}`, { lecturas, escrituras, deshacer, hojas: libro.hojas.length, protecciones });
    }
  }
}, 600_000);

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

  test('is taken back in a number of writes that rows do not change', () => {
    for (const n of tamanosDe(nombre).filter(seDeshace)) {
      expect(medida(n, nombre).deshacer).toBeGreaterThan(0);
      expect(medida(n, nombre).deshacer).toBeLessThanOrEqual(40);
    }
  });

  test('reads what a full audit reads', () => {
    for (const n of tamanosDe(nombre)) {
      const { lecturas, hojas, protecciones } = medida(n, nombre);
      // Ten more are of the file, whatever its sheets: owner, editors, time zone, names, and who is missing.
      expect(lecturas).toBeLessThanOrEqual(16 * hojas + 5 * protecciones + 10);
    }
  });
});
