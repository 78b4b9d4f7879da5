import { ANEXO_1, MESES } from '../../src/mir/format';
import { rowOfEntrada } from '../../src/sheet/bitacora';
import { newHoja } from '../../src/sheet/grid';
import { layoutOf } from '../../src/sheet/layout';
import { planLibro } from '../../src/sheet/plan';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { BITACORA_ENCABEZADO, COMO } from '../../src/text/bitacora';
import { deleted, inserted, movedColumn } from './danos';
import { auditar, capturasDe, codesOf, leido, reparado } from './lectura';
import { instalado, mirDePrueba, typeIn, withHoja } from './libros';

const MIR = mirDePrueba();
const LAYOUT = layoutOf(MIR);
const col = LAYOUT.columnas;
const ANCHO = ANEXO_1.columnas.length;

/** Everything captured says where it belongs. */
const LIBRO = LAYOUT.filas
  .filter((f) => f.tipo === 'linea')
  .reduce((libro, f) => {
    const con = MESES.slice(0, 4).reduce(
      (l, mes, i) => typeIn(l, 'MIR', f.fila, col[mes], f.fila * 100 + i),
      typeIn(libro, 'MIR', f.fila, col.observaciones, `nota ${f.fila}`),
    );
    return typeIn(con, 'MIR', f.fila, col.verificableEn, `liga ${f.fila}`);
  }, instalado(MIR));

function row(libro: Snapshot, hoja: string, fila: number, texto: string | null): Snapshot {
  return Array.from({ length: ANCHO }, (_, i) => i + 1).reduce((l, c) => typeIn(l, hoja, fila, c, texto), libro);
}

const sinEncabezados = (libro: Snapshot, hoja = 'MIR'): Snapshot => row(libro, hoja, LAYOUT.filaEncabezado, null);
const sinNumeros = (libro: Snapshot): Snapshot => row(libro, 'MIR', LAYOUT.filaMes, null);
const sinNotas = (libro: Snapshot): Snapshot => withHoja(libro, 'MIR', ({ notas, ...h }) => h);
const columna = (libro: Snapshot, en: number, n = 1): Snapshot => inserted(libro, 'MIR', 'columnas', en, n);
/** Headers put back over columns that moved, as somebody does who wants to mend it by hand. */
function conEncabezados(libro: Snapshot, filas: readonly number[]): Snapshot {
  const sana = LIBRO.hojas.find((h) => h.nombre === 'MIR');
  return filas.reduce(
    (l, fila) =>
      Array.from({ length: ANCHO }, (_, c) => c + 1).reduce(
        (m, c) => typeIn(m, 'MIR', fila, c, (sana?.valores[fila - 1]?.[c - 1] ?? null) as string | number | null),
        l,
      ),
    libro,
  );
}

