import fc from 'fast-check';
import type { LineaAccion } from '../../src/mir/model';
import { isUnidadDeConteo } from '../../src/mir/unidades';
import { canSwitchOff, REGLAS_PUBLICAS, runRules } from '../../src/rules/index';
import { type RuleContext, SIN_HISTORIA } from '../../src/rules/rule';
import { linea, mapObjetivos, meses } from '../support/lineas';
import { lineaDePrueba } from '../support/random-lineas';
import { contextWith } from '../support/rule-context';

const said = (ctx: RuleContext, familia: string): string[] =>
  runRules(ctx).findings.flatMap((f) => (f.code.startsWith(familia) ? [`${f.code} ${f.mensaje}`] : []));

describe('a unit of measure', () => {
  test.each(['Documento', 'INFORMES', 'sesiones', 'Número de informes', 'Persona', 'Capacitación'])(
    '%s is counted one by one',
    (unidad) => expect(isUnidadDeConteo(unidad)).toBe(true),
  );

  test.each([
    '%',
    'Porcentaje de informes',
    'Índice',
    'Razón',
    'Horas de capacitación',
    'Pesos',
    'Promedio de asistentes',
    'Xilófono',
    '',
  ])('"%s" may have decimals, or nobody knows', (unidad) => expect(isUnidadDeConteo(unidad)).toBe(false));
});

describe('a captured programme', () => {
  test.each([
    ['suma adds up to the meta', { acumulacion: 'suma', programaCapturado: meses({ 2: 5, 8: 7 }) }, []],
    [
      'suma that goes beyond it',
      { acumulacion: 'suma', programaCapturado: meses({ 2: 6, 8: 7 }) },
      ['CRO-03 El programa suma 13 y la meta es 12.'],
    ],
    ['ultimo ends at the meta', { acumulacion: 'ultimo', programaCapturado: meses({ 2: 5, 8: 12 }) }, []],
    [
      'ultimo that falls short',
      { acumulacion: 'ultimo', programaCapturado: meses({ 2: 12, 8: 11 }) },
      ['CRO-03 El programa termina en 11 y la meta es 12.'],
    ],
    [
      'ultimo of a reduccion comes down to it',
      { acumulacion: 'ultimo', tendencia: 'Reducción', programaCapturado: meses({ 2: 20, 8: 12 }) },
      [],
    ],
    ['maximo reaches the meta once', { acumulacion: 'maximo', programaCapturado: meses({ 2: 12, 8: 3 }) }, []],
    ['promedio averages it', { acumulacion: 'promedio', programaCapturado: meses({ 2: 10, 8: 14 }) }, []],
    [
      'promedio that does not',
      { acumulacion: 'promedio', programaCapturado: meses({ 2: 10, 8: 12 }) },
      ['CRO-03 El programa promedia 11 y la meta es 12.'],
    ],
    [
      'constante is the meta in every month',
      { acumulacion: 'ultimo', tendencia: 'Constante', programaCapturado: meses({ 2: 11, 8: 12 }) },
      ['CRO-03 La tendencia es constante y el programa de febrero no es la meta de 12.'],
    ],
    [
      'without any month',
      { acumulacion: 'suma', programaCapturado: meses() },
      ['CRO-03 El programa suma 0 y la meta es 12.'],
    ],
    ["of a CANCELADA is nobody's", { situacion: 'CANCELADA', programaCapturado: meses({ 2: 1 }) }, []],
  ] as const)('%s', (_, parts, esperado) => expect(said(contextWith(parts), 'CRO')).toEqual(esperado));

  test('is pointed at on Cronograma', () => {
    const palabras = { acumulacion: 'suma', origen: 'aceptada' };
    const ctx = contextWith({ programaCapturado: meses({ 2: 1 }) }, {}, {}, {}, palabras);
    expect(runRules(ctx).findings).toContainEqual(expect.objectContaining({ code: 'CRO-03', hoja: 'Cronograma' }));
  });
});

test.each([
  ['Mensual', 2, 2, []],
  ['Anual', 1, 12, []],
  ['Anual', 3, 10, ['CRO-05']],
  ['Semestral', 6, 12, []],
  ['Cuatrimestral', 5, 7, ['CRO-05']],
  ['', 1, 1, []],
])('the frequency "%s" from %d to %d', (frecuencia, mesInicial, mesFinal, esperado) => {
  const { findings } = runRules(contextWith({ frecuencia, mesInicial, mesFinal }));
  expect(findings.map((f) => f.code)).toEqual(esperado);
});

