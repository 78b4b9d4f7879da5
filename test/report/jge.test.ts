import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readFormasJge } from '../../src/intake/ine';
import { defaultConfiguracion } from '../../src/mir/ajustes';
import { COLUMNAS_JGE, type InformeJge, PROPIOS_JGE } from '../../src/mir/informe-jge';
import { parseTextoRico } from '../../src/mir/texto-rico';
import { bloquesOf, type Celda, type Documento, type Tabla, textWidth } from '../../src/report/document';
import { longestWord, MARGEN_CELDA } from '../../src/report/fit';
import { buildJge } from '../../src/report/jge';
import { renderDocx } from '../../src/report/render/docx';
import { printable } from '../../src/report/texto';
import { wordsOf } from '../../src/report/words';
import { CAMPOS_PROPIOS, LISTAS, PARTES } from '../../src/text/campos';
import { JGE_ENCABEZADO, JGE_TITULO } from '../../src/text/jge';
import { arbitraryInformes, asunto, informe } from '../support/informe-jge';
import { mirOf } from '../support/lineas';
import { expectWholeDocument, withOffice } from '../support/office-docx';

const CONFIG = defaultConfiguracion({
  institucion: 'Instituto de prueba',
  organo: 'Dirección de prueba',
  ejercicio: 2025,
});
const build = (...informes: readonly InformeJge[]): Documento =>
  buildJge({ mir: mirOf([], { ejercicio: 2025 }), config: CONFIG, informes });

const LARGO = 'Se dio seguimiento a las actividades que acordaron los consejos y se anotó lo que falta. ';
const FORMAS: readonly InformeJge[] = [
  informe({
    numero: '1',
    direccion: 'Dirección de prueba',
    entidad: 'Colima y Nayarit',
    fechaVisita: '3 y 4 de abril de 2025',
    junta: 'Locales\ny distritales',
    objetivo: LARGO.repeat(3).trim(),
    asuntos: [
      asunto({
        convenios: 'Convenio con la Secretaría.',
        particulares: `Se revisó:\n\n· una bodega\n· otra bodega <&>\n${LARGO.repeat(12)}`,
        pycipef:
          'Fechas:\n| Evento | Acto | Fecha |\n| Simulacro | Apertura | 3 de abril |\n| ^ | Cierre | 4 de abril |\nNada más.',
        proyecto: 'F100 Integración\nF200 Ubicación',
      }),
      asunto({ ordinaria: 'Organización.' }),
      asunto({ oportunidad: LARGO.repeat(30), pycipef: LARGO.repeat(8) }),
    ],
    personalCapacitado: '12',
    observaciones: 'Primera.\nSegunda.',
  }),
  informe({ numero: '2', entidad: 'Sonora' }),
];

const words = (texto: string): string[] =>
  printable(texto)
    .split(/\s+/)
    .filter((p) => p !== '');
/** What a field says, in order: marks of bullets and bars of tables are none of its words. */
const said = (texto: string): string[] =>
  parseTextoRico(texto).flatMap((t) => words(t.tipo === 'tabla' ? t.filas.flat().join(' ') : t.texto));
const tablesOf = (doc: Documento): Tabla[] => bloquesOf(doc).filter((b): b is Tabla => b.tipo === 'tabla');
const cellWords = (doc: Documento, celda: Celda): string[] =>
  wordsOf({
    ...doc,
    partes: [
      {
        clave: 'celda',
        bloques: [
          {
            tipo: 'tabla',
            anchos: [],
            filasRepetidas: 0,
            indivisible: false,
            tamano: 9,
            filas: [{ tipo: 'cuerpo', celdas: [celda], divisible: false }],
          },
        ],
      },
    ],
  });

/** What each field of each form says on paper: five tables a form, and a label before each value but in that of asuntos. */
function printed(doc: Documento): { propios: string[][]; asuntos: string[][][] }[] {
  const tablas = tablesOf(doc);
  return Array.from({ length: tablas.length / 5 }, (_, i) => {
    const suyas = tablas.slice(5 * i, 5 * i + 5);
    const cajas = [...suyas.slice(0, 3), ...suyas.slice(4)].flatMap((t) => t.filas.flatMap((f) => f.celdas));
    return {
      propios: cajas.filter((_c, c) => c % 2 === 1).map((celda) => cellWords(doc, celda)),
      asuntos: (suyas[3]?.filas.slice(1) ?? []).map((f) => f.celdas.map((celda) => cellWords(doc, celda))),
    };
  });
}

/** The same as the form has it; one without asuntos has a blank row. */
function written({ asuntos, ...propios }: InformeJge): { propios: string[][]; asuntos: string[][][] } {
  const rows = asuntos.length > 0 ? asuntos : [asunto()];
  return {
    propios: PROPIOS_JGE.map((c) => said(propios[c])),
    asuntos: rows.map((a) => COLUMNAS_JGE.map((c) => said(a[c]))),
  };
}

