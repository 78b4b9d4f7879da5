import { listLineas } from '../../../src/mir/model';
import { dudasDe, leer, numeros } from './ayuda';

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
