import type { Tabla } from '../../../src/report/document';
import { textWidth } from '../../../src/report/document';
import { fillPlantilla } from '../../../src/report/plantilla';
import { celda, fila, tabla, VERTICAL } from '../documento-rico';
import { docxDe, ejemplo, p } from './docx-a-mano';

/** A page whose text is so wide, DXA. */
const page = (ancho: number): string =>
  `<w:sectPr><w:pgSz w:w="${ancho + 800}" w:h="15840"/><w:pgMar w:top="400" w:right="400" w:bottom="400" w:left="400"/></w:sectPr>`;
const renglon = (texto: string) => fila(Array.from({ length: 8 }, () => celda(texto)));
const OCHO = tabla(textWidth(VERTICAL), [renglon('Alcanzado'), renglon('1,234,567')]);

const findingsOf = (bloque: Tabla, ancho: number) =>
  fillPlantilla(
    ejemplo({ partes: [{ clave: 'anexo', bloques: [bloque] }] }),
    docxDe(p('{{anexo}}'), { seccion: page(ancho) }),
  );

test('a page too narrow for a table is told, and the document is made', () => {
  const hecho = findingsOf(OCHO, 4000);
  expect('docx' in hecho).toBe(true);
  expect(hecho.findings).toMatchObject([
    { code: 'PLA-20', severidad: 'aviso', mensaje: expect.stringContaining('{{anexo}}') },
  ]);
});

test.each([
  ['as wide as ours', OCHO, textWidth(VERTICAL)],
  ['where smaller letters fit', OCHO, 8200],
  ['with words that no page of ours held either', tabla(textWidth(VERTICAL), [renglon('palabra'.repeat(9))]), 8200],
])('a page %s is not', (_, bloque, ancho) => {
  expect(findingsOf(bloque, ancho).findings).toEqual([]);
});
