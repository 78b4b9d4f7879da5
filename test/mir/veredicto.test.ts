import type { Configuracion } from '../../src/mir/ajustes';
import { AJUSTE_DE_VEREDICTO } from '../../src/mir/contexto';
import { findJuego } from '../../src/mir/juegos';
import type { LineaAccion } from '../../src/mir/model';
import { CASOS_VEREDICTO, type CasoVeredicto, isCorto, isCumplido } from '../../src/mir/veredicto';
import { juzgada } from '../support/juzgada';
import { meses } from '../support/lineas';

/** domain.md section 2, verdict to date. Every case is judged by TypeScript and by the native formula. */
const JUNIO = { mesDeCorte: 6 };
const REDUCCION = { tendencia: 'Reducción' };

/** M = 12, one a month: p = 6 in June. */
const CASOS: readonly (readonly [string, Partial<LineaAccion>, CasoVeredicto | null])[] = [
  ['p = 0, q = 0', { mesInicial: 9, meses: meses({ 1: 0 }) }, 'sinVariacion'],
  ['p = 0, nothing captured', { mesInicial: 9 }, 'sinVariacion'],
  ['p = 0, captured only after the cut-off', { mesInicial: 9, meses: meses({ 8: 2 }) }, 'sinVariacion'],
  ['p = 0, q > 0', { mesInicial: 9, meses: meses({ 5: 1 }) }, 'anticipada'],
  ['p > 0, nothing captured', {}, 'sinReporte'],
  ['p > 0, captured only after the cut-off', { meses: meses({ 7: 3 }) }, 'sinReporte'],
  ['q = 0 < p', { meses: meses({ 1: 0 }) }, 'pendiente'],
  ['0 < q < p', { meses: meses({ 1: 5 }) }, 'parcial'],
  ['q = p', { meses: meses({ 1: 6 }) }, 'cumplida'],
  ['q = p, delivered late', { mesFinal: 2, metaPropuesta: 2, meses: meses({ 6: 2 }) }, 'cumplida'],
  ['q > p while A < M', { meses: meses({ 1: 7 }) }, 'adelantada'],
  ['q > p while A = M', { meses: meses({ 1: 12 }) }, 'adelantada'],
  ['q > p and A > M', { meses: meses({ 1: 13 }) }, 'rebasada'],
  ['q > p, and A > M only after the cut-off', { meses: meses({ 1: 12, 9: 1 }) }, 'rebasada'],
  ['constante, q = p', { tendencia: 'Constante', acumulacion: 'promedio', meses: meses({ 1: 12, 2: 12 }) }, 'cumplida'],
  ['constante, q < p', { tendencia: 'Constante', acumulacion: 'promedio', meses: meses({ 1: 12, 2: 8 }) }, 'parcial'],
  ['reduccion with q < p', { ...REDUCCION, meses: meses({ 1: 2 }) }, 'cumplida'],
  ['reduccion with q = p', { ...REDUCCION, meses: meses({ 1: 6 }) }, 'cumplida'],
  ['reduccion with q = 0', { ...REDUCCION, meses: meses({ 1: 0 }) }, 'cumplida'],
  ['reduccion with q > p', { ...REDUCCION, meses: meses({ 1: 7 }) }, 'parcial'],
  ['reduccion with q > p and A > M', { ...REDUCCION, meses: meses({ 1: 20 }) }, 'parcial'],
  ['reduccion with p > 0 and nothing captured', REDUCCION, 'sinReporte'],
  ['reduccion with nothing due yet', { ...REDUCCION, mesInicial: 9, meses: meses({ 5: 1 }) }, 'anticipada'],
  [
    'reduccion to 0, kept',
    { ...REDUCCION, acumulacion: 'maximo', metaPropuesta: 0, meses: meses({ 5: 0 }) },
    'cumplida',
  ],
  ['reduccion to 0 of what is added up, kept', { ...REDUCCION, metaPropuesta: 0, meses: meses({ 5: 0 }) }, 'cumplida'],
  ['reduccion to 0, not kept', { ...REDUCCION, metaPropuesta: 0, meses: meses({ 5: 1 }) }, 'parcial'],
  ['M = 0, nothing captured', { metaPropuesta: 0 }, 'sinVariacion'],
  ['M = 0, q > 0', { metaPropuesta: 0, meses: meses({ 5: 1 }) }, 'anticipada'],
  ['no window', { mesInicial: null, meses: meses({ 1: 5 }) }, null],
  ['a window the wrong way round', { mesInicial: 8, mesFinal: 3, meses: meses({ 1: 5 }) }, null],
  ['no meta', { metaPropuesta: null, meses: meses({ 1: 5 }) }, null],
  ['cancelled', { situacion: 'CANCELADA', meses: meses({ 1: 5 }) }, null],
  ['reprogrammed', { situacion: 'REPROGRAMADA', meses: meses({ 1: 5 }) }, 'parcial'],
  ['subject to demand, nothing captured', { sujetaADemanda: true }, 'sinReporte'],
];

