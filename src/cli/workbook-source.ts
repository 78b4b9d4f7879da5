import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { loadLibro } from '../local/file';
import { joinLibros } from '../local/join';
import type { Libro } from '../local/workbook';
import { XlsxError } from '../local/xlsx';
import { AVANCE, SALIDA } from '../text/cli-salida';
import { usoLibro } from '../text/cli-uso';
import { draftColumnas, readColumnas } from './columnas';
import { badInput, cliFinding, type Entorno, type Resultado, UsoError } from './command';
import { formatDudas } from './groups';
import { openSession } from './session';
import { findTabla, importTable, tablasDe } from './table-source';

/** The hidden sheet that every workbook of ours has (src/sheet/baseline.ts). */
const HOJA_PROPIA = '_mirador';

export interface OpcionesDeLibro {
  readonly ejercicio: number | null;
  /** null: the likeliest sheet. */
  readonly hoja: string | null;
  /** Path of the file that confirms columns. */
  readonly columnas: string | null;
}

async function loadSource(ruta: string): Promise<Libro> {
  let libro: Libro | null;
  try {
    libro = await loadLibro(ruta);
  } catch (error) {
    if (error instanceof XlsxError || (error as NodeJS.ErrnoException).code === 'EISDIR')
      throw badInput('CLI-02', ruta);
    throw error;
  }
  if (libro === null) throw badInput('CLI-01', ruta);
  if (libro.hojas.some((h) => h.nombre === HOJA_PROPIA)) throw badInput('CLI-42', ruta);
  return libro;
}

/** What OUT begins with: all that the source holds, added to what OUT already had. */
async function gather(fuente: string, ruta: string) {
  const origen = await loadSource(fuente);
  // Before they are joined to another workbook, which changes both.
  const tablas = tablasDe(origen);
  const mismo = existsSync(ruta) && (await realpath(fuente)) === (await realpath(ruta));
  if (mismo || !existsSync(ruta)) return { libro: origen, nombres: new Map<string, string>(), tablas };
  const destino = (await loadLibro(ruta)) ?? origen;
  return { libro: destino, nombres: await joinLibros(destino, origen), tablas };
}

/**
 * A workbook of Excel as a source: a table of lineas is imported as one (table-source.ts). A MIR that somebody made
 * becomes a workbook of ours: recognised and adopted by the same functions that the sidebar calls. Nothing is written while a column is doubtful, and nothing of the source is lost.
 */
export async function importWorkbook(
  entorno: Entorno,
  fuente: string,
  ruta: string,
  opciones: OpcionesDeLibro,
): Promise<Resultado> {
  if (!/\.xlsx$/i.test(ruta)) throw new UsoError(usoLibro(ruta));
  const columnas = opciones.columnas === null ? null : await readColumnas(opciones.columnas);
  const { libro, nombres, tablas } = await gather(fuente, ruta);
  const sesion = await openSession(ruta, 'crear', entorno, libro);
  const tabla = columnas === null ? findTabla(sesion, tablas, opciones.hoja) : null;
  if (tabla) return importTable(entorno, await openSession(ruta, 'crear', entorno), ruta, tabla, opciones.ejercicio);
  entorno.avance.step(AVANCE.reconocer);
  const pedida = opciones.hoja === null ? null : (nombres.get(opciones.hoja) ?? opciones.hoja);
  const vista = sesion.call('reconocer', { hoja: pedida, columnas });
  const nada = { lineas: 0, objetivos: 0, informes: 0, dudas: vista.dudas, hoja: vista.hoja, columnas: vista.columnas };
  if (vista.hoja === '') return { ok: false, findings: vista.findings, datos: nada, lineas: [] };

  const { hoja, huella } = vista;
  const hecho = sesion.call('adoptar', { hoja, columnas, huella, ejercicio: opciones.ejercicio });
  if (!hecho.ok) {
    const dudosa =
      vista.columnas.some((c) => c.certeza === 'dudosa') ||
      !vista.columnas.some((c) => c.key === 'lineaAccion' && c.columna !== null);
    const borrador = dudosa ? [cliFinding('CLI-40', [hoja, draftColumnas(vista.columnas)])] : [];
    return { ok: false, findings: [...hecho.findings, ...borrador], datos: nada, lineas: [] };
  }
  await sesion.save();
  const { findings, lineas, objetivos, dudas } = hecho;
  const certeza = vista.hojas.find((h) => h.nombre === hoja)?.certeza ?? 0;
  return {
    ok: true,
    findings,
    datos: { ...nada, lineas, objetivos, dudas },
    lineas: [
      SALIDA.reconocida(hoja, certeza),
      SALIDA.importado(lineas, objetivos, dudas.length),
      ...(dudas.length > 0 ? [SALIDA.dudas] : []),
      ...formatDudas(dudas, SALIDA.fila),
      SALIDA.guardado(ruta),
    ],
  };
}
