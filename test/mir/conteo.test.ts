import { defaultConfiguracion } from '../../src/mir/ajustes';
import { countIndicadores } from '../../src/mir/conteo';
import { contextOf } from '../../src/mir/contexto';
import { computeIndicador } from '../../src/mir/indicators';
import type { LineaAccion } from '../../src/mir/model';
import { juzgada } from '../support/juzgada';
import { linea, meses } from '../support/lineas';

test('totals are counts: cumplidas al corte of programadas al corte, and how many in each estatus', () => {
  const contexto = contextOf(defaultConfiguracion({ mesDeCorte: 6 }));
  const lineas = [
    linea({ meses: meses({ 1: 6 }) }), // cumplida
    linea({ meses: meses({ 1: 12 }) }), // adelantada
    linea({ meses: meses({ 1: 1 }) }), // parcial
    linea({}), // sin reporte
    linea({ mesInicial: 9, meses: meses({ 1: 1 }) }), // nothing programmed yet
    linea({ situacion: 'CANCELADA', meses: meses({ 1: 6 }) }),
    linea({ mesInicial: null, meses: meses({ 1: 6 }) }), // no programme
  ];
  const conteo = countIndicadores(lineas.map((l) => computeIndicador(l, contexto)));
  expect(conteo).toMatchObject({ lineas: 7, programadas: 4, cumplidas: 2 });
  expect(conteo.porEstatus).toEqual({
    cancelada: 1,
    sinMeta: 0,
    noAplica: 0,
    rebasada: 0,
    cumplida: 1,
    noCumplida: 0,
    atrasada: 2,
    enProceso: 3,
    pendiente: 0,
  });
});

describe('the average of the progress to date', () => {
  const JUNIO = { mesDeCorte: 6, promedio: 'sí' };
  const averageOf = (...lineas: Partial<LineaAccion>[]): number | null =>
    countIndicadores(lineas.map((parts) => juzgada(parts, JUNIO))).promedio;
  const MITAD = { meses: meses({ 1: 3 }) };

  test.each<[string, readonly Partial<LineaAccion>[], number | null]>([
    ['every linea weighs the same, whatever its meta', [MITAD, { metaPropuesta: 1200, meses: meses({ 1: 600 }) }], 75],
    ['none counts more than 100', [MITAD, { meses: meses({ 1: 12 }) }], 75],
    ['late because nothing was reported counts 0', [MITAD, {}], 25],
    ['a CANCELADA is out', [MITAD, { situacion: 'CANCELADA', meses: meses({ 1: 6 }) }], 50],
    ['what is not due yet is out', [MITAD, { mesInicial: 9, meses: meses({ 1: 6 }) }], 50],
    ['subject to demand and nothing reported is out', [MITAD, { sujetaADemanda: true }], 50],
    ['no linea has any: none', [{ mesInicial: null }, { situacion: 'CANCELADA' }], null],
  ])('%s', (_, lineas, esperado) => expect(averageOf(...lineas)).toBe(esperado));
});
