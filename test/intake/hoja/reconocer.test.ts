import type { HojaAjena } from '../../../src/intake/hoja/ajena';
import type { Certeza } from '../../../src/intake/hoja/columnas';
import { type Reconocimiento, recognizeHoja } from '../../../src/intake/hoja/reconocer';
import { columnName } from '../../../src/mir/letras';
import { listLineas } from '../../../src/mir/model';
import {
  anexoExacto,
  dosMetas,
  dosRenglones,
  ordenada,
  portada,
  reacomodada,
} from '../../support/ajenas/disposiciones';
import { HojaDibujada } from '../../support/ajenas/hoja';
import { BIBLIOTECAS, UNA_SECCION } from '../../support/ajenas/instituto';

function recognize(hoja: HojaAjena, dichas: Record<string, string | null> = {}): Reconocimiento {
  const r = recognizeHoja(hoja, dichas);
  if (!r) throw new Error('Nothing of the sheet of this test was recognised.');
  return r;
}

const certezaDe = (r: Reconocimiento, key: string): Certeza | undefined =>
  [...r.columnas, ...r.auxiliares].find((c) => c.key === key)?.certeza;
const letrasDe = (r: Reconocimiento, key: string): string | null => {
  const columna = [...r.columnas, ...r.auxiliares].find((c) => c.key === key)?.columna ?? null;
  return columna === null ? null : columnName(columna);
};

describe('the header', () => {
  test.each<[string, HojaDibujada, number, number]>([
    ['on row 9, under titles', ordenada(), 9, 1],
    ['on row 4, in another order', reacomodada(), 4, 1],
    ['over two rows', dosRenglones(), 3, 2],
    ['of Anexo 1', anexoExacto(), 6, 1],
  ])('is found %s', (_, hoja, fila, alto) => {
    expect(recognize(hoja.hoja).encabezado).toEqual({ fila, alto });
  });

  test('is not found on a cover, nor on an empty sheet', () => {
    expect(recognizeHoja(portada().hoja)).toBeNull();
    expect(recognizeHoja(new HojaDibujada('Nada').hoja)).toBeNull();
  });
});

describe('the MIR', () => {
  test('of a tidy sheet is the one that was drawn, with sections and merged objetivos', () => {
    expect(recognize(ordenada().hoja).pat.mir.secciones).toEqual(BIBLIOTECAS.secciones);
  });

  test('of columns in another order under other names is the same, with its responsables', () => {
    const { mir } = recognize(reacomodada().hoja).pat;
    const responsables = listLineas(mir).map(({ linea }) => linea.responsable);
    expect(responsables).toEqual(['Ana 1.1', 'Ana 1.2', 'Ana 2.1', 'Ana 2.2', 'Ana 2.10']);
    const sinResponsable = mir.secciones.map((s) => ({
      ...s,
      objetivos: s.objetivos.map((o) => ({ ...o, lineas: o.lineas.map((l) => ({ ...l, responsable: '' })) })),
    }));
    expect(sinResponsable).toEqual(UNA_SECCION.secciones);
  });

  test('of Anexo 1 to the letter is the same, title block and all', () => {
    const { mir, dudas } = recognize(anexoExacto().hoja).pat;
    expect(mir).toEqual(BIBLIOTECAS);
    expect(dudas).toEqual([]);
  });

  test('takes the declared budget with its label', () => {
    const declarado = { monto: 161501, etiqueta: 'Presupuesto total del programa' };
    const { mir, dudas } = recognize(anexoExacto({ ...BIBLIOTECAS, presupuestoDeclarado: declarado }).hoja).pat;
    expect(mir.presupuestoDeclarado).toEqual(declarado);
    expect(dudas.map((d) => d.mensaje)).toEqual([expect.stringContaining('la diferencia es $0.50')]);
  });
});

/** A sheet with one objetivo and three lineas under these headers; `filas` are the cells of each linea. */
function hojaDe(titulos: readonly string[], filas: readonly (readonly (string | number | null)[])[]): HojaDibujada {
  const hoja = new HojaDibujada('Prueba').put(1, 1, 'PROGRAMA ANUAL DE TRABAJO 2025').row(3, titulos);
  for (const [i, celdas] of filas.entries()) hoja.row(4 + i, celdas);
  return hoja;
}
const LINEAS = ['1.1 Comprar libros', '1.2 Catalogar libros', '1.3 Prestar libros'];
const BASE = ['OBJETIVO ESPECÍFICO', 'LÍNEA DE ACCIÓN', 'UNIDAD DE MEDIDA', 'FRECUENCIA'];
const cellsOf = (i: number) => ['Ampliar el acervo', LINEAS[i] ?? '', 'Libro', 'Mensual'];

