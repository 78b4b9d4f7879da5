import { listLineas, type Valor } from '../../../src/mir/model';
import { dudasDe, leer, leerHoja, lineasDe, numeros, rechazo } from './ayuda';

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
])('the form of a table with %s', (_, valores, forma) => expect(leerHoja({ valores }).forma).toBe(forma));
