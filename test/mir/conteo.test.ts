import { defaultConfiguracion } from '../../src/mir/ajustes';
import { countIndicadores } from '../../src/mir/conteo';
import { contextOf } from '../../src/mir/contexto';
import { computeIndicador } from '../../src/mir/indicators';
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
