import { explicar, explicarCelda } from '../../src/app/explicar';
import { openLibro } from '../../src/app/explicar/celda';
import type { ExplicacionVista } from '../../src/app/vista';
import type { Api } from '../../src/gas/api';
import { readSnapshot } from '../../src/gas/read';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { eachCelda } from '../../src/local/workbook-new';
import { type ClaveAjuste, cellOfAjuste } from '../../src/mir/ajustes';
import { COLUMNAS_CRONOGRAMA } from '../../src/mir/cronograma';
import { ANEXO_1 } from '../../src/mir/format';
import { a1, parseA1 } from '../../src/sheet/a1';
import type { Snapshot } from '../../src/sheet/state';
import { installed } from '../budget/libro';
import { linea, meses, mirOf } from '../support/lineas';

const reduccion = { tendencia: 'Reducción', metaPropuesta: 10, lineaBase: '15 casos', meses: meses({ 1: 12 }) };
const lineas = [
  linea({ numero: '1.1', meses: meses({ 1: 1, 2: 1, 3: 1, 5: 2 }), presupuesto: 1200.5 }),
  linea({ numero: '1.2', metaPropuesta: 5, frecuencia: 'Bimestral', meses: meses({ 1: 2 }), presupuesto: 800 }),
  linea({ numero: '1.3', ...reduccion }),
  linea({
    numero: '1.4',
    metaPropuesta: 100,
    unidadMedida: '%',
    acumulacion: 'ultimo',
    meses: meses({ 1: 10, 3: 26 }),
  }),
  linea({
    numero: '1.5',
    acumulacion: 'promedio',
    tendencia: 'Constante',
    metaPropuesta: 95,
    meses: meses({ 1: 90, 2: 97 }),
  }),
  linea({ numero: '1.6', situacion: 'CANCELADA' }),
  linea({ numero: '1.7', mesInicial: null, mesFinal: null, metaPropuesta: null }),
  linea({
    numero: '1.8',
    metaPropuesta: 10.5,
    frecuencia: 'Trimestral',
    programaCapturado: meses({ 3: 4, 6: 6.5 }),
    meses: meses({ 4: 1 }),
  }),
  linea({ numero: '1.9', metaPropuesta: 2, mesInicial: 2, mesFinal: 4, sujetaADemanda: true, meses: meses({ 1: 3 }) }),
];
const base = mirOf(lineas, { presupuestoDeclarado: { monto: 2500, etiqueta: 'Según el acuerdo' } });
const otro = {
  numero: '2',
  politicasGenerales: '',
  programa: '',
  objetivo: 'Capacitar',
  lineas: [linea({ numero: '2.1' })],
};
const mir = { ...base, secciones: base.secciones.map((s) => ({ ...s, objetivos: [...s.objetivos, otro] })) };

const columnaMir = (key: string): number => ANEXO_1.columnas.findIndex((c) => c.key === key) + 1;
const columnaCro = (key: string): number => COLUMNAS_CRONOGRAMA.findIndex((c) => c.key === key) + 1;
/** The first linea stands on row 8: one seccion without title. */
const en = (key: string, fila = 8): string => a1(fila, columnaMir(key));

const SERVICIOS = ['SpreadsheetApp', 'PropertiesService', 'LockService', 'Session', 'Utilities'];

/** Every sheet that is explained. */
const NECESIDAD = explicar.needs({ hoja: 'Tablero', celda: 'A1' });

/** What the add-on reads to explain a cell. */
function read(host: Host): Snapshot {
  for (const name of SERVICIOS) Object.assign(globalThis, { [name]: host.services[name] });
  try {
    return readSnapshot(NECESIDAD);
  } finally {
    for (const name of SERVICIOS) Reflect.deleteProperty(globalThis, name);
  }
}

let libro: Libro;
let host: Host;

beforeAll(async () => {
  libro = (await installed(mir)).libro;
  host = await createHost({ libro });
  host.run('tablero', []);
}, 60_000);

function ask(celda: string, hoja = 'MIR'): ReturnType<Api['explicar']> {
  return host.run('explicar', [{ hoja, celda }]) as ReturnType<Api['explicar']>;
}

function explain(celda: string, hoja = 'MIR'): ExplicacionVista {
  const { explicacion } = ask(celda, hoja);
  if (!explicacion) throw new Error(`${hoja}!${celda} is not explained.`);
  return explicacion;
}

