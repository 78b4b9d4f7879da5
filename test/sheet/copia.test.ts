import { auditLibro } from '../../src/app/auditar';
import { LAYOUT_KEY } from '../../src/sheet/compact-layout';
import { readLibro } from '../../src/sheet/read';
import type { Snapshot } from '../../src/sheet/state';
import { expectLaws } from '../laws/laws';
import { instalado, mirDePrueba, reparacionDe, withHoja } from './libros';

const LIBRO = instalado(mirDePrueba());

function copiaIn(snapshot: Snapshot): string[] {
  const libro = readLibro(snapshot);
  if (!libro) throw new Error('The workbook of this test has a MIR.');
  return auditLibro(libro, snapshot).findings.flatMap((f) => (f.code === 'EST-15' ? [f.mensaje] : []));
}

test('a workbook that is nobody’s copy says nothing, nor one whose record was not read', () => {
  expect(copiaIn(LIBRO)).toEqual([]);
  const { registros: _, ...sinLeer } = LIBRO;
  expect(copiaIn(sinLeer)).toEqual([]);
});

const registrado = (change: (valor: string) => string): Snapshot => ({
  ...LIBRO,
  registros: (LIBRO.registros ?? []).map((r) => (r.clave === LAYOUT_KEY ? { ...r, valor: change(r.valor) } : r)),
});

test.each<[string, Snapshot, RegExp]>([
  ['lost its record', { ...LIBRO, registros: [] }, /no tiene el registro/],
  ['has its MIR on another sheet', withHoja(LIBRO, 'MIR', (h) => ({ ...h, sheetId: 77 })), /es de otra hoja/],
  ['has a record of another plan', registrado((v) => `${v},9`), /no es el del plan aceptado/],
  ['has a record that nobody can read', registrado(() => 'x'), /es de otra hoja/],
])('a workbook that %s is told once, and mended by a repair', (_, libro, mensaje) => {
  expect(copiaIn(libro)).toEqual([expect.stringMatching(mensaje)]);
  expect(copiaIn(expectLaws(reparacionDe(libro), libro))).toEqual([]);
});
