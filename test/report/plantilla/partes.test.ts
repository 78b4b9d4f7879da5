import type { Bloque, Documento, Pagina } from '../../../src/report/document';
import { textWidth } from '../../../src/report/document';
import { childElements, childOf, descend, type Elemento, walk } from '../../../src/report/plantilla/arbol';
import {
  celda as celdaModelo,
  fila as filaModelo,
  HORIZONTAL,
  tabla as tablaModelo,
  VERTICAL,
} from '../documento-rico';
import {
  bodyOf,
  celda,
  countOf,
  docxDe,
  ejemplo,
  fila,
  fill,
  filled,
  p,
  paragraphsOf,
  partOf,
  pRuns,
  run,
  tabla,
  texto,
} from './docx-a-mano';

const seccion = (ancho: number, alto: number, margen: number, mas = '') =>
  `<w:sectPr><w:headerReference w:type="default" r:id="rheader1"/><w:pgSz w:w="${ancho}" w:h="${alto}"/><w:pgMar w:top="1000" w:right="${margen}" w:bottom="1000" w:left="${margen}" w:gutter="0"/><w:pgNumType w:start="5"/>${mas}<w:titlePg/></w:sectPr>`;
const finDe = (sectPr: string) => `<w:p><w:pPr>${sectPr}</w:pPr></w:p>`;

const unaTabla = (ancho: number, marca = 'x') =>
  tablaModelo(ancho, [
    filaModelo([celdaModelo('Columna'), celdaModelo('Otra')]),
    filaModelo([celdaModelo(marca), celdaModelo('b')]),
  ]);

function conPartes(partes: Readonly<Record<string, readonly Bloque[]>>, pagina: Pagina = VERTICAL): Documento {
  return ejemplo({ pagina, partes: Object.entries(partes).map(([clave, bloques]) => ({ clave, bloques })) });
}

const widthsOfTables = (raiz: Elemento): number[] =>
  walk(raiz)
    .filter((e) => e.nombre === 'w:tbl')
    .map((t) => Number(descend(t, 'w:tblPr', 'w:tblW')?.atributos['w:w'] ?? 0));

/** Sections of a body: their orientation, whether they say a header, and the texts in each. */
function sectionsOf(docx: Uint8Array) {
  const secciones: { apaisada: boolean; cabecera: boolean; primera: boolean; textos: string[] }[] = [];
  let textos: string[] = [];
  for (const hijo of childElements(bodyOf(docx))) {
    if (hijo.nombre !== 'w:sectPr') textos.push(...paragraphsOf(hijo).filter((t) => t !== ''));
    const sectPr = hijo.nombre === 'w:sectPr' ? hijo : descend(hijo, 'w:pPr', 'w:sectPr');
    if (!sectPr) continue;
    const papel = childOf(sectPr, 'w:pgSz')?.atributos ?? {};
    secciones.push({
      apaisada: Number(papel['w:w']) > Number(papel['w:h']),
      cabecera: childOf(sectPr, 'w:headerReference') !== undefined,
      primera: childOf(sectPr, 'w:titlePg') !== undefined,
      textos,
    });
    textos = [];
  }
  return secciones;
}

describe('a part', () => {
  test('takes the place of its paragraph; an empty one leaves none', () => {
    expect(filled(p('antes') + p('{{resumen}}') + p('{{vacia}}') + p('después'))).toEqual([
      'antes',
      'Resumen',
      'Todo va bien.',
      'después',
    ]);
  });

  test('may stand twice, or not at all', () => {
    expect(filled(p('{{resumen}}') + p('{{Resumen}}'))).toEqual([
      'Resumen',
      'Todo va bien.',
      'Resumen',
      'Todo va bien.',
    ]);
  });

  test('leaves a picture and the end of a section where they were', () => {
    const cuerpo = pRuns('<w:r><w:drawing/></w:r>', run('{{resumen}}')) + finDe(seccion(12240, 15840, 1440)) + p('x');
    const docx = fill(docxDe(cuerpo, { encabezado: p('') }));
    expect(countOf(bodyOf(docx), 'w:drawing')).toBe(1);
    expect(sectionsOf(docx).map((s) => s.textos)).toEqual([['Resumen', 'Todo va bien.'], ['x']]);
  });

  test('in a content control loses it, so that its pages may turn', () => {
    const docx = fill(docxDe(`<w:sdt><w:sdtPr/><w:sdtContent>${p('{{resumen}}')}</w:sdtContent></w:sdt>`));
    expect(countOf(bodyOf(docx), 'w:sdt')).toBe(0);
    expect(paragraphsOf(bodyOf(docx))).toEqual(['Resumen', 'Todo va bien.']);
  });
});

