import { Command, type HelpConfiguration } from 'commander';
import { AYUDA, TITULO_AYUDA } from '../text/cli-ayuda';
import { GRUPO_ORDENES } from '../text/cli-ejemplos';
import { registerAudit } from './commands/audit';
import { registerBitacora } from './commands/bitacora';
import { registerCall } from './commands/call';
import { registerCapture } from './commands/capture';
import { registerClose, registerReopen } from './commands/close';
import { registerDoctor } from './commands/doctor';
import { registerImport } from './commands/import';
import { registerIndicators } from './commands/indicators';
import { registerNew } from './commands/new';
import { registerPlantilla } from './commands/plantilla';
import { registerRepair } from './commands/repair';
import { registerReport } from './commands/report';
import { registerServe } from './commands/serve';
import { registerUndo } from './commands/undo';
import { helpExamples } from './register';

/** The commands by group, in the order in which help lists them. */
const COMANDOS: readonly (readonly [keyof typeof GRUPO_ORDENES, readonly ((program: Command) => void)[]])[] = [
  ['empezar', [registerNew, registerImport]],
  ['captura', [registerCapture, registerIndicators]],
  ['revision', [registerAudit, registerRepair, registerUndo, registerDoctor]],
  ['periodos', [registerClose, registerReopen, registerBitacora]],
  ['documentos', [registerReport, registerPlantilla]],
  ['otras', [registerServe, registerCall]],
];

/** What commander says of itself, in Spanish; in the list a command is its name, and its own help says the rest. */
const AYUDA_EN_ESPANOL: HelpConfiguration = {
  showGlobalOptions: true,
  styleTitle: (titulo) => TITULO_AYUDA[titulo] ?? titulo,
  styleUsage: (uso) => uso.replace('[options]', AYUDA.opciones),
  subcommandTerm: (command) => command.name(),
  optionDescription: (option) => option.description,
};

/** The `mirador` program; errors of usage are thrown, nothing exits the process. */
export function createProgram(version: string): Command {
  const program = new Command('mirador')
    .description(AYUDA.programa)
    .version(version, '--version', AYUDA.version)
    .helpOption('-h, --help', AYUDA.help)
    .helpCommand('help [ORDEN]', AYUDA.helpOrden)
    .usage(AYUDA.uso)
    .option('--json', AYUDA.json)
    .option('--as <EMAIL>', AYUDA.as)
    .option('--quiet', AYUDA.quiet)
    .option('--verbose', AYUDA.verbose)
    .configureHelp(AYUDA_EN_ESPANOL)
    .addHelpText('after', helpExamples('mirador'))
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  for (const [grupo, registers] of COMANDOS) {
    program.commandsGroup(GRUPO_ORDENES[grupo]);
    for (const register of registers) register(program);
  }
  return program;
}
