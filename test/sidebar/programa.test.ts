import type { ProgramaVista } from '../../src/gas/api';
import { claseOf, filterProgramas, isPorAceptar, parseMes, sumPrograma } from '../../src/sidebar/programa/datos';
import { meses } from '../support/lineas';

const LINEA: ProgramaVista = {
  seccion: 1,
  linea: '1.1',
  texto: '1.1 Presentar informes',
  situacion: '',
  unidad: 'Informe',
  acumulacion: 'suma',
  tendencia: 'Incremento',
  metaPropuesta: 6,
  mesInicial: 3,
  mesFinal: 10,
  origen: 'propuesta',
  conFormulas: false,
  programa: meses({ 3: 6 }),
  propuesta: meses({ 3: 6 }),
  falta: '',
};

test.each([
  ['', null],
  [' 12 ', 12],
  ['12,5', 12.5],
  ['1,234', 1234],
  ['1,234.5', 1234.5],
  ['0', 0],
  ['-1', Number.NaN],
  ['dos', Number.NaN],
  ['45%', Number.NaN],
])('"%s" typed in a month is %j', (texto, valor) => expect(parseMes(texto)).toEqual(valor));

test.each([
  [LINEA, 'propuesta', true],
  [{ ...LINEA, origen: 'aceptada' }, 'aceptada', false],
  [{ ...LINEA, origen: 'aceptada', conFormulas: true }, 'aceptada', true],
  [{ ...LINEA, propuesta: meses() }, 'sinPrograma', false],
  [{ ...LINEA, situacion: 'CANCELADA' }, 'propuesta', false],
] as const)('linea %#: its class, and whether it is to be accepted', (linea, clase, porAceptar) => {
  expect([claseOf(linea), isPorAceptar(linea)]).toEqual([clase, porAceptar]);
});

test.each([
  ['adds up', {}, { 3: 2, 4: 4 }, { programado: 6, llega: true, fuera: [] }],
  ['falls short, outside the window', {}, { 1: 2, 4: 1 }, { programado: 3, llega: false, fuera: [1] }],
  ['ends at the meta', { acumulacion: 'ultimo' }, { 3: 2, 4: 6 }, { programado: 6, llega: true, fuera: [] }],
  ['has no meta', { metaPropuesta: null }, { 3: 2 }, { programado: 2, llega: null, fuera: [] }],
  ['has no window', { mesInicial: null }, { 1: 6 }, { programado: 6, llega: true, fuera: [] }],
] as const)('a programme that %s', (_, parts, programa, suma) => {
  expect(sumPrograma({ ...LINEA, ...parts }, meses(programa))).toEqual(suma);
});

test('what is being typed and is no number yet counts as nothing', () => {
  expect(sumPrograma(LINEA, [Number.NaN, ...meses({ 2: 6 }).slice(1)]).programado).toBe(6);
});

test('objetivos without lineas of the class that is looked for are left out', () => {
  const objetivo = { seccion: 1, tituloSeccion: '', numero: '1', objetivo: '', lineas: [LINEA] };
  expect(filterProgramas([objetivo], 'aceptada')).toEqual([]);
  expect(filterProgramas([objetivo], 'propuesta')).toEqual([objetivo]);
});
