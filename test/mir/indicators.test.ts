import { type Configuracion, defaultConfiguracion } from '../../src/mir/ajustes';
import { contextOf } from '../../src/mir/contexto';
import { computeIndicador, type Indicador } from '../../src/mir/indicators';
import type { Acumulacion, LineaAccion } from '../../src/mir/model';
import { parseLineaBase } from '../../src/mir/porcentaje';
import { juzgada } from '../support/juzgada';
import { linea, meses } from '../support/lineas';

/** As the sheet stands, TypeScript and native formulas; as of a month (`corte`), which the sheet knows nothing of. */
const indicador = (parts: Partial<LineaAccion>, config: Partial<Configuracion> = {}, corte?: number): Indicador =>
  corte === undefined
    ? juzgada(parts, config)
    : computeIndicador(linea(parts), contextOf(defaultConfiguracion(config), corte));

describe('META ALCANZADA', () => {
  test.each<[Acumulacion, number]>([
    ['suma', 9],
    ['ultimo', 2],
    ['promedio', 3],
    ['maximo', 4],
  ])('accumulates 3, 4 and 2 by %s to %d', (acumulacion, alcanzada) => {
    expect(indicador({ acumulacion, meses: meses({ 2: 3, 5: 4, 6: 2 }) }).metaAlcanzada).toBe(alcanzada);
  });

  test('has no value when nothing is captured, and neither has anything that follows from it', () => {
    const i = indicador({});
    expect([i.metaAlcanzada, i.metaPorAlcanzar, i.porcentaje]).toEqual([null, null, null]);
  });

  test('a captured 0 is data', () => {
    const i = indicador({ meses: meses({ 1: 0 }) });
    expect([i.metaAlcanzada, i.metaPorAlcanzar, i.porcentaje]).toEqual([0, 12, 0]);
  });

  test('counts what was captured outside the window', () => {
    expect(indicador({ mesInicial: 6, meses: meses({ 1: 5 }) }).metaAlcanzada).toBe(5);
  });
});

describe('metas por alcanzar', () => {
  test.each([
    [12, 4, 8],
    [12, 15, -3],
    [null, 4, null],
  ])('with a meta of %d and %d reached is %d', (metaPropuesta, alcanzada, esperado) =>
    expect(indicador({ metaPropuesta, meses: meses({ 1: alcanzada }) }).metaPorAlcanzar).toBe(esperado),
  );
});

describe('porcentaje', () => {
  test.each<[string, string, number | null, number | null, number | null]>([
    ['incremento is 100·A/M', 'Incremento', 20, 7, 35],
    ['constante is 100·A/M', 'Constante', 80, 100, 125],
    ['reduccion is 100·(2 − A/M)', 'Reducción', 10, 12, 80],
    ['reduccion that does better than its meta goes beyond 100', 'Reducción', 10, 8, 120],
    ['reduccion has a floor of 0', 'Reducción', 10, 25, 0],
    ['reduccion to 0 that was kept is 100', 'Reducción', 0, 0, 100],
    ['reduccion to 0 that was not kept is blank', 'Reducción', 0, 3, null],
    ['M = 0 is blank', 'Incremento', 0, 3, null],
    ['no data is blank, never 0', 'Incremento', 10, null, null],
    ['no meta is blank', 'Incremento', null, 3, null],
  ])('%s', (_, tendencia, metaPropuesta, alcanzada, esperado) => {
    const captured = alcanzada === null ? meses() : meses({ 6: alcanzada });
    expect(indicador({ tendencia, metaPropuesta, meses: captured }).porcentaje).toBe(esperado);
  });
});

