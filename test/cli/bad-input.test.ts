import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { newLibro } from '../../src/local/workbook-new';
import { writeLibro } from '../../src/local/xlsx';
import { run, runJson } from './mirador';

let carpeta: string;

/** Every file of the folder with the hash of its bytes: "nothing written" is that this stays. */
function fotografia(): Record<string, string> {
  const archivos = readdirSync(carpeta, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    archivos.map((nombre) => {
      const ruta = join(carpeta, nombre);
      const contenido = statSync(ruta).isFile()
        ? createHash('sha1').update(readFileSync(ruta)).digest('hex')
        : 'carpeta';
      return [nombre, contenido];
    }),
  );
}

const PDF = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj << /Type /Catalog >> endobj\n';
const DOCUMENTO = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Una carta sin más.</w:t></w:r></w:p></w:body></w:document>`;

/** Up to the template itself. */
const CON_PLANTILLA = ['report', 'avance', 'mir.xlsx', '--periodo', '2025-B3', '-o', 'd', '--plantilla'];

beforeAll(async () => {
  carpeta = mkdtempSync(join(tmpdir(), 'mirador-cli-'));
  const put = (nombre: string, datos: string | Uint8Array) => writeFileSync(join(carpeta, nombre), datos);
  put('vacio.txt', '');
  put('pdf.txt', Buffer.from(PDF, 'latin1'));
  put('carta.docx', zipSync({ 'word/document.xml': strToU8(DOCUMENTO), '[Content_Types].xml': strToU8('<Types/>') }));
  put('vacio.xlsx', '');
  put('pdf.xlsx', Buffer.from(PDF, 'latin1'));
  put('ajeno.xlsx', await writeLibro(newLibro()));
  put('tabla.csv', 'numero;lineaAccion\n');
  put('cuentas.csv', 'fecha,monto\n2025-01-01,5\n');
  put('libro.csv', await writeLibro(newLibro()));
  put('tabla.ods', '');
  put('pat.txt', readFileSync('src/local/example/pat.txt'));
  mkdirSync(join(carpeta, 'carpeta.xlsx'));
  await run(carpeta, 'import', 'pat.txt', '-o', 'mir.xlsx');
  put('lectura.xlsx', readFileSync(join(carpeta, 'mir.xlsx')));
  chmodSync(join(carpeta, 'lectura.xlsx'), 0o444);
  mkdirSync(join(carpeta, 'cerrada'), { mode: 0o555 });
});
afterAll(() => rmSync(carpeta, { recursive: true, force: true }));

describe('bad input is a Spanish sentence, exit 1, and nothing written', () => {
  test.each<[string, RegExp, string[]]>([
    ['a workbook that is not there', /No existe el archivo «nada.xlsx»/, ['audit', 'nada.xlsx']],
    ['a folder as source', /«.» no se puede leer: es una carpeta/, ['import', '.', '-o', 'x.xlsx']],
    ['a source that is not there', /No existe el archivo «nada.txt»/, ['import', 'nada.txt', '-o', 'x.xlsx']],
    ['an empty text', /está vacío/, ['import', 'vacio.txt', '-o', 'x.xlsx']],
    ['a PDF renamed to .txt', /no es un texto: parece .*PDF/, ['import', 'pdf.txt', '-o', 'x.xlsx']],
    ['a .docx with no objetivos', /no se encontró ningún objetivo/, ['import', 'carta.docx', '-o', 'x.xlsx']],
    ['a table of a header alone', /no se pudo leer ninguna línea/, ['import', 'tabla.csv', '-o', 'x.xlsx']],
    ['a table without LÍNEA DE ACCIÓN', /columna LÍNEA DE ACCIÓN/, ['import', 'cuentas.csv', '-o', 'x.xlsx']],
    ['a workbook called a table', /no es una tabla de texto/, ['import', 'libro.csv', '-o', 'x.xlsx']],
    ['a table of another program', /No se puede importar «tabla.ods»/, ['import', 'tabla.ods', '-o', 'x.xlsx']],
    ['an empty workbook', /no es un libro de Excel/, ['audit', 'vacio.xlsx']],
    ['a PDF renamed to .xlsx', /no es un libro de Excel/, ['capture', 'pdf.xlsx', '1.1', '1', '1']],
    ['a folder named as a workbook', /no es un libro de Excel|No se puede escribir/, ['audit', 'carpeta.xlsx']],
    ['a workbook without a MIR, audited', /no tiene una MIR/, ['audit', 'ajeno.xlsx']],
    ['a workbook without a MIR, repaired', /no tiene una MIR/, ['repair', 'ajeno.xlsx']],
    ['a workbook without a MIR, captured', /no tiene una MIR/, ['capture', 'ajeno.xlsx', '1.1', '1', '1']],
    ['a workbook without a MIR, computed', /no tiene una MIR/, ['indicators', 'ajeno.xlsx']],
    [
      'a workbook without a MIR, reported',
      /no tiene una MIR/,
      ['report', 'avance', 'ajeno.xlsx', '--periodo', '2025-B3', '-o', 'd'],
    ],
    [
      'a read-only workbook, imported into',
      /No se puede escribir «lectura.xlsx»/,
      ['import', 'pat.txt', '-o', 'lectura.xlsx'],
    ],
    [
      'a read-only workbook, captured',
      /No se puede escribir «lectura.xlsx»/,
      ['capture', 'lectura.xlsx', '1.2', '1', '1'],
    ],
    ['a read-only workbook, repaired', /No se puede escribir «lectura.xlsx»/, ['repair', 'lectura.xlsx']],
    ['a read-only folder', /No se puede escribir «cerrada\/x.xlsx»/, ['new', 'cerrada/x.xlsx', '--ejercicio', '2025']],
    ['a folder that is not there', /No se puede escribir «no\/x.xlsx»/, ['new', 'no/x.xlsx', '--ejercicio', '2025']],
    [
      'a read-only folder of reports',
      /carpeta de los documentos/,
      ['report', 'avance', 'mir.xlsx', '--periodo', '2025-B3', '-o', 'cerrada', '--formato', 'html'],
    ],
    ['a template that is not there', /No existe el archivo «nada.docx»/, [...CON_PLANTILLA, 'nada.docx']],
    ['a template that is a folder', /«carpeta.xlsx» no se puede leer/, [...CON_PLANTILLA, 'carpeta.xlsx']],
    ['a template that is no .docx', /«pat.txt» no es un documento de Word/, [...CON_PLANTILLA, 'pat.txt']],
    ['a MIR where there is one', /El libro ya tiene .*MIR/, ['import', 'pat.txt', '-o', 'mir.xlsx']],
    ['a linea in both sections', /existe en más de una sección: 1 .*2 /s, ['capture', 'mir.xlsx', '1.1', '1', '1']],
    ['a linea that is not there', /No hay una línea de acción «99.9»/, ['capture', 'mir.xlsx', '99.9', '1', '1']],
    ['a section that is not there', /No hay una sección/, ['capture', 'mir.xlsx', '1.1', '1', '1', '--seccion', '7']],
    ['month 13', /«13» no es un mes/, ['capture', 'mir.xlsx', '1.1', '13', '1']],
    ['a month by its name', /«enero» no es un mes/, ['capture', 'mir.xlsx', '1.1', 'enero', '1']],
    ['a value that is text', /«mucho» no es un avance/, ['capture', 'mir.xlsx', '1.1', '1', 'mucho']],
    ['a percentage', /«45%» no es un avance/, ['capture', 'mir.xlsx', '1.1', '1', '45%']],
    ['more figures than a sheet keeps', /15 cifras o menos/, ['capture', 'mir.xlsx', '1.1', '1', '1234567890123456']],
    ['a negative value', /«-3» no es un avance/, ['capture', 'mir.xlsx', '1.1', '1', '-3']],
    ['thousands with a comma', /«1,200» no es un avance/, ['capture', 'mir.xlsx', '1.1', '1', '1,200']],
    ['a cut-off of another year', /«2019-10» no es un corte/, ['indicators', 'mir.xlsx', '--corte', '2019-10']],
    ['a cut-off that is no month', /«octubre» no es un corte/, ['indicators', 'mir.xlsx', '--corte', 'octubre']],
    [
      'a period that is none',
      /«2025-B9» no es un periodo/,
      ['report', 'avance', 'mir.xlsx', '--periodo', '2025-B9', '-o', 'd'],
    ],
    [
      'a period of another year',
      /no es del ejercicio/,
      ['report', 'avance', 'mir.xlsx', '--periodo', '2019-B1', '-o', 'd'],
    ],
    ['an argument that is no JSON', /no es JSON/, ['call', 'auditar', 'mir.xlsx', '{completa']],
    [
      'somebody who may not edit the file',
      /no puede|no permitió|permitiría/,
      ['capture', 'mir.xlsx', '1.2', '1', '1', '--seccion', '1', '--as', 'otra@example.org'],
    ],
  ])('%s', async (_, frase, args) => {
    const antes = fotografia();
    const { codigo, json } = await runJson(carpeta, ...args);
    expect({ codigo, ok: json.ok }).toEqual({ codigo: 1, ok: false });
    expect(json.findings.map((f) => f.mensaje).join('\n')).toMatch(frase);
    expect(fotografia()).toEqual(antes);
  });

  test('for people, the sentence and its remedy are on stderr', async () => {
    const { codigo, salida, errores } = await run(carpeta, 'audit', 'nada.xlsx');
    expect({ codigo, salida }).toEqual({ codigo: 1, salida: '' });
    expect(errores).toBe('ERROR CLI-01\n  No existe el archivo «nada.xlsx».\n  → Revise el nombre y la carpeta.\n');
  });
});

describe('wrong usage is exit 2', () => {
  test.each<[string, RegExp, string[]]>([
    ['no command', /falta la orden/, []],
    ['another command', /no hay una orden volar/, ['volar']],
    ['an argument missing', /falta LINEA/, ['capture', 'mir.xlsx']],
    ['too many arguments', /sobran argumentos/, ['audit', 'a.xlsx', 'b.xlsx']],
    ['another option', /no hay una opción --rapido/, ['audit', 'mir.xlsx', '--rapido']],
    ['an option without its value', /falta el valor/, ['indicators', 'mir.xlsx', '--corte']],
    ['no place to write', /falta la opción -o/, ['import', 'pat.txt']],
    ['a target that is no workbook', /debe terminar en .xlsx/, ['new', 'x.txt', '--ejercicio', '2025']],
    ['a year that is no number', /--ejercicio debe ser un número/, ['new', 'x.xlsx', '--ejercicio', 'este']],
    [
      'a document that is none',
      /no hay un documento «acta»: son avance, jge/,
      ['report', 'acta', 'mir.xlsx', '-o', 'd'],
    ],
    ['a report without its period', /«avance» necesita --periodo/, ['report', 'avance', 'mir.xlsx', '-o', 'd']],
    ['tables without their period', /«transparencia» necesita/, ['report', 'transparencia', 'mir.xlsx', '-o', 'd']],
    [
      'a format of tables for a text',
      /«pat» no se hace en xlsx: sus formatos son docx, html, pdf/,
      ['report', 'pat', 'mir.xlsx', '-o', 'd', '--formato', 'docx,xlsx'],
    ],
    [
      'a template of tables',
      /«transparencia» es de tablas de datos y no usa plantilla/,
      ['report', 'transparencia', 'mir.xlsx', '--periodo', '2025-B3', '-o', 'd', '--plantilla', 'p.docx'],
    ],
    [
      'a format that is none',
      /no hay un formato «odt»/,
      ['report', 'avance', 'mir.xlsx', '--periodo', '2025-B3', '-o', 'd', '--formato', 'odt'],
    ],
    ['a function outside the allow-list', /«onOpen» no es una función/, ['call', 'onOpen', 'mir.xlsx']],
  ])('%s', async (_, frase, args) => {
    const antes = fotografia();
    const { codigo, errores } = await run(carpeta, ...args);
    expect(codigo).toBe(2);
    expect(errores).toMatch(frase);
    expect(fotografia()).toEqual(antes);
  });
});
