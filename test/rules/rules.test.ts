import { RULES, runRules } from '../../src/rules/index';
import type { RuleContext } from '../../src/rules/rule';
import { meses } from '../support/lineas';
import { contextWith } from '../support/rule-context';

const JUNIO = { mesDeCorte: 6 };
const declared = (monto: number | null) => ({ presupuestoDeclarado: { monto, etiqueta: 'Total' } });

interface Caso {
  readonly code: string;
  /** Fails this rule and no other of the list. */
  readonly falla: RuleContext;
  readonly mensaje: string;
  readonly pasa: RuleContext;
  readonly noAplica: RuleContext;
}

const sano = contextWith({ meses: meses({ 1: 1 }) }, { enero: { valor: 1 } });
const sinCaptura = contextWith({});
const sinMeta = contextWith({ metaPropuesta: null });
const sinCorte = contextWith({ meses: meses({ 1: 1 }) });

const PALABRAS = { acumulacion: 'Suma', demanda: null, situacion: 'CANCELADA', origen: 'propuesta' };

const CASOS: readonly Caso[] = [
  {
    code: 'CAP-01',
    falla: contextWith({}, { marzo: { valor: 'cinco' } }),
    mensaje: 'En marzo dice «cinco», que no es un número.',
    pasa: sano,
    noAplica: sinCaptura,
  },
  {
    code: 'CAP-02',
    falla: contextWith({}, { marzo: { valor: -2 } }),
    mensaje: 'En marzo se capturó -2, menor que 0.',
    pasa: sano,
    noAplica: sinCaptura,
  },
  {
    code: 'CAP-03',
    falla: contextWith({}, { marzo: { valor: 0.45, formato: '0%' } }),
    mensaje: 'En marzo se muestra 45% y se cuenta como 0.45: ¿son 45 o 0.45?',
    pasa: contextWith({}, { marzo: { valor: 35, formato: '0.0"%"' } }),
    noAplica: contextWith({}, { marzo: { valor: 35, formato: null } }),
  },
  {
    code: 'CAP-04',
    falla: contextWith({}, { marzo: { valor: { fecha: '2025-04-03' } } }),
    mensaje: 'En marzo hay una fecha (2025-04-03) donde va un número.',
    pasa: sano,
    noAplica: sinCaptura,
  },
  {
    code: 'CAP-05',
    falla: contextWith({}, { marzo: { valor: 5, formula: '=2+3' } }),
    mensaje: 'En MARZO hay una fórmula (=2+3) en lugar de un valor capturado.',
    pasa: sano,
    noAplica: sinCaptura,
  },
  {
    code: 'CAP-06',
    falla: contextWith({ mesInicial: 3, mesFinal: 5 }, { febrero: { valor: 1 } }),
    mensaje: 'Avance anticipado: se capturó en febrero y la línea inicia en marzo.',
    pasa: contextWith({ mesInicial: 3, mesFinal: 5 }, { marzo: { valor: 1 } }),
    noAplica: contextWith({ mesInicial: null }, { febrero: { valor: 1 } }),
  },
  {
    code: 'MET-01',
    falla: sinMeta,
    mensaje: 'La línea no tiene META PROPUESTA.',
    pasa: sano,
    noAplica: { ...sano, mir: { ...sano.mir, secciones: [] } },
  },
  {
    code: 'MET-02',
    falla: contextWith({ metaPropuesta: 0 }),
    mensaje: 'La META PROPUESTA es 0.',
    pasa: sano,
    noAplica: contextWith({ metaPropuesta: 0, tendencia: 'Reducción' }),
  },
  {
    code: 'MET-03',
    falla: contextWith({ metaPropuesta: -4 }),
    mensaje: 'La META PROPUESTA es -4, menor que 0.',
    pasa: sano,
    noAplica: sinMeta,
  },
  {
    code: 'AVA-01',
    falla: contextWith({ meses: meses({ 1: 13 }) }),
    mensaje: 'Se alcanzaron 13 de una meta de 12.',
    pasa: contextWith({ meses: meses({ 1: 12 }) }),
    noAplica: contextWith({ tendencia: 'Reducción', meses: meses({ 1: 13 }) }),
  },
  {
    code: 'AVA-02',
    falla: contextWith({ metaPropuesta: 0, meses: meses({ 1: 3 }) }),
    mensaje: 'Se capturaron 3 y la meta es 0.',
    pasa: contextWith({ metaPropuesta: 0 }),
    noAplica: sano,
  },
  {
    code: 'AVA-03',
    falla: contextWith({ meses: meses({ 1: 2 }) }, {}, JUNIO),
    mensaje: 'A junio: alcanzado 2, programado 6.',
    pasa: contextWith({ meses: meses({ 1: 6 }) }, {}, JUNIO),
    noAplica: sinCorte,
  },
  {
    code: 'AVA-04',
    falla: contextWith(
      { acumulacion: 'maximo', tendencia: 'Constante', meses: meses({ 1: 12, 4: 12, 6: 12 }) },
      {},
      JUNIO,
    ),
    mensaje: 'Sin reporte en 3 meses programados: febrero, marzo, mayo.',
    pasa: contextWith({ meses: meses({ 1: 6 }) }, {}, JUNIO),
    noAplica: sinCorte,
  },
  {
    code: 'CAT-01',
    falla: contextWith({ dimension: 'Eficasia' }),
    mensaje: 'DIMENSIÓN dice «Eficasia»; ¿es «Eficacia»?',
    pasa: contextWith({ dimension: 'ECONOMIA' }),
    noAplica: contextWith({ dimension: '' }),
  },
  {
    code: 'CAT-02',
    falla: contextWith({ frecuencia: 'Cada tres meses' }),
    mensaje: 'FRECUENCIA dice «Cada tres meses».',
    pasa: contextWith({ frecuencia: 'bimestral' }),
    noAplica: contextWith({ frecuencia: ' ' }),
  },
  {
    code: 'CAT-03',
    falla: contextWith({ tendencia: 'Reducir' }),
    mensaje: 'TENDENCIA dice «Reducir»; ¿es «Reducción»?',
    pasa: contextWith({ tendencia: 'reduccion' }),
    noAplica: contextWith({ tendencia: '' }),
  },
  {
    code: 'CAT-04',
    falla: contextWith({}, {}, {}, {}, { ...PALABRAS, acumulacion: 'último' }),
    mensaje: 'ACUMULACIÓN dice «último»; ¿es «ultimo»?',
    pasa: contextWith({}, {}, {}, {}, PALABRAS),
    noAplica: sano,
  },
  {
    code: 'CRO-01',
    falla: contextWith({ mesInicial: null, mesFinal: null }),
    mensaje: 'Sin calendarización: falta MES INICIAL y MES FINAL.',
    pasa: sano,
    noAplica: { ...sano, mir: { ...sano.mir, secciones: [] } },
  },
  {
    code: 'CRO-02',
    falla: contextWith({ mesInicial: 9, mesFinal: 3 }),
    mensaje: 'La ventana va del mes 9 al 3.',
    pasa: sano,
    noAplica: contextWith({ mesFinal: null }),
  },
  {
    code: 'PRE-01',
    falla: contextWith({}, { presupuesto: { valor: 'mil pesos' } }),
    mensaje: 'PRESUPUESTO dice «mil pesos», que no es un número.',
    pasa: contextWith({}, { presupuesto: { valor: 1000 } }),
    noAplica: sano,
  },
  {
    code: 'PRE-02',
    falla: contextWith({ presupuesto: -10 }),
    mensaje: 'El presupuesto es -$10, menor que 0.',
    pasa: contextWith({ presupuesto: 10 }),
    noAplica: sano,
  },
  {
    code: 'PRE-03',
    falla: contextWith({ presupuesto: 60 }, {}, {}, declared(100)),
    mensaje: 'El total declarado es $100; las líneas registradas suman $60 (diferencia: $40).',
    pasa: contextWith({ presupuesto: 100 }, {}, {}, declared(100)),
    noAplica: contextWith({ presupuesto: 60 }, {}, {}, declared(null)),
  },
];

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

test('every rule has its example, and codes are unique', () => {
  expect(CASOS.map((c) => c.code)).toEqual(RULES.map((r) => r.code));
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
