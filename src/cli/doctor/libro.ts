import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Api } from '../../gas/api';
import { assertWritable, WriteError } from '../../local/atomic';
import { loadLibro } from '../../local/file';
import type { Libro } from '../../local/workbook';
import { eachCelda } from '../../local/workbook-new';
import { readLibro, XlsxError } from '../../local/xlsx';
import { parseCorreos } from '../../mir/roles';
import { DOCTOR_LIBRO as TEXTO } from '../../text/cli-doctor';
import { AVANCE } from '../../text/cli-salida';
import type { Entorno } from '../command';
import { openSession, type Sesion } from '../session';
import { compareResults, resultsOf } from './cifras';
import type { Punto } from './punto';

/** The hidden sheet that every workbook of ours has (src/sheet/baseline.ts). */
const HOJA_PROPIA = '_mirador';
/** Formulas named in a line; the rest is counted. */
const PRIMERAS = 3;

const punto = (clave: string, titulo: string, estado: Punto['estado'], detalle: string, remedio = ''): Punto => ({
  clave,
  titulo,
  estado,
  detalle,
  remedio,
});

async function checkEscritura(ruta: string): Promise<Punto> {
  try {
    await assertWritable(ruta);
    return punto('libroEscritura', TEXTO.escritura, 'bien', TEXTO.escribe);
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    return punto('libroEscritura', TEXTO.escritura, 'aviso', TEXTO.noEscribe, TEXTO.noEscribeRemedio);
  }
}

function checkTamano({ hojas, locale, zona }: Libro): Punto[] {
  const escritas = hojas.reduce(
    (n, hoja) => n + [...eachCelda(hoja)].filter(({ celda }) => celda.valor !== null || celda.formula !== '').length,
    0,
  );
  return [
    punto('tamano', TEXTO.tamano, 'bien', TEXTO.tamanoDice(hojas.length, escritas)),
    punto('idioma', TEXTO.idioma, 'bien', TEXTO.idiomaDice(locale, zona)),
  ];
}

/** The version that the first record of the accepted plan says. */
function checkRegistros({ hojas }: Libro): Punto[] {
  const propia = hojas.find((h) => h.nombre === HOJA_PROPIA);
  const version = /"version":\s*(\d+)/.exec(String(propia?.celdas[0]?.[0]?.valor ?? ''))?.[1];
  return version ? [punto('registros', TEXTO.registros, 'bien', TEXTO.version(version))] : [];
}

/**
 * What the formulas give, against what the file says that they gave. The workbook is read once more: one that the host
 * saved itself is trusted, and would not be calculated.
 */
async function checkCifras(bytes: Uint8Array, ruta: string, entorno: Entorno): Promise<Punto> {
  const leido = await readLibro(bytes, basename(ruta));
  const guardados = resultsOf(leido);
  const { host } = await openSession(ruta, 'leer', entorno, leido);
  const calculados = resultsOf(host.libro);
  const { otras, sinGuardar } = compareResults(guardados, calculados);
  if (otras.length > 0) {
    const dichas = TEXTO.cifrasOtras(otras.length, otras.slice(0, PRIMERAS));
    return punto('cifras', TEXTO.cifras, 'aviso', dichas, TEXTO.cifrasRemedio);
  }
  return sinGuardar > 0
    ? punto('cifras', TEXTO.cifras, 'aviso', TEXTO.cifrasSinGuardar(sinGuardar), TEXTO.cifrasRemedio)
    : punto('cifras', TEXTO.cifras, 'bien', TEXTO.cifrasBien(calculados.size));
}

function checkRevision({ findings }: ReturnType<Api['auditar']>): Punto {
  const count = (severidad: string): number => findings.filter((f) => f.severidad === severidad).length;
  const [errores, advertencias] = [count('error'), count('advertencia')];
  return errores + advertencias === 0
    ? punto('revision', TEXTO.puntos, 'bien', TEXTO.puntosBien)
    : punto('revision', TEXTO.puntos, 'aviso', TEXTO.puntosHay(errores, advertencias), TEXTO.puntosRemedio);
}

