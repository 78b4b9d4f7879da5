import { existsSync } from 'node:fs';
import type { Api, FuncionApi } from '../gas/api';
import { assertWritable, WriteError } from '../local/atomic';
import type { Host } from '../local/contract';
import { loadLibro } from '../local/file';
import { createHost } from '../local/host';
import { sidecarPath } from '../local/sidecar';
import type { Libro } from '../local/workbook';
import { XlsxError } from '../local/xlsx';
import { AVANCE } from '../text/cli-salida';
import { usoLibro } from '../text/cli-uso';
import { badInput, type Entorno, UsoError } from './command';

/** A workbook open in the local host. */
export interface Sesion {
  readonly host: Host;
  /** Calls a function of the bundle, as the sidebar does. */
  call<F extends FuncionApi>(funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]>;
  /** Writes the workbook when a script changed it since it was opened. */
  save(): Promise<void>;
}

/** Throws bad input where the target of a command that writes cannot be written, before any work is done. */
async function requireWritable(ruta: string): Promise<void> {
  try {
    await assertWritable(ruta);
    await assertWritable(sidecarPath(ruta));
  } catch (error) {
    if (error instanceof WriteError) throw badInput('CLI-03', error.ruta);
    throw error;
  }
}

/**
 * Opens a workbook. `modo` "leer": it must exist; "cambiar": it must exist and be writable; "crear": it is made where
 * there is none. `libro`: what it holds, when it is not what is in the file. Throws EntradaError with a Spanish sentence for each thing that can be wrong.
 */
export async function openSession(
  ruta: string,
  modo: 'leer' | 'cambiar' | 'crear',
  entorno: Entorno,
  libro?: Libro,
): Promise<Sesion> {
  if (modo === 'crear' && !/\.xlsx$/i.test(ruta)) throw new UsoError(usoLibro(ruta));
  if (modo !== 'crear' && !existsSync(ruta)) throw badInput('CLI-01', ruta);
  if (modo !== 'leer') await requireWritable(ruta);
  const { avance } = entorno;
  avance.step(AVANCE.abrir);
  const { as: usuario, verbose } = entorno.opciones;
  let host: Host;
  try {
    const leido = libro ?? (await loadLibro(ruta));
    if (leido) avance.step(AVANCE.calcular);
    host = await createHost({
      ruta,
      alLlamar: () => avance.pulse(),
      ...(leido ? { libro: leido } : {}),
      ...(usuario ? { usuario } : {}),
      ...(verbose ? { registrar: (linea) => process.stderr.write(`${linea}\n`) } : {}),
    });
  } catch (error) {
    if (error instanceof XlsxError || (error as NodeJS.ErrnoException).code === 'EISDIR')
      throw badInput('CLI-02', ruta);
    throw error;
  }
  host.open();
  host.resetCalls();
  return {
    host,
    call: ((funcion: string, ...args: unknown[]) => host.run(funcion, args)) as Sesion['call'],
    async save() {
      if (host.llamadas.escrituras === 0) return;
      avance.step(AVANCE.guardar);
      try {
        await host.save();
      } catch (error) {
        if (error instanceof WriteError) throw badInput('CLI-03', error.ruta);
        throw error;
      }
    },
  };
}
