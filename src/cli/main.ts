import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import { HostError } from '../local/contract';
import { findInProject } from '../local/paths';
import { quisoDecir, USO, usoSinOrden } from '../text/cli-uso';
import { enEspanol } from '../text/google';
import { createAvance } from './avance';
import { cliFinding, type Entorno, EntradaError, type OpcionesComunes, type Resultado, UsoError } from './command';
import { printResultado } from './output';
import { createProgram } from './program';
import { setEjecutor } from './register';

/** Exit codes of cli.md, public. */
const SALIDAS = { hecho: 0, entrada: 1, uso: 2, error: 70 } as const;

function versionOf(): string {
  const paquete = findInProject('package.json');
  return paquete ? String((JSON.parse(readFileSync(paquete, 'utf8')) as { version?: string }).version) : '0';
}

function failure(finding: Resultado['findings'][number], datos: Resultado['datos']): Resultado {
  return { ok: false, findings: [finding], datos, lineas: [] };
}

/** What commander refused, in Spanish: its code says what, its text names the thing in quotes. */
function usoOf(error: CommanderError): string {
  if (error.code === 'commander.help') return usoSinOrden;
  const cosa = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  // Commander says the nearest names itself, in English.
  const parecidas = /\(Did you mean (?:one of )?(.+)\?\)/.exec(error.message)?.[1];
  return [USO[error.code]?.(cosa) ?? error.message, ...(parecidas ? [quisoDecir(parecidas.split(', '))] : [])].join(
    ' ',
  );
}

/** Google would refuse it: said in Spanish; its own words are for whoever asks for them. */
function reportRefusal({ message }: HostError, opciones: OpcionesComunes, vacio: Resultado['datos']): number {
  if (opciones.verbose) process.stderr.write(`${message}\n`);
  return printResultado(failure(cliFinding('CLI-17', [enEspanol(message) ?? message]), vacio), opciones);
}

/** Prints what went wrong and says with which code to exit. */
function report(error: unknown, opciones: OpcionesComunes, vacio: Resultado['datos']): number {
  if (error instanceof EntradaError) return printResultado(failure(error.finding, vacio), opciones);
  if (error instanceof HostError) return reportRefusal(error, opciones, vacio);
  if (error instanceof CommanderError || error instanceof UsoError) {
    const detalle = error instanceof CommanderError ? usoOf(error) : error.message;
    printResultado(failure(cliFinding('CLI-15', [detalle]), vacio), opciones);
    return SALIDAS.uso;
  }
  const texto = error instanceof Error ? error.message : String(error);
  printResultado(failure(cliFinding('CLI-16', [texto]), vacio), opciones);
  if (opciones.verbose) process.stderr.write(`${error instanceof Error ? error.stack : texto}\n`);
  return SALIDAS.error;
}

async function main(argv: readonly string[]): Promise<number> {
  const program = createProgram(versionOf());
  const options = (): OpcionesComunes => {
    const { json, quiet, verbose, as } = program.opts<Partial<OpcionesComunes>>();
    return { json: json === true, quiet: quiet === true, verbose: verbose === true, ...(as ? { as } : {}) };
  };
  let codigo: number = SALIDAS.hecho;
  let vacio: Resultado['datos'] = {};
  setEjecutor(program, async (cuerpo, deLaOrden, pasos) => {
    vacio = deLaOrden;
    const avance = createAvance(options(), pasos);
    const entorno: Entorno = { opciones: options(), avance };
    try {
      const resultado = await cuerpo(entorno);
      avance.clear();
      if (resultado) codigo = printResultado(resultado, options());
    } catch (error) {
      avance.clear();
      throw error;
    }
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return SALIDAS.hecho;
    // A refused command line may not have come as far as its options.
    const json = options().json || argv.includes('--json');
    return report(error, { ...options(), json }, vacio);
  }
  return codigo;
}

// Who reads the output may close it early (mirador audit x.xlsx 2>&1 | head): nothing went wrong.
for (const salida of [process.stdout, process.stderr]) {
  salida.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await main(process.argv.slice(2));
