import { fromLocale, toLocale } from '../sheet/formulas';
import type { FormatoCondicional } from '../sheet/state';
import { rangeOf, rangoOf } from './cells';

type Hoja = GoogleAppsScript.Spreadsheet.Sheet;
type Regla = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

function isDeFormula(regla: Regla): boolean {
  return regla.getBooleanCondition()?.getCriteriaType() === SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA;
}

function formatoOf(regla: Regla, locale: string): FormatoCondicional {
  const condicion = regla.getBooleanCondition();
  return {
    rangos: regla.getRanges().map(rangoOf),
    formula: fromLocale(String(condicion?.getCriteriaValues()[0] ?? ''), locale),
    fondo: condicion?.getBackground()?.toLowerCase() ?? null,
    color: condicion?.getFontColor()?.toLowerCase() ?? null,
    negrita: condicion?.getBold() ?? false,
  };
}

/** The rules by custom formula: MIRador's own are among them. Colour scales and the like are people's, and left out. */
export function readCondicionales(hoja: Hoja, locale: string): FormatoCondicional[] {
  return hoja
    .getConditionalFormatRules()
    .filter(isDeFormula)
    .map((regla) => formatoOf(regla, locale));
}

function buildRegla(hoja: Hoja, c: FormatoCondicional, locale: string): Regla {
  const builder = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(toLocale(c.formula, locale))
    .setRanges(c.rangos.map((r) => rangeOf(hoja, r)));
  if (c.fondo) builder.setBackground(c.fondo);
  if (c.color) builder.setFontColor(c.color);
  if (c.negrita) builder.setBold(true);
  return builder.build();
}

const keyOf = ({ rangos, formula, fondo, color, negrita }: FormatoCondicional): string =>
  JSON.stringify([rangos.map((r) => [r.fila, r.columna, r.filas, r.columnas]), formula, fondo, color, negrita]);

/**
 * Google has one call for all the rules of a sheet. Those that stay are handed back as Google gave them, since a rule
 * made anew would lose what is not read (italics, underline, theme colours); those that are no formula, people's, come
 * after ours.
 */
export function writeCondicionales(hoja: Hoja, reglas: readonly FormatoCondicional[], locale: string): void {
  const found = hoja.getConditionalFormatRules();
  const conocidas = new Map(found.filter(isDeFormula).map((regla) => [keyOf(formatoOf(regla, locale)), regla]));
  const escritas = reglas.map((c) => conocidas.get(keyOf(c)) ?? buildRegla(hoja, c, locale));
  hoja.setConditionalFormatRules([...escritas, ...found.filter((regla) => !isDeFormula(regla))]);
}
