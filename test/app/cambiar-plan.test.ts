import { auditLibro } from '../../src/app/auditar';
import { cambiarPlan } from '../../src/app/cambiar-plan';
import { readPeticion } from '../../src/app/forma-cambio';
import type { CambioPlan } from '../../src/app/vista';
import type { Finding } from '../../src/mir/finding';
import type { Instrumento } from '../../src/mir/historia';
import { keyOfLinea, listLineas } from '../../src/mir/model';
import { readBaseline } from '../../src/sheet/baseline';
import { planDeshacer } from '../../src/sheet/deshacer';
import { contenidoEn } from '../../src/sheet/facetas/contenido';
import { layoutOf } from '../../src/sheet/layout';
import type { Plan } from '../../src/sheet/op';
import { readLibro } from '../../src/sheet/read';
import { simulate } from '../../src/sheet/simulate';
import type { EstadoHoja, Snapshot } from '../../src/sheet/state';
import { hojaDe, instalado, mirDePrueba, objetivo, typeIn } from '../sheet/libros';
import { linea } from '../support/lineas';
import { expectSame } from '../support/same';

const INSTRUMENTO: Instrumento = {
  instrumento: 'Acuerdo CG-12/2025',
  instancia: 'Consejo General',
  fecha: '2025-03-14',
  vigencia: 4,
};

const MIR = mirDePrueba({
  secciones: [
    ...mirDePrueba().secciones,
    { titulo: 'Objetivos de cierre', objetivos: [objetivo('7', []), objetivo('8', [linea({ numero: '8.1' })])] },
  ],
});
const col = layoutOf(MIR).columnas;

/** Each linea has its own captures, so that none can be taken for another's. */
function capturado(libro: Snapshot): Snapshot {
  const layout = layoutOf(MIR);
  return layout.filas
    .filter((f) => f.tipo === 'linea')
    .reduce((l, { fila }, i) => {
      const con = typeIn(l, 'MIR', fila, col.enero + (i % 3), 10 + i);
      return typeIn(con, 'MIR', fila, col.observaciones, `nota ${i}`);
    }, libro);
}

const LIBRO = capturado(instalado(MIR));

/** Everything captured, by seccion, linea and column. */
function capturasDe(libro: Snapshot): Record<string, unknown> {
  const leido = readLibro(libro);
  if (!leido) throw new Error('The workbook of this test is no MIR.');
  return Object.fromEntries(
    listLineas(leido.mir)
      .filter(({ linea: l }) => l.observaciones !== '' || l.meses.some((m) => m !== null))
      .map(({ seccion, linea: l }) => [keyOfLinea(seccion, l.numero), [l.observaciones, l.meses, l.responsable]]),
  );
}

function problemas(libro: Snapshot): readonly Finding[] {
  const leido = readLibro(libro);
  if (!leido) throw new Error('The workbook of this test is no MIR.');
  return auditLibro(leido, libro).findings.filter((f) => f.severidad === 'error' || /^EST/.test(f.code));
}

/** What people compare: every sheet but the undo record, its contents, merges and protections. */
function looks(libro: Snapshot): unknown {
  // A row that nobody reached is shorter, or not there: blank all the same.
  const trimmed = <T>(grid: readonly (readonly T[])[] = [], blank: T): T[][] => {
    const rows = grid.map((row) => [...row]);
    for (const row of rows) while (row.length > 0 && (row[row.length - 1] ?? blank) === blank) row.pop();
    while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
    return rows;
  };
  // What a merge hides looks like nothing.
  const seen = <T>(h: EstadoHoja, grid: readonly (readonly T[])[] | undefined, blank: T): T[][] => {
    const rows = (grid ?? []).map((row) => [...row]);
    for (const m of h.combinadas ?? []) {
      for (let f = m.fila; f < m.fila + m.filas; f++) {
        const row = rows[f - 1] ?? [];
        for (let c = m.columna; c < m.columna + m.columnas; c++) {
          if ((f > m.fila || c > m.columna) && c <= row.length) row[c - 1] = blank;
        }
      }
    }
    return trimmed(rows, blank);
  };
  return Object.fromEntries(
    libro.hojas
      .filter((h) => h.nombre !== '_historial')
      .map((h) => [
        h.nombre,
        {
          filas: h.oculta ? null : h.filas,
          valores: trimmed(
            h.valores.map((row) => row.map((v) => (v === '' ? null : v))),
            null,
          ),
          formulas: trimmed(h.formulas, ''),
          combinadas: [...(h.combinadas ?? [])].sort((a, b) => a.fila - b.fila || a.columna - b.columna),
          protecciones: h.protecciones,
          fondos: seen(h, h.fondos, '#ffffff'),
          validaciones: seen(h, h.validaciones, null),
          nombres: h.nombres,
        },
      ]),
  );
}

