import { defaultConfiguracion } from '../../src/mir/ajustes';
import { computeIndicador, contextOf } from '../../src/mir/indicators';
import { parsePeriodo } from '../../src/mir/periods';
import {
  type Evidencia,
  indexSeguimiento,
  type Justificacion,
  justificacionAl,
  mesesSinEvidencia,
  provesMes,
} from '../../src/mir/seguimiento';
import { excesosDeEvidencia, seguimientoDeLinea } from '../../src/mir/seguimiento-linea';
import { linea, meses } from '../support/lineas';

const DE = { seccion: 0, linea: '1.1', periodo: '2025-B1', fila: 2, registrada: '', quien: '' };
const just = (parts: Partial<Justificacion>): Justificacion => ({
  ...DE,
  dato: '',
  causa: '',
  accion: '',
  proyeccion: '',
  ...parts,
});
const evi = (parts: Partial<Evidencia>): Evidencia => ({
  ...DE,
  mes: null,
  documento: 'Acta',
  oficio: '',
  fecha: '',
  vinculo: '',
  cantidad: null,
  ...parts,
});

describe('the justification that holds', () => {
  test('is what was said last of each part; a blank part leaves what was said before', () => {
    const dichas = [just({ dato: 'uno', causa: 'lluvia' }), just({ dato: 'dos' }), just({ accion: 'se repone' })];
    expect(justificacionAl(dichas, 2)).toEqual({ dato: 'dos', causa: 'lluvia', accion: 'se repone', proyeccion: '' });
  });

  test('goes by when it was registered where both say so, whatever the order of the rows', () => {
    const tarde = just({ dato: 'tarde', registrada: '2025-03-05 10:00' });
    const antes = just({ dato: 'antes', registrada: '2025-03-01 10:00' });
    expect(justificacionAl([tarde, antes], 2).dato).toBe('tarde');
    expect(justificacionAl([tarde, { ...antes, registrada: '' }], 2).dato).toBe('antes');
  });

  test.each([
    ['2025-B1', 2, true],
    ['2025-01', 2, false],
    ['2025-T1', 2, true],
    ['2025', 2, true],
    ['2025-B2', 2, false],
  ])('of %s speaks of month %i: %p', (periodo, mes, habla) => {
    expect(justificacionAl([just({ periodo, dato: 'x' })], mes).dato).toBe(habla ? 'x' : '');
  });
});

describe('evidence', () => {
  test.each([
    [evi({ mes: 2 }), 2, true],
    [evi({ mes: 2 }), 1, false],
    [evi({ mes: null }), 1, true],
    [evi({ mes: null }), 3, false],
  ])('%p proves month %i: %p', (e, mes, prueba) => expect(provesMes(e, mes)).toBe(prueba));

  test('is missing of each month with progress that nothing proves, unless VERIFICABLE says where', () => {
    const propia = linea({ verificableEn: ' ', meses: meses({ 1: 1, 2: 0, 3: 2, 5: 1 }) });
    expect(mesesSinEvidencia(propia, [evi({ mes: 1 })])).toEqual([3, 5]);
    expect(mesesSinEvidencia(propia, [evi({ periodo: '2025-T1' })])).toEqual([5]);
    expect(mesesSinEvidencia({ ...propia, verificableEn: 'Expediente' }, [])).toEqual([]);
  });

  test('adds up to no more than was captured: in its month, or in its period as the linea accumulates', () => {
    const suma = linea({ acumulacion: 'suma', meses: meses({ 1: 2, 2: 3 }) });
    const ultimo = linea({ acumulacion: 'ultimo', meses: meses({ 1: 40, 2: 60 }) });
    const de = (l: typeof suma, ...es: Evidencia[]) => excesosDeEvidencia(l, es).map((e) => [e.prueba, e.capturado]);
    expect(de(suma, evi({ mes: 1, cantidad: 1 }), evi({ mes: 1, cantidad: 1 }))).toEqual([]);
    expect(de(suma, evi({ mes: 1, cantidad: 1 }), evi({ mes: 1, cantidad: 2 }))).toEqual([[3, 2]]);
    expect(de(suma, evi({ cantidad: 5 }))).toEqual([]);
    expect(de(suma, evi({ cantidad: 0.1 }), evi({ cantidad: 4.9 }), evi({ cantidad: 1e-12 }))).toEqual([]);
    expect(de(ultimo, evi({ cantidad: 61 }))).toEqual([[61, 60]]);
  });
});

test('a linea owes the four parts only where it is off its programme, and a CANCELADA owes nothing', () => {
  const periodo = parsePeriodo('2025-B1');
  if (!periodo) throw new Error('2025-B1 is a period.');
  const de = (parts: Parameters<typeof linea>[0]) => {
    const propia = linea({ verificableEn: '', ...parts });
    const indicador = computeIndicador(propia, contextOf(defaultConfiguracion(), periodo.hasta));
    return seguimientoDeLinea(
      propia,
      indexSeguimiento({ justificaciones: [], evidencias: [] })(0, '1.1'),
      periodo,
      indicador,
    );
  };
  expect(de({ meses: meses({ 1: 1 }) })).toMatchObject({ desviada: true, faltan: { length: 4 }, sinEvidencia: [1] });
  expect(de({ meses: meses({ 1: 1, 2: 1, 3: 1 }) })).toMatchObject({ faltan: [], sinEvidencia: [1, 2] });
  expect(de({ meses: meses({ 1: 1 }), situacion: 'CANCELADA' })).toMatchObject({ faltan: [], sinEvidencia: [] });
});