describe('a reduccion by the setting formulaReduccion', () => {
  const reduccion = (parts: Partial<LineaAccion>, formulaReduccion: string | null) =>
    indicador({ tendencia: 'Reducción', metaPropuesta: 10, lineaBase: '15', ...parts }, { formulaReduccion });

  // domain.md section 2: M = 10, B = 15, A = 12 gives 80, 60, 83.3.
  test.each([
    ['meta', 80],
    ['lineaBase', 60],
    ['razon', 83.3],
    ['LINEABASE', 60],
    [null, 80],
    ['otra', 80],
  ])('%s gives %d', (formula, esperado) =>
    expect(reduccion({ meses: meses({ 6: 12 }) }, formula).porcentaje).toBeCloseTo(esperado, 1),
  );

  test.each<[string, string, Partial<LineaAccion>, number | null]>([
    ['lineaBase has a floor of 0', 'lineaBase', { meses: meses({ 6: 20 }) }, 0],
    ['lineaBase is blank without B', 'lineaBase', { lineaBase: 'Sin referencia', meses: meses({ 6: 12 }) }, null],
    ['lineaBase is blank where B = M', 'lineaBase', { lineaBase: '10', meses: meses({ 6: 12 }) }, null],
    ['lineaBase is blank where B < M', 'lineaBase', { lineaBase: '9', meses: meses({ 6: 12 }) }, null],
    ['razon is 100 where A = 0', 'razon', { meses: meses({ 6: 0 }) }, 100],
    ['M = 0 kept is 100', 'lineaBase', { metaPropuesta: 0, lineaBase: '', meses: meses({ 6: 0 }) }, 100],
    ['M = 0 not kept is blank', 'razon', { metaPropuesta: 0, meses: meses({ 6: 3 }) }, null],
    ['an incremento knows of no formula', 'razon', { tendencia: 'Incremento', meses: meses({ 6: 5 }) }, 50],
  ])('%s', (_, formula, parts, esperado) => expect(reduccion(parts, formula).porcentaje).toBe(esperado));

  test('measures the progress to date in the same way', () => {
    const parts = { tendencia: 'Reducción', acumulacion: 'ultimo', metaPropuesta: 10, lineaBase: '15' } as const;
    const config = { formulaReduccion: 'lineaBase', mesDeCorte: 6 };
    expect(indicador({ ...parts, meses: meses({ 6: 12 }) }, config).avanceAlCorte).toBe(60);
  });
});

describe('the number of LÍNEA BASE', () => {
  test.each<[string, number | null]>([
    ['30', 30],
    ['99.20', 99.2],
    [' 30 incidencias', 30],
    ['96.5%', 96.5],
    ['0', 0],
    ['Sin referencia', null],
    ['', null],
    ['1,250', null],
    ['$30', null],
    ['1/2', null],
    ['en 2023: 30', null],
  ])('"%s" is %p', (texto, esperado) => expect(parseLineaBase(texto)).toBe(esperado));
});

describe('the cut-off', () => {
  const captured = { meses: meses({ 1: 1, 2: 1, 8: 1 }) };

  test.each<[string, Partial<Configuracion>, number]>([
    ['is the mes de corte', { mesDeCorte: 4, ultimoMesCerrado: 6 }, 4],
    ['is, left blank, the last closed month', { ultimoMesCerrado: 6 }, 6],
    ['is none while nothing is closed', {}, 0],
  ])('%s', (_, config, corte) => expect(contextOf(defaultConfiguracion(config)).corte).toBe(corte));

  test('of the sheet leaves META ALCANZADA with all that is captured, and judges what was captured to it', () => {
    const i = indicador(captured, { mesDeCorte: 4 });
    expect([i.metaAlcanzada, i.programadoAlCorte, i.alcanzadoAlCorte, i.avanceAlCorte]).toEqual([3, 4, 2, 50]);
  });

  test('of a report leaves later captures out of every figure', () => {
    const i = indicador(captured, { mesDeCorte: 9 }, 4);
    expect([i.metaAlcanzada, i.metaPorAlcanzar, i.programadoAlCorte, i.alcanzadoAlCorte]).toEqual([2, 10, 4, 2]);
  });

  test('that does not exist judges nothing', () => {
    const i = indicador(captured);
    expect([i.programadoAlCorte, i.alcanzadoAlCorte, i.veredicto, i.semaforo]).toEqual([null, null, null, null]);
    expect(i.estatus).toBe('enProceso');
  });

  test('months before inicio de seguimiento are programmed only where progress for them is captured', () => {
    const i = indicador({ meses: meses({ 2: 1, 4: 1 }) }, { mesDeCorte: 4, inicioSeguimiento: 4 });
    expect([i.programadoAlCorte, i.alcanzadoAlCorte, i.veredicto]).toEqual([2, 2, 'Meta cumplida']);
  });

  test('p accumulates in the own way of the linea', () => {
    const en = (acumulacion: Acumulacion) =>
      indicador({ acumulacion, programaCapturado: meses({ 1: 10, 3: 40, 4: 10, 9: 99 }) }, { mesDeCorte: 5 });
    const p = (['suma', 'ultimo', 'promedio', 'maximo'] as const).map((a) => en(a).programadoAlCorte);
    expect(p).toEqual([60, 10, 20, 40]);
  });
});

