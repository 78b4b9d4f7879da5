import { capturar, type EntradaCapturar } from '../../src/app/capturar';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { linea, meses, mirOf } from '../support/lineas';
import { cellAt, installed, typeIn, VACIO } from './libro';

const mir = mirOf([
  linea({ numero: '1.1', observaciones: 'Partida 21401' }),
  linea({ numero: '1.2', meses: meses({ 3: 5 }) }),
]);
const libro = installed(mir);

function capture(cambios: Partial<EntradaCapturar>, snapshot: Snapshot = libro) {
  return capturar.decide(snapshot, {
    linea: '1.1',
    mes: 3,
    valor: 4,
    seccion: null,
    observaciones: null,
    ...cambios,
  });
}

test('writes the one yellow cell that was asked for and nothing else', () => {
  const { plan, vista, findings } = capture({});
  expect(plan?.ops).toEqual([
    {
      tipo: 'escribir',
      hoja: 'MIR',
      rango: { fila: 8, columna: 25, filas: 1, columnas: 1 },
      contenido: [[4]],
      tocaCaptura: true,
    },
  ]);
  expect(vista).toEqual({ hoja: 'MIR', celda: 'Y8' });
  expect(findings).toEqual([]);
});

test('a null clears the month', () => {
  const { plan } = capture({ linea: '1.2', valor: null });
  expect(cellAt(simulate(libro, plan?.ops ?? []), mir, 1, 'marzo')).toBeNull();
});

test('text is added below what OBSERVACIONES says', () => {
  const { plan } = capture({ observaciones: '  Se entregó el oficio 12 ' });
  expect(cellAt(simulate(libro, plan?.ops ?? []), mir, 0, 'observaciones')).toBe(
    'Partida 21401\nSe entregó el oficio 12',
  );
});

test('what is typed since the import is what text is added to', () => {
  const typed = typeIn(libro, mir, 0, 'observaciones', 'Revisado');
  const { plan } = capture({ observaciones: 'Entregado' }, typed);
  expect(cellAt(simulate(typed, plan?.ops ?? []), mir, 0, 'observaciones')).toBe('Revisado\nEntregado');
});

test('a month that had another value says both', () => {
  const typed = typeIn(libro, mir, 0, 'marzo', 7);
  expect(capture({}, typed).findings).toMatchObject([
    { code: 'APP-15', severidad: 'aviso', celda: 'Y8', mensaje: expect.stringMatching(/7.*4/) },
  ]);
});

test('staff without right to the protected cells may capture', () => {
  const { plan } = capture({}, { ...libro, puedeEditarProtegido: false });
  expect(plan?.ops).toHaveLength(1);
});

describe('nothing is written', () => {
  test.each<[string, Partial<EntradaCapturar>, string]>([
    ['for a month 0', { mes: 0 }, 'APP-06'],
    ['for a month 13', { mes: 13 }, 'APP-06'],
    ['for half a month', { mes: 2.5 }, 'APP-06'],
    ['for a negative number', { valor: -1 }, 'APP-07'],
    ['for what is no number', { valor: Number.NaN }, 'APP-07'],
    ['for an infinite number', { valor: Number.POSITIVE_INFINITY }, 'APP-07'],
    ['for a linea that is not there', { linea: '8.8' }, 'APP-03'],
  ])('%s', (_, cambios, code) => {
    expect(capture(cambios)).toMatchObject({ findings: [{ code, severidad: 'error' }], plan: null, vista: null });
  });

  test('in a workbook without a MIR', () => {
    expect(capture({}, VACIO)).toMatchObject({ findings: [{ code: 'APP-01' }], plan: null, vista: null });
  });
});
