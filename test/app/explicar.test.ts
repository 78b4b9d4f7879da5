import { cambiarPlan } from '../../src/app/cambiar-plan';
import { explicar } from '../../src/app/explicar';
import { NECESIDAD_CIFRAS } from '../../src/app/hojas';
import type { CambioPlan, ExplicacionVista } from '../../src/app/vista';
import type { Instrumento } from '../../src/mir/historia';
import { a1 } from '../../src/sheet/a1';
import { layoutOf } from '../../src/sheet/layout';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { inserted, movedRow } from '../sheet/danos';
import { instalado } from '../sheet/libros';
import { linea, meses, mirOf } from '../support/lineas';
import { typeIn, VACIO } from './libro';

const mir = mirOf([
  linea({ numero: '1.1', meses: meses({ 1: 1, 2: 2 }), metaPropuesta: 12, presupuesto: 1000 }),
  linea({ numero: '1.2', meses: meses({ 3: 7 }) }),
]);
const LIBRO = instalado(mir);
const col = layoutOf(mir).columnas;
const porcentaje = (fila: number): string => a1(fila, col.porcentaje);

function ask(libro: Snapshot, celda: string, hoja = 'MIR') {
  return explicar.decide(libro, { hoja, celda });
}

function explain(libro: Snapshot, celda: string, hoja = 'MIR'): ExplicacionVista {
  const explicacion = ask(libro, celda, hoja).vista?.explicacion;
  if (!explicacion) throw new Error(`${hoja}!${celda} is not explained.`);
  return explicacion;
}

test('only what figures stand on is read, whatever the cell, and nothing is written', () => {
  expect(explicar.needs({ hoja: 'MIR', celda: 'U8' })).toEqual(NECESIDAD_CIFRAS);
  expect(explicar.needs({ hoja: 'Textos', celda: 'A1' })).toEqual(NECESIDAD_CIFRAS);
  expect(ask(LIBRO, porcentaje(8)).plan).toBeNull();
});

test('of a range its first cell is explained, with $ or without', () => {
  expect(ask(LIBRO, `$U$8:${porcentaje(9)}`).vista?.lugar).toEqual({ hoja: 'MIR', celda: 'U8' });
});

test('a workbook without a MIR says so', () => {
  expect(ask(VACIO, 'A1')).toMatchObject({ findings: [{ code: 'APP-01' }], vista: null });
});

describe('a cell that is nowhere near where it was', () => {
  test('under a row that somebody put in, the linea is still found, and its months where they stand now', () => {
    const { titulo, meses: explicados } = explain(inserted(LIBRO, 'MIR', 'filas', 8), porcentaje(9));
    expect(titulo).toBe('PORCENTAJE · línea 1.1');
    expect(explicados[1]?.lugar).toEqual({ hoja: 'MIR', celda: a1(9, col.febrero) });
  });

  test('the row that was put in says nothing of its own', () => {
    expect(ask(inserted(LIBRO, 'MIR', 'filas', 8), porcentaje(8))).toMatchObject({
      findings: [{ code: 'APP-85', severidad: 'aviso' }],
      vista: { explicacion: null },
    });
  });

  test('where people have to choose, it says that the figures are read as recommended', () => {
    const { advertencias } = explain(movedRow(LIBRO, 'MIR', 9, 8), porcentaje(8));
    expect(advertencias.join(' ')).toMatch(/filas o columnas fuera de lugar/);
  });

  test('a sheet that was renamed is asked by its new name', () => {
    const hojas = LIBRO.hojas;
    const renombrado = { ...LIBRO, hojas, renombradas: [{ hoja: 'MIR', ahora: 'Matriz' }] };
    expect(explain(renombrado, porcentaje(8), 'Matriz').titulo).toBe('PORCENTAJE · línea 1.1');
  });
});

describe('a cell of the plan', () => {
  const INSTRUMENTO: Instrumento = {
    instrumento: 'Acuerdo CG-12/2025',
    instancia: 'Consejo General',
    fecha: '2025-03-14',
    vigencia: 4,
  };
  const cambiado = (cambio: CambioPlan): Snapshot => {
    const peticion = { cambio, instrumento: INSTRUMENTO };
    const { vista } = cambiarPlan.decide(LIBRO, { ...peticion, huella: null });
    const { plan } = cambiarPlan.decide(LIBRO, { ...peticion, huella: vista?.huella ?? '' });
    return simulate(LIBRO, [...(plan?.antes ?? []), ...(plan?.ops ?? []), ...(plan?.despues ?? [])]);
  };

  test('that never changed says so', () => {
    expect(explain(LIBRO, a1(8, col.metaPropuesta))).toMatchObject({
      clase: 'plan',
      cifra: 12,
      pasos: ['Está así desde que se aceptó el plan: no tiene modificaciones.'],
    });
  });

  test('tells the modificacion that it comes from, and since when it is in force', () => {
    const reprogramada = cambiado({
      tipo: 'reprogramar',
      linea: '1.1',
      seccion: null,
      campos: { metaPropuesta: 10 },
      motivo: 'Ajuste',
    });
    expect(explain(reprogramada, a1(8, col.metaPropuesta))).toMatchObject({
      cifra: 10,
      pasos: ['Cambió de 12 a 10 por Acuerdo CG-12/2025, del 14 de marzo de 2025; rige desde abril.'],
    });
  });

  test('that was filled in since says so', () => {
    const vacio = instalado(mirOf([linea({ metaPropuesta: null })]));
    const completado = typeIn(vacio, mirOf([linea()]), 0, 'metaPropuesta', 6);
    expect(explain(completado, a1(8, col.metaPropuesta)).pasos).toEqual([
      'El plan no lo traía; se completó en la hoja y cuenta desde entonces.',
    ]);
  });

  test('of an objetivo, merged over its lineas, warns of nothing in the rows that it covers', () => {
    for (const key of ['numero', 'politicasGenerales', 'programa', 'objetivo'] as const) {
      expect(explain(LIBRO, a1(9, col[key])).advertencias).toEqual([]);
    }
  });

  test('that was deleted says what it must say', () => {
    const borrada = typeIn(LIBRO, mir, 0, 'metaPropuesta', null);
    expect(explain(borrada, a1(8, col.metaPropuesta)).advertencias).toHaveLength(1);
  });

  test('of a budget that was never declared there is nothing to explain', () => {
    expect(ask(LIBRO, a1(12, col.presupuesto)).vista?.explicacion).toBeNull();
  });
});

test('a month that holds no number says what it holds', () => {
  const { meses: explicados } = explain(typeIn(LIBRO, mir, 0, 'marzo', 'pendiente'), a1(8, col.metaAlcanzada));
  expect(explicados[2]).toMatchObject({ valor: null, cuenta: false, nota: 'dice «pendiente»: no es un número' });
});

test.each([
  ['Último mes cerrado', 'B10', 'ajuste', /^Lo escribe el cierre de periodos/],
  ['Mes de corte', 'B8', 'ajuste', /^Es un ajuste que escriben las personas/],
  ['Corte vigente', 'B11', 'formula', /^Mes de corte está en blanco y ningún periodo se ha cerrado/],
])('of Configuración, %s', (titulo, celda, clase, regla) => {
  expect(explain(LIBRO, celda, 'Configuración')).toMatchObject({ titulo, clase, regla: expect.stringMatching(regla) });
});
