import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntradaSeguimiento, IndicadorVista, InformeJgeVista } from '../gas/api';
import type { Host } from '../local/contract';
import { findInProject } from '../local/paths';
import type { Acceso, Hoja } from '../local/workbook';
import { eachCelda, peekCelda } from '../local/workbook-new';
import { AVANCE } from '../text/cli-salida';
import type { Entorno } from './command';
import { openSession, type Sesion } from './session';

interface CapturaEjemplo {
  readonly seccion: number;
  readonly linea: string;
  readonly mes: number;
  readonly valor: number;
}

/** An asiento without what it does not say. */
type AsientoEjemplo = Pick<EntradaSeguimiento, 'seccion' | 'linea' | 'periodo' | 'tipo'> & Partial<EntradaSeguimiento>;

const SIN_DECIR = {
  dato: null,
  causa: null,
  accion: null,
  proyeccion: null,
  mes: null,
  documento: null,
  oficio: null,
  fecha: null,
  vinculo: null,
  cantidad: null,
} as const;

/** Who the example belongs to and is shared with, and what its owner writes in Configuración. */
interface LibroEjemplo extends Acceso {
  /** By label. */
  readonly ajustes: Readonly<Record<string, string>>;
}

/** Beside the built program, or in the sources. */
function readExample(nombre: string): Buffer {
  const ruta = findInProject('example', nombre) ?? findInProject('src', 'local', 'example', nombre);
  if (!ruta) throw new Error(`The example has no ${nombre}: run "npm run build" first`);
  return readFileSync(ruta);
}

function parseExample<T>(nombre: string): T {
  return JSON.parse(readExample(nombre).toString('utf8')) as T;
}

const HOJA_MIR = 'MIR';
const HOJA_CONFIGURACION = 'Configuración';
const HOJA_CRONOGRAMA = 'Cronograma';
const TITULO_RESPONSABLE = 'RESPONSABLE';
const TITULO_LINEA = 'LÍNEA DE ACCIÓN';
const TITULO_ENERO = 'ENERO';

function findHoja({ libro }: Host, nombre: string): Hoja {
  const hoja = libro.hojas.find((h) => h.nombre === nombre);
  if (!hoja) throw new Error(`The example has no sheet ${nombre}`);
  return hoja;
}

/** Where a text stands on a sheet, 1-based: the header of a column, the label of a setting. */
function findText(hoja: Hoja, texto: string): { fila: number; columna: number } {
  for (const { fila, columna, celda } of eachCelda(hoja)) if (celda.valor === texto) return { fila, columna };
  throw new Error(`The example has nowhere ${texto}`);
}

/** Writes settings as the owner would, each beside its label. */
function writeAjustes(host: Host, ajustes: LibroEjemplo['ajustes']): void {
  const hoja = findHoja(host, HOJA_CONFIGURACION);
  for (const [etiqueta, texto] of Object.entries(ajustes)) {
    const { fila, columna } = findText(hoja, etiqueta);
    host.edit({ hoja: hoja.nombre, fila, columna: columna + 1, textos: [[texto]] });
  }
}

/** The linea of each row, from the first row of lineas to the last: indicators come in the order of the sheet. */
function placeLineas(
  hoja: Hoja,
  indicadores: readonly IndicadorVista[],
): { fila: number; filas: (IndicadorVista | null)[] } {
  const { fila: encabezado, columna } = findText(hoja, TITULO_LINEA);
  const filas: (IndicadorVista | null)[] = [];
  let primera = 0;
  let puestas = 0;
  for (let fila = encabezado + 1; fila <= hoja.filas && puestas < indicadores.length; fila++) {
    const indicador = indicadores[puestas];
    const texto = peekCelda(hoja, fila, columna)?.valor;
    const suya = indicador && typeof texto === 'string' && texto.startsWith(indicador.linea) ? indicador : null;
    if (suya && puestas++ === 0) primera = fila;
    if (puestas > 0) filas.push(suya);
  }
  return { fila: primera, filas };
}

/** Pastes half a year of progress as the owner would: in one block, so that every formula is computed once. */
function pasteAvance(sesion: Sesion, capturas: readonly CapturaEjemplo[]): void {
  const { host } = sesion;
  const { indicadores } = sesion.call('indicadores', { corte: null });
  const secciones = [...new Set(indicadores.map((i) => i.seccion))];
  const hoja = findHoja(host, HOJA_MIR);
  const { fila, filas } = placeLineas(hoja, indicadores);
  const textos = filas.map((indicador) =>
    Array.from({ length: 12 }, (_, m) => {
      const capturada = capturas.find(
        (c) =>
          c.linea === indicador?.linea && c.mes === m + 1 && c.seccion === secciones.indexOf(indicador.seccion) + 1,
      );
      return capturada ? String(capturada.valor) : '';
    }),
  );
  host.edit({ hoja: hoja.nombre, fila, columna: findText(hoja, TITULO_ENERO).columna, textos });
}

