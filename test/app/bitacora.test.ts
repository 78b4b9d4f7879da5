import fc from 'fast-check';
import { bitacora, exportarBitacora, prepararBitacora } from '../../src/app/bitacora';
import { conRevision } from '../../src/app/registrar';
import { renderCsv } from '../../src/report/render/csv';
import { capturaOfText, entradaOf, rowOfEntrada, textOfCaptura } from '../../src/sheet/bitacora';
import type { Op, Plan } from '../../src/sheet/op';
import { readLibro } from '../../src/sheet/read';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { COMO } from '../../src/text/bitacora';
import { linea, meses, mirOf } from '../support/lineas';
import { installed, typeIn, withAjustes } from './libro';

const mir = mirOf([linea({ numero: '1.1', meses: meses({ 1: 1 }) }), linea({ numero: '1.2' })]);
const libro = installed(mir);
const apply = (snapshot: Snapshot, { ops, despues = [] }: Plan): Snapshot => simulate(snapshot, [...ops, ...despues]);

function withBitacora(snapshot: Snapshot, entradas: readonly (readonly string[])[] = []): Snapshot {
  const { plan } = prepararBitacora.decide(snapshot, null);
  const anexar: Op[] = entradas.length === 0 ? [] : [{ tipo: 'anexar', hoja: 'Bitácora', contenido: entradas }];
  return simulate(apply(snapshot, plan ?? { ops: [], huella: '' }), anexar);
}

const fila = (antes: string, despues: string, campo = 'MARZO', numero = '1.1'): string[] => [
  '2025-03-01 09:00',
  'ana@example.org',
  '1',
  numero,
  campo,
  'Y8',
  antes,
  despues,
  'edición',
];
const historia = (snapshot: Snapshot) => {
  const leido = readLibro(snapshot);
  if (!leido) throw new Error('The workbook of this test has no MIR.');
  return leido.historia;
};

describe('what an entry keeps', () => {
  test.each<[string, Parameters<typeof textOfCaptura>[1], string]>([
    ['marzo', 4, '4'],
    ['marzo', 0.1, '0.1'],
    ['marzo', null, ''],
    ['marzo', 'tres', 'tres'],
    ['marzo', '4', '"4"'],
    ['marzo', '"x"', '""x""'],
    ['marzo', { fecha: '2025-03-01' }, '2025-03-01'],
    ['observaciones', '12.10', '12.10'],
    ['observaciones', '=1+1', '=1+1'],
  ])('%s: %p is %p', (columna, valor, texto) => expect(textOfCaptura(columna, valor)).toBe(texto));

  test('comes back as it was', () => {
    const valor = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.constant(null));
    fc.assert(
      fc.property(fc.constantFrom('marzo', 'observaciones'), valor, (columna, v) => {
        const esperado = v === '' ? null : columna === 'observaciones' && typeof v === 'number' ? String(v) : v;
        expect(capturaOfText(columna, textOfCaptura(columna, v))).toEqual(Object.is(esperado, -0) ? 0 : esperado);
      }),
    );
    const entrada = entradaOf(fila('', '4'));
    expect(entrada && rowOfEntrada(entrada)).toEqual(fila('', '4'));
    expect(entradaOf(fila('desconocido', '4'))?.antes).toBeUndefined();
  });

  test.each([
    ['no column of ours', fila('', '4', 'META PROPUESTA')],
    ['no seccion', fila('', '4').map((t, i) => (i === 2 ? '' : t))],
    ['the header', ['FECHA', 'QUIÉN', 'SECCIÓN', 'LÍNEA', 'CAMPO', 'CELDA', 'ANTES', 'DESPUÉS', 'CÓMO']],
  ])('a row of %s tells of no cell', (_, celdas) => expect(entradaOf(celdas)).toBeNull());
});