describe('how surely a column is recognised', () => {
  test.each<[string, string, readonly (string | number | null)[], string, Certeza]>([
    ['the official header', 'META PROPUESTA (Logros del Indicador)', [1, 2, 3], 'metaPropuesta', 'segura'],
    ['the official header without its parenthesis', 'Meta  propuesta', [1, 2, 3], 'metaPropuesta', 'segura'],
    ['an alias', 'META ANUAL', [1, 2, 3], 'metaPropuesta', 'segura'],
    ['the year in the header', 'META PROPUESTA 2025', [1, 2, 3], 'metaPropuesta', 'segura'],
    ['a slip of the pen', 'META PROPUETSA', [1, 2, 3], 'metaPropuesta', 'probable'],
    ['the words of the name among others', 'META ANUAL DEL INDICADOR', [1, 2, 3], 'metaPropuesta', 'probable'],
    ['content against the header', 'META PROPUESTA', ['alta', 'baja', 'media'], 'metaPropuesta', 'dudosa'],
    ['no header, words of its list', '', ['Eficacia', 'Eficiencia', 'Calidad'], 'dimension', 'dudosa'],
    ['a month as ENE', 'ENE', [1, null, 3], 'enero', 'segura'],
    ['a month with its year', 'Enero 2025', [1, null, 3], 'enero', 'segura'],
    ['a month with a short year', 'ene-25', [1, null, 3], 'enero', 'segura'],
    ['nothing of the kind', 'SUPERVISA', ['Ana', 'Eva', 'Luz'], 'metaPropuesta', 'ausente'],
  ])('%s: %s', (_, titulo, valores, key, certeza) => {
    const filas = valores.map((v, i) => [...cellsOf(i), v]);
    const r = recognize(hojaDe([...BASE, titulo], filas).hoja);
    expect([key, certezaDe(r, key)]).toEqual([key, certeza]);
    const motivo = r.columnas.find((c) => c.key === key)?.motivo;
    expect(motivo === '').toBe(certeza === 'segura');
  });

  test('months may be dates', () => {
    const hoja = hojaDe(BASE, [0, 1, 2].map(cellsOf));
    for (const [i, mes] of ['01', '02', '03'].entries())
      hoja.put(3, 5 + i, { fecha: `2025-${mes}-01` }).put(4, 5 + i, i);
    expect(['enero', 'febrero', 'marzo'].map((k) => letrasDe(recognize(hoja.hoja), k))).toEqual(['E', 'F', 'G']);
  });

  test('months may be numbers in a row under a merged AVANCE MENSUAL', () => {
    const hoja = new HojaDibujada('Prueba').row(2, [...BASE, 'AVANCE MENSUAL']).merge(2, 5, 1, 12);
    hoja.row(
      3,
      Array.from({ length: 12 }, (_, i) => i + 1),
      5,
    );
    for (const i of [0, 1, 2]) hoja.row(4 + i, [...cellsOf(i), 5 + i]);
    const r = recognize(hoja.hoja);
    expect([letrasDe(r, 'enero'), letrasDe(r, 'diciembre')]).toEqual(['E', 'P']);
    expect(listLineas(r.pat.mir).map(({ linea }) => linea.meses[0])).toEqual([5, 6, 7]);
  });

  test('of two blocks of months, those under PROGRAMADO are not captures', () => {
    const hoja = new HojaDibujada('Prueba').row(2, [...BASE, 'PROGRAMADO', null, 'REALIZADO', null]);
    hoja.merge(2, 5, 1, 2).merge(2, 7, 1, 2).row(3, ['ENE', 'FEB', 'ENE', 'FEB'], 5);
    for (const i of [0, 1, 2]) hoja.row(4 + i, [...cellsOf(i), 1, 1, 7, 8]);
    const r = recognize(hoja.hoja);
    expect([letrasDe(r, 'enero'), letrasDe(r, 'febrero')]).toEqual(['G', 'H']);
    expect(r.extras.map((e) => e.columna)).toEqual([5, 6]);
  });

  test('of two equal blocks, the yellow one is captured; without colour nobody can tell', () => {
    const draw = (color: string) => {
      const hoja = hojaDe(
        [...BASE, 'ENE', 'ENE'],
        [0, 1, 2].map((i) => [...cellsOf(i), 1, 7]),
      );
      for (const i of [0, 1, 2]) hoja.paint(4 + i, 6, color);
      return recognize(hoja.hoja);
    };
    expect([letrasDe(draw('#ffe599'), 'enero'), certezaDe(draw('#ffe599'), 'enero')]).toEqual(['F', 'probable']);
    expect(certezaDe(draw('#ffffff'), 'enero')).toBe('dudosa');
  });

  test('two columns that say META are doubtful, and what people say of them holds', () => {
    const r = recognize(dosMetas().hoja);
    expect(r.columnas.find((c) => c.key === 'metaPropuesta')).toMatchObject({
      certeza: 'dudosa',
      motivo: 'Dos columnas pueden ser META PROPUESTA: E «META» y F «META».',
    });
    const dicha = recognize(dosMetas().hoja, { metaPropuesta: 'F', presupuesto: 'E' });
    expect([letrasDe(dicha, 'metaPropuesta'), letrasDe(dicha, 'presupuesto')]).toEqual(['F', 'E']);
    expect(certezaDe(dicha, 'metaPropuesta')).toBe('confirmada');
  });

  test('the number of a linea in its own column is joined to its text; that of the objetivo is another', () => {
    const hoja = hojaDe(
      ['No.', 'OBJETIVO', 'No.', 'LÍNEA DE ACCIÓN', 'META'],
      [
        [1, 'Ampliar', '1.1', 'Comprar', 5],
        [1, 'Ampliar', '1.2', 'Catalogar', 6],
        [2, 'Leer', '2.1', 'Recorrer', 7],
      ],
    );
    const r = recognize(hoja.hoja);
    expect([letrasDe(r, 'numero'), letrasDe(r, 'numeroLinea')]).toEqual(['A', 'C']);
    expect(listLineas(r.pat.mir).map(({ objetivo, linea }) => [objetivo.numero, linea.lineaAccion])).toEqual([
      ['1', '1.1 Comprar'],
      ['1', '1.2 Catalogar'],
      ['2', '2.1 Recorrer'],
    ]);
  });
});

