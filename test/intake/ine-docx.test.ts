import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AlignmentType,
  Document,
  type FileChild,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import fc from 'fast-check';
import { emptyMir } from '../../src/app/crear';
import { readFormasJge } from '../../src/intake/ine';
import { defaultConfiguracion } from '../../src/mir/ajustes';
import { COLUMNAS_JGE, type InformeJge } from '../../src/mir/informe-jge';
import { type TramoRico, writeTextoRico } from '../../src/mir/texto-rico';
import { buildJge } from '../../src/report/jge';
import { renderDocx } from '../../src/report/render/docx';
import { asunto, informe } from '../support/informe-jge';
import { withLibreOffice } from '../support/libreoffice';
import { fixturesIne, leerFormas, semillasIne } from './ine-palabras';

const TITULO =
  'INFORME QUE PRESENTAN LOS INTEGRANTES DE LA JUNTA GENERAL EJECUTIVA SOBRE LAS ACTIVIDADES VINCULADAS CON LOS ÓRGANOS DESCONCENTRADOS DEL INSTITUTO DE CONSULTAS DEL ALTIPLANO';
const ENCABEZADO = [
  'Asuntos relacionados con la firma de Convenios de Apoyo y Colaboración',
  'Asuntos en particular',
  'Áreas de oportunidad',
  'Actividad ordinaria',
  'PyCIPEF',
  'Con que proyecto de la CIP se relaciona',
];
const p = (texto: string) => new Paragraph(texto);
const bullet = (texto: string) => new Paragraph({ text: texto, numbering: { reference: 'puntos', level: 0 } });
const cell = (children: string | (Paragraph | Table)[], columnSpan = 1) =>
  new TableCell({ children: typeof children === 'string' ? children.split('\n').map(p) : children, columnSpan });
const row = (...children: TableCell[]) => new TableRow({ children });
const table = (...rows: TableRow[]) => new Table({ rows });
const blanks = (n: number) => Array.from({ length: n }, () => cell(''));

async function readDocx(children: FileChild[]) {
  const config = [
    {
      reference: 'puntos',
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT }],
    },
  ];
  const doc = new Document({ numbering: { config }, sections: [{ children }] });
  return readFormasJge('forma.docx', new Uint8Array(await Packer.toBuffer(doc)));
}

const merged = (texto: string, verticalMerge: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]) =>
  new TableCell({ children: [p(texto)], verticalMerge });

/** A table within a cell whose first column spans two rows. */
const ANIDADA = table(
  row(cell('Simulacro'), cell('Fecha')),
  row(merged('Primero', VerticalMergeType.RESTART), cell('4 de mayo')),
  row(merged('', VerticalMergeType.CONTINUE), cell('6 de mayo\na las 18:00')),
);

