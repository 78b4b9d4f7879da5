import { fromLocale, toLocale } from '../../../sheet/formulas';
import type { FormatoCondicional, Rango } from '../../../sheet/state';
import type { HostContext } from '../../context';
import { type Entorno, placeOf, type RangeGs } from './entorno';
import { ENUMS, enumValue } from './enums';
import { normalizeColor } from './facets';
import { manejador, strict, unwrap } from './strict';

export type RuleGs = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type BuilderGs = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type ConditionGs = GoogleAppsScript.Spreadsheet.BooleanCondition;

const CONDICION_MIEMBROS = {
  getCriteriaType: manejador(),
  getCriteriaValues: manejador(),
  getBackground: manejador(),
  getFontColor: manejador(),
  getBold: manejador(),
};
const REGLA_MIEMBROS = { getRanges: manejador(), getBooleanCondition: manejador(), getGradientCondition: manejador() };

interface Regla {
  readonly hojaId: number;
  readonly formato: FormatoCondicional;
}

class ConditionalFormatRule implements Pick<RuleGs, keyof typeof REGLA_MIEMBROS> {
  constructor(
    private readonly env: Entorno,
    readonly regla: Regla,
  ) {}

  getRanges(): RangeGs[] {
    return this.regla.formato.rangos.map((r) => this.env.range(this.regla.hojaId, r));
  }

  getGradientCondition(): null {
    return null;
  }

  getBooleanCondition(): ConditionGs {
    const { ctx } = this.env;
    const { formula, fondo, color, negrita } = this.regla.formato;
    const miembros: Pick<ConditionGs, keyof typeof CONDICION_MIEMBROS> = {
      getCriteriaType: () => enumValue(ENUMS.BooleanCriteria, 'CUSTOM_FORMULA'),
      getCriteriaValues: () => [toLocale(formula, ctx.libro.locale)],
      getBackground: () => fondo,
      getFontColor: () => color,
      // Not set is null, never false: Google leaves the cell's own weight alone.
      getBold: () => (negrita ? true : null),
    };
    return strict(ctx, 'BooleanCondition', CONDICION_MIEMBROS, miembros) as ConditionGs;
  }
}

export function ruleHandle(env: Entorno, hojaId: number, formato: FormatoCondicional): RuleGs {
  const rule = new ConditionalFormatRule(env, { hojaId, formato });
  return strict(env.ctx, 'ConditionalFormatRule', REGLA_MIEMBROS, rule) as unknown as RuleGs;
}

/** The rule behind a handle; its type was checked by the signature. */
export function ruleOf(value: unknown): Regla {
  const ours = unwrap(value);
  if (ours?.clase !== 'ConditionalFormatRule') throw new Error('A ConditionalFormatRule was expected.');
  return (ours.target as ConditionalFormatRule).regla;
}

const BUILDER_MIEMBROS = {
  whenFormulaSatisfied: manejador('String'),
  setBackground: manejador('String|null'),
  setFontColor: manejador('String|null'),
  setBold: manejador('Boolean|null'),
  setRanges: manejador('Range[]'),
  build: manejador(),
};

/** SpreadsheetApp.newConditionalFormatRule(): custom formulas only, relative to the first cell of the first range. */
export function newConditionalFormatRule(env: Entorno): BuilderGs {
  const ctx: HostContext = env.ctx;
  let formula: string | null = null;
  let hojaId: number | null = null;
  let formato: Omit<FormatoCondicional, 'formula'> = { rangos: [], fondo: null, color: null, negrita: false };
  const set = (change: Partial<typeof formato>): BuilderGs => {
    formato = { ...formato, ...change };
    return builder;
  };
  const colorOf = (color: string | null) => (color === null ? null : normalizeColor(ctx, color));
  const miembros: Pick<BuilderGs, keyof typeof BUILDER_MIEMBROS> = {
    whenFormulaSatisfied(texto) {
      const canonica = fromLocale(texto, ctx.libro.locale);
      formula = canonica.startsWith('=') ? canonica : `=${canonica}`;
      return builder;
    },
    setBackground: (color) => set({ fondo: colorOf(color) }),
    setFontColor: (color) => set({ color: colorOf(color) }),
    setBold: (negrita) => set({ negrita: negrita === true }),
    setRanges(rangos: readonly unknown[]) {
      const places = rangos.map(placeOf);
      const hojas = new Set(places.map((p) => p.hojaId));
      if (hojas.size > 1) throw ctx.makeError('Conditional format rule cannot reference a different sheet.');
      hojaId = places[0]?.hojaId ?? null;
      return set({ rangos: places.map((p): Rango => p.rango) });
    },
    build() {
      if (formula === null) throw ctx.makeError('Cannot build a conditional format rule without a condition.');
      if (hojaId === null) throw ctx.makeError('Conditional format rule must apply to at least one range.');
      return ruleHandle(env, hojaId, { ...formato, formula });
    },
  };
  const builder = strict(ctx, 'ConditionalFormatRuleBuilder', BUILDER_MIEMBROS, miembros) as BuilderGs;
  return builder;
}
