import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The built program, as a user runs it. */
const PROGRAMA = join(process.cwd(), 'build', 'node', 'cli.mjs');

function withoutColor({ FORCE_COLOR: _, NO_COLOR: __, ...resto }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return resto;
}

export interface Corrida {
  readonly codigo: number | null;
  readonly salida: string;
  readonly errores: string;
}

type Ambiente = Readonly<Record<string, string>>;

/** Starts `mirador` in a folder; an object among its words is added to its environment. */
export function start(carpeta: string, ...todo: readonly (string | Ambiente)[]) {
  const args = todo.filter((t): t is string => typeof t === 'string');
  const ambiente = Object.assign({}, ...todo.filter((t) => typeof t !== 'string')) as Ambiente;
  if (!existsSync(PROGRAMA)) throw new Error('There is no built program: run "npm run build" first.');
  return spawn(process.execPath, [PROGRAMA, ...args], {
    cwd: carpeta,
    // Jest says FORCE_COLOR to whatever it starts.
    env: { ...withoutColor(process.env), ...ambiente },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs `mirador` to its end in a folder. */
export function run(carpeta: string, ...args: readonly (string | Ambiente)[]): Promise<Corrida> {
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
export async function runJson(carpeta: string, ...args: readonly (string | Ambiente)[]) {
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
