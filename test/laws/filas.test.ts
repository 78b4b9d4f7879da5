import fc from 'fast-check';
import { ANEXO_1, MESES } from '../../src/mir/format';
import type { Mir } from '../../src/mir/model';
import { layoutOf } from '../../src/sheet/layout';
import { planLibro } from '../../src/sheet/plan';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { deleted, inserted, movedColumn, pasted, reordered } from '../sheet/danos';
import { capturasDe, codesOf, leido, reparado } from '../sheet/lectura';
import { hojaDe, instalado, typeIn, withHoja } from '../sheet/libros';
import { arbitraryMir } from '../support/arbitrary-mir';

/** One thing that people do to rows and columns; numbers from 0 to 1 say where. */
type Dano = (libro: Snapshot, mir: Mir, a: number, b: number) => Snapshot;

const pick = (n: number, at: number): number => Math.min(n - 1, Math.floor(at * n));

const lineasDe = (mir: Mir): number[] => layoutOf(mir).filas.flatMap((f) => (f.tipo === 'linea' ? [f.fila] : []));

const filaDe = (libro: Snapshot, a: number): number => 1 + pick(hojaDe(libro, 'MIR').valores.length, a);

/** Rows on which the lineas stand now, however they were moved. */
const estanEn = (libro: Snapshot): number[] => {
  const { mir, filaDe: lugar } = leido(libro);
  return mir.secciones.flatMap((s, i) => s.objetivos.flatMap((o) => o.lineas.flatMap((l) => lugar(i, l.numero) ?? [])));
};

/** From where on rows are sorted: left of LÍNEA DE ACCIÓN stand merged cells. null: captures stand there too, and would be torn from their lineas for good. */
const textColumn = (libro: Snapshot): number | null => {
  const { ahora } = leido(libro);
  const texto = ahora('MIR', 8, 5)?.columna ?? 5;
  const capturadas = ANEXO_1.columnas.flatMap((c, i) => (c.kind === 'captura' ? [ahora('MIR', 8, i + 1)] : []));
  return capturadas.some((lugar) => lugar && lugar.columna < texto) ? null : texto;
};

/** Row whose first cell says this; null where none does. */
const rowOf = (libro: Snapshot, texto: string): number | null => {
  const fila = hojaDe(libro, 'MIR').valores.findIndex((row) => row.includes(texto));
  return fila < 0 ? null : fila + 1;
};

const rowOfNumbers = (libro: Snapshot): number | null => {
  const fila = hojaDe(libro, 'MIR').valores.findIndex((row) => MESES.every((_, i) => row.includes(i + 1)));
  return fila < 0 ? null : fila + 1;
};

const withRow = (libro: Snapshot, texto: string, change: (fila: number) => Snapshot): Snapshot => {
  const fila = rowOf(libro, texto);
  return fila === null ? libro : change(fila);
};

const overRow = (libro: Snapshot, fila: number | null, texto: string | null): Snapshot =>
  fila === null
    ? libro
    : Array.from({ length: hojaDe(libro, 'MIR').columnas }, (_, c) => c + 1).reduce(
        (l, c) => typeIn(l, 'MIR', fila, c, texto),
        libro,
      );

