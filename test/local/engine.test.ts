import { Model } from '@ironcalc/wasm';
import { createEngine, trustResults } from '../../src/local/engine';
import { parseEngineNumber } from '../../src/local/engine-scratch';
import type { Libro } from '../../src/local/workbook';
import { freeHojaId, newHoja, newLibro, peekCelda } from '../../src/local/workbook-new';
import type { Valor } from '../../src/mir/model';

function workbook(contents: Record<string, Valor | { formula: string }>): {
  libro: Libro;
  engine: ReturnType<typeof createEngine>;
} {
  const libro = newLibro({ hoja: 'Hoja' });
  const engine = createEngine();
  engine.load(libro);
  for (const [celda, contenido] of Object.entries(contents)) {
    engine.set(0, Number(celda.slice(1)), celda.charCodeAt(0) - 64, contenido);
  }
  engine.flush();
  return { libro, engine };
}

function valueAt(libro: Libro, fila: number, columna: number, hoja = 0): Valor {
  const h = libro.hojas.find((x) => x.id === hoja);
  return h ? (peekCelda(h, fila, columna)?.valor ?? null) : null;
}

describe('the formula engine', () => {
  test.each<[string, Record<string, Valor | { formula: string }>, Valor]>([
    ['=A2/A3', { A2: 1, A3: 3 }, 1 / 3],
    ['=A2', { A2: 123456789.123456 }, 123456789.123456],
    ['=A2*1', { A2: 1e-7 }, 1e-7],
    ['=A2&""', { A2: '7.10' }, '7.10'],
    ['=ISTEXT(A2)', { A2: '=SUM(1)' }, true],
    ['=A2', { A2: 'TRUE' }, 'TRUE'],
    ['=A2', { A2: true }, true],
    ['=1/0', {}, '#DIV/0!'],
    ['=NA()', {}, '#N/A'],
    ['=NOEXISTE(1)', {}, '#NAME?'],
    ['=A2:', {}, '#ERROR!'],
    ['=""', {}, null],
    ['=SUM(A2:A4)', { A2: 1, A3: 'texto', A4: 2.5 }, 3.5],
    ['=MAXIFS(A2:A4,A2:A4,"<3")', { A2: 1, A3: 5, A4: 2 }, 2],
    ['=LOWER(A2)', { A2: 'REDUCCIÓN' }, 'reducción'],
    ['=A2&"\n"', { A2: 'dos\nrenglones' }, 'dos\nrenglones\n'],
  ])('computes %s', (formula, others, expected) => {
    const { libro } = workbook({ A1: { formula }, ...others });
    const result = valueAt(libro, 1, 1);
    if (typeof expected === 'number' && typeof result === 'number') {
      expect(Math.abs(result - expected)).toBeLessThanOrEqual(2e-15 * Math.abs(expected));
    } else expect(result).toBe(expected);
  });

  test('gives a date where the format of the formula shows a date, else its serial number', () => {
    const { libro, engine } = workbook({
      A1: { fecha: '2024-05-01' },
      B1: { formula: '=A1+1' },
      B2: { formula: '=DATE(2024,5,1)' },
    });
    expect(valueAt(libro, 2, 2)).toBe(45413);
    const celda = peekCelda(libro.hojas[0] ?? newHoja(0, ''), 1, 2);
    if (celda) celda.formato = 'd/m/yyyy';
    engine.touch(0, 1, 2);
    engine.flush();
    expect(valueAt(libro, 1, 2)).toEqual({ fecha: '2024-05-02' });
  });

  test.each([
    ['3.33333333333333E-01', 0.333333333333333],
    ['0.00000000000000E+00', 0],
    ['-0.00000000000000E+15', -1e15],
    ['1.23E-09', 1.23e-9],
    ['-1.00E+10100', -1e100],
    ['1.00E-10100', 1e-100],
    ['1/1/2024', null],
  ])('reads %s as the engine meant it', (texto, numero) => {
    expect(parseEngineNumber(texto)).toBe(numero);
  });

  test('a cell that turns from text to number counts as a number', () => {
    const { libro, engine } = workbook({ A1: '8', B1: { formula: '=ISNUMBER(A1)' } });
    expect(valueAt(libro, 1, 2)).toBe(false);
    engine.set(0, 1, 1, 8);
    engine.flush();
    expect(valueAt(libro, 1, 2)).toBe(true);
  });

  test('computes nothing when nothing was touched, and says what changed when something was', () => {
    const { engine } = workbook({ A1: 1, B1: { formula: '=A1*2' }, C1: { formula: '=5' } });
    expect(engine.flush()).toEqual([]);
    engine.set(0, 1, 1, 4);
    expect(engine.flush()).toEqual([{ hoja: 0, fila: 1, columna: 2 }]);
  });

  test('formulas of one sheet follow the sheet they speak of: late arrival, new name, removal', () => {
    const { libro, engine } = workbook({ A1: { formula: '=MIR!$A$1+1' } });
    expect(valueAt(libro, 1, 1)).toBe('#REF!');
    const mir = newHoja(freeHojaId(libro), 'MIR');
    libro.hojas.push(mir);
    engine.addHoja(mir);
    engine.set(mir.id, 1, 1, 5);
    engine.flush();
    expect(valueAt(libro, 1, 1)).toBe(6);
    engine.renameHoja(mir.id, 'La MIR');
    mir.nombre = 'La MIR';
    expect(peekCelda(libro.hojas[0] ?? mir, 1, 1)?.formula).toBe("='La MIR'!$A$1+1");
    engine.deleteHoja(mir.id);
    libro.hojas.pop();
    engine.flush();
    expect(valueAt(libro, 1, 1)).toBe('#REF!');
  });

  test.each([[['Sheet2', 'Sheet1']], [['Sheet1', 'Sheet3', 'Sheet2']], [['sheet2', 'Hoja']]])(
    'loads sheets with the names that the engine would give: %j',
    (nombres) => {
      const libro = newLibro();
      libro.hojas = nombres.map((nombre, i) => newHoja(i + 3, nombre));
      const engine = createEngine();
      engine.load(libro);
      for (const hoja of libro.hojas) engine.set(hoja.id, 1, 1, hoja.id);
      engine.set(3, 2, 1, { formula: `=SUM(${nombres.map((n) => `${n}!A1`).join(',')})` });
      engine.flush();
      expect(valueAt(libro, 2, 1, 3)).toBe(nombres.reduce((sum, _, i) => sum + i + 3, 0));
    },
  );

  test('loads formulas that speak of sheets, and of formulas, that come later', () => {
    const libro = newLibro();
    libro.hojas = [newHoja(4, 'Primera'), newHoja(9, 'Última hoja')];
    const [primera = newHoja(0, ''), ultima = newHoja(0, '')] = libro.hojas;
    primera.celdas = [[{ valor: null, formula: "='Última hoja'!A1+A2" }], [{ valor: 1, formula: '' }]];
    ultima.celdas = [[{ valor: null, formula: '=A2*2' }], [{ valor: 20, formula: '' }]];
    createEngine().load(libro);
    expect(valueAt(libro, 1, 1, 4)).toBe(41);
  });

  test('does not leave in the engine what it typed', () => {
    const flushSendQueue = jest.spyOn(Model.prototype, 'flushSendQueue');
    const { engine } = workbook({ A1: 1, B1: { formula: '=A1&""' } });
    flushSendQueue.mockClear();
    engine.set(0, 1, 1, 'a text long enough to be seen');
    engine.flush();
    const [cola] = flushSendQueue.mock.results;
    expect(new TextDecoder().decode(cola?.value as Uint8Array)).toContain('long enough to be seen');
    flushSendQueue.mockRestore();
  });

  test('gives every digit of a number, and the formulas that read it get them all', () => {
    const { libro } = workbook({
      A1: { formula: '=B1/3' },
      B1: 1,
      A2: { formula: '=A1*3' },
      A3: { formula: '=0.1+0.2' },
    });
    expect([1, 2, 3].map((fila) => valueAt(libro, fila, 1))).toEqual([1 / 3, 1, 0.1 + 0.2]);
  });

  test('a formula that fills cells beside its own is seen by those that read them', () => {
    const { libro, engine } = workbook({ A1: { formula: '=B1:B3*2' }, B1: 1, B2: 2, B3: 3, C1: { formula: '=A3+1' } });
    expect(valueAt(libro, 1, 3)).toBe(7);
    engine.set(0, 3, 2, 10);
    engine.flush();
    expect(valueAt(libro, 1, 3)).toBe(21);
  });

  test('an edit calculates what reads it and nothing else, however many lineas there are', () => {
    const filas = Array.from({ length: 40 }, (_, i) => i + 1);
    const { libro, engine } = workbook(
      Object.fromEntries([
        ...filas.flatMap((f) => [
          [`A${f}`, f],
          [`B${f}`, { formula: `=$A${f}*Hoja!$A$1` }],
        ]),
        ['C1', { formula: '=SUM(B1:B40)' }],
      ]),
    );
    const escritas = jest.spyOn(Model.prototype, 'getCellType');
    engine.set(0, 7, 1, 100);
    expect(engine.flush()).toEqual([
      { hoja: 0, fila: 7, columna: 2 },
      { hoja: 0, fila: 1, columna: 3 },
    ]);
    expect(escritas).toHaveBeenCalledTimes(2);
    escritas.mockRestore();
    expect(valueAt(libro, 1, 3)).toBe(820 - 7 + 100);
  });

  test('computes once, at the flush, whatever was written before it', () => {
    const { engine, libro } = workbook({ B1: { formula: '=SUM(A1:A500)' } });
    const evaluate = jest.spyOn(Model.prototype, 'evaluate');
    for (let fila = 1; fila <= 500; fila++) engine.set(0, fila, 1, 1);
    expect(evaluate).not.toHaveBeenCalled();
    engine.flush();
    engine.flush();
    expect(evaluate).toHaveBeenCalledTimes(1);
    expect(valueAt(libro, 1, 2)).toBe(500);
    evaluate.mockRestore();
  });

  describe('over a workbook whose results are trusted', () => {
    function trusted() {
      const { libro } = workbook({ A1: 2, B1: { formula: '=A1*2' } });
      const celda = peekCelda(libro.hojas[0] ?? newHoja(0, ''), 1, 2);
      if (celda) celda.valor = 'as it was saved';
      trustResults(libro);
      const engine = createEngine();
      engine.load(libro);
      return { libro, engine };
    }

    test('nothing is computed until something is written', () => {
      const { libro, engine } = trusted();
      expect(engine.flush()).toEqual([]);
      expect(valueAt(libro, 1, 2)).toBe('as it was saved');
    });

    test.each<[string, (t: ReturnType<typeof trusted>) => void]>([
      ['a cell that it reads', ({ engine }) => engine.set(0, 1, 1, 2)],
      ['rows put in before it', ({ engine }) => engine.insert(0, 'filas', 1, 1)],
      ['columns taken out beside it', ({ engine }) => engine.remove(0, 'columnas', 3, 1)],
    ])('a formula is computed anew after %s', (_name, change) => {
      const t = trusted();
      change(t);
      t.engine.flush();
      expect(valueAt(t.libro, 1, 2)).not.toBe('as it was saved');
    });

    test.each<[string, (t: ReturnType<typeof trusted>) => void]>([
      ['a cell that it does not read', ({ engine }) => engine.set(0, 1, 3, 2)],
      ['a new name of its sheet', ({ engine }) => engine.renameHoja(0, 'Otra')],
      [
        'a new sheet',
        ({ engine, libro }) => {
          const hoja = newHoja(freeHojaId(libro), 'Nueva');
          libro.hojas.push(hoja);
          engine.addHoja(hoja);
        },
      ],
    ])('a formula keeps its result after %s', (_name, change) => {
      const t = trusted();
      change(t);
      t.engine.flush();
      expect(valueAt(t.libro, 1, 2)).toBe('as it was saved');
    });

    test.each([
      ['looks at every formula, to know who reads whom', false, 1],
      ['looks at none where the engine was prepared', true, 0],
    ])('the first edit of another cell %s', (_name, prepara, miradas) => {
      const { libro, engine } = trusted();
      const celda = peekCelda(libro.hojas[0] ?? newHoja(0, ''), 1, 2);
      if (!celda) throw new Error('There is no B1.');
      const { formula } = celda;
      if (prepara) engine.prepare();
      const get = jest.fn(() => formula);
      Object.defineProperty(celda, 'formula', { get });
      engine.set(0, 1, 3, 2);
      engine.flush();
      expect(Math.min(1, get.mock.calls.length)).toBe(miradas);
      expect(valueAt(libro, 1, 2)).toBe('as it was saved');
    });

    test('a workbook that was written is trusted no more', () => {
      const { libro, engine } = trusted();
      engine.set(0, 1, 1, 5);
      createEngine().load(libro);
      expect(valueAt(libro, 1, 2)).toBe(10);
    });
  });
});
