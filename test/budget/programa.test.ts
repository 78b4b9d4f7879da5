import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import { giveRoles } from '../support/con-permisos';
import { installed } from './libro';

/** What a change of programmes costs does not grow with rows, however scattered they are; nor what deliveries cost. */
const TAMANOS = [20, 200];

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

interface Medida {
  readonly lecturas: number;
  readonly escrituras: number;
}
const medidas = new Map<string, Medida>();

function measure(
  host: Host,
  nombre: string,
  run: () => { readonly ok: boolean; readonly findings: readonly unknown[] },
) {
  host.resetCalls();
  const { ok, findings } = run();
  if (!ok) throw new Error(`${nombre}: ${JSON.stringify(findings)}`);
  medidas.set(nombre, { ...host.llamadas });
}

type Cambio = Parameters<Api['cambiarPrograma']>[0]['cambio'];
/** Every second linea of the MIR: no two of them are side by side. */
const alternadas = (n: number, tipo: 'aceptar' | 'proponer'): Cambio => ({
  tipo,
  lineas: Array.from({ length: n / 10 }, (_, i) => [1, 3, 5, 7, 9].map((j) => `${i + 1}.${j}`))
    .flat()
    .map((linea) => ({ linea, seccion: null })),
  objetivo: null,
  seccion: null,
  aSabiendas: false,
});

beforeAll(async () => {
  for (const n of TAMANOS) {
    const { libro } = await installed(n, null, 'es_MX', false);
    await giveRoles(libro, { destinatarios: 'JEE; COE', frecuenciaInformes: n > 20 ? 'mensual' : 'anual' });
    const host = await createHost({ libro, calcula: false });
    const change = (nombre: string, cambio: Cambio): void => {
      const { huella } = call(host, 'cambiarPrograma', { cambio, huella: null });
      measure(host, `${n} ${nombre}`, () => call(host, 'cambiarPrograma', { cambio, huella }));
    };
    change('accepting', { ...alternadas(n, 'aceptar'), lineas: null } as Cambio);
    change('proposing', alternadas(n, 'proponer'));
    measure(host, `${n} undoing`, () => {
      const { huella } = call(host, 'prepararDeshacer');
      host.resetCalls();
      return call(host, 'deshacer', { huella });
    });
    const { huella } = call(host, 'prepararEntregas', { huella: null });
    measure(host, `${n} preparing deliveries`, () => call(host, 'prepararEntregas', { huella }));
    measure(host, `${n} a delivery`, () =>
      call(host, 'registrarEntrega', {
        periodo: n > 20 ? '2025-01' : '2025',
        destinatario: 'JEE',
        informe: null,
        paso: 'entregado',
        fecha: '2025-03-01',
        nota: 'Oficio',
        corregir: null,
      }),
    );
  }
}, 600_000);

test.each([
  ['accepting', 24],
  ['proposing', 16],
  ['undoing', 40],
  ['preparing deliveries', 45],
  ['a delivery', 2],
])('%s takes at most %i writes, and no more of anything with more rows', (nombre, escrituras) => {
  const [pocas, ...mas] = TAMANOS.map((n) => medidas.get(`${n} ${nombre}`) ?? { lecturas: -1, escrituras: -1 });
  expect(pocas?.escrituras).toBeGreaterThan(0);
  expect(pocas?.escrituras).toBeLessThanOrEqual(escrituras);
  for (const medida of mas) {
    expect(medida.escrituras).toBeLessThanOrEqual(escrituras);
    expect(medida.lecturas).toBeLessThanOrEqual(pocas?.lecturas ?? 0);
  }
});