function checkPendiente(sesion: Sesion): Punto[] {
  const { operaciones, elecciones } = sesion.call('prepararReparacion', { elecciones: null });
  const n = operaciones.length + elecciones.length;
  const { hay, nombre, fecha } = sesion.call('prepararDeshacer');
  return [
    n === 0
      ? punto('pendiente', TEXTO.pendiente, 'bien', TEXTO.pendienteNada)
      : punto('pendiente', TEXTO.pendiente, 'aviso', TEXTO.pendienteHay(n), TEXTO.pendienteRemedio),
    ...(hay ? [punto('ultimoCambio', TEXTO.ultimo, 'bien', TEXTO.ultimoDice(nombre, fecha))] : []),
  ];
}

function checkPersonas(sesion: Sesion): Punto {
  const valores = new Map(
    sesion.call('ajustes').grupos.flatMap((g) => g.ajustes.map((a) => [a.clave, a.valor] as const)),
  );
  const partes = (['administradores', 'titulares', 'capturistas', 'lectores'] as const).flatMap((clave) => {
    const n = parseCorreos((valores.get(clave) ?? '').replace(/:[^;]*/g, '')).length;
    return n === 0 ? [] : [TEXTO.personasDe[clave](n)];
  });
  const cualquiera = (valores.get('capturistas') ?? '') === '' ? [TEXTO.capturaCualquiera] : [];
  const { propietario } = sesion.host.libro.acceso;
  return punto('personas', TEXTO.personas, 'bien', TEXTO.personasDice(propietario, [...partes, ...cualquiera]));
}

/** How a workbook stands, from whether it opens to who may do what in it; nothing is written. */
export async function checkLibro(ruta: string, entorno: Entorno): Promise<Punto[]> {
  const archivo = (detalle: string, remedio: string): Punto[] => [
    punto('archivo', TEXTO.archivo, 'mal', detalle, remedio),
  ];
  if (!existsSync(ruta)) return archivo(TEXTO.noExiste, TEXTO.noExisteRemedio);
  let libro: Libro | null;
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(ruta));
    libro = await loadLibro(ruta);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (error instanceof XlsxError || code === 'EISDIR' || code === 'EACCES')
      return archivo(TEXTO.noAbre, TEXTO.noAbreRemedio);
    throw error;
  }
  if (!libro) return archivo(TEXTO.noExiste, TEXTO.noExisteRemedio);
  const generales = [
    punto('archivo', TEXTO.archivo, 'bien', TEXTO.abre(Math.round(bytes.length / 1024))),
    await checkEscritura(ruta),
    ...checkTamano(libro),
  ];
  const sesion = await openSession(ruta, 'leer', entorno);
  const { hayMir, ejercicio, findings } = sesion.call('estado');
  if (!hayMir) {
    const [dano] = findings;
    const noEs = dano
      ? punto('mir', TEXTO.mir, 'mal', dano.mensaje, dano.remedio)
      : punto('mir', TEXTO.mir, 'mal', TEXTO.noEsMir, TEXTO.noEsMirRemedio);
    return [...generales, noEs];
  }
  const { indicadores } = sesion.call('indicadores', { corte: null });
  const objetivos = new Set(indicadores.map((i) => `${i.seccion} ${i.linea.split('.')[0] ?? ''}`)).size;
  entorno.avance.step(AVANCE.auditar);
  return [
    ...generales,
    punto('mir', TEXTO.mir, 'bien', TEXTO.esMir(indicadores.length, objetivos, ejercicio ?? 0)),
    ...checkRegistros(libro),
    await checkCifras(bytes, ruta, entorno),
    checkRevision(sesion.call('auditar', { completa: true })),
    ...checkPendiente(sesion),
    checkPersonas(sesion),
  ];
}
