import { readFileSync } from 'node:fs';
import {
  AlignmentType,
  Document,
  type FileChild,
  LevelFormat,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { readDocxBlocks } from '../../src/intake/docx';
import { createNumeracion } from '../../src/intake/numbering';
import { readPat } from '../../src/intake/pat';
import { sourceOf } from '../../src/intake/source';
import type { Pat } from '../../src/mir/model';
import { dudasThat, EJEMPLO, fixture, fuenteOfFile, lineaOf, patOf } from './helpers';

async function patOfDocx(children: FileChild[]): Promise<Pat> {
  return patOf(await fuenteOfDocx(children));
}

async function fuenteOfDocx(children: FileChild[]) {
  const numeracion = {
    reference: 'lista',
    levels: [
      { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
      { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)', alignment: AlignmentType.START },
    ],
  };
  const doc = new Document({ numbering: { config: [numeracion] }, sections: [{ children }] });
  const { fuente, findings } = sourceOf('pat.docx', new Uint8Array(await Packer.toBuffer(doc)));
  if (fuente === null) throw new Error(`The .docx was refused: ${findings[0]?.mensaje}`);
  return fuente;
}

/** The same document as Word would hold it: rows with tabs as tables, the rest as paragraphs. */
function twinOf(ruta: string): FileChild[] {
  const children: FileChild[] = [];
  let rows: string[][] = [];
  const flush = () => {
    if (rows.length === 0) return;
    const width = Math.max(...rows.map((r) => r.length));
    const cells = (row: string[]) =>
      Array.from({ length: width }, (_, i) => new TableCell({ children: [new Paragraph(row[i] ?? '')] }));
    children.push(new Table({ rows: rows.map((r) => new TableRow({ children: cells(r) })) }));
    rows = [];
  };
  for (const linea of readFileSync(ruta, 'utf8').split('\n')) {
    if (linea.includes('\t')) rows.push(linea.split('\t'));
    else {
      flush();
      children.push(new Paragraph(linea));
    }
  }
  flush();
  return children;
}

/** Places count otherwise in a .docx; all the rest must be the same. */
const withoutPlaces = (pat: Pat) => ({ ...pat, dudas: pat.dudas.map((d) => [d.mensaje, d.fuente.texto]) });

describe('a .docx', () => {
  test.each([
    ['the example', EJEMPLO],
    ['a PAT of one section', fixture('una-seccion.txt')],
    ['a PAT in another order', fixture('otro-orden.txt')],
    ['an Anexo 1 alone', fixture('solo-anexo.txt')],
  ])('gives the same Pat as its .txt twin: %s', async (_, ruta) => {
    const twin = await patOfDocx(twinOf(ruta));
    expect(withoutPlaces(twin)).toEqual(withoutPlaces(patOf(fuenteOfFile(ruta))));
  });

  const lista = (text: string, level = 0) => new Paragraph({ text, numbering: { reference: 'lista', level } });
  const fila = (textos: string[], fondos: Record<number, string> = {}) =>
    new TableRow({
      children: textos.map(
        (t, i) =>
          new TableCell({
            children: [new Paragraph(t)],
            ...(fondos[i] === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill: fondos[i] } }),
          }),
      ),
    });
  const meses = ['Ene', 'Feb', 'Mar', 'Abr', 'May', 'Jun', 'Jul', 'Ago', 'Sep', 'Oct', 'Nov', 'Dic'];

  test('objetivos numbered by Word, and months that the cronograma only shades', async () => {
    const blank = Array.from({ length: 12 }, () => '');
    const pat = await patOfDocx([
      new Paragraph('Programa Anual de Trabajo 2026'),
      new Paragraph('Objetivos específicos'),
      lista('Contar con comités.'),
      lista('Dar a conocer a los comités.'),
      new Paragraph('Líneas de acción'),
      new Table({ rows: [fila(['1.1', 'Convocar asambleas.']), fila(['2.1', 'Publicar el directorio.'])] }),
      new Paragraph('Cronograma'),
      new Table({
        rows: [
          fila(['Línea', '', ...meses], Object.fromEntries([...meses, '', ''].map((_, i) => [i, '999999']))),
          fila(['1.1', 'Convocar asambleas.', ...blank], { 4: 'A9D08E', 5: 'A9D08E', 6: 'a9d08e' }),
          fila(
            ['2.1', 'Publicar el directorio.', ...blank],
            Object.fromEntries([...meses, '', ''].map((_, i) => [i, 'EEEEEE'])),
          ),
        ],
      }),
    ]);
    expect(pat.mir.secciones[0]?.objetivos.map((o) => [o.numero, o.objetivo])).toEqual([
      ['1', 'Contar con comités.'],
      ['2', 'Dar a conocer a los comités.'],
    ]);
    expect(lineaOf(pat, 1, '1.1').linea).toMatchObject({ mesInicial: 3, mesFinal: 5 });
    // A row in one colour is decoration, not a calendar.
    expect(lineaOf(pat, 1, '2.1').linea).toMatchObject({ mesInicial: null, mesFinal: null });
    expect(dudasThat(pat, /se tomaron de lo marcado en el cronograma \(marzo, abril, mayo\)/)).toHaveLength(1);
  });

  test('one that is no PAT is refused', async () => {
    const { pat, findings } = readPat(await fuenteOfDocx([new Paragraph('Oficio 12'), lista('Saludos.')]), {
      ejercicio: 2026,
    });
    expect([pat, findings.map((f) => f.code)]).toEqual([null, ['INT-04']]);
  });

  test('line breaks, tabs, merged cells, several paragraphs in a cell and special characters', async () => {
    const fuente = await fuenteOfDocx([
      new Paragraph({ children: [new TextRun('A & B <c>'), new TextRun({ text: '«d»', break: 1 })] }),
      new Paragraph({ children: [new TextRun('SIGLA\tSignificado')] }),
      new Table({
        rows: [
          new TableRow({
            children: [
              new TableCell({ columnSpan: 2, children: [new Paragraph('uno'), new Paragraph('dos')] }),
              new TableCell({ children: [new Paragraph('tres')] }),
            ],
          }),
        ],
      }),
      lista('x'),
      lista('y', 1),
      lista('z', 1),
      lista('w'),
    ]);
    expect(fuente.bloques.map((b) => (b.tipo === 'fila' ? b.celdas : b.texto))).toEqual([
      'A & B <c>',
      '«d»',
      ['SIGLA', 'Significado'],
      ['uno dos', '', 'tres'],
      '1. x',
      'a) y',
      'b) z',
      '2. w',
    ]);
  });

  test('what Word writes twice is read once, and deleted text not at all', () => {
    const xml =
      '<w:document><w:body><w:p><mc:AlternateContent><mc:Choice><w:r><w:t>caja</w:t></w:r></mc:Choice>' +
      '<mc:Fallback><w:r><w:t>caja</w:t></w:r></mc:Fallback></mc:AlternateContent>' +
      '<w:del><w:r><w:delText>borrado</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve"> nueva&#241;</w:t></w:r></w:ins></w:p>' +
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>' +
      '</w:body></w:document>';
    expect(readDocxBlocks({ documento: xml, numeracion: '', estilos: '', notas: '' })).toEqual([
      { tipo: 'parrafo', renglon: 1, texto: 'caja nuevañ' },
      { tipo: 'fila', renglon: 2, celdas: ['a b'], sombreadas: [] },
    ]);
  });
});

