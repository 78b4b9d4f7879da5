import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { type LibroXlsx, readXlsx, XLSX_MAXIMO } from '../../../src/intake/xlsx/leer';
import { resave, withLibreOffice } from '../../support/libreoffice';

const RELACION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet, part by part, so that each can be wrong. */
function partes(hoja: string, textos: string | null = null): Record<string, string> {
  return {
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${RELACION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${RELACION}"><sheets><sheet name="MIR" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELACION}/worksheet" Target="worksheets/sheet1.xml"/>${
      textos === null ? '' : `<Relationship Id="rId2" Type="${RELACION}/sharedStrings" Target="sharedStrings.xml"/>`
    }</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${hoja}</sheetData></worksheet>`,
    ...(textos === null ? {} : { 'xl/sharedStrings.xml': `<sst>${textos}</sst>` }),
  };
}

const zipped = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([ruta, xml]) => [ruta, strToU8(xml)])));
const read = (files: Readonly<Record<string, string>>): LibroXlsx => readXlsx('libro.xlsx', zipped(files), ['MIR']);
const codeOf = (libro: LibroXlsx): string | null => ('finding' in libro ? libro.finding.code : null);

function valoresOf(libro: LibroXlsx): unknown {
  if ('finding' in libro) throw new Error(libro.finding.mensaje);
  return libro.hojas[0]?.valores;
}

describe('the cells of a sheet', () => {
  test.each([
    ['a shared text', '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', '<si><t>uno</t></si>', [['uno']]],
    [
      'a text in pieces, without how it sounds',
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
      '<si><r><t>u</t></r><r><t xml:space="preserve"> no</t></r><rPh><t>ウノ</t></rPh></si>',
      [['u no']],
    ],
    [
      'a text after one that is empty',
      '<row r="1"><c r="A1" t="s"><v>1</v></c></row>',
      '<si/><si><t>dos</t></si>',
      [['dos']],
    ],
    [
      'a text of its own',
      '<row r="1"><c r="B1" t="inlineStr"><is><t>a &amp; b</t></is></c></row>',
      null,
      [[null, 'a & b']],
    ],
    [
      'the result of a formula',
      '<row r="2"><c r="A2" t="str"><f>"x"&amp;B1</f><v>xy</v></c></row>',
      null,
      [[], ['xy']],
    ],
    [
      'a number, a truth and an error',
      '<row><c><v>7.1</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c></row>',
      null,
      [[7.1, true, '#REF!']],
    ],
    [
      'a date that says that it is one',
      '<row r="1"><c r="A1" t="d"><v>2025-03-04T00:00:00</v></c></row>',
      null,
      [[{ fecha: '2025-03-04' }]],
    ],
    [
      'a date that is none stays text',
      '<row r="1"><c r="A1" t="d"><v>2025-13-04</v></c></row>',
      null,
      [['2025-13-04']],
    ],
    ['a truth in a word', '<row r="1"><c r="A1" t="b"><v>true</v></c></row>', null, [[true]]],
    [
      'a text that says which one it is nowhere',
      '<row r="1"><c r="A1" t="s"><v/></c><c r="B1"><v>1</v></c></row>',
      '<si><t>a</t></si>',
      [[null, 1]],
    ],
    [
      'rows and cells in another order',
      '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>',
      null,
      [[1, 2], [], [3]],
    ],
    [
      'what XML cannot hold',
      '<row r="1"><c r="A1" t="str"><v>a_x0007_b_x005F_x0041_</v></c></row>',
      null,
      [['a\u0007b_x0041_']],
    ],
    ['tags with a prefix', '<x:row r="1"><x:c r="A1"><x:v>3</x:v></x:c></x:row>', null, [[3]]],
    [
      'a cell without its place, after one that has it',
      '<row r="1"><c r="C1"><v>1</v></c><c><v>2</v></c></row>',
      null,
      [[null, null, 1, 2]],
    ],
    [
      'a text that no list has',
      '<row r="1"><c r="A1" t="s"><v>99</v></c><c r="B1"><v>1</v></c></row>',
      '<si><t>a</t></si>',
      [[null, 1]],
    ],
  ])('%s', (_, hoja, textos, esperado) => {
    expect(valoresOf(read(partes(hoja, textos)))).toEqual(esperado);
  });

  test('formulas are there as they are written, a shared one where it begins', () => {
    const hoja =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">_xlfn.MAXIFS(B1,C1)</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c></row>';
    expect(read(partes(hoja))).toMatchObject({ hojas: [{ formulas: [['=MAXIFS(B1,C1)', '=']], valores: [[1, 2]] }] });
  });

  test('only the sheets that were asked for are read, and all are named', () => {
    expect(readXlsx('libro.xlsx', zipped(partes('')), ['Otra'])).toEqual({ hojas: [], nombres: ['MIR'] });
  });

  test('every text and number that hucre writes comes back', async () => {
    const texto = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom('línea 1\nlínea 2', ' con espacios ', '<b>&amp;</b>', '7.10', '{"tipo":"linea"}'),
    );
    const numero = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0);
    // Control characters are another test's; no writer but ours escapes them.
    const legible = (v: unknown): boolean => typeof v !== 'string' || (/^[\t\n\P{C}]*$/u.test(v) && !v.includes('_x'));
    const fila = fc.array(fc.oneof(texto, numero).filter(legible), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(fila, { minLength: 1, maxLength: 5 }), async (rows) => {
        const bytes = await writeXlsx({ sheets: [{ name: 'MIR', rows }] });
        expect(valoresOf(readXlsx('libro.xlsx', bytes, ['MIR']))).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });
});

withLibreOffice('a workbook that LibreOffice saved', () => {
  test('says the same', async () => {
    const rows = [
      ['1.10', 'Línea «á»\nsegunda', 12.5, true],
      ['', null, -3e-7, '=1+1 no es fórmula'],
    ];
    const bytes = resave(
      await writeXlsx({
        sheets: [
          { name: 'Otra', rows: [] },
          { name: 'MIR', rows },
        ],
      }),
    );
    expect(valoresOf(readXlsx('libro.xlsx', bytes, ['MIR']))).toEqual([
      ['1.10', 'Línea «á»\nsegunda', 12.5, true],
      [null, null, -3e-7, '=1+1 no es fórmula'],
    ]);
  });
});

describe('what is no workbook is said in a sentence', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const utf16 = (s: string): number[] => [...s].flatMap((c) => [c.charCodeAt(0), 0]);
  test.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(0), 'INT-17'],
    ['a PDF', strToU8('%PDF-1.7\n1 0 obj'), 'INT-14'],
    ['a text', strToU8('1.1 Revisar\n1.2 Medir'), 'INT-14'],
    ['an .xls', new Uint8Array([...ole, ...utf16('Workbook')]), 'INT-15'],
    ['one that asks for a password', new Uint8Array([...ole, 0, 69, ...utf16('EncryptedPackage')]), 'INT-16'],
    ['a document of Word', zipSync({ 'word/document.xml': strToU8('<w:document/>') }), 'INT-14'],
    ['a .zip without files', zipSync({}), 'INT-14'],
    ['a .zip that was cut short', zipped(partes('<row/>')).subarray(0, 300), 'INT-17'],
    ['one above the limit', new Uint8Array(XLSX_MAXIMO + 1), 'INT-18'],
  ])('%s', (_, bytes, code) => {
    expect(codeOf(readXlsx('libro.xlsx', bytes, ['MIR']))).toBe(code);
  });

  test.each([
    ['its list of sheets', 'xl/workbook.xml', 'INT-14'],
    ['the sheet itself', 'xl/worksheets/sheet1.xml', 'INT-17'],
    ['the relations of its sheets', 'xl/_rels/workbook.xml.rels', 'INT-17'],
  ])('one that lacks %s', (_, ruta, code) => {
    const { [ruta]: __, ...resto } = partes('<row r="1"><c r="A1"><v>1</v></c></row>');
    expect(codeOf(read(resto))).toBe(code);
  });

  test('one without the relations of the package is read where everybody puts it', () => {
    const { '_rels/.rels': _, ...resto } = partes('<row r="1"><c r="A1"><v>1</v></c></row>');
    expect(valoresOf(read(resto))).toEqual([[1]]);
  });

  test('bytes that were changed anywhere never throw', () => {
    const bytes = zipped(partes('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', '<si><t>uno</t></si>'));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
        const danado = Uint8Array.from(bytes, (b, i) => (i === at ? byte : b));
        expect(() => readXlsx('libro.xlsx', danado, ['MIR'])).not.toThrow();
      }),
      { numRuns: 400 },
    );
  });
});

describe('hostile files', () => {
  /** A .zip of one deflated file that says to be of another size than it is. */
  function lying(ruta: string, contenido: Uint8Array, dice: number): Uint8Array {
    const resto = Object.entries(partes('')).filter(([r]) => r !== ruta);
    const bytes = zipSync({
      ...Object.fromEntries(resto.map(([r, xml]) => [r, strToU8(xml)])),
      [ruta]: contenido,
    });
    // Both headers of it, wherever they say its true size.
    const vista = new DataView(bytes.buffer);
    for (let i = 0; i + 4 <= bytes.length; i++)
      if (vista.getUint32(i, true) === contenido.length) vista.setUint32(i, dice, true);
    return bytes;
  }

  test.each([
    ['what it is', 60_000_000],
    ['little', 100],
  ])('a bomb that says %s is left as soon as it is too much', (_, dice) => {
    const bomba = lying('xl/worksheets/sheet1.xml', new Uint8Array(60_000_000), dice);
    expect(bomba.length).toBeLessThan(100_000);
    expect(codeOf(readXlsx('libro.xlsx', bomba, ['MIR']))).toBe('INT-18');
  });

  test('entities of a document type are never put in place', () => {
    const files = partes('<row r="1"><c r="A1" t="str"><v>&a;&xxe;</v></c></row>');
    const dtd =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY xxe SYSTEM "file:///etc/passwd">]>';
    const ruta = 'xl/worksheets/sheet1.xml';
    expect(valoresOf(read({ ...files, [ruta]: dtd + files[ruta] }))).toEqual([['&a;&xxe;']]);
  });

  test('a cell at the end of the world takes no memory', () => {
    const hoja = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row><row r="1e300"><c r="A1"><v>1</v></c></row>';
    expect(valoresOf(read(partes(`<row r="1"><c r="A1"><v>5</v></c></row>${hoja}`)))).toEqual([[5]]);
  });

  test('a cell far to the right on every row is too much, and so is a sheet that is named again and again', () => {
    const filas = (n: number): string =>
      Array.from({ length: n }, (_, i) => `<row r="${i + 1}"><c r="SR${i + 1}"><v>1</v></c></row>`).join('');
    expect(codeOf(read(partes(filas(2_500))))).toBe('INT-18');
    const files = partes(filas(1_500));
    const libro = files['xl/workbook.xml'] ?? '';
    const repetida = { ...files, 'xl/workbook.xml': libro.replace(/<sheet .*?\/>/, (tag) => tag.repeat(50)) };
    expect(read(repetida)).toMatchObject({ hojas: [{ nombre: 'MIR' }] });
  });

  test.each<[string, string]>([
    ['spaces', ' '],
    ['letters', 'a'],
    ['attributes', 'a="1" '],
    ['quotes', '"'],
  ])('a tag of twenty million characters of %s is no more than a damaged tag', (_, trozo) => {
    const largo = trozo.repeat(20_000_000 / trozo.length);
    const filas = `<row ${largo}><c r="A9"><v>9</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row ${largo}`;
    const inicio = process.cpuUsage();
    expect(() => read(partes(filas.slice(0, 40_000_000)))).not.toThrow();
    expect(process.cpuUsage(inicio).user / 1e6).toBeLessThan(10);
  });

  test('a list of 400,000 texts is read once, whatever asks for them', () => {
    const textos = '<si><t>x</t></si>'.repeat(400_000);
    const inicio = process.cpuUsage();
    expect(valoresOf(read(partes('<row r="1"><c r="A1" t="s"><v>399999</v></c></row>', textos)))).toEqual([['x']]);
    expect(process.cpuUsage(inicio).user / 1e6).toBeLessThan(10);
  });

  test('a target that leaves the package reaches nothing', () => {
    const files = partes('');
    const rels = files['xl/_rels/workbook.xml.rels'] ?? '';
    const fuera = {
      ...files,
      'xl/_rels/workbook.xml.rels': rels.replace('worksheets/sheet1.xml', '../../../etc/passwd'),
    };
    expect(codeOf(read(fuera))).toBe('INT-17');
  });
});
