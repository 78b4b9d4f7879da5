import { checkEdit, type Edicion, type EdicionDeMir, locateEdit } from '../../src/app/editar';
import { defaultConfiguracion } from '../../src/mir/ajustes';
import { ANEXO_1, type ColumnaKey } from '../../src/mir/format';
import type { Valor } from '../../src/mir/model';
import { readPermisos } from '../../src/mir/roles';
import { avisosOf, compactLayout } from '../../src/sheet/compact-layout';
import { layoutOf } from '../../src/sheet/layout';
import { linea, mirOf } from '../support/lineas';

// Rows 8, 9 and 10 are lineas; row 11 is the subtotal of their objetivo.
const layout = layoutOf(mirOf([linea({ numero: '1.1' }), linea({ numero: '1.2' }), linea({ numero: '1.3' })]));
const REGISTRO = compactLayout(layout, 77);
const col = (key: ColumnaKey): number => layout.columnas[key];

function edit(fila: number, key: ColumnaKey, filas = 1, columnas = 1, sheetId = 77): Edicion {
  return { sheetId, fila, columna: col(key), filas, columnas };
}

describe('whether an edit is ours to look at', () => {
  test.each([
    ['a month of a linea', edit(8, 'enero'), { fila: 8, filas: 1 }],
    ['OBSERVACIONES of a linea', edit(10, 'observaciones'), { fila: 10, filas: 1 }],
    ['a block over two rows', edit(9, 'enero', 2, 3), { fila: 9, filas: 2 }],
    ['a block that begins in the header', edit(6, 'enero', 4), { fila: 8, filas: 2 }],
    ['a block that begins in plan cells', edit(8, 'metaPropuesta', 1, 6), { fila: 8, filas: 1 }],
  ])('%s is', (_, edicion, filas) => {
    expect(locateEdit(REGISTRO, edicion)?.filas).toMatchObject({ ...filas, columna: 1, columnas: 34 });
  });

  test.each([
    ['a plan cell', REGISTRO, edit(8, 'metaPropuesta')],
    ['a formula cell', REGISTRO, edit(8, 'estatus')],
    ['the header', REGISTRO, edit(6, 'enero')],
    ['the subtotal', REGISTRO, edit(11, 'enero')],
    ['a column beyond the format', REGISTRO, { sheetId: 77, fila: 8, columna: 40, filas: 1, columnas: 1 }],
    ['another sheet', REGISTRO, edit(8, 'enero', 1, 1, 5)],
    ['a workbook without a MIR', null, edit(8, 'enero')],
    ['a record that is not ours', 'x|y', edit(8, 'enero')],
  ])('%s is not', (_, registro, edicion) => expect(locateEdit(registro, edicion)).toBeNull());
});

