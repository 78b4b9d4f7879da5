import fc from 'fast-check';
import { findMetaOriginal, type Modificacion } from '../../src/mir/historia';
import type { Mir, PlanLinea } from '../../src/mir/model';
import { listLineas } from '../../src/mir/model';
import { type Cambio, modificar } from '../../src/mir/modificar';
import type { Registro } from '../../src/mir/revisar-cambio';
import { arbitraryMir } from '../support/arbitrary-mir';
import { linea, meses } from '../support/lineas';

const objetivoDe = (numero: string, lineas: readonly ReturnType<typeof linea>[]) => ({
  numero,
  politicasGenerales: 'Política',
  programa: '(1)',
  objetivo: `Objetivo ${numero}`,
  lineas,
});

const MIR: Mir = {
  ejercicio: 2025,
  anioPresupuesto: 2025,
  titulo: { institucion: 'Instituto', formato: 'F', programa: 'PAT 2025', organo: 'Dirección', objetivoGeneral: '' },
  presupuestoDeclarado: { monto: 900, etiqueta: 'Total' },
  secciones: [
    {
      titulo: 'Sustanciales',
      objetivos: [
        objetivoDe('1', [linea({ numero: '1.1', meses: meses({ 2: 5 }) }), linea({ numero: '1.10' })]),
        objetivoDe('2', [linea({ numero: '2.1', situacion: 'CANCELADA' })]),
        objetivoDe('3', []),
      ],
    },
    { titulo: 'Proceso', objetivos: [objetivoDe('1', [linea({ numero: '1.1', metaPropuesta: 7 })])] },
  ],
};

const agregar = (parts: Partial<ReturnType<typeof linea>>): Cambio => ({
  tipo: 'agregarLinea',
  seccion: 0,
  objetivo: 0,
  posicion: 1,
  linea: linea({ numero: '1.2', lineaAccion: '1.2 Publicar', ...parts }),
});
const LUGAR = { seccion: 0, objetivo: 0, linea: 0 } as const;
const reprogramar = (campos: Partial<PlanLinea>): Cambio => ({ tipo: 'reprogramar', ...LUGAR, campos });

function done(cambio: Cambio, mir = MIR): { readonly mir: Mir; readonly registros: readonly Registro[] } {
  const hecho = modificar(mir, cambio);
  if ('impedimento' in hecho) throw new Error(hecho.impedimento.mensaje);
  return hecho;
}

const numerosDe = (mir: Mir, seccion = 0): string[][] =>
  (mir.secciones[seccion]?.objetivos ?? []).map((o) => o.lineas.map((l) => l.numero));

