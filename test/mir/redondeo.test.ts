import type { LineaAccion } from '../../src/mir/model';
import { formatCantidad, formatPorcentaje } from '../../src/mir/text-number';
import { juzgada } from '../support/juzgada';
import { meses } from '../support/lineas';

/** No figure shows what only binary fractions make, and none is judged by it: 0.1 + 0.2 is 0.3 everywhere. */
const JUNIO = { mesDeCorte: 6 };
const UMBRALES = { verde: 90, amarillo: 70, morado: 30 };
/** Not so to the machine. */
const TRES_DECIMOS = { meses: meses({ 1: 0.1, 2: 0.2 }) };

describe('what is added up', () => {
  test.each<[string, Partial<LineaAccion>, number, number]>([
    ['0.1 + 0.2 is 0.3, and 0 is missing of 0.3', { ...TRES_DECIMOS, metaPropuesta: 0.3 }, 0.3, 0],
    ['0.7 is missing of 1', { ...TRES_DECIMOS, metaPropuesta: 1 }, 0.3, 0.7],
    ['1.1 × 3 is 3.3', { metaPropuesta: 3.3, meses: meses({ 1: 1.1, 2: 1.1, 3: 1.1 }) }, 3.3, 0],
    [
      'a third is nine decimals',
      { acumulacion: 'promedio', metaPropuesta: 1, meses: meses({ 1: 1, 2: 0, 3: 0 }) },
      0.333333333,
      0.666666667,
    ],
    ['what is captured to 1e-15 is nothing', { metaPropuesta: 1, meses: meses({ 1: 1e-15 }) }, 0, 1],
  ])('%s', (_, parts, alcanzada, falta) => {
    const i = juzgada(parts, JUNIO);
    expect([i.metaAlcanzada, i.metaPorAlcanzar]).toEqual([alcanzada, falta]);
  });

  test.each<[string, Partial<LineaAccion>]>([
    ['nothing missing', { metaPropuesta: 0.3, ...TRES_DECIMOS }],
    ['nothing reached of a meta below 0', { metaPropuesta: -5, meses: meses({ 1: 0 }) }],
    ['nothing reached, captured as −0', { metaPropuesta: 5, meses: meses({ 1: -0 }) }],
    ['a correction that leaves nothing', { metaPropuesta: 5, meses: meses({ 1: 3, 2: -3 }) }],
  ])('there is no −0: %s', (_, parts) => {
    const i = juzgada(parts, JUNIO);
    const cifras = [i.metaAlcanzada, i.metaPorAlcanzar, i.porcentaje, i.programadoAlCorte, i.alcanzadoAlCorte];
    expect([...cifras, i.avanceAlCorte].filter((n) => Object.is(n, -0))).toEqual([]);
  });
});

describe('the programme', () => {
  test.each<[string, Partial<LineaAccion>, Record<number, number>]>([
    [
      'of a meta that does not divide is whole at the end of its periods',
      { metaPropuesta: 0.1, frecuencia: 'Cuatrimestral' },
      { 4: 0.033333333, 8: 0.033333334, 12: 0.033333333 },
    ],
    [
      'that climbs has nine decimals a step',
      { metaPropuesta: 100, frecuencia: 'Cuatrimestral', acumulacion: 'ultimo' },
      { 4: 33.333333333, 8: 66.666666667, 12: 100 },
    ],
  ])('%s', (_, parts, esperado) => expect(juzgada(parts, JUNIO).programa).toEqual(meses(esperado)));

  test.each([0.04, 0.1, 1.1, 33.3, 0.07, 2.2])('of %d is all of it in December: what reaches it is not late', (m) => {
    const i = juzgada({ metaPropuesta: m, meses: meses({ 12: m }) }, { mesDeCorte: 12 });
    expect([i.programadoAlCorte, i.casoVeredicto, i.estatus]).toEqual([m, 'cumplida', 'cumplida']);
  });
});

describe('nothing is late by what cannot be seen', () => {
  test.each<[string, number, number]>([
    ['0.1 + 0.2 against 0.3', 0.3, 0.1 + 0.2],
    ['short by 1e-15', 6, 6 - 1e-15],
    ['short by 1e-10', 6, 6 - 1e-10],
  ])('%s', (_, programado, alcanzado) => {
    const parts = { programaCapturado: meses({ 1: programado }), metaPropuesta: 100, meses: meses({ 1: alcanzado }) };
    const i = juzgada(parts, JUNIO);
    expect([i.casoVeredicto, i.estatus, i.semaforo]).toEqual(['cumplida', 'enProceso', 'verde']);
  });

  test('a programme of 1e-15 asks for nothing', () => {
    const i = juzgada({ programaCapturado: meses({ 1: 1e-15 }) }, JUNIO);
    expect([i.programadoAlCorte, i.casoVeredicto, i.estatus]).toEqual([0, 'sinVariacion', 'pendiente']);
  });

  test('short by 1e-9 is short', () => {
    const parts = { programaCapturado: meses({ 1: 6 }), metaPropuesta: 100, meses: meses({ 1: 5.999999999 }) };
    expect(juzgada(parts, JUNIO)).toMatchObject({ casoVeredicto: 'parcial', estatus: 'atrasada' });
  });

  test.each([
    ['0.1 + 0.2 does not exceed 0.3', 0.3, { 1: 0.1, 2: 0.2 }, 'cumplida'],
    ['0.3 + 1e-9 does', 0.3, { 1: 0.300000001 }, 'rebasada'],
  ])('%s', (_, metaPropuesta, captured, estatus) =>
    expect(juzgada({ metaPropuesta, meses: meses(captured) }, JUNIO).estatus).toBe(estatus),
  );
});

describe('a threshold', () => {
  const de100 = (q: number) =>
    juzgada({ metaPropuesta: 200, programaCapturado: meses({ 1: 100 }), meses: meses({ 1: q }) }, JUNIO);

  test.each<[number, string, string]>([
    [90, 'verde', '90.0%'],
    [89.96, 'amarillo', '89.96%'],
    [89.996, 'amarillo', '89.996%'],
    [89.999999999, 'amarillo', '89.999999999%'],
    [89.9999999999, 'verde', '90.0%'],
    [70, 'amarillo', '70.0%'],
    [69.95, 'rojo', '69.95%'],
    [100 * 0.7, 'amarillo', '70.0%'],
  ])('with %d of 100 is %s and prints %s: never another colour than the words', (q, semaforo, impreso) => {
    const i = de100(q);
    expect([i.semaforo, formatPorcentaje(i.avanceAlCorte, UMBRALES)]).toEqual([semaforo, impreso]);
  });
});

describe('printing', () => {
  test.each([
    [-0, '0', '0.0%'],
    [-0.0001, '0', '0.0%'],
    [0.1 + 0.2, '0.3', '0.3%'],
  ])('%d prints as %s and as %s', (n, cantidad, porcentaje) =>
    expect([formatCantidad(n), formatPorcentaje(n)]).toEqual([cantidad, porcentaje]),
  );
});