/** Who answers for the lineas of each objetivo ("2/7" is number 7 of the second seccion), as the owner writes it. */
function writeResponsables(sesion: Sesion, responsables: Readonly<Record<string, string>>): void {
  const { host } = sesion;
  const { indicadores } = sesion.call('indicadores', { corte: null });
  const secciones = [...new Set(indicadores.map((i) => i.seccion))];
  // Row r of Cronograma speaks of row r of the MIR.
  const { fila, filas } = placeLineas(findHoja(host, HOJA_MIR), indicadores);
  const textos = filas.map((indicador) => {
    const objetivo = indicador?.linea.split('.')[0] ?? '';
    const seccion = secciones.indexOf(indicador?.seccion ?? '') + 1;
    return [responsables[`${seccion}/${objetivo}`] ?? ''];
  });
  const hoja = findHoja(host, HOJA_CRONOGRAMA);
  host.edit({ hoja: hoja.nombre, fila, columna: findText(hoja, TITULO_RESPONSABLE).columna, textos });
}

/** Registers why some lineas are late, and what proves some progress, as the form does. */
function registerSeguimiento(sesion: Sesion, asientos: readonly AsientoEjemplo[]): void {
  for (const asiento of asientos) {
    const { ok, findings } = sesion.call('registrarSeguimiento', { ...SIN_DECIR, ...asiento });
    if (!ok) throw new Error(`The example cannot register: ${findings.map((f) => f.mensaje).join(' ')}`);
  }
}

/** Saves the INE forms, as the dialog does. */
function saveInformesJge(sesion: Sesion, informes: readonly Omit<InformeJgeVista['informe'], 'numero'>[]): void {
  for (const informe of informes) {
    const { ok, findings } = sesion.call('guardarInformeJge', { informe: { numero: '', ...informe }, huella: null });
    if (!ok) throw new Error(`The example saves no form: ${findings.map((f) => f.mensaje).join(' ')}`);
  }
}

/** Accepts the monthly programme of the first seccion: the rest shows how a proposal looks. */
function acceptProgramas(sesion: Sesion): void {
  const cambio = { tipo: 'aceptar', lineas: null, objetivo: null, seccion: '1', aSabiendas: false } as const;
  const { huella } = sesion.call('cambiarPrograma', { cambio, huella: null });
  const { ok, findings } = sesion.call('cambiarPrograma', { cambio, huella });
  if (!ok) throw new Error(`The example accepts no programme: ${findings.map((f) => f.mensaje).join(' ')}`);
}

/** Makes the Tablero, and goes back to the MIR: the example opens where the work begins. */
function makeTablero(sesion: Sesion): void {
  const { ok, findings } = sesion.call('tablero');
  if (!ok) throw new Error(`The example has no Tablero: ${findings.map((f) => f.mensaje).join(' ')}`);
  sesion.host.select(HOJA_MIR, 1, 1);
}

/**
 * The example workbook in a temporary folder: its PAT imported, its settings written, half a year of progress pasted by
 * the owner and some of it justified and proved, all through the bundle itself. `remove` deletes the folder.
 */
export async function makeExample(entorno: Entorno): Promise<{ host: Host; ruta: string; remove(): void }> {
  const carpeta = mkdtempSync(join(tmpdir(), 'mirador-ejemplo-'));
  const ruta = join(carpeta, 'ejemplo.xlsx');
  // Whoever is to sit at the keyboard afterwards, the owner makes it.
  const { as: usuario, ...opciones } = entorno.opciones;
  const sesion = await openSession(ruta, 'crear', { ...entorno, opciones });
  entorno.avance.step(AVANCE.ejemplo);
  const base64 = readExample('pat.txt').toString('base64');
  const { ok, findings } = sesion.call('importarPat', { nombre: 'pat.txt', base64, ejercicio: null });
  if (!ok) throw new Error(`The example cannot be imported: ${findings.map((f) => f.mensaje).join(' ')}`);
  const { host } = sesion;
  const { ajustes, ...acceso } = parseExample<LibroEjemplo>('libro.json');
  host.libro.acceso = acceso;
  writeAjustes(host, ajustes);
  entorno.avance.step(AVANCE.captura);
  pasteAvance(sesion, parseExample<CapturaEjemplo[]>('avance.json'));
  registerSeguimiento(sesion, parseExample<AsientoEjemplo[]>('seguimiento.json'));
  saveInformesJge(sesion, parseExample<Omit<InformeJgeVista['informe'], 'numero'>[]>('jge.json'));
  writeResponsables(sesion, parseExample<Record<string, string>>('responsables.json'));
  acceptProgramas(sesion);
  makeTablero(sesion);
  host.takeShown();
  await sesion.save();
  if (usuario) host.actAs(usuario);
  return { host, ruta, remove: () => rmSync(carpeta, { recursive: true, force: true }) };
}