describe('what changed without being logged', () => {
  test('is nothing in what was just imported, nor in a workbook without Bitácora', () => {
    expect(historia(libro).sinRegistrar).toEqual([]);
    expect(historia(typeIn(libro, mir, 0, 'marzo', 4)).sinRegistrar).toEqual([]);
  });

  test('is what differs from the last entry, else from the accepted plan', () => {
    const typed = typeIn(typeIn(withBitacora(libro, [fila('', '4')]), mir, 0, 'marzo', 5), mir, 1, 'enero', 'tres');
    expect(historia(typed).sinRegistrar).toEqual([
      { seccion: 0, linea: '1.1', columna: 'marzo', antes: 4, despues: 5 },
      { seccion: 0, linea: '1.2', columna: 'enero', antes: null, despues: 'tres' },
    ]);
    expect(historia(typeIn(withBitacora(libro, [fila('', '4')]), mir, 0, 'marzo', 4)).sinRegistrar).toEqual([]);
  });

  test('what was captured before the Bitácora begins is one row', () => {
    const begun = withBitacora(typeIn(typeIn(libro, mir, 0, 'marzo', 4), mir, 1, 'abril', 5));
    expect(historia(begun)).toMatchObject({ sinRegistrar: [], registros: 1 });
  });

  test('joins a plan that has something to do, and no other', () => {
    const typed = typeIn(withBitacora(libro), mir, 0, 'marzo', 5);
    const leido = readLibro(typed);
    if (!leido) throw new Error('The workbook of this test has no MIR.');
    const nada: Plan = { ops: [], huella: 'h' };
    expect(conRevision(nada, leido, typed)).toBe(nada);
    const algo: Plan = { ops: [{ tipo: 'ocultar', hoja: '_mirador', oculta: true }], huella: 'h' };
    const { ops, huella } = conRevision(algo, leido, typed);
    expect(huella).toBe('h');
    expect(ops.slice(1)).toMatchObject([
      {
        tipo: 'anexar',
        hoja: 'Bitácora',
        contenido: [[libro.ahora, 'desconocido', '1', '1.1', 'MARZO', 'Y8', '', '5', COMO.revision]],
      },
    ]);
  });
});

test('a block over several lineas is told once, with where it was', () => {
  const pegado = (celda: string, numero: string): string[] =>
    fila('', '4', 'MARZO', numero).map((t, i) => (i === 5 ? celda : i === 8 ? COMO.pegado : t));
  const con = withBitacora(libro, [pegado('Y8', '1.1'), pegado('Y9', '1.2'), fila('', '1'), pegado('Y8', '1.1')]);
  expect(historia(con).pegados).toEqual([
    { celdas: 'Y8:Y9', fecha: '2025-03-01 09:00', quien: 'ana@example.org', cuantas: 2 },
  ]);
});

describe('a correction is known', () => {
  const con = typeIn(libro, mir, 0, 'febrero', -1);
  test.each<[string, Snapshot, boolean]>([
    [
      'by the line in OBSERVACIONES',
      typeIn(con, mir, 0, 'observaciones', 'Algo\nCorrección de febrero: -1. Doble'),
      true,
    ],
    ['not by one of another amount', typeIn(con, mir, 0, 'observaciones', 'Corrección de febrero: -2. Doble'), false],
    [
      'by the last entry of the Bitácora',
      withBitacora(con, [fila('', '-1', 'FEBRERO').map((t, i) => (i === 8 ? COMO.correccion : t))]),
      true,
    ],
    ['not by itself', con, false],
  ])('%s', (_, snapshot, es) => expect(historia(snapshot).esCorreccion(0, '1.1', 2)).toBe(es));
});

describe('its view', () => {
  test('shows the newest first, fifty at most', () => {
    const filas = Array.from({ length: 60 }, (_, i) => fila(`${i}`, `${i + 1}`));
    const { vista } = bitacora.decide(withBitacora(libro, filas), { activa: true });
    expect(vista).toMatchObject({ activa: true, puedeActivar: true, registros: 60, limite: 5000 });
    expect(vista.ultimas).toHaveLength(50);
    expect(vista.ultimas[0]).toEqual({
      fecha: '2025-03-01 09:00',
      quien: 'ana@example.org',
      linea: '1.1',
      campo: 'MARZO',
      celda: 'Y8',
      antes: '59',
      despues: '60',
    });
  });

  test('a workbook without one has none', () => {
    expect(bitacora.decide(libro, { activa: false }).vista).toMatchObject({ registros: 0, ultimas: [] });
  });
});

