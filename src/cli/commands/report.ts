import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { ArchivoVista } from '../../gas/api';
import { WriteError, writeAtomic } from '../../local/atomic';
import { convertToPdf } from '../../local/office';
import type { Finding } from '../../mir/finding';
import { AVANCE, AYUDA, SALIDA, usoFormato, usoPeriodo } from '../../text/cli';
import { badInput, cliFinding, type Entorno, type Resultado, UsoError } from '../command';
import { addCommand } from '../register';
import { openSession, type Sesion } from '../session';

const FORMATOS = ['docx', 'html', 'pdf'] as const;
type Formato = (typeof FORMATOS)[number];

/** The kinds of report; each makes its files out of a session. Others join the list when they exist. */
const INFORMES = ['avance'] as const;

interface ArchivoEscrito {
  readonly ruta: string;
  readonly tipo: Formato;
}

function parseFormatos(texto: string): Formato[] {
  return texto.split(',').map((parte) => {
    const formato = FORMATOS.find((f) => f === parte.trim().toLowerCase());
    if (!formato) throw new UsoError(usoFormato(parte));
    return formato;
  });
}

/** The file that the bundle made: its name without extension and its bytes. */
function contentOf(archivo: ArchivoVista | undefined): { nombre: string; docx: Uint8Array } {
  if (!archivo?.base64) throw new Error('hacerInforme gave no file to download.');
  return {
    nombre: archivo.nombre.replace(/\.docx$/i, ''),
    docx: new Uint8Array(Buffer.from(archivo.base64, 'base64')),
  };
}

async function writeAll(
  carpeta: string,
  nombre: string,
  contenidos: ReadonlyMap<Formato, Uint8Array | string>,
): Promise<ArchivoEscrito[]> {
  try {
    await mkdir(carpeta, { recursive: true });
    const escritos: ArchivoEscrito[] = [];
    for (const [tipo, contenido] of contenidos) {
      const ruta = join(carpeta, `${nombre}.${tipo}`);
      await writeAtomic(ruta, contenido);
      escritos.push({ ruta, tipo });
    }
    return escritos;
  } catch (error) {
    if (error instanceof WriteError || (error as NodeJS.ErrnoException).code !== undefined) {
      throw badInput('CLI-08', carpeta);
    }
    throw error;
  }
}

async function makeInforme(
  sesion: Sesion,
  entorno: Entorno,
  { periodo, carpeta, formatos }: { periodo: string; carpeta: string; formatos: readonly Formato[] },
): Promise<Resultado> {
  entorno.avance(AVANCE.informe);
  const entrada = { tipo: 'avance', periodo, alcance: null, plantilla: null } as const;
  const { ok, findings, archivos } = sesion.call('hacerInforme', { ...entrada, destino: 'descarga' });
  if (!ok) return { ok, findings, datos: { archivos: [] }, lineas: [] };
  const { nombre, docx } = contentOf(archivos[0]);

  const avisos: Finding[] = [];
  const pedidos = new Set(formatos);
  let pdf: Uint8Array | null = null;
  if (pedidos.delete('pdf')) {
    entorno.avance(AVANCE.pdf);
    pdf = convertToPdf(docx, 'docx');
    if (!pdf) {
      // Without LibreOffice there are still the .docx and the page, from which anybody can make a PDF.
      avisos.push(cliFinding('CLI-09', [], 'aviso'));
      pedidos.add('docx').add('html');
    }
  }
  const contenidos = new Map<Formato, Uint8Array | string>();
  if (pedidos.has('docx')) contenidos.set('docx', docx);
  if (pedidos.has('html')) contenidos.set('html', sesion.call('vistaInforme', entrada).html);
  if (pdf) contenidos.set('pdf', pdf);
  const escritos = await writeAll(carpeta, nombre, contenidos);
  return {
    ok,
    findings: [...findings, ...avisos],
    datos: { archivos: escritos },
    lineas: escritos.map((a) => SALIDA.guardado(a.ruta)),
  };
}

export function registerReport(program: Command): void {
  addCommand(program, 'report', AYUDA.report)
    .argument('<KIND>', AYUDA.informe)
    .argument('<FILE.xlsx>', AYUDA.archivo)
    .requiredOption('-o, --output <DIR>', AYUDA.carpeta)
    .option('--periodo <PERIODO>', AYUDA.periodo)
    .option('--formato <FORMATOS>', AYUDA.formato)
    .run(
      async (entorno, [tipo = '', ruta = ''], { output: carpeta = '', periodo, formato = 'docx,html' }) => {
        if (!INFORMES.some((i) => i === tipo)) throw new UsoError(cliFinding('CLI-11', [tipo]).mensaje);
        if (periodo === undefined) throw new UsoError(usoPeriodo);
        const formatos = parseFormatos(formato);
        const sesion = await openSession(ruta, 'leer', entorno);
        return makeInforme(sesion, entorno, { periodo, carpeta, formatos });
      },
      { archivos: [] },
    );
}