describe('a change of the accepted plan', () => {
  test.each<[string, Cambio, string[][]]>([
    ['a linea is added where it was asked', agregar({}), [['1.1', '1.2', '1.10'], ['2.1'], []]],
    [
      'a linea goes to another objetivo with its own number',
      { tipo: 'moverLinea', seccion: 0, desde: { objetivo: 0, linea: 0 }, hacia: { objetivo: 1, posicion: 1 } },
      [['1.10'], ['2.1', '1.1'], []],
    ],
    [
      'the last linea of an objetivo leaves it',
      { tipo: 'moverLinea', seccion: 0, desde: { objetivo: 1, linea: 0 }, hacia: { objetivo: 2, posicion: 0 } },
      [['1.1', '1.10'], [], ['2.1']],
    ],
    [
      'a linea changes places in its objetivo',
      { tipo: 'moverLinea', seccion: 0, desde: { objetivo: 0, linea: 0 }, hacia: { objetivo: 0, posicion: 1 } },
      [['1.10', '1.1'], ['2.1'], []],
    ],
    [
      'an objetivo is added, without lineas',
      {
        tipo: 'agregarObjetivo',
        seccion: 0,
        posicion: 1,
        objetivo: { numero: '4', politicasGenerales: '', programa: '', objetivo: 'Otro' },
      },
      [['1.1', '1.10'], [], ['2.1'], []],
    ],
  ])('%s', (_, cambio, numeros) => {
    expect(numerosDe(done(cambio).mir)).toEqual(numeros);
  });

  test('the first objetivo of a MIR that has none makes a seccion without title', () => {
    const cambio = {
      tipo: 'agregarObjetivo',
      seccion: 0,
      posicion: 0,
      objetivo: { numero: '1', politicasGenerales: '', programa: '', objetivo: 'Primero' },
    } as const;
    expect(done(cambio, { ...MIR, secciones: [] }).mir.secciones).toEqual([
      { titulo: '', objetivos: [{ ...cambio.objetivo, lineas: [] }] },
    ]);
  });

  test.each([
    ['Publicar resultados', '1.2 Publicar resultados'],
    ['  1.2 Publicar', '1.2 Publicar'],
    ['12 talleres', '1.2 12 talleres'],
    ['', '1.2'],
  ])('the text "%s" is kept as "%s": it begins with its number', (lineaAccion, escrita) => {
    expect(done(agregar({ lineaAccion })).mir.secciones[0]?.objetivos[0]?.lineas[1]?.lineaAccion).toBe(escrita);
  });

  test('7.1 and 7.10 are two numbers', () => {
    expect(numerosDe(done(agregar({ numero: '1.100', lineaAccion: '1.100 Otra' })).mir)[0]).toContain('1.100');
    expect(modificar(MIR, agregar({ numero: '1.10', lineaAccion: '1.10 Otra' }))).toMatchObject({
      impedimento: { codigo: 'APP-42' },
    });
  });

  test('reprogramming keeps both values and marks the linea', () => {
    const { mir, registros } = done(reprogramar({ metaPropuesta: 20, mesFinal: 12 }));
    expect(mir.secciones[0]?.objetivos[0]?.lineas[0]).toMatchObject({ metaPropuesta: 20, situacion: 'REPROGRAMADA' });
    expect(registros).toEqual([
      { seccion: 0, linea: '1.1', campo: 'metaPropuesta', antes: 12, despues: 20 },
      { seccion: 0, linea: '1.1', campo: 'situacion', antes: null, despues: 'REPROGRAMADA' },
    ]);
  });

  test('a linea that was cancelled is taken up again by reprogramming it', () => {
    const { registros } = done({ tipo: 'reprogramar', seccion: 0, objetivo: 1, linea: 0, campos: {} });
    expect(registros).toEqual([
      { seccion: 0, linea: '2.1', campo: 'situacion', antes: 'CANCELADA', despues: 'REPROGRAMADA' },
    ]);
  });

  test('an accepted renumbering keeps the linea and its captures', () => {
    const lugar = { de: 'linea', ...LUGAR, campo: 'lineaAccion' } as const;
    const { mir, registros } = done({ tipo: 'aceptar', datos: [{ lugar, valor: '1.7 Presentar informes' }] });
    expect(mir.secciones[0]?.objetivos[0]?.lineas[0]).toMatchObject({ numero: '1.7', meses: meses({ 2: 5 }) });
    expect(registros.map((r) => [r.campo, r.linea, r.despues])).toEqual([
      ['lineaAccion', '1.1', '1.7 Presentar informes'],
      ['numero', '1.1', '1.7'],
    ]);
  });

  test('what is accepted may be of the title, a seccion or the declared budget', () => {
    const { mir, registros } = done({
      tipo: 'aceptar',
      datos: [
        { lugar: { de: 'titulo', campo: 'organo' }, valor: 'Otra dirección' },
        { lugar: { de: 'seccion', seccion: 1 }, valor: 'Proceso 2025' },
        { lugar: { de: 'declarado', campo: 'monto' }, valor: 1000 },
        { lugar: { de: 'objetivo', seccion: 0, objetivo: 1, campo: 'numero' }, valor: '9' },
      ],
    });
    expect(mir.titulo.organo).toBe('Otra dirección');
    expect(mir.secciones[1]?.titulo).toBe('Proceso 2025');
    expect(mir.presupuestoDeclarado).toEqual({ monto: 1000, etiqueta: 'Total' });
    expect(mir.secciones[0]?.objetivos[1]?.numero).toBe('9');
    expect(registros.map((r) => [r.seccion, r.linea, r.campo])).toEqual([
      [-1, '', 'organo'],
      [1, '', 'seccion'],
      [-1, '', 'monto'],
      [0, '2', 'numeroObjetivo'],
    ]);
  });
});

