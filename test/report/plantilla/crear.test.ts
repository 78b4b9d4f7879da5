import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Documento } from '../../../src/report/document';
import { fillPlantilla, reviewPlantilla } from '../../../src/report/plantilla';
import { writeXml } from '../../../src/report/plantilla/arbol';
import { createPlantilla } from '../../../src/report/plantilla/crear';
import { expectWholeDocument, pagesOf, resaved, withOffice } from '../../support/office-docx';
import { celda, fila as filaModelo, HORIZONTAL, tabla as tablaModelo, VERTICAL } from '../documento-rico';
import { informe } from '../informe-builder';
import { realisticMir } from '../mir-builder';
import {
  bodyOf,
  celda as celdaDe,
  docxDe,
  ejemplo,
  fila,
  p,
  paragraphsOf,
  partOf,
  pRuns,
  run,
  tabla,
  texto,
  undeclaredPrefixes,
} from './docx-a-mano';

function filledOf(doc: Documento, plantilla: Uint8Array): Uint8Array {
  const hecho = fillPlantilla(doc, plantilla);
  expect(hecho.findings).toEqual([]);
  if (!('docx' in hecho)) throw new Error('The template was refused.');
  expect(undeclaredPrefixes(hecho.docx)).toEqual([]);
  return hecho.docx;
}

describe('a starter template', () => {
  const doc = informe(realisticMir(4));
  const plantilla = createPlantilla(doc);

  test('asks for every part in order, and names everything that may be asked for', () => {
    const textos = paragraphsOf(bodyOf(plantilla));
    expect(
      textos.filter((t) => doc.partes.some((parte) => t === `{{${parte.clave}}}`)).slice(0, doc.partes.length),
    ).toEqual(doc.partes.map((parte) => `{{${parte.clave}}}`));
    const todo = textos.join('\n');
    for (const clave of Object.keys(doc.campos)) expect(todo).toContain(`{{${clave}}}`);
    for (const [lista, [primero]] of Object.entries(doc.listas)) {
      for (const columna of Object.keys(primero ?? {})) expect(todo).toContain(`{{${lista}.${columna}}}`);
    }
  });

  test('has nothing wrong, and is the same each time', () => {
    expect(reviewPlantilla(doc, plantilla)).toEqual([]);
    expect(createPlantilla(doc)).toEqual(plantilla);
    expect(fillPlantilla(doc, plantilla)).toEqual(fillPlantilla(doc, plantilla));
  });

  test('without its grey lines gives the same', () => {
    const archivos = unzipSync(plantilla);
    const cuerpo = writeXml(partOf(plantilla)).replace(/<w:p>(?:(?!<\/w:p>).)*\{\{! .*?<\/w:p>/g, '');
    expect(cuerpo).not.toContain('{{!');
    const limpia = zipSync({ ...archivos, 'word/document.xml': strToU8(cuerpo) });
    expect(bodyOf(filledOf(doc, limpia))).toEqual(bodyOf(filledOf(doc, plantilla)));
  });

  test('filled is called as the document is, and has its letterhead', () => {
    const hecho = filledOf(doc, plantilla);
    const propiedades = new TextDecoder().decode(unzipSync(hecho)['docProps/core.xml']);
    expect(propiedades).toContain(`<dc:title>${doc.titulo}</dc:title>`);
    expect(paragraphsOf(partOf(hecho, 'word/header1.xml')).join()).toContain(doc.membrete.organo);
    expect(paragraphsOf(partOf(hecho, 'word/footer1.xml')).join()).toContain(doc.membrete.pie);
  });
});

withOffice('opened and saved by LibreOffice Writer', () => {
  test('a starter template still gives every word of the document, in order, on its pages', () => {
    const doc = informe(realisticMir(4));
    expectWholeDocument(doc, filledOf(doc, resaved(createPlantilla(doc))));
  });

  test('a template of people works: letterhead, rows, blocks, cells, lists, a page that turns', () => {
    const ancha = tablaModelo(14040, [
      filaModelo([celda('Columna'), celda('Otra')]),
      filaModelo([celda('ancha'), celda('b')]),
    ]);
    const doc = ejemplo({
      pagina: VERTICAL,
      partes: [
        { clave: 'resumen', bloques: [{ tipo: 'encabezado', nivel: 1, texto: 'Resumen' }, texto('Todo va bien.')] },
        { clave: 'puntos', bloques: [{ tipo: 'lista', elementos: [[{ texto: 'primero' }], [{ texto: 'segundo' }]] }] },
        { clave: 'vacia', bloques: [] },
        { clave: 'anexo', bloques: [{ tipo: 'salto', pagina: HORIZONTAL }, ancha] },
      ],
    });
    const cuerpo = [
      pRuns(run('Oficio de {{org', '<w:b/>'), run('ano}}', '<w:i/>'), run(' a {{cargoTitular}}')),
      p('{{resumen}}'),
      p('{{#vacia}}') + p('No sale') + p('{{vacia}}') + p('{{/vacia}}'),
      tabla(
        fila(celdaDe(p('Núm.')), celdaDe(p('Meta'))),
        fila(celdaDe(p('{{lineas.numero}}')), celdaDe(p('{{lineas.meta}}'))),
      ),
      tabla(fila(celdaDe(p('{{puntos}}'), 5000), celdaDe(p('derecha'), 4000))),
      p('{{anexo}}'),
      p('Fin'),
    ].join('');
    const plantilla = resaved(docxDe(cuerpo, { encabezado: p('{{membrete}}') }));
    const paginas = pagesOf(filledOf(doc, plantilla));
    expect(paginas.map((pagina) => pagina.orientacion)).toEqual(['vertical', 'horizontal', 'vertical']);
    const palabras = paginas.map((pagina) => pagina.texto.split(/\s+/).filter(Boolean).join(' '));
    expect(palabras[0]).toBe(
      'Oficio de Dirección de Ñandúes a Titular Resumen Todo va bien. Núm. Meta 7.10 3 7.1 • primero • segundo derecha',
    );
    expect(palabras.slice(1)).toEqual(['Columna Otra ancha b', 'Fin']);
  });
});
