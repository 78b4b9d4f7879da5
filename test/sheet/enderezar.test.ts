import { ANEXO_1, MESES } from '../../src/mir/format';
import { describeOp } from '../../src/sheet/describe';
import { layoutOf } from '../../src/sheet/layout';
import { planLibro } from '../../src/sheet/plan';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { expectSame } from '../support/same';
import { copiedColumn, deleted, inserted, movedColumn, movedRow, pasted, reordered } from './danos';
import { auditar, capturasDe, codesOf, leido, reparado, textosDe } from './lectura';
import { hojaDe, instalado, mirDe, mirDePrueba, typeIn } from './libros';

const MIR = mirDePrueba();
const LAYOUT = layoutOf(MIR);
const col = LAYOUT.columnas;
/** Rows of 1.1, 1.2 and 1.4 of the first seccion; 1.1 of the second. */
const [F11, F12, F14, OTRA] = [9, 10, 11, 16];

/** Everything captured says where it belongs. */
const LIBRO = LAYOUT.filas
  .filter((f) => f.tipo === 'linea')
  .reduce((libro, f) => {
    const con = MESES.slice(0, 3).reduce(
      (l, mes, i) => typeIn(l, 'MIR', f.fila, col[mes], f.fila * 100 + i),
      typeIn(libro, 'MIR', f.fila, col.observaciones, `nota ${f.fila}`),
    );
    return typeIn(con, 'Cronograma', f.fila, 3, `responsable ${f.fila}`);
  }, instalado(MIR));

const DE_E_A_AH: readonly [number, number] = [5, 34];
const blanca = (libro: Snapshot, hoja: string, sentido: 'filas' | 'columnas', desde: number, n = 1) =>
  inserted(libro, hoja, sentido, desde, n);

