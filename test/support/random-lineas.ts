import fc from 'fast-check';
import { type Configuracion, defaultConfiguracion } from '../../src/mir/ajustes';
import type { LineaAccion, Meses } from '../../src/mir/model';
import { linea } from './lineas';
import type { LineaDePrueba } from './native-book';

/** Amounts as people type them, with the edges of each rule drawn often. */
const cantidad = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.integer({ min: 0, max: 2000 }).map((n) => n / 100),
  fc.constantFrom(0, 1, 0.1, 0.2, 0.3, 33.3, 100, -1),
);
const mes = fc.integer({ min: 1, max: 12 });
const serie = (probability: number, value: fc.Arbitrary<number>): fc.Arbitrary<Meses> =>
  fc.array(fc.option(value, { freq: probability, nil: null }), { minLength: 12, maxLength: 12 });

const textos = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.dictionary(mes.map(String), fc.constantFrom('pendiente', '5', 'n/a', ' ', '=1/0'), { maxKeys: 3 }),
  },
);

/** What people write in LÍNEA BASE: with and without a number, and what only looks like one. */
const LINEAS_BASE = [
  ...[
    '',
    'Sin referencia',
    'N/D',
    '30',
    ' 30',
    '99.2',
    '5.0',
    '05',
    '.5',
    '5.',
    '-5',
    '+5',
    '96.5%',
    '30%%',
    '30 casos',
  ],
  ...[
    '1,250',
    '12,5',
    '1 250',
    '$30',
    '%',
    '%30',
    '1/2',
    '3-4',
    '12:30',
    '2023-05',
    '1e5',
    '1_000',
    '(30)',
    '30\nx',
    '-',
  ],
];

/** Any linea that a sheet can hold, sound or not; months with text or an error have no number. */
export const lineaDePrueba: fc.Arbitrary<LineaDePrueba> = fc
  .record({
    metaPropuesta: fc.option(cantidad, { freq: 9, nil: null }),
    ventana: fc.oneof(
      { weight: 6, arbitrary: fc.tuple(mes, mes).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const) },
      { weight: 1, arbitrary: fc.tuple(mes, mes) },
      { weight: 1, arbitrary: fc.tuple(fc.constantFrom(null, 0, 13, 2.5, 5), fc.constantFrom(null, 12, 13, 6)) },
    ),
    frecuencia: fc.constantFrom(
      ...['Mensual', 'bimestral', ' TRIMESTRAL', 'Cuatrimestral', 'Semestral', 'Anual', 'Semanal', '', 'Única', 's|bi'],
    ),
    tendencia: fc.constantFrom('Incremento', 'Reducción', 'reduccion', ' Constante', '', 'otra'),
    acumulacion: fc.constantFrom('suma', 'ultimo', 'promedio', 'maximo'),
    sujetaADemanda: fc.constantFrom(false, false, true),
    situacion: fc.constantFrom('', '', '', '', 'CANCELADA', 'REPROGRAMADA'),
    lineaBase: fc.oneof(
      fc.constantFrom(...LINEAS_BASE),
      cantidad.map(String),
      fc.integer({ min: 10, max: 60 }).map((n) => `${n} incidencias`),
    ),
    presupuesto: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null }),
    meses: fc.oneof(serie(2, cantidad), serie(5, cantidad), fc.constant(linea().meses)),
    programaCapturado: fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: serie(4, fc.nat(10)) },
    ),
    textos,
    mayusculas: fc.constantFrom(false, false, true),
  })
  .map(
    ({ ventana, textos: escritos, mayusculas, ...parts }): LineaDePrueba => ({
      linea: {
        ...linea(parts as Partial<LineaAccion>),
        mesInicial: ventana[0],
        mesFinal: ventana[1],
        meses: parts.meses.map((v, index) => (index + 1 in escritos ? null : v)),
      },
      textos: escritos,
      mayusculas,
    }),
  );

/** Settings that the arithmetic reads, blanks included. */
export const configuracion: fc.Arbitrary<Configuracion> = fc
  .record({
    mesDeCorte: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 3, nil: null }),
    ultimoMesCerrado: fc.option(fc.constantFrom(12, 12, 6, 3), { freq: 2, nil: null }),
    inicioSeguimiento: fc.constantFrom(null, 1, 1, 4, 7),
    umbralVerde: fc.constantFrom(90, 90, null, 80),
    umbralMorado: fc.constantFrom(30, null, 50),
    formulaReduccion: fc.constantFrom('meta', 'lineaBase', 'lineaBase', 'LINEABASE', 'razon', null, 'otra'),
    frecuenciaInformes: fc.constantFrom(
      'bimestral',
      'mensual',
      ' Trimestral',
      'CUATRIMESTRAL',
      'semestral',
      'anual',
      null,
      'otra',
    ),
    palabraCumplida: fc.constantFrom('CUMPLIDA', 'LOGRADA', null),
    palabraNoAplica: fc.constantFrom('NO APLICA', 'CANCELADA'),
    promedio: fc.constantFrom('sí', 'no', 'SI', null),
    veredictoSinReporte: fc.constantFrom('Sin reporte', 'Meta pendiente de cumplimiento'),
    veredictoCumplida: fc.constantFrom('Meta cumplida', null, 7),
  })
  .map((known) => defaultConfiguracion(known));
