import { auditLibro } from '../../src/app/auditar';
import { programaMensual } from '../../src/app/programa';
import { cambiarPrograma } from '../../src/app/programa-cambio';
import type { CambioPrograma } from '../../src/app/programa-vista';
import { HOJA_CRONOGRAMA } from '../../src/mir/cronograma';
import { listLineas, type Meses } from '../../src/mir/model';
import { COLUMNAS_DE_CRONOGRAMA as CRO } from '../../src/sheet/blueprint/cronograma';
import { planDeshacer } from '../../src/sheet/deshacer';
import { layoutOf } from '../../src/sheet/layout';
import type { Plan } from '../../src/sheet/op';
import { planLibro } from '../../src/sheet/plan';
import { readLibro } from '../../src/sheet/read';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { linea, meses, mirOf } from '../support/lineas';
import { installed } from './libro';

/** 1.1 monthly, 1.2 quarterly from marzo to octubre, 1.3 without a window, 1.4 a percentage. */
const MIR = mirOf([
  linea({ numero: '1.1' }),
  linea({ numero: '1.2', mesInicial: 3, mesFinal: 10, frecuencia: 'Trimestral', metaPropuesta: 7 }),
  linea({ numero: '1.3', mesInicial: null, mesFinal: null }),
  linea({ numero: '1.4', frecuencia: 'Semestral', unidadMedida: '%', metaPropuesta: 100, acumulacion: 'ultimo' }),
]);
const LIBRO = installed(MIR);
const filaDe = (n: number): number => layoutOf(MIR).filas.filter((f) => f.tipo === 'linea')[n]?.fila ?? 0;

const aceptar = (parts: Partial<Extract<CambioPrograma, { tipo: 'aceptar' | 'proponer' }>> = {}): CambioPrograma => ({
  tipo: 'aceptar',
  lineas: null,
  objetivo: null,
  seccion: null,
  aSabiendas: false,
  ...parts,
});
const capturar = (numero: string, programa: Meses, aSabiendas = false): CambioPrograma => ({
  tipo: 'capturar',
  linea: numero,
  seccion: null,
  meses: programa,
  aSabiendas,
});

const show = (libro: Snapshot, cambio: unknown) =>
  cambiarPrograma.decide(libro, { cambio: cambio as CambioPrograma, huella: null });

function applied(libro: Snapshot, { antes = [], ops, despues = [] }: Plan): Snapshot {
  return simulate(libro, [...antes, ...ops, ...despues]);
}

/** Shown, then applied. */
function change(libro: Snapshot, cambio: CambioPrograma): Snapshot {
  const huella = show(libro, cambio).vista?.huella ?? '';
  const { plan, findings } = cambiarPrograma.decide(libro, { cambio, huella });
  if (!plan) throw new Error(`The change was refused: ${JSON.stringify(findings)}`);
  return applied(libro, plan);
}

function leido(libro: Snapshot) {
  const found = readLibro(libro);
  if (!found) throw new Error('The workbook of this test has no MIR.');
  return found;
}

const programasDe = (libro: Snapshot) => listLineas(leido(libro).mir).map((u) => u.linea.programaCapturado);
const estructura = (libro: Snapshot) =>
  auditLibro(leido(libro), libro).findings.filter((f) => f.code.startsWith('EST'));
const repararOps = (libro: Snapshot) => planLibro(leido(libro).baseline, libro, {}).plan.ops;

function type(libro: Snapshot, n: number, columna: number, valor: string | number | null): Snapshot {
  const rango = { fila: filaDe(n), columna, filas: 1, columnas: 1 };
  return simulate(libro, [{ tipo: 'escribir', hoja: HOJA_CRONOGRAMA, rango, contenido: [[valor]], tocaCaptura: true }]);
}

const TRIMESTRAL = meses({ 3: 2, 6: 2, 9: 2, 10: 1 });

