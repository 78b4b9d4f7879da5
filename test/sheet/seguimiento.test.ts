import fc from 'fast-check';
import type { Valor } from '../../src/mir/model';
import { FILAS_LIBRES_MINIMAS, HOJA_SEGUIMIENTO } from '../../src/mir/seguimiento';
import { planLibro } from '../../src/sheet/plan';
import { readSeguimiento } from '../../src/sheet/seguimiento';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { celdasDe, ENCABEZADOS, evidencia, hojaSeguimiento, justificacion, type Renglon } from '../support/seguimiento';
import { deleted, inserted, movedColumn, pasted } from './danos';
import { auditar, codesOf, leido, reparado } from './lectura';
import { hojaDe, instalado, mirDePrueba, typeIn, withHoja } from './libros';

const MIR = mirDePrueba();
const LIBRO = instalado(MIR);

/** 1.4 stands in one seccion only; 1.1 in both. */
const RENGLONES: readonly Renglon[] = [
  justificacion({ linea: '1.4' }),
  evidencia({ linea: '1.1', seccion: 'Objetivos del proceso', cantidad: 2, oficio: 'DEO/1' }),
  evidencia({ linea: '2.1', mes: null, vinculo: 'https://example.org/1' }),
];

/** The same workbook after people wrote these rows. */
function written(renglones: readonly Renglon[] = RENGLONES, libro: Snapshot = LIBRO): Snapshot {
  return renglones
    .map(celdasDe)
    .reduce(
      (l, celdas, f) =>
        celdas.reduce<Snapshot>(
          (l2, valor, c) => (valor === null ? l2 : typeIn(l2, HOJA_SEGUIMIENTO, f + 2, c + 1, valor as string)),
          l,
        ),
      libro,
    );
}

const read = (renglones: readonly Renglon[]) => readSeguimiento(hojaSeguimiento(renglones), MIR);

/** What each row of people's says, header apart, in any order. */
function dichas(libro: Snapshot): string[] {
  const rows = hojaDe(libro, HOJA_SEGUIMIENTO).valores.map((row) =>
    row.flatMap((v: Valor) => (v === null || v === '' ? [] : [JSON.stringify(v)])),
  );
  const encabezados = new Set(ENCABEZADOS.map((t) => JSON.stringify(t)));
  return rows
    .map((row) => row.filter((v) => !encabezados.has(v)))
    .filter((row) => row.length > 0)
    .map((row) => [...row].sort().join(' '))
    .sort();
}

