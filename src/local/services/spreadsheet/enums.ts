/** Enums of Apps Script are objects whose values print their name and know their place, never numbers. */
export interface ValorEnum {
  toString(): string;
  name(): string;
  ordinal(): number;
  compareTo(otro: ValorEnum): number;
}

const enumeraciones = new WeakMap<object, string>();

function enumOf(tipo: string, nombres: readonly string[]): Readonly<Record<string, ValorEnum>> {
  const valores = nombres.map((nombre, i): ValorEnum => {
    const valor = Object.freeze({
      toString: () => nombre,
      toJSON: () => nombre,
      name: () => nombre,
      ordinal: () => i,
      compareTo: (otro: ValorEnum) => i - otro.ordinal(),
    });
    enumeraciones.set(valor, tipo);
    return valor;
  });
  return Object.freeze(Object.fromEntries(nombres.map((nombre, i) => [nombre, valores[i] as ValorEnum])));
}

/** The name of the enum that a value belongs to, or null. */
export function enumOfValue(value: unknown): string | null {
  return typeof value === 'object' && value !== null ? (enumeraciones.get(value) ?? null) : null;
}

const CRITERIOS_NUMERO = [
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
];

export const ENUMS = {
  ProtectionType: enumOf('ProtectionType', ['RANGE', 'SHEET']),
  SheetType: enumOf('SheetType', ['GRID', 'OBJECT', 'DATASOURCE']),
  BorderStyle: enumOf('BorderStyle', ['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE']),
  WrapStrategy: enumOf('WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']),
  DataValidationCriteria: enumOf('DataValidationCriteria', [
    'DATE_AFTER',
    'DATE_BEFORE',
    'DATE_BETWEEN',
    'DATE_EQUAL_TO',
    'DATE_IS_VALID_DATE',
    'DATE_NOT_BETWEEN',
    'DATE_ON_OR_AFTER',
    'DATE_ON_OR_BEFORE',
    ...CRITERIOS_NUMERO,
    'TEXT_CONTAINS',
    'TEXT_DOES_NOT_CONTAIN',
    'TEXT_EQUAL_TO',
    'TEXT_IS_VALID_EMAIL',
    'TEXT_IS_VALID_URL',
    'VALUE_IN_LIST',
    'VALUE_IN_RANGE',
    'CUSTOM_FORMULA',
    'CHECKBOX',
  ]),
  BooleanCriteria: enumOf('BooleanCriteria', [
    'CELL_EMPTY',
    'CELL_NOT_EMPTY',
    'DATE_AFTER',
    'DATE_BEFORE',
    'DATE_EQUAL_TO',
    'DATE_AFTER_RELATIVE',
    'DATE_BEFORE_RELATIVE',
    'DATE_EQUAL_TO_RELATIVE',
    ...CRITERIOS_NUMERO,
    'TEXT_CONTAINS',
    'TEXT_DOES_NOT_CONTAIN',
    'TEXT_EQUAL_TO',
    'TEXT_STARTS_WITH',
    'TEXT_ENDS_WITH',
    'CUSTOM_FORMULA',
  ]),
} as const;

/** Of Charts. */
export const ENUMS_CHARTS = {
  ChartType: enumOf('ChartType', [
    ...['TIMELINE', 'AREA', 'BAR', 'BUBBLE', 'CANDLESTICK', 'COLUMN', 'COMBO', 'GAUGE', 'GEO', 'HISTOGRAM', 'RADAR'],
    ...['LINE', 'ORG', 'PIE', 'SCATTER', 'SPARKLINE', 'STEPPED_AREA', 'TABLE', 'TREEMAP', 'WATERFALL'],
  ]),
  ChartMergeStrategy: enumOf('ChartMergeStrategy', ['MERGE_COLUMNS', 'MERGE_ROWS']),
} as const;

/** Of Ui, not of SpreadsheetApp. */
export const ENUMS_UI = {
  Button: enumOf('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']),
  ButtonSet: enumOf('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']),
} as const;

/** One value of an enum as the types of Apps Script know it. A name that is not there is a bug of the host. */
export function enumValue<T>(valores: Readonly<Record<string, ValorEnum>>, nombre: string): T {
  const valor = valores[nombre];
  if (!valor) throw new Error(`The enum has no value ${nombre}.`);
  return valor as unknown as T;
}
