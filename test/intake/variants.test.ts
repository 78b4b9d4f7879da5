import { readFileSync } from 'node:fs';
import { listLineas } from '../../src/mir/model';
import { unplacedOf } from './coverage';
import { dudasThat, fixture, fuenteOfFile, fuenteOfText, lineaOf, patOf } from './helpers';

const countsOf = (pat: ReturnType<typeof patOf>) =>
  pat.mir.secciones.map((s) => [s.titulo, s.objetivos.length, s.objetivos.flatMap((o) => o.lineas).length]);

describe('one section, no cronograma, no Anexo 1', () => {
  const fuente = fuenteOfFile(fixture('una-seccion.txt'));
  const pat = patOf(fuente);

  test('one section without title, lineas from plain paragraphs', () => {
    expect(countsOf(pat)).toEqual([['', 2, 4]]);
    expect(listLineas(pat.mir).map((l) => l.linea.numero)).toEqual(['1.1', '1.2', '2.1', '2.2']);
  });

  test('a page number between two chapters is not text, broken lines are joined with a doubt each', () => {
    expect(pat.capitulos.find((c) => c.clave === 'presentacion')?.texto).toBe(
      'La Unidad acompaña a las colonias del municipio.',
    );
    expect(lineaOf(pat, 1, '1.1').linea.lineaAccion).toBe('1.1 Convocar asambleas en las colonias sin comité vecinal.');
    expect(lineaOf(pat, 1, '1.1').objetivo.objetivo).toBe(
      'Elegir comités vecinales en las colonias que no cuentan con uno.',
    );
    expect(dudasThat(pat, /venía partido/)).toEqual([16, 23]);
  });

  test('the title block comes from cover and chapter, each with a doubt', () => {
    expect(pat.mir.titulo).toMatchObject({
      institucion: 'COMISIÓN DE PARTICIPACIÓN VECINAL DEL MUNICIPIO DE ARENALES',
      organo: 'Unidad de Vinculación Vecinal',
      objetivoGeneral: 'Acercar la participación vecinal a cada colonia.',
    });
    expect(dudasThat(pat, /No hay un Anexo 1 que dé/)).toHaveLength(4);
    expect(dudasThat(pat, /no trae el Anexo 1/)).toHaveLength(1);
    expect(pat.mir.presupuestoDeclarado).toBeNull();
  });

  test('nothing is lost', () => expect(unplacedOf(fuente, pat)).toEqual([]));
});

describe('chapters in another order, headings without numbers, months marked in the cronograma', () => {
  const fuente = fuenteOfFile(fixture('otro-orden.txt'));
  const pat = patOf(fuente);

  test('sections, catalogues and siglas are found wherever they stand', () => {
    expect(countsOf(pat)).toEqual([
      ['OBJETIVOS ORDINARIOS', 2, 3],
      ['OBJETIVOS DE LA JORNADA VECINAL 2026', 1, 2],
    ]);
    expect(pat.catalogos).toMatchObject({
      politicas: ['Cercanía', 'Legalidad'],
      programas: ['Comités vecinales', 'Jornadas vecinales'],
      siglas: [
        { sigla: 'UVV', significado: 'Unidad de Vinculación Vecinal' },
        { sigla: 'PAT', significado: 'Programa Anual de Trabajo' },
      ],
    });
  });

  test.each([
    [1, '1.1', 2, 4],
    [1, '1.2', 4, 4],
    [1, '2.1', 12, 12],
    [2, '1.1', 6, 6],
    [2, '1.2', null, null],
  ])('section %i, %s runs from the first to the last marked month', (seccion, numero, ini, fin) => {
    expect(lineaOf(pat, seccion, numero).linea).toMatchObject({ mesInicial: ini, mesFinal: fin });
  });

  test('each window so taken is a doubt, and so is a linea that the cronograma lacks', () => {
    expect(dudasThat(pat, /se tomaron de lo marcado/)).toEqual([29, 30, 31, 36]);
    expect(dudasThat(pat, /El cronograma no trae la línea 1\.2/)).toEqual([22]);
    expect(dudasThat(pat, /Sin calendarización/)).toEqual([22]);
    expect(dudasThat(pat, /aparece bajo/)).toEqual([]);
  });

  test('nothing is lost', () => expect(unplacedOf(fuente, pat)).toEqual([]));
});

