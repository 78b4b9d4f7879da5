import type { Valor } from '../../../src/mir/model';
import { listLineas } from '../../../src/mir/model';
import { dudasDe, leer, leerHoja, numeros, rechazo, unaCelda } from './ayuda';

const lineasDe = (texto: string) => listLineas(leer(texto).pat.mir).map((u) => u.linea);

describe('the header', () => {
  test.each([
    ['keys of the format', 'numero,objetivo,lineaAccion,metaPropuesta,enero'],
    ['official headers', 'NÚMERO,OBJETIVO ESPECÍFICO,LÍNEA DE ACCIÓN,META PROPUESTA (Logros del Indicador),ENERO'],
    ['without accents, in any case', 'Numero,Objetivo especifico,linea de accion,Meta propuesta,Enero'],
    ['other names', 'No.,Objetivo,Actividad,Meta anual,Ene-25'],
    ['with underscores', 'numero,objetivo,linea_accion,meta_propuesta,enero'],
    ['with a BOM', '\ufeffnumero,objetivo,lineaAccion,metaPropuesta,enero'],
  ])('%s', (_, encabezado) => {
    const [linea] = lineasDe(`${encabezado}\n1,Dar,1.1 Revisar,12,3\n`);
    expect(linea).toMatchObject({ numero: '1.1', lineaAccion: '1.1 Revisar', metaPropuesta: 12 });
    expect(linea?.meses[0]).toBe(3);
  });

  test.each([
    'programadoMarzo',
    'Programado marzo',
    'PROGRAMADO MARZO',
    'Programa de marzo',
    'Prog. Mar',
    'marzo programado',
  ])('the programme as «%s»', (titulo) => {
    const [linea] = lineasDe(`lineaAccion,${titulo},Avance marzo\n1.1 Revisar,5,2\n`);
    expect([linea?.programaCapturado?.[2], linea?.meses[2]]).toEqual([5, 2]);
  });

  test('may stand below other rows, which say the title', () => {
    const tabla = leer('Instituto Estatal\nPrograma Anual de Trabajo 2026\n\nlineaAccion;meta\n1.1 Revisar;3\n');
    expect(tabla.pat.mir).toMatchObject({
      ejercicio: 2026,
      titulo: { institucion: 'Instituto Estatal', programa: 'Programa Anual de Trabajo 2026' },
    });
    expect(numeros(tabla)).toEqual([['1.1']]);
  });

  test('a column that is none keeps all that it says in a doubt', () => {
    const tabla = leer('lineaAccion,Color,enero\n1.1 Revisar,azul,1\n1.2 Ordenar,,2\n1.3 Medir,verde,3\n');
    expect(dudasDe(tabla, /B «Color» no es del formato/)).toEqual(['1: renglón 2: azul | renglón 4: verde']);
  });

  test('a column that is there twice is taken once, and the other one told', () => {
    const tabla = leer('lineaAccion,ENERO,enero\n1.1 Revisar,1,7\n');
    expect(listLineas(tabla.pat.mir)[0]?.linea.meses[0]).toBe(1);
    expect(dudasDe(tabla, /C «enero» repite la de ENERO/)).toEqual(['1: renglón 2: 7']);
  });

  test('of a column without header nothing is lost', () => {
    expect(dudasDe(leer('lineaAccion,enero\n1.1 Revisar,1,suelto\n'), /C, sin encabezado/)).toEqual([
      '1: renglón 2: suelto',
    ]);
  });

  test('only lineaAccion is needed; what is missing is a doubt', () => {
    const tabla = leer('lineaAccion\n"1.1 Revisar, ordenar y medir"\n1.2 Informar\n');
    expect(numeros(tabla)).toEqual([['1.1', '1.2']]);
    expect(dudasDe(tabla, /no tiene la columna META PROPUESTA/)).toHaveLength(1);
    expect(dudasDe(tabla, /no tiene las columnas de los meses/)).toHaveLength(1);
  });

  test('numbers of lineas under "numero" are those of the lineas', () => {
    const tabla = leer('numero,lineaAccion\n7.9,Revisar\n7.10,Ordenar\n');
    expect(numeros(tabla)).toEqual([['7.9', '7.10']]);
    expect(tabla.pat.mir.secciones[0]?.objetivos[0]).toMatchObject({
      numero: '7',
      lineas: [{ lineaAccion: '7.9 Revisar' }, {}],
    });
    expect(dudasDe(tabla, /en su propia columna/)).toHaveLength(1);
  });

  test.each([
    ['a text without a header', 'Una carta.\nSin nada más.', 'INT-09'],
    ['a header of something else', 'fecha,monto\n1,2', 'INT-09'],
    ['a header and nothing else', 'numero;lineaAccion\n', 'INT-10'],
    ['lineas that have no number', 'lineaAccion,enero\nRevisar,1\n', 'INT-10'],
    ['nothing', ' \n ', 'INT-07'],
    ['a text that no cell holds', `lineaAccion,objetivo\n1.1 A,${'x'.repeat(33_000)}\n`, 'INT-11'],
  ])('%s is refused', (_, texto, code) => expect(rechazo(texto)).toBe(code));
});

