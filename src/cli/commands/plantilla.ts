import type { Command } from 'commander';
import { AYUDA } from '../../text/cli-ayuda';
import { AVANCE, SALIDA } from '../../text/cli-salida';
import { usoDosPlantillas, usoPlantilla, usoSinPlantilla } from '../../text/cli-uso';
import { type Entorno, type Resultado, UsoError } from '../command';
import { ordenOf, parseTipo } from '../documentos';
import { readPlantilla } from '../plantilla';
import { addCommand } from '../register';
import { openSession, type Sesion } from '../session';
import { writeInto } from '../write';

/** A starter template of a kind, as a file. */
async function create(sesion: Sesion, entorno: Entorno, tipo: string, carpeta: string): Promise<Resultado> {
  entorno.avance.step(AVANCE.documento);
  const { ok, findings, archivo } = sesion.call('crearPlantilla', { tipo, destino: 'descarga' });
  const nuevos = archivo?.base64 ? [{ nombre: archivo.nombre, contenido: Buffer.from(archivo.base64, 'base64') }] : [];
  const archivos = await writeInto(carpeta, nuevos);
  return { ok, findings, datos: { archivos }, lineas: archivos.map((a) => SALIDA.guardado(a.ruta)) };
}

export function registerPlantilla(program: Command): void {
  addCommand(program, 'plantilla', AYUDA.plantillaNueva)
    .argument('<KIND>', AYUDA.tipoConPlantilla)
    .argument('<FILE.xlsx>', AYUDA.archivo)
    .option('-o, --output <DIR>', AYUDA.carpetaPlantilla)
    .option('--revisar <FILE.docx>', AYUDA.revisar)
    .steps(3)
    .run(
      async (entorno, [texto = '', ruta = ''], { output, revisar }) => {
        const tipo = parseTipo(texto);
        if (!ordenOf(tipo).conPlantilla) throw new UsoError(usoPlantilla(tipo));
        if (output === undefined && revisar === undefined) throw new UsoError(usoSinPlantilla);
        if (output !== undefined && revisar !== undefined) throw new UsoError(usoDosPlantillas);
        const plantilla = revisar === undefined ? null : readPlantilla(revisar);
        const sesion = await openSession(ruta, 'leer', entorno);
        if (output !== undefined) return create(sesion, entorno, tipo, output);
        const { ok, findings } = sesion.call('revisarPlantilla', { tipo, plantilla: plantilla ?? '' });
        return { ok, findings, datos: { archivos: [] }, lineas: [] };
      },
      { archivos: [] },
    );
}
