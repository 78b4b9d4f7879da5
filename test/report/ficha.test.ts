import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LineaAccion, Mir } from '../../src/mir/model';
import { bloquesOf, type Celda, type Documento, type Tabla, textWidth } from '../../src/report/document';
import { renderDocx } from '../../src/report/render/docx';
import { wordsOf } from '../../src/report/words';
import { LISTAS } from '../../src/text/campos';
import { meses } from '../support/lineas';
import { expectWholeDocument, pagesOf, withOffice } from '../support/office-docx';
import { ajuste, evidencia, fichas } from './ficha-builder';
import { linea, mirOf, objetivo, realisticMir } from './mir-builder';

const only = (...lineas: LineaAccion[]): Mir => mirOf([{ titulo: '', objetivos: [objetivo('1', lineas)] }]);
const tablesOf = (doc: Documento): Tabla[] => bloquesOf(doc).flatMap((b) => (b.tipo === 'tabla' ? [b] : []));
const textOf = (celda: Celda | undefined): string =>
  (celda?.parrafos ?? []).map((p) => p.map((t) => t.texto).join('')).join(' / ');
const saying = (doc: Documento): string => wordsOf(doc).join(' ');

/** The texts of the row of a month, in the order of its columns. */
function mesOf(doc: Documento, mes: string): string[] {
  const fila = tablesOf(doc)
    .flatMap((t) => t.filas)
    .find((f) => f.tipo === 'cuerpo' && textOf(f.celdas[0]) === mes);
  if (!fila) throw new Error(`No row of ${mes}.`);
  return fila.celdas.slice(1).map((c) => textOf(c).replace('\u00A0', ''));
}

/** What stands beside a label. */
function dato(doc: Documento, etiqueta: string): string {
  for (const { celdas } of tablesOf(doc).flatMap((t) => t.filas)) {
    const i = celdas.findIndex((c) => textOf(c) === etiqueta);
    if (i >= 0) return textOf(celdas[i + 1]);
  }
  throw new Error(`No datum is called ${etiqueta}.`);
}