describe('what is said of the edited cells', () => {
  function located(edicion: Edicion): EdicionDeMir {
    const found = locateEdit(REGISTRO, edicion);
    if (!found) throw new Error('The edit of this test touches no yellow cell.');
    return found;
  }

  function check(edicion: Edicion, cells: Readonly<Partial<Record<ColumnaKey, Valor>>>, formato = '0', formula = '') {
    const fila = ANEXO_1.columnas.map((c) => cells[c.key] ?? null);
    const grid = <T>(value: T): T[][] => Array.from({ length: edicion.filas }, () => fila.map(() => value));
    return checkEdit(located(edicion), {
      valores: Array.from({ length: edicion.filas }, () => fila),
      formulas: grid(formula),
      formatos: grid(formato),
    });
  }

  const base = { lineaAccion: '1.1 Revisar', mesInicial: 2, mesFinal: 3 };

  test.each<[string, ColumnaKey, Valor, string]>([
    ['text in a month', 'marzo', 'tres', 'CAP-01'],
    ['a negative number', 'marzo', -2, 'CAP-02'],
    ['a date', 'marzo', { fecha: '2024-03-05' }, 'CAP-04'],
    ['a month outside the window', 'enero', 1, 'CAP-06'],
  ])('%s', (_, key, valor, code) => {
    const findings = check(edit(8, key), { ...base, [key]: valor });
    expect(findings).toMatchObject([{ code, linea: '1.1', hoja: 'MIR' }]);
  });

  test.each([
    ['gives its reason', 'Partida 1\nCorrección de marzo: -2. Doble', []],
    ['gives that of another amount', 'Corrección de marzo: -3. Doble', ['CAP-02']],
  ])('a negative correction whose OBSERVACIONES %s', (_, observaciones, codes) => {
    const findings = check(edit(8, 'marzo'), { ...base, marzo: -2, observaciones });
    expect(findings.map((f) => f.code)).toEqual(codes);
  });

  test('a percentage typed', () => {
    expect(check(edit(8, 'marzo'), { ...base, marzo: 0.45 }, '0%')).toMatchObject([{ code: 'CAP-03', celda: 'Y8' }]);
  });

  test('a formula typed', () => {
    expect(check(edit(8, 'marzo'), { ...base, marzo: 4 }, '0', '=2+2')).toMatchObject([{ code: 'CAP-05' }]);
  });

  test('a sound value says nothing, nor does what was not edited', () => {
    expect(check(edit(8, 'marzo'), { ...base, marzo: 4, enero: -1 })).toEqual([]);
  });

  test('a pasted block is judged cell by cell, in sheet order', () => {
    const findings = check(edit(8, 'febrero', 2, 2), { ...base, febrero: 'x', marzo: -1 });
    expect(findings.map((f) => [f.celda, f.code])).toEqual([
      ['X8', 'CAP-01'],
      ['Y8', 'CAP-02'],
      ['X9', 'CAP-01'],
      ['Y9', 'CAP-02'],
      ['X8:Y9', 'CAP-09'],
    ]);
  });

  test('half of what is counted one by one', () => {
    const cells = { ...base, marzo: 2.5, unidadMedida: 'Informe' };
    expect(check(edit(8, 'marzo'), cells)).toMatchObject([{ code: 'CAP-08', celda: 'Y8' }]);
    expect(check(edit(8, 'marzo'), { ...cells, unidadMedida: 'Hora' })).toEqual([]);
  });

  test('a sound block over several lineas is told once, with how many', () => {
    const findings = check(edit(8, 'febrero', 3), { ...base, febrero: 4 });
    expect(findings).toMatchObject([{ code: 'CAP-09', severidad: 'aviso', hoja: 'MIR', celda: 'X8:X10', linea: null }]);
    expect(findings[0]?.mensaje).toContain('3 líneas');
  });

  test('says nothing of the rules that are switched off, once a repair has told so', () => {
    const mir = mirOf([linea({ numero: '1.1' }), linea({ numero: '1.2' }), linea({ numero: '1.3' })]);
    const config = defaultConfiguracion({ reglasApagadas: 'CAP-06, CAP-09; CAP-01 AVA-03' });
    const { permisos } = readPermisos(config, mir, []);
    const registro = compactLayout(layout, 77, avisosOf(mir, permisos, config));
    const found = locateEdit(registro, edit(8, 'enero', 2));
    const cells: Partial<Record<ColumnaKey, Valor>> = { ...base, enero: 'x' };
    const fila = ANEXO_1.columnas.map((c) => cells[c.key] ?? null);
    const grid = [fila, fila];
    const leidas = { valores: grid, formulas: [], formatos: [] };
    expect(found?.layout.apagadas).toEqual(['CAP-06', 'CAP-09']);
    expect(found && checkEdit(found, leidas).map((f) => f.code)).toEqual(['CAP-01', 'CAP-01']);
  });

  test.each([
    ['of one linea', edit(8, 'febrero', 1, 2), { febrero: 4, marzo: 4 }],
    ['that clears several', edit(8, 'febrero', 3, 2), {}],
    ['of a linea and the subtotal below it', edit(10, 'febrero', 2), { febrero: 4 }],
    ['whose only content is in plan cells', edit(8, 'verificableEn', 3, 3), { estatus: 'x' }],
  ])('a block %s is no paste over lineas', (_, edicion, cells) =>
    expect(check(edicion, { ...base, ...cells })).toEqual([]),
  );
});
