import type { Api } from '../gas/api';
import type { Hoja, Libro } from '../local/workbook';
import { AVANCE, SALIDA } from '../text/cli-salida';
import type { Entorno, Resultado } from './command';
import { formatDudas } from './groups';
import type { Sesion } from './session';

type EntradaTabla = Parameters<Api['leerTabla']>[0];
type Tabla = Omit<EntradaTabla, 'ejercicio'>;

const NADA: Tabla = { nombre: null, base64: null, texto: null, hoja: null };

/** What the import of a table adds to the JSON where nothing could be read. */
export const SIN_LINEAS = { lineas: 0, objetivos: 0, informes: 0, dudas: [] };

export function tablaDeArchivo(nombre: string, base64: string): Tabla {
  return { ...NADA, nombre, base64 };
}

/** The cells of a sheet as `leerTabla` takes them: their values with their types, number formats, formulas, merges. */
function tablaDeHoja({ nombre, celdas, combinadas }: Hoja): Tabla {
  const ancho = Array.from(celdas).reduce((n, fila) => Math.max(n, fila?.length ?? 0), 0);
  const grid = <T>(pick: (celda: NonNullable<Hoja['celdas'][number][number]> | undefined) => T): T[][] =>
    Array.from(celdas, (fila) => Array.from({ length: ancho }, (_, c) => pick(fila?.[c])));
  return {
    ...NADA,
    hoja: {
      nombre,
      valores: grid((c) => c?.valor ?? null),
      formulas: grid((c) => c?.formula ?? ''),
      formatos: grid((c) => c?.formato ?? ''),
      combinadas,
    },
  };
}

const isBlank = ({ celdas }: Hoja): boolean => !celdas.some((fila) => fila?.some((c) => (c?.valor ?? null) !== null));

/** The sheets of a workbook that hold something, as tables. */
export function tablasDe({ hojas }: Libro): ReadonlyMap<string, Tabla> {
  return new Map(hojas.filter((h) => !isBlank(h)).map((h) => [h.nombre, tablaDeHoja(h)]));
}

/**
 * The sheet of a workbook that is a table of lineas rather than a MIR that somebody made: its header has keys of the
 * format or what only a table has, or official headers alone over one row a linea, on the only sheet. null: none.
 * @param pedida the only sheet that is looked at; null: any
 */
export function findTabla(sesion: Sesion, tablas: ReadonlyMap<string, Tabla>, pedida: string | null): Tabla | null {
  for (const [nombre, tabla] of tablas) {
    if (pedida !== null && nombre !== pedida) continue;
    const { forma } = sesion.call('leerTabla', { ...tabla, ejercicio: null });
    if (forma === 'claves' || (forma === 'plana' && tablas.size === 1)) return tabla;
  }
  return null;
}

/** A table of lineas becomes a workbook, or brings its captures to the one that is there. */
export async function importTable(
  entorno: Entorno,
  sesion: Sesion,
  ruta: string,
  tabla: Tabla,
  ejercicio: number | null,
): Promise<Resultado> {
  entorno.avance.step(AVANCE.importarTabla);
  const hecho = sesion.call('importarTabla', { ...tabla, ejercicio });
  const { ok, findings, modo, separador, lineas, objetivos, capturas, programadas, columnas, dudas } = hecho;
  if (!ok) return { ok, findings, datos: { ...SIN_LINEAS, dudas }, lineas: [] };
  await sesion.save();
  return {
    ok,
    findings,
    datos: { lineas, objetivos, informes: 0, dudas, capturas, programadas, columnas, separador },
    lineas: [
      modo === 'nueva'
        ? SALIDA.importado(lineas, objetivos, dudas.length)
        : SALIDA.capturadas(capturas, lineas, dudas.length),
      ...(dudas.length > 0 ? [modo === 'nueva' ? SALIDA.dudas : SALIDA.dudasSinHoja] : []),
      ...formatDudas(dudas, SALIDA.fila),
      ...(modo === 'nueva' || capturas > 0 ? [SALIDA.guardado(ruta)] : []),
    ],
  };
}