describe('the fichas técnicas', () => {
  test('of a small MIR are the golden ones (GOLDEN=write makes them anew; read the difference)', () => {
    const mir = mirOf([
      {
        titulo: 'Objetivos permanentes',
        objetivos: [
          objetivo('1', [
            linea('1.1', {
              meses: meses({ 1: 1, 2: 1, 3: 2, 11: 1 }),
              responsable: 'Área de capacitación',
              verificableEn: 'Archivo de la dirección',
              observaciones: 'Sin novedad.',
            }),
          ]),
        ],
      },
      { titulo: 'Objetivos del proceso', objetivos: [objetivo('1', [linea('1.1', { mesInicial: null })])] },
    ]);
    const doc = fichas(mir, {
      config: { elabora: 'Ana Robles; Jefa de área' },
      modificaciones: [ajuste('1.1', 10, 12)],
      evidencias: [evidencia('1.1', 1)],
    });
    const ruta = join(__dirname, 'ficha.golden.json');
    if (process.env.GOLDEN === 'write') writeFileSync(ruta, `${JSON.stringify(doc, null, 2)}\n`);
    expect(doc).toEqual(JSON.parse(readFileSync(ruta, 'utf8')));
  });

  test('judge each month against what was programmed to it, and nothing after the cut-off', () => {
    const doc = fichas(only(linea('1.1', { meses: meses({ 1: 1, 2: 1, 3: 2, 11: 4 }) })));
    expect(mesOf(doc, 'enero')).toEqual(['1', '1', '1', '1', '100.0%', '', 'Verde']);
    expect(mesOf(doc, 'marzo')).toEqual(['1', '2', '3', '4', '133.3%', '', 'Verde']);
    expect(mesOf(doc, 'junio')).toEqual(['1', '—', '6', '4', '66.7%', '', 'Rojo']);
    expect(mesOf(doc, 'noviembre')).toEqual(['1', '—', '—', '—', '—', '', '—']);
    expect(saying(doc)).toContain('Hay 1 captura de un mes posterior al corte que no se considera.');
  });

  test('are as of the cut-off in force where no period is asked for, and judge nothing where there is none', () => {
    const mir = only(linea('1.1', { meses: meses({ 1: 1, 5: 1 }) }));
    const alCorte = fichas(mir, { periodo: null, config: { mesDeCorte: 3 } });
    expect(saying(alCorte)).toContain('Avance al corte: marzo');
    expect(mesOf(alCorte, 'mayo')).toEqual(['1', '—', '—', '—', '—', '', '—']);
    const sinCorte = fichas(mir, { periodo: null, config: { mesDeCorte: null } });
    expect(mesOf(sinCorte, 'mayo')).toEqual(['1', '1', '—', '—', '—', '', '—']);
    expect(saying(sinCorte)).toContain('no hay veredicto ni semáforo');
  });

  test.each<[string, Partial<LineaAccion>, string, string]>([
    [
      'the plan names indicator and linea',
      {},
      'Definición',
      'Mide: Informes presentados, en la línea de acción: Presentar informes de seguimiento.',
    ],
    [
      'the indicator has no name',
      { nombreIndicador: '' },
      'Definición',
      'Mide el avance de la línea de acción: Presentar informes de seguimiento.',
    ],
    [
      'the plan gives only a number',
      { lineaAccion: '1.1', nombreIndicador: '' },
      'Definición',
      'Mide el avance de la línea de acción: 1.1.',
    ],
    ['the base is blank', { lineaBase: '' }, 'Línea base', '—'],
    ['the base has its year', { lineaBase: '96.5% (2021)' }, 'Línea base', '96.5% (2021)'],
    ['the unit is a percentage', { unidadMedida: '%', metaPropuesta: 100 }, 'Meta vigente', '100%'],
    ['there is no meta', { metaPropuesta: null }, 'Meta vigente', '—'],
    [
      'there is no window',
      { mesInicial: null },
      'Calendarización',
      'Sin calendarización: faltan la meta o los meses inicial y final',
    ],
    ['the programme was accepted', { programaCapturado: meses({ 12: 12 }) }, 'Calendarización', 'Aceptada'],
    [
      'the linea is cancelled and on demand',
      { situacion: 'CANCELADA', sujetaADemanda: true },
      'Situación',
      'Cancelada / Sujeta a demanda',
    ],
  ])('where %s, the ficha says it so', (_, cambios, etiqueta, esperado) => {
    expect(dato(fichas(only(linea('1.1', cambios))), etiqueta)).toBe(esperado);
  });

  test('say which formula MIRador uses, with the numbers put in where there are any', () => {
    const reduccion: Partial<LineaAccion> = { tendencia: 'Reducción', metaPropuesta: 10, acumulacion: 'maximo' };
    const con = fichas(only(linea('1.1', { ...reduccion, meses: meses({ 6: 12 }) })), {
      config: { formulaReduccion: 'razon' },
    });
    expect(dato(con, 'Fórmula de MIRador')).toBe(
      [
        'META ALCANZADA: Es el valor mayor de los meses capturados hasta octubre: así se acumula esta línea en Cronograma (maximo).',
        'PORCENTAJE: La meta es de reducción: es 100 × META PROPUESTA ÷ META ALCANZADA.',
        'Con lo capturado: 100 × 10 ÷ 12 = 83.3%',
      ].join(' / '),
    );
    expect(dato(fichas(only(linea('1.1', reduccion))), 'Fórmula de MIRador')).not.toContain('Con lo capturado');
  });

  test('print original and adjusted meta with each instrumento', () => {
    const doc = fichas(only(linea('1.1', { metaPropuesta: 14 })), {
      modificaciones: [
        ajuste('1.1', 10, 12),
        ajuste('1.1', 12, 14, { vigencia: 8, instrumento: 'Oficio 7', instancia: '', fecha: '' }),
      ],
    });
    expect([dato(doc, 'Meta original'), dato(doc, 'Meta vigente')]).toEqual(['10 (Informe)', '14 (Informe)']);
    expect(dato(doc, 'Ajustes de la meta')).toBe(
      'De 10 (Informe) a 12 (Informe), desde mayo: Acuerdo IEC/CG-12/2024, Consejo General, 30 de abril de 2024 / De 12 (Informe) a 14 (Informe), desde agosto: Oficio 7',
    );
  });

  test('list the evidence up to the cut-off under the place where it is verified', () => {
    const doc = fichas(only(linea('1.1', { verificableEn: 'Archivo' })), {
      evidencias: [
        evidencia('1.1', 1),
        evidencia('1.1', null, { oficio: '', fecha: '' }),
        evidencia('1.1', 11),
        evidencia('1.1', null, { periodo: '2024-B6' }),
      ],
    });
    expect(dato(doc, 'Verificación')).toBe(
      'Archivo / enero: Acuse de entrega, DECLE/01/2024, 2 de febrero de 2024 / Acuse de entrega',
    );
  });

  test.each<[string, Partial<LineaAccion>, string]>([
    ['its indicator', {}, '1.1 · Informes presentados'],
    ['its linea where it has no indicator', { nombreIndicador: ' ' }, '1.1 · Presentar informes de seguimiento'],
    [
      'the beginning of a long text, in whole words',
      { nombreIndicador: Array.from({ length: 30 }, () => 'indicador').join(' ') },
      `1.1 · ${Array.from({ length: 11 }, () => 'indicador').join(' ')}…`,
    ],
  ])('are called by %s', (_, cambios, esperado) => {
    const [encabezado] = bloquesOf(fichas(only(linea('1.1', cambios)))).filter((b) => b.tipo === 'encabezado');
    expect(encabezado).toMatchObject({ texto: esperado });
  });

  test('name the thresholds as the institution’s own', () => {
    const texto = saying(fichas(only(linea('1.1')), { config: { umbralVerde: 95, umbralAmarillo: 60 } }));
    expect(texto).toContain('verde desde 95%, amarillo desde 60%');
    expect(texto).toContain('Umbrales fijados por la institución');
    expect(texto).not.toMatch(/SHCP|CONEVAL/);
  });

  test.each([
    ['1/1', ['1.1', '1.2', '1.3', '1.4', '1.5']],
    ['2/1.2', ['1.2']],
  ])('of %s are those of its lineas', (alcance, numeros) => {
    const doc = fichas(realisticMir(14), { alcance });
    expect(doc.listas.fichas?.map((f) => f.numero)).toEqual(numeros);
    expect(bloquesOf(doc).some((b) => b.tipo === 'indice')).toBe(false);
  });

  test('have contents when there are many, and every row of a template has the columns that are told', () => {
    const doc = fichas(realisticMir(14));
    expect(bloquesOf(doc).filter((b) => b.tipo === 'indice')).toHaveLength(1);
    expect(doc.listas.fichas).toHaveLength(14);
    for (const fila of doc.listas.fichas ?? []) {
      expect(Object.keys(fila).sort()).toEqual(Object.keys(LISTAS.fichas?.columnas ?? {}).sort());
    }
  });

  test('are signed on a page of their own, one alone on its sheet', () => {
    const bloquesDe = (doc: Documento) => doc.partes.find((p) => p.clave === 'firmas')?.bloques ?? [];
    expect(bloquesDe(fichas(only(linea('1.1')))).map((b) => b.tipo)).toEqual(['tabla']);
    const [salto, , parrafo] = bloquesDe(fichas(realisticMir(3)));
    expect(salto?.tipo).toBe('salto');
    expect(JSON.stringify(parrafo)).toContain('Fichas técnicas de 3 indicadores, Programa Anual de Trabajo 2024');
  });

  test('tables are as wide as the page', () => {
    const doc = fichas(realisticMir(3));
    for (const { anchos } of tablesOf(doc)) expect(anchos.reduce((a, b) => a + b, 0)).toBe(textWidth(doc.pagina));
  });
});

withOffice('the fichas técnicas in LibreOffice', () => {
  test('are whole, a page each; a long text takes a second page and loses nothing', () => {
    const largo = Array.from({ length: 900 }, (_, i) => `palabra${i}`).join(' ');
    const mir = only(
      linea('1.1', { meses: meses({ 1: 1, 2: 1, 3: 1 }) }),
      linea('1.2', { observaciones: largo }),
      linea('1.3'),
    );
    const doc = fichas(mir, { evidencias: [evidencia('1.1', 1)] });
    const docx = renderDocx(doc);
    expectWholeDocument(doc, docx);
    const paginas = pagesOf(docx);
    const donde = ['1.1 ·', '1.2 ·', '1.3 ·'].map((inicio) => paginas.findIndex((p) => p.texto.includes(inicio)));
    expect(donde[0]).toBe(0);
    expect(donde[1]).toBe(1);
    expect(donde[2]).toBeGreaterThan(2);
    expect(paginas.every((p) => p.orientacion === 'vertical')).toBe(true);
  }, 120_000);
});