describe('reading', () => {
  test('gives justifications and evidence with where they stand', () => {
    expect(read(RENGLONES)).toMatchObject({
      justificaciones: [{ seccion: 0, linea: '1.4', periodo: '2025-T1', fila: 2, dato: '1 de 3' }],
      evidencias: [
        { seccion: 1, linea: '1.1', mes: 1, cantidad: 2, oficio: 'DEO/1', fila: 3 },
        { seccion: 0, linea: '2.1', mes: null, vinculo: 'https://example.org/1', fila: 4 },
      ],
      libres: 300,
    });
  });

  test.each<[string, Renglon, object]>([
    ['a linea typed as a number', { linea: 1.4 }, { linea: '1.4' }],
    ['a linea with its text', { linea: '1.4 Integrar el expediente' }, { linea: '1.4' }],
    ['a seccion by its number', { linea: '1.2', seccion: 2 }, { seccion: 1 }],
    ['a seccion by how its title begins', { linea: '1.2', seccion: 'objetivos DEL' }, { seccion: 1 }],
    ['a period in lower case', { linea: '1.4', periodo: ' 2025-b1 ' }, { periodo: '2025-B1' }],
    ['a month by its name', { linea: '1.4', mes: 'Marzo' }, { mes: 3 }],
    ['a month as text', { linea: '1.4', mes: '2' }, { mes: 2 }],
    ['a quantity as text', { linea: '1.4', cantidad: '2.5' }, { cantidad: 2.5 }],
    ['a date', { linea: '1.4', fecha: { fecha: '2025-03-31' } }, { fecha: '2025-03-31' }],
    ['a date as people write it', { linea: '1.4', fecha: '31/3/2025' }, { fecha: '2025-03-31' }],
    ['a day that no month has, as it is', { linea: '1.4', fecha: '31/02/2025' }, { fecha: '31/02/2025' }],
    ['a date that is none, as it is', { linea: '1.4', fecha: 'fines de marzo' }, { fecha: 'fines de marzo' }],
    ['a quantity that is none, as not said', { linea: '1.4', cantidad: 'tres' }, { cantidad: null }],
    ['a tipo in any case', { linea: '1.4', tipo: 'EVIDENCIA' }, { linea: '1.4' }],
  ])('takes %s', (_, renglon, esperado) => expect(read([evidencia(renglon)]).evidencias).toMatchObject([esperado]));

  test.each<[string, Renglon]>([
    ['a number that is in both secciones', { linea: '1.1' }],
    ['a linea that is nowhere', { linea: '9.9' }],
    ['a period that became a date', { linea: '1.4', periodo: { fecha: '2025-03-01' } }],
    ['a period of another year', { linea: '1.4', periodo: '2024-B1' }],
    ['a month that is none', { linea: '1.4', mes: 13 }],
    ['a tipo that is none', { linea: '1.4', tipo: 'Anexo' }],
  ])('keeps %s among its rows without counting it', (_, renglon) => {
    const { evidencias, filas } = read([evidencia(renglon)]);
    expect(evidencias).toEqual([]);
    expect(filas).toHaveLength(1);
  });

  test('never takes a number for a linea that looks the same: 7.1 and 7.10', () => {
    const linea = (numero: string) => ({ ...MIR.secciones[0]?.objetivos[0]?.lineas[0], numero }) as never;
    const mir = {
      ...MIR,
      secciones: [
        { titulo: '', objetivos: [{ ...MIR.secciones[0]?.objetivos[0], lineas: [linea('7.1'), linea('7.10')] }] },
      ],
    } as typeof MIR;
    expect(readSeguimiento(hojaSeguimiento([evidencia({ linea: 7.1 })]), mir).evidencias).toEqual([]);
    expect(readSeguimiento(hojaSeguimiento([evidencia({ linea: '7.10' })]), mir).evidencias).toMatchObject([
      { linea: '7.10' },
    ]);
  });
});

describe('the sheet', () => {
  test('is made with its header closed and 300 rows open', () => {
    const hoja = hojaDe(LIBRO, HOJA_SEGUIMIENTO);
    expect(hoja.valores[0]).toEqual(ENCABEZADOS);
    expect(hoja.filas).toBe(301);
    expect(hoja.protecciones).toMatchObject([
      { descripcion: 'MIRador: Seguimiento', abiertos: [{ fila: 2, columna: 1, filas: 300, columnas: 16 }] },
    ]);
  });

  test('with what people wrote is sound, whatever order they put it in', () => {
    expect(auditar(written())).toEqual([]);
    expect(auditar(written([...RENGLONES].reverse()))).toEqual([]);
    expect(planLibro(leido(written()).baseline, written(), 'recomendadas').plan.ops).toEqual([]);
  });

  test('has room again after a repair, and nothing is said of what rows that are not there look like', () => {
    const renglones = Array.from({ length: 210 }, (_, i) => evidencia({ linea: '1.4', oficio: `DEO/${i}` }));
    const lleno = written(renglones);
    expect(codesOf(lleno)).toEqual([]);
    const mended = reparado(lleno);
    expect(leido(mended).seguimiento).toMatchObject({ libres: 300 });
    expect(codesOf(mended)).toEqual([]);
    expect(leido(lleno).seguimiento.libres).toBeLessThan(FILAS_LIBRES_MINIMAS);
  });
});

type Dano = (libro: Snapshot, n: number) => Snapshot;
const H = HOJA_SEGUIMIENTO;

