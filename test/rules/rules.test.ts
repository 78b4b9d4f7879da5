import { REGLAS_PUBLICAS, RULES, runRules } from '../../src/rules/index';
import type { RuleContext } from '../../src/rules/rule';
import { contextWith } from '../support/rule-context';
import { CASOS } from './casos';
import { PALABRAS, sano } from './casos/caso';

describe.each(CASOS)('$code', ({ code, falla, mensaje, pasa, noAplica }) => {
  const resultado = (ctx: RuleContext) => runRules(ctx).reglas.find((r) => r.code === code)?.resultado;
  const regla = RULES.find((r) => r.code === code);

  test('fails with its sentence', () => {
    expect(runRules(falla).findings).toContainEqual(
      expect.objectContaining({ code, mensaje, remedio: regla?.remedio, severidad: regla?.severidad }),
    );
  });

  test('is the only rule that its example fails', () => {
    const fallidas = runRules(falla).reglas.flatMap((r) => (r.resultado === 'no cumple' ? [r.code] : []));
    expect(fallidas).toEqual([code]);
  });

  test('passes', () => expect(resultado(pasa)).toBe('cumple'));
  test('does not apply where there is nothing that it speaks of', () => expect(resultado(noAplica)).toBe('no aplica'));
});

test('every rule that is public has its three cases here, those of the structure with the damages that they are about', () => {
  const deContenido = REGLAS_PUBLICAS.map((r) => r.code).filter((code) => !code.startsWith('EST-'));
  expect(CASOS.map((c) => c.code)).toEqual(deContenido);
});

test('every record says itself in full', () => {
  for (const { titulo, explicacion, ejemplo, remedio } of REGLAS_PUBLICAS) {
    for (const texto of [explicacion, ejemplo, remedio]) expect(texto).toMatch(/^[A-ZÁÉÍÓÚ«].+[.»]$/s);
    expect(titulo).toMatch(/^[A-ZÁÉÍÓÚ].*[^.]$/);
  }
});

test('a sound linea has neither error nor advertencia', () => {
  expect(runRules(sano).findings.filter((f) => f.severidad !== 'aviso')).toEqual([]);
});

test('a finding says where: sheet, cell and linea', () => {
  const ctx = contextWith({ numero: '7.10' }, { marzo: { valor: -2, a1: 'Y12' } });
  expect(runRules(ctx).findings).toContainEqual(
    expect.objectContaining({ code: 'CAP-02', hoja: 'MIR', celda: 'Y12', linea: '7.10' }),
  );
});

test.each([
  [{ acumulacion: null }, 'ACUMULACIÓN está en blanco.'],
  [{ situacion: ' CANCELADA ' }, 'SITUACIÓN dice « CANCELADA »; ¿es «CANCELADA»?'],
  [{ origen: 'acept' }, 'PROGRAMA dice «acept»; ¿es «aceptada»?'],
  [{ demanda: 'x' }, 'SUJETA A DEMANDA dice «x»'],
])('the words %p of Cronograma are no words of their lists', (palabras, mensaje) => {
  const { findings } = runRules(contextWith({}, {}, {}, {}, { ...PALABRAS, ...palabras }));
  expect(findings.filter((f) => f.code === 'CAT-04')).toEqual([
    expect.objectContaining({ hoja: 'Cronograma', mensaje: expect.stringContaining(mensaje) }),
  ]);
});

test('only errors stop a report', () => {
  expect(RULES.filter((r) => r.bloquea && r.severidad !== 'error')).toEqual([]);
});