describe('headers lost, and columns out of place at once', () => {
  test.each<[string, Snapshot]>([
    ['headers blanked', sinEncabezados(LIBRO)],
    ['headers blanked, a blank column among the months', columna(sinEncabezados(LIBRO), col.marzo)],
    ['a blank column before the first, headers blanked', sinEncabezados(columna(LIBRO, 1))],
    ['headers typed over, two blank columns', columna(row(LIBRO, 'MIR', 6, 'x'), col.observaciones, 2)],
    ['headers deleted, a blank column', columna(deleted(LIBRO, 'MIR', 'filas', 6), col.metaPropuesta)],
    ['headers blanked, a month moved', movedColumn(sinEncabezados(LIBRO), 'MIR', col.enero, col.abril)],
    ['headers blanked, a month moved among the plan', movedColumn(sinEncabezados(LIBRO), 'MIR', col.marzo, 9)],
    ['headers blanked, a blank column after a formula', columna(sinEncabezados(LIBRO), col.estatus)],
    ['headers blanked, OBSERVACIONES moved', movedColumn(sinEncabezados(LIBRO), 'MIR', col.observaciones, 25)],
    [
      'headers blanked, a plan column deleted and a blank one elsewhere',
      columna(deleted(sinEncabezados(LIBRO), 'MIR', 'columnas', col.frecuencia), col.enero),
    ],
    ['headers blanked, a formula column deleted', deleted(sinEncabezados(LIBRO), 'MIR', 'columnas', col.porcentaje)],
    [
      'headers of Cronograma blanked, a blank column',
      inserted(sinEncabezados(LIBRO, 'Cronograma'), 'Cronograma', 'columnas', 4),
    ],
    [
      'headers of Cronograma blanked, a column moved',
      movedColumn(sinEncabezados(LIBRO, 'Cronograma'), 'Cronograma', 4, 9),
    ],
  ])('%s: every capture is still of its linea and month', (_, libro) => {
    expect(capturasDe(libro)).toEqual(capturasDe(LIBRO));
    const { elecciones } = planLibro(leido(libro).baseline, libro, {});
    expect(elecciones.map((e) => e.clave)).not.toContain('MIR:encabezados');
    const after = reparado(libro);
    expect(codesOf(after)).toEqual([]);
    expect(capturasDe(after)).toEqual(capturasDe(LIBRO));
  });

  test('a month deleted without headers: the others keep theirs', () => {
    const libro = deleted(sinEncabezados(LIBRO), 'MIR', 'columnas', col.febrero);
    const after = reparado(libro);
    const meses = (l: Snapshot): unknown => Object.values(capturasDe(l)).map((c) => (c as { meses: unknown[] }).meses);
    const sinFebrero = (meses(LIBRO) as unknown[][]).map((m) => m.map((v, i) => (i === 1 ? null : v)));
    expect(meses(libro)).toEqual(sinFebrero);
    expect(meses(after)).toEqual(sinFebrero);
    expect(codesOf(after)).toEqual([]);
  });
});

describe('where nothing tells which column is which', () => {
  const AMBIGUOS: readonly [string, Snapshot][] = [
    ['no header and no month number, a blank column', columna(sinNumeros(sinEncabezados(sinNotas(LIBRO))), col.marzo)],
    [
      'no header and no month number, a month deleted',
      deleted(sinNumeros(sinEncabezados(sinNotas(LIBRO))), 'MIR', 'columnas', col.febrero),
    ],
    [
      'no header, OBSERVACIONES moved without its note',
      movedColumn(sinEncabezados(sinNotas(LIBRO)), 'MIR', col.observaciones, 25),
    ],
    ['headers put back over columns that moved', conEncabezados(columna(LIBRO, 20), [6])],
    ['headers and month numbers put back over columns that moved', conEncabezados(columna(LIBRO, 20), [6, 7])],
    [
      'a month gone, and a column of somebody’s where it was',
      typeIn(
        typeIn(columna(deleted(sinNotas(LIBRO), 'MIR', 'columnas', col.abril), col.abril), 'MIR', 6, col.abril, 'OTRA'),
        'MIR',
        9,
        col.abril,
        5,
      ),
    ],
    [
      'the last month gone, and something of somebody’s beside it',
      typeIn(deleted(LIBRO, 'MIR', 'columnas', col.diciembre), 'MIR', 9, col.diciembre, 5),
    ],
  ];

  test.each(AMBIGUOS)('%s: people are asked, and nothing is written until then', (_, libro) => {
    const { plan, elecciones } = planLibro(leido(libro).baseline, libro, {});
    expect(elecciones.map((e) => e.clave)).toContain('MIR:encabezados');
    expect(plan.ops.filter((op) => 'hoja' in op && op.hoja === 'MIR')).toEqual([]);
    expect(auditar(libro).map((f) => f.code)).toContain('EST-21');
    for (const e of elecciones) expect(e.opciones.map((o) => o.clave)).toContain(e.recomendada);
  });

  test.each(AMBIGUOS)('%s: each answer leaves a sound workbook, wherever it is stopped', (_, libro) => {
    const { elecciones } = planLibro(leido(libro).baseline, libro, {});
    const opciones = elecciones.find((e) => e.clave === 'MIR:encabezados')?.opciones ?? [];
    expect(opciones.length).toBe(2);
    for (const { clave } of opciones) {
      const elegidas = {
        ...Object.fromEntries(elecciones.map((e) => [e.clave, e.recomendada])),
        'MIR:encabezados': clave,
      };
      const after = reparado(libro, elegidas);
      expect([clave, codesOf(after)]).toEqual([clave, []]);
      const dicho = (l: Snapshot): string[] =>
        (l.hojas.find((h) => h.nombre === 'MIR')?.valores ?? [])
          .flat()
          .flatMap((v) => (typeof v === 'string' && /^(nota|liga) /.test(v) ? [v] : []))
          .sort();
      // Who says that the headers are right says that formulas belong where "liga" stands: the option tells.
      if (clave !== 'encabezado') expect([clave, dicho(after)]).toEqual([clave, dicho(LIBRO)]);
      const { ops } = planLibro(leido(libro).baseline, libro, elegidas).plan;
      for (let i = 0; i <= ops.length; i++) {
        const stopped = simulate(libro, ops.slice(0, i));
        const again = reparado(stopped, elegidas);
        expect([clave, i, codesOf(again)]).toEqual([clave, i, []]);
      }
    }
  });

  test('headers put back over columns that moved: what is below them is recommended', () => {
    const libro = conEncabezados(columna(LIBRO, 20), [6]);
    expect(capturasDe(reparado(libro))).toEqual(capturasDe(LIBRO));
  });
});

