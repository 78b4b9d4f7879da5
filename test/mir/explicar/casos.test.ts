import { AJUSTES, type Configuracion, defaultConfiguracion } from '../../../src/mir/ajustes';
import {
  EXPLICADORES_AJUSTE,
  EXPLICADORES_CRONOGRAMA,
  EXPLICADORES_MIR,
  lineaExplicable,
} from '../../../src/mir/explicar';
import { explicarDiferencia, explicarPromedio, explicarSumaRegistrada } from '../../../src/mir/explicar/totales';
import type { LineaAccion } from '../../../src/mir/model';
import { linea, meses } from '../../support/lineas';

const config = (parts: Partial<Configuracion> = {}): Configuracion => defaultConfiguracion({ mesDeCorte: 3, ...parts });
const EXPLICADORES = { ...EXPLICADORES_CRONOGRAMA, ...EXPLICADORES_MIR };

function explain(clave: keyof typeof EXPLICADORES, parts: Partial<LineaAccion>, ajustes: Partial<Configuracion> = {}) {
  const explicado = EXPLICADORES[clave]?.(lineaExplicable(linea(parts), config(ajustes)));
  if (!explicado) throw new Error(`${clave} is not explained.`);
  return explicado;
}

test('every setting that is a formula is explained', () => {
  const formulas = AJUSTES.flatMap((a) => ('formula' in a ? [a.clave as string] : []));
  expect(formulas.filter((clave) => !(clave in EXPLICADORES_AJUSTE))).toEqual([]);
});

const reduccion = { tendencia: 'Reducción', metaPropuesta: 10, lineaBase: '15 casos', meses: meses({ 1: 12 }) };

describe('PORCENTAJE', () => {
  test.each<[string, Partial<LineaAccion>, string | null, string | null]>([
    ['incremento', { meses: meses({ 1: 3 }) }, null, '100 × 3 ÷ 12 = 25.0%'],
    ['a second decimal, as the sheet shows it', { meses: meses({ 1: 5 }) }, null, '100 × 5 ÷ 12 = 41.67%'],
    ['reduccion by the meta', reduccion, 'meta', '100 × (2 − 12 ÷ 10) = 80.0%'],
    ['reduccion by the línea base', reduccion, 'lineaBase', '100 × (15 − 12) ÷ (15 − 10) = 60.0%'],
    ['reduccion by the quotient', reduccion, 'razon', '100 × 10 ÷ 12 = 83.33%'],
    ['its floor', { ...reduccion, meses: meses({ 1: 25 }) }, 'meta', 'máx(0, 100 × (2 − 25 ÷ 10)) = 0.0%'],
    ['a correction', { meses: meses({ 1: 3, 2: -1 }) }, null, '100 × 2 ÷ 12 = 16.67%'],
    ['no data', {}, null, null],
    ['M = 0', { metaPropuesta: 0, meses: meses({ 1: 1 }) }, null, null],
    ['a línea base that is none', { ...reduccion, lineaBase: 'Sin referencia' }, 'lineaBase', null],
  ])('%s', (_, parts, formulaReduccion, sustitucion) => {
    expect(explain('porcentaje', parts, { formulaReduccion }).sustitucion).toBe(sustitucion);
  });

  test.each<[string, Partial<LineaAccion>, RegExp]>([
    ['no data is blank, never 0', {}, /no hay dato, y un porcentaje sin dato queda en blanco/],
    ['no meta', { metaPropuesta: null, meses: meses({ 1: 1 }) }, /^META PROPUESTA está en blanco/],
    [
      'a reduccion to 0 that was kept',
      { ...reduccion, metaPropuesta: 0, meses: meses({ 1: 0 }) },
      /se mantuvo: es 100%/,
    ],
    ['a reduccion to 0 that was not', { ...reduccion, metaPropuesta: 0 }, /se llegó a 12: no hay porcentaje/],
  ])('%s', (_, parts, regla) => {
    expect(explain('porcentaje', parts)).toMatchObject({ regla: expect.stringMatching(regla), sustitucion: null });
  });
});

