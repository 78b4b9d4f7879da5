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

  test.each(['marzo', 'MAR', 'Mar-25', 'Avance de marzo', 'alcanzadoMarzo', 'marzo logrado'])(
    'what was captured as «%s»',
    (titulo) => {
      expect(lineasDe(`lineaAccion,${titulo}\n1.1 Revisar,5\n`)[0]?.meses[2]).toBe(5);
    },
  );

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
    expect(dudasDe(tabla, /B «Color» no es del formato/)).toEqual(['1: fila 2: azul | fila 4: verde']);
  });

  test('a column that is there twice is taken once, and the other one told', () => {
    const tabla = leer('lineaAccion,ENERO,enero\n1.1 Revisar,1,7\n');
    expect(listLineas(tabla.pat.mir)[0]?.linea.meses[0]).toBe(1);
    expect(dudasDe(tabla, /C «enero» repite la de ENERO/)).toEqual(['1: fila 2: 7']);
  });

  test('of a column without header nothing is lost', () => {
    expect(dudasDe(leer('lineaAccion,enero\n1.1 Revisar,1,suelto\n'), /C, sin encabezado/)).toEqual([
      '1: fila 2: suelto',
    ]);
  });

  test('only lineaAccion is needed; what is missing is a doubt', () => {
    const tabla = leer('lineaAccion\n"1.1 Revisar, ordenar y medir"\n1.2 Informar\n');
    expect(numeros(tabla)).toEqual([['1.1', '1.2']]);
    expect(dudasDe(tabla, /no tiene estas columnas.*META PROPUESTA/)).toHaveLength(1);
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

  test.each(['1.0', '1', '1.', '1.1', 'Objetivo 1'])(
    '«%s» under "numero" beside numbered lineas is objetivo 1',
    (escrito) => {
      const tabla = leer(`numero,lineaAccion,meta,mesInicial\n${escrito},1.1 A,12.0,3.0\n`);
      expect(tabla.pat.mir.secciones[0]?.objetivos).toMatchObject([
        { numero: '1', lineas: [{ numero: '1.1', lineaAccion: '1.1 A', metaPropuesta: 12, mesInicial: 3 }] },
      ]);
    },
  );

  test('another "numero" in each row is that of its linea, where the lineas have none of their own', () => {
    expect(numeros(leer('No.,Actividad,Enero\n1,Revisar,3\n2,Ordenar,\n'))).toEqual([['1', '2']]);
    expect(rechazo('No.,Actividad,Enero\n1,Revisar,3\n1,Ordenar,\n')).toBe('INT-10');
    const deObjetivo = leer('No.,Actividad\n1,1.1 Revisar\n2,2.1 Ordenar\n');
    expect(deObjetivo.pat.mir.secciones[0]?.objetivos.map((o) => o.numero)).toEqual(['1', '2']);
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
  test.each([
    ['suma', 'suma'],
    ['Última', 'suma'],
    ['Último', 'ultimo'],
    ['PROMEDIO', 'promedio'],
    ['máximo', 'maximo'],
    ['otra', 'suma'],
  ])('acumulación «%s»', (escrito, acumulacion) => {
    const [linea] = lineasDe(`lineaAccion,acumulacion\n1.1 Revisar,${escrito}\n`);
    expect(linea?.acumulacion).toBe(acumulacion);
  });
  test('without acumulación, by the unit, and told', () => {
    const tabla = leer('lineaAccion,unidadMedida\n1.1 Cubrir,%\n');
    expect(listLineas(tabla.pat.mir)[0]?.linea.acumulacion).toBe('ultimo');
    expect(dudasDe(tabla, /último mes capturado/)).toHaveLength(1);
  });
  test('demand is proposed by the text only where no column says it', () => {
    expect(lineasDe('lineaAccion\n"1.1 Atender, en su caso, solicitudes"\n')[0]?.sujetaADemanda).toBe(true);
    expect(lineasDe('lineaAccion,demanda\n"1.1 Atender, en su caso, solicitudes",\n')[0]?.sujetaADemanda).toBe(false);
    expect(lineasDe('lineaAccion,Sujeta a demanda\n1.1 Atender,Sí\n')[0]?.sujetaADemanda).toBe(true);
  });
  test('situación, responsable and programme', () => {
    const [linea] = lineasDe(
      'lineaAccion,situacion,responsable,programadoEnero,programadoMarzo\n1.1 Revisar,Cancelada,Ana,0,4\n',
    );
    expect(linea).toMatchObject({ situacion: 'CANCELADA', responsable: 'Ana' });
    expect(linea?.programaCapturado).toEqual([0, null, 4, ...Array(9).fill(null)]);
  });
  test('a blank programme is none', () =>
    expect(lineasDe('lineaAccion,programadoEnero\n1.1 A,\n')[0]?.programaCapturado).toBeNull());
});

describe('the rows', () => {
  test('blanks below what was merged carry down, and it is told once', () => {
    const tabla = leer('numero,objetivo,lineaAccion\n1,Dar,1.1 A\n,,1.2 B\n2,Pedir,2.1 C\n,,2.2 D\n');
    expect(tabla.pat.mir.secciones[0]?.objetivos.map((o) => [o.numero, o.objetivo, o.lineas.length])).toEqual([
      ['1', 'Dar', 2],
      ['2', 'Pedir', 2],
    ]);
    expect(dudasDe(tabla, /En 2 filas \(3, 5\)/)).toHaveLength(1);
  });

  test('an objetivo may stand in a row of its own', () => {
    const tabla = leer('numero,objetivo,lineaAccion\n1,Dar,\n,,1.1 A\n2,Pedir,\n,,2.1 B\n');
    expect(tabla.pat.mir.secciones[0]?.objetivos.map((o) => [o.objetivo, o.lineas[0]?.numero])).toEqual([
      ['Dar', '1.1'],
      ['Pedir', '2.1'],
    ]);
    expect(dudasDe(tabla, /no tiene objetivo|de arriba/)).toEqual([]);
  });

  test('sections by their column, with numbers that occur in both', () => {
    const tabla = leer('seccion,numero,lineaAccion\nUno,1,1.1 A\n,1,1.2 B\nDos,1,1.1 C\n');
    expect(tabla.pat.mir.secciones.map((s) => s.titulo)).toEqual(['Uno', 'Dos']);
    expect(numeros(tabla)).toEqual([['1.1', '1.2'], ['1.1']]);
    expect(dudasDe(tabla, /repetida/)).toEqual([]);
  });

  test('without that column, numbering that begins again under another objetivo is another section, and told', () => {
    const tabla = leer('numero,objetivo,lineaAccion\n1,Dar,1.1 A\n1,Celebrar,1.1 B\n');
    expect(numeros(tabla)).toEqual([['1.1'], ['1.1']]);
    expect(dudasDe(tabla, /vuelve a empezar/)).toHaveLength(1);
  });

  test('a linea that is there twice is in a doubt, whole', () => {
    const tabla = leer('numero,lineaAccion,enero\n1,1.1 A,1\n1,1.1 B,2\n');
    expect(numeros(tabla)).toEqual([['1.1']]);
    expect(dudasDe(tabla, /1\.1 está repetida/)).toEqual(['3: numero: 1 | lineaAccion: 1.1 B | enero: 2']);
  });

  test('a linea without number, a total and a stray text are in doubts, whole', () => {
    const tabla = leer('numero,lineaAccion,presupuesto\n1,1.1 A,10\n,Sin número,20\nTotal,,30\n,,40\nx,,y\n');
    expect(dudasDe(tabla, /no tiene número/)).toEqual(['3: lineaAccion: Sin número | presupuesto: 20']);
    expect(dudasDe(tabla, /parece un total/)).toEqual(['4: numero: Total | presupuesto: 30']);
    expect(dudasDe(tabla, /no tiene línea de acción/)).toEqual(['5: presupuesto: 40', '6: numero: x | presupuesto: y']);
  });

  test('a second 7.1 right after 7.9 is 7.10, and told', () => {
    const filas = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `7.${n},L${n}`).join('\n');
    const tabla = leer(`numeroLinea,lineaAccion\n${filas}\n7.1,Diez\n`);
    expect(numeros(tabla)[0]?.slice(-2)).toEqual(['7.9', '7.10']);
    expect(listLineas(tabla.pat.mir)[9]?.linea.lineaAccion).toBe('7.10 Diez');
    expect(dudasDe(tabla, /se leyó como 7\.10/)).toHaveLength(1);
  });

  test('an objetivo that says another thing further down keeps the first, and lineas apart from theirs are joined', () => {
    const tabla = leer('numero,objetivo,lineaAccion\n1,Dar,1.1 A\n2,Pedir,2.1 B\n1,Dar más,1.2 C\n');
    expect(numeros(tabla)).toEqual([['1.1', '1.2', '2.1']]);
    expect(dudasDe(tabla, /separada de las demás/)).toHaveLength(1);
    expect(dudasDe(tabla, /se conservó «Dar»/)).toEqual(['4: objetivo: Dar más']);
  });

  test('rows count as a spreadsheet counts them, cells with line breaks too', () => {
    const tabla = leer('lineaAccion,enero\n"1.1 Revisar\ny ordenar",1\n\n1.2 Medir,mucho\n');
    expect(dudasDe(tabla, /ENERO «mucho»/)).toEqual(['4: enero: mucho']);
  });

  test('a row with more cells than the header is told, since a comma may have cut a number', () => {
    const tabla = leer('lineaAccion,enero,febrero\n1.1 A,12,5,3\n1.2 B,1,2\n');
    expect(dudasDe(tabla, /más celdas que el encabezado/)).toEqual([
      '2: lineaAccion: 1.1 A | enero: 12 | febrero: 5 | D: 3',
    ]);
  });

  test('figures that MIRador computes are told where they say something else', () => {
    const tabla = leer('lineaAccion,meta,meta alcanzada,enero\n1.1 A,10,3,3\n1.2 B,10,7,3\n');
    expect(dudasDe(tabla, /META ALCANZADA decía «7» y se calcula «3»/)).toEqual(['3: meta alcanzada: 7']);
    expect(dudasDe(tabla, /se calcula/)).toHaveLength(1);
  });

  test('a MIR as Google saves it as CSV is read too: title, month numbers, sections, subtotals, legend', () => {
    const tabla = leer(
      [
        'Instituto,,,',
        'FORMATO DE PROGRAMAS ANUALES DE TRABAJO POR ÓRGANO,,,',
        'Programa Anual de Trabajo 2025,,,',
        'NÚMERO,LÍNEA DE ACCIÓN,PRESUPUESTO 2025 PROYECTADO,ENERO,FEBRERO,MARZO,ABRIL,MAYO,JUNIO',
        ',,,1,2,3,4,5,6',
        'Objetivos sustanciales,,,',
        '1,1.1 A,"$1,000",2,,,,,',
        'Subtotal,,"$1,000",,,,,,',
        'Objetivos del proceso,,,',
        '1,1.1 B,$500,3,,,,,',
        'Las celdas en amarillo son para capturar datos que varían con el avance que se reporta,,,',
      ].join('\n'),
    );
    expect(tabla.pat.mir.secciones.map((s) => [s.titulo, s.objetivos[0]?.lineas[0]?.meses[0]])).toEqual([
      ['Objetivos sustanciales', 2],
      ['Objetivos del proceso', 3],
    ]);
    expect([tabla.ejercicio, tabla.forma]).toEqual([2025, 'bloques']);
  });
});

describe('typed cells', () => {
  const fila = (...valores: Valor[]): Valor[] => valores;
  test('an Excel date in a month is a doubt, never a number', () => {
    const tabla = leerHoja({ valores: [fila('lineaAccion', 'enero'), fila('1.1 A', { fecha: '2025-03-04' })] });
    expect(listLineas(tabla.pat.mir)[0]?.linea.meses[0]).toBeNull();
    expect(dudasDe(tabla, /fechas.*ENERO «2025-03-04»/)).toEqual(['2: enero: 2025-03-04']);
  });

  test('a date in MES INICIAL says its month where it is of the year, and is told', () => {
    const mes = (fecha: string) => {
      const tabla = leerHoja({ valores: [fila('lineaAccion', 'mesInicial'), fila('1.1 A', { fecha })] });
      return [listLineas(tabla.pat.mir)[0]?.linea.mesInicial, dudasDe(tabla, /MES INICIAL «/).length];
    };
    expect(mes('2025-03-01')).toEqual([3, 1]);
    expect(mes('1900-01-03')).toEqual([null, 1]);
  });

  test('a percentage is read as it is seen, and told', () => {
    const tabla = leerHoja({
      valores: [fila('lineaAccion', 'enero'), fila('1.1 A', 0.45)],
      formatos: [[], ['', '0%']],
    });
    expect(listLineas(tabla.pat.mir)[0]?.linea.meses[0]).toBe(45);
    expect(dudasDe(tabla, /porcentajes/)).toHaveLength(1);
  });

  test('merged texts are of every row, merged amounts of the first one', () => {
    const tabla = leerHoja({
      valores: [
        fila('numero', 'objetivo', 'lineaAccion', 'presupuesto'),
        fila(1, 'Dar', '1.1 A', 100),
        fila(null, null, '1.2 B', null),
      ],
      combinadas: [2, 4].map((columna) => ({ fila: 2, columna, filas: 2, columnas: 1 })),
    });
    expect(listLineas(tabla.pat.mir).map((u) => [u.objetivo.objetivo, u.linea.presupuesto])).toEqual([
      ['Dar', 100],
      ['Dar', null],
    ]);
  });

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
    [
      'other names',
      [
        ['Actividad', 'Enero'],
        ['1.1 A', 1],
      ],
      'bloques',
    ],
    [
      'a column that is none',
      [
        ['Línea de acción', 'Color'],
        ['1.1 A', 'azul'],
      ],
      'bloques',
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