function findCell(nombre: string, texto: string): { fila: number; columna: number } {
  const hoja = libro.hojas.find((h) => h.nombre === nombre);
  const found = hoja && [...eachCelda(hoja)].find(({ celda }) => celda.valor === texto);
  if (!found) throw new Error(`${nombre} says "${texto}" nowhere.`);
  return found;
}

function type(hoja: string, celda: string, texto: string): void {
  const rango = parseA1(celda) ?? { fila: 0, columna: 0 };
  host.edit({ hoja, fila: rango.fila, columna: rango.columna, textos: [[texto]] });
}

describe.each<[string, Partial<Record<ClaveAjuste, string>>]>([
  ['no cut-off', { mesDeCorte: '' }],
  [
    'the year closed, another formula, an average and a follow-up that began in March',
    {
      mesDeCorte: '12',
      ultimoMesCerrado: '12',
      formulaReduccion: 'lineaBase',
      promedio: 'sí',
      inicioSeguimiento: '3',
    },
  ],
  [
    'a cut-off in March',
    { mesDeCorte: '3', ultimoMesCerrado: '', formulaReduccion: 'meta', promedio: 'sí', inicioSeguimiento: '1' },
  ],
])('with %s', (_, ajustes) => {
  test('every formula cell of the workbook is explained, and nothing is said against what it holds', () => {
    for (const [clave, texto] of Object.entries(ajustes)) {
      type('Configuración', cellOfAjuste(clave as ClaveAjuste).replace(/\$/g, ''), texto);
    }
    const leido = openLibro(read(host));
    if (!leido) throw new Error('The workbook has no MIR.');
    const explicadas = libro.hojas
      .filter((hoja) => hoja.nombre in NECESIDAD)
      .flatMap((hoja) =>
        [...eachCelda(hoja)].flatMap(({ fila, columna, celda }) => {
          if (!celda.formula) return [];
          const lugar = { hoja: hoja.nombre, celda: a1(fila, columna) };
          const explicada = explicarCelda(leido, hoja.nombre, fila, columna);
          return [{ ...lugar, clase: explicada?.clase, advertencias: explicada?.advertencias }];
        }),
      );
    expect(explicadas.length).toBeGreaterThan(400);
    expect(explicadas.filter((e) => e.clase !== 'formula' || e.advertencias?.length !== 0)).toEqual([]);
  });
});

describe('through the bundle', () => {
  test('the percentage of a reduccion: its formula with the numbers put in, and the setting that chose it', () => {
    expect(explain(en('porcentaje', 10))).toMatchObject({
      titulo: 'PORCENTAJE · línea 1.3',
      cifra: 80,
      valor: '80.0%',
      sustitucion: '100 × (2 − 12 ÷ 10) = 80.0%',
      ajustes: [{ etiqueta: 'Fórmula de las metas de reducción', valor: 'meta', celda: 'Configuración!B37' }],
      advertencias: [],
    });
  });

  test('ESTATUS: the conditions in order, with the one that held', () => {
    expect(explain(en('estatus', 9)).pasos).toEqual([
      '1. CANCELADA: no, la línea está vigente',
      '2. SIN META: no, la meta es 5',
      '3. NO APLICA: no, no está sujeta a demanda',
      '4. REBASADA: no, lo alcanzado, 2, no supera la meta, 5',
      '5. CUMPLIDA: no, lo alcanzado, 2, no llega a la meta, 5',
      '6. NO CUMPLIDA: no, el ejercicio no está cerrado',
      '7. ATRASADA: no, nada está programado al corte (marzo)',
      '8. EN PROCESO: sí, hay avance mayor que 0',
    ]);
  });

  test('months after the cut-off and blank ones say why they do not count, and where they stand', () => {
    const { meses: explicados, sustitucion } = explain(a1(8, columnaCro('alcanzado')), 'Cronograma');
    expect(sustitucion).toBe('1 + 1 + 1 = 3');
    expect(explicados[4]).toEqual({
      mes: 5,
      valor: 2,
      cuenta: false,
      nota: 'después del corte',
      lugar: { hoja: 'MIR', celda: en('mayo') },
    });
    expect(explicados[3]).toMatchObject({ valor: null, cuenta: false, nota: 'en blanco' });
  });

  test('a count of the Tablero names the lineas that it counts', () => {
    const { fila, columna } = findCell('Tablero', 'Con avance capturado al corte');
    expect(explain(a1(fila, columna + 4), 'Tablero')).toMatchObject({
      cifra: 6,
      regla: 'Cuenta las líneas con algún mes capturado hasta el corte.',
      pasos: ['Líneas: 1.1, 1.2, 1.3, 1.4, 1.5, 1.9'],
    });
  });

  test('the selected cell is explained when none is named', () => {
    host.select('MIR', 8, columnaMir('metaAlcanzada'));
    const { explicacion, lugar } = host.run('explicar', [{ hoja: null, celda: null }]) as ReturnType<Api['explicar']>;
    expect(lugar).toEqual({ hoja: 'MIR', celda: en('metaAlcanzada') });
    expect(explicacion).toMatchObject({ valor: '5', sustitucion: '1 + 1 + 1 + 2 = 5' });
  });

  test.each([
    ['a yellow cell', 'enero', 'captura', 'Es una celda amarilla: no se calcula, dice lo que alguien capturó ahí.'],
    [
      'a plan cell',
      'metaPropuesta',
      'plan',
      'Es un dato del plan aceptado: no se calcula. Sólo cambia con una modificación.',
    ],
  ])('%s is told for what it is', (_, key, clase, regla) => {
    expect(explain(en(key))).toMatchObject({ clase, regla, sustitucion: null });
  });

  test.each([
    ['a header', 'MIR', 'A6', 'APP-85'],
    ['a sheet that is not explained', 'Textos', 'A1', 'APP-85'],
    ['what is no cell', 'MIR', 'U', 'APP-86'],
  ])('%s has no explanation, which is said', (_, hoja, celda, code) => {
    expect(ask(celda, hoja)).toMatchObject({ explicacion: null, findings: [{ code }] });
  });

  test('it costs the same reads whatever the cell, and writes nothing', () => {
    const count = (celda: string, hoja?: string): number => {
      host.resetCalls();
      ask(celda, hoja);
      expect(host.llamadas.escrituras).toBe(0);
      return host.llamadas.lecturas;
    };
    const una = count(en('porcentaje'));
    expect(una).toBeLessThanOrEqual(20);
    expect([count(en('estatus', 12)), count('B11', 'Configuración'), count('T17', 'Cronograma')]).toEqual([
      una,
      una,
      una,
    ]);
  });
});

