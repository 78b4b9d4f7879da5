import fc from 'fast-check';
import { adoptar } from '../../src/app/adoptar';
import { auditar } from '../../src/app/auditar';
import { capturar } from '../../src/app/capturar';
import { cerrarPeriodo, reabrirPeriodo } from '../../src/app/cerrar';
import { crear } from '../../src/app/crear';
import { deshacer, prepararDeshacer } from '../../src/app/deshacer';
import { diferencias } from '../../src/app/diferencias';
import { estado } from '../../src/app/estado';
import { importar } from '../../src/app/importar';
import { indicadores } from '../../src/app/indicadores';
import { periodos } from '../../src/app/periodos';
import { planVigente } from '../../src/app/plan-vigente';
import { reconocer } from '../../src/app/reconocer';
import { prepararReparacion, reparar } from '../../src/app/reparar';
import type { Decision } from '../../src/app/usecase';
import { readBaseline } from '../../src/sheet/baseline';
import type { Plan } from '../../src/sheet/op';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { mirDePrueba } from '../sheet/libros';
import { decideInforme } from '../support/decide-informe';
import { installed, typeIn } from './libro';

/** The hidden sheets say whatever somebody made of them: nothing throws, and nothing is written over a plan that cannot be read. */
const MIR = mirDePrueba();

function applied(libro: Snapshot, plan: Plan | null): Snapshot {
  return simulate(libro, [...(plan?.antes ?? []), ...(plan?.ops ?? []), ...(plan?.despues ?? [])]);
}

function cerrado(): Snapshot {
  const libro = typeIn(installed(MIR), MIR, 0, 'enero', 3);
  const entrada = { periodo: '2025-B1', huella: null };
  const huella = cerrarPeriodo.decide(libro, entrada).vista?.huella ?? null;
  const hecho = applied(libro, cerrarPeriodo.decide(libro, { ...entrada, huella }).plan);
  if (readBaseline(hecho)?.cierres.length !== 1) throw new Error('The period of this test was not closed.');
  return hecho;
}

const LIBRO = cerrado();

const CONSULTAS: Readonly<Record<string, (s: Snapshot) => Decision<unknown>>> = {
  auditar: (s) => auditar.decide(s, { completa: true }),
  indicadores: (s) => indicadores.decide(s, { corte: null }),
  prepararReparacion: (s) => prepararReparacion.decide(s, { elecciones: null }),
  reparar: (s) => reparar.decide(s, { elecciones: null, huella: 'x', operaciones: null }),
  planVigente: (s) => planVigente.decide(s, null),
  periodos: (s) => periodos.decide(s, null),
  diferencias: (s) => diferencias.decide(s, { periodo: '2025-B1' }),
  informe: (s) => decideInforme(s, '2025-B1'),
  cerrarPeriodo: (s) => cerrarPeriodo.decide(s, { periodo: '2025-B2', huella: null }),
  reabrirPeriodo: (s) =>
    reabrirPeriodo.decide(s, { periodo: '2025-B1', huella: null, motivo: 'Error', acuerdo: 'Acuerdo 1' }),
  capturar: (s) =>
    capturar.decide(s, {
      linea: '1.1',
      seccion: '1',
      mes: 3,
      valor: 2,
      observaciones: null,
      verificable: null,
    } as Parameters<typeof capturar.decide>[1]),
  estado: (s) => estado.decide(s, null),
};
const OTRA_MIR: typeof CONSULTAS = {
  crear: (s) => crear.decide(s, { ejercicio: 2026, institucion: 'Instituto', organo: 'Dirección', preset: null }),
  importar: (s) =>
    importar.decide(s, { nombre: 'pat.txt', bytes: Buffer.from('1. Objetivo\n1.1 Línea\n'), ejercicio: 2026 }),
  adoptar: (s) => adoptar.decide(s, { hoja: 'Mi MIR', columnas: null, huella: '' }),
  reconocer: (s) => reconocer.decide(s, { hoja: null, columnas: null }),
};
const DESHACER: typeof CONSULTAS = {
  prepararDeshacer: (s) => prepararDeshacer.decide(s, null),
  deshacer: (s) => deshacer.decide(s, { huella: '' }),
};

type Json = unknown;

/** The first record of a kind on a hidden sheet, changed. */
function changeRecord(libro: Snapshot, hoja: string, fila: number, change: (record: Json) => Json): Snapshot {
  return {
    ...libro,
    hojas: libro.hojas.map((h) => {
      if (h.nombre !== hoja) return h;
      const valores = h.valores.map((row, i) => {
        if (i !== fila) return row;
        const record: Json = JSON.parse(row.filter((c) => typeof c === 'string').join(''));
        return [JSON.stringify(change(record)) ?? '', ...row.slice(1).map(() => null)];
      });
      return { ...h, valores };
    }),
  };
}

const rowOf = (hoja: string, has: string): number => {
  const rows = LIBRO.hojas.find((h) => h.nombre === hoja)?.valores ?? [];
  const found = rows.findIndex((row) => String(row[0]).includes(has));
  if (found < 0) throw new Error(`There is no record with ${has} on ${hoja}.`);
  return found;
};

const put = (key: string, valor: Json) => (record: Json) => ({ ...(record as object), [key]: valor });

