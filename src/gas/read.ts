import { LAS_DEMAS, type Necesidad, type Profundidad } from '../app/usecase';
import { HOJA_BASELINE } from '../sheet/baseline';
import { BITACORA_KEY } from '../sheet/bitacora';
import { LAYOUT_KEY } from '../sheet/compact-layout';
import { DOCUMENTOS_KEY } from '../sheet/documentos';
import { ENTREGAS_KEY } from '../sheet/entregas';
import { fromLocale } from '../sheet/formulas';
import { HOJA_HISTORIAL } from '../sheet/historial';
import { HOJA_CIERRES, HOJA_DOCUMENTOS, HOJA_INFORME_JGE, HOJA_SEGUIMIENTO, HOJA_TABLERO } from '../sheet/hojas';
import { JGE_KEY } from '../sheet/informe-jge';
import { readAsNamed } from '../sheet/renombradas';
import type { EstadoHoja, Estilo, Parecida, Rango, Registro, Renombrada, Snapshot } from '../sheet/state';
import { rangoOf, valorOf } from './cells';
import { readCondicionales } from './condicional';
import { readGraficos } from './graficos';
import { canEditProtected, listProtected, type ProteccionesPorHoja, readAcceso, readProtections } from './protection';
import { findRenamed } from './renamed';
import { currentUser } from './session';
import { estilosOf } from './style';
import { validacionesOf } from './validation';

type Hoja = GoogleAppsScript.Spreadsheet.Sheet;

const HOJAS_OCULTAS: readonly string[] = [HOJA_BASELINE, HOJA_CIERRES, HOJA_HISTORIAL];
type RangoGoogle = GoogleAppsScript.Spreadsheet.Range;

function readEstilos(datos: RangoGoogle): Estilo[][] {
  return estilosOf({
    pesos: datos.getFontWeights(),
    colores: datos.getFontColors(),
    tamanos: datos.getFontSizes(),
    horizontales: datos.getHorizontalAlignments(),
    verticales: datos.getVerticalAlignments(),
    ajustes: datos.getWraps(),
  });
}

/** What is read once for the whole file, whatever its sheets. */
interface DelLibro {
  readonly locale: string;
  readonly formatDay: (date: Date) => string;
  readonly protecciones: ProteccionesPorHoja;
  readonly nombres: ReadonlyMap<number, readonly { nombre: string; rango: Rango }[]> | null;
}

/** Sheets whose blank rows people are to fill. */
const DE_RENGLONES: readonly string[] = [HOJA_SEGUIMIENTO, HOJA_INFORME_JGE, HOJA_DOCUMENTOS];
/** Blank rows that are looked at where people are to fill them: what is wrong with one is told before it is reached. */
const FILAS_DE_MUESTRA = 20;

/**
 * Down to the last row that says something, with how many rows there are in all where that matters: on a sheet whose
 * blank rows people are to fill. The handle of a column tells it, which is no read.
 */
function rangeOfDatos(hoja: Hoja, nombre: string): { readonly datos: RangoGoogle; readonly filas: number | null } {
  const datos = hoja.getDataRange();
  if (!DE_RENGLONES.includes(nombre)) return { datos, filas: null };
  const filas = hoja.getRange('A:A').getNumRows();
  const leidas = Math.min(filas, datos.getNumRows() + FILAS_DE_MUESTRA);
  return { datos: hoja.getRange(1, 1, leidas, datos.getNumColumns()), filas };
}

/** valores: 2 reads; ajena: 5; rapida: 5, and its share of the protections; completa: 16. The rows never change the number. */
function readHoja(hoja: Hoja, nombre: string, profundidad: Profundidad, libro: DelLibro): EstadoHoja {
  const id = hoja.getSheetId();
  const { datos, filas } = rangeOfDatos(hoja, nombre);
  const valores = datos.getValues().map((fila) => fila.map((cell) => valorOf(cell, libro.formatDay)));
  const formulas = datos.getFormulas().map((fila) => fila.map((f) => fromLocale(f, libro.locale)));
  const base = {
    nombre,
    sheetId: id,
    filas: filas ?? valores.length,
    columnas: valores[0]?.length ?? 0,
    // Asked only of ours that have to be hidden, and only when all is looked at.
    oculta: HOJAS_OCULTAS.includes(nombre) && (libro.nombres === null || hoja.isSheetHidden()),
    valores,
    formulas,
  };
  if (profundidad === 'valores') return base;
  if (profundidad === 'ajena') {
    return {
      ...base,
      fondos: datos.getBackgrounds().map((fila) => fila.map((color) => color.toLowerCase())),
      formatos: datos.getNumberFormats(),
      combinadas: datos.getMergedRanges().map(rangoOf),
    };
  }
  // null: there is one, not judged; absent: there is none.
  const protecciones = libro.protecciones.has(id) ? libro.protecciones.get(id) : [];
  const rapida = {
    ...base,
    fondos: datos.getBackgrounds().map((fila) => fila.map((color) => color.toLowerCase())),
    validaciones: validacionesOf(datos.getDataValidations(), profundidad === 'completa'),
    condicionales: readCondicionales(hoja, libro.locale),
    ...(protecciones ? { protecciones } : {}),
  };
  if (profundidad === 'rapida') return rapida;
  return {
    ...rapida,
    formatos: datos.getNumberFormats(),
    notas: datos.getNotes(),
    estilos: readEstilos(datos),
    combinadas: datos.getMergedRanges().map(rangoOf),
    nombres: libro.nombres?.get(id) ?? [],
    inmovilizadas: { filas: hoja.getFrozenRows(), columnas: hoja.getFrozenColumns() },
    // Charts of ours stand on the Tablero only.
    ...(nombre === HOJA_TABLERO ? { graficos: readGraficos(hoja) } : {}),
  };
}

