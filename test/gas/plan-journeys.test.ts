import type { CambioPlan } from '../../src/app/vista';
import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { newLibro } from '../../src/local/workbook-new';
import { MESES } from '../../src/mir/format';
import { installed, mirMinima } from '../budget/libro';
import { expectSame } from '../support/same';

/** Changes of the accepted plan through the add-on, over the services of the local host. */
const INSTRUMENTO = {
  instrumento: 'Acuerdo CG-12/2025',
  instancia: 'Consejo General',
  fecha: '2025-03-14',
  vigencia: 4,
};
const STAFF = 'captura@example.org';

/** `mueve`: rows move, and formulas with them, so that the engine which rewrites them is needed. */
const CAMBIOS: readonly [string, mueve: boolean, CambioPlan][] = [
  [
    'adding a linea',
    true,
    {
      tipo: 'agregarLinea',
      seccion: null,
      objetivo: '1',
      despuesDe: '1.1',
      linea: { numero: '1.31', lineaAccion: 'Publicar resultados', metaPropuesta: 4, mesInicial: 2, mesFinal: 11 },
    },
  ],
  ['moving a linea', true, { tipo: 'moverLinea', linea: '1.1', seccion: null, objetivo: '1', despuesDe: '1.2' }],
  ['cancelling a linea', false, { tipo: 'cancelar', linea: '1.2', seccion: null, motivo: 'Sin presupuesto' }],
];

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

const ask = (host: Host, cambio: CambioPlan, huella: string | null) =>
  call(host, 'cambiarPlan', { cambio, instrumento: INSTRUMENTO, huella });

function change(host: Host, cambio: CambioPlan): void {
  const shown = ask(host, cambio, null);
  const { ok, aplicada, findings, operaciones } = ask(host, cambio, shown.huella);
  const errores = findings.filter((f) => f.severidad === 'error');
  expect({ ok, aplicada, errores, operaciones }).toEqual({
    ok: true,
    aplicada: true,
    errores: [],
    operaciones: shown.operaciones,
  });
}

/** Quotes about the name of a sheet say nothing: they go where rows moved. */
const plain = (formula: string): string => formula.replace(/'([^']*)'!/g, '$1!');

/** When a change was recorded is that of the clock. */
const sinHora = (valor: unknown): unknown =>
  typeof valor === 'string' ? valor.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 'hoy') : valor;

const valores = ({ hojas }: Libro): unknown =>
  Object.fromEntries(
    hojas
      .filter((h) => h.nombre !== '_historial')
      .map((h) => [
        h.nombre,
        {
          celdas: h.celdas.map((row) =>
            row.map((c) => c && [plain(c.formula) || sinHora(c.valor), c.formato, c.fondo]),
          ),
          combinadas: h.combinadas.map((m) => JSON.stringify(m)).sort(),
          protecciones: h.protecciones.map((p) => [p.descripcion, p.abiertos]),
        },
      ]),
  );

/** What each linea has captured, by its number: the months of the MIR. */
function capturas({ hojas }: Libro): Record<string, unknown> {
  const mir = hojas.find((h) => h.nombre === 'MIR');
  const meses = 22;
  return Object.fromEntries(
    (mir?.celdas ?? []).flatMap((row) => {
      const numero = /^\d+\.\d+/.exec(String(row[4]?.valor ?? ''))?.[0];
      const captured = MESES.map((_, i) => row[meses + i]?.valor ?? null);
      return numero && captured.some((v) => v !== null) ? [[numero, captured]] : [];
    }),
  );
}

let base: Libro;
beforeAll(async () => {
  ({ libro: base } = await installed(mirMinima()));
  base.acceso.editores.push(STAFF);
  const host = await createHost({ libro: base });
  for (let i = 1; i <= 2; i++) {
    const entrada = { linea: `1.${i}`, mes: 3, valor: i, seccion: null, observaciones: null };
    expect(call(host, 'capturar', entrada)).toMatchObject({ ok: true });
  }
}, 60_000);

