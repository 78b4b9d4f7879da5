import type { Modificacion } from '../../src/mir/historia';
import { baselineOf } from '../../src/sheet/baseline';
import { blueprint } from '../../src/sheet/blueprint';
import { computeDrift, findingsOfDrift } from '../../src/sheet/drift';
import { layoutOf } from '../../src/sheet/layout';
import { isModificacionesAjena } from '../../src/sheet/modificaciones';
import { planOf } from '../../src/sheet/plan';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { expectLaws } from '../laws/laws';
import { hojaDe, instalado, mirDePrueba, typeIn, withHoja } from './libros';

const MIR = mirDePrueba();
const LIBRO = instalado(MIR);

const modificacion = (parts: Partial<Modificacion>): Modificacion => ({
  seccion: 0,
  linea: '1.1',
  campo: 'metaPropuesta',
  antes: 12,
  despues: 20,
  instrumento: 'Acuerdo CG-12/2025',
  instancia: 'Consejo General',
  fecha: '2025-03-14',
  vigencia: 4,
  motivo: 'Ampliación',
  registrada: '2025-03-31 09:05',
  quien: 'titular@example.org',
  ...parts,
});

const intencion = (...modificaciones: Modificacion[]) => ({
  baseline: { ...baselineOf(MIR), modificaciones },
  inicial: null,
});
const made = (...modificaciones: Modificacion[]): Snapshot =>
  simulate(LIBRO, planOf(blueprint(intencion(...modificaciones), LIBRO), LIBRO).ops);

test('there is no sheet while nothing was changed', () => {
  const hojas = blueprint(intencion(), LIBRO).hojas.map((h) => h.nombre);
  expect(hojas).not.toContain('Modificaciones');
});

test('it is made with the first one, protected, and holds the laws of any sheet', () => {
  const libro = expectLaws(intencion(modificacion({})), LIBRO);
  const { valores, formatos, protecciones } = hojaDe(libro, 'Modificaciones');
  expect(valores).toEqual([
    expect.arrayContaining(['SECCIÓN', 'LÍNEA', 'CAMPO', 'ANTES', 'DESPUÉS', 'VIGENTE DESDE', 'QUIÉN']),
    [
      'Objetivos sustanciales',
      '1.1',
      'META PROPUESTA',
      12,
      20,
      'abril',
      'Acuerdo CG-12/2025',
      'Consejo General',
      '2025-03-14',
      'Ampliación',
      '2025-03-31 09:05',
      'titular@example.org',
    ],
  ]);
  expect(formatos?.[1]?.slice(0, 5)).toEqual(['@', '@', '@', 'General', 'General']);
  expect(protecciones).toEqual([expect.objectContaining({ descripcion: 'MIRador: Modificaciones', abiertos: [] })]);
});

test('the next ones are added below: nothing above is written again', () => {
  const antes = made(modificacion({}));
  const plan = planOf(blueprint(intencion(modificacion({}), modificacion({ linea: '1.2' })), antes), antes);
  const escritas = plan.ops.flatMap((op) => (op.tipo === 'escribir' && op.hoja === 'Modificaciones' ? [op.rango] : []));
  expect(escritas).toEqual([{ fila: 3, columna: 1, filas: 1, columnas: 12 }]);
});

test.each<[string, Partial<Modificacion>, unknown[]]>([
  ['a text', { campo: 'unidadMedida', antes: '7.10', despues: '=1+1' }, ['UNIDAD DE MEDIDA', '7.10', '=1+1']],
  ['an added linea', { campo: 'linea', antes: null, despues: '1.3 Otra' }, ['LÍNEA AGREGADA', null, '1.3 Otra']],
  [
    'a moved linea',
    { campo: 'linea', antes: 'Objetivo 1', despues: 'Objetivo 2' },
    ['LÍNEA MOVIDA', 'Objetivo 1', 'Objetivo 2'],
  ],
  ['a cancelled one', { campo: 'situacion', antes: null, despues: 'CANCELADA' }, ['SITUACIÓN', null, 'CANCELADA']],
  ['an objetivo', { campo: 'objetivo', antes: null, despues: 'Otro' }, ['OBJETIVO AGREGADO', null, 'Otro']],
  ['the programme of the title', { campo: 'programa', seccion: -1, linea: '' }, ['PROGRAMA Y AÑO', 12, 20]],
  ['the programme of an objetivo', { campo: 'programa' }, ['NOMBRE DEL PROGRAMA', 12, 20]],
  ['a capture', { campo: 'captura' }, ['AVANCE CAPTURADO', 12, 20]],
])('%s is told in the words of the format', (_, parts, celdas) => {
  expect(hojaDe(made(modificacion(parts)), 'Modificaciones').valores[1]?.slice(2, 5)).toEqual(celdas);
});

describe('it is a view of the record', () => {
  const libro = made(modificacion({}), modificacion({ linea: '1.2' }));
  const entrada = intencion(modificacion({}), modificacion({ linea: '1.2' }));
  const codesOf = (dano: Snapshot): string[] =>
    findingsOfDrift(computeDrift(blueprint(entrada, dano), dano), { mir: MIR, layout: layoutOf(MIR) }).map(
      (f) => f.code,
    );

  test('typed over, it is called a record and no header', () => {
    const dano = typeIn(libro, 'Modificaciones', 2, 4, 1);
    const [finding] = findingsOfDrift(computeDrift(blueprint(entrada, dano), dano), {
      mir: MIR,
      layout: layoutOf(MIR),
    });
    expect(finding?.mensaje).toMatch(/el registro de la modificación debe decir/);
  });

  test.each<[string, Snapshot, string]>([
    ['typed over', typeIn(libro, 'Modificaciones', 2, 4, 1), 'EST-07'],
    ['deleted', { ...libro, hojas: libro.hojas.filter((h) => h.nombre !== 'Modificaciones') }, 'EST-11'],
    ['without its protection', withHoja(libro, 'Modificaciones', (h) => ({ ...h, protecciones: [] })), 'EST-03'],
  ])('%s, it is told and comes back whole', (_, dano, code) => {
    expect(codesOf(dano)).toEqual([code]);
    const mended = expectLaws(entrada, dano);
    expect(hojaDe(mended, 'Modificaciones').valores).toEqual(hojaDe(libro, 'Modificaciones').valores);
  });
});

describe('a sheet of that name that somebody made', () => {
  const hoja = { ...hojaDe(LIBRO, 'Textos'), nombre: 'Modificaciones' };
  test('is theirs while nothing was changed', () => {
    const libro = { ...LIBRO, hojas: [...LIBRO.hojas, hoja] };
    expect(isModificacionesAjena(intencion().baseline, libro)).toBe(true);
    expect(blueprint(intencion(), libro).hojas.map((h) => h.nombre)).not.toContain('Modificaciones');
  });
  test('is nobody’s while it is blank, and ours once there is a record', () => {
    const blank = { ...LIBRO, hojas: [...LIBRO.hojas, { ...hoja, valores: [], formulas: [] }] };
    expect(isModificacionesAjena(intencion().baseline, blank)).toBe(false);
    expect(isModificacionesAjena(intencion(modificacion({})).baseline, made(modificacion({})))).toBe(false);
  });
});