describe('a línea base under the formula lineaBase', () => {
  test.each([
    ['15', []],
    ['', ['MET-05 LÍNEA BASE está en blanco.']],
    ['10', ['MET-05 La línea base es 10, que no es mayor que la meta de 10.']],
    ['9.5', ['MET-05 La línea base es 9.5, que no es mayor que la meta de 10.']],
  ])('of "%s"', (lineaBase, esperado) => {
    const ctx = contextWith(
      { tendencia: 'Reducción', metaPropuesta: 10, lineaBase },
      {},
      { formulaReduccion: 'lineaBase' },
    );
    expect(said(ctx, 'MET')).toEqual(esperado);
  });
});

describe('a closed month', () => {
  const cerrado = (parts: Parameters<typeof linea>[0], modificada: number | null = null): RuleContext => ({
    ...contextWith({ observaciones: 'Sí', ...parts }),
    historia: {
      ...SIN_HISTORIA,
      mesesCerrados: [1, 2],
      capturaAlCierre: (_s, _n, mes) => (mes === 1 ? 3 : mes === 2 ? null : undefined),
      modificaciones:
        modificada === null
          ? []
          : [
              {
                ...{ registrada: '', quien: '', seccion: 0, linea: '1.1', campo: 'captura', antes: 3, motivo: '' },
                ...{ instrumento: '', instancia: '', fecha: '', vigencia: 1, despues: modificada },
              } as const,
            ],
    },
  });

  test.each<[string, RuleContext, string[]]>([
    ['says what it said', cerrado({ meses: meses({ 1: 3 }) }), []],
    ['was emptied', cerrado({}), ['CAP-07 El mes de enero está cerrado: al cierre decía 3 y ahora dice —.']],
    [
      'was filled in',
      cerrado({ meses: meses({ 1: 3, 2: 4 }) }),
      ['CAP-07 El mes de febrero está cerrado: al cierre decía — y ahora dice 4.'],
    ],
    ['was changed by a modificacion', cerrado({ meses: meses({ 1: 5 }) }, 5), []],
    [
      'was changed again since its modificacion',
      cerrado({ meses: meses({ 1: 6 }) }, 5),
      ['CAP-07 El mes de enero está cerrado: al cierre decía 3 y ahora dice 6.'],
    ],
    ['is open', cerrado({ meses: meses({ 1: 3, 7: 9 }) }), []],
  ])('%s', (_, ctx, esperado) => expect(said(ctx, 'CAP')).toEqual(esperado));
});

test('no rule judges the progress of a CANCELADA', () => {
  const parts: Partial<LineaAccion> = {
    situacion: 'CANCELADA',
    unidadMedida: '%',
    acumulacion: 'ultimo',
    metaPropuesta: 100,
    verificableEn: '',
    meses: meses({ 1: 190, 2: 140 }),
  };
  const ctx = contextWith(parts, {}, { mesDeCorte: 6, formulaReduccion: 'lineaBase' });
  expect(said({ ...ctx, historia: { ...SIN_HISTORIA, mesesCerrados: [1, 2, 3] } }, 'AVA')).toEqual([]);
  expect(said(contextWith({ ...parts, tendencia: 'Reducción' }, {}, { formulaReduccion: 'lineaBase' }), 'MET')).toEqual(
    [],
  );
});

describe('what an accumulated percentage may do', () => {
  test.each([
    ['stay', { acumulacion: 'ultimo', meses: meses({ 1: 40, 2: 40 }) }, []],
    [
      'fall',
      { acumulacion: 'ultimo', meses: meses({ 1: 40, 5: 30 }) },
      ['AVA-05 En mayo dice 30, menos que 40 de enero.'],
    ],
    [
      'fall under maximo',
      { acumulacion: 'maximo', meses: meses({ 1: 40, 5: 30 }) },
      ['AVA-05 En mayo dice 30, menos que 40 de enero.'],
    ],
    ['fall where months are added up', { acumulacion: 'suma', meses: meses({ 1: 40, 5: 30 }) }, []],
    [
      'fall where it is meant to',
      { acumulacion: 'ultimo', tendencia: 'Reducción', meses: meses({ 1: 40, 5: 30 }) },
      [],
    ],
    [
      'fall where it is measured anew',
      { acumulacion: 'ultimo', tendencia: 'Constante', meses: meses({ 1: 40, 5: 30 }) },
      [],
    ],
  ] as const)('%s', (_, parts, esperado) =>
    expect(said(contextWith({ unidadMedida: '%', metaPropuesta: 100, ...parts }), 'AVA')).toEqual(esperado),
  );

  test('is pointed at in its month', () => {
    const parts = {
      unidadMedida: '%',
      metaPropuesta: 100,
      acumulacion: 'ultimo',
      meses: meses({ 1: 40, 5: 30 }),
    } as const;
    expect(runRules(contextWith(parts, { mayo: { a1: 'AA8' } })).findings).toMatchObject([
      { code: 'AVA-05', celda: 'AA8' },
    ]);
  });
});

