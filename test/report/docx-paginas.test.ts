import { renderDocx } from '../../src/report/render/docx';
import { expectWholeDocument, withOffice } from '../support/office-docx';
import { documentoRico } from './documento-rico';

withOffice('a document of every block, opened in LibreOffice (skipped where it is not installed)', () => {
  test('is whole: words, tables, pages turned as its sections, cover alone, contents right, no heading last on a page', () => {
    const doc = documentoRico();
    expectWholeDocument(doc, renderDocx(doc));
  });
});
