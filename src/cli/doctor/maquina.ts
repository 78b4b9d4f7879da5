import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { findInProject } from '../../local/paths';
import { DOCTOR_MAQUINA as TEXTO } from '../../text/cli-doctor';
import type { Punto } from './punto';

const ESPERA_MS = 20_000;
/** What a build always makes, besides one page a view. */
const PARTES = ['build/out/Codigo.js', 'build/out/appsscript.json', 'build/node/cli.mjs', 'build/node/page/main.js'];
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** The typeface of the documents, and those of the same widths. */
const LETRAS = ['Arial', 'Liberation Sans', 'Arimo'];

type Hallado = Pick<Punto, 'estado' | 'detalle' | 'remedio'>;
const bien = (detalle: string): Hallado => ({ estado: 'bien', detalle, remedio: '' });
const aviso = (detalle: string, remedio: string): Hallado => ({ estado: 'aviso', detalle, remedio });
const mal = (detalle: string, remedio: string): Hallado => ({ estado: 'mal', detalle, remedio });

function readJson(ruta: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(readFileSync(ruta, 'utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** The first line that a program says; null: it is not there, fails or takes too long. */
function firstLine(programa: string, ...args: readonly string[]): string | null {
  const { status, stdout } = spawnSync(programa, [...args], { encoding: 'utf8', timeout: ESPERA_MS });
  return status === 0 ? (stdout.trim().split('\n')[0] ?? '') : null;
}

/** Versions before the one that package.json asks for are told. */
export function checkNode(version: string, pedida: string): Hallado {
  const minima = Number(/\d+/.exec(pedida)?.[0] ?? 0);
  const propia = Number(/^\d+/.exec(version)?.[0] ?? 0);
  return propia >= minima ? bien(`${version}.`) : mal(TEXTO.nodeViejo(version, minima), TEXTO.nodeRemedio(minima));
}

function newestOf(carpeta: string): { readonly ruta: string; readonly ms: number } {
  const archivos = readdirSync(carpeta, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  return archivos
    .map((e) => join(e.parentPath, e.name))
    .map((ruta) => ({ ruta, ms: statSync(ruta).mtimeMs }))
    .reduce((a, b) => (b.ms > a.ms ? b : a), { ruta: carpeta, ms: 0 });
}

/** Whether everything that runs is there and was made of the sources as they are; without sources that is not asked. */
export function checkBuild(raiz: string): Hallado {
  const faltan = PARTES.filter((parte) => !existsSync(join(raiz, parte)));
  if (faltan.length > 0) return mal(TEXTO.programaIncompleto(faltan), TEXTO.programaRemedio);
  const fuentes = join(raiz, 'src');
  if (!existsSync(fuentes)) return bien(TEXTO.programaEntero);
  const { ruta, ms } = newestOf(fuentes);
  const hecho = statSync(join(raiz, 'build/node/cli.mjs')).mtimeMs;
  return ms > hecho
    ? aviso(TEXTO.programaViejo(relative(raiz, ruta)), TEXTO.programaRemedio)
    : bien(TEXTO.programaEntero);
}

export function checkEscritura(carpeta: string): Hallado {
  try {
    accessSync(carpeta, constants.W_OK);
    return bien(TEXTO.escrituraBien(carpeta));
  } catch {
    return mal(TEXTO.escrituraMal(carpeta), TEXTO.escrituraRemedio);
  }
}

function checkLibreOffice(): Hallado {
  const version = firstLine(process.env.MIRADOR_SOFFICE ?? 'soffice', '--version');
  return version ? bien(`${version}.`) : aviso(TEXTO.libreOfficeFalta, TEXTO.libreOfficeRemedio);
}

/** Only fontconfig can say which typefaces there are; where it is not there (Windows, macOS) Arial comes with the system. */
function checkLetras(): Hallado {
  if (process.platform !== 'linux') return bien(TEXTO.letrasBien('Arial'));
  const hallada = LETRAS.map((letra) => firstLine('fc-match', '-f', '%{family}', letra));
  if (hallada.every((h) => h === null)) return aviso(TEXTO.letrasSinSaber, TEXTO.letrasRemedio);
  const buena = hallada.find((h) => h !== null && LETRAS.some((letra) => h.includes(letra)));
  return buena ? bien(TEXTO.letrasBien(buena)) : aviso(TEXTO.letrasFaltan, TEXTO.letrasRemedio);
}

function checkChromium(): Hallado {
  const hallado = CHROMIUM.find((ruta) => existsSync(ruta));
  return hallado ? bien(`${hallado}.`) : aviso(TEXTO.chromiumFalta, TEXTO.chromiumRemedio);
}

/** A script id of Google has 57 characters or so; the one that the project comes with says what to put there. */
export function checkClasp(raiz: string): Hallado {
  const { scriptId } = readJson(join(raiz, '.clasp.json'));
  const puesto = typeof scriptId === 'string' && /^[\w-]{20,}$/.test(scriptId) && !scriptId.startsWith('PUT-');
  return puesto ? bien(TEXTO.claspBien) : aviso(TEXTO.claspFalta, TEXTO.claspRemedio);
}

/** Only whether the file is there: what it says is nobody's business. */
export function checkSesion(casa: string): Hallado {
  return existsSync(join(casa, '.clasprc.json'))
    ? bien(TEXTO.sesionBien)
    : aviso(TEXTO.sesionFalta, TEXTO.sesionRemedio);
}

/** What this machine has and lacks. */
export function checkMaquina(): Punto[] {
  const paquete = findInProject('package.json');
  const raiz = paquete ? dirname(paquete) : process.cwd();
  const { engines } = readJson(join(raiz, 'package.json'));
  const pedida = String((engines as { node?: unknown } | undefined)?.node ?? '');
  return [
    { clave: 'node', titulo: TEXTO.node, ...checkNode(process.versions.node, pedida) },
    { clave: 'programa', titulo: TEXTO.programa, ...checkBuild(raiz) },
    { clave: 'escritura', titulo: TEXTO.escritura, ...checkEscritura(process.cwd()) },
    { clave: 'libreOffice', titulo: TEXTO.libreOffice, ...checkLibreOffice() },
    { clave: 'letras', titulo: TEXTO.letras, ...checkLetras() },
    { clave: 'chromium', titulo: TEXTO.chromium, ...checkChromium() },
    { clave: 'clasp', titulo: TEXTO.clasp, ...checkClasp(raiz) },
    { clave: 'sesion', titulo: TEXTO.sesion, ...checkSesion(homedir()) },
  ];
}
