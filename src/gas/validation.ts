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

interface CeldaValidada {
  readonly fila: number;
  readonly found: ValidacionGoogle;
}

/** The cells of a column that admit the same. */
interface Grupo {
  readonly tipo: GoogleAppsScript.Spreadsheet.DataValidationCriteria;
  readonly valores: readonly unknown[];
  readonly celdas: readonly CeldaValidada[];
}

function groupsOf(celdas: readonly CeldaValidada[]): Grupo[] {
  const grupos = new Map<string, Grupo & { readonly celdas: CeldaValidada[] }>();
  for (const celda of celdas) {
    const tipo = celda.found.getCriteriaType();
    const valores: unknown[] = celda.found.getCriteriaValues();
    const key = JSON.stringify([String(tipo), valores]);
    const grupo = grupos.get(key) ?? { tipo, valores, celdas: [] };
    grupos.set(key, grupo);
    grupo.celdas.push(celda);
  }
  return [...grupos.values()];
}

/** Cells of a column that a quick look asks what they admit: all of them in a MIR of the usual size. */
const MUESTRA = 100;

/** So many cells at most, from the first to the last, evenly apart. */
function sampleOf(celdas: readonly CeldaValidada[]): readonly CeldaValidada[] {
  if (celdas.length <= MUESTRA) return celdas;
  const paso = (celdas.length - 1) / (MUESTRA - 1);
  return Array.from({ length: MUESTRA }, (_, i) => celdas[Math.round(i * paso)]).flatMap((celda) => celda ?? []);
}

/** Where all of the sample admit the same, those between them are taken to; where not, each is asked. */
function quickGroupsOf(celdas: readonly CeldaValidada[]): Grupo[] {
  const [grupo, ...demas] = groupsOf(sampleOf(celdas));
  return grupo && demas.length === 0 ? [{ ...grupo, celdas }] : groupsOf(celdas);
}

/**
 * The validations of a range as data. Each getter may be a call, and a thousand lineas have twenty thousand cells: only
 * `completa` asks every cell of a long column what it admits, and every cell how strict it is and what help it shows.
 * Otherwise a sample tells the first, and of those that admit the same the first and the last tell the second, while
 * they agree. Which cells have a validation is known of all of them.
 */
export function validacionesOf(
  grid: readonly (readonly (ValidacionGoogle | null)[])[],
  completa: boolean,
): (Validacion | null)[][] {
  const found = grid.map((fila) => fila.map((): Validacion | null => null));
  const columnas = grid[0]?.length ?? 0;
  for (let c = 0; c < columnas; c++) {
    const celdas = grid.flatMap((valores, fila): CeldaValidada[] => {
      const validacion = valores[c];
      return validacion ? [{ fila, found: validacion }] : [];
    });
    for (const grupo of completa ? groupsOf(celdas) : quickGroupsOf(celdas)) {
      const { tipo, valores } = grupo;
      const [primera, ultima] = [grupo.celdas[0], lastOf(grupo.celdas)].map((celda) => celda && tratoOf(celda.found));
      const igual = primera?.estricta === ultima?.estricta && primera?.ayuda === ultima?.ayuda;
      const comun = primera && igual && !completa ? validacionOf(tipo, valores, primera) : null;
      for (const celda of grupo.celdas) {
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