describe('what a cell does not hold as it should is said first', () => {
  const cases: readonly (readonly [string, string, string, string, string, RegExp])[] = [
    [
      'its formula typed over',
      'MIR',
      en('porcentaje'),
      '50',
      en('porcentaje'),
      /^La celda dice 50%, pero su fórmula se sobrescribió: debe decir 41\.67%/,
    ],
    [
      'its formula deleted',
      'MIR',
      en('porcentaje'),
      '',
      en('porcentaje'),
      /^La celda está en blanco porque su fórmula se borró/,
    ],
    [
      'another formula',
      'MIR',
      en('porcentaje'),
      '=1+1',
      en('porcentaje'),
      /^La celda dice 2% con una fórmula que no es la suya \(=1\+1\)/,
    ],
    [
      'the META typed over',
      'MIR',
      en('metaPropuesta'),
      '10',
      en('porcentaje'),
      /^La celda dice 50%, y .* debe decir 41\.67%.*META PROPUESTA \(N8\) dice 10 y el plan aceptado dice 12/,
    ],
    [
      'a figure that it depends on typed over',
      'MIR',
      en('metaAlcanzada'),
      '6',
      en('porcentaje'),
      /debe decir 41\.67%.*La fórmula de META ALCANZADA \(MIR!R8\)/,
    ],
    [
      'a plan cell typed over',
      'MIR',
      en('metaPropuesta'),
      '10',
      en('metaPropuesta'),
      /^La celda dice 10, pero el plan aceptado dice 12/,
    ],
    [
      'a budget typed over',
      'MIR',
      en('presupuesto'),
      '1',
      en('presupuesto', 17),
      /debe decir \$2,000\.50.*PRESUPUESTO PROYECTADO \(P8\) dice \$1 /,
    ],
  ];

  test.each(cases)('%s', (_, hoja, celda, texto, preguntada, dice) => {
    const antes = libro.hojas.find((h) => h.nombre === hoja)?.celdas;
    const { fila, columna } = parseA1(celda) ?? { fila: 1, columna: 1 };
    const previa = { ...antes?.[fila - 1]?.[columna - 1] };
    type(hoja, celda, texto);
    expect(explain(preguntada).advertencias.join(' ')).toMatch(dice);
    type(hoja, celda, String(previa.formula || (previa.valor ?? '')));
    expect(explain(preguntada).advertencias).toEqual([]);
  });
});
