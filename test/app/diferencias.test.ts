import { cambiarPlan } from '../../src/app/cambiar-plan';
import { capturar } from '../../src/app/capturar';
import { cerrarPeriodo, reabrirPeriodo } from '../../src/app/cerrar';
import { diferencias } from '../../src/app/diferencias';
import { indicadores } from '../../src/app/indicadores';
import { cambiarPrograma } from '../../src/app/programa-cambio';
import type { CambioPlan, IndicadorVista } from '../../src/app/vista';
import { formatCantidad, formatPorcentaje } from '../../src/mir/text-number';
import type { Plan } from '../../src/sheet/op';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { linea, meses, mirOf } from '../support/lineas';
import { installed, typeIn, withAjustes } from './libro';

const objetivo = (numero: string, lineas: ReturnType<typeof linea>[]) => ({
  numero,
  politicasGenerales: '',
  programa: '',
  objetivo: `Objetivo ${numero}`,
  lineas,
});
/** Both secciones have a linea 1.1. */
const mir = mirOf([], {
  secciones: [
    {
      titulo: 'Permanentes',
      objetivos: [
        objetivo('1', [
          linea({ numero: '1.1', meses: meses({ 1: 1, 2: 1 }) }),
          linea({ numero: '1.2', meses: meses({ 1: 1 }) }),
          linea({ numero: '1.3', meses: meses({ 1: 1, 2: 1 }) }),
        ]),
      ],
    },
    { titulo: 'Del proceso', objetivos: [objetivo('1', [linea({ numero: '1.1', meses: meses({ 1: 1, 2: 1 }) })])] },
  ],
});

const apply = (snapshot: Snapshot, plan: Plan | null): Snapshot => {
  if (!plan) throw new Error('Nothing was planned in this test.');
  return simulate(snapshot, [...(plan.antes ?? []), ...plan.ops, ...(plan.despues ?? [])]);
};

function close(snapshot: Snapshot, periodo: string): Snapshot {
  const huella = cerrarPeriodo.decide(snapshot, { periodo, huella: null }).vista?.huella ?? '';
  return apply(snapshot, cerrarPeriodo.decide(snapshot, { periodo, huella }).plan);
}

const INSTRUMENTO = {
  instrumento: 'Acuerdo IEE/CG-40/2025',
  instancia: 'Consejo General',
  fecha: '2025-03-10',
  vigencia: 3,
};
function changePlan(snapshot: Snapshot, cambio: CambioPlan): Snapshot {
  const entrada = { cambio, instrumento: INSTRUMENTO };
  const huella = cambiarPlan.decide(snapshot, { ...entrada, huella: null }).vista?.huella ?? '';
  return apply(snapshot, cambiarPlan.decide(snapshot, { ...entrada, huella }).plan);
}

function changePrograma(snapshot: Snapshot, programa: readonly (number | null)[]): Snapshot {
  const cambio = { tipo: 'capturar', linea: '1.3', seccion: '1', meses: programa, aSabiendas: true } as const;
  const huella = cambiarPrograma.decide(snapshot, { cambio, huella: null }).vista?.huella ?? '';
  return apply(snapshot, cambiarPrograma.decide(snapshot, { cambio, huella }).plan);
}

const cerrado = close(installed(mir), '2025-B1');
function compare(snapshot: Snapshot) {
  const { vista } = diferencias.decide(snapshot, { periodo: '2025-B1' });
  if (!vista) throw new Error('There is nothing to compare with.');
  return vista;
}

