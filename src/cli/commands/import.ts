import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { DudaVista } from '../../gas/api';
import { DUDA_CLI } from '../../text/cli';
import { AYUDA } from '../../text/cli-ayuda';
import { AVANCE, SALIDA } from '../../text/cli-salida';
import { usoSoloLibro } from '../../text/cli-uso';
import { ES_FORMA_JGE, SIN_LINEAS_DE_PAT } from '../../text/intake';
import { badInput, UsoError } from '../command';
import { importFormas } from '../forms-source';
import { formatDudas } from '../groups';
import { addCommand } from '../register';
import { openSession, type Sesion } from '../session';
import { importTable, SIN_LINEAS, tablaDeArchivo } from '../table-source';
import { parseEntero } from '../values';
import { importWorkbook } from '../workbook-source';

/** Intake's finding for a document that says no year (src/text/intake.ts). */
const SIN_EJERCICIO = 'INT-06';
/** A workbook with macros would lose them. */
const SIN_LECTOR = /\.(?:xlsm|xls|ods)$/i;
const TABLA = /\.(?:csv|tsv|tab)$/i;

async function readSource(ruta: string): Promise<string> {
  if (!existsSync(ruta)) throw badInput('CLI-01', ruta);
  if (SIN_LECTOR.test(ruta)) throw badInput('CLI-04', ruta);
  try {
    return (await readFile(ruta)).toString('base64');
  } catch {
    throw badInput('CLI-18', ruta);
  }
}

/**
 * The year comes from the source, else from --ejercicio, else from the clock with a doubt (cli.md).
 * A call that finds no year writes nothing, so it can be made again.
 */
function importWithYear(sesion: Sesion, nombre: string, base64: string, pedido: number | null) {
  const delDocumento = sesion.call('importarPat', { nombre, base64, ejercicio: null });
  if (!delDocumento.findings.some((f) => f.code === SIN_EJERCICIO)) {
    const escrito = delDocumento.ok ? sesion.call('estado').ejercicio : null;
    const difiere = pedido !== null && escrito !== null && pedido !== escrito;
    return { respuesta: delDocumento, duda: difiere ? DUDA_CLI.ejercicioDistinto(pedido, escrito) : null };
  }
  const anio = pedido ?? new Date().getFullYear();
  const respuesta = sesion.call('importarPat', { nombre, base64, ejercicio: anio });
  return { respuesta, duda: pedido === null && respuesta.ok ? DUDA_CLI.ejercicioDelReloj(anio) : null };
}

export function registerImport(program: Command): void {
  addCommand(program, 'import', AYUDA.import)
    .argument('<SOURCE>', AYUDA.fuente)
    .requiredOption('-o, --output <OUT.xlsx>', AYUDA.salida)
    .option('--ejercicio <AÑO>', AYUDA.ejercicio)
    .option('--hoja <NOMBRE>', AYUDA.hoja)
    .option('--columnas <ARCHIVO.json>', AYUDA.columnas)
    .steps(5)
    .run(async (entorno, [fuente = ''], { output: ruta = '', ejercicio, hoja, columnas }) => {
      const pedido = ejercicio === undefined ? null : parseEntero('--ejercicio', ejercicio);
      if (/\.xlsx$/i.test(fuente))
        return importWorkbook(entorno, fuente, ruta, {
          ejercicio: pedido,
          hoja: hoja ?? null,
          columnas: columnas ?? null,
        });
      if (hoja !== undefined || columnas !== undefined) throw new UsoError(usoSoloLibro);
      const base64 = await readSource(fuente);
      const sesion = await openSession(ruta, 'crear', entorno);
      const tabla = tablaDeArchivo(basename(fuente), base64);
      if (TABLA.test(fuente)) return importTable(entorno, sesion, ruta, tabla, pedido);
      entorno.avance.step(AVANCE.importar);
      const { respuesta, duda } = importWithYear(sesion, basename(fuente), base64, pedido);
      if (respuesta.findings.some((f) => f.code === ES_FORMA_JGE))
        return importFormas(entorno, sesion, ruta, { nombre: basename(fuente), base64, ejercicio: pedido });
      const sinLineas = respuesta.findings.some((f) => SIN_LINEAS_DE_PAT.includes(f.code));
      if (sinLineas && sesion.call('leerTabla', { ...tabla, ejercicio: pedido }).forma !== '')
        return importTable(entorno, sesion, ruta, tabla, pedido);
      const { ok, findings, lineas, objetivos } = respuesta;
      const propia: DudaVista[] = duda ? [{ mensaje: duda, fuente: { renglon: 0, texto: '' } }] : [];
      const dudas = [...propia, ...respuesta.dudas];
      if (ok) await sesion.save();
      return {
        ok,
        findings,
        datos: { lineas, objetivos, informes: 0, dudas },
        lineas: ok
          ? [
              SALIDA.importado(lineas, objetivos, dudas.length),
              ...(dudas.length > 0 ? [SALIDA.dudas] : []),
              ...formatDudas(dudas, SALIDA.renglon),
              SALIDA.guardado(ruta),
            ]
          : [],
      };
    }, SIN_LINEAS);
}
