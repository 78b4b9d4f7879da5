import type { Modificacion } from '../../src/mir/historia';
import type { LineaAccion, Mir } from '../../src/mir/model';
import type { Fila } from '../../src/report/document';
import { textCell, widthsFor } from '../../src/report/filas';
import { longestWord, MARGEN_CELDA } from '../../src/report/fit';
import { meses } from '../support/lineas';
import { informe, parteOf, rowsIn, saidIn } from './informe-builder';
import { linea, mirOf, objetivo } from './mir-builder';

const MIR = mirOf([
  { titulo: 'A', objetivos: [objetivo('1', [linea('1.1', { metaPropuesta: 20 }), linea('1.3')])] },
  { titulo: 'B', objetivos: [objetivo('1', [linea('1.1')])] },
]);

const cambio = (parts: Partial<Modificacion>): Modificacion => ({
  registrada: '2024-04-02 10:00',
  quien: 'ana@example.org',
  seccion: 0,
  linea: '1.1',
  campo: 'metaPropuesta',
  antes: 12,
  despues: 20,
  motivo: 'Más municipios',
  instrumento: 'Acuerdo CG-12/2024',
  instancia: 'Consejo General',
  fecha: '2024-04-01',
  vigencia: 4,
  ...parts,
});

describe('modifications of the plan', () => {
  test('in force are told with what allows them, before and after', () => {
    const doc = informe(MIR, { modificaciones: [cambio({})] });
    expect(rowsIn(doc, 'modificaciones')).toEqual([
      [
        '1.1',
        'META PROPUESTA',
        '12',
        '20',
        'abril',
        'Acuerdo CG-12/2024',
        'Consejo General',
        '1 de abril de 2024',
        'Más municipios',
      ],
    ]);
    expect(doc.campos.totalModificaciones).toBe('1');
  });

  test.each([
    ['31/03/2024', '31 de marzo de 2024'],
    ['2024-02-30', '2024-02-30'],
    ['2024-13-01', '2024-13-01'],
    ['principios de abril', 'principios de abril'],
    ['', '—'],
  ])('dated "%s" say %s', (fecha, dicho) => {
    expect(rowsIn(informe(MIR, { modificaciones: [cambio({ fecha })] }), 'modificaciones')[0]?.[7]).toBe(dicho);
  });

  test.each<[string, Partial<Modificacion>, string[]]>([
    ['a month by its name', { campo: 'mesFinal', antes: 12, despues: 6 }, ['1.1', 'diciembre', 'junio']],
    ['an amount in pesos', { campo: 'presupuesto', antes: null, despues: 1500 }, ['1.1', '—', '$1,500']],
    ['a cancelled linea', { campo: 'situacion', antes: '', despues: 'CANCELADA' }, ['1.1', '—', 'CANCELADA']],
    ['an objetivo by its name', { campo: 'objetivo', linea: '1', antes: 'a', despues: 'b' }, ['Objetivo 1', 'a', 'b']],
    ['the title of the programme', { campo: 'programa', seccion: -1, linea: '', antes: 'a' }, ['—', 'a', '20']],
  ])('%s is printed as people read it', (_, partes, [quien, antes, despues]) => {
    const [fila] = rowsIn(informe(MIR, { modificaciones: [cambio(partes)] }), 'modificaciones');
    expect([fila?.[0], fila?.[2], fila?.[3]]).toEqual([quien, antes, despues]);
  });

  test('under a number that is another today say both', () => {
    const modificaciones = [
      cambio({ linea: '1.2', campo: 'metaPropuesta', antes: 10, despues: 12 }),
      cambio({ linea: '1.2', campo: 'numero', antes: '1.2', despues: '1.3' }),
    ];
    const doc = informe(MIR, { modificaciones });
    expect(rowsIn(doc, 'modificaciones').map(([numero]) => numero)).toEqual(['1.2 (hoy 1.3)', '1.2 (hoy 1.3)']);
  });

  test('of later months are not in the table, and the method notes say that the plan already has them', () => {
    const doc = informe(MIR, { modificaciones: [cambio({ vigencia: 11 })] });
    expect(rowsIn(doc, 'modificaciones')).toEqual([]);
    expect(saidIn(doc, 'modificaciones')).toContain('rige el plan como se aceptó');
    expect(saidIn(doc, 'metodo')).toContain('Hay 1 modificación del plan registrada que rige después del corte');
  });

  test('of another part are not told in that of an objetivo', () => {
    const modificaciones = [
      cambio({}),
      cambio({ seccion: 1, motivo: 'De otra sección' }),
      cambio({ campo: 'objetivo', linea: '1', motivo: 'Del objetivo' }),
      cambio({ campo: 'institucion', seccion: -1, linea: '', motivo: 'De todo' }),
    ];
    const motivos = (alcance?: { seccion: number; objetivo: string | null }) =>
      rowsIn(informe(MIR, { modificaciones, ...(alcance ? { alcance } : {}) }), 'modificaciones').map((f) => f[8]);
    expect(motivos({ seccion: 0, objetivo: '1' })).toEqual(['Más municipios', 'Del objetivo']);
    expect(motivos({ seccion: 1, objetivo: null })).toEqual(['De otra sección']);
    expect(motivos()).toHaveLength(4);
  });

  test('of a meta print the original beside the adjusted one, however many there were', () => {
    const doc = informe(MIR, {
      modificaciones: [cambio({ antes: 12, despues: 15 }), cambio({ antes: 15, despues: 20, vigencia: 8 })],
    });
    expect(saidIn(doc, 'objetivos')).toContain('20 Original: 12');
    expect(doc.listas.lineas?.[0]).toMatchObject({ meta: '20', metaOriginal: '12' });
    expect(doc.listas.lineas?.[1]).toMatchObject({ meta: '12', metaOriginal: '12' });
  });
});