describe('cutting it', () => {
  const llena = withAjustes(withBitacora(libro, [fila('', '1'), fila('1', '2'), fila('2', '3')]), {
    limiteBitacora: 1,
  });
  const escrita = typeIn(llena, mir, 0, 'marzo', 3);
  const exportadaDe = (snapshot: Snapshot): string | null =>
    exportarBitacora.decide(snapshot, { recortar: false, huella: null }).vista?.huella ?? null;

  test('takes away exactly what was exported, and what it told stays known', () => {
    const { plan, vista } = exportarBitacora.decide(escrita, { recortar: true, huella: exportadaDe(escrita) });
    expect(vista).toMatchObject({ quitados: 2, registros: 2, nombre: 'Bitácora 2025-03-01 a 2025-03-01' });
    const after = apply(escrita, plan ?? { ops: [], huella: '' });
    expect(historia(after)).toMatchObject({ registros: 1, sinRegistrar: [] });
    expect(readLibro(after)?.baseline.mir.secciones[0]?.objetivos[0]?.lineas[0]?.meses[2]).toBe(2);
    // Stopped before the rows went, nothing is lost either.
    expect(historia(simulate(escrita, plan?.ops ?? [])).sinRegistrar).toEqual([]);
  });

  test('only exporting writes nothing', () => {
    expect(exportarBitacora.decide(escrita, { recortar: false, huella: null })).toMatchObject({
      plan: null,
      vista: { quitados: 0, registros: 2 },
    });
  });

  test('an entry that is logged after the export stays, although it is over the limit too', () => {
    const huella = exportadaDe(escrita);
    const crecida = withAjustes(withBitacora(libro, [fila('', '1'), fila('1', '2'), fila('2', '3'), fila('3', '4')]), {
      limiteBitacora: 1,
    });
    const { plan, vista } = exportarBitacora.decide(crecida, { recortar: true, huella });
    expect(vista).toMatchObject({ quitados: 2 });
    expect(historia(apply(crecida, plan ?? { ops: [], huella: '' }))).toMatchObject({ registros: 2 });
  });

  test.each<[string, Snapshot, string | null]>([
    ['nothing was exported', escrita, null],
    ['what was exported is gone already', withBitacora(libro, [fila('2', '3'), fila('3', '4')]), exportadaDe(escrita)],
    [
      'an entry was changed',
      withBitacora(libro, [fila('', '9'), fila('1', '2'), fila('2', '3')]),
      exportadaDe(escrita),
    ],
    ['nothing would be left', withBitacora(libro, [fila('', '1'), fila('1', '2')]), exportadaDe(escrita)],
    ['it is no export of ours', escrita, 'todos'],
  ])('takes nothing away when %s', (_, snapshot, huella) =>
    expect(exportarBitacora.decide(snapshot, { recortar: true, huella })).toMatchObject({
      plan: null,
      findings: [{ code: 'APP-65' }],
    }),
  );

  test('whoever may not is refused before', () => {
    const staff = { ...escrita, puedeEditarProtegido: false };
    expect(exportarBitacora.decide(staff, { recortar: true, huella: exportadaDe(escrita) })).toMatchObject({
      plan: null,
      findings: [{ code: 'APP-08' }],
    });
  });
});

test.each([
  ['=1+1', "'=1+1"],
  ['+5', "'+5"],
  ['-5', "'-5"],
  ['@x', "'@x"],
  ['a,b', '"a,b"'],
  ['dice "no"', '"dice ""no"""'],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ['uno\ndos', '"uno\ndos"'],
  ['uno;dos', '"uno;dos"'],
  ['x;=1+1', '"x;\'=1+1"'],
  ['x; @y;-5;+5', "\"x; '@y;'-5;'+5\""],
  ['x;"=1+1', '"x;""\'=1+1"'],
  ['x\n=1+1', '"x\n\'=1+1"'],
  ['a=b', 'a=b'],
])('as CSV, %s is %s', (texto, celda) => expect(renderCsv([[texto]])).toBe(`\ufeff${celda}\r\n`));