const dudasDe = (r: Reconocimiento): string[] => r.pat.dudas.map((d) => `${d.fuente.renglon}: ${d.mensaje}`);

describe('values that do not say it plainly', () => {
  const titulos = [...BASE, 'MES INICIAL', 'META', 'PRESUPUESTO', 'ENERO', 'OBSERVACIONES'];
  type Caso = [string, number, string | number | boolean | { fecha: string }, unknown, RegExp | null];
  test.each<Caso>([
    ['a number', 6, 12, 12, null],
    ['a text with a number', 6, '12', 12, /F4 «12» → 12/],
    ['a text with spaces', 6, ' 3 ', 3, /F4 « 3 » → 3/],
    ['pesos', 6, '$1,234.50', 1234.5, /→ 1234\.5/],
    ['a percentage', 6, '45%', 45, /«45%» → 45/],
    ['a decimal comma', 6, '12,5', 12.5, /«12,5» → 12\.5/],
    ['thousands', 6, '12,500', 12500, /→ 12500/],
    ['the name of a month', 5, 'Enero', 1, /E4 «Enero» → 1/],
    ['a date in a month', 5, { fecha: '2025-03-01' }, null, /E4 «2025-03-01»/],
    ['a date in a number', 6, { fecha: '2025-01-05' }, null, /no se pudieron leer.*F4 «2025-01-05»/],
    ['a word', 6, 'por definir', null, /F4 «por definir»/],
    ['an answer', 6, true, null, /F4 «VERDADERO»/],
    ['a month beyond twelve', 5, 13, null, /E4 «13»/],
    ['a capture', 8, 7.25, 7.25, null],
    ['a capture as text', 8, '7.25', 7.25, /H4 «7.25» → 7.25/],
    ['a negative capture', 8, -2, -2, null],
    ['an observation', 9, '  Con espacios  ', '  Con espacios  ', null],
    ['a number for an observation', 9, 45, '45', null],
    ['a date for an observation', 9, { fecha: '2025-01-05' }, '2025-01-05', /I4/],
  ])('%s', (_, columna, valor, leido, duda) => {
    const hoja = hojaDe(
      titulos,
      [0, 1, 2].map((i) => [...cellsOf(i), 1, 1 + i, 10, null, null]),
    );
    const r = recognize(hoja.put(4, columna, valor).hoja, { mesInicial: 'E', metaPropuesta: 'F', enero: 'H' });
    const linea = listLineas(r.pat.mir)[0]?.linea;
    const hay = { 5: linea?.mesInicial, 6: linea?.metaPropuesta, 8: linea?.meses[0], 9: linea?.observaciones }[columna];
    expect(hay).toEqual(leido);
    const propias = dudasDe(r).filter((d) => d.startsWith('4: En la línea 1.1'));
    expect(propias).toEqual(duda === null ? [] : [expect.stringMatching(duda)]);
  });

  test('a formula in a cell of the plan or of a month gives its value, with a doubt that shows it', () => {
    const hoja = hojaDe(titulos, [[...cellsOf(0), 1, null, 10, null, null]]);
    hoja.put(4, 6, { formula: '=SUM(H4:H4)', valor: 9 });
    const r = recognize(hoja.hoja);
    expect(listLineas(r.pat.mir)[0]?.linea.metaPropuesta).toBe(9);
    expect(dudasDe(r)).toContainEqual(expect.stringContaining('F4 =SUM(H4:H4) → 9'));
  });

  test('a number in percent format keeps its number, with a doubt that shows both', () => {
    const hoja = hojaDe(titulos, [[...cellsOf(0), 1, 1, 10, 0.45, null]]).format(4, 8, '0%');
    const r = recognize(hoja.hoja);
    expect(listLineas(r.pat.mir)[0]?.linea.meses[0]).toBe(0.45);
    expect(dudasDe(r)).toContainEqual(expect.stringContaining('H4 0.45 (45%)'));
  });

  test.each<[string, string, readonly string[]]>([
    ['7.10 that lost its zero', 'General', ['7.9', '7.10']],
    ['7.10 that its format still shows', '0.00', ['7.90', '7.10']],
  ])('%s', (_, formato, numeros) => {
    const hoja = new HojaDibujada('Prueba').row(2, ['No. de línea', 'LÍNEA DE ACCIÓN', 'META', 'ENERO']);
    hoja.row(3, [7.8, 'Comprar', 1]).row(4, [7.9, 'Catalogar', 1]).row(5, [7.1, 'Prestar', 1]);
    for (const fila of [3, 4, 5]) hoja.format(fila, 1, formato);
    const r = recognize(hoja.hoja);
    expect(
      listLineas(r.pat.mir)
        .slice(1)
        .map(({ linea }) => linea.numero),
    ).toEqual(numeros);
    const perdido = dudasDe(r).filter((d) => d.includes('pierde el cero'));
    expect(perdido).toHaveLength(formato === 'General' ? 1 : 0);
  });
});

