import { REGLAS_PUBLICAS } from '../../src/rules/index';
import { isReparable, isSobreElPlan } from '../../src/sidebar/barra/puntos/reparables';

/** Their remedio names the repair for after people corrected a setting: by itself it mends nothing. */
const TRAS_CORREGIR = ['ROL-01', 'ROL-04'];
/** A repair asks what to do with the capture. */
const COMO_ELECCION = ['CAP-03', 'CAP-05'];

test('a repair is offered for the rules whose remedio names it, and for captures that it asks about', () => {
  const nombran = REGLAS_PUBLICAS.filter((r) => r.remedio.includes('«Reparar»')).map((r) => r.code);
  const esperadas = [...nombran.filter((code) => !TRAS_CORREGIR.includes(code)), ...COMO_ELECCION].sort();
  const ofrecidas = REGLAS_PUBLICAS.map((r) => r.code).filter(isReparable);
  expect(ofrecidas.sort()).toEqual(esperadas);
});

test('only what was written over the plan may be accepted', () => {
  const aceptables = REGLAS_PUBLICAS.filter((r) => isSobreElPlan(r.code));
  expect(aceptables.map((r) => r.titulo)).toEqual(['Celda del plan modificada']);
});
