import { strFromU8, unzipSync } from 'fflate';
import { fillPageNumbers } from '../../src/local/paginas';
import { type Bloque, type Pagina, textWidth } from '../../src/report/document';
import { renderDocx } from '../../src/report/render/docx';
import { celda, documento, fila, HORIZONTAL, parrafo, prosa, tabla, VERTICAL } from '../report/documento-rico';

const xmlOf = (docx: Uint8Array): string => strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());

test('the contents of a .docx show the pages that Word would find, so that it need not ask to work them out', async () => {
  const capitulo = (texto: string, pagina: Pagina | null): Bloque[] => [
    { tipo: 'salto', pagina },
    { tipo: 'encabezado', nivel: 1, texto },
    { tipo: 'parrafo', tramos: parrafo(prosa(texto, 60)) },
  ];
  let avisos = 0;
  const docx = await fillPageNumbers(
    renderDocx(
      documento([
        { tipo: 'indice', titulo: 'Contenido', nivel: 2 },
        ...capitulo('uno', null),
        ...capitulo('dos', HORIZONTAL),
        { tipo: 'encabezado', nivel: 2, texto: 'apartado' },
        tabla(
          textWidth(HORIZONTAL),
          Array.from({ length: 120 }, (_, i) => fila([celda(`fila${i}`), celda('valor')])),
        ),
        ...capitulo('tres', VERTICAL),
      ]),
    ),
    () => {
      avisos += 1;
    },
  );
  const campos = [...xmlOf(docx).matchAll(/PAGEREF (\w+) .*?"separate"\/>(.*?)<w:fldChar/g)];
  expect(campos.map((m) => m[2])).toEqual(['2', '3', '3', '8'].map((n) => `<w:t>${n}</w:t>`));
  expect(xmlOf(docx)).not.toContain('w:dirty');
  expect(avisos).toBe(1);
});

test('a document without contents is left as it is', async () => {
  const docx = renderDocx(documento([{ tipo: 'parrafo', tramos: parrafo('Nada que numerar.') }]));
  const never = (): never => {
    throw new Error('There was nothing to begin.');
  };
  expect(await fillPageNumbers(docx, never)).toBe(docx);
});