describe('its tables are as wide as', () => {
  const doc = conPartes({ cuadro: [unaTabla(textWidth(VERTICAL))] });

  test.each([
    ['the page of the template', seccion(12240, 15840, 1440), 9360],
    ['a page of another size', seccion(11906, 16838, 567), 10772],
    ['its column', seccion(12240, 15840, 720, '<w:cols w:num="2" w:space="720"/>'), 5040],
  ])('%s', (_, sectPr, ancho) => {
    expect(widthsOfTables(bodyOf(fill(docxDe(p('{{cuadro}}'), { seccion: sectPr, encabezado: p('') }), doc)))).toEqual([
      ancho,
    ]);
  });

  test('each section, where there are several', () => {
    const cuerpo = p('{{cuadro}}') + finDe(seccion(12240, 15840, 720)) + p('{{cuadro}}');
    expect(widthsOfTables(bodyOf(fill(docxDe(cuerpo), doc)))).toEqual([10800, 9360]);
  });

  test('what a cell has inside, which it ends with a paragraph', () => {
    const docx = fill(docxDe(tabla(fila(celda(p('{{cuadro}}'), 6000), celda(p('b'))))), doc);
    expect(widthsOfTables(bodyOf(docx))).toEqual([0, 5784]);
    const [primera] = walk(bodyOf(docx)).filter((e) => e.nombre === 'w:tc');
    expect(
      childElements(primera ?? bodyOf(docx))
        .map((e) => e.nombre)
        .pop(),
    ).toBe('w:p');
  });

  test('columns sum to their table, and letters get smaller before words break', () => {
    const ancho = textWidth(HORIZONTAL);
    const palabras = ['Responsabilidades', 'Calendarización', 'Administrativas', 'Electorales', 'Institucionales'];
    const ancha = tablaModelo(ancho, [
      filaModelo(palabras.map((t) => celdaModelo(t))),
      filaModelo(palabras.map((t) => celdaModelo(t))),
    ]);
    const docx = fill(
      docxDe(p('{{cuadro}}'), { seccion: seccion(12240, 15840, 2400), encabezado: p('') }),
      conPartes({ cuadro: [ancha] }, HORIZONTAL),
    );
    const [t] = walk(bodyOf(docx)).filter((e) => e.nombre === 'w:tbl');
    const columnas = walk(t ?? bodyOf(docx))
      .filter((e) => e.nombre === 'w:gridCol')
      .map((e) => Number(e.atributos['w:w']));
    expect(columnas.reduce((a, b) => a + b, 0)).toBe(7440);
    const tamanos = walk(t ?? bodyOf(docx))
      .filter((e) => e.nombre === 'w:sz')
      .map((e) => Number(e.atributos['w:val']) / 2);
    expect(Math.max(...tamanos)).toBeLessThan(8.5);
    expect(Math.min(...tamanos)).toBeGreaterThanOrEqual(6);
  });
});