describe('the case of the verdict', () => {
  test.each(CASOS)('%s', (_, parts, caso) => expect(juzgada(parts, JUNIO).casoVeredicto).toBe(caso));

  test('every case is met', () => {
    expect(new Set(CASOS.flatMap(([, , caso]) => caso ?? []))).toEqual(new Set(CASOS_VEREDICTO));
  });

  test('is none without a cut-off', () => expect(juzgada({ meses: meses({ 1: 5 }) }).casoVeredicto).toBeNull());

  test('p counts from the month in which follow-up began, and what was reported before it', () => {
    const seguido = { ...JUNIO, inicioSeguimiento: 5 };
    expect(juzgada({ meses: meses({ 5: 1, 6: 1 }) }, seguido).casoVeredicto).toBe('cumplida');
    expect(juzgada({ meses: meses({ 2: 0, 5: 1, 6: 1 }) }, seguido).casoVeredicto).toBe('parcial');
  });

  test.each<[CasoVeredicto, boolean, boolean]>([
    ['sinVariacion', false, false],
    ['anticipada', false, false],
    ['sinReporte', true, false],
    ['pendiente', true, false],
    ['parcial', true, false],
    ['cumplida', false, true],
    ['adelantada', false, true],
    ['rebasada', false, true],
  ])('%s is short of its programme: %p; met it: %p', (caso, corto, cumplido) => {
    expect([isCorto(caso), isCumplido(caso)]).toEqual([corto, cumplido]);
  });
});

const PALABRAS: readonly (readonly [CasoVeredicto, string, string])[] = [
  ['sinVariacion', 'Sin variación', 'Sin variación'],
  ['anticipada', 'Adelantada', 'Sin variación'],
  ['sinReporte', 'Sin reporte', 'Meta pendiente de cumplimiento'],
  ['pendiente', 'Meta pendiente de cumplimiento', 'Meta pendiente de cumplimiento'],
  ['parcial', 'Meta parcialmente cumplida', 'Meta parcialmente cumplida'],
  ['cumplida', 'Meta cumplida', 'Meta cumplida'],
  ['adelantada', 'Adelantada', 'Meta rebasada'],
  ['rebasada', 'Meta rebasada', 'Meta rebasada'],
];

describe('the word of a verdict', () => {
  const conJuego = (caso: CasoVeredicto, juego: string) => {
    const [, parts] = CASOS.find(([, , c]) => c === caso) ?? [];
    return juzgada(parts ?? {}, { ...JUNIO, ...findJuego(juego)?.ajustes });
  };

  test.each(PALABRAS)('of %s is "%s" for the IEEBCS, "%s" for the OPLE Veracruz', (caso, ieebcs, veracruz) => {
    expect(conJuego(caso, 'IEEBCS').veredicto).toBe(ieebcs);
    expect(conJuego(caso, 'OPLE Veracruz').veredicto).toBe(veracruz);
  });

  test('that two cases share changes no count: the estatus, the semáforo and the cumplidas are those of the case', () => {
    for (const [caso] of PALABRAS) {
      const { veredicto: _, ...ieebcs } = conJuego(caso, 'IEEBCS');
      expect(conJuego(caso, 'OPLE Veracruz')).toMatchObject(ieebcs);
    }
  });

  test.each<[string, string | number | null, string]>([
    ['left blank shows nothing, never 0', null, ''],
    ['may be a number', 3, '3'],
  ])('%s', (_, palabra, vista) => {
    const todas = Object.fromEntries(Object.values(AJUSTE_DE_VEREDICTO).map((clave) => [clave, palabra]));
    expect(juzgada({}, { ...JUNIO, ...(todas as Partial<Configuracion>) }).veredicto).toBe(vista);
  });
});
