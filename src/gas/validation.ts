import { lastOf } from '../mir/listas';
import type { Validacion } from '../sheet/state';

type ValidacionGoogle = GoogleAppsScript.Spreadsheet.DataValidation;

/** What a validation says besides what it admits. */
interface Trato {
  readonly estricta: boolean;
  readonly ayuda: string;
}

const tratoOf = (found: ValidacionGoogle): Trato => ({
  estricta: !found.getAllowInvalid(),
  ayuda: found.getHelpText() ?? '',
});

/** A Google validation as data; a kind that MIRador never makes is "ajena" and is told apart only by its name. */
function validacionOf(
  tipo: GoogleAppsScript.Spreadsheet.DataValidationCriteria,
  valores: readonly unknown[],
  trato: Trato,
): Validacion {
  const tipos = SpreadsheetApp.DataValidationCriteria;
  if (tipo === tipos.NUMBER_GREATER_THAN_OR_EQUAL_TO)
    return { tipo: 'numeroMinimo', minimo: Number(valores[0]), ...trato };
  if (tipo === tipos.NUMBER_BETWEEN)
    return { tipo: 'numeroEntre', minimo: Number(valores[0]), maximo: Number(valores[1]), ...trato };
  if (tipo === tipos.VALUE_IN_LIST && Array.isArray(valores[0]))
    return { tipo: 'lista', opciones: valores[0].map(String), ...trato };
  return { tipo: 'ajena', descripcion: String(tipo) };
}

/** The cells of a column that admit the same. */
interface Grupo {
  readonly tipo: GoogleAppsScript.Spreadsheet.DataValidationCriteria;
  readonly valores: readonly unknown[];
  readonly celdas: { readonly fila: number; readonly found: ValidacionGoogle }[];
}

function groupsOf(columna: readonly (ValidacionGoogle | null)[]): Iterable<Grupo> {
  const grupos = new Map<string, Grupo>();
  columna.forEach((found, fila) => {
    if (!found) return;
    const tipo = found.getCriteriaType();
    const valores: unknown[] = found.getCriteriaValues();
    const key = JSON.stringify([String(tipo), valores]);
    const grupo = grupos.get(key) ?? { tipo, valores, celdas: [] };
    grupos.set(key, grupo);
    grupo.celdas.push({ fila, found });
  });
  return grupos.values();
}

/**
 * The validations of a range as data. Each getter is a call, and a thousand lineas have twenty thousand cells: only
 * `completa` asks every cell how strict it is and what help it shows. Otherwise the first and the last cell of a column
 * that admit the same answer for those between them, while they agree.
 */
export function validacionesOf(
  grid: readonly (readonly (ValidacionGoogle | null)[])[],
  completa: boolean,
): (Validacion | null)[][] {
  const found = grid.map((fila) => fila.map((): Validacion | null => null));
  const columnas = grid[0]?.length ?? 0;
  for (let c = 0; c < columnas; c++) {
    for (const { tipo, valores, celdas } of groupsOf(grid.map((fila) => fila[c] ?? null))) {
      const [primera, ultima] = [celdas[0], lastOf(celdas)].map((celda) => celda && tratoOf(celda.found));
      const igual = primera?.estricta === ultima?.estricta && primera?.ayuda === ultima?.ayuda;
      const comun = primera && igual && !completa ? validacionOf(tipo, valores, primera) : null;
      for (const celda of celdas) {
        const fila = found[celda.fila];
        if (fila) fila[c] = comun ?? validacionOf(tipo, valores, tratoOf(celda.found));
      }
    }
  }
  return found;
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