describe('rows', () => {
  const titulos = ['NÚMERO', 'OBJETIVO ESPECÍFICO', 'LÍNEA DE ACCIÓN', 'META', 'PRESUPUESTO', 'ENERO', 'OBSERVACIONES'];
  const draw = (...filas: readonly (readonly (string | number | null)[])[]): HojaDibujada => {
    const hoja = new HojaDibujada('Prueba').put(1, 1, 'Programa Anual de Trabajo 2025').row(2, titulos);
    for (const [i, celdas] of filas.entries()) hoja.row(3 + i, celdas);
    return hoja;
  };
  const linea = (numero: string, texto: string, parts: readonly (string | number | null)[] = [1, 'Ampliar']) => [
    ...parts,
    `${numero} ${texto}`,
    4,
    100,
    2,
  ];

  test('an objetivo written only on its first row, or on each, is one', () => {
    const primera = draw(linea('1.1', 'Comprar'), linea('1.2', 'Catalogar', [null, null]));
    const cada = draw(linea('1.1', 'Comprar'), linea('1.2', 'Catalogar', ['1.', 'AMPLIAR']));
    for (const hoja of [primera, cada]) {
      const [seccion] = recognize(hoja.hoja).pat.mir.secciones;
      expect(seccion?.objetivos.map((o) => [o.numero, o.objetivo, o.lineas.length])).toEqual([['1', 'Ampliar', 2]]);
    }
  });

  test.each<[string, readonly (string | number | null)[], string, boolean]>([
    ['a subtotal', ['Subtotal', null, null, null, 100], 'subtotal', false],
    ['a sum', ['TOTAL GENERAL', null, null, null, 100], 'suma', false],
    ['the legend', ['Las celdas en amarillo son para capturar'], 'leyenda', false],
    ['a subtotal that does not add up', ['Subtotal', null, null, null, 90], 'subtotal', true],
    ['a note', ['Nota: cifras preliminares'], 'otro', true],
    ['a total with words of its own', ['TOTAL', null, 'pendiente de validar', null, 100], 'suma', true],
    ['a linea without number', [1, 'Ampliar', 'Prestar libros', 3, null, 1], 'otro', true],
    ['a linea told twice', [1, 'Ampliar', '1.1 Comprar', 4], 'otro', true],
  ])('%s', (_, fila, tipo, dudosa) => {
    const r = recognize(draw(linea('1.1', 'Comprar'), fila).hoja);
    expect(r.renglones[3]).toBe(tipo);
    expect(listLineas(r.pat.mir)).toHaveLength(1);
    const propias = r.pat.dudas.filter((d) => d.fuente.renglon === 4);
    expect(propias.length > 0).toBe(dudosa);
    if (tipo === 'otro')
      for (const [c, v] of fila.entries())
        if (v !== null) expect(propias[0]?.fuente.texto).toContain(`${columnName(c + 1)}4: ${v}`);
  });

  test('sections are told by their titles, or by numbers that begin again', () => {
    const conTitulo = draw(
      ['Objetivos permanentes'],
      linea('1.1', 'Comprar'),
      ['Objetivos de la mudanza'],
      linea('1.1', 'Empacar', [1, 'Mudar']),
    );
    expect(recognize(conTitulo.hoja).pat.mir.secciones.map((s) => s.titulo)).toEqual([
      'Objetivos permanentes',
      'Objetivos de la mudanza',
    ]);
    const sinTitulo = recognize(
      draw(linea('1.1', 'Comprar'), linea('2.1', 'Leer', [2, 'Leer']), linea('1.1', 'Empacar', [1, 'Mudar'])).hoja,
    );
    expect(sinTitulo.pat.mir.secciones.map((s) => s.objetivos.length)).toEqual([2, 1]);
    expect(dudasDe(sinTitulo)).toContainEqual(expect.stringContaining('La numeración vuelve a empezar'));
  });

  test('a header that is printed again is no linea and no section', () => {
    const r = recognize(draw(linea('1.1', 'Comprar'), titulos, linea('1.2', 'Catalogar')).hoja);
    expect(r.renglones.slice(2)).toEqual(['linea', 'encabezado', 'linea']);
  });

  test('an objetivo in a row of its own holds the lineas below it', () => {
    const hoja = new HojaDibujada('Prueba').row(2, ['LÍNEA DE ACCIÓN', 'META', 'UNIDAD DE MEDIDA', 'ENERO']);
    hoja.put(3, 1, 'Objetivo 1: Ampliar el acervo').merge(3, 1, 1, 4).row(4, ['1.1 Comprar', 4, 'Libro', 1]);
    hoja.put(5, 1, 'Objetivo 2. Leer').merge(5, 1, 1, 4).row(6, ['2.1 Recorrer', 4, 'Ruta', 1]);
    const [seccion] = recognize(hoja.hoja).pat.mir.secciones;
    expect(seccion?.objetivos.map((o) => [o.numero, o.objetivo, o.lineas.length])).toEqual([
      ['1', 'Ampliar el acervo', 1],
      ['2', 'Leer', 1],
    ]);
  });

  test('an amount merged over lineas is said once', () => {
    const hoja = draw(linea('1.1', 'Comprar'), [1, 'Ampliar', '1.2 Catalogar', 4, null, 1]).merge(3, 5, 2, 1);
    expect(listLineas(recognize(hoja.hoja).pat.mir).map((l) => l.linea.presupuesto)).toEqual([100, null]);
  });
});