describe('forms of Word', () => {
  test('head in a table of labels and values, bullets by numbering, a table within a cell', async () => {
    const { informes, dudas } = await readDocx([
      p(TITULO),
      table(
        row(
          cell('Dirección Ejecutiva\no Unidad Técnica:'),
          cell('Unidad Técnica de Padrones'),
          cell('Entidad Federativa:'),
          cell('Valle Hondo'),
        ),
        row(cell('Fecha de visita:'), cell('4 y 6 de mayo de 2026'), cell('Junta:'), cell('_____')),
        row(cell('Distritos'), cell('01 y 02', 3)),
        row(cell('Objetivo de la visita:'), cell('Repasar:\nlos padrones.', 3)),
      ),
      p('Asuntos relevantes tratados o a tratar en las visitas realizadas.'),
      table(
        row(...ENCABEZADO.map((t) => cell(t))),
        row(
          ...blanks(4),
          cell([p('Tareas:'), bullet('Una.'), bullet('Otra.')]),
          cell([p('L240976 Padrón.'), ANIDADA, p('')]),
        ),
        row(cell('Convenio'), ...blanks(5)),
      ),
      p(''),
      table(
        row(cell('Total de personal capacitado:'), cell('')),
        row(cell('Observaciones:'), cell([p('Ninguna.'), bullet('Se anexa lista.')])),
      ),
    ]);
    expect(informes).toEqual([
      informe({
        direccion: 'Unidad Técnica de Padrones',
        entidad: 'Valle Hondo',
        fechaVisita: '4 y 6 de mayo de 2026',
        distritos: '01 y 02',
        objetivo: 'Repasar:\nlos padrones.',
        asuntos: [
          asunto({
            pycipef: 'Tareas:\n· Una.\n· Otra.',
            proyecto:
              'L240976 Padrón.\n| Simulacro | Fecha |\n| Primero | 4 de mayo |\n| ^ | 6 de mayo\\na las 18:00 |',
          }),
          asunto({ convenios: 'Convenio' }),
        ],
        observaciones: 'Ninguna.\n· Se anexa lista.',
      }),
    ]);
    expect(dudas).toEqual([]);
  });

  test('everything in one table: head, header and rows on other columns of its grid', async () => {
    const { informes } = await readDocx([
      new Paragraph({ children: [new TextRun(TITULO)] }),
      table(
        row(cell('Dirección Ejecutiva o Unidad Técnica:', 4), cell('Unidad de Padrones', 8)),
        row(cell('Entidad Federativa:', 2), cell('Sierra', 4), cell('Junta:', 2), cell('Local', 4)),
        row(...ENCABEZADO.map((t) => cell(t, 2))),
        row(cell('a', 2), cell('', 2), cell('c', 2), cell('', 2), cell('', 2), cell('f', 2)),
        row(cell('g', 2), cell('sigue en dos', 4), cell('', 6)),
        row(cell('Total de personal capacitado: 12 personas', 12)),
        row(cell('Observaciones: ninguna', 12)),
      ),
    ]);
    const [leido] = informes;
    expect([leido?.direccion, leido?.entidad, leido?.junta]).toEqual(['Unidad de Padrones', 'Sierra', 'Local']);
    expect(leido?.asuntos).toEqual([
      asunto({ convenios: 'a', oportunidad: 'c', proyecto: 'f' }),
      asunto({ convenios: 'g', particulares: 'sigue en dos' }),
    ]);
    expect([leido?.personalCapacitado, leido?.observaciones]).toEqual(['12 personas', 'ninguna']);
  });

  test('several forms, and one that continues on another page', async () => {
    const forma = (entidad: string) => [
      p(TITULO),
      table(row(cell('Entidad Federativa:'), cell(entidad))),
      table(row(...ENCABEZADO.map((t) => cell(t))), row(...blanks(5), cell(`L240910 De ${entidad}.`))),
    ];
    const { informes } = await readDocx([
      ...forma('Sierra'),
      ...forma('Valle'),
      p(TITULO),
      table(row(...ENCABEZADO.map((t) => cell(t))), row(...blanks(5), cell('Y lo que sigue.'))),
      p('Observaciones: al final'),
    ]);
    expect(informes.map((i) => [i.entidad, i.asuntos.map((a) => a.proyecto), i.observaciones])).toEqual([
      ['Sierra', ['L240910 De Sierra.'], ''],
      ['Valle', ['L240910 De Valle.\nY lo que sigue.'], 'al final'],
    ]);
  });
});

const MIR = emptyMir({ ejercicio: 2026, institucion: 'Instituto de Consultas', organo: 'Unidad de Padrones' });

/** Our own document of these forms, read again. */
function throughDocument(informes: readonly InformeJge[]) {
  const docx = renderDocx(buildJge({ mir: MIR, config: defaultConfiguracion(), informes }));
  return readFormasJge('informe.docx', docx);
}

/** The document has room between paragraphs, and no blank lines. */
function withoutBlankLines(informes: readonly InformeJge[]): InformeJge[] {
  return JSON.parse(JSON.stringify(informes), (_, valor: unknown) =>
    typeof valor === 'string' ? valor.replace(/\n{2,}/g, '\n') : valor,
  ) as InformeJge[];
}

