import fc from 'fast-check';
import { claveTendencia } from '../../src/mir/catalogos';
import { contextOf, ESTATUS_CLAVES } from '../../src/mir/contexto';
import { computeIndicador } from '../../src/mir/indicators';
import { FORMULAS_REDUCCION } from '../../src/mir/porcentaje';
import { CASOS_VEREDICTO } from '../../src/mir/veredicto';
import { configuracion, lineaDePrueba } from '../support/random-lineas';

test('the random lineas of the proofs reach every estatus, verdict, semáforo and accumulation', () => {
  const cases = fc.sample(fc.tuple(lineaDePrueba, configuracion), { numRuns: 3000, seed: 7 });
  const indicadores = cases.map(([{ linea }, config]) => computeIndicador(linea, contextOf(config)));
  expect(new Set(indicadores.map((i) => i.estatus))).toEqual(new Set(ESTATUS_CLAVES));
  expect(new Set(indicadores.map((i) => i.casoVeredicto))).toEqual(new Set([null, ...CASOS_VEREDICTO]));
  expect(new Set(indicadores.map((i) => i.semaforo))).toEqual(new Set([null, 'verde', 'amarillo', 'rojo', 'morado']));
  expect(indicadores.some((i) => i.mesesSinReporte.length > 0 && i.semaforo === 'amarillo')).toBe(true);
  const reducciones = cases.flatMap(([{ linea }, config], i) =>
    claveTendencia(linea.tendencia) === 'reduccion' ? [{ config: contextOf(config), indicador: indicadores[i] }] : [],
  );
  for (const formula of FORMULAS_REDUCCION) {
    const conValor = reducciones.filter((r) => r.config.formulaReduccion === formula && r.indicador?.avanceAlCorte);
    expect(conValor.length).toBeGreaterThan(5);
  }
  expect(cases.some(([l]) => Object.keys(l.textos).length > 0)).toBe(true);
});