function ask(libro: Snapshot, cambio: CambioPlan, huella: string | null = null, instrumento = INSTRUMENTO) {
  return cambiarPlan.decide(libro, { cambio, instrumento, huella });
}

function planOf(libro: Snapshot, cambio: CambioPlan): Plan {
  const shown = ask(libro, cambio);
  const { plan, findings } = ask(libro, cambio, shown.vista?.huella ?? '');
  if (!plan) throw new Error(`Nothing was planned: ${JSON.stringify(findings)}`);
  return plan;
}

const opsOf = ({ antes = [], ops }: Plan) => [...antes, ...ops];

function apply(libro: Snapshot, cambio: CambioPlan): Snapshot {
  return simulate(libro, opsOf(planOf(libro, cambio)));
}

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

const CANCELAR: CambioPlan = { tipo: 'cancelar', linea: '1.4', seccion: null, motivo: 'Sin presupuesto' };
const AGREGAR = {
  tipo: 'agregarLinea',
  seccion: '1',
  objetivo: '1',
  despuesDe: '1.2',
  linea: { numero: '1.3', lineaAccion: 'Publicar' },
} as const;

describe('a change is refused before anything is written', () => {
  const codesOf = (cambio: unknown, instrumento: unknown = INSTRUMENTO, libro = LIBRO): string[] => {
    const { plan, vista, findings } = cambiarPlan.decide(libro, {
      cambio: cambio as CambioPlan,
      instrumento: instrumento as Instrumento,
      huella: null,
    });
    expect({ plan, vista }).toEqual({ plan: null, vista: null });
    for (const f of findings) expect(f).toMatchObject({ severidad: 'error', mensaje: expect.stringMatching(/\.$/) });
    return findings.map((f) => f.code);
  };

  test.each<[string, object, string[]]>([
    ['without the instrumento', { ...INSTRUMENTO, instrumento: ' ' }, ['APP-40']],
    ['without its date', { ...INSTRUMENTO, fecha: '' }, ['APP-40']],
    ['from a month 13 on', { ...INSTRUMENTO, vigencia: 13 }, ['APP-40']],
    ['from a month as text', { ...INSTRUMENTO, vigencia: 'abril' }, ['APP-18']],
    ['with nothing of it', { instrumento: '', fecha: '', vigencia: 0 }, ['APP-40', 'APP-40', 'APP-40']],
  ])('%s', (_, instrumento, codes) => {
    expect(codesOf(CANCELAR, instrumento)).toEqual(codes);
  });

  test.each<[string, unknown, string[]]>([
    ['of no kind', {}, ['APP-18']],
    ['of an unknown kind', { tipo: 'toString' }, ['APP-18']],
    ['of a linea that is none', { ...CANCELAR, linea: 14 }, ['APP-18']],
    ['of an unknown linea', { ...CANCELAR, linea: '9.9' }, ['APP-03']],
    ['of a number that two secciones have', { ...CANCELAR, linea: '1.1' }, ['APP-04']],
    ['in an unknown seccion', { ...CANCELAR, seccion: 'Otra' }, ['APP-05']],
    ['in an unknown objetivo', { ...AGREGAR, objetivo: '9' }, ['APP-43']],
    ['in an objetivo that two secciones have', { ...AGREGAR, seccion: null }, ['APP-43']],
    ['after a linea of another objetivo', { ...AGREGAR, despuesDe: '2.1' }, ['APP-43']],
    ['with a number as a number', { ...AGREGAR, linea: { numero: 1.3, lineaAccion: 'x' } }, ['APP-18']],
    ['with a number that is used', { ...AGREGAR, linea: { numero: '2.1', lineaAccion: 'x' } }, ['APP-42']],
    ['with a meta as text', { ...AGREGAR, linea: { ...AGREGAR.linea, metaPropuesta: '12' } }, ['APP-44']],
    ['with a unit as a number', { ...AGREGAR, linea: { ...AGREGAR.linea, unidadMedida: 7 } }, ['APP-44']],
    ['with captures', { ...AGREGAR, linea: { ...AGREGAR.linea, meses: [] } }, ['APP-44']],
    [
      'with more text than a cell holds',
      { ...AGREGAR, linea: { numero: '1.3', lineaAccion: 'x'.repeat(40_000) } },
      ['APP-44'],
    ],
    [
      'of fields that are not of the plan',
      { tipo: 'reprogramar', linea: '1.4', campos: { estatus: 'CUMPLIDA' } },
      ['APP-44'],
    ],
    ['without fields', { tipo: 'reprogramar', linea: '1.4', seccion: null }, ['APP-18']],
    [
      'of an objetivo in no seccion, where there are several',
      { tipo: 'agregarObjetivo', objetivo: { numero: '9', politicasGenerales: '', programa: '', objetivo: '' } },
      ['APP-43'],
    ],
    ['to an objetivo of another seccion', { tipo: 'moverLinea', linea: '1.4', objetivo: '7' }, ['APP-43']],
    ['after itself', { tipo: 'moverLinea', linea: '1.4', objetivo: '1', despuesDe: '1.4' }, ['APP-43']],
    ['to where it is', { tipo: 'moverLinea', linea: '1.4', objetivo: '1', despuesDe: '1.2' }, ['APP-45']],
    ['of no cells', { tipo: 'aceptar', celdas: [], motivo: 'Sin presupuesto' }, ['APP-45']],
    ['of a cell that says the same', { tipo: 'aceptar', celdas: [{ hoja: 'MIR', celda: 'N9' }] }, ['APP-45']],
    ['of a yellow cell', { tipo: 'aceptar', celdas: [{ hoja: 'MIR', celda: 'W9' }] }, ['APP-45']],
    ['of what is no cell', { tipo: 'aceptar', celdas: [{ hoja: 'MIR', celda: 'N' }] }, ['APP-45']],
    ['of a cell without name', { tipo: 'aceptar', celdas: [{ hoja: 'MIR' }] }, ['APP-18']],
  ])('%s', (_, cambio, codes) => {
    expect(codesOf(cambio)).toEqual(codes);
  });

  test('by whoever may not edit protected cells, before anything else', () => {
    const staff = { ...LIBRO, puedeEditarProtegido: false, usuario: 'captura@example.org' };
    expect(codesOf({}, {}, staff)).toEqual(['APP-08']);
  });

  test('where somebody has a sheet with the name of ours', () => {
    const hoja = { ...hojaDe(LIBRO, 'Textos'), nombre: 'Modificaciones' };
    expect(codesOf(CANCELAR, INSTRUMENTO, { ...LIBRO, hojas: [...LIBRO.hojas, hoja] })).toEqual(['APP-02']);
  });

  test('while rows or sheets are out of place', () => {
    const inserted = simulate(LIBRO, [{ tipo: 'insertarFilas', hoja: 'MIR', fila: 10, filas: 1 }]);
    const sinCronograma = { ...LIBRO, hojas: LIBRO.hojas.filter((h) => h.nombre !== 'Cronograma') };
    for (const libro of [inserted, sinCronograma]) expect(codesOf(CANCELAR, INSTRUMENTO, libro)).toEqual(['APP-48']);
  });

  test('when the workbook is no longer as it was shown', () => {
    const { vista } = ask(LIBRO, CANCELAR);
    const changed = apply(LIBRO, { ...CANCELAR, linea: '2.1' });
    const late = ask(changed, CANCELAR, vista?.huella ?? '');
    expect(late).toMatchObject({ plan: null, vista: { aplicada: false } });
    expect(late.findings.map((f) => f.code)).toEqual(['APP-46']);
  });
});