describe('our own document of the forms, read again, says the same', () => {
  test.each([...fixturesIne, ...semillasIne])('of %s', (_, ruta) => {
    const { informes } = leerFormas(ruta);
    const vuelta = throughDocument(informes);
    expect(vuelta.informes).toEqual(withoutBlankLines(informes));
    expect(vuelta.dudas.filter((d) => !d.mensaje.includes('que no existe'))).toEqual([]);
  });

  test('of any forms that can be told from labels', () => {
    const frase = fc
      .array(fc.constantFrom('acta', 'mesa', 'de', '2026', '<b>', '&', '«ñ»', '🗳', 'a|b', '\\', '^', '½'), {
        minLength: 1,
        maxLength: 6,
      })
      .map((w) => `x ${w.join(' ')}`);
    const celda = fc.option(frase, { nil: '' });
    const tabla = fc
      .array(fc.tuple(frase, celda, celda), { minLength: 1, maxLength: 3 })
      .map((filas): TramoRico => ({ tipo: 'tabla', filas }));
    const tramo: fc.Arbitrary<TramoRico> = fc.oneof(
      frase.map((texto): TramoRico => ({ tipo: 'parrafo', texto })),
      frase.map((texto): TramoRico => ({ tipo: 'viñeta', texto })),
      tabla,
    );
    // Two tables in a row would be parted by a blank line.
    const texto = fc
      .array(tramo, { maxLength: 4 })
      .map(writeTextoRico)
      .filter((t) => !t.includes('\n\n'));
    const fila = fc
      .tuple(texto, texto, texto, texto, texto, texto)
      .map((t) => asunto(Object.fromEntries(COLUMNAS_JGE.map((c, i) => [c, t[i]]))))
      .filter((a) => COLUMNAS_JGE.some((c) => a[c] !== ''));
    const forma = fc
      .tuple(texto, texto, texto, fc.array(fila, { maxLength: 3 }))
      .map(([direccion, objetivo, observaciones, asuntos]) => informe({ direccion, objetivo, observaciones, asuntos }));
    fc.assert(
      fc.property(fc.array(forma, { minLength: 1, maxLength: 3 }), (formas) => {
        const informes = formas.map((f, i) => ({ ...f, numero: String(i + 1) }));
        expect(throughDocument(informes).informes).toEqual(informes);
      }),
      { numRuns: 10 },
    );
  });
});

withLibreOffice('a form that LibreOffice Writer saved', () => {
  test('has its fields, its bullets and its table within a cell', () => {
    const html = `<html><body><p>${TITULO}</p>
      <table border="1"><tr><td>Dirección Ejecutiva<br>o Unidad Técnica:</td><td>Unidad de Padrones</td></tr>
      <tr><td>Fecha de visita:</td><td>4 y 6 de mayo de 2026</td></tr></table>
      <p>Asuntos relevantes tratados o a tratar en las visitas realizadas.</p>
      <table border="1"><tr>${ENCABEZADO.map((t) => `<td>${t}</td>`).join('')}</tr>
      <tr><td></td><td><ul><li>Una.</li><li>Otra.</li></ul></td><td></td><td></td><td></td><td><p>L240976 Padrón.</p>
      <table border="1"><tr><td>Simulacro</td><td>Fecha</td></tr><tr><td rowspan="2">Primero</td><td>4 de mayo</td></tr>
      <tr><td>6 de mayo</td></tr></table><p>Fin.</p></td></tr></table>
      <p>Total de personal capacitado: 45</p><p>Observaciones:</p><p>Ninguna.</p></body></html>`;
    const carpeta = mkdtempSync(join(tmpdir(), 'mirador-ine-'));
    try {
      const fuente = join(carpeta, 'forma.html');
      writeFileSync(fuente, `<!DOCTYPE html><meta charset="utf-8">${html}`);
      const perfil = `-env:UserInstallation=file://${join(carpeta, 'perfil')}`;
      const salida = ['--infilter=HTML (StarWriter)', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', carpeta];
      execFileSync('soffice', [perfil, '--headless', ...salida, fuente], { stdio: 'ignore', timeout: 120_000 });
      const { informes } = readFormasJge('forma.docx', new Uint8Array(readFileSync(join(carpeta, 'forma.docx'))));
      expect(informes).toEqual([
        informe({
          direccion: 'Unidad de Padrones',
          fechaVisita: '4 y 6 de mayo de 2026',
          asuntos: [
            asunto({
              particulares: '· Una.\n· Otra.',
              proyecto: 'L240976 Padrón.\n| Simulacro | Fecha |\n| Primero | 4 de mayo |\n| ^ | 6 de mayo |\nFin.',
            }),
          ],
          personalCapacitado: '45',
          observaciones: 'Ninguna.',
        }),
      ]);
    } finally {
      rmSync(carpeta, { recursive: true, force: true });
    }
  }, 180_000);
});
