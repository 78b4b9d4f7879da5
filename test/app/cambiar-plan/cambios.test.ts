import type { CambioPlan } from '../../../src/app/vista';
import { readBaseline } from '../../../src/sheet/baseline';
import { planDeshacer } from '../../../src/sheet/deshacer';
import { readLibro } from '../../../src/sheet/read';
import { simulate } from '../../../src/sheet/simulate';
import { hojaDe, instalado } from '../../sheet/libros';
import { expectSame } from '../../support/same';
import { apply, ask, capturasDe, INSTRUMENTO, LIBRO, opsOf, planOf, problemas } from './libro';
import { looks } from './looks';

const CAMBIOS: readonly [string, CambioPlan][] = [
  [
    'adding a linea in the middle',
    {
      tipo: 'agregarLinea',
      seccion: '1',
      objetivo: '1',
      despuesDe: '1.2',
      linea: { numero: '1.3', lineaAccion: 'Publicar resultados', metaPropuesta: 4, mesInicial: 2, mesFinal: 11 },
    },
  ],
  [
    'adding the first linea of its objetivo',
    {
      tipo: 'agregarLinea',
      seccion: '1',
      objetivo: '1',
      despuesDe: null,
      linea: { numero: '1.10', lineaAccion: '1.10 Publicar resultados', unidadMedida: '%' },
    },
  ],
  [
    'adding the last linea of its objetivo',
    {
      tipo: 'agregarLinea',
      seccion: '2',
      objetivo: '1',
      despuesDe: '1.2',
      linea: { numero: '1.3', lineaAccion: '1.3 Publicar resultados' },
    },
  ],
  [
    'adding the first linea of an objetivo that has none',
    {
      tipo: 'agregarLinea',
      seccion: null,
      objetivo: '7',
      despuesDe: null,
      linea: { numero: '7.1', lineaAccion: '7.1 Publicar resultados' },
    },
  ],
  [
    'adding an objetivo',
    {
      tipo: 'agregarObjetivo',
      seccion: '2',
      despuesDe: '1',
      objetivo: { numero: '2', politicasGenerales: 'Gestión', programa: '(2)', objetivo: 'Otro objetivo' },
    },
  ],
  [
    'moving a linea down in its objetivo',
    { tipo: 'moverLinea', linea: '1.1', seccion: '1', objetivo: '1', despuesDe: '1.4' },
  ],
  [
    'moving a linea to another objetivo',
    { tipo: 'moverLinea', linea: '1.2', seccion: '1', objetivo: '2', despuesDe: '2.1' },
  ],
  [
    'moving the last linea out of its objetivo',
    { tipo: 'moverLinea', linea: '2.1', seccion: '1', objetivo: '1', despuesDe: null },
  ],
  [
    'moving a linea to an objetivo that has none',
    { tipo: 'moverLinea', linea: '8.1', seccion: null, objetivo: '7', despuesDe: null },
  ],
  ['cancelling', { tipo: 'cancelar', linea: '1.4', seccion: null, motivo: 'Sin presupuesto' }],
  [
    'reprogramming',
    {
      tipo: 'reprogramar',
      linea: '1.4',
      seccion: null,
      campos: { metaPropuesta: 20, mesFinal: 11, lineaAccion: '1.4 Presentar informes de cierre' },
      motivo: 'Ampliación',
    },
  ],
];

describe.each(CAMBIOS)('%s', (_, cambio) => {
  test('is only shown first, and what is shown is what is applied', () => {
    const shown = ask(LIBRO, cambio);
    expect(shown).toMatchObject({ plan: null, vista: { aplicada: false } });
    expect(shown.vista?.operaciones.length).toBeGreaterThan(0);
    const done = ask({ ...LIBRO, ahora: '2025-03-31 09:30' }, cambio, shown.vista?.huella ?? '');
    expect(done).toMatchObject({ vista: { aplicada: true } });
    expect(done.vista?.operaciones.length).toBe(shown.vista?.operaciones.length);
  });

  test('leaves a workbook with nothing to mend, every capture with its linea', () => {
    const after = apply(LIBRO, cambio);
    expect(problemas(after)).toEqual([]);
    expect(capturasDe(after)).toEqual(capturasDe(LIBRO));
  });

  test('looks as if it had been made so', () => {
    const after = apply(LIBRO, cambio);
    const { mir } = readLibro(after) ?? {};
    if (!mir) throw new Error('The MIR was lost.');
    const fresh = looks(instalado(mir)) as Record<string, unknown>;
    const found = looks(after) as Record<string, unknown>;
    for (const hoja of ['MIR', 'Cronograma']) expect({ [hoja]: found[hoja] }).toEqual({ [hoja]: fresh[hoja] });
  });

  test('is taken back whole', () => {
    const after = apply(LIBRO, cambio);
    const regreso = planDeshacer(after);
    expect(regreso).toMatchObject({ omitidas: [], impedimento: null });
    const back = simulate(after, [...(regreso?.plan.ops ?? []), ...(regreso?.plan.despues ?? [])]);
    expect(looks(back)).toEqual(looks(LIBRO));
    expect(capturasDe(back)).toEqual(capturasDe(LIBRO));
    expect(problemas(back)).toEqual([]);
  });

  test('is recorded with its instrumento, and shown on Modificaciones', () => {
    const after = apply(LIBRO, cambio);
    const { modificaciones = [] } = readBaseline(after) ?? {};
    expect(modificaciones.length).toBeGreaterThan(0);
    for (const m of modificaciones) {
      expect(m).toMatchObject({ ...INSTRUMENTO, registrada: LIBRO.ahora, quien: LIBRO.usuario });
    }
    const hoja = hojaDe(after, 'Modificaciones');
    expect(hoja.valores.length).toBe(modificaciones.length + 1);
    expect(hoja.protecciones).toHaveLength(1);
  });

  test('stopped after any operation and asked again, ends in the same workbook', () => {
    const plan = planOf(LIBRO, cambio);
    const ops = opsOf(plan);
    const wanted = looks(simulate(LIBRO, ops)) as object;
    const capturas = capturasDe(LIBRO);
    for (let i = 0; i < ops.length; i++) {
      const stopped = simulate(LIBRO, ops.slice(0, i));
      const resumed = apply(stopped, cambio);
      expectSame({ i, ...(looks(resumed) as object) }, { i, ...wanted });
      expectSame(capturasDe(resumed), capturas);
      expect(problemas(resumed)).toEqual([]);
    }
  });

  test('asked again once it is done, is refused', () => {
    const again = ask(apply(LIBRO, cambio), cambio);
    expect(again).toMatchObject({ plan: null, vista: null });
    expect(again.findings.map((f) => f.code)).toEqual([expect.stringMatching(/^APP-4[25]$/)]);
  });
});
