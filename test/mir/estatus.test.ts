import { type Configuracion, defaultConfiguracion } from '../../src/mir/ajustes';
import { contextOf, type EstatusClave } from '../../src/mir/contexto';
import { computeIndicador } from '../../src/mir/indicators';
import type { LineaAccion } from '../../src/mir/model';
import { linea, meses } from '../support/lineas';

const JUNIO = { mesDeCorte: 6 };
const CERRADO = { ultimoMesCerrado: 12 };
const estatus = (parts: Partial<LineaAccion>, config: Partial<Configuracion>): EstatusClave =>
  computeIndicador(linea(parts), contextOf(defaultConfiguracion(config))).estatus;

/** Each row holds for its own estatus and for the one after it: the earlier one must win. */
describe('the first estatus that holds is taken', () => {
  test.each<[string, EstatusClave, Partial<LineaAccion>, Partial<Configuracion>]>([
    ['CANCELADA goes before SIN META', 'cancelada', { situacion: 'CANCELADA', metaPropuesta: null }, JUNIO],
    ['SIN META goes before NO APLICA', 'sinMeta', { metaPropuesta: 0, sujetaADemanda: true }, CERRADO],
    ['NO APLICA goes before NO CUMPLIDA', 'noAplica', { sujetaADemanda: true }, CERRADO],
    ['REBASADA goes before CUMPLIDA', 'rebasada', { meses: meses({ 1: 13 }) }, JUNIO],
    ['CUMPLIDA goes before NO CUMPLIDA', 'cumplida', { meses: meses({ 1: 12 }) }, CERRADO],
    ['NO CUMPLIDA goes before ATRASADA', 'noCumplida', { meses: meses({ 1: 5 }) }, CERRADO],
    ['ATRASADA goes before EN PROCESO', 'atrasada', { meses: meses({ 1: 5 }) }, JUNIO],
    ['EN PROCESO goes before PENDIENTE', 'enProceso', { meses: meses({ 1: 6 }) }, JUNIO],
    ['PENDIENTE is what is left', 'pendiente', { mesInicial: 9 }, JUNIO],
  ])('%s', (_, esperado, parts, config) => expect(estatus(parts, config)).toBe(esperado));
});

describe('each estatus', () => {
  test.each<[string, EstatusClave, Partial<LineaAccion>, Partial<Configuracion>]>([
    ['M blank is SIN META', 'sinMeta', { metaPropuesta: null, meses: meses({ 1: 3 }) }, JUNIO],
    [
      'M = 0 is not SIN META for reduccion',
      'cumplida',
      { metaPropuesta: 0, tendencia: 'Reducción', meses: meses({ 1: 0 }) },
      { mesDeCorte: 12 },
    ],
    [
      'a demanda with a capture is not NO APLICA',
      'noCumplida',
      { sujetaADemanda: true, meses: meses({ 1: 3 }) },
      CERRADO,
    ],
    ['a demanda in an open year is not NO APLICA', 'pendiente', { sujetaADemanda: true }, JUNIO],
    ['reduccion is never REBASADA', 'atrasada', { tendencia: 'Reducción', meses: meses({ 1: 13 }) }, JUNIO],
    ['suma is CUMPLIDA at once', 'cumplida', { meses: meses({ 1: 12 }) }, JUNIO],
    ['maximo is CUMPLIDA at once', 'cumplida', { acumulacion: 'maximo', meses: meses({ 1: 12 }) }, JUNIO],
    ['ultimo waits for mesFinal', 'enProceso', { acumulacion: 'ultimo', meses: meses({ 6: 12 }) }, JUNIO],
    [
      'ultimo is CUMPLIDA from mesFinal on',
      'cumplida',
      { acumulacion: 'ultimo', mesFinal: 6, meses: meses({ 6: 12 }) },
      JUNIO,
    ],
    ['promedio waits for mesFinal', 'enProceso', { acumulacion: 'promedio', meses: meses({ 6: 12 }) }, JUNIO],
    ['constante waits for mesFinal', 'enProceso', { tendencia: 'Constante', meses: meses({ 6: 12 }) }, JUNIO],
    ['reduccion waits for mesFinal', 'enProceso', { tendencia: 'Reducción', meses: meses({ 6: 3 }) }, JUNIO],
    [
      'without a window mesFinal is diciembre',
      'cumplida',
      { tendencia: 'Reducción', mesInicial: null, meses: meses({ 6: 3 }) },
      { mesDeCorte: 12 },
    ],
    ['nothing captured and p > 0 is ATRASADA', 'atrasada', {}, JUNIO],
    ['a demanda is never ATRASADA', 'enProceso', { sujetaADemanda: true, meses: meses({ 1: 1 }) }, JUNIO],
    ['nothing is ATRASADA without a cut-off', 'pendiente', {}, {}],
    ['nothing is ATRASADA without a window', 'pendiente', { mesInicial: null }, JUNIO],
    ['a captured 0 alone is not EN PROCESO', 'pendiente', { mesInicial: 9, meses: meses({ 1: 0 }) }, JUNIO],
    [
      'REPROGRAMADA is a mark, not an estatus',
      'enProceso',
      { situacion: 'REPROGRAMADA', meses: meses({ 1: 6 }) },
      JUNIO,
    ],
    ['a closed year seen from June is not closed', 'enProceso', { meses: meses({ 1: 6 }) }, { ...CERRADO, ...JUNIO }],
  ])('%s', (_, esperado, parts, config) => expect(estatus(parts, config)).toBe(esperado));
});

test('the word of an estatus comes from Configuración', () => {
  const contexto = contextOf(defaultConfiguracion({ palabraSinMeta: 'SIN PROGRAMAR' }));
  expect(computeIndicador(linea({ metaPropuesta: null }), contexto).palabraEstatus).toBe('SIN PROGRAMAR');
});