test('a report as of an earlier month asks for no justification of what was closed later', () => {
  const ctx = contextWith({ meses: meses({ 1: 1, 2: 1 }) });
  const historia = { ...SIN_HISTORIA, mesesCerrados: [1, 2, 3] };
  const contexto = { ...ctx.contexto, corte: 2, soloHastaCorte: true };
  expect(said({ ...ctx, historia }, 'AVA-07')).toHaveLength(1);
  expect(said({ ...ctx, historia, contexto }, 'AVA-07')).toEqual([]);
});

describe('a catalogue of Configuración', () => {
  const politicas = ['Gestión de calidad', 'Transparencia, archivo y datos'];
  const dice = (politicasGenerales: string): string[] => {
    const ctx = contextWith({});
    const mir = mapObjetivos(ctx.mir, (o) => ({ ...o, politicasGenerales }));
    return said({ ...ctx, mir, catalogos: { ...ctx.catalogos, politicas } }, 'CAT');
  };

  test.each([
    'Gestión de calidad; Transparencia, archivo y datos.',
    'GESTION DE CALIDAD',
    '(1) Gestión de calidad\n(2) Transparencia, archivo y datos',
    'b) transparencia, archivo y datos',
    '1; 2',
    '(2)',
    '',
  ])('has «%s»', (texto) => expect(dice(texto)).toEqual([]));

  test.each([
    ['3', 1],
    ['Gestión de calidad, Transparencia', 1],
    ['Cultura; Gestión de calidad; Otra', 2],
  ])('has not «%s»', (texto, casos) => expect(dice(texto)).toHaveLength(casos));
});

test('what makes a figure wrong or stops a report is never switched off', () => {
  const apagables = REGLAS_PUBLICAS.filter(canSwitchOff);
  expect(apagables.length).toBeGreaterThan(20);
  expect(apagables.filter((r) => r.bloquea || r.severidad === 'error')).toEqual([]);
});

describe('the rules that Configuración switches off', () => {
  const atrasada = { meses: meses({ 1: 2 }), verificableEn: '' };
  const conApagadas = (reglasApagadas: string | null) =>
    runRules(contextWith(atrasada, {}, { mesDeCorte: 6, reglasApagadas }));

  test('are not run, and say so', () => {
    expect(conApagadas(null).findings.map((f) => f.code)).toEqual(['AVA-03', 'AVA-06']);
    const { findings, reglas } = conApagadas('ava-03; AVA-06, EST-12');
    expect(findings).toEqual([]);
    expect(reglas.filter((r) => r.apagada)).toEqual([
      { code: 'AVA-03', resultado: 'no aplica', casos: 0, apagada: true },
      { code: 'AVA-06', resultado: 'no aplica', casos: 0, apagada: true },
    ]);
  });

  test.each(['CAP-01', 'MET-03', 'PRE-01', 'EST-01', 'EST-10'])('cannot be %s', (code) => {
    const { findings, reglas } = runRules(contextWith({}, {}, { reglasApagadas: code }));
    expect(findings).toMatchObject([{ code: 'CFG-01', hoja: 'Configuración', celda: 'B38' }]);
    expect(reglas.some((r) => r.apagada)).toBe(false);
  });
});

test('the sheet is looked at once a linea, however many rules there are', () => {
  const ctx = contextWith({ meses: meses({ 1: 1 }) }, { enero: { valor: 1 } }, { mesDeCorte: 6 });
  const lineas = ['1.1', '1.2', '1.3'].map((numero) => linea({ numero }));
  const vistas: string[] = [];
  const crudo: RuleContext['crudo'] = (seccion, numero) => {
    vistas.push(numero);
    return ctx.crudo(seccion, numero);
  };
  runRules({ ...ctx, mir: mapObjetivos(ctx.mir, (o) => ({ ...o, lineas })), crudo });
  expect(vistas).toEqual(['1.1', '1.2', '1.3']);
});

test('whatever a linea says, every finding is of a public rule, in sentences, and the same at every run', () => {
  const codes = new Set(REGLAS_PUBLICAS.map((r) => r.code));
  const formula = fc.constantFrom('meta', 'lineaBase', 'razon');
  fc.assert(
    fc.property(lineaDePrueba, fc.integer({ min: 0, max: 12 }), formula, (prueba, mesDeCorte, formulaReduccion) => {
      const ctx = contextWith(prueba.linea, {}, { mesDeCorte, formulaReduccion });
      const { findings, reglas } = runRules(ctx);
      for (const { code, mensaje } of findings) {
        expect(codes).toContain(code);
        expect(mensaje).toMatch(/^\S.*[.?…]$/s);
      }
      expect(reglas.reduce((n, r) => n + r.casos, 0)).toBe(findings.length);
      expect(runRules(ctx)).toEqual({ findings, reglas });
    }),
    { numRuns: 300 },
  );
});