describe('a change is refused', () => {
  const moverA = (posicion: number): Cambio => ({
    tipo: 'moverLinea',
    seccion: 0,
    desde: { objetivo: 0, linea: 0 },
    hacia: { objetivo: 0, posicion },
  });
  const aceptar = (valor: string): Cambio => ({
    tipo: 'aceptar',
    datos: [{ lugar: { de: 'linea', ...LUGAR, campo: 'lineaAccion' }, valor }],
  });
  test.each<[string, Cambio, string]>([
    ['without a number', agregar({ numero: ' ', lineaAccion: 'Publicar' }), 'APP-41'],
    ['with a number that is none', agregar({ numero: '1.x', lineaAccion: 'Publicar' }), 'APP-41'],
    ['with a number that ends in a dot', agregar({ numero: '1.', lineaAccion: 'Publicar' }), 'APP-41'],
    ['with the text of another number', agregar({ lineaAccion: '1.3 Publicar' }), 'APP-41'],
    ['with a number that the seccion has', agregar({ numero: '2.1', lineaAccion: '2.1 Publicar' }), 'APP-42'],
    ['with a month 13', agregar({ mesInicial: 13 }), 'APP-44'],
    ['with half a month', agregar({ mesFinal: 2.5 }), 'APP-44'],
    ['with a negative meta', agregar({ metaPropuesta: -1 }), 'APP-44'],
    ['with months in the wrong order', agregar({ mesInicial: 9, mesFinal: 3 }), 'APP-44'],
    ['to a month before the one it begins in', reprogramar({ mesInicial: 9, mesFinal: 3 }), 'APP-44'],
    ['to another number', reprogramar({ numero: '1.9' }), 'APP-41'],
    ['to the text of another number', reprogramar({ lineaAccion: '1.9 Otra' }), 'APP-41'],
    ['where it changes nothing', reprogramar({ metaPropuesta: 12 }), 'APP-45'],
    ['where it asks for nothing', reprogramar({}), 'APP-45'],
    ['of a linea that is cancelled', { tipo: 'cancelar', seccion: 0, objetivo: 1, linea: 0 }, 'APP-45'],
    ['to where the linea is', moverA(0), 'APP-45'],
    ['of a text without number', aceptar('Presentar'), 'APP-41'],
    ['of a number that another linea has', aceptar('1.10 Presentar'), 'APP-42'],
  ])('%s', (_, cambio, codigo) => {
    expect(modificar(MIR, cambio)).toMatchObject({ impedimento: { codigo, mensaje: expect.stringMatching(/\.$/) } });
  });

  test('but the other seccion may have the same number', () => {
    const cambio = { ...agregar({ numero: '2.1', lineaAccion: '2.1 Otra' }), seccion: 1, posicion: 0 } as Cambio;
    expect(numerosDe(done(cambio).mir, 1)).toEqual([['2.1', '1.1']]);
  });
});

test('whatever moves where, every linea keeps its number, its plan and its captures', () => {
  const moved = arbitraryMir().chain((mir) => {
    const lineas = mir.secciones.flatMap((s, seccion) =>
      s.objetivos.flatMap((o, objetivo) => o.lineas.map((_, l) => ({ seccion, objetivo, linea: l }))),
    );
    if (lineas.length === 0) return fc.constant(null);
    return fc.record({
      mir: fc.constant(mir),
      desde: fc.constantFrom(...lineas),
      objetivo: fc.nat(),
      posicion: fc.nat(),
    });
  });
  fc.assert(
    fc.property(moved, (any) => {
      if (!any) return;
      const { seccion, ...desde } = any.desde;
      const objetivos = any.mir.secciones[seccion]?.objetivos ?? [];
      const objetivo = any.objetivo % objetivos.length;
      const quedan = (objetivos[objetivo]?.lineas.length ?? 0) - (objetivo === desde.objetivo ? 1 : 0);
      const cambio: Cambio = {
        tipo: 'moverLinea',
        seccion,
        desde,
        hacia: { objetivo, posicion: any.posicion % (quedan + 1) },
      };
      const hecho = modificar(any.mir, cambio);
      if ('impedimento' in hecho) return;
      const todas = (mir: Mir) =>
        listLineas(mir)
          .map((u) => JSON.stringify([u.seccion, u.linea]))
          .sort();
      expect(todas(hecho.mir)).toEqual(todas(any.mir));
    }),
  );
});

describe('the original meta of a linea', () => {
  const con = (parts: Partial<Modificacion>): Modificacion => ({
    instrumento: 'A',
    instancia: '',
    fecha: '2025-03-01',
    vigencia: 3,
    registrada: '',
    quien: '',
    seccion: 0,
    linea: '1.1',
    campo: 'metaPropuesta',
    antes: 12,
    despues: 20,
    motivo: '',
    ...parts,
  });
  test.each<[string, Modificacion[], number | null | undefined]>([
    ['is not told where nothing changed it', [], undefined],
    ['is what the first change says was there', [con({}), con({ antes: 20, despues: 30 })], 12],
    ['is blank where it was', [con({ antes: null })], null],
    ['is not that of another seccion', [con({ seccion: 1 })], undefined],
    [
      'is followed through a renumbering',
      [con({ linea: '1.5' }), con({ linea: '1.5', campo: 'numero', antes: '1.5', despues: '1.1' })],
      12,
    ],
    [
      'is not that of an older linea with its number',
      [
        con({}),
        con({ campo: 'numero', antes: '1.1', despues: '1.7' }),
        con({ campo: 'linea', antes: null, despues: 'x' }),
      ],
      undefined,
    ],
  ])('%s', (_, modificaciones, meta) => {
    expect(findMetaOriginal(modificaciones, 0, '1.1')).toBe(meta);
  });
});