const DANOS: Readonly<Record<string, Dano>> = {
  'blank rows': (libro, _, a, b) => inserted(libro, 'MIR', 'filas', filaDe(libro, a), 1 + pick(3, b)),
  'blank columns': (libro, _, a, b) => inserted(libro, 'MIR', 'columnas', 1 + pick(34, a), 1 + pick(2, b)),
  'blank rows in Cronograma': (libro, _, a) =>
    inserted(libro, 'Cronograma', 'filas', 1 + pick(hojaDe(libro, 'Cronograma').valores.length, a)),
  'two rows swapped': (libro, _, a, b) => {
    const filas = estanEn(libro);
    const [x, y] = [filas[pick(filas.length, a)], filas[pick(filas.length, b)]];
    const ancho = hojaDe(libro, 'MIR').columnas;
    const desde = textColumn(libro);
    return x && y && x !== y && desde ? reordered(libro, 'MIR', [x, y], [1, 0], [desde, ancho]) : libro;
  },
  'a row copied': (libro, _, a) => {
    const filas = estanEn(libro);
    const fila = filas[pick(filas.length, a)];
    return fila ? pasted(inserted(libro, 'MIR', 'filas', fila + 1), 'MIR', fila, fila + 1) : libro;
  },
  'headers lost': (libro, _, a) => overRow(libro, rowOf(libro, 'NÚMERO'), a < 0.5 ? null : 'x'),
  'header row deleted': (libro) => withRow(libro, 'NÚMERO', (fila) => deleted(libro, 'MIR', 'filas', fila)),
  'month numbers lost': (libro) => overRow(libro, rowOfNumbers(libro), null),
  'a column without captures deleted': (libro, _, a) => {
    const quitables = ANEXO_1.columnas.flatMap((c, i) => (c.kind === 'captura' ? [] : [i + 1]));
    const lugar = leido(libro).ahora('MIR', 8, quitables[pick(quitables.length, a)] ?? 1);
    return lugar ? deleted(libro, 'MIR', 'columnas', lugar.columna) : libro;
  },
  'a column moved': (libro, _, a, b) => {
    const [x, y] = [1 + pick(34, a), 1 + pick(34, b)];
    return x === y || x + 1 === y ? libro : movedColumn(libro, 'MIR', x, y);
  },
};

/** Numbers that tell the lineas apart: with the same text twice nobody could say which is which. */
const conNumeros = (mir: Mir): Mir => ({
  ...mir,
  secciones: mir.secciones.map((s, i) => ({
    titulo: s.titulo.trim() === '' ? '' : `Sección ${i + 1}`,
    objetivos: s.objetivos.map((o) => ({
      ...o,
      lineas: o.lineas.map((l) => ({ ...l, lineaAccion: `${l.numero} Línea de la sección ${i + 1}` })),
    })),
  })),
});

const HECHOS = Object.keys(DANOS);

test('whatever people do to rows and columns, a repair leaves nothing to say and every capture in its place', () => {
  const hecho = fc.tuple(
    fc.constantFrom(...HECHOS),
    fc.nat(999).map((n) => n / 1000),
    fc.nat(999).map((n) => n / 1000),
  );
  fc.assert(
    fc.property(arbitraryMir().map(conNumeros), fc.array(hecho, { minLength: 1, maxLength: 3 }), (mir, hechos) => {
      const filas = lineasDe(mir);
      fc.pre(filas.length > 0);
      const col = layoutOf(mir).columnas;
      const sano = filas.reduce(
        (l, fila) =>
          typeIn(
            typeIn(typeIn(l, 'MIR', fila, col.abril, fila), 'MIR', fila, col.julio, 1),
            'MIR',
            fila,
            col.verificableEn,
            `liga ${fila}`,
          ),
        instalado(mir),
      );
      const danado = hechos.reduce((l, [nombre, a, b]) => DANOS[nombre]?.(l, mir, a, b) ?? l, sano);
      // A quick read has no notes: they may not be what it depends on.
      const roto = hechos.length % 2 === 0 ? danado : withHoja(danado, 'MIR', ({ notas, ...h }) => h);
      // Where nothing tells which column is which people are asked, and nothing is written until they answer.
      const preguntado = planLibro(leido(roto).baseline, roto, {});
      if (preguntado.pendientes.includes('MIR:encabezados')) {
        const escritas = preguntado.plan.ops.filter((op) => 'hoja' in op && op.hoja === 'MIR');
        expect([hechos, escritas]).toEqual([hechos, []]);
        return;
      }
      const { plan } = planLibro(leido(roto).baseline, roto, 'recomendadas');
      const after = simulate(roto, plan.ops);
      expect([hechos, codesOf(after)]).toEqual([hechos, []]);
      expect([hechos, capturasDe(after)]).toEqual([hechos, capturasDe(sano)]);
      expect([hechos, capturasDe(reparado(after))]).toEqual([hechos, capturasDe(sano)]);
    }),
    { numRuns: 40 },
  );
});
