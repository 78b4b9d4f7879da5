import { fromLocale, toLocale } from '../sheet/formulas';
import type { FormatoCondicional } from '../sheet/state';
import { rangeOf, rangoOf } from './cells';

type Hoja = GoogleAppsScript.Spreadsheet.Sheet;
type Regla = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

function isDeFormula(regla: Regla): boolean {
  return regla.getBooleanCondition()?.getCriteriaType() === SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA;
}

/** The rules by custom formula: MIRador's own are among them. Colour scales and the like are people's, and left out. */
export function readCondicionales(hoja: Hoja, locale: string): FormatoCondicional[] {
  return hoja
    .getConditionalFormatRules()
    .filter(isDeFormula)
    .map((regla) => {
      const condicion = regla.getBooleanCondition();
      return {
        rangos: regla.getRanges().map(rangoOf),
        formula: fromLocale(String(condicion?.getCriteriaValues()[0] ?? ''), locale),
        fondo: condicion?.getBackground()?.toLowerCase() ?? null,
        color: condicion?.getFontColor()?.toLowerCase() ?? null,
        negrita: condicion?.getBold() ?? false,
      };
    });
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

/** Google has one call for all the rules of a sheet, so those that are no formula, people's, are handed back after ours. */
export function writeCondicionales(hoja: Hoja, reglas: readonly FormatoCondicional[], locale: string): void {
  const ajenas = hoja.getConditionalFormatRules().filter((regla) => !isDeFormula(regla));
  hoja.setConditionalFormatRules([...reglas.map((c) => buildRegla(hoja, c, locale)), ...ajenas]);
}
