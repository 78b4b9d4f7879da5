import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IndicadorVista } from '../gas/api';
import type { Host } from '../local/contract';
import { findInProject } from '../local/paths';
import type { Hoja } from '../local/workbook';
import { eachCelda, peekCelda } from '../local/workbook-new';
import { AVANCE } from '../text/cli';
import type { Avance, Entorno } from './command';
import { openSession, type Sesion } from './session';

interface CapturaEjemplo {
  readonly seccion: number;
  readonly linea: string;
  readonly mes: number;
  readonly valor: number;
}

/** Beside the built program, or in the sources. */
function readExample(nombre: string): Buffer {
  const ruta = findInProject('example', nombre) ?? findInProject('src', 'local', 'example', nombre);
  if (!ruta) throw new Error(`The example has no ${nombre}: run "npm run build" first`);
  return readFileSync(ruta);
}

/** Rows of consecutive lineas, so that each block is one paste. */
interface Bloque {
  readonly fila: number;
  readonly lineas: IndicadorVista[];
}

const TITULO_LINEA = 'LÍNEA DE ACCIÓN';

/** Where the header of a column stands on a sheet, 1-based. */
function findHeader(hoja: Hoja, titulo: string): { fila: number; columna: number } {
  for (const { fila, columna, celda } of eachCelda(hoja)) if (celda.valor === titulo) return { fila, columna };
  throw new Error(`The example has no column ${titulo}`);
}

/** The rows of the lineas: indicators come in the order of the sheet, one for each row that has a numbered text. */
function listBloques(hoja: Hoja, indicadores: readonly IndicadorVista[]): Bloque[] {
  const { fila: encabezado, columna } = findHeader(hoja, TITULO_LINEA);
  const bloques: Bloque[] = [];
  let siguiente = 0;
  for (let fila = encabezado + 1; fila <= hoja.filas && siguiente < indicadores.length; fila++) {
    const indicador = indicadores[siguiente];
    const texto = peekCelda(hoja, fila, columna)?.valor;
    if (!indicador || typeof texto !== 'string' || !texto.startsWith(indicador.linea)) continue;
    const ultimo = bloques.at(-1);
    if (ultimo && ultimo.fila + ultimo.lineas.length === fila) ultimo.lineas.push(indicador);
    else bloques.push({ fila, lineas: [indicador] });
    siguiente++;
  }
  return bloques;
}

/** Pastes half a year of progress as the owner would, block by block: every rule of an edit holds. */
function pasteAvance(sesion: Sesion, capturas: readonly CapturaEjemplo[], avance: Avance): void {
  const { host } = sesion;
  const { indicadores } = sesion.call('indicadores', { corte: null });
  const secciones = [...new Set(indicadores.map((i) => i.seccion))];
  const hoja = host.libro.hojas.find((h) => h.nombre === 'MIR');
  if (!hoja) throw new Error('The example has no MIR');
  const { columna } = findHeader(hoja, 'ENERO');
  const bloques = listBloques(hoja, indicadores);
  bloques.forEach(({ fila, lineas }, n) => {
    avance(AVANCE.captura, n / bloques.length);
    const textos = lineas.map(({ seccion, linea }) =>
      Array.from({ length: 12 }, (_, m) => {
        const capturada = capturas.find(
          (c) => c.linea === linea && c.mes === m + 1 && c.seccion === secciones.indexOf(seccion) + 1,
        );
        return capturada ? String(capturada.valor) : '';
      }),
    );
    host.edit({ hoja: 'MIR', fila, columna, textos });
  });
  host.takeShown();
}

/**
 * The example workbook in a temporary folder: its PAT imported and half a year of progress pasted, all through the
 * bundle itself. `remove` deletes the folder.
 */
export async function makeExample(entorno: Entorno): Promise<{ host: Host; ruta: string; remove(): void }> {
  const carpeta = mkdtempSync(join(tmpdir(), 'mirador-ejemplo-'));
  const ruta = join(carpeta, 'ejemplo.xlsx');
  const sesion = await openSession(ruta, 'crear', entorno);
  entorno.avance(AVANCE.ejemplo);
  const base64 = readExample('pat.txt').toString('base64');
  const { ok, findings } = sesion.call('importarPat', { nombre: 'pat.txt', base64, ejercicio: null });
  if (!ok) throw new Error(`The example cannot be imported: ${findings.map((f) => f.mensaje).join(' ')}`);
  pasteAvance(sesion, JSON.parse(readExample('avance.json').toString('utf8')) as CapturaEjemplo[], entorno.avance);
  await sesion.save();
  return { host: sesion.host, ruta, remove: () => rmSync(carpeta, { recursive: true, force: true }) };
}
