import type { Command } from 'commander';
import { AYUDA } from '../text/cli-ayuda';
import { EJEMPLOS, EJEMPLOS_TITULO } from '../text/cli-ejemplos';
import type { Entorno, Resultado } from './command';
import { wrap } from './output';

/** Options of one command that carry text, by their camel-case name. */
type Opciones = Readonly<Record<string, string | undefined>>;

/** What a command does; null when it printed what it had to (serve). */
type Accion = (
  entorno: Entorno,
  args: readonly (string | undefined)[],
  opciones: Opciones,
  flag: (nombre: string) => boolean,
  lista: (nombre: string) => readonly string[],
) => Promise<Resultado | null>;

/** Runs an action with the options of all, prints what it did and sets the exit code; main.ts gives it. */
export type Ejecutor = (
  cuerpo: (entorno: Entorno) => Promise<Resultado | null>,
  vacio: Resultado['datos'],
  pasos: number,
) => Promise<void>;

const ejecutores = new WeakMap<Command, Ejecutor>();

export function setEjecutor(program: Command, ejecutor: Ejecutor): void {
  ejecutores.set(program, ejecutor);
}

interface Registro {
  argument(nombre: string, ayuda: string): Registro;
  option(nombre: string, ayuda: string): Registro;
  requiredOption(nombre: string, ayuda: string): Registro;
  /** One that may be given several times, or once with several values between commas. */
  listOption(nombre: string, ayuda: string): Registro;
  /** `vacio`: what the command adds to the JSON when it could do nothing. */
  run(accion: Accion, vacio?: Resultado['datos']): void;
  /** What its help says besides, before the examples. */
  note(titulo: string, texto: string): Registro;
  /** How many steps it takes at most, for the bar: each `avance.step`. */
  steps(pasos: number): Registro;
}

/** What help says last of a command: examples as they are typed, each with what it does. */
export function helpExamples(nombre: string): string {
  const ejemplos = EJEMPLOS[nombre] ?? [];
  return ['', EJEMPLOS_TITULO, ...ejemplos.flatMap(([orden, dice]) => [`  ${orden}`, `      ${dice}`])].join('\n');
}

/** A subcommand of the program, with the one way in which all of them run. */
export function addCommand(program: Command, nombre: string, ayuda: string): Registro {
  const command = program.command(nombre).description(ayuda).helpOption('-h, --help', AYUDA.help);
  let pasos = 0;
  const registro: Registro = {
    note(titulo, texto) {
      command.addHelpText('after', ['', titulo, ...wrap(texto, '  ')].join('\n'));
      return registro;
    },
    steps(n) {
      pasos = n;
      return registro;
    },
    argument(n, a) {
      command.argument(n, a);
      return registro;
    },
    option(n, a) {
      command.option(n, a);
      return registro;
    },
    requiredOption(n, a) {
      command.requiredOption(n, a);
      return registro;
    },
    listOption(n, a) {
      const add = (texto: string, before: readonly string[]) => [
        ...before,
        ...texto
          .split(',')
          .map((t) => t.trim())
          .filter((t) => t !== ''),
      ];
      command.option(n, a, add, []);
      return registro;
    },
    run(accion, vacio = {}) {
      command.addHelpText('after', helpExamples(nombre));
      command.action(async () => {
        const opciones = command.opts<Record<string, unknown>>();
        const textos = Object.fromEntries(
          Object.entries(opciones).filter(([, v]) => typeof v === 'string'),
        ) as Opciones;
        await ejecutores.get(program)?.(
          (entorno) =>
            accion(
              entorno,
              command.args,
              textos,
              (flag) => opciones[flag] === true,
              (nombre) => (Array.isArray(opciones[nombre]) ? (opciones[nombre] as readonly string[]) : []),
            ),
          vacio,
          pasos,
        );
      });
    },
  };
  return registro;
}
