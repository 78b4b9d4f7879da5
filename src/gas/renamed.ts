import { HOJAS_NUESTRAS } from '../app/hojas';
import { HOJA_BASELINE } from '../sheet/baseline';
import { PREFIJO_PROTECCION } from '../sheet/hojas';
import { FILAS_DE_IDENTIDAD, IDENTIDADES, identifyHojas, type Vista } from '../sheet/identidad';
import type { Renombrada } from '../sheet/state';

type Libro = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Hoja = GoogleAppsScript.Spreadsheet.Sheet;
type ProteccionGoogle = GoogleAppsScript.Spreadsheet.Protection;

/** Which sheets are which of ours, where their names do not say it. */
interface Halladas {
  readonly renombradas: readonly Renombrada[];
  /** Sheets that say what one of ours does and are not taken for it: `ahora` is what each is called. */
  readonly parecidas: readonly Renombrada[];
}

const isNuestra = (nombre: string): boolean => (HOJAS_NUESTRAS as readonly string[]).includes(nombre);

/** The protection of a sheet says which it was made for, whatever it is called since. */
function findProtected(
  deHojas: readonly ProteccionGoogle[],
  conSuNombre: ReadonlySet<number>,
  faltan: Set<string>,
): Renombrada[] {
  return deHojas.flatMap((p) => {
    const protegida = p.getRange().getSheet();
    if (conSuNombre.has(protegida.getSheetId())) return [];
    const descripcion = p.getDescription();
    const hoja = descripcion.startsWith(PREFIJO_PROTECCION) ? descripcion.slice(PREFIJO_PROTECCION.length).trim() : '';
    if (!faltan.has(hoja)) return [];
    const ahora = protegida.getName();
    if (isNuestra(ahora)) return [];
    faltan.delete(hoja);
    return [{ hoja, ahora }];
  });
}

/** The first rows of a sheet: two reads, whatever it holds, and one more of its formulas where they are asked for. */
function vistaOf(hoja: Hoja): Vista {
  const datos = hoja.getDataRange();
  const filas = Math.min(FILAS_DE_IDENTIDAD, datos.getNumRows());
  const rango = hoja.getRange(1, 1, filas, datos.getNumColumns());
  return { nombre: hoja.getName(), valores: rango.getValues(), formulas: () => rango.getFormulas() };
}

/** The sheets of cells that go by no name of ours. */
function listAjenas(libro: Libro): Hoja[] {
  const nuestras = new Set(HOJAS_NUESTRAS.flatMap((nombre) => libro.getSheetByName(nombre)?.getSheetId() ?? []));
  return libro
    .getSheets()
    .filter((hoja) => !nuestras.has(hoja.getSheetId()))
    .filter((hoja) => hoja.getType() === SpreadsheetApp.SheetType.GRID);
}

/** Those of these sheets of which no document property says that the workbook has them. One read. */
function withoutProperty(claves: readonly { readonly hoja: string; readonly clave: string }[]): string[] {
  if (claves.length === 0) return [];
  const propiedades = PropertiesService.getDocumentProperties().getProperties();
  return claves.filter(({ clave }) => propiedades[clave] === undefined).map((i) => i.hoja);
}

/** Of sheets that are made on demand, those that this workbook never had: what looks like one of them is people's. */
function listNuncaHechas(hojas: readonly string[]): string[] {
  return withoutProperty(
    IDENTIDADES.flatMap(({ hoja, clave }) => (clave !== undefined && hojas.includes(hoja) ? [{ hoja, clave }] : [])),
  );
}

/** Of what is missing, what this workbook must have: only for that are people's sheets read where little is read. */
function mustBeThere(faltan: ReadonlySet<string>): boolean {
  const pedidas = IDENTIDADES.filter(({ hoja }) => faltan.has(hoja));
  if (pedidas.some(({ sePide }) => sePide === 'siempre')) return true;
  const deClave = pedidas.flatMap(({ hoja, clave, sePide }) => {
    const suya = typeof sePide === 'object' ? sePide.clave : clave;
    return suya === undefined ? [] : [{ hoja, clave: suya }];
  });
  return withoutProperty(deClave).length < deClave.length;
}

/**
 * Sheets of ours that go by another name now, told by their protection, or else by what stands on them (one that lost
 * both, as in an .xlsx that was edited elsewhere). Where two could be the same sheet none is taken. Nothing is read
 * while all that the workbook must have are there, unless `dobles`: then others that look like ours are told too. Only
 * sheets that do not go by a name of ours are looked at.
 */
export function findRenamed(
  libro: Libro,
  nombres: readonly string[],
  deHojas: readonly ProteccionGoogle[],
  dobles: boolean,
): Halladas {
  const faltan = new Set<string>();
  const conSuNombre = new Set<number>();
  for (const nombre of nombres) {
    const hoja = libro.getSheetByName(nombre);
    if (hoja === null) faltan.add(nombre);
    else if (isNuestra(nombre)) conSuNombre.add(hoja.getSheetId());
  }
  const protegidas = faltan.size === 0 ? [] : findProtected(deHojas, conSuNombre, faltan);
  if (!dobles && !mustBeThere(faltan)) return { renombradas: protegidas, parecidas: [] };
  const tomadas = new Set(protegidas.map((r) => r.ahora));
  const vistas = listAjenas(libro).map(vistaOf);
  const todas = identifyHojas(vistas.filter((v) => !tomadas.has(v.nombre)));
  const ajenas = listNuncaHechas(todas.map((f) => f.hoja).filter((hoja) => faltan.has(hoja)));
  const found = todas.filter((f) => !ajenas.includes(f.hoja));
  const times = (hoja: string): number => found.filter((f) => f.hoja === hoja).length;
  const parecen = found
    .filter(({ hoja }) => faltan.has(hoja) && times(hoja) === 1)
    .map((r): Renombrada => ({ ...r, parece: true }));
  const renombradas = [...protegidas, ...parecen];
  // Without an accepted plan no sheet is ours: what looks like a MIR is one that may still be adopted.
  const hayPlan =
    libro.getSheetByName(HOJA_BASELINE) !== null || [...protegidas, ...todas].some((r) => r.hoja === HOJA_BASELINE);
  if (!hayPlan) return { renombradas: protegidas, parecidas: [] };
  const parecidas = found.filter(
    ({ hoja, ahora }) =>
      nombres.includes(hoja) && !parecen.some((r) => r.ahora === ahora) && (dobles || faltan.has(hoja)),
  );
  return { renombradas, parecidas };
}

/** A sheet by its name, or by what it is called now where it is one of ours; null: it is not there. */
export function findSheet(nombre: string): Hoja | null {
  const libro = SpreadsheetApp.getActiveSpreadsheet();
  const hoja = libro.getSheetByName(nombre);
  if (hoja || !isNuestra(nombre)) return hoja;
  const deHojas = libro.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  const [renombrada] = findRenamed(libro, [nombre], deHojas, false).renombradas;
  return renombrada ? libro.getSheetByName(renombrada.ahora) : null;
}