describe('what stands in other parts of the .docx', () => {
  const p = (pPr: string, run: string) => `<w:p><w:pPr>${pPr}</w:pPr><w:r>${run}</w:r></w:p>`;
  const partes = {
    documento: '',
    numeracion:
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>',
    estilos: '<w:style w:styleId="Lista"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>',
    notas:
      '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>no</w:t></w:r></w:p></w:footnote>' +
      '<w:footnote w:id="2"><w:p><w:r><w:t xml:space="preserve"> Con base en </w:t></w:r><w:r><w:t>el acuerdo.</w:t></w:r></w:p></w:footnote>',
  };
  const read = (documento: string) =>
    readDocxBlocks({ ...partes, documento }).map((b) => (b.tipo === 'fila' ? b.celdas : b.texto));

  test('lists that come from the style, unless the paragraph takes itself out', () => {
    const estilo = '<w:pStyle w:val="Lista"/>';
    const documento = [
      p(estilo, '<w:t>uno</w:t>'),
      p(`${estilo}<w:numPr><w:numId w:val="0"/></w:numPr>`, '<w:t>sin</w:t>'),
      p(estilo, '<w:t>dos</w:t>'),
    ];
    expect(read(documento.join(''))).toEqual(['1. uno', 'sin', '2. dos']);
  });

  test('footnotes come after the paragraph that calls them', () => {
    expect(read(p('', '<w:t>Texto</w:t><w:footnoteReference w:id="2"/><w:footnoteReference w:id="9"/>'))).toEqual([
      'Texto¹',
      '¹ Con base en el acuerdo.',
    ]);
  });

  test('what was moved away or is only the record of a change is not read', () => {
    const changed = `<w:pPrChange><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:pPrChange>`;
    expect(read(`${p(changed, '<w:t>a</w:t>')}<w:moveFrom>${p('', '<w:t>b</w:t>')}</w:moveFrom>`)).toEqual(['a']);
  });
});

test('numbers of Word lists: roman, letters, start, nested, unknown', () => {
  const lvl = (i: number, fmt: string, text: string, start = 1) =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="${start}"/><w:numFmt w:val="${fmt}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numeracion = createNumeracion(
    `<w:numbering><w:abstractNum w:abstractNumId="7">${lvl(0, 'upperRoman', '%1.', 4)}${lvl(1, 'decimal', '%1.%2')}${lvl(2, 'bullet', '•')}${lvl(3, 'upperLetter', '%4)')}</w:abstractNum>` +
      '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>',
  );
  const marks = [0, 1, 1, 0, 1, 2, 3].map((nivel) => numeracion.next('3', nivel));
  expect(marks).toEqual(['IV.', 'IV.1', 'IV.2', 'V.', 'V.1', '-', 'A)']);
  expect(numeracion.next('99', 0)).toBe('');
});
