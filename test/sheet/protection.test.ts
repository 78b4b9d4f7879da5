import fc from 'fast-check';
import { type ClaveAjuste, cellOfAjuste } from '../../src/mir/ajustes';
import { ANEXO_1, COLUMNAS, MESES } from '../../src/mir/format';
import { contains } from '../../src/sheet/a1';
import { blueprint } from '../../src/sheet/blueprint';
import { computeDrift } from '../../src/sheet/drift';
import { layoutOf } from '../../src/sheet/layout';
import { planOf } from '../../src/sheet/plan';
import { simulate } from '../../src/sheet/simulate';
import type { Proteccion, Snapshot } from '../../src/sheet/state';
import { expectLaws } from '../laws/laws';
import { linea } from '../support/lineas';
import { hojaDe, instalado, mirDePrueba, objetivo, reparacionDe, typeIn, withHoja } from './libros';

const MIR = mirDePrueba();
const LAYOUT = layoutOf(MIR);
const ADMINISTRADORES = ['admin@example.org', 'titular@example.org'];
/** The file is also shared with ana, luis and eva. */
const LIBRO: Snapshot = {
  ...instalado(MIR),
  acceso: { propietario: 'duena@example.org', editores: ['ana@x.mx', 'eva@x.mx', 'luis@x.mx'] },
};

const ajustado = (ajustes: Partial<Record<ClaveAjuste, string>>, libro = LIBRO): Snapshot =>
  Object.entries(ajustes).reduce(
    (l, [clave, valor]) => typeIn(l, 'Configuración', Number(cellOfAjuste(clave as ClaveAjuste).slice(3)), 2, valor),
    libro,
  );

/** The workbook with these settings and these months closed, mended; with what it wanted. */
function mended(ajustes: Partial<Record<ClaveAjuste, string>>, meses: readonly number[] = []) {
  const libro = ajustado(ajustes);
  const { baseline } = reparacionDe(libro);
  const cierre = { periodo: '2025-B1', meses, fecha: '2025-03-01', quien: '', reapertura: null };
  const entrada = { baseline: { ...baseline, cierres: meses.length > 0 ? [cierre] : [] }, inicial: null };
  return { entrada, libro, after: expectLaws(entrada, libro) };
}

const deLa = (libro: Snapshot, nombre: string): readonly Proteccion[] => hojaDe(libro, nombre).protecciones ?? [];
const editoresPorNombre = (protecciones: readonly Proteccion[]): Record<string, readonly string[] | null> =>
  Object.fromEntries(protecciones.map((p) => [p.descripcion.replace('MIRador: ', ''), p.editores]));

const con = (...correos: readonly string[]): string[] => [...ADMINISTRADORES, ...correos].sort();

test.each<[string, Partial<Record<ClaveAjuste, string>>, Record<string, readonly string[] | null>]>([
  ['nobody is listed', {}, { MIR: ADMINISTRADORES }],
  [
    'one captures an objetivo and another all of them',
    { capturistas: 'ana@x.mx: 2/1; luis@x.mx' },
    {
      'objetivo 1/1': con('luis@x.mx'),
      'objetivo 1/2': con('luis@x.mx'),
      'objetivo 2/1': con('ana@x.mx', 'luis@x.mx'),
      MIR: ADMINISTRADORES,
    },
  ],
  [
    'one only reads: everybody else with whom the file is shared captures',
    { lectores: 'eva@x.mx' },
    {
      'objetivo 1/1': con('ana@x.mx', 'luis@x.mx'),
      'objetivo 1/2': con('ana@x.mx', 'luis@x.mx'),
      'objetivo 2/1': con('ana@x.mx', 'luis@x.mx'),
      MIR: ADMINISTRADORES,
    },
  ],
  ['it only warns', { capturistas: 'ana@x.mx: 2/1', modoProteccion: 'advertir' }, { MIR: null }],
])('who may edit the MIR when %s', (_, ajustes, editores) => {
  const { after } = mended(ajustes);
  expect(editoresPorNombre(deLa(after, 'MIR'))).toEqual(editores);
  expect(new Set(deLa(after, 'MIR').map((p) => p.soloAdvierte))).toEqual(
    new Set([ajustes.modoProteccion === 'advertir']),
  );
});

test('an objetivo is protected from OBSERVACIONES to DICIEMBRE, on the rows of its lineas', () => {
  const rangos = deLa(mended({ capturistas: 'ana@x.mx' }).after, 'MIR').flatMap((p) => (p.rango ? [p.rango] : []));
  const columna = LAYOUT.columnas.observaciones;
  const columnas = COLUMNAS.length - columna + 1;
  expect(rangos).toEqual(LAYOUT.bloques.map((b) => ({ fila: b.primera, filas: b.lineas, columna, columnas })));
});

