import { type ColumnaKey, columnaOf, MESES } from '../../src/mir/format';
import type { Valor } from '../../src/mir/model';
import { checkCapturedCell } from '../../src/rules/cap';
import { runRules } from '../../src/rules/index';
import { lineaDeCaptura } from '../../src/rules/revision';
import { linea } from '../support/lineas';
import { contextWith } from '../support/rule-context';

const codes = (key: ColumnaKey, valor: Valor, formato = 'General', formula = '') =>
  checkCapturedCell(
    columnaOf(key),
    { a1: 'Y12', valor, formula, formato },
    lineaDeCaptura({ numero: '1.1', mesInicial: 3, mesFinal: 5, unidadMedida: 'Informe' }),
    'MIR',
  ).map((f) => f.code);

describe('a cell that was just edited', () => {
  test.each<[string, Valor, string, string[]]>([
    ['a number inside the window', 5, 'General', []],
    ['0', 0, 'General', []],
    ['blank', null, 'General', []],
    ['text', 'pendiente', 'General', ['CAP-01']],
    ['a space', ' ', 'General', ['CAP-01']],
    ['a check mark', true, 'General', ['CAP-01']],
    ['an error', '#REF!', 'General', ['CAP-01']],
    ['a negative', -1, 'General', ['CAP-02']],
    ['a percentage', 0.45, '0.00%', ['CAP-03']],
    ['half an informe', 2.5, 'General', ['CAP-08']],
    ['what is whole but for binary digits', 0.1 + 0.2 + 2.7, 'General', []],
    ['a negative percentage', -0.5, '0%', ['CAP-02', 'CAP-03']],
    ['a format with a quoted %', 45, '0.0"%"', []],
    ['a format with an escaped %', 45, '0\\%', []],
    ['a date', { fecha: '2025-03-04' }, 'd/m/yyyy', ['CAP-04']],
  ])('in a month with %s', (_, valor, formato, esperados) => expect(codes('marzo', valor, formato)).toEqual(esperados));

  test('before the window and after it', () => {
    expect([codes('febrero', 1), codes('junio', 1)]).toEqual([['CAP-06'], ['CAP-06']]);
  });

  test('with a formula, in a month or in a text', () => {
    expect(codes('marzo', 5, 'General', '=2+3')).toEqual(['CAP-05']);
    expect(codes('observaciones', 'x', '@', '=A1')).toEqual(['CAP-05']);
  });

  test('of text may hold anything else', () => expect(codes('observaciones', '-1')).toEqual([]));

  test('that is not captured says nothing', () => expect(codes('metaPropuesta', 'doce')).toEqual([]));
});

test('text in every month of 15,000 lineas is a finding each', () => {
  const texto = Object.fromEntries(MESES.map((mes) => [mes, { valor: 'x' }]));
  const ctx = contextWith({}, texto);
  const secciones = ctx.mir.secciones.map((s) => ({
    ...s,
    objetivos: s.objetivos.map((o) => ({ ...o, lineas: new Array(15_000).fill(linea()) })),
  }));
  const { findings } = runRules({ ...ctx, mir: { ...ctx.mir, secciones } });
  expect(findings.filter((f) => f.code === 'CAP-01')).toHaveLength(15_000 * 12);
});
