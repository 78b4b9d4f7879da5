import fc from 'fast-check';
import { ANEXO_1 } from '../../src/mir/format';
import { intersects } from '../../src/sheet/a1';
import { blueprint } from '../../src/sheet/blueprint';
import { PALETA } from '../../src/sheet/estilos';
import { layoutOf } from '../../src/sheet/layout';
import type { EstadoHoja } from '../../src/sheet/state';
import { arbitraryMir } from '../support/arbitrary-mir';
import { hojaDe, instalado, intencionDe, mirDePrueba, reparacionDe, typeIn, VACIO } from './libros';

const MIR = mirDePrueba();
const LAYOUT = layoutOf(MIR);
const LIBRO = instalado(MIR);
const HOJA = hojaDe(LIBRO, 'MIR');

/** Cells of a sheet that its protection leaves open, as "fila,columna". */
function openCells(hoja: EstadoHoja): Set<string> {
  const open = new Set<string>();
  for (const r of hoja.protecciones?.[0]?.abiertos ?? []) {
    for (let f = 0; f < r.filas; f++) {
      for (let c = 0; c < r.columnas; c++) open.add(`${r.fila + f},${r.columna + c}`);
    }
  }
  return open;
}

test('exactly the yellow cells of the lineas are open, and they are the captura columns', () => {
  const yellow = new Set<string>();
  for (const { fila, tipo } of LAYOUT.filas) {
    for (const [i, c] of ANEXO_1.columnas.entries()) {
      const isYellow = HOJA.fondos?.[fila - 1]?.[i] === PALETA.captura;
      if (tipo === 'linea') expect(isYellow).toBe(c.kind === 'captura');
      if (tipo === 'linea' && isYellow) yellow.add(`${fila},${i + 1}`);
    }
  }
  expect(openCells(HOJA)).toEqual(yellow);
});

test('every sheet but Textos and Dudas is protected for the administradores, once', () => {
  const editores = ['admin@example.org', 'titular@example.org'];
  const protecciones = Object.fromEntries(LIBRO.hojas.map((h) => [h.nombre, h.protecciones ?? []]));
  for (const nombre of ['MIR', 'Cronograma', 'Configuración', '_mirador']) {
    expect(protecciones[nombre]).toMatchObject([{ ambito: 'hoja', descripcion: `MIRador: ${nombre}`, editores }]);
  }
  expect([protecciones.Textos, protecciones.Dudas]).toEqual([[], []]);
});

test('every month accepts only numbers from 0 on; plan columns only warn', () => {
  const fila = LAYOUT.primeraLinea + 1;
  for (const [i, c] of ANEXO_1.columnas.entries()) {
    const v = HOJA.validaciones?.[fila - 1]?.[i] ?? null;
    if (c.type === 'avance') expect(v).toMatchObject({ tipo: 'numeroMinimo', minimo: 0, estricta: true });
    else if (c.kind === 'plan' && v) expect(v).toMatchObject({ estricta: false });
  }
});

test('what is captured, and what people configured, is wanted as it is', () => {
  const mes = LAYOUT.columnas.abril;
  let libro = typeIn(LIBRO, 'MIR', 9, mes, 'mal');
  libro = typeIn(libro, 'Configuración', 8, 2, 5);
  libro = typeIn(libro, 'Configuración', 40, 5, 'Otra política');
  libro = typeIn(libro, 'Textos', 5, 5, 'Otro texto');
  const { hojas } = blueprint(reparacionDe(libro), libro);
  const wanted = (nombre: string, fila: number, columna: number): unknown =>
    hojas.find((h) => h.nombre === nombre)?.valores[fila - 1]?.[columna - 1];
  expect(wanted('MIR', 9, mes)).toBe('mal');
  expect(wanted('Configuración', 8, 2)).toBe(5);
  expect(wanted('Configuración', 40, 5)).toBe('Otra política');
  expect(wanted('Textos', 5, 5)).toBe('Otro texto');
});

test('a setting that is new in this version begins with its default; one that was cleared stays clear', () => {
  let libro = typeIn(LIBRO, 'Configuración', 12, 2, null);
  libro = typeIn(typeIn(libro, 'Configuración', 13, 1, null), 'Configuración', 13, 2, null);
  const hoja = blueprint(reparacionDe(libro), libro).hojas.find((h) => h.nombre === 'Configuración');
  expect([hoja?.valores[11]?.[1], hoja?.valores[12]?.[1]]).toEqual([null, 70]);
});

test('text that people captured stays text: no wanted formula stands in a text cell', () => {
  fc.assert(
    fc.property(arbitraryMir(), (mir) => {
      for (const h of blueprint(intencionDe(mir), VACIO).hojas) {
        h.formulas.forEach((row, f) => {
          row.forEach((formula, c) => {
            if (formula !== '') expect(h.formatos?.[f]?.[c]).not.toBe('@');
          });
        });
      }
    }),
    { numRuns: 20 },
  );
});

test('no merge of ours crosses another, nor the frozen columns', () => {
  const merges = HOJA.combinadas ?? [];
  const fijas = HOJA.inmovilizadas?.columnas ?? 0;
  for (const [i, a] of merges.entries()) {
    expect(merges.slice(i + 1).filter((b) => intersects(a, b))).toEqual([]);
    expect(a.columna + a.columnas - 1 <= fijas || a.columna > fijas).toBe(true);
  }
});
