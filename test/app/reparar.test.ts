import { prepararReparacion, reparar } from '../../src/app/reparar';
import { simulate } from '../../src/sheet/simulate';
import { linea, meses, mirOf } from '../support/lineas';
import { cellAt, installed, typeIn, VACIO } from './libro';

const mir = mirOf([linea({ numero: '1.1' }), linea({ numero: '1.2' })]);
const sano = installed(mir);
const roto = typeIn(typeIn(sano, mir, 0, 'metaPropuesta', 99), mir, 1, 'marzo', 6);

function preview(libro = roto) {
  const { vista } = prepararReparacion.decide(libro, { elecciones: null });
  if (!vista) throw new Error('The workbook of this test has a MIR.');
  return vista;
}

test('a sound workbook needs no repair', () => {
  expect(preview(sano).operaciones).toEqual([]);
});

test('a META typed over is shown as a sentence with its place, and nothing is written', () => {
  const { plan } = prepararReparacion.decide(roto, { elecciones: null });
  expect(plan).toBeNull();
  expect(preview().operaciones).toMatchObject([{ tipo: 'escribir', hoja: 'MIR', rango: 'N8' }]);
});

test('a repair says what it takes away: what is typed over a formula or over the plan; once done, what it took away', () => {
  const sobreFormula = typeIn(typeIn(sano, mir, 0, 'porcentaje', 88), mir, 1, 'metaPropuesta', 7);
  const dichas = preview(sobreFormula).operaciones.map((o) => o.descripcion);
  expect(dichas).toEqual([expect.stringContaining('Ahora dice 88.'), expect.stringContaining('Ahora dice 7.')]);
  const { huella } = preview(sobreFormula);
  const { vista } = reparar.decide(sobreFormula, { huella, elecciones: null, operaciones: null });
  const hechas = vista?.operaciones.map((o) => o.descripcion);
  expect(hechas).toEqual(dichas.map((frase) => frase.replace('Ahora dice', 'Decía')));
});

test('what was shown is applied: the META is back and the capture stays', () => {
  const { plan, vista, findings } = reparar.decide(roto, {
    huella: preview().huella,
    elecciones: null,
    operaciones: null,
  });
  expect(vista?.aplicada).toBe(true);
  expect(findings).toEqual([]);
  const after = simulate(roto, plan?.ops ?? []);
  expect(cellAt(after, mir, 0, 'metaPropuesta')).toBe(12);
  expect(cellAt(after, mir, 1, 'marzo')).toBe(6);
  expect(preview(after).operaciones).toEqual([]);
});

test('when the workbook changed since, nothing is written and the new plan is shown', () => {
  const { huella } = preview();
  const changed = typeIn(roto, mir, 1, 'metaPropuesta', 1);
  const { plan, vista, findings } = reparar.decide(changed, { huella, elecciones: null, operaciones: null });
  expect(plan).toBeNull();
  expect(findings).toMatchObject([{ code: 'APP-09' }]);
  expect(vista).toMatchObject({ aplicada: false, huella: preview(changed).huella });
  expect(vista?.huella).not.toBe(huella);
});

test('who may not edit protected cells is refused before anything is written', () => {
  const staff = { ...roto, usuario: 'captura@example.org', puedeEditarProtegido: false };
  const { plan, vista, findings } = reparar.decide(staff, {
    huella: preview(staff).huella,
    elecciones: null,
    operaciones: null,
  });
  expect(plan).toBeNull();
  expect(vista?.aplicada).toBe(false);
  expect(findings).toMatchObject([{ code: 'APP-08', mensaje: expect.stringContaining('captura@example.org') }]);
});

test.each([
  ['prepararReparacion', () => prepararReparacion.decide(VACIO, { elecciones: null })],
  ['reparar', () => reparar.decide(VACIO, { huella: 'x', elecciones: null, operaciones: null })],
])('%s says that there is no MIR', (_, decide) => {
  expect(decide()).toMatchObject({ findings: [{ code: 'APP-01' }], plan: null, vista: null });
});

test('captures that could be given back do not hold the rest of a repair back', () => {
  const conDatos = installed(mirOf([linea({ numero: '1.1', meses: meses({ 3: 5 }) }), linea({ numero: '1.2' })]));
  const sinFila = simulate(conDatos, [{ tipo: 'eliminarFilas', hoja: 'MIR', fila: 8, filas: 1 }]);
  const { elecciones, operaciones } = preview(sinFila);
  expect(elecciones.map((e) => e.clave)).toEqual(['MIR:capturas:1:1.1']);
  expect(operaciones.length).toBeGreaterThan(0);
  // The choice about what is captured elsewhere is asked too, and answered, meanwhile.
  const conTexto = typeIn(sinFila, mir, 0, 'mayo', '3');
  expect(preview(conTexto).elecciones.map((e) => e.clave)).toEqual(['MIR:capturas:1:1.1', 'MIR:AA8:texto']);
});