describe('a captured column that was deleted', () => {
  const conocido = instalado(leido(LIBRO).mir);
  const libro = deleted(conocido, 'MIR', 'columnas', col.enero);
  const enero = (l: Snapshot): unknown[] =>
    Object.values(capturasDe(l)).map((c) => (c as { meses: unknown[] }).meses[0]);

  test('comes back blank, or with what is known of it when people ask for that', () => {
    expect(auditar(libro).map((f) => f.code)).toEqual(['EST-16']);
    expect(enero(libro)).toEqual(enero(conocido).map(() => null));
    const { elecciones } = planLibro(leido(libro).baseline, libro, {});
    expect(elecciones).toMatchObject([{ clave: 'MIR:capturas:columna:enero', recomendada: 'restaurar' }]);
    expect(elecciones[0]?.opciones[1]?.detalle[0]).toMatch(/^1\.1 \(sección 1\): enero: 900/);
    const enBlanco = reparado(libro, {});
    expect([codesOf(enBlanco), enero(enBlanco)]).toEqual([[], enero(conocido).map(() => null)]);
    const restaurada = reparado(libro, { 'MIR:capturas:columna:enero': 'restaurar' });
    expect([codesOf(restaurada), capturasDe(restaurada)]).toEqual([[], capturasDe(conocido)]);
  });

  test('stopped anywhere, the same choice goes on', () => {
    const { ops } = planLibro(leido(libro).baseline, libro, 'recomendadas').plan;
    for (let i = 0; i <= ops.length; i++) {
      expect([i, enero(reparado(simulate(libro, ops.slice(0, i))))]).toEqual([i, enero(conocido)]);
    }
  });

  test('what the Bitácora logged since counts as known', () => {
    const entrada = { fecha: '2025-03-01 10:00', quien: 'ana@example.org', seccion: 0, linea: '1.1', columna: 'enero' };
    const fila = rowOfEntrada({ ...entrada, celda: 'W9', antes: 900, despues: 950, como: COMO.edicion });
    const bitacora = { ...newHoja('Bitácora', 10, 9, false), valores: [[...BITACORA_ENCABEZADO], fila] };
    const conBitacora = { ...libro, hojas: [...libro.hojas, bitacora] };
    expect(enero(reparado(conBitacora))[0]).toBe(950);
    const sinFila = deleted({ ...conocido, hojas: [...conocido.hojas, bitacora] }, 'MIR', 'filas', 9);
    expect(enero(reparado(sinFila))[0]).toBe(950);
  });

  test('OBSERVACIONES comes back likewise', () => {
    const sin = deleted(conocido, 'MIR', 'columnas', col.observaciones);
    expect(planLibro(leido(sin).baseline, sin, {}).elecciones.map((e) => e.clave)).toEqual([
      'MIR:capturas:columna:observaciones',
    ]);
    expect(capturasDe(reparado(sin))).toEqual(capturasDe(conocido));
  });

  test('a column of Cronograma comes back with what the plan says', () => {
    const after = reparado(deleted(conocido, 'Cronograma', 'columnas', 4), {});
    expect(capturasDe(after)).toEqual(capturasDe(conocido));
  });
});
