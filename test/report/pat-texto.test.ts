import { type Bloque, bloquesOf } from '../../src/report/document';
import { linea, mirOf, objetivo } from './mir-builder';
import { capitulo, pat, textOf } from './pat-builder';

const MIR = mirOf([{ titulo: '', objetivos: [objetivo('1', [linea('1.1')])] }]);

/** What a block says, as a test reads it. */
function told(bloque: Bloque): string {
  switch (bloque.tipo) {
    case 'parrafo':
    case 'nota':
      return `${bloque.tipo}: ${bloque.tramos.map((t) => t.texto).join('')}`;
    case 'lista':
      return bloque.elementos
        .map((e, i) => `${bloque.marcas?.[i] ?? '•'} ${e.map((t) => t.texto).join('')}`)
        .join(' | ');
    case 'tabla':
      return bloque.filas.map((f) => f.celdas.map(textOf).join(' # ')).join(' | ');
    case 'firmas':
      return bloque.firmas.map((f) => `firma: ${f.nombre} / ${f.cargo}`).join('');
    default:
      return bloque.tipo;
  }
}

/** The blocks of a chapter below its heading. */
function blocksOf(texto: string): string[] {
  const doc = pat(MIR, { capitulos: [capitulo('propio', 'Propio', texto)] });
  return bloquesOf({ ...doc, partes: doc.partes.filter((p) => p.clave === 'propio') })
    .slice(1)
    .map(told);
}

describe('the text of a chapter', () => {
  test.each<[string, string, string[]]>([
    ['a line is a paragraph, blank ones only part them', 'Uno.\n\n  \r\nDos.', ['parrafo: Uno.', 'parrafo: Dos.']],
    ['bullets of any kind are one list', '- Uno\n• Dos\n– Tres', ['• Uno | • Dos | • Tres']],
    ['letters stay as written, gaps too', 'a) Uno;\nc) Tres.', ['a) Uno; | c) Tres.']],
    ['numbers stay as written', '4. Cuatro\n2. Dos', ['4. Cuatro | 2. Dos']],
    ['roman numbers too', 'i) Uno\nII. Dos', ['i) Uno | II. Dos']],
    [
      'a word is no mark',
      'Civil. Uno\n2024. Dos\n3.1 Tres',
      ['parrafo: Civil. Uno', 'parrafo: 2024. Dos', 'parrafo: 3.1 Tres'],
    ],
    ['footnotes keep their mark', 'Texto.¹\n¹ Nota.', ['parrafo: Texto.¹', 'nota: ¹ Nota.']],
    ['lines with tabs are the rows of a table', 'A\tB\n1\t2\t3', ['A # B #  | 1 # 2 # 3']],
    [
      'place, date and a name are where it is signed',
      'Fin.\nPuerto Claro, a 3 de mayo del año 2024.\nLic. Ana Robles\nDirectora de\nOrganización',
      [
        'parrafo: Fin.',
        'parrafo: Puerto Claro, a 3 de mayo del año 2024.',
        'firma: Lic. Ana Robles / Directora de\nOrganización',
      ],
    ],
    [
      'a date with running text below is not',
      `Se aprobó el acuerdo, a 3 de mayo de 2024.\n${'Sigue el texto. '.repeat(12).trim()}`,
      ['parrafo: Se aprobó el acuerdo, a 3 de mayo de 2024.', `parrafo: ${'Sigue el texto. '.repeat(12).trim()}`],
    ],
    [
      'an earlier date does not hide it',
      'Se aprobó el acuerdo, a 3 de mayo de 2024.\nCiudad, a 5 de mayo de 2024.\nAna Robles',
      [
        'parrafo: Se aprobó el acuerdo, a 3 de mayo de 2024.',
        'parrafo: Ciudad, a 5 de mayo de 2024.',
        'firma: Ana Robles / ',
      ],
    ],
    ['a date that ends it is not', 'Ciudad, a 3 de mayo de 2024.', ['parrafo: Ciudad, a 3 de mayo de 2024.']],
    ['markup is text', '<b>&amp;</b> {{portada}}', ['parrafo: <b>&amp;</b> {{portada}}']],
  ])('%s', (_, texto, esperado) => {
    expect(blocksOf(texto)).toEqual(esperado);
  });
});

describe('the cover', () => {
  const portada = (texto: string) => {
    const [bloque] = bloquesOf(
      pat(MIR, { capitulos: [capitulo('portada', 'Portada', texto)], config: { organo: 'Unidad de Archivo' } }),
    );
    return bloque;
  };

  test.each([
    [
      'of three lines',
      'INSTITUTO\nDEL ESTADO\nPROGRAMA ANUAL DE TRABAJO DE LA UNIDAD DE ARCHIVO\nEnero de 2024',
      {
        institucion: 'INSTITUTO DEL ESTADO',
        organo: '',
        titulo: 'PROGRAMA ANUAL DE TRABAJO DE LA UNIDAD DE ARCHIVO',
        subtitulo: 'Enero de 2024',
        renglones: [],
      },
    ],
    [
      'that names neither institution nor órgano',
      'Programa anual de trabajo 2024',
      {
        institucion: 'Instituto Electoral del Estado de Cordilleras',
        organo: 'Unidad de Archivo',
        titulo: 'Programa anual de trabajo 2024',
      },
    ],
    [
      'that does not name the programme',
      'Acuerdo JE-01\nEnero de 2024',
      {
        titulo: 'Programa Anual de Trabajo',
        subtitulo: 'Ejercicio 2024',
        renglones: ['Acuerdo JE-01', 'Enero de 2024'],
      },
    ],
  ])('%s keeps every one of them', (_, texto, esperado) => {
    expect(portada(texto)).toMatchObject(esperado);
  });
});