const POR = `${INSTRUMENTO.instrumento}, ${INSTRUMENTO.instancia}`;
const corregida = apply(
  cerrado,
  capturar.decide(cerrado, { linea: '1.2', seccion: '1', mes: 2, valor: 1, observaciones: 'Llegó tarde el acta' }).plan,
);
const ajustada = changePlan(cerrado, {
  tipo: 'reprogramar',
  linea: '1.1',
  seccion: '2',
  campos: { metaPropuesta: 24 },
  motivo: 'Ajuste',
});
const reprogramada = changePrograma(cerrado, [1, 3, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
const bajada = withAjustes(cerrado, { umbralVerde: 40 });
const tecleada = typeIn(cerrado, mir, 0, 'febrero', 9);

describe('what is told of a change', () => {
  test.each<[string, Snapshot, object]>([
    [
      'of a closed month, its reason',
      corregida,
      { seccion: 1, linea: '1.2', campo: 'FEBRERO', antes: '', ahora: '1', porque: 'Llegó tarde el acta' },
    ],
    [
      'of a meta, its document and which of two lineas with its number it is',
      ajustada,
      { seccion: 2, linea: '1.1', campo: 'META PROPUESTA', antes: '12', ahora: '24', porque: POR },
    ],
    [
      'of a programme, that people wrote it',
      reprogramada,
      { linea: '1.3', campo: 'PROGRAMA MENSUAL', antes: 'el que se deriva de la meta', hoja: 'Cronograma', porque: '' },
    ],
    [
      'of a setting that figures depend on',
      bajada,
      { seccion: 0, linea: '', hoja: 'Configuración', antes: '90', ahora: '40', porque: '' },
    ],
    [
      'that nobody registered, that there is no document',
      tecleada,
      { linea: '1.1', campo: 'FEBRERO', antes: '1', ahora: '9', porque: '' },
    ],
  ])('%s', (_, snapshot, diferencia) => {
    expect(compare(snapshot).diferencias).toContainEqual(expect.objectContaining(diferencia));
  });

  test('of a linea that was moved to another objetivo, by which document its objetivo is another', () => {
    const conDos = changePlan(cerrado, {
      tipo: 'agregarObjetivo',
      seccion: '1',
      despuesDe: '1',
      objetivo: { numero: '2', politicasGenerales: '', programa: '', objetivo: 'Objetivo 2' },
    });
    const movida = changePlan(conDos, {
      tipo: 'moverLinea',
      linea: '1.3',
      seccion: '1',
      objetivo: '2',
      despuesDe: null,
    });
    expect(compare(movida).diferencias).toEqual([
      expect.objectContaining({ linea: '1.3', antes: '1', ahora: '2', porque: POR }),
      expect.objectContaining({ linea: '1.3', antes: 'Objetivo 1', ahora: 'Objetivo 2', porque: POR }),
    ]);
  });

  test('of a linea that was added, its document', () => {
    const nueva = changePlan(cerrado, {
      tipo: 'agregarLinea',
      seccion: '1',
      objetivo: '1',
      despuesDe: '1.3',
      linea: { numero: '1.9', lineaAccion: '1.9 Digitalizar', metaPropuesta: 2, unidadMedida: 'Documento' },
    });
    expect(compare(nueva)).toMatchObject({
      diferencias: [{ seccion: 1, linea: '1.9', antes: 'no existía', ahora: '1.9 Digitalizar', porque: POR }],
      cifras: [],
      lineas: [{ seccion: 1, linea: '1.9', titulo: 'Permanentes', texto: '1.9 Digitalizar' }],
    });
  });
});

describe('the figures of the period that would be others', () => {
  const figurasDe = (snapshot: Snapshot) => indicadores.decide(snapshot, { corte: 2 }).vista?.indicadores ?? [];
  const dichas = (i: IndicadorVista): readonly string[] => [
    formatCantidad(i.alcanzadoAlCorte),
    formatCantidad(i.programadoAlCorte),
    formatPorcentaje(i.porcentaje),
    i.estatus,
    i.semaforo ?? '',
  ];

  test.each<[string, Snapshot]>([
    ['nothing', cerrado],
    ['a capture of a closed month', corregida],
    ['a capture of an open month', typeIn(cerrado, mir, 0, 'marzo', 5)],
    ['a meta', ajustada],
    ['a programme', reprogramada],
    ['a threshold', bajada],
    ['a cell that was typed over', tecleada],
  ])('by %s are those of the indicators as of its last month', (_, snapshot) => {
    const ahora = figurasDe(snapshot);
    const esperadas = figurasDe(cerrado).flatMap((de, i) => {
      const a = ahora[i];
      if (!a) throw new Error('A linea is gone.');
      return dichas(de).flatMap((antes, k) => (antes === dichas(a)[k] ? [] : [[de.linea, antes, dichas(a)[k]]]));
    });
    expect(compare(snapshot).cifras.map((c) => [c.linea, c.antes, c.ahora])).toEqual(esperadas);
  });
});

test('it says whether the informe is that of the closing', () => {
  const entrada = { periodo: '2025-B1', motivo: 'Faltó un acta', acuerdo: 'Acuerdo JGE/12/2025' };
  const huella = reabrirPeriodo.decide(cerrado, { ...entrada, huella: null }).vista?.huella ?? '';
  const reabierto = apply(cerrado, reabrirPeriodo.decide(cerrado, { ...entrada, huella }).plan);
  expect([compare(cerrado).vigente, compare(reabierto).vigente]).toEqual([true, false]);
});