/** What somebody did, and what an audit says: exactly that. */
const DANOS: readonly [string, Snapshot, readonly string[]][] = [
  ['a blank row between two lineas', blanca(LIBRO, 'MIR', 'filas', F12), ['EST-22']],
  ['three blank rows above everything', blanca(LIBRO, 'MIR', 'filas', 1, 3), ['EST-22']],
  ['two blank rows within the title', blanca(LIBRO, 'MIR', 'filas', 3, 2), ['EST-22']],
  ['a blank row before a subtotal', blanca(LIBRO, 'MIR', 'filas', 12), ['EST-22']],
  ['a blank row above the legend', blanca(LIBRO, 'MIR', 'filas', LAYOUT.ultimaFila - 1), ['EST-22']],
  [
    'a row of somebody’s between two lineas',
    typeIn(blanca(LIBRO, 'MIR', 'filas', F12), 'MIR', F12, 8, 'ojo'),
    ['EST-22'],
  ],
  ['a subtotal deleted', deleted(LIBRO, 'MIR', 'filas', 12), ['EST-22']],
  ['the headers deleted', deleted(LIBRO, 'MIR', 'filas', LAYOUT.filaEncabezado), ['EST-22']],
  ['the numbers of the months deleted', deleted(LIBRO, 'MIR', 'filas', LAYOUT.filaMes), ['EST-22']],
  ['the legend deleted', deleted(LIBRO, 'MIR', 'filas', LAYOUT.ultimaFila), ['EST-22']],
  ['a linea copied below itself', pasted(blanca(LIBRO, 'MIR', 'filas', F12), 'MIR', F11, F12), ['EST-17']],
  [
    'a copy of a linea with other captures',
    typeIn(pasted(blanca(LIBRO, 'MIR', 'filas', F12), 'MIR', F11, F12), 'MIR', F12, col.mayo, 5),
    ['EST-17'],
  ],
  ['a linea moved to the end of its objetivo', movedRow(LIBRO, 'MIR', F11, F14 + 1), ['EST-10']],
  ['a linea moved to the other seccion', movedRow(LIBRO, 'MIR', F12, OTRA), ['EST-10']],
  ['an objetivo sorted', reordered(LIBRO, 'MIR', [F11, F12, F14], [2, 0, 1], DE_E_A_AH), ['EST-10']],
  ['two lineas swapped', reordered(LIBRO, 'MIR', [F11, F12], [1, 0], DE_E_A_AH), ['EST-10']],
  ['a subtotal moved up', movedRow(LIBRO, 'MIR', 12, F11), ['EST-10']],
  ['a blank column', blanca(LIBRO, 'MIR', 'columnas', col.metaPropuesta), ['EST-16']],
  ['a blank column among the months', blanca(LIBRO, 'MIR', 'columnas', col.marzo), ['EST-16']],
  ['a blank column before the first', blanca(LIBRO, 'MIR', 'columnas', 1), ['EST-16']],
  ['a column of somebody’s', typeIn(blanca(LIBRO, 'MIR', 'columnas', 20), 'MIR', 6, 20, 'REVISADO'), ['EST-16']],
  ['a plan column deleted', deleted(LIBRO, 'MIR', 'columnas', col.frecuencia), ['EST-16']],
  ['a formula column deleted', deleted(LIBRO, 'MIR', 'columnas', col.porcentaje), ['EST-16']],
  [
    'a column copied',
    copiedColumn(blanca(LIBRO, 'MIR', 'columnas', col.tendencia), 'MIR', col.metaPropuesta, col.tendencia),
    ['EST-16'],
  ],
  ['a plan column moved', movedColumn(LIBRO, 'MIR', col.metaPropuesta, 20), ['EST-21']],
  ['a month moved', movedColumn(LIBRO, 'MIR', col.enero, col.abril), ['EST-21']],
  ['a blank row in Cronograma', blanca(LIBRO, 'Cronograma', 'filas', F12), ['EST-22']],
  ['a blank column in Cronograma', blanca(LIBRO, 'Cronograma', 'columnas', 4), ['EST-16']],
  ['Cronograma sorted', reordered(LIBRO, 'Cronograma', [F11, F12, F14], [2, 1, 0], [1, 26]), ['EST-10']],
  [
    'a blank row and a blank column at once',
    blanca(blanca(LIBRO, 'MIR', 'filas', F12), 'MIR', 'columnas', col.frecuencia),
    ['EST-16', 'EST-22'],
  ],
  [
    'rows of MIR and Cronograma at once',
    blanca(blanca(LIBRO, 'MIR', 'filas', F12), 'Cronograma', 'filas', F14, 2),
    ['EST-22', 'EST-22'],
  ],
  [
    'a month moved and an objetivo sorted',
    movedColumn(reordered(LIBRO, 'MIR', [F11, F12, F14], [2, 0, 1], DE_E_A_AH), 'MIR', col.enero, col.abril),
    ['EST-21', 'EST-10'],
  ],
];

describe('rows and columns out of place', () => {
  test.each(DANOS)('%s: every capture is read with its linea and month', (_, libro) => {
    expect(capturasDe(libro)).toEqual(capturasDe(LIBRO));
  });

  test.each(DANOS)('%s: exactly that is said', (_, libro, codes) => {
    const findings = auditar(libro);
    expect(findings.map((f) => `${f.code} ${f.mensaje}`)).toEqual(codes.map((c) => expect.stringContaining(c)));
    for (const f of findings) expect(f.mensaje).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/s);
  });

  test.each(DANOS)('%s: mended, with every capture where it was', (_, libro) => {
    const after = reparado(libro);
    expect(codesOf(after)).toEqual([]);
    expect(planLibro(leido(after).baseline, after, 'recomendadas').plan.ops).toEqual([]);
    expect(capturasDe(after)).toEqual(capturasDe(LIBRO));
    const deLayout = textosDe(after, 'MIR').slice(0, LAYOUT.ultimaFila);
    expect(deLayout.map((row) => row.slice(0, ANEXO_1.columnas.length).join('|').replace(/\|*$/, ''))).toEqual(
      textosDe(LIBRO, 'MIR').map((row) => row.join('|').replace(/\|*$/, '')),
    );
  });

  test.each(DANOS)('%s: stopped anywhere and planned again, the same end', (_, libro) => {
    const { plan } = planLibro(leido(libro).baseline, libro, 'recomendadas');
    const end = simulate(libro, plan.ops);
    const wanted = { MIR: textosDe(end, 'MIR'), Cronograma: textosDe(end, 'Cronograma') };
    for (const op of plan.ops) expect(describeOp(op)).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/s);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    for (let i = 0; i < plan.ops.length; i++) {
      const stopped = simulate(libro, plan.ops.slice(0, i));
      const again = reparado(stopped);
      const before = `before ${i}: ${plan.ops[i]?.tipo}`;
      for (const nombre of ['MIR', 'Cronograma'] as const) {
        expectSame([before, textosDe(again, nombre)], [before, wanted[nombre]]);
      }
      expect([before, codesOf(again)]).toEqual([before, []]);
    }
  });
});