/** What people do to the sheet. `n` from 0 on says where. */
const DANOS: Readonly<Record<string, Dano>> = {
  'a header typed over': (l, n) => typeIn(l, H, 1, 1 + (n % 16), 'Otra cosa'),
  'half of the headers deleted': (l) => [1, 2, 3, 4, 5, 6, 7].reduce((x, c) => typeIn(x, H, 1, c, null), l),
  'rows put in above the header': (l, n) => inserted(l, H, 'filas', 1, 1 + (n % 3)),
  'the header row deleted': (l) => deleted(l, H, 'filas', 1),
  'the header sorted down among the rows': (l) => deleted(pasted(inserted(l, H, 'filas', 5), H, 1, 5), H, 'filas', 1),
  'rows put in among others': (l, n) => inserted(l, H, 'filas', 2 + (n % 3), 2),
  'a column of people put in': (l, n) => typeIn(inserted(l, H, 'columnas', 1 + (n % 16)), H, 3, 1 + (n % 16), 'mío'),
  'columns in another order': (l, n) => movedColumn(l, H, 1 + (n % 16), 1 + ((n * 7 + 3) % 16) || 1),
  'notes beside the rows': (l) => typeIn(l, H, 2, 18, 'revisado'),
  'every validation and format lost': (l) =>
    withHoja(l, H, (h) => ({ ...h, validaciones: [], formatos: [], fondos: [] })),
  'another row over the header': (l) =>
    celdasDe(justificacion({ linea: '1.2', seccion: 1 })).reduce<Snapshot>(
      (x, v, c) => typeIn(x, H, 1, c + 1, v as string),
      l,
    ),
};

describe('damage', () => {
  test.each(Object.keys(DANOS))('%s is mended, and no row that people wrote is lost', (nombre) => {
    for (const n of [0, 5, 9]) {
      const danado = DANOS[nombre]?.(written(), n) ?? LIBRO;
      const antes = dichas(danado).filter((fila) => !fila.includes('Otra cosa'));
      const mended = reparado(danado);
      expect(hojaDe(mended, H).valores[0]?.slice(0, 16)).toEqual(ENCABEZADOS);
      expect(dichas(mended)).toEqual(antes);
      expect(codesOf(mended)).toEqual([]);
      expect(planLibro(leido(mended).baseline, mended, 'recomendadas').plan.ops).toEqual([]);
      expect(leido(mended).seguimiento.evidencias).toHaveLength(2);
    }
  });

  test.each([
    ['rows put in above the header', 1],
    ['columns in another order', 9],
    ['another row over the header', 0],
  ])('%s is told once, not cell by cell', (nombre, n) => {
    const contenido = auditar(DANOS[nombre]?.(written(), n) ?? LIBRO).filter((f) => f.code === 'EST-07');
    expect(contenido).toMatchObject([{ hoja: H, mensaje: expect.stringContaining('sin perder filas') }]);
  });

  test('the sheet deleted is told, and made anew', () => {
    const sin = { ...LIBRO, hojas: LIBRO.hojas.filter((h) => h.nombre !== H) };
    expect(codesOf(sin)).toEqual(['EST-11']);
    expect(hojaDe(reparado(sin), H).valores[0]).toEqual(ENCABEZADOS);
  });

  test('whatever is done to it, a repair stopped anywhere and begun again loses no row', () => {
    const dano = fc.tuple(fc.constantFrom(...Object.keys(DANOS)), fc.nat(40));
    fc.assert(
      fc.property(fc.array(dano, { maxLength: 3 }), fc.nat(30), (danos, parada) => {
        const danado = danos.reduce((l, [nombre, n]) => DANOS[nombre]?.(l, n) ?? l, written());
        const { ops } = planLibro(leido(danado).baseline, danado, 'recomendadas').plan;
        const mended = reparado(simulate(danado, ops.slice(0, parada)));
        const delEncabezado = (fila: string): boolean => fila.includes('Otra cosa');
        expect(dichas(mended).filter((f) => !delEncabezado(f))).toEqual(
          dichas(danado).filter((f) => !delEncabezado(f)),
        );
        expect(codesOf(mended)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
