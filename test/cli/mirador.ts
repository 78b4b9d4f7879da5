import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The built program, as a user runs it. */
const PROGRAMA = join(process.cwd(), 'build', 'node', 'cli.mjs');

export interface Corrida {
  readonly codigo: number | null;
  readonly salida: string;
  readonly errores: string;
}

/** Starts `mirador` in a folder. */
export function start(carpeta: string, ...args: readonly string[]) {
  if (!existsSync(PROGRAMA)) throw new Error('There is no built program: run "npm run build" first.');
  return spawn(process.execPath, [PROGRAMA, ...args], {
    cwd: carpeta,
    env: { ...process.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs `mirador` to its end in a folder. */
export function run(carpeta: string, ...args: readonly string[]): Promise<Corrida> {
  return new Promise((done, fail) => {
    const proceso = start(carpeta, ...args);
    const partes = { salida: '', errores: '' };
    proceso.stdout.on('data', (d) => {
      partes.salida += d;
    });
    proceso.stderr.on('data', (d) => {
      partes.errores += d;
    });
    proceso.on('error', fail);
    proceso.on('close', (codigo) => done({ codigo, ...partes }));
  });
}

/** Runs with --json: stdout must be one JSON document and stderr empty. */
export async function runJson(carpeta: string, ...args: readonly string[]) {
  const { codigo, salida, errores } = await run(carpeta, ...args, '--json');
  if (errores !== '') throw new Error(`stderr under --json: ${errores}`);
  return {
    codigo,
    json: JSON.parse(salida) as { ok: boolean; findings: { code: string; mensaje: string }[] } & Record<
      string,
      unknown
    >,
  };
}
