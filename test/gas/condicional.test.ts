import { readCondicionales, writeCondicionales } from '../../src/gas/condicional';

/** A rule of Google's as the reader sees it; the local host keeps formula rules only. */
function regla(tipo: string | null, valor: string): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  const condicion = {
    getCriteriaType: () => tipo,
    getCriteriaValues: () => [valor],
    getBackground: () => '#FF0000',
    getFontColor: () => null,
    getBold: () => true,
  };
  return { getBooleanCondition: () => (tipo ? condicion : null), getRanges: () => [] } as never;
}

const FORMULA = regla('CUSTOM_FORMULA', '=$V9="ATRASADA"');
const TEXTO = regla('TEXT_EQ', 'Urgente');
const ESCALA = regla(null, '');

let escritas: unknown[] = [];
const hoja = {
  getConditionalFormatRules: () => [TEXTO, FORMULA, ESCALA],
  setConditionalFormatRules: (reglas: unknown[]) => {
    escritas = reglas;
  },
} as never as GoogleAppsScript.Spreadsheet.Sheet;

beforeAll(() => {
  const builder = { whenFormulaSatisfied: (f: string) => ({ setRanges: () => ({ build: () => f }) }) };
  const SpreadsheetApp = {
    BooleanCriteria: { CUSTOM_FORMULA: 'CUSTOM_FORMULA' },
    newConditionalFormatRule: () => builder,
  };
  Object.assign(globalThis, { SpreadsheetApp });
});
afterAll(() => Reflect.deleteProperty(globalThis, 'SpreadsheetApp'));

test('only rules by formula are read: a text that is compared is no formula', () => {
  expect(readCondicionales(hoja, 'es_MX')).toEqual([
    { rangos: [], formula: '=$V9="ATRASADA"', fondo: '#ff0000', color: null, negrita: true },
  ]);
});

test("people's rules of other kinds come back when ours are written", () => {
  writeCondicionales(hoja, [{ rangos: [], formula: '=TRUE', fondo: null, color: null, negrita: false }], 'es_MX');
  expect(escritas).toEqual(['=TRUE', TEXTO, ESCALA]);
});

test("people's rules by formula come back as they are: what is not read of them is not lost", () => {
  const suya = { rangos: [], formula: '=$V9="ATRASADA"', fondo: '#ff0000', color: null, negrita: true };
  writeCondicionales(hoja, [suya], 'es_MX');
  expect(escritas).toEqual([FORMULA, TEXTO, ESCALA]);
});
