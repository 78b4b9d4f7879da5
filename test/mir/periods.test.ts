import { listPeriodos, mesDeNombre, nameMes, namePeriodo, parsePeriodo, type TipoPeriodo } from '../../src/mir/periods';

describe('the key of a period', () => {
  test.each([
    ['2024-05', 'mes', 5, 5, 5, 'mayo de 2024'],
    ['2024-12', 'mes', 12, 12, 12, 'diciembre de 2024'],
    ['2024-B3', 'bimestre', 3, 5, 6, 'III bimestre (mayo–junio) de 2024'],
    ['2024-B5', 'bimestre', 5, 9, 10, 'V bimestre (septiembre–octubre) de 2024'],
    ['2024-T2', 'trimestre', 2, 4, 6, 'II trimestre (abril–junio) de 2024'],
    ['2024-C1', 'cuatrimestre', 1, 1, 4, 'I cuatrimestre (enero–abril) de 2024'],
    ['2024-S2', 'semestre', 2, 7, 12, 'II semestre (julio–diciembre) de 2024'],
    ['2024', 'anio', 1, 1, 12, 'año 2024'],
  ])('%s is a %s and has months %i (%i to %i): %s', (clave, tipo, ordinal, desde, hasta, nombre) => {
    const periodo = parsePeriodo(clave);
    expect(periodo).toEqual({ clave, ejercicio: 2024, tipo, ordinal, desde, hasta });
    expect(periodo && namePeriodo(periodo)).toBe(nombre);
  });

  test('is read in lower case and between spaces', () => {
    expect(parsePeriodo(' 2024-b5 ')?.clave).toBe('2024-B5');
  });

  test.each([
    '',
    '2024-13',
    '2024-00',
    '2024-B7',
    '2024-B0',
    '2024-T5',
    '2024-C4',
    '2024-S3',
    '2024-5',
    '24-05',
    '2024-X1',
    'mayo',
  ])('"%s" is none', (clave) => expect(parsePeriodo(clave)).toBeNull());
});

test.each<[TipoPeriodo, number]>([
  ['mes', 12],
  ['bimestre', 6],
  ['trimestre', 4],
  ['cuatrimestre', 3],
  ['semestre', 2],
  ['anio', 1],
])('the periods of kind %s (%i of them) cover the year without gap, and their keys read back', (tipo, cuantos) => {
  const periodos = listPeriodos(2025, tipo);
  expect(periodos).toHaveLength(cuantos);
  expect(periodos.flatMap((p) => Array.from({ length: p.hasta - p.desde + 1 }, (_, i) => p.desde + i))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
  ]);
  for (const p of periodos) expect(parsePeriodo(p.clave)).toEqual(p);
});

test('a month that does not exist has no name', () => {
  expect(() => nameMes(13)).toThrow('nameMes takes a month from 1 to 12, not 13.');
});

test.each([
  ['agosto', 8],
  ['AGOSTO', 8],
  ['ago.', 8],
  ['sept.', 9],
  ['ag', null],
  ['agosto de 2025', null],
  ['8', null],
  ['', null],
])('"%s" names the month %s', (texto, mes) => expect(mesDeNombre(texto)).toBe(mes));
