import fc from 'fast-check';
import { AJUSTES } from '../../src/mir/ajustes';
import { COLUMNAS_CRONOGRAMA } from '../../src/mir/cronograma';
import { COLUMNAS } from '../../src/mir/format';
import { fromLocale, resolveFormula, sameFormula, toLocale } from '../../src/sheet/formulas';
import { COLUMNA_CRONOGRAMA, COLUMNA_MIR } from '../support/native-book';

const place = (hoja: 'MIR' | 'Cronograma' | 'Configuración') => ({
  hoja,
  fila: 12,
  columnasMir: COLUMNA_MIR,
  columnasCronograma: COLUMNA_CRONOGRAMA,
  filaMesMir: 7,
  filaMesCronograma: 6,
});

describe('a template resolves', () => {
  test.each([
    ['a cell of its row', 'MIR', '={metaPropuesta}', '=$N12'],
    ['a stretch of its row', 'MIR', '=SUM({enero:diciembre})', '=SUM($W12:$AH12)'],
    ['the month numbers of its sheet', 'Cronograma', '={mes}', '=$H$6:$S$6'],
    ['the same row of Cronograma', 'MIR', '={cro.acumulacion}', '=Cronograma!$D12'],
    ['the same row of the MIR', 'Cronograma', '={mir.lineaAccion}', '=MIR!$E12'],
    ['a stretch of the other sheet', 'Cronograma', '={mir.enero:diciembre}', '=MIR!$W12:$AH12'],
    ['the month numbers of the other sheet', 'Cronograma', '={mir.mes}', '=MIR!$W$7:$AH$7'],
    ['its own sheet without a name', 'MIR', '={mir.lineaAccion}', '=$E12'],
    ['a setting', 'MIR', '={cfg.institucion}', "='Configuración'!$B$4"],
    ['a setting on its own sheet', 'Configuración', '={cfg.institucion}', '=$B$4'],
  ] as const)('%s', (_, hoja, template, formula) => expect(resolveFormula(template, place(hoja))).toBe(formula));

  test('the rows of a block, of its sheet or of the other', () => {
    const bloque = { desde: 8, hasta: 11 };
    const formula = resolveFormula('={bloque.avance}&{bloque.mir.estatus}', { ...place('Cronograma'), bloque });
    expect(formula).toBe(`=$X8:$X11&MIR!$V8:$V11`);
    const deUna = { ...place('MIR'), bloque: { desde: 8, hasta: 8 } };
    expect(resolveFormula('=SUM({bloque.presupuesto})', deUna)).toBe('=SUM($P8:$P8)');
  });

  test('never to a column or a block that is not there', () => {
    expect(() => resolveFormula('={mir.programado}', place('MIR'))).toThrow(
      'A formula template names the column "programado", which MIR does not have.',
    );
    expect(() => resolveFormula('={bloque.presupuesto}', place('MIR'))).toThrow('needs the rows of a block');
  });
});

describe('separators of a locale', () => {
  test.each([
    ['es_MX', '=IF(A1>0,"a,b",1)', '=IF(A1>0,"a,b",1)'],
    ['en_US', '=IF(A1>0,"a,b",1)', '=IF(A1>0,"a,b",1)'],
    ['es_ES', '=IF(A1>0,"a,b",1)', '=IF(A1>0;"a,b";1)'],
    ['es_AR', `=SUM('Hoja, 1'!A1,"di ""sí"", no",2)`, `=SUM('Hoja, 1'!A1;"di ""sí"", no";2)`],
    ['es_ES', '=ROUND(A1,2)*0.5', '=ROUND(A1;2)*0,5'],
  ])('in %s %s is written %s, and reads back', (locale, canonica, escrita) => {
    expect(toLocale(canonica, locale)).toBe(escrita);
    expect(fromLocale(escrita, locale)).toBe(canonica);
  });

  const templates = [...COLUMNAS, ...COLUMNAS_CRONOGRAMA].flatMap((c) => c.formula ?? []);
  test('every formula of ours survives any locale', () => {
    const ajustes = AJUSTES.flatMap((a) => ('formula' in a ? [a.formula] : []));
    fc.assert(
      fc.property(
        fc.constantFrom(...templates, ...ajustes),
        fc.constantFrom('es_MX', 'es_ES', 'en_US', 'de_DE', ''),
        (template, locale) => {
          const hoja = ajustes.some((a) => a === template)
            ? 'Configuración'
            : COLUMNAS.some((c) => c.formula === template)
              ? 'MIR'
              : 'Cronograma';
          const formula = resolveFormula(template, place(hoja));
          expect(fromLocale(toLocale(formula, locale), locale)).toBe(formula);
        },
      ),
    );
  });
});

test.each([
  ['es_ES', '=IF(A1>1,5;2;3)', '=IF(A1>1.5,2,3)'],
  ['es_PE', '=IF(A1>1,2,3)', '=IF(A1>1,2,3)'],
  ['es_MX', '=IF(A1>1,2,3)', '=IF(A1>1,2,3)'],
])('what %s gives back as %s is read as %s', (locale, dada, leida) => {
  expect(fromLocale(dada, locale)).toBe(leida);
});

describe('two formulas', () => {
  test.each([
    ['spaces', '=SUM(A1, B1)', '=SUM(A1,B1)'],
    ['case of functions and names', '=sum(mir!a1)', '=SUM(MIR!A1)'],
    ['separators', '=IF(A1;1;2)', '=IF(A1,1,2)'],
    ['quotes around sheet names', "='Cronograma'!D1", '=Cronograma!D1'],
    ['fixed rows and columns', '=$A$1', '=A1'],
    ['the prefix of newer functions', '=_xlfn.MAXIFS(A1:B1,A1:B1,1)', '=MAXIFS(A1:B1,A1:B1,1)'],
  ])('are the same whatever their %s', (_, a, b) => expect(sameFormula(a, b)).toBe(true));

  test.each([
    ['texts', '="sí"', '="Sí"'],
    ['spaces in texts', '="a b"', '="ab"'],
    ['cells', '=A1', '=A2'],
    ['a formula and none', '=A1', ''],
    ['functions', '=SUM(A1)', '=MAX(A1)'],
    ['names of sheets', "='Hoja 1'!A1", "='Hoja1'!A1"],
  ])('differ in %s', (_, a, b) => expect(sameFormula(a, b)).toBe(false));
});