describe('what only people can know', () => {
  const ordenado = reordered(LIBRO, 'MIR', [F11, F12, F14], [2, 0, 1], DE_E_A_AH);
  const capturadoEn = (libro: Snapshot, seccion: number, numero: string): unknown =>
    (capturasDe(libro)[`${seccion}:${numero}`] as { meses: unknown[] }).meses[0];

  test('waits for the choice, which shows both readings linea by linea, and writes neither sheet until then', () => {
    const { plan, elecciones } = planLibro(leido(ordenado).baseline, ordenado, {});
    expect(plan.ops).toEqual([]);
    expect(elecciones).toMatchObject([
      {
        clave: 'MIR:filas',
        hoja: 'MIR',
        recomendada: 'conTexto',
        opciones: [
          {
            clave: 'conTexto',
            detalle: expect.arrayContaining([expect.stringMatching(/^1\.1 \(sección 1\): .*enero: 900;.*fila 10/)]),
          },
          {
            clave: 'conFila',
            detalle: expect.arrayContaining([expect.stringMatching(/^1\.1 \(sección 1\): .*enero: 1100;.*fila 9/)]),
          },
        ],
      },
    ]);
  });

  test.each([
    ['conTexto', 900],
    ['conFila', 1100],
  ])('%s: what is captured of 1.1 is %i', (opcion, enero) => {
    const after = reparado(ordenado, { 'MIR:filas': opcion });
    expect(capturadoEn(after, 0, '1.1')).toBe(enero);
    expect(codesOf(after)).toEqual([]);
  });

  test('the reading that agrees with the last known captures is recommended', () => {
    const conCapturas = instalado(leido(LIBRO).mir);
    // Only the texts were sorted: what was captured stayed on its row.
    const textos = reordered(conCapturas, 'MIR', [F11, F12, F14], [2, 0, 1], [5, 16]);
    const { elecciones } = planLibro(leido(textos).baseline, textos, {});
    expect(elecciones[0]?.recomendada).toBe('conFila');
    expect(capturasDe(reparado(textos))).toEqual(capturasDe(conCapturas));
  });

  test('a sort of lineas without captures asks nothing', () => {
    const vacio = instalado(MIR);
    const textos = reordered(vacio, 'MIR', [F11, F12, F14], [2, 0, 1], DE_E_A_AH);
    const { plan, elecciones } = planLibro(leido(textos).baseline, textos, {});
    expect(elecciones).toEqual([]);
    expect(codesOf(simulate(textos, plan.ops))).toEqual([]);
  });

  test('a linea whose row is gone comes back blank, or with what is known of it when people ask for that', () => {
    const conCapturas = instalado(leido(LIBRO).mir);
    const sinFila = deleted(conCapturas, 'MIR', 'filas', F12);
    expect(auditar(sinFila).map((f) => f.code)).toEqual(['EST-22']);
    const { elecciones } = planLibro(leido(sinFila).baseline, sinFila, {});
    expect(elecciones.map((e) => e.clave)).toEqual(['MIR:capturas:1:1.2']);
    const enBlanco = reparado(sinFila, {});
    expect([codesOf(enBlanco), capturadoEn(enBlanco, 0, '1.2')]).toEqual([[], null]);
    const restaurada = reparado(sinFila, { 'MIR:capturas:1:1.2': 'restaurar' });
    expect([codesOf(restaurada), capturadoEn(restaurada, 0, '1.2')]).toEqual([[], 1000]);
    const { ops } = planLibro(leido(sinFila).baseline, sinFila, 'recomendadas').plan;
    for (let i = 0; i <= ops.length; i++) {
      const again = reparado(simulate(sinFila, ops.slice(0, i)));
      expect([i, capturadoEn(again, 0, '1.2')]).toEqual([i, 1000]);
    }
  });

  test('a row of Cronograma that was lost comes back with what the plan says of its linea', () => {
    const conCapturas = instalado(leido(LIBRO).mir);
    const after = reparado(deleted(conCapturas, 'Cronograma', 'filas', F12), {});
    expect(capturasDe(after)).toEqual(capturasDe(conCapturas));
    expect(codesOf(after)).toEqual([]);
  });

  test('what people wrote among ours is kept below the legend, and right of the last column', () => {
    const fila = typeIn(blanca(LIBRO, 'MIR', 'filas', F12), 'MIR', F12, 8, '7.10');
    expect(textosDe(reparado(fila), 'MIR').slice(LAYOUT.ultimaFila)).toEqual([
      [],
      ['', '', '', '', '', '', '', '"7.10"'],
    ]);
    const columna = typeIn(blanca(LIBRO, 'MIR', 'columnas', 20), 'MIR', F11, 20, 'revisado');
    expect(textosDe(reparado(columna), 'MIR')[F11 - 1]?.slice(ANEXO_1.columnas.length)).toEqual(['', '"revisado"']);
  });

  test('notes that people put on captures go along with them', () => {
    const conNota = {
      ...ordenado,
      hojas: ordenado.hojas.map((h) => (h.nombre === 'MIR' ? { ...h, notas: withNote(h.notas, F12, col.enero) } : h)),
    };
    const after = reparado(conNota);
    expect(hojaDe(after, 'MIR').notas?.[F11 - 1]?.[col.enero - 1]).toBe('de 1.1');
  });
});