describe('A, p and q', () => {
  test.each<[LineaAccion['acumulacion'], string | null]>([
    ['suma', '2 + 6 + 4 = 12'],
    ['promedio', '(2 + 6 + 4) ÷ 3 = 4'],
    ['maximo', 'máx(2, 6, 4) = 6'],
    ['ultimo', null],
  ])('by %s', (acumulacion, sustitucion) => {
    expect(explain('metaAlcanzada', { acumulacion, meses: meses({ 1: 2, 2: 6, 5: 4 }) }).sustitucion).toBe(sustitucion);
  });

  test('under ultimo only the last month counts, and it is named', () => {
    const { meses: explicados, pasos } = explain('metaAlcanzada', {
      acumulacion: 'ultimo',
      meses: meses({ 1: 2, 5: 4 }),
    });
    expect(explicados.filter((m) => m.cuenta)).toEqual([{ mes: 5, valor: 4, cuenta: true, nota: 'el último' }]);
    expect(explicados[0]?.nota).toBe('no es el último capturado');
    expect(pasos).toEqual(['El último mes que cuenta es mayo: 4.']);
  });

  test('months before follow-up began count as programmed only where progress is captured', () => {
    const {
      meses: explicados,
      sustitucion,
      ajustes,
    } = explain('programado', { meses: meses({ 2: 1 }) }, { mesDeCorte: 4, inicioSeguimiento: 3 });
    expect(explicados.slice(0, 5).map((m) => [m.cuenta, m.nota])).toEqual([
      [false, 'antes de que iniciara el seguimiento, y sin avance capturado'],
      [true, 'antes de que iniciara el seguimiento, pero con avance capturado'],
      [true, ''],
      [true, ''],
      [false, 'después del corte'],
    ]);
    expect(sustitucion).toBe('1 + 1 + 1 = 3');
    expect(ajustes.map((a) => a.etiqueta)).toEqual(['Mes de corte', 'Mes en que inicia el seguimiento']);
  });

  test('what was captured after the cut-off counts in the year and not to date, and both say so', () => {
    const parts = { meses: meses({ 1: 1, 5: 2 }) };
    expect(explain('metaAlcanzada', parts).sustitucion).toBe('1 + 2 = 3');
    expect(explain('alcanzado', parts).pasos).toContain(
      'Hay un mes capturado después de marzo: cuenta en META ALCANZADA, y aquí no.',
    );
  });

  test('0.1 + 0.2 is 0.3, whoever does the sum', () => {
    expect(explain('metaAlcanzada', { meses: meses({ 1: 0.1, 2: 0.2 }) })).toMatchObject({
      cifra: 0.3,
      sustitucion: '0.1 + 0.2 = 0.3',
    });
  });
});

describe('ESTATUS says why the first that holds does, and why each before it does not', () => {
  const last = (parts: Partial<LineaAccion>, ajustes: Partial<Configuracion> = {}): string | undefined =>
    explain('estatus', parts, ajustes).pasos.slice(-1)[0];

  test.each<[string, Partial<LineaAccion>, Partial<Configuracion>, string]>([
    ['CANCELADA', { situacion: 'CANCELADA' }, {}, '1. CANCELADA: sí, Cronograma dice que un instrumento la canceló'],
    ['SIN META', { metaPropuesta: null }, {}, '2. SIN META: sí, META PROPUESTA está en blanco'],
    ['SIN META of 0', { metaPropuesta: 0 }, {}, '2. SIN META: sí, la meta es 0 y la tendencia no es de reducción'],
    [
      'NO APLICA',
      { sujetaADemanda: true },
      { mesDeCorte: 12, ultimoMesCerrado: 12 },
      '3. NO APLICA: sí, está sujeta a demanda, el ejercicio cerró y nada se capturó',
    ],
    ['REBASADA', { meses: meses({ 1: 13 }) }, {}, '4. REBASADA: sí, lo alcanzado, 13, supera la meta, 12'],
    ['CUMPLIDA', { meses: meses({ 1: 12 }) }, {}, '5. CUMPLIDA: sí, lo alcanzado, 12, llega a la meta, 12'],
    [
      'CUMPLIDA of a reduccion',
      { ...reduccion, meses: meses({ 1: 9 }), mesFinal: 3 },
      {},
      '5. CUMPLIDA: sí, lo alcanzado, 9, no supera la meta, 10, y el corte (marzo) ya llegó al mes final (marzo)',
    ],
    [
      'NO CUMPLIDA',
      { meses: meses({ 1: 1 }) },
      { mesDeCorte: 12, ultimoMesCerrado: 12 },
      '6. NO CUMPLIDA: sí, el ejercicio cerró sin alcanzar la meta',
    ],
    ['ATRASADA', { meses: meses({ 1: 2 }) }, {}, '7. ATRASADA: sí, 2 de 3 programados al corte (marzo)'],
    ['ATRASADA with nothing', {}, {}, '7. ATRASADA: sí, nada reportado, de 3 programados al corte (marzo)'],
    [
      'ATRASADA of a reduccion',
      { ...reduccion, frecuencia: 'Mensual', acumulacion: 'ultimo' },
      {},
      '7. ATRASADA: sí, lo alcanzado, 12, supera lo programado, 10, al corte (marzo)',
    ],
    ['EN PROCESO', { meses: meses({ 1: 3 }) }, {}, '8. EN PROCESO: sí, hay avance mayor que 0'],
    ['PENDIENTE', { mesInicial: 6 }, {}, '9. PENDIENTE: sí, no hay avance mayor que 0'],
  ])('%s', (_, parts, ajustes, paso) => {
    expect(last(parts, ajustes)).toBe(paso);
  });

  test('one that reached its meta and may still move back waits for its last month', () => {
    const { pasos } = explain('estatus', { ...reduccion, meses: meses({ 1: 9 }) });
    expect(pasos[4]).toBe(
      '5. CUMPLIDA: no, alcanza la meta, pero la cifra todavía puede moverse: se da por cumplida desde su mes final (diciembre), y el corte es marzo',
    );
  });

  test('a difference that two decimals do not show is told with all of them', () => {
    expect(explain('estatus', { meses: meses({ 1: 12.001 }) }).pasos[3]).toBe(
      '4. REBASADA: sí, lo alcanzado, 12.001, supera la meta, 12',
    );
  });
});