describe('what stands otherwise on the sheets', () => {
  const FILA = 9;
  /** A META typed over on one linea, a formula and a month on others. */
  const danado = [
    [FILA, col.metaPropuesta, 99],
    [FILA + 1, col.porcentaje, 50],
    [FILA + 2, col.mesInicial, 3],
  ].reduce((l, [fila = 0, columna = 0, v = 0]) => typeIn(l, 'MIR', fila, columna, v), LIBRO);

  test('stays as it is beside a change that is not about it', () => {
    const after = apply(danado, CANCELAR);
    expect(problemas(after).map((f) => [f.code, f.celda])).toEqual([
      ['EST-02', 'N9'],
      ['EST-01', 'U10'],
      ['EST-02', 'F11'],
    ]);
    expect(ask(danado, CANCELAR).findings).toEqual([]);
  });

  test('stays, or is told, where rows move', () => {
    const shown = ask(danado, AGREGAR);
    const after = apply(danado, AGREGAR);
    expect(problemas(after).map((f) => [f.code, f.linea])).toEqual([
      ['EST-02', '1.1'],
      ['EST-02', '1.4'],
    ]);
    expect(shown.findings.map((f) => [f.code, f.severidad, f.celda])).toEqual([['APP-49', 'aviso', 'U10']]);
    expect(shown.findings[0]?.mensaje).toContain('50');
  });

  test('is accepted cell by cell: only what was asked', () => {
    const cambio: CambioPlan = { tipo: 'aceptar', celdas: [{ hoja: 'MIR', celda: 'N9' }], motivo: 'Ajuste' };
    const after = apply(danado, cambio);
    expect(problemas(after).map((f) => f.celda)).toEqual(['U10', 'F11']);
    expect(readBaseline(after)?.modificaciones).toEqual([
      expect.objectContaining({ linea: '1.1', campo: 'metaPropuesta', antes: 12, despues: 99, motivo: 'Ajuste' }),
    ]);
  });

  test.each<[string, string, number, number, string | number]>([
    ['a title', 'MIR', 4, 1, 'Otro órgano'],
    ['a seccion', 'MIR', FILA - 1, 1, 'Otra sección'],
    ['an objetivo', 'MIR', FILA, col.objetivo, 'Otro objetivo'],
    ['the number of an objetivo', 'MIR', FILA, col.numero, '5'],
    ['the number of a linea', 'MIR', FILA, col.lineaAccion, '1.9 Presentar otra cosa'],
    ['a text', 'MIR', FILA, col.unidadMedida, 'Acta'],
    ['the declared budget', 'MIR', layoutOf(MIR).filaSuma + 1, col.presupuesto, 1000],
  ])('%s, once accepted, is the plan', (_, hoja, fila, columna, valor) => {
    const escrito = typeIn(LIBRO, hoja, fila, columna, valor);
    const celda = `${String.fromCharCode(64 + columna)}${fila}`;
    const cambio: CambioPlan = { tipo: 'aceptar', celdas: [{ hoja, celda }], motivo: 'Sin presupuesto' };
    const plan = planOf(escrito, cambio);
    const after = simulate(escrito, opsOf(plan));
    expect(problemas(after)).toEqual([]);
    expect(contenidoEn(hojaDe(after, hoja), fila, columna)).toBe(valor);
    expect(Object.values(capturasDe(after))).toEqual(Object.values(capturasDe(LIBRO)));
    for (let i = 0; i < opsOf(plan).length; i++) {
      const stopped = simulate(escrito, opsOf(plan).slice(0, i));
      expect(looks(apply(stopped, cambio))).toEqual(looks(after));
    }
  });

  test('typed over once more is another thing to accept', () => {
    const cambio: CambioPlan = { tipo: 'aceptar', celdas: [{ hoja: 'MIR', celda: 'N9' }], motivo: 'Sin presupuesto' };
    const once = apply(typeIn(LIBRO, 'MIR', FILA, col.metaPropuesta, 99), cambio);
    const twice = apply(typeIn(once, 'MIR', FILA, col.metaPropuesta, 50), cambio);
    expect(readBaseline(twice)?.modificaciones.map((m) => [m.antes, m.despues])).toEqual([
      [12, 99],
      [99, 50],
    ]);
  });

  test('a situacion that was recorded is not undone by typing over it', () => {
    const cancelada = apply(LIBRO, CANCELAR);
    const borrada = typeIn(cancelada, 'Cronograma', FILA + 2, 6, null);
    expect(problemas(borrada).map((f) => [f.code, f.hoja, f.linea])).toEqual([['EST-02', 'Cronograma', '1.4']]);
  });

  test('a programme that people gave is told when what it was made for changes', () => {
    const con = typeIn(LIBRO, 'Cronograma', FILA + 2, 7, 'aceptada');
    const cambio: CambioPlan = {
      tipo: 'reprogramar',
      linea: '1.4',
      seccion: null,
      campos: { metaPropuesta: 3 },
      motivo: 'Nota aclaratoria',
    };
    expect(ask(con, cambio).findings.map((f) => [f.code, f.severidad, f.linea])).toEqual([['APP-47', 'aviso', '1.4']]);
    expect(ask(LIBRO, cambio).findings).toEqual([]);
    const texto: CambioPlan = { ...cambio, campos: { unidadMedida: 'Acta' } };
    expect(ask(con, texto).findings).toEqual([]);
  });
});

test.each<[string, object, object, RegExp]>([
  ['a day that no calendar has', {}, { fecha: '2025-02-31' }, /2025-02-31.* no es una fecha/],
  ['the same, day first', {}, { fecha: '31/02/2025' }, /31\/02\/2025.* no es una fecha/],
  ['a blank reason', { motivo: ' ' }, {}, /Falta el motivo/],
  [
    'a linea without text',
    { tipo: 'agregarLinea', objetivo: '1', despuesDe: null, linea: { numero: '1.9', lineaAccion: '1.9 ' } },
    {},
    /Falta el texto/,
  ],
])('a request with %s is refused and says so', (_, cambio, instrumento, mensaje) => {
  const leida = readPeticion(
    { tipo: 'cancelar', linea: '1.4', seccion: null, motivo: 'Sin presupuesto', ...cambio },
    { instrumento: 'Acuerdo 1/2025', instancia: '', fecha: '2025-02-28', vigencia: 3, ...instrumento },
  );
  expect('findings' in leida && leida.findings.map((f) => f.mensaje)).toEqual([expect.stringMatching(mensaje)]);
});
