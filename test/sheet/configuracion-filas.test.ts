import { AJUSTES, PRIMERA_FILA_AJUSTES } from '../../src/mir/ajustes';
import { lastOf } from '../../src/mir/listas';
import { auditDrift, findingsOfDrift } from '../../src/sheet/drift';
import { valorEn } from '../../src/sheet/grid';
import { HOJA_CONFIGURACION } from '../../src/sheet/hojas';
import { planLibro } from '../../src/sheet/plan';
import { readLibro } from '../../src/sheet/read';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { deleted, inserted } from './danos';
import { hojaDe, instalado, mirDePrueba, reparacionDe, typeIn } from './libros';

const repaired = (l: Snapshot): Snapshot =>
  simulate(l, planLibro(reparacionDe(l).baseline, l, 'recomendadas').plan.ops);

/** Every setting has a value of its own, so that one beside another label shows. */
const libro = repaired(
  AJUSTES.reduce<Snapshot>(
    (l, a, i) => (a.tipo === 'texto' ? typeIn(l, HOJA_CONFIGURACION, PRIMERA_FILA_AJUSTES + i, 2, `Valor ${i}`) : l),
    instalado(mirDePrueba()),
  ),
);

const rowOf = (clave: string): number => PRIMERA_FILA_AJUSTES + AJUSTES.findIndex((a) => a.clave === clave);

function settingsOf(l: Snapshot): unknown[] {
  const hoja = hojaDe(l, HOJA_CONFIGURACION);
  return AJUSTES.map((_, i) => [1, 2, 3].map((c) => valorEn(hoja, PRIMERA_FILA_AJUSTES + i, c)));
}

const read = (l: Snapshot) => {
  const leido = readLibro(l);
  if (!leido) throw new Error('The workbook of this test has no MIR.');
  return leido;
};

const told = (l: Snapshot) => {
  const leido = read(l);
  return findingsOfDrift(auditDrift(leido.baseline, leido.enderezado), leido);
};

/** Labels and values of rows 6 to 8 in the opposite order; help, catalogues and looks stay. */
const sorted = [0, 1, 2].reduce<Snapshot>((l, i) => {
  const from = hojaDe(libro, HOJA_CONFIGURACION);
  return [1, 2].reduce((m, c) => {
    const valor = valorEn(from, 8 - i, c);
    return typeIn(
      m,
      HOJA_CONFIGURACION,
      6 + i,
      c,
      typeof valor === 'string' || typeof valor === 'number' ? valor : null,
    );
  }, l);
}, libro);

test.each([
  ['a row put in first', inserted(libro, HOJA_CONFIGURACION, 'filas', PRIMERA_FILA_AJUSTES), 'EST-22'],
  ['two rows put in amid', inserted(libro, HOJA_CONFIGURACION, 'filas', 17, 2), 'EST-22'],
  ['rows put in above the title', inserted(libro, HOJA_CONFIGURACION, 'filas', 1, 2), 'EST-22'],
  [
    'a row with words of people',
    typeIn(inserted(libro, HOJA_CONFIGURACION, 'filas', 9), HOJA_CONFIGURACION, 9, 2, 'Nota'),
    'EST-22',
  ],
  ['a sort of some labels with their values', sorted, 'EST-10'],
])('%s: one finding, every value read by its label and given back beside it', (_, roto, code) => {
  expect(told(roto).map((f) => f.code)).toEqual([code]);
  expect(read(roto).configuracion).toEqual(read(libro).configuracion);
  const mended = repaired(roto);
  expect(settingsOf(mended)).toEqual(settingsOf(libro));
  expect(told(mended)).toEqual([]);
  expect(planLibro(reparacionDe(mended).baseline, mended, 'recomendadas').plan.ops).toEqual([]);
});

test('a row taken out loses the value of its setting alone, and the finding says of which', () => {
  const fila = rowOf('siglasOrgano');
  const roto = deleted(libro, HOJA_CONFIGURACION, 'filas', fila);
  const findings = told(roto);
  expect(findings.map((f) => f.code)).toEqual(['EST-22']);
  expect(findings[0]?.mensaje).toContain('Siglas del órgano');
  const mended = repaired(roto);
  const expected = settingsOf(libro).map((row, i) =>
    i === fila - PRIMERA_FILA_AJUSTES ? [AJUSTES[i]?.etiqueta, null, AJUSTES[i]?.ayuda] : row,
  );
  expect(settingsOf(mended)).toEqual(expected);
  expect(told(mended)).toEqual([]);
});

test('what people wrote on a row among the settings goes below everything, and stays there', () => {
  const roto = typeIn(inserted(libro, HOJA_CONFIGURACION, 'filas', 9), HOJA_CONFIGURACION, 9, 2, 'Nota');
  const mended = repaired(roto);
  const last = lastOf(hojaDe(mended, HOJA_CONFIGURACION).valores);
  expect(last?.[1]).toBe('Nota');
});

test('a label typed over stays on its row, with its value', () => {
  const roto = typeIn(libro, HOJA_CONFIGURACION, rowOf('organo'), 1, 'OTRA COSA');
  expect(told(roto).map((f) => f.code)).toEqual(['EST-07']);
  expect(settingsOf(repaired(roto))).toEqual(settingsOf(libro));
});

test('a setting that joined the list since is not missing: it begins with its default', () => {
  const fila = PRIMERA_FILA_AJUSTES + AJUSTES.length - 1;
  const antiguo = [1, 2, 3].reduce((l, c) => typeIn(l, HOJA_CONFIGURACION, fila, c, null), libro);
  expect(told(antiguo).map((f) => f.code)).not.toContain('EST-22');
  const ultimo = lastOf<(typeof AJUSTES)[number]>(AJUSTES);
  const esperado = [...settingsOf(libro).slice(0, -1), [ultimo?.etiqueta, ultimo?.defecto, ultimo?.ayuda]];
  expect(settingsOf(repaired(antiguo))).toEqual(esperado);
});
