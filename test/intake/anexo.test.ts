import fc from 'fast-check';
import { alignRow, type ColumnaUbicada } from '../../src/intake/anexo/alinear';
import { readHeader, readTitulo } from '../../src/intake/anexo/titulo';
import type { Fila } from '../../src/intake/fuente';
import { COLUMNAS, type ColumnaKey } from '../../src/mir/format';

const vocabulario = {
  politicas: ['gestion de calidad'],
  programas: ['coordinacion'],
  objetivos: ['contar con comites'],
};
const columnas: ColumnaUbicada[] = COLUMNAS.map((c, indice) => ({ key: c.key, indice }));
const at = (key: ColumnaKey) => columnas.findIndex((c) => c.key === key);

/** A whole row; from META ALCANZADA on its cells may be shifted, and OBSERVACIONES apart from them. */
function rowOf(
  corrimiento: { observaciones: number; resto: number },
  extra: Partial<Record<ColumnaKey, string>> = {},
): string[] {
  const valores: Partial<Record<ColumnaKey, string>> = {
    numero: '3',
    politicasGenerales: 'Gestión de calidad.',
    programa: '(4) Coordinación',
    objetivo: 'Contar con comités',
    lineaAccion: '3.1 Convocar asambleas.',
    mesInicial: '2',
    mesFinal: '11',
    dimension: 'Eficacia',
    nombreIndicador: 'Asambleas celebradas (Porcentaje)',
    metodoCalculo: 'Asambleas celebradas / programadas x 100',
    frecuencia: 'bimestral',
    unidadMedida: 'Asamblea',
    lineaBase: '12',
    metaPropuesta: '24',
    tendencia: 'incremento',
    presupuesto: '$1,200',
    metaAlcanzada: '0',
    verificableEn: 'Lista de asistencia',
    estatus: 'PENDIENTE',
    ...extra,
  };
  const row = Array.from({ length: 44 }, () => '');
  for (const [key, texto] of Object.entries(valores) as [ColumnaKey, string][]) {
    const i = at(key);
    const shift = i < at('observaciones') ? 0 : key === 'observaciones' ? corrimiento.observaciones : corrimiento.resto;
    row[i + shift] = texto;
  }
  if (corrimiento.observaciones > 0) row[at('presupuesto') + corrimiento.observaciones] = '$1,200';
  return row;
}

const readBack = (row: string[]) =>
  Object.fromEntries(
    alignRow(row, columnas, vocabulario)
      .filter((c) => !c.repetida)
      .map((c) => [c.key, c.texto]),
  );

describe('putting shifted cells under their columns', () => {
  test.each([
    ['not at all', 0, 0],
    ['by 3', 3, 3],
    ['by 4 after OBSERVACIONES', 3, 4],
    ['by 1', 1, 1],
    ['by 6', 6, 6],
  ])('shifted %s, with and without OBSERVACIONES', (_, observaciones, resto) => {
    const plain = readBack(rowOf({ observaciones: 0, resto: 0 }));
    expect(readBack(rowOf({ observaciones, resto }))).toEqual(plain);
    const text = { observaciones: 'Partida 2111, Materiales de oficina' };
    expect(readBack(rowOf({ observaciones, resto }, text))).toEqual({ ...plain, ...text });
  });

  test('the second amount beside the budget is marked as repeated, with its shift', () => {
    const cells = alignRow(rowOf({ observaciones: 3, resto: 3 }), columnas, vocabulario);
    expect(cells.filter((c) => c.repetida)).toEqual([
      expect.objectContaining({ key: 'presupuesto', texto: '$1,200', corrimiento: 3 }),
    ]);
  });

  test('captured months after a shifted ESTATUS stay in their month', () => {
    const read = readBack(rowOf({ observaciones: 2, resto: 2 }, { enero: '1', abril: '5' }));
    expect(read).toMatchObject({ enero: '1', abril: '5', estatus: 'PENDIENTE', metaAlcanzada: '0' });
  });

  test('a linea whose objetivo cells are merged with the row above', () => {
    const row = rowOf({ observaciones: 3, resto: 4 });
    const merged = row.map((c, i) => (i < at('lineaAccion') ? '' : c));
    expect(readBack(merged)).toMatchObject({
      lineaAccion: '3.1 Convocar asambleas.',
      verificableEn: 'Lista de asistencia',
    });
  });

  test('every cell keeps its text and order, whatever the row', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(''), fc.constantFrom('$5', '3', 'Eficacia', '1.1 x', '%'), fc.string()), {
          maxLength: 40,
        }),
        (row) => {
          const cells = alignRow(row, columnas, vocabulario);
          expect(cells.map((c) => c.texto)).toEqual(row.filter((c) => c !== ''));
          const placed = cells.flatMap((c) => (c.key === null || c.repetida ? [] : [at(c.key)]));
          expect(placed).toEqual([...placed].sort((a, b) => a - b));
          expect(new Set(placed).size).toBe(placed.length);
        },
      ),
    );
  });
});

describe('header and title block', () => {
  const fila = (celdas: string[]): Fila => ({ tipo: 'fila', renglon: 1, celdas, sombreadas: [] });

  test('columns are known by header or alias in any order, accents and case aside; the year is data', () => {
    const {
      columnas: found,
      ajenas,
      anio,
    } = readHeader(
      fila([
        'meta',
        'LINEA DE ACCION',
        'Presupuesto 2031 proyectado',
        'Semáforo',
        'ene',
        'Unidad de medida',
        'OCTUBRE',
      ]),
    );
    expect(found.map((c) => c.key)).toEqual([
      'metaPropuesta',
      'lineaAccion',
      'presupuesto',
      null,
      'enero',
      'unidadMedida',
      'octubre',
    ]);
    expect(ajenas).toEqual(['Semáforo']);
    expect(anio).toBe(2031);
  });

  test('every header of the format is its own column', () => {
    const { columnas: found } = readHeader(fila(COLUMNAS.map((c) => c.header.replace('{anio}', '2025'))));
    expect(found.map((c) => c.key)).toEqual(COLUMNAS.map((c) => c.key));
  });

  test('the title block is anchored on its format and programme lines; other text stays apart', () => {
    const lines = [
      'MIR',
      'INSTITUTO',
      'FORMATO DE PROGRAMAS',
      'Programa Anual de Trabajo 2025',
      'Unidad',
      'Servir.',
      'Otra cosa',
    ];
    const { titulo, restos } = readTitulo(lines.map((texto, i) => ({ tipo: 'parrafo', renglon: i + 1, texto })));
    expect(titulo).toEqual({
      institucion: 'INSTITUTO',
      formato: 'FORMATO DE PROGRAMAS',
      programa: 'Programa Anual de Trabajo 2025',
      organo: 'Unidad',
      objetivoGeneral: 'Servir.',
    });
    expect(restos.map((b) => b.renglon)).toEqual([1, 7]);
  });
});