describe('the semáforo', () => {
  const junio = { mesDeCorte: 6, umbralVerde: 90, umbralAmarillo: 70, umbralMorado: 30 };
  const en = (parts: Partial<LineaAccion>) => indicador({ metaPropuesta: 200, ...parts }, junio).semaforo;

  test.each([
    [90, 'verde'],
    [89.99, 'amarillo'],
    [70, 'amarillo'],
    [69.99, 'rojo'],
    [0, 'rojo'],
    [100, 'verde'],
  ])('with %d of 100 programmed is %s', (q, color) => expect(en({ meses: meses({ 6: q }) })).toBe(color));

  test.each([
    [260, 'verde'],
    [260.01, 'morado'],
  ])('with %d of an annual 200 is %s', (alcanzada, color) =>
    expect(en({ meses: meses({ 6: alcanzada }) })).toBe(color),
  );

  test('of a reduccion follows its own formula and is never morado', () => {
    const reduccion = { tendencia: 'Reducción' };
    expect(en({ ...reduccion, meses: meses({ 6: 110 }) })).toBe('verde');
    expect(en({ ...reduccion, meses: meses({ 6: 125 }) })).toBe('amarillo');
    expect(en({ ...reduccion, meses: meses({ 6: 300 }) })).toBe('rojo');
  });

  test.each<[string, Partial<LineaAccion>]>([
    ['nothing is programmed yet', { mesInicial: 9, meses: meses({ 1: 5 }) }],
    ['nothing is captured', {}],
    ['the linea is cancelled', { situacion: 'CANCELADA', meses: meses({ 1: 100 }) }],
  ])('is none where %s', (_, parts) => expect(en(parts)).toBeNull());
});

describe('months without report', () => {
  const mayo = { mesDeCorte: 5 };
  const alDia = { metaPropuesta: 80, meses: meses({ 1: 80, 2: 80, 5: 80 }) };

  test.each<[string, Partial<LineaAccion>, number[], string]>([
    ['promedio', { ...alDia, acumulacion: 'promedio' }, [3, 4], 'amarillo'],
    ['ultimo', { ...alDia, acumulacion: 'ultimo', tendencia: 'Reducción' }, [3, 4], 'amarillo'],
    ['constante', { ...alDia, acumulacion: 'maximo', tendencia: 'Constante' }, [3, 4], 'amarillo'],
    ['maximo', { ...alDia, acumulacion: 'maximo' }, [], 'verde'],
    ['suma', { meses: meses({ 1: 5 }) }, [], 'verde'],
    ['promedio subject to demand', { ...alDia, acumulacion: 'promedio', sujetaADemanda: true }, [], 'verde'],
  ])('under %s', (_, parts, faltan, semaforo) => {
    const i = indicador(parts, mayo);
    expect([i.mesesSinReporte, i.semaforo]).toEqual([faltan, semaforo]);
  });

  test('are all that were due while nothing at all is reported', () => {
    expect(indicador({ frecuencia: 'Bimestral', metaPropuesta: 6 }, mayo).mesesSinReporte).toEqual([2, 4]);
  });

  test('are told out of those that were due: 4 de 6', () => {
    const i = indicador({ ...alDia, acumulacion: 'promedio', meses: meses({ 1: 80, 5: 80 }) }, { mesDeCorte: 6 });
    expect([i.mesesSinReporte.length, i.mesesExigibles]).toEqual([4, 6]);
  });
});