test.each(Object.entries(OTRA_MIR).filter(([nombre]) => nombre !== 'reconocer'))(
  'staff who may not edit what is protected hear it from %s before anything is tried',
  (_, decide) => {
    const { findings, plan } = decide({ ...LIBRO, puedeEditarProtegido: false, usuario: 'ana@x.mx' });
    expect(plan).toBeNull();
    expect(findings).toEqual([
      expect.objectContaining({ code: 'APP-08', mensaje: expect.stringContaining('ana@x.mx') }),
    ]);
  },
);

test.each<[string, string, (record: Json) => Json]>([
  ['a title that is a number', '"tipo":"mirador"', put('titulo', { institucion: 5 })],
  ['no year', '"tipo":"mirador"', put('ejercicio', null)],
  ['a linea without months', '"tipo":"linea"', put('meses', undefined)],
  ['a linea with eleven months', '"tipo":"linea"', put('meses', new Array(11).fill(null))],
  ['a frecuencia that is a number', '"tipo":"linea"', put('frecuencia', 6)],
  ['a closing of no month', '"tipo":"cierre"', put('meses', null)],
  ['a list in the place of a record', '"tipo":"linea"', () => []],
  ['nothing in the place of a record', '"tipo":"objetivo"', () => null],
])('an accepted plan with %s is told where, and nothing is written', (_, has, change) => {
  const fila = rowOf('_mirador', has);
  const libro = changeRecord(LIBRO, '_mirador', fila, change);
  for (const decide of [...Object.values(CONSULTAS), ...Object.values(OTRA_MIR)]) {
    const { findings, plan } = decide(libro);
    expect(plan).toBeNull();
    expect(findings).toEqual([
      expect.objectContaining({ code: 'APP-20', severidad: 'error', hoja: '_mirador', celda: `A${fila + 1}` }),
    ]);
  }
});

test('rows that were taken out of the accepted plan are damage; a blank sheet is none', () => {
  const sin = (desde: number): Snapshot => ({
    ...LIBRO,
    hojas: LIBRO.hojas.map((h) =>
      h.nombre === '_mirador' ? { ...h, valores: h.valores.slice(0, desde), formulas: h.formulas.slice(0, desde) } : h,
    ),
  });
  const [truncado] = auditar.decide(sin(4), { completa: true }).findings;
  expect(truncado).toMatchObject({ code: 'APP-20', celda: 'A5' });
  expect(auditar.decide(sin(0), { completa: true }).findings.map((f) => f.code)).toEqual(['APP-01']);
});

test('a plan of a later version is not said to be damaged', () => {
  const libro = changeRecord(LIBRO, '_mirador', 0, put('version', 9));
  expect(auditar.decide(libro, { completa: true }).findings[0]).toMatchObject({
    code: 'APP-20',
    mensaje: expect.stringContaining('versión posterior'),
  });
});

test.each<[string, string, (record: Json) => Json]>([
  ['a linea without months', '"tipo":"linea"', put('meses', null)],
  ['settings that are none', '"tipo":"instantanea"', put('ajustes', 3)],
  ['a length that is none', '"tipo":"instantanea"', put('filas', -1)],
])('a closing whose snapshot has %s has lost it, and is told', (_, has, change) => {
  const libro = changeRecord(LIBRO, '_cierres', rowOf('_cierres', has), change);
  expect(auditar.decide(libro, { completa: true }).findings.map((f) => f.code)).toContain('EST-23');
  expect(CONSULTAS.informe?.(libro).findings).toBeDefined();
});

test('a record of undo that anything changed takes nothing back, and says so', () => {
  const fila = rowOf('_historial', '"nombre"');
  const libro = changeRecord(LIBRO, '_historial', fila, (r) => {
    const { registro, ...sello } = r as { registro: object };
    return { ...sello, registro: { ...registro, pasos: {} } };
  });
  const { findings, vista } = prepararDeshacer.decide(libro, null);
  expect(vista.hay).toBe(false);
  expect(findings.map((f) => f.code)).toEqual(['APP-24']);
  expect(deshacer.decide(libro, { huella: '' })).toMatchObject({ plan: null, findings: [{ code: 'APP-24' }] });
  expect(prepararDeshacer.decide(LIBRO, null)).toMatchObject({ findings: [], vista: { hay: true } });
});

/** Puts `valor` at the n-th place of a JSON tree, counted from its root. */
function mutate(record: Json, place: number, valor: Json): Json {
  let left = place;
  const walk = (node: Json): Json => {
    if (left-- === 0) return valor;
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([k, v]) => [k, walk(v)]));
  };
  return walk(record);
}

const { auditar: AUDITAR, informe: INFORME, diferencias: DIFERENCIAS, cerrarPeriodo: CERRAR } = CONSULTAS;

test.each<[string, Readonly<Record<string, ((s: Snapshot) => Decision<unknown>) | undefined>>]>([
  ['_mirador', { ...CONSULTAS, ...OTRA_MIR, ...DESHACER }],
  ['_cierres', { AUDITAR, INFORME, DIFERENCIAS, CERRAR }],
  ['_historial', DESHACER],
])('whatever becomes of a record of %s, nothing throws', (hoja, decisiones) => {
  const filas = LIBRO.hojas.find((h) => h.nombre === hoja)?.valores.length ?? 0;
  const raros = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(null, -1, 0, 13, 1e300, 1.5, '', '1.1', 'CANCELADA', '__proto__', [], {}, true),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: filas - 1 }), fc.nat({ max: 60 }), raros, (fila, place, valor) => {
      const libro = changeRecord(LIBRO, hoja, fila, (r) => mutate(r, place, valor));
      for (const decide of Object.values(decisiones)) decide?.(libro);
    }),
    { numRuns: 40 },
  );
});
