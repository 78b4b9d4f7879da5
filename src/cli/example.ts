import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../local/contract';
import { findInProject } from '../local/paths';
import { AVANCE } from '../text/cli';
import type { Entorno } from './command';
import { openSession } from './session';

interface CapturaEjemplo {
  readonly seccion: string | number;
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

/**
 * The example workbook in a temporary folder: its PAT imported and half a year captured through the bundle itself.
 * `remove` deletes the folder.
 */
export async function makeExample(entorno: Entorno): Promise<{ host: Host; ruta: string; remove(): void }> {
  const carpeta = mkdtempSync(join(tmpdir(), 'mirador-ejemplo-'));
  const ruta = join(carpeta, 'ejemplo.xlsx');
  const sesion = await openSession(ruta, 'crear', entorno);
  entorno.avance(AVANCE.ejemplo);
  const base64 = readExample('pat.txt').toString('base64');
  const { ok, findings } = sesion.call('importarPat', { nombre: 'pat.txt', base64, ejercicio: null });
  if (!ok) throw new Error(`The example cannot be imported: ${findings.map((f) => f.mensaje).join(' ')}`);
  const capturas = JSON.parse(readExample('avance.json').toString('utf8')) as readonly CapturaEjemplo[];
  capturas.forEach(({ seccion, linea, mes, valor }, i) => {
    entorno.avance(AVANCE.captura, i / capturas.length);
    const captura = { seccion: String(seccion), linea, mes, valor, observaciones: null };
    const hecha = sesion.call('capturar', captura);
    if (!hecha.ok) throw new Error(`The example cannot capture ${linea}: ${hecha.findings[0]?.mensaje ?? ''}`);
  });
  await sesion.save();
  return { host: sesion.host, ruta, remove: () => rmSync(carpeta, { recursive: true, force: true }) };
}
