import { basename } from 'node:path';
import type { Command } from 'commander';
import type { Api, ArchivoVista } from '../../gas/api';
import { convertToPdf } from '../../local/office';
import { fillPageNumbers } from '../../local/paginas';
import type { Finding } from '../../mir/finding';
import { AYUDA } from '../../text/cli-ayuda';
import { AVANCE, SALIDA } from '../../text/cli-salida';
import { usoPeriodo, usoPlantilla } from '../../text/cli-uso';
import { cliFinding, type Entorno, EntradaError, type Resultado, UsoError } from '../command';
import { type Formato, ordenOf, parseFormatos, parseTipo } from '../documentos';
import { readPlantilla } from '../plantilla';
import { addCommand } from '../register';
import { openSession, type Sesion } from '../session';
import { type ArchivoNuevo, extensionOf, writeInto } from '../write';

/** The bundle's aviso that the log could not be written. */
const SIN_ANOTAR = 'APP-125';

interface Pedido {
  readonly peticion: Parameters<Api['vistaInforme']>[0];
  /** Name of the template's file, for the log; null: none. */
  readonly nombrePlantilla: string | null;
  readonly carpeta: string;
  readonly formatos: readonly Formato[];
  /** Whether the workbook keeps that it was made. */
  readonly registrar: boolean;
}

interface Hechos {
  readonly archivos: readonly ArchivoNuevo[];
  readonly avisos: readonly Finding[];
}

function bytesOf({ nombre, base64 }: ArchivoVista): Uint8Array {
  if (base64 === null) throw new Error(`hacerInforme gave no bytes of ${nombre}.`);
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

/** The files of a document to read: the .docx that the bundle made, its page, and a PDF where LibreOffice is there. */
async function makeTexto(
  sesion: Sesion,
  entorno: Entorno,
  { peticion, formatos }: Pedido,
  hecho: ArchivoVista,
): Promise<Hechos> {
  const docx = bytesOf(hecho);
  const nombre = hecho.nombre.replace(/\.docx$/i, '');
  const pedidos = new Set(formatos);
  let pdf: Uint8Array | null = null;
  if (pedidos.has('pdf')) {
    entorno.avance.step(AVANCE.pdf);
    pdf = convertToPdf(docx, 'docx');
  }
  const faltaPdf = pedidos.has('pdf') && pdf === null;
  // Without LibreOffice there are still the .docx and the page, from which anybody can make a PDF.
  if (faltaPdf) pedidos.add('docx').add('html');
  const numerado = pedidos.has('docx') ? await fillPageNumbers(docx, () => entorno.avance.step(AVANCE.paginas)) : docx;
  const html = pedidos.has('html') ? sesion.call('vistaInforme', peticion).html : '';
  return {
    archivos: [
      ...(pedidos.has('docx') ? [{ nombre: `${nombre}.docx`, contenido: numerado }] : []),
      ...(pedidos.has('html') ? [{ nombre: `${nombre}.html`, contenido: html }] : []),
      ...(pdf ? [{ nombre: `${nombre}.pdf`, contenido: pdf }] : []),
    ],
    avisos: faltaPdf ? [cliFinding('CLI-09', [], 'aviso')] : [],
  };
}

/** The files of tables of data, as the bundle made them. */
function makeTablas({ formatos }: Pedido, hechos: readonly ArchivoVista[]): Hechos {
  const pedidos = hechos.filter((a) => formatos.some((f) => f === extensionOf(a.nombre)));
  return { archivos: pedidos.map((a) => ({ nombre: a.nombre, contenido: bytesOf(a) })), avisos: [] };
}

/** Saves the workbook with its record of the document; where it cannot be written the document is there all the same. */
async function saveRegistro(sesion: Sesion, ruta: string): Promise<Finding[]> {
  try {
    await sesion.save();
    return [];
  } catch (error) {
    if (!(error instanceof EntradaError)) throw error;
    return [cliFinding('CLI-45', [ruta], 'aviso')];
  }
}

async function report(sesion: Sesion, entorno: Entorno, ruta: string, pedido: Pedido): Promise<Resultado> {
  const { peticion, nombrePlantilla, carpeta, registrar } = pedido;
  entorno.avance.step(AVANCE.documento);
  const { ok, findings, archivos } = sesion.call('hacerInforme', {
    ...peticion,
    destino: 'descarga',
    nombrePlantilla,
  });
  if (!ok) return { ok, findings, datos: { archivos: [] }, lineas: [] };
  const docx = archivos.find((a) => extensionOf(a.nombre) === 'docx');
  const hechos = docx ? await makeTexto(sesion, entorno, pedido, docx) : makeTablas(pedido, archivos);
  const escritos = await writeInto(carpeta, hechos.archivos);
  // The files first: what could not be written is not said to have been made.
  const sinRegistro = registrar ? await saveRegistro(sesion, ruta) : [];
  // Of a log that nobody wants nothing is missing.
  const dichos = registrar ? findings : findings.filter((f) => f.code !== SIN_ANOTAR);
  return {
    ok,
    findings: [...dichos, ...hechos.avisos, ...sinRegistro],
    datos: { archivos: escritos },
    lineas: escritos.map((a) => SALIDA.guardado(a.ruta)),
  };
}

export function registerReport(program: Command): void {
  addCommand(program, 'report', AYUDA.report)
    .argument('<KIND>', AYUDA.tipoDocumento)
    .argument('<FILE.xlsx>', AYUDA.archivo)
    .requiredOption('-o, --output <DIR>', AYUDA.carpeta)
    .option('--periodo <PERIODO>', AYUDA.periodo)
    .option('--alcance <ALCANCE>', AYUDA.alcance)
    .option('--formato <FORMATOS>', AYUDA.formato)
    .option('--plantilla <FILE.docx>', AYUDA.plantilla)
    .option('--sin-registro', AYUDA.sinRegistro)
    .steps(6)
    .run(
      async (entorno, [texto = '', ruta = ''], opciones, flag) => {
        const { output: carpeta = '', periodo = null, alcance = null, formato, plantilla } = opciones;
        const tipo = parseTipo(texto);
        const orden = ordenOf(tipo);
        if (orden.conPeriodo && periodo === null) throw new UsoError(usoPeriodo(tipo));
        if (!orden.conPlantilla && plantilla !== undefined) throw new UsoError(usoPlantilla(tipo));
        const formatos = formato === undefined ? orden.porOmision : parseFormatos(formato, tipo);
        const base64 = plantilla === undefined ? null : readPlantilla(plantilla);
        const sesion = await openSession(ruta, 'leer', entorno);
        const peticion = { tipo, periodo, alcance, plantilla: base64 };
        const nombrePlantilla = plantilla === undefined ? null : basename(plantilla);
        const registrar = !flag('sinRegistro');
        return report(sesion, entorno, ruta, { peticion, nombrePlantilla, carpeta, formatos, registrar });
      },
      { archivos: [] },
    );
}
