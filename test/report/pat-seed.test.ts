import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultConfiguracion } from '../../src/mir/ajustes';
import { listLineas } from '../../src/mir/model';
import { buildPat } from '../../src/report/pat';
import { wordsOf } from '../../src/report/words';
import { run } from '../cli/mirador';
import { fuenteOfFile, haySemilla, patOf, SEMILLA } from '../intake/helpers';
import { expectWholeDocument, hasOffice } from '../support/office-docx';
import { headingsOf } from './pat-builder';

const words = (texto: string): string => texto.split(/\s+/).filter(Boolean).join(' ');
/** What a person reads of a chapter: the mark of a bullet is drawn, not written. */
const unmarked = (texto: string): string => words(texto.replace(/^- /gm, ''));

(haySemilla ? describe : describe.skip)('the PAT of the seed (skipped where ../shared is absent)', () => {
  const leido = patOf(fuenteOfFile(SEMILLA));
  const doc = buildPat({ ...leido, config: defaultConfiguracion({ ejercicio: 2024 }) });
  const dicho = wordsOf(doc).join(' ');

  test('has every chapter of Textos under its title, and its text word for word', () => {
    const titulos = headingsOf(doc).map((h) => h.slice(2));
    for (const { clave, titulo, texto } of leido.capitulos) {
      if (clave !== 'portada') expect(titulos).toContain(titulo);
      expect(dicho).toContain(unmarked(texto));
    }
  });

  test('has its 84 lineas, of both sections, among the lineas, in the cronograma and in the Anexo 1', () => {
    const lineas = listLineas(leido.mir);
    expect(lineas).toHaveLength(84);
    for (const clave of ['lineas', 'cronograma', 'anexo1']) {
      const parte = wordsOf({ ...doc, partes: doc.partes.filter((p) => p.clave === clave) }).join(' ');
      for (const { linea } of lineas) expect(parte).toContain(words(linea.lineaAccion));
      for (const { titulo } of leido.mir.secciones) expect(parte.toLowerCase()).toContain(titulo.toLowerCase());
    }
  });

  (hasOffice ? test : test.skip)(
    'imported and made on the command line, its pages are whole: no word split, no heading last, contents right',
    async () => {
      const carpeta = mkdtempSync(join(tmpdir(), 'mirador-pat-'));
      try {
        expect(await run(carpeta, 'import', SEMILLA, '-o', 'mir.xlsx')).toMatchObject({ codigo: 0 });
        const hecho = await run(carpeta, 'report', 'pat', 'mir.xlsx', '-o', 'hechos', '--formato', 'docx,pdf');
        expect(hecho).toMatchObject({ codigo: 0 });
        const archivos = readdirSync(join(carpeta, 'hechos')).sort();
        expect(archivos).toEqual([
          'Programa Anual de Trabajo DEOE 2024.docx',
          'Programa Anual de Trabajo DEOE 2024.pdf',
        ]);
        expectWholeDocument(doc, new Uint8Array(readFileSync(join(carpeta, 'hechos', archivos[0] ?? ''))));
      } finally {
        rmSync(carpeta, { recursive: true, force: true });
      }
    },
    180_000,
  );
});