function readNombres(libro: GoogleAppsScript.Spreadsheet.Spreadsheet): DelLibro['nombres'] {
  const nombres = new Map<number, { nombre: string; rango: Rango }[]>();
  for (const n of libro.getNamedRanges()) {
    const rango = n.getRange();
    const id = rango.getSheet().getSheetId();
    nombres.set(id, [...(nombres.get(id) ?? []), { nombre: n.getName(), rango: rangoOf(rango) }]);
  }
  return nombres;
}

function readRegistros(): Registro[] {
  const propiedades = PropertiesService.getDocumentProperties().getProperties();
  return [LAYOUT_KEY, BITACORA_KEY, ENTREGAS_KEY, JGE_KEY, DOCUMENTOS_KEY].flatMap((clave) => {
    const valor = propiedades[clave];
    return valor === undefined ? [] : [{ clave, valor }];
  });
}

/** What stands on a sheet that was not taken for ours. */
function readParecida(
  libro: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { hoja, ahora }: Renombrada,
  delLibro: DelLibro,
): Parecida[] {
  const ajena = libro.getSheetByName(ahora);
  return ajena ? [{ hoja, ajena: readHoja(ajena, ahora, 'valores', delLibro) }] : [];
}

/** Reads what a use case needs of the open spreadsheet, and nothing more. Sheets that do not exist are left out. */
export function readSnapshot(necesidad: Necesidad): Snapshot {
  const libro = SpreadsheetApp.getActiveSpreadsheet();
  const profundidades = Object.values(necesidad);
  const locale = libro.getSpreadsheetLocale();
  let zona: string | null = null;
  const formatDate = (date: Date, formato: string): string => {
    zona = zona ?? libro.getSpreadsheetTimeZone();
    return Utilities.formatDate(date, zona, formato);
  };
  const formatDay = (date: Date): string => formatDate(date, 'yyyy-MM-dd');
  const completa = profundidades.includes('completa');
  const deHojas = libro.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  const puedeEditarProtegido = canEditProtected(libro, deHojas);
  const acceso = completa ? readAcceso(libro, puedeEditarProtegido) : undefined;
  const delLibro: DelLibro = {
    locale,
    formatDay,
    protecciones: acceso ? readProtections(libro, deHojas, acceso.propietario) : listProtected(deHojas),
    nombres: completa ? readNombres(libro) : null,
  };
  const { [LAS_DEMAS]: deLasDemas, ...nombradas } = necesidad;
  const { renombradas, parecidas } = findRenamed(libro, Object.keys(nombradas), deHojas, completa);
  const nombreAhora = new Map(renombradas.map(({ hoja, ahora }) => [hoja, ahora]));
  const hojas = Object.entries(nombradas).flatMap(([nombre, profundidad]) => {
    const hoja = libro.getSheetByName(nombreAhora.get(nombre) ?? nombre);
    return hoja ? [readAsNamed(readHoja(hoja, nombre, profundidad, delLibro), renombradas)] : [];
  });
  if (deLasDemas) {
    const leidas = new Set([...Object.keys(nombradas), ...nombreAhora.values()]);
    for (const hoja of libro.getSheets()) {
      const nombre = hoja.getName();
      if (!leidas.has(nombre)) hojas.push(readHoja(hoja, nombre, deLasDemas, delLibro));
    }
  }
  return {
    hojas,
    locale,
    usuario: currentUser(),
    ahora: formatDate(new Date(), 'yyyy-MM-dd HH:mm'),
    puedeEditarProtegido,
    ...(renombradas.length > 0 ? { renombradas } : {}),
    ...(parecidas.length > 0 ? { parecidas: parecidas.flatMap((p) => readParecida(libro, p, delLibro)) } : {}),
    ...(acceso ? { acceso, registros: readRegistros() } : {}),
  };
}