test('of Configuración the persona titular changes the corte and who signs, and nothing else', () => {
  const protecciones = deLa(mended({ titulares: 'dir@x.mx' }).after, 'Configuración');
  const abiertas = protecciones.find((p) => p.ambito === 'hoja')?.abiertos ?? [];
  const suyas = (['mesDeCorte', 'destinatarios', 'elabora', 'titular'] as const).map((c) =>
    Number(cellOfAjuste(c).slice(3)),
  );
  for (let fila = 1; fila <= 60; fila++) {
    expect(abiertas.some((r) => contains(r, fila, 2))).toBe(suyas.includes(fila));
    expect(abiertas.some((r) => contains(r, fila, 1) || contains(r, fila, 3))).toBe(false);
  }
  const rangos = protecciones.filter((p) => p.ambito === 'rango');
  expect(rangos.map((p) => p.rango)).toEqual(abiertas);
  for (const p of rangos) expect(p.editores).toEqual(con('dir@x.mx'));
});

test('whatever months are closed, exactly the texts and the open months of the lineas are open', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 12 })), (cerrados) => {
      const { after } = mended({}, cerrados);
      const abiertos = deLa(after, 'MIR')[0]?.abiertos ?? [];
      for (const { fila, tipo } of LAYOUT.filas) {
        for (const [i, { key, kind }] of ANEXO_1.columnas.entries()) {
          const mes = (MESES as readonly string[]).indexOf(key) + 1;
          const abierta = tipo === 'linea' && kind === 'captura' && !cerrados.includes(mes);
          expect([fila, key, abiertos.some((r) => contains(r, fila, i + 1))]).toEqual([fila, key, abierta]);
        }
      }
    }),
    { numRuns: 10 },
  );
});

test('two objetivos that the plan numbers alike have a protection each', () => {
  const doble = [objetivo('1', [linea({ numero: '1.1' })]), objetivo('1', [linea({ numero: '1.2' })])];
  const mir = mirDePrueba({ secciones: [{ titulo: '', objetivos: doble }] });
  const libro = ajustado({ capturistas: 'ana@x.mx: 1' }, instalado(mir));
  const after = expectLaws(reparacionDe(libro), libro);
  const nombres = Object.keys(editoresPorNombre(deLa(after, 'MIR'))).sort();
  expect(nombres).toEqual(['MIR', 'objetivo 1/1', 'objetivo 1/1 (2)']);
});

describe('damage to one protection of several', () => {
  const { entrada, after: sano } = mended({ capturistas: 'ana@x.mx: 2/1; luis@x.mx' });
  const NOMBRE = 'MIRador: objetivo 2/1';
  const dano = (change: (p: Proteccion) => readonly Proteccion[]): Snapshot =>
    withHoja(sano, 'MIR', (h) => ({
      ...h,
      protecciones: (h.protecciones ?? []).flatMap((p) => (p.descripcion === NOMBRE ? change(p) : [p])),
    }));

  test.each<[string, string, Snapshot, string]>([
    ['taken away', 'ausente', dano(() => []), NOMBRE],
    ['moved', 'abiertos', dano((p) => [{ ...p, rango: p.rango && { ...p.rango, filas: 1 } }]), NOMBRE],
    ['with a stranger', 'editores', dano((p) => [{ ...p, editores: con('otra@x.mx') }]), NOMBRE],
    ['that only warns', 'soloAdvierte', dano((p) => [{ ...p, soloAdvierte: true }]), NOMBRE],
    ['twice', 'doblada', dano((p) => [p, p]), NOMBRE],
    ['twice, once elsewhere', 'doblada', dano((p) => [{ ...p, rango: p.rango && { ...p.rango, fila: 1 } }, p]), NOMBRE],
    [
      'of an objetivo that is gone',
      'sobrante',
      dano((p) => [p, { ...p, descripcion: 'MIRador: objetivo 9/9' }]),
      'MIRador: objetivo 9/9',
    ],
  ])('%s: %s, and only it is written', (_, motivo, libro, descripcion) => {
    const deseado = blueprint(entrada, libro);
    expect(computeDrift(deseado, libro)).toMatchObject([
      { faceta: 'protecciones', hoja: 'MIR', descripcion, motivos: [motivo] },
    ]);
    const { ops } = planOf(deseado, libro);
    for (const op of ops) expect(op).toMatchObject({ hoja: 'MIR', proteccion: { descripcion } });
    expect(deLa(simulate(libro, ops), 'MIR')).toHaveLength(deLa(sano, 'MIR').length);
    expectLaws(entrada, libro);
  });

  test('the owner and who runs it are never held against a protection: Google does not take them out', () => {
    const libro = dano((p) => [{ ...p, editores: [...(p.editores ?? []), 'duena@example.org'].sort() }]);
    expect(computeDrift(blueprint(entrada, libro), libro)).toEqual([]);
  });

  test('a protection that somebody made for themselves is nobody else’s', () => {
    const suya: Proteccion = {
      ambito: 'rango',
      descripcion: 'No tocar',
      rango: { fila: 9, columna: 23, filas: 1, columnas: 1 },
      abiertos: [],
      editores: ['ana@x.mx'],
      soloAdvierte: false,
    };
    const libro = dano((p) => [suya, p]);
    expect(planOf(blueprint(entrada, libro), libro).ops).toEqual([]);
  });

  test('when nobody is limited any more, the protections of the objetivos go', () => {
    const libro = ajustado({ capturistas: '' }, sano);
    expect(editoresPorNombre(deLa(expectLaws(entrada, libro), 'MIR'))).toEqual({ MIR: ADMINISTRADORES });
  });
});