function withNote(notas: readonly (readonly string[])[] | undefined, fila: number, columna: number): string[][] {
  const next = Array.from({ length: LAYOUT.ultimaFila }, (_, f) =>
    Array.from({ length: ANEXO_1.columnas.length }, (__, c) => notas?.[f]?.[c] ?? ''),
  );
  const row = next[fila - 1];
  if (row) row[columna - 1] = 'de 1.1';
  return next;
}

test('a plan costs as many operations for a thousand lineas as for twenty, whatever was moved', () => {
  const cost = (n: number, damage: (libro: Snapshot, filas: readonly number[]) => Snapshot): number => {
    const mir = mirDe(n);
    const filas = layoutOf(mir).filas.flatMap((f) => (f.tipo === 'linea' ? [f.fila] : []));
    const libro = filas.slice(0, 30).reduce((l, fila) => typeIn(l, 'MIR', fila, col.enero, fila), instalado(mir));
    const roto = damage(libro, filas);
    return planLibro(leido(roto).baseline, roto, 'recomendadas').plan.ops.filter(
      (op) => !/combinar|separar/.test(op.tipo),
    ).length;
  };
  const sort = (libro: Snapshot, filas: readonly number[]): Snapshot =>
    reordered(libro, 'MIR', filas, [...filas.keys()].reverse(), DE_E_A_AH);
  const blanks = (libro: Snapshot, filas: readonly number[]): Snapshot =>
    [...filas]
      .reverse()
      .filter((_, i) => i % 2 === 0)
      .slice(0, 40)
      .reduce((l, fila) => blanca(l, 'MIR', 'filas', fila), libro);
  for (const damage of [sort, blanks]) {
    expect(cost(1000, damage)).toBeLessThanOrEqual(cost(20, damage) + 2);
  }
});