describe('pages', () => {
  const girada: readonly Bloque[] = [{ tipo: 'salto', pagina: HORIZONTAL }, unaTabla(textWidth(HORIZONTAL), 'ancha')];
  const deVuelta: readonly Bloque[] = [{ tipo: 'salto', pagina: VERTICAL }, texto('fin')];
  const doc = conPartes({ inicio: [texto('inicio')], anexo: girada, cierre: deVuelta });
  const enPlantilla = (cuerpo: string, sectPr = seccion(12240, 15840, 1440)) =>
    sectionsOf(fill(docxDe(cuerpo, { seccion: sectPr, encabezado: p('{{organo}}') }), doc));

  test('turn for what departs from the orientation of the document, and turn back; numbers and first page are not begun again', () => {
    expect(enPlantilla(p('{{inicio}}') + p('{{anexo}}') + p('{{cierre}}'))).toEqual([
      { apaisada: false, cabecera: true, primera: true, textos: ['inicio'] },
      { apaisada: true, cabecera: true, primera: false, textos: ['Columna', 'Otra', 'ancha', 'b'] },
      { apaisada: false, cabecera: true, primera: false, textos: ['fin'] },
    ]);
  });

  test('broken at the beginning of a part are new ones, but not at the beginning of the body', () => {
    const conSalto = conPartes({ hoja: [{ tipo: 'salto', pagina: null }, texto('hoja')], otra: [texto('otra')] });
    const saltos = (cuerpo: string) => countOf(bodyOf(fill(docxDe(cuerpo), conSalto)), 'w:pageBreakBefore');
    expect(saltos(p('{{otra}}') + p('{{hoja}}'))).toBe(1);
    expect(saltos(p('{{! nota }}') + p('{{hoja}}') + p('{{otra}}'))).toBe(0);
  });

  test('turned have a letterhead as wide as they are', () => {
    const tab = (posicion: number) => `<w:tab w:val="right" w:pos="${posicion}"/>`;
    const encabezado = `<w:p><w:pPr><w:tabs>${tab(9360)}</w:tabs></w:pPr>${run('{{organo}}')}</w:p>`;
    const docx = fill(
      docxDe(p('{{inicio}}') + p('{{anexo}}'), { seccion: seccion(12240, 15840, 1440), encabezado }),
      doc,
    );
    const tabs = ['word/header1.xml', 'word/mirador1.xml'].map((ruta) => partOf(docx, ruta));
    expect(tabs.map((t) => walk(t).find((e) => e.nombre === 'w:tab')?.atributos['w:pos'])).toEqual(['9360', '14040']);
    expect(tabs.flatMap(paragraphsOf).map((t) => t.trim())).toEqual(['Dirección de Ñandúes', 'Dirección de Ñandúes']);
    const usadas = walk(bodyOf(docx))
      .filter((e) => e.nombre === 'w:headerReference')
      .map((e) => e.atributos['r:id']);
    expect(usadas).toEqual(['rheader1', 'rMirador1']);
    expect(JSON.stringify(partOf(docx, 'word/_rels/document.xml.rels'))).toContain('/word/mirador1.xml');
    expect(widthsOfTables(bodyOf(docx))).toEqual([14040]);
  });

  test('turned at the end leave no blank page behind', () => {
    expect(enPlantilla(p('{{inicio}}') + p('{{anexo}}') + p('')).map((s) => s.apaisada)).toEqual([false, true]);
  });

  test('of a landscape template need no turning', () => {
    expect(enPlantilla(p('{{inicio}}') + p('{{anexo}}'), seccion(15840, 12240, 1440)).map((s) => s.apaisada)).toEqual([
      true,
    ]);
  });

  test('of a document in the other orientation are those of the template', () => {
    const apaisado = conPartes({ cuadro: [unaTabla(textWidth(HORIZONTAL))] }, HORIZONTAL);
    const docx = fill(docxDe(p('{{cuadro}}')), apaisado);
    expect(sectionsOf(docx).map((s) => s.apaisada)).toEqual([false]);
    expect(widthsOfTables(bodyOf(docx))).toEqual([9360]);
  });

  test('of a cover that begins the template have no letterhead, and are followed by a new one', () => {
    const portada: Bloque = {
      tipo: 'portada',
      institucion: 'I',
      organo: 'O',
      titulo: 'T',
      subtitulo: 'S',
      renglones: [],
    };
    const docx = fill(
      docxDe(p('{{portada}}') + p('{{inicio}}'), { seccion: seccion(12240, 15840, 1440), encabezado: p('x') }),
      conPartes({ portada: [portada], inicio: [texto('inicio')] }),
    );
    expect(sectionsOf(docx).map(({ cabecera, textos }) => [cabecera, textos.length])).toEqual([
      [false, 4],
      [true, 1],
    ]);
  });
});

