import { cambiarPlan } from '../../../src/app/cambiar-plan';
import { readPeticion } from '../../../src/app/forma-cambio';
import type { CambioPlan } from '../../../src/app/vista';
import type { Instrumento } from '../../../src/mir/historia';
import { simulate } from '../../../src/sheet/simulate';
import { hojaDe } from '../../sheet/libros';
import { AGREGAR, apply, ask, CANCELAR, INSTRUMENTO, LIBRO } from './libro';

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