describe('accepting', () => {
  test('is shown first as a sentence a linea, and changes nothing', () => {
    const { plan, vista, findings } = show(LIBRO, aceptar());
    expect(plan).toBeNull();
    expect(vista).toMatchObject({ aplicada: false, porConfirmar: false, lineas: 3 });
    expect(vista?.operaciones[1]).toMatchObject({
      hoja: 'Cronograma',
      rango: `G${filaDe(1)}:S${filaDe(1)}`,
      descripcion: expect.stringMatching(/^Línea 1\.2: se acepta su programa \(marzo \d/),
    });
    expect(findings).toEqual([expect.objectContaining({ code: 'APP-80', severidad: 'aviso' })]);
  });

  test('leaves the derived months as numbers of people, yellow, and admitting numbers only', () => {
    const libro = change(LIBRO, aceptar());
    const hoja = libro.hojas.find((h) => h.nombre === HOJA_CRONOGRAMA);
    const row = filaDe(0) - 1;
    expect(hoja?.valores[row]?.slice(CRO.origen - 1, CRO.diciembre)).toEqual(['aceptada', ...new Array(12).fill(1)]);
    expect(hoja?.formulas[row]?.slice(CRO.enero - 1, CRO.diciembre).join('')).toBe('');
    expect(hoja?.fondos?.[row]?.[CRO.enero - 1]).toBe('#fff2cc');
    expect(hoja?.validaciones?.[row]?.[CRO.enero - 1]).toMatchObject({
      tipo: 'numeroMinimo',
      minimo: 0,
      estricta: true,
    });
    expect(hoja?.formulas[filaDe(2) - 1]?.[CRO.enero - 1]).not.toBe('');
    expect(estructura(libro)).toEqual([]);
    expect(repararOps(libro)).toEqual([]);
  });

  test('of a percentage leaves its cumulative steps', () => {
    const libro = change(LIBRO, aceptar({ lineas: [{ linea: '1.4', seccion: null }] }));
    expect(programasDe(libro)).toEqual([null, null, null, meses({ 6: 50, 12: 100 })]);
  });

  test.each([
    [
      'some lineas',
      {
        lineas: [
          { linea: '1.1', seccion: null },
          { linea: '1.4', seccion: null },
        ],
      },
      2,
    ],
    ['those of an objetivo', { objetivo: '1' }, 3],
    ['those of a seccion', { seccion: '1' }, 3],
    ['some of a seccion by their numbers alone', { seccion: '1', lineas: ['1.1', '1.4'] as never }, 2],
  ])('takes %s', (_, parts, cuantas) => expect(show(LIBRO, aceptar(parts)).vista?.lineas).toBe(cuantas));

  test('is taken back whole', () => {
    const libro = change(LIBRO, aceptar());
    const undo = planDeshacer(libro);
    const vuelto = undo ? applied(libro, undo.plan) : libro;
    expect(undo?.omitidas).toEqual([]);
    expect(programasDe(vuelto)).toEqual([null, null, null, null]);
    expect(estructura(vuelto)).toEqual([]);
  });

  test('is refused once the workbook is another than was shown', () => {
    const huella = show(LIBRO, aceptar()).vista?.huella ?? '';
    const otro = change(LIBRO, aceptar({ lineas: [{ linea: '1.1', seccion: null }] }));
    const { plan, findings } = cambiarPrograma.decide(otro, { cambio: aceptar(), huella });
    expect([plan, findings[0]?.code]).toEqual([null, 'APP-32']);
  });

  test('says that there is nothing to accept', () => {
    expect(show(change(LIBRO, aceptar()), aceptar()).findings.map((f) => f.code)).toEqual(['APP-75', 'APP-80']);
  });
});

test('going back to the proposal derives the months again', () => {
  const libro = change(change(LIBRO, aceptar()), aceptar({ tipo: 'proponer', objetivo: '1' }));
  expect(programasDe(libro)).toEqual([null, null, null, null]);
  expect(estructura(libro)).toEqual([]);
  expect(repararOps(libro)).toEqual([]);
});

describe('capturing other months', () => {
  test('is recorded where it adds up to the meta', () => {
    const libro = change(LIBRO, capturar('1.2', TRIMESTRAL));
    expect(programasDe(libro)[1]).toEqual(TRIMESTRAL);
    expect(estructura(libro)).toEqual([]);
  });

  test('that does not come to its meta is recorded only knowingly', () => {
    const corto = capturar('1.2', meses({ 3: 2, 6: 2 }));
    const shown = show(LIBRO, corto);
    expect(shown.vista?.porConfirmar).toBe(true);
    expect(shown.findings).toEqual([
      expect.objectContaining({ code: 'APP-76', mensaje: expect.stringContaining('suma 4 y la meta es 7') }),
    ]);
    const huella = shown.vista?.huella ?? '';
    expect(cambiarPrograma.decide(LIBRO, { cambio: corto, huella })).toMatchObject({
      plan: null,
      vista: { aplicada: false },
    });
    const libro = change(LIBRO, { ...corto, aSabiendas: true });
    expect(auditLibro(leido(libro), libro).findings).toContainEqual(expect.objectContaining({ code: 'CRO-03' }));
  });

  test.each([
    ['a text', ['dos', ...new Array(11).fill(null)], 'APP-79'],
    ['a negative', [-1, ...new Array(11).fill(null)], 'APP-79'],
    ['eleven months', new Array(11).fill(1), 'APP-79'],
  ])('takes no %s', (_, dados, code) => {
    expect(show(LIBRO, { ...capturar('1.1', meses()), meses: dados }).findings[0]?.code).toBe(code);
  });

  test('outside the window is told', () => {
    expect(show(LIBRO, capturar('1.2', meses({ 1: 7 }))).findings.map((f) => f.code)).toEqual(['APP-78']);
  });
});

test.each([
  [{ tipo: 'borrar' }, 'APP-18'],
  [aceptar({ lineas: [{ linea: '9.9', seccion: null }] }), 'APP-03'],
  [aceptar({ objetivo: '9' }), 'APP-43'],
])('what cannot be done is a finding: %j', (cambio, code) => {
  expect(show(LIBRO, cambio)).toMatchObject({ plan: null, findings: [{ code }] });
});

test('whoever may not change protected cells is told before', () => {
  const staff = { ...LIBRO, usuario: 'eva@example.org', puedeEditarProtegido: false };
  expect(show(staff, aceptar()).findings[0]?.code).toBe('APP-08');
  expect(programaMensual.decide(staff, null).vista?.puedeCambiar).toBe(false);
});

describe('damage to an accepted programme is found and mended without losing it', () => {
  const aceptado = change(LIBRO, aceptar());
  const programas = programasDe(aceptado);
  const meses12 = { fila: filaDe(0), columna: CRO.enero, filas: 1, columnas: 12 };

  test.each<[string, (libro: Snapshot) => Snapshot, string]>([
    ['the word of PROGRAMA deleted', (l) => type(l, 0, CRO.origen, null), 'EST-02'],
    [
      'another fill',
      (l) =>
        simulate(l, [
          { tipo: 'fondo', hoja: HOJA_CRONOGRAMA, rango: meses12, fondos: [new Array(12).fill('#ff0000')] },
        ]),
      'EST-04',
    ],
    [
      'the validation cleared',
      (l) =>
        simulate(l, [
          { tipo: 'validar', hoja: HOJA_CRONOGRAMA, rango: meses12, validaciones: [new Array(12).fill(null)] },
        ]),
      'EST-05',
    ],
    [
      'the row deleted',
      (l) => simulate(l, [{ tipo: 'eliminarFilas', hoja: HOJA_CRONOGRAMA, fila: filaDe(0), filas: 1 }]),
      'EST-22',
    ],
    ['the sheet deleted', (l) => simulate(l, [{ tipo: 'borrarHoja', hoja: HOJA_CRONOGRAMA }]), 'EST-11'],
    ['the bars taken away', (l) => simulate(l, [{ tipo: 'condicionar', hoja: HOJA_CRONOGRAMA, reglas: [] }]), 'EST-09'],
  ])('%s', (_, danar, code) => {
    const danado = danar(aceptado);
    expect(estructura(danado).map((f) => f.code)).toContain(code);
    const sano = simulate(danado, repararOps(danado));
    expect(programasDe(sano)).toEqual(programas);
    expect(estructura(sano)).toEqual([]);
  });

  test('"propuesta" typed by people has it derived: that is what the word is for', () => {
    expect(programasDe(type(aceptado, 0, CRO.origen, 'propuesta'))[0]).toBeNull();
  });
});

test('accepted by hand, its formulas stay until it is accepted here', () => {
  const aMano = type(LIBRO, 0, CRO.origen, 'aceptada');
  expect(programaMensual.decide(aMano, null).vista?.secciones[0]?.objetivos[0]?.lineas[0]).toMatchObject({
    origen: 'aceptada',
    conFormulas: true,
  });
  expect(auditLibro(leido(aMano), aMano).findings.map((f) => f.code)).toContain('CRO-06');
});