describe('a value', () => {
  test.each<[string, number]>([
    ['12', 12],
    [' 12 ', 12],
    ['$1,234', 1234],
    ['$ 65,018.50', 65_018.5],
    ['1,234', 1234],
    ['1,234,567', 1_234_567],
    ['1.234,50', 1234.5],
    ['12,5', 12.5],
    ['0,500', 0.5],
    ['12.5', 12.5],
    ['1 234', 1234],
    ['-5', -5],
    ['1200 MXN', 1200],
    ['=1', Number.NaN],
  ])('«%s» as an amount', (escrito, n) => {
    const { linea, dudas } = unaCelda('presupuesto', escrito);
    expect(linea.presupuesto).toBe(Number.isNaN(n) ? null : n);
    expect(dudas.some((d) => d.mensaje.includes('PRESUPUESTO PROYECTADO «'))).toBe(Number.isNaN(n));
  });

  test.each<[string, number | null, RegExp]>([
    ['45%', 45, /porcentajes.*ENERO «45%» → 45 \(o 0\.45\)/],
    ['N/A', null, /no hay dato.*ENERO «N\/A»/],
    ['-', null, /no hay dato.*ENERO «-»/],
    ['12 informes', null, /no se pudieron leer.*ENERO «12 informes»/],
    ['=1+1', null, /no se pudieron leer.*ENERO «=1\+1»/],
    ['-3', null, /negativos.*ENERO «-3»/],
    ['2025-03-04', null, /fechas.*ENERO «2025-03-04»/],
    ['3/4/2025', null, /fechas.*ENERO «3\/4\/2025»/],
    ['04-mar', null, /fechas.*ENERO «04-mar»/],
    ['mar-25', null, /fechas.*ENERO «mar-25»/],
    ['12,34,5', null, /no se pudieron leer.*ENERO «12,34,5»/],
    ['1e999', null, /no se pudieron leer/],
  ])('«%s» in a month is told with its row and column', (escrito, n, frase) => {
    const { linea, dudas } = unaCelda('enero', escrito);
    expect(linea.meses[0]).toBe(n);
    expect(dudas).toContainEqual({
      mensaje: expect.stringMatching(frase),
      fuente: { renglon: 2, texto: `enero: ${escrito}` },
    });
  });

  test('zero is a value, and blank is none', () => {
    const [linea] = lineasDe('lineaAccion,enero,febrero,marzo\n1.1 Revisar,0,,-0\n');
    expect(linea?.meses.slice(0, 3)).toEqual([0, null, 0]);
    expect(Object.is(linea?.meses[2], 0)).toBe(true);
  });

  test.each<[string, string, number, boolean]>([
    ['commas write decimals elsewhere', '1.1 A;"1.234"\n1.2 B;"12,5"', 1234, true],
    ['points write decimals elsewhere', '1.1 A;"1,234"\n1.2 B;"12.5"', 1234, false],
    ['nothing tells, and semicolons separate', '1.1 A;"1,234"\n1.2 B;"3"', 1234, true],
    ['both are used', '1.1 A;"1,234"\n1.2 B;"12,5"\n1.3 C;"12.5"', 1234, true],
  ])('a number that can be read in two ways, where %s', (_, filas, n, duda) => {
    const tabla = leer(`lineaAccion;meta\n${filas}\n`);
    expect(listLineas(tabla.pat.mir)[0]?.linea.metaPropuesta).toBe(n);
    expect(dudasDe(tabla, /dos maneras: META PROPUESTA «1.234» → 1234 \(o 1\.234\)/)).toHaveLength(duda ? 1 : 0);
  });

  test.each<[string, number | null]>([
    ['marzo', 3],
    ['Mar.', 3],
    ['MARZO', 3],
    ['3', 3],
    ['03', 3],
    ['Sept', 9],
    ['13', null],
    ['todo el año', null],
    ['N/A', null],
  ])('«%s» as a month', (escrito, mes) => {
    const { linea, dudas } = unaCelda('mesInicial', escrito);
    expect(linea.mesInicial).toBe(mes);
    expect(dudas.filter((d) => d.mensaje.includes(`MES INICIAL «${escrito}»`))).toHaveLength(mes === null ? 1 : 0);
  });

  test.each(['=1+1', '+52 612', '"Plan B" y anexos', '@ana', '7.10', '  con espacios ', 'uno\ndos'])(
    'the text «%s» stays as it is',
    (texto) => expect(unaCelda('unidadMedida', texto).linea.unidadMedida).toBe(texto),
  );

  test('minus zero, and the digits of no number', () => {
    expect(unaCelda('meta', '-0').linea.metaPropuesta).toBe(0);
    expect(unaCelda('meta', '$').linea.metaPropuesta).toBeNull();
  });
});

describe('what Cronograma keeps', () => {
  test.each<[string, Valor[][], string]>([
    [
      'keys',
      [
        ['lineaAccion', 'enero'],
        ['1.1 A', 1],
      ],
      'claves',
    ],
    [
      'what only a table has',
      [
        ['Sección', 'Línea de acción'],
        ['Uno', '1.1 A'],
      ],
      'claves',
    ],
    [
      'a flat header on top',
      [
        ['Línea de acción', 'Enero'],
        ['1.1 A', 1],
      ],
      'plana',
    ],
    ['a title above', [['Instituto'], ['Línea de acción', 'Enero'], ['1.1 A', 1]], 'bloques'],
    [
      'a total below',
      [
        ['Línea de acción', 'Presupuesto'],
        ['1.1 A', 1],
        ['Total', 1],
      ],
      'bloques',
    ],
  ])('%s: %#', (_, valores, forma) => expect(leerHoja({ valores }).forma).toBe(forma));
});