describe('styles and lists', () => {
  const estilos = (mas: string) =>
    `<w:style w:type="paragraph" w:default="1" w:styleId="Estandar"><w:name w:val="Normal"/></w:style>${mas}`;
  const lista: Bloque = { tipo: 'lista', elementos: [[{ texto: 'uno' }], [{ texto: 'dos' }]] };
  const styleOf = (docx: Uint8Array, t: string) => {
    const parrafo = childElements(bodyOf(docx)).find((e) => paragraphsOf(e).includes(t));
    return descend(parrafo, 'w:pPr', 'w:pStyle')?.atributos['w:val'];
  };

  test('a heading takes the look that the template gives its headings, whatever it calls the style', () => {
    const docx = fill(
      docxDe(p('{{resumen}}'), {
        estilos: estilos('<w:style w:type="paragraph" w:styleId="Ttulo1"><w:name w:val="heading 1"/></w:style>'),
      }),
    );
    expect(styleOf(docx, 'Resumen')).toBe('Ttulo1');
  });

  test('where the template has none ours are added, on its own default style', () => {
    const docx = fill(docxDe(p('{{resumen}}'), { estilos: estilos('') }));
    const nuevos = childElements(partOf(docx, 'word/styles.xml'));
    const titulo = nuevos.find((e) => e.atributos['w:styleId'] === styleOf(docx, 'Resumen'));
    expect(childOf(titulo ?? bodyOf(docx), 'w:basedOn')?.atributos['w:val']).toBe('Estandar');
    expect(nuevos.map((e) => e.atributos['w:styleId'])).toContain(styleOf(docx, 'Todo va bien.'));
  });

  test('bullets have a list of their own, also in a template that has no lists or no styles', () => {
    const docx = fill(docxDe(p('{{puntos}}')), conPartes({ puntos: [lista] }));
    const [numId] = walk(bodyOf(docx))
      .filter((e) => e.nombre === 'w:numId')
      .map((e) => e.atributos['w:val']);
    const numeracion = partOf(docx, 'word/mirador-numbering.xml');
    expect(
      childElements(numeracion)
        .filter((e) => e.nombre === 'w:num')
        .map((e) => e.atributos['w:numId']),
    ).toContain(numId);
    const estilo = childElements(partOf(docx, 'word/mirador-styles.xml')).find(
      (e) => e.atributos['w:styleId'] === 'ListParagraph',
    );
    expect(descend(estilo, 'w:basedOn')?.atributos['w:val']).toBe('MIRadorTexto');
    expect(JSON.stringify(partOf(docx, '[Content_Types].xml'))).toContain('/word/mirador-numbering.xml');
    expect(JSON.stringify(partOf(docx, 'word/_rels/document.xml.rels'))).toContain('mirador-styles.xml');
  });

  test('contents lead to the headings that the template places, in its order', () => {
    const titulo = (t: string): Bloque => ({ tipo: 'encabezado', nivel: 1, texto: t });
    const doc = conPartes({
      indice: [{ tipo: 'indice', titulo: 'Contenido', nivel: 1 }],
      a: [titulo('A')],
      b: [titulo('B')],
      c: [titulo('C')],
    });
    const cuerpo = p('{{indice}}') + p('{{c}}') + p('{{a}}');
    const valuesOf = (docx: Uint8Array, nombre: string, atributo: string) =>
      walk(bodyOf(docx))
        .filter((e) => e.nombre === nombre)
        .map((e) => e.atributos[atributo]);
    const docx = fill(docxDe(cuerpo), doc);
    expect(paragraphsOf(bodyOf(docx)).map((t) => t.trim())).toEqual(['Contenido', 'C', 'A', 'C', 'A']);
    expect(valuesOf(docx, 'w:hyperlink', 'w:anchor')).toEqual(valuesOf(docx, 'w:bookmarkStart', 'w:name'));
    // A template made of an earlier document has its bookmarks.
    const viejo = '<w:bookmarkStart w:name="encabezado_1" w:id="7"/><w:bookmarkEnd w:id="7"/>';
    const otro = fill(docxDe(`<w:p>${viejo}</w:p>${cuerpo}`), doc);
    const marcadores = valuesOf(otro, 'w:bookmarkStart', 'w:name');
    expect(new Set(marcadores).size).toBe(3);
    expect(['encabezado_1', ...valuesOf(otro, 'w:hyperlink', 'w:anchor')]).toEqual(marcadores);
  });
});