describe('a document that is only an Anexo 1, with fewer columns and bands', () => {
  const fuente = fuenteOfFile(fixture('solo-anexo.txt'));
  const pat = patOf(fuente);

  test('sections come from the bands, objetivos and lineas from the rows', () => {
    expect(countsOf(pat)).toEqual([
      ['Objetivos ordinarios', 1, 2],
      ['Objetivos de la jornada vecinal 2026', 1, 1],
    ]);
    expect(lineaOf(pat, 2, '1.1').objetivo.objetivo).toBe('Celebrar la jornada vecinal.');
  });

  test('months by name, thousands, centavos and captured months are read', () => {
    expect(lineaOf(pat, 1, '1.1').linea).toMatchObject({
      lineaAccion: '1.1 Convocar asambleas en cada colonia sin comité.',
      mesInicial: 1,
      mesFinal: 9,
      lineaBase: '12',
      metaPropuesta: 1200,
      presupuesto: 1500.5,
      meses: [3, 4, ...Array.from({ length: 10 }, () => null)],
    });
  });

  test.each([
    ['a row that goes on from the one above', /continuación de la línea 1\.1/, [9]],
    ['a month that is none', /MES FINAL de la línea 1\.2 dice «fin de año»/, [10]],
    ['a percentage that is not the computed one', /«9%», pero esa celda se calcula y da «0\.58»/, [8]],
    ['an estatus that is not the computed one', /«CUMPLIDA», pero esa celda se calcula y da «PENDIENTE»/, [10]],
    ['a subtotal that is not the sum', /El subtotal dice \$1,600, pero sus líneas suman \$1,700\.50/, [11]],
    ['a column that is not of the format', /La columna «FIRMA»/, [6]],
    ['the cell under it', /La celda «R\. T\.»/, [13]],
    ['a row that is nothing known', /no se reconoció/, [15]],
    ['the chapter that is missing', /se tomaron del Anexo 1/, [8]],
  ])('doubt: %s', (_, pattern, renglones) => expect(dudasThat(pat, pattern)).toEqual(renglones));

  test('a computed cell that agrees is no doubt', () => {
    expect(dudasThat(pat, /META ALCANZADA|EN PROCESO/)).toEqual([]);
    expect(dudasThat(pat, /presupuesto declarado/)).toEqual([]);
  });

  test('nothing is lost', () => expect(unplacedOf(fuente, pat)).toEqual([]));
});

describe('other quirks', () => {
  const pat = (texto: string) => patOf(fuenteOfText(`Programa Anual de Trabajo 2026\n\n${texto}`));

  test('an índice without page numbers is not taken for the chapters', () => {
    const read = pat(
      'Índice\nMisión\nObjetivos\nLíneas de acción\n\nMisión\nServir.\nObjetivos\n1. Uno.\nLíneas de acción\n1. Uno.\n1.1 Hacer.',
    );
    expect(read.capitulos.map((c) => [c.clave, c.texto])).toEqual([
      ['portada', 'Programa Anual de Trabajo 2026'],
      ['mision', 'Servir.'],
      ['objetivos', ''],
      ['lineas', ''],
    ]);
  });

  test('cover and Anexo 1 of different years: the cover holds, with a doubt', () => {
    const anexo = readFileSync(fixture('solo-anexo.txt'), 'utf8').replace(
      'Programa Anual de Trabajo 2026',
      'Programa Anual de Trabajo 2024',
    );
    const read = patOf(
      fuenteOfText(
        `Comisión vecinal\nPrograma Anual de Trabajo del Proceso 2025-2026, ejercicio 2026\n\nAnexo 1\n${anexo}`,
      ),
    );
    expect(read.mir.ejercicio).toBe(2026);
    expect(dudasThat(read, /La portada dice 2026 y el encabezado del Anexo 1 dice 2024/)).toEqual([2]);
  });

  test('a repeated linea and one out of place are kept apart, with their doubts', () => {
    const read = pat(
      'Objetivos\n1. Uno.\n2. Dos.\nLíneas de acción\n1. Uno.\n1.1 Hacer.\n1.1 Hacer otra vez.\n2.1 Adelantada.\n2. Dos.\n2.2 Seguir.',
    );
    expect(listLineas(read.mir).map((l) => [l.objetivo.numero, l.linea.lineaAccion])).toEqual([
      ['1', '1.1 Hacer.'],
      ['2', '2.1 Adelantada.'],
      ['2', '2.2 Seguir.'],
    ]);
    expect(dudasThat(read, /La línea 1\.1 .*está repetida/)).toEqual([9]);
    expect(dudasThat(read, /La línea 2\.1 .*aparece bajo el objetivo 1/)).toEqual([10]);
  });

  test('a chapter that only the índice names is kept with its text', () => {
    const read = pat(
      'Índice\nDiagnóstico municipal\t3\nObjetivos\t4\n\nDiagnóstico municipal\nHay colonias.\nObjetivos\n1. Uno.\nLíneas de acción\n1.1 Hacer.',
    );
    expect(read.capitulos.find((c) => c.titulo === 'Diagnóstico municipal')?.texto).toBe('Hay colonias.');
  });
});
