import type { Validacion } from '../sheet/state';

/** A Google validation as data; a kind that MIRador never makes is "ajena" and is told apart only by its name. */
export function validacionOf(found: GoogleAppsScript.Spreadsheet.DataValidation | null): Validacion | null {
  if (!found) return null;
  const tipos = SpreadsheetApp.DataValidationCriteria;
  const criterio = found.getCriteriaType();
  const valores: unknown[] = found.getCriteriaValues();
  const base = { estricta: !found.getAllowInvalid(), ayuda: found.getHelpText() ?? '' };
  if (criterio === tipos.NUMBER_GREATER_THAN_OR_EQUAL_TO)
    return { tipo: 'numeroMinimo', minimo: Number(valores[0]), ...base };
  if (criterio === tipos.NUMBER_BETWEEN)
    return { tipo: 'numeroEntre', minimo: Number(valores[0]), maximo: Number(valores[1]), ...base };
  if (criterio === tipos.VALUE_IN_LIST && Array.isArray(valores[0]))
    return { tipo: 'lista', opciones: valores[0].map(String), ...base };
  return { tipo: 'ajena', descripcion: String(criterio) };
}

function buildOne(v: Validacion): GoogleAppsScript.Spreadsheet.DataValidation | null {
  if (v.tipo === 'ajena') throw new Error(`A validation of kind ${v.descripcion} is not MIRador's to write.`);
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(!v.estricta).setHelpText(v.ayuda);
  if (v.tipo === 'numeroMinimo') return builder.requireNumberGreaterThanOrEqualTo(v.minimo).build();
  if (v.tipo === 'numeroEntre') return builder.requireNumberBetween(v.minimo, v.maximo).build();
  return builder.requireValueInList([...v.opciones], true).build();
}

/** Builds each different validation once: a thousand yellow cells share one. */
export function createValidationBuilder(): (
  v: Validacion | null,
) => GoogleAppsScript.Spreadsheet.DataValidation | null {
  const built = new Map<string, GoogleAppsScript.Spreadsheet.DataValidation | null>();
  return (v) => {
    if (!v) return null;
    const key = JSON.stringify(v);
    if (!built.has(key)) built.set(key, buildOne(v));
    return built.get(key) ?? null;
  };
}