describe('the annex', () => {
  const only = (l: LineaAccion): Mir => mirOf([{ titulo: '', objetivos: [objetivo('1', [l])] }]);
  const rowOf = (l: LineaAccion, periodo = '2024-B5'): string[] =>
    rowsIn(informe(only(l), { periodo }), 'anexo')[0] ?? [];

  test('has the twelve months as they were captured, blank where nothing was, none after the cut-off', () => {
    const fila = rowOf(linea('1.1', { meses: meses({ 1: 0, 2: 1.5, 4: 1200, 11: 3 }) }));
    expect(fila.slice(4, 16)).toEqual(['0', '1.5', '', '1,200', '', '', '', '', '', '', '', '']);
    expect(fila.slice(16)).toEqual(['1,201.5', 'excede por 1,189.5', '10,012.5%', 'REBASADA']);
  });

  test('greys the months outside the window', () => {
    const bloques = parteOf(informe(only(linea('1.1', { mesInicial: 3, mesFinal: 5 }))), 'anexo');
    const tabla = bloques.find((b) => b.tipo === 'tabla');
    const fila = tabla?.tipo === 'tabla' ? tabla.filas.find((f) => f.tipo === 'cuerpo') : undefined;
    const grises = fila?.celdas.slice(4, 16).flatMap((c, i) => (c.fondo === undefined ? [] : [i + 1]));
    expect(grises).toEqual([1, 2, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('says observaciones and where it is verified under the linea, only where there are any', () => {
    const fila = rowOf(linea('1.1', { observaciones: 'Partida 3361 ', verificableEn: 'Minuta' }));
    expect(fila[1]).toBe('Presentar informes de seguimiento / Observaciones: Partida 3361 / Verificable en: Minuta');
    expect(rowOf(linea('1.1'))[1]).toBe('Presentar informes de seguimiento');
  });

  test('begins a page of its own', () => {
    expect(parteOf(informe(only(linea('1.1'))), 'anexo')[0]).toEqual({ tipo: 'salto', pagina: null });
  });
});

test('a column is as wide as its longest word, also of a row with a cell over other columns', () => {
  const palabra = { texto: 'parcialmente', tamano: 8, negrita: false };
  const fila: Fila = {
    tipo: 'cuerpo',
    divisible: false,
    celdas: [textCell(palabra.texto), { columnas: 2, parrafos: [] }],
  };
  const [ancho] = widthsFor(6000, [{ peso: 0 }, { peso: 1 }, { peso: 1 }], [fila], 8);
  expect(ancho).toBe(longestWord([palabra]) + MARGEN_CELDA);
});