describe('SEMÁFORO', () => {
  test('89.96 is not verde at 90, and says so with its decimals', () => {
    const parts = { metaPropuesta: 10000, frecuencia: 'Anual', mesFinal: 3, meses: meses({ 3: 8996 }) };
    expect(explain('semaforo', parts)).toMatchObject({
      cifra: 'amarillo',
      pasos: [
        'morado (más de 30% sobre la meta anual): no, 8,996 no supera 13,000',
        'verde (desde 90%): no, el avance al corte es 89.96%',
        'amarillo (desde 70%): sí, el avance al corte es 89.96%',
      ],
    });
  });

  test('months without report keep it from verde', () => {
    const parts = { acumulacion: 'ultimo', metaPropuesta: 12, meses: meses({ 1: 1, 3: 3 }) } as const;
    expect(explain('semaforo', parts).pasos[1]).toBe(
      'verde: no, faltan por reportar febrero; con meses sin reporte es, a lo más, amarillo',
    );
  });
});

describe('the programme of a month', () => {
  const junio = (parts: Partial<LineaAccion>) => explain('junio', parts);

  test.each<[string, Partial<LineaAccion>, string | null, RegExp]>([
    [
      'whole units',
      { metaPropuesta: 7, frecuencia: 'Bimestral' },
      'ent(7 × 3 ÷ 6) − ent(7 × 2 ÷ 6) = 1',
      /periodo 3 de 6/,
    ],
    ['no unit in this period', { metaPropuesta: 1 }, null, /no toca ninguna aquí/],
    ['fractions', { metaPropuesta: 10.5, frecuencia: 'Trimestral' }, '10.5 ÷ 4 = 2.63', /partes iguales/],
    ['ultimo', { metaPropuesta: 100, acumulacion: 'ultimo' }, '100 × 6 ÷ 12 = 50', /cuenta el último valor/],
    ['reduccion', { ...reduccion, acumulacion: 'ultimo' }, null, /se programa la meta completa/],
    ['outside its window', { mesInicial: 7 }, null, /^La línea va de julio a diciembre/],
    ['no end of a period', { frecuencia: 'Cuatrimestral' }, null, /último mes de cada periodo de 4 meses/],
    ['no window', { mesInicial: null }, null, /no son una ventana/],
  ])('%s', (_, parts, sustitucion, regla) => {
    expect(junio(parts)).toMatchObject({ sustitucion, regla: expect.stringMatching(regla) });
  });
});

describe('budgets', () => {
  const objetivo = (numero: string, ...montos: readonly (number | null)[]) => ({
    nombre: numero,
    objetivo: {
      numero,
      politicasGenerales: '',
      programa: '',
      objetivo: '',
      lineas: montos.map((presupuesto, i) => linea({ numero: `${numero}.${i + 1}`, presupuesto })),
    },
  });

  test('the sum of all lineas is told by objetivo, with those that have no amount', () => {
    expect(
      explicarSumaRegistrada([objetivo('1', 1000.5, null), objetivo('2', 500), objetivo('3', null)]),
    ).toMatchObject({
      cifra: 1500.5,
      sustitucion: '$1,000.50 + $500 = $1,500.50',
      pasos: ['Objetivo 1: $1,000.50', 'Objetivo 2: $500', '2 líneas sin monto registrado'],
    });
  });

  test('the difference is the declared total minus that sum', () => {
    expect(explicarDiferencia(34_944_117, 1500)).toMatchObject({ sustitucion: '$34,944,117 − $1,500 = $34,942,617' });
    expect(explicarDiferencia(null, 1500)).toMatchObject({ cifra: null, valor: '—' });
  });
});

test('the average counts 100 at most a linea, and 0 where nothing was reported', () => {
  const ajustes = config({ promedio: 'sí' });
  const lineas = [
    linea({ numero: '1.1', meses: meses({ 1: 6 }) }),
    linea({ numero: '1.2' }),
    linea({ numero: '1.3', meses: meses({ 1: 1 }) }),
  ].map((l) => lineaExplicable(l, ajustes));
  expect(explicarPromedio([{ nombre: '', lineas }], ajustes)).toMatchObject({
    sustitucion: '(100 + 0 + 33.333333333) ÷ 3 = 44.44%',
    pasos: ['Línea 1.1: 100, porque 200.0% es más', 'Línea 1.2: 0, sin reporte', 'Línea 1.3: 33.33%'],
  });
});
