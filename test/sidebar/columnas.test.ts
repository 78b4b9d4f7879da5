import type { ColumnaReconocida } from '../../src/gas/api';
import { NO_ESTA, optionsOf, saidOf, sortColumnas } from '../../src/sidebar/empezar/columnas-datos';

const columna = (
  key: string,
  letras: string | null,
  certeza: ColumnaReconocida['certeza'],
  texto = key,
): ColumnaReconocida => ({ key, header: key.toUpperCase(), columna: letras, texto, certeza, motivo: '' });

const columnas = [
  columna('numero', 'B', 'segura'),
  columna('metaPropuesta', 'AA', 'dudosa'),
  columna('observaciones', 'C', 'confirmada'),
  columna('tendencia', null, 'ausente'),
  columna('enero', 'D', 'probable'),
];

test('columns to choose from are those of the sheet in its order, then those that the format does not have', () => {
  const options = optionsOf({ columnas, extras: ['AB «Firma»', 'Responsable'] });
  expect(options.map((o) => o.valor)).toEqual(['B', 'C', 'D', 'AA', 'AB', 'Responsable']);
});

test('a doubtful column is chosen by nobody until somebody does; a sure one says where it is', () => {
  expect(columnas.map((c) => saidOf(c, {}))).toEqual(['B', '', 'C', NO_ESTA, 'D']);
  expect(columnas.map((c) => saidOf(c, { metaPropuesta: null, numero: 'D' }))).toEqual([
    'D',
    NO_ESTA,
    'C',
    NO_ESTA,
    'D',
  ]);
});

test('what must be confirmed stays in one list while it is being confirmed, and no column is in two', () => {
  const { preguntadas, reconocidas, ausentes } = sortColumnas(columnas);
  expect(preguntadas.map((c) => c.key)).toEqual(['metaPropuesta', 'observaciones']);
  expect(reconocidas.map((c) => c.key)).toEqual(['numero', 'enero']);
  expect(ausentes.map((c) => c.key)).toEqual(['tendencia']);
});
