import { fromLocale, toLocale } from '../../../sheet/formulas';
import type { Validacion } from '../../../sheet/state';
import type { HostContext } from '../../context';
import { ENUMS, enumValue } from './enums';
import { manejador, strict, unwrap } from './strict';

export type DataValidationGs = GoogleAppsScript.Spreadsheet.DataValidation;
type BuilderGs = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Criterio = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

const MIEMBROS = {
  getAllowInvalid: manejador(),
  getCriteriaType: manejador(),
  getCriteriaValues: manejador(),
  getHelpText: manejador(),
};

/** A custom formula is one that MIRador does not make: the workbook keeps it as `ajena`, with the formula after this. */
const FORMULA_AJENA = 'CUSTOM_FORMULA ';

class DataValidation implements Pick<DataValidationGs, Exclude<keyof typeof MIEMBROS, 'getHelpText'>> {
  constructor(
    private readonly ctx: HostContext,
    readonly validacion: Validacion,
  ) {}

  getAllowInvalid(): boolean {
    return this.validacion.tipo === 'ajena' || !this.validacion.estricta;
  }

  getCriteriaType(): Criterio {
    const v = this.validacion;
    const nombre =
      v.tipo === 'numeroMinimo'
        ? 'NUMBER_GREATER_THAN_OR_EQUAL_TO'
        : v.tipo === 'numeroEntre'
          ? 'NUMBER_BETWEEN'
          : v.tipo === 'lista'
            ? 'VALUE_IN_LIST'
            : 'CUSTOM_FORMULA';
    return enumValue<Criterio>(ENUMS.DataValidationCriteria, nombre);
  }

  /** VALUE_IN_LIST answers [values, whether the drop-down shows], as Google does. */
  getCriteriaValues(): unknown[] {
    const v = this.validacion;
    if (v.tipo === 'numeroMinimo') return [v.minimo];
    if (v.tipo === 'numeroEntre') return [v.minimo, v.maximo];
    if (v.tipo === 'lista') return [[...v.opciones], true];
    const formula = v.descripcion.startsWith(FORMULA_AJENA) ? v.descripcion.slice(FORMULA_AJENA.length) : v.descripcion;
    return [toLocale(formula, this.ctx.libro.locale)];
  }

  /** null when there is none. */
  getHelpText(): string | null {
    const v = this.validacion;
    return v.tipo === 'ajena' || v.ayuda === '' ? null : v.ayuda;
  }
}

const handles = new WeakMap<HostContext, WeakMap<Validacion, DataValidationGs>>();

/** The handle of a validation; the same one for the same value, since thousands of cells share it. */
export function validationHandle(ctx: HostContext, validacion: Validacion): DataValidationGs {
  const known = handles.get(ctx) ?? new WeakMap<Validacion, DataValidationGs>();
  handles.set(ctx, known);
  const handle =
    known.get(validacion) ??
    (strict(ctx, 'DataValidation', MIEMBROS, new DataValidation(ctx, validacion)) as unknown as DataValidationGs);
  known.set(validacion, handle);
  return handle;
}

/** The validation behind a handle that a script hands back; null and undefined for anything else. */
export function validationOf(value: unknown): Validacion | null {
  const ours = unwrap(value);
  return ours?.clase === 'DataValidation' ? (ours.target as DataValidation).validacion : null;
}

const BUILDER_MIEMBROS = {
  requireNumberGreaterThanOrEqualTo: manejador('Number'),
  requireNumberBetween: manejador('Number, Number'),
  requireValueInList: manejador('String[]', 'String[], Boolean'),
  requireFormulaSatisfied: manejador('String'),
  setAllowInvalid: manejador('Boolean'),
  setHelpText: manejador('String'),
  build: manejador(),
};

type Criterios =
  | { readonly tipo: 'numeroMinimo'; readonly minimo: number }
  | { readonly tipo: 'numeroEntre'; readonly minimo: number; readonly maximo: number }
  | { readonly tipo: 'lista'; readonly opciones: readonly string[] }
  | { readonly tipo: 'ajena'; readonly descripcion: string };

/** SpreadsheetApp.newDataValidation(): without setAllowInvalid(false) a rule only warns, as Google documents. */
export function newDataValidation(ctx: HostContext): BuilderGs {
  let criterios: Criterios | null = null;
  let estricta = false;
  let ayuda = '';
  const require = (nuevos: Criterios): BuilderGs => {
    criterios = nuevos;
    return builder;
  };
  const miembros: Pick<BuilderGs, keyof typeof BUILDER_MIEMBROS> = {
    requireNumberGreaterThanOrEqualTo: (minimo) => require({ tipo: 'numeroMinimo', minimo }),
    requireNumberBetween: (minimo, maximo) => require({ tipo: 'numeroEntre', minimo, maximo }),
    requireValueInList: (opciones: string[]) => require({ tipo: 'lista', opciones: [...opciones] }),
    requireFormulaSatisfied: (formula) =>
      require({ tipo: 'ajena', descripcion: FORMULA_AJENA + fromLocale(formula, ctx.libro.locale) }),
    setAllowInvalid(admite) {
      estricta = !admite;
      return builder;
    },
    setHelpText(texto) {
      ayuda = texto;
      return builder;
    },
    build() {
      if (!criterios) throw ctx.makeError('Cannot build a data validation rule without criteria.');
      return validationHandle(ctx, criterios.tipo === 'ajena' ? criterios : { ...criterios, estricta, ayuda });
    },
  };
  const builder = strict(ctx, 'DataValidationBuilder', BUILDER_MIEMBROS, miembros) as BuilderGs;
  return builder;
}
