import type { Finding } from '../mir/finding';
import { type CodigoCli, TEXTO_CLI } from '../text/cli';

/** What a command did: the JSON of cli.md, and what a person reads on a terminal. */
export interface Resultado {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  /** What the command adds to the JSON. */
  readonly datos: Readonly<Record<string, unknown>>;
  /** Lines for people, on stdout; findings are printed apart, on stderr. */
  readonly lineas: readonly string[];
  /** Only audit: its findings are what was asked for, so `lineas` has them. */
  readonly hallazgosEnLineas?: boolean;
}

/** Options of every command. */
export interface OpcionesComunes {
  readonly json: boolean;
  /** E-mail of who acts; default the owner. */
  readonly as?: string;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** How far a command has come, for who waits at a terminal. */
export interface Avance {
  /** The next step of the command begins. */
  step(texto: string): void;
  /** Something more of the step was done. */
  pulse(): void;
  clear(): void;
}

/** What a command gets besides its own arguments. */
export interface Entorno {
  readonly opciones: OpcionesComunes;
  readonly avance: Avance;
}

/** Bad input: told as a finding, exit 1, files as they were. */
export class EntradaError extends Error {
  override readonly name = 'EntradaError';
  constructor(readonly finding: Finding) {
    super(finding.mensaje);
  }
}

/** Wrong usage: exit 2. `message` is a Spanish sentence. */
export class UsoError extends Error {
  override readonly name = 'UsoError';
}

type Mensaje<C extends CodigoCli> = (typeof TEXTO_CLI)[C]['mensaje'];

export function cliFinding<C extends CodigoCli>(
  code: C,
  args: Parameters<Mensaje<C>>,
  severidad: Finding['severidad'] = 'error',
): Finding {
  const { mensaje, remedio } = TEXTO_CLI[code];
  const texto = (mensaje as (...a: readonly string[]) => string)(...args);
  return { code, severidad, hoja: null, celda: null, linea: null, mensaje: texto, remedio };
}

export function badInput<C extends CodigoCli>(code: C, ...args: Parameters<Mensaje<C>>): EntradaError {
  return new EntradaError(cliFinding(code, args));
}
