import type { LineaSeguimientoVista } from '../../src/gas/api';
import {
  EVIDENCIA_EN_BLANCO,
  entradaDeEvidencia,
  entradaDeJustificacion,
  mesProbable,
  nextPendiente,
  searchLineas,
  wordsOfPendientes,
} from '../../src/sidebar/seguimiento/datos';
import { SEGUIMIENTO } from '../../src/text/barra-seguimiento';

const SIN_PARTES = { dato: '', causa: '', accion: '', proyeccion: '' };
const de = (linea: string, parts: Partial<LineaSeguimientoVista> = {}): LineaSeguimientoVista => ({
  seccion: 1,
  linea,
  texto: `${linea} Capacitar en órganos`,
  unidad: 'Informe',
  acumulacion: 'suma',
  puedeRegistrar: true,
  semaforo: null,
  veredicto: null,
  programado: null,
  alcanzado: null,
  desviada: false,
  avance: [],
  verificableEn: '',
  partes: SIN_PARTES,
  faltan: [],
  sinEvidencia: [],
  evidencias: [],
  ...parts,
});
const DEBE = { faltan: ['causa'], sinEvidencia: [] } as const;
const LISTA = [de('1.1', DEBE), de('1.2'), de('1.10', { partes: { ...SIN_PARTES, dato: 'x' } }), de('2.1', DEBE)];
const LUGAR = { linea: '1.1', seccion: '1', periodo: '2025-B1' };

test.each([
  ['pendientes', '', null, ['1.1', '2.1']],
  ['registradas', '', null, ['1.10']],
  ['todas', '1.1', null, ['1.1', '1.10']],
  ['todas', 'organos capa', null, ['1.1', '1.2', '1.10', '2.1']],
  ['pendientes', '', '1:1.2', ['1.1', '1.2', '2.1']],
] as const)('%s that match "%s" with %p at work', (filtro, texto, siempre, esperadas) => {
  expect(searchLineas(LISTA, filtro, texto, siempre).map((l) => l.linea)).toEqual(esperadas);
});

test('the next one that owes something comes after this one, then from the top; never itself, nor one that is not mine', () => {
  expect(nextPendiente(LISTA, null)?.linea).toBe('1.1');
  expect(nextPendiente(LISTA, '1:1.1')?.linea).toBe('2.1');
  expect(nextPendiente(LISTA, '1:2.1')?.linea).toBe('1.1');
  expect(nextPendiente([de('1.1', DEBE)], '1:1.1')).toBeNull();
  expect(nextPendiente([de('1.1', { ...DEBE, puedeRegistrar: false })], null)).toBeNull();
});

test('what is missing is said in words', () => {
  expect(wordsOfPendientes(de('1.1', { faltan: ['causa', 'accion'], sinEvidencia: [1, 3] }))).toEqual([
    'Falta causa, acción',
    'Sin evidencia: enero, marzo',
  ]);
});

test('a justification is sent only where it says something new', () => {
  const antes = { ...SIN_PARTES, dato: 'uno' };
  expect(entradaDeJustificacion(LUGAR, antes, antes)).toBeNull();
  expect(entradaDeJustificacion(LUGAR, { ...antes, dato: ' ' }, antes)).toBeNull();
  expect(entradaDeJustificacion(LUGAR, { ...antes, causa: 'lluvia' }, antes)).toMatchObject({
    ...LUGAR,
    tipo: 'justificacion',
    dato: 'uno',
    causa: 'lluvia',
    mes: null,
  });
});

test('evidence wants a document and a quantity that is a number', () => {
  const { entrada, problemas } = entradaDeEvidencia(LUGAR, { ...EVIDENCIA_EN_BLANCO, cantidad: 'tres' });
  expect([entrada, problemas]).toEqual([
    null,
    { documento: SEGUIMIENTO.sinDocumento, cantidad: SEGUIMIENTO.cantidadMal },
  ]);
  const escrita = { ...EVIDENCIA_EN_BLANCO, mes: '2', oficio: 'DEO/1', cantidad: '1,200.5' };
  expect(entradaDeEvidencia(LUGAR, escrita).entrada).toMatchObject({ tipo: 'evidencia', mes: 2, cantidad: 1200.5 });
  expect(entradaDeEvidencia(LUGAR, { ...escrita, cantidad: '12,5' }).entrada).toMatchObject({ cantidad: 12.5 });
  expect(entradaDeEvidencia(LUGAR, { ...escrita, mes: '', cantidad: '' }).entrada).toMatchObject({
    mes: null,
    cantidad: null,
  });
});

test('the month offered is the first that has no evidence, else the first with progress', () => {
  expect(mesProbable(de('1.1', { sinEvidencia: [2, 3], avance: [{ mes: 1, valor: 1 }] }))).toBe('2');
  expect(mesProbable(de('1.1', { avance: [{ mes: 1, valor: 1 }] }))).toBe('1');
  expect(mesProbable(de('1.1'))).toBe('');
});