describe('the INE form as a document', () => {
  test('of two forms is the golden one (GOLDEN=write makes it anew; read the difference)', () => {
    const ruta = join(__dirname, 'jge.golden.json');
    const doc = build(...FORMAS);
    if (process.env.GOLDEN === 'write') writeFileSync(ruta, `${JSON.stringify(doc, null, 1)}\n`);
    expect(doc).toEqual(JSON.parse(readFileSync(ruta, 'utf8')));
  });

  test('says every word of every field in its field, in order, whatever the form says', () => {
    fc.assert(
      fc.property(arbitraryInformes, (informes) => {
        expect(printed(build(...informes))).toEqual(informes.map(written));
      }),
      { numRuns: 40 },
    );
  });

  test('begins each form on a page with its title, in landscape', () => {
    const doc = build(...FORMAS);
    expect(doc.pagina.orientacion).toBe('horizontal');
    const marcas = bloquesOf(doc).flatMap((b) => (b.tipo === 'titulo' ? [b.texto] : b.tipo === 'salto' ? ['-'] : []));
    expect(marcas).toEqual([JGE_TITULO, '-', JGE_TITULO]);
  });

  test('its tables are as wide as the page, no header or word is split, and blank columns stay narrow', () => {
    const doc = build(...FORMAS);
    for (const tabla of tablesOf(doc)) {
      expect(tabla.anchos.reduce((a, b) => a + b, 0)).toBe(textWidth(doc.pagina));
    }
    const soloUna = tablesOf(build(informe({ asuntos: [asunto({ pycipef: LARGO.repeat(10) })] })))[3];
    COLUMNAS_JGE.forEach((clave, c) => {
      const encabezado = longestWord([{ texto: JGE_ENCABEZADO[clave], tamano: 8, negrita: true }]);
      expect(soloUna?.anchos[c]).toBeGreaterThanOrEqual(encabezado + MARGEN_CELDA - 1);
    });
    const [otras, suya] = [soloUna?.anchos.filter((_, c) => COLUMNAS_JGE[c] !== 'pycipef') ?? [], soloUna?.anchos[4]];
    expect(suya).toBeGreaterThan(2 * Math.max(...otras));
  });

  test('long rows may break over pages, short ones do not; the header stands on each', () => {
    const tabla = tablesOf(build(...FORMAS))[3];
    expect(tabla?.filas.map((f) => f.divisible)).toEqual([false, true, false, true]);
    expect(tabla?.filasRepetidas).toBe(1);
  });

  test('a cell that goes on from the one above has no line between', () => {
    const celda = tablesOf(build(...FORMAS))[3]?.filas[1]?.celdas[4];
    const tabla = celda?.bloques?.find((b): b is Tabla => b.tipo === 'tabla');
    expect(tabla?.filas.map((f) => f.celdas.map((c) => c.sigue ?? false))).toEqual([
      [false, false, false],
      [false, false, false],
      [true, false, false],
    ]);
  });

  test('what a template may write of it is described', () => {
    const { campos, listas, partes } = build(...FORMAS);
    for (const clave of PROPIOS_JGE) expect(CAMPOS_PROPIOS[clave]).toBeDefined();
    expect(partes.filter((p) => PARTES[p.clave] === undefined)).toEqual([]);
    for (const [clave, rows] of Object.entries(listas)) {
      expect(Object.keys(LISTAS[clave]?.columnas ?? {}).sort()).toEqual(Object.keys(rows[0] ?? {}).sort());
    }
    expect(campos.entidad).toBe('Colima y Nayarit\nSonora');
    expect(listas.asuntos?.[0]?.pycipef).toBe(
      'Fechas:\nEvento | Acto | Fecha\nSimulacro | Apertura | 3 de abril\n | Cierre | 4 de abril\nNada más.',
    );
  });
});

withOffice('in LibreOffice', () => {
  test('two forms are whole, nested table and long rows included', () => {
    const doc = build(...FORMAS);
    expectWholeDocument(doc, renderDocx(doc));
  }, 120_000);
});

const SEMILLAS = join(__dirname, '../../../shared/seeds');
const formatos = existsSync(SEMILLAS) ? readdirSync(SEMILLAS).filter((f) => /^00[013]_/.test(f)) : [];
if (formatos.length === 0) test.skip('the INE seeds are not in ../shared/seeds', () => undefined);
else {
  test.each(formatos)('%s: every word of every field stands in its field', (nombre) => {
    const { informes } = readFormasJge(nombre, readFileSync(join(SEMILLAS, nombre)));
    expect(informes.length).toBeGreaterThan(0);
    expect(printed(build(...informes))).toEqual(informes.map(written));
  });
}