describe.each(CAMBIOS)('%s', (_, calcula, cambio) => {
  test('leaves nothing to mend, every capture with its linea, and can be taken back', async () => {
    const libro = structuredClone(base);
    const host = await createHost({ libro });
    change(host, cambio);
    expect(capturas(libro)).toEqual(capturas(base));
    const { findings } = call(host, 'auditar', { completa: true });
    expect(findings.filter((f) => f.severidad !== 'aviso')).toEqual([]);
    expect(call(host, 'planVigente').pendientes).toEqual([]);
    const { huella } = call(host, 'prepararDeshacer');
    expect(call(host, 'deshacer', { huella })).toMatchObject({ ok: true, omitidas: [] });
    expect(capturas(libro)).toEqual(capturas(base));
    expect(libro.hojas.map((h) => h.nombre)).not.toContain('Modificaciones');
  });

  test('stopped at any write and asked again, ends in the same workbook', async () => {
    const whole = structuredClone(base);
    let writes = 0;
    const counting = await createHost({
      libro: whole,
      calcula,
      alLlamar: (tipo) => void (tipo === 'escritura' && writes++),
    });
    change(counting, cambio);
    expect(writes).toBeGreaterThan(5);
    const { huella } = ask(await createHost({ libro: structuredClone(base), calcula }), cambio, null);
    const entero = valores(whole) as object;
    const wanted = (n: number) => ({ n, ...entero });
    for (let n = 1; n <= writes; n++) {
      const libro = structuredClone(base);
      let left = n;
      const stopping = await createHost({
        libro,
        calcula,
        alLlamar: (tipo) => {
          if (tipo === 'escritura' && left-- <= 1) throw new Error('stopped');
        },
      });
      expect(() => ask(stopping, cambio, huella)).toThrow('stopped');
      const again = await createHost({ libro, calcula });
      const { ok, findings } = ask(again, cambio, null);
      // Where only the last of the calls was missing there may be nothing left to do.
      if (ok) change(again, cambio);
      else expect(findings).toEqual([expect.objectContaining({ code: expect.stringMatching(/^APP-4[25]$/) })]);
      expectSame({ n, ...(valores(libro) as object) }, wanted(n));
    }
  }, 240_000);
});

test('a MIR made from nothing takes its first lineas: their numbers stay text', async () => {
  const libro = newLibro({ propietario: 'titular@example.org', locale: 'es_MX' });
  const host = await createHost({ libro });
  call(host, 'crearMir', { ejercicio: 2025, institucion: 'Instituto', organo: 'Dirección', preset: null });
  const objetivo = { numero: '1', politicasGenerales: '', programa: '', objetivo: 'Dar seguimiento' };
  change(host, { tipo: 'agregarObjetivo', seccion: null, despuesDe: null, objetivo });
  const plan = { metaPropuesta: 4, mesInicial: 1, mesFinal: 12, frecuencia: 'Trimestral', unidadMedida: 'Informe' };
  for (const numero of ['1.1', '1.10']) {
    const linea = { numero, lineaAccion: 'Publicar', ...plan };
    change(host, { tipo: 'agregarLinea', seccion: null, objetivo: '1', despuesDe: null, linea });
  }
  const { findings } = call(host, 'auditar', { completa: true });
  expect(findings.filter((f) => f.severidad !== 'aviso')).toEqual([]);
  const lineas = call(host, 'planVigente').secciones[0]?.objetivos[0]?.lineas ?? [];
  expect(lineas.map((l) => l.linea)).toEqual(['1.10', '1.1']);
}, 60_000);

test('staff hear that it is not theirs before anything is written', async () => {
  const libro = structuredClone(base);
  const host = await createHost({ libro, usuario: STAFF });
  for (const [, , cambio] of CAMBIOS) {
    host.resetCalls();
    expect(ask(host, cambio, null)).toMatchObject({ ok: false, findings: [{ code: 'APP-08' }], operaciones: [] });
    expect(host.llamadas.escrituras).toBe(0);
  }
  expect(call(host, 'planVigente')).toMatchObject({ ok: true, puedeCambiar: false });
});
