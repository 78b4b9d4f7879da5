import { cambiarPlan } from '../../src/app/cambiar-plan';
import { planVigente } from '../../src/app/plan-vigente';
import type { CambioPlan } from '../../src/app/vista';
import { COLUMNAS_DE_CRONOGRAMA } from '../../src/sheet/blueprint/cronograma';
import { layoutOf } from '../../src/sheet/layout';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { inserted } from '../sheet/danos';
import { instalado, mirDePrueba, typeIn, VACIO } from '../sheet/libros';

const MIR = mirDePrueba();
const LIBRO = instalado(MIR);
const LAYOUT = layoutOf(MIR);
const col = LAYOUT.columnas;
/** First linea: after the title, the headers, the months and the band of the first seccion. */
const FILA = 9;

const vista = (libro: Snapshot) => planVigente.decide(libro, null).vista;

function changed(libro: Snapshot, cambio: CambioPlan, vigencia = 4): Snapshot {
  const instrumento = { instrumento: 'Acuerdo 1', instancia: '', fecha: '2025-03-14', vigencia };
  const ask = (huella: string | null) => cambiarPlan.decide(libro, { cambio, instrumento, huella });
  const { plan, findings } = ask(ask(null).vista?.huella ?? '');
  if (!plan) throw new Error(JSON.stringify(findings));
  return simulate(libro, [...(plan.antes ?? []), ...plan.ops]);
}

test('a workbook without a MIR has no plan to show', () => {
  expect(planVigente.decide(VACIO, null)).toMatchObject({ findings: [{ code: 'APP-01' }], plan: null, vista: null });
});

test('the plan is shown by secciones and objetivos, each linea with its meta', () => {
  expect(vista(LIBRO)).toMatchObject({
    puedeCambiar: true,
    pendientes: [],
    secciones: [
      {
        titulo: 'Objetivos sustanciales',
        objetivos: [
          {
            numero: '1',
            objetivo: 'Objetivo 1',
            lineas: [
              {
                seccion: 1,
                linea: '1.1',
                situacion: '',
                mesInicial: 1,
                mesFinal: 12,
                metaPropuesta: 12,
                metaOriginal: 12,
              },
              { linea: '1.2' },
              { linea: '1.4' },
            ],
          },
          { numero: '2', lineas: [{ seccion: 1, linea: '2.1', mesInicial: null, mesFinal: null }] },
        ],
      },
      {
        objetivos: [
          {
            lineas: [
              { seccion: 2, linea: '1.1', metaPropuesta: 7 },
              { seccion: 2, linea: '1.2' },
            ],
          },
        ],
      },
    ],
  });
});

test('whoever may not edit protected cells sees it and may not change it', () => {
  expect(vista({ ...LIBRO, puedeEditarProtegido: false })).toMatchObject({ puedeCambiar: false });
});

test('the original meta stays beside the one in force, however often it changes', () => {
  const reprogramar = (metaPropuesta: number): CambioPlan => ({
    tipo: 'reprogramar',
    linea: '1.4',
    seccion: null,
    campos: { metaPropuesta },
    motivo: 'Nota aclaratoria',
  });
  const libro = changed(changed(LIBRO, reprogramar(20)), reprogramar(8), 9);
  const lineas = vista(libro)?.secciones[0]?.objetivos[0]?.lineas ?? [];
  expect(lineas[2]).toMatchObject({ metaOriginal: 12, metaPropuesta: 8, situacion: 'REPROGRAMADA' });
  expect(lineas[0]).toMatchObject({ metaOriginal: 12, metaPropuesta: 12, situacion: '' });
});

describe('what is written over the plan is pending', () => {
  test.each<[string, string, number, number, string | number | null, object]>([
    [
      'a META',
      'MIR',
      FILA,
      col.metaPropuesta,
      99,
      { linea: '1.1', campo: 'META PROPUESTA', aceptado: '12', escrito: '99' },
    ],
    ['a month that was deleted', 'MIR', FILA, col.mesFinal, null, { campo: 'MES FINAL', aceptado: '12', escrito: '' }],
    ['a budget', 'MIR', FILA, col.presupuesto, 600, { linea: '1.1', aceptado: '500', escrito: '600' }],
    ['the text of a linea', 'MIR', FILA, col.lineaAccion, '1.9 Otra', { linea: '1.1', campo: 'LÍNEA DE ACCIÓN' }],
    ['a política', 'MIR', FILA, col.politicasGenerales, 'Otra', { linea: '1', campo: 'POLÍTICAS GENERALES' }],
    ['a title', 'MIR', 4, 1, 'Otro órgano', { linea: '', campo: 'ÓRGANO', aceptado: 'Dirección de prueba' }],
    ['a seccion', 'MIR', FILA - 1, 1, 'Otra sección', { linea: '', campo: 'TÍTULO DE LA SECCIÓN' }],
    [
      'the declared budget',
      'MIR',
      LAYOUT.filaSuma + 1,
      col.presupuesto,
      1000,
      { campo: 'PRESUPUESTO DECLARADO', aceptado: '900', escrito: '1000' },
    ],
  ])('%s', (_, hoja, fila, columna, valor, pendiente) => {
    const pendientes = vista(typeIn(LIBRO, hoja, fila, columna, valor))?.pendientes;
    expect(pendientes).toEqual([expect.objectContaining({ hoja, ...pendiente })]);
  });

  test('a situacion that an instrumento gave', () => {
    const cancelada = changed(LIBRO, { tipo: 'cancelar', linea: '1.4', seccion: null, motivo: 'Sin presupuesto' });
    expect(vista(cancelada)?.pendientes).toEqual([]);
    const borrada = typeIn(cancelada, 'Cronograma', FILA + 2, COLUMNAS_DE_CRONOGRAMA.situacion, null);
    expect(vista(borrada)?.pendientes).toEqual([
      { hoja: 'Cronograma', celda: 'F11', linea: '1.4', campo: 'SITUACIÓN', aceptado: 'CANCELADA', escrito: '' },
    ]);
  });

  test('but not a formula, a header or a capture', () => {
    const typed = [
      [FILA, col.porcentaje],
      [LAYOUT.filaEncabezado, col.dimension],
      [FILA, col.enero],
    ].reduce((libro, [fila = 0, columna = 0]) => typeIn(libro, 'MIR', fila, columna, 5), LIBRO);
    expect(vista(typed)?.pendientes).toEqual([]);
  });
});

test('while rows or columns are out of place only the cells that differ are told, where they stand now', () => {
  const conDato = typeIn(LIBRO, 'MIR', FILA, col.metaPropuesta, 99);
  const roto = inserted(inserted(conDato, 'MIR', 'filas', 8, 2), 'MIR', 'columnas', 3);
  expect(vista(roto)?.pendientes).toMatchObject([{ hoja: 'MIR', celda: 'O11', linea: '1.1', escrito: '99' }]);
});