test.each<[string, readonly (readonly (string | number)[])[], readonly string[]]>([
  [
    'a column of numbers',
    [
      ['1', 'Atender'],
      ['1.1', 'Informar'],
      ['1.2', 'Difundir'],
      ['2', 'Formar'],
      ['2.1', 'Dar cursos'],
    ],
    ['1 Atender: 1.1, 1.2', '2 Formar: 2.1'],
  ],
  [
    'the text itself',
    [
      ['', '1. Atender'],
      ['', '1.1 Informar'],
      ['', '2. Formar'],
      ['', '2.1 Dar cursos'],
    ],
    ['1 Atender: 1.1', '2 Formar: 2.1'],
  ],
])('objetivos above their lineas, numbered in %s, are no lineas; a total is no linea either', (_, renglones, dicho) => {
  const hoja = new HojaDibujada('POA').row(1, [
    'No. de línea',
    'Línea de acción',
    'Meta propuesta',
    'Enero',
    'Febrero',
    'Marzo',
  ]);
  for (const [i, r] of renglones.entries()) hoja.row(2 + i, r[0] === '' ? [undefined, r[1], 3] : [...r, 3]);
  hoja.row(2 + renglones.length, [undefined, 'TOTAL', 13]);
  const r = recognizeHoja(hoja.hoja, { numeroLinea: 'A', lineaAccion: 'B', numero: null });
  const leidos = r?.pat.mir.secciones.flatMap((s) => s.objetivos) ?? [];
  expect(leidos.map((o) => `${o.numero} ${o.objetivo}: ${o.lineas.map((l) => l.numero).join(', ')}`)).toEqual(dicho);
});
