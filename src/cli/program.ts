import { Command } from 'commander';
import { AYUDA, TITULO_AYUDA } from '../text/cli-ayuda';
import { registerAudit } from './commands/audit';
import { registerBitacora } from './commands/bitacora';
import { registerCall } from './commands/call';
import { registerCapture } from './commands/capture';
import { registerClose, registerReopen } from './commands/close';
import { registerImport } from './commands/import';
import { registerIndicators } from './commands/indicators';
import { registerNew } from './commands/new';
import { registerPlantilla } from './commands/plantilla';
import { registerRepair } from './commands/repair';
import { registerReport } from './commands/report';
import { registerServe } from './commands/serve';
import { registerUndo } from './commands/undo';

/** The commands, in the order in which help lists them. */
const COMANDOS: readonly ((program: Command) => void)[] = [
  registerNew,
  registerImport,
  registerAudit,
  registerRepair,
  registerUndo,
  registerCapture,
  registerClose,
  registerReopen,
  registerBitacora,
  registerIndicators,
  registerReport,
  registerPlantilla,
  registerServe,
  registerCall,
];

/** The `mirador` program; errors of usage are thrown, nothing exits the process. */
export function createProgram(version: string): Command {
  const program = new Command('mirador')
    .description(AYUDA.programa)
    .version(version, '--version', AYUDA.version)
    .helpOption('-h, --help', AYUDA.help)
    .helpCommand(false)
    .usage(AYUDA.uso)
    .option('--json', AYUDA.json)
    .option('--as <EMAIL>', AYUDA.as)
    .option('--quiet', AYUDA.quiet)
    .option('--verbose', AYUDA.verbose)
    .configureHelp({ showGlobalOptions: true, styleTitle: (titulo) => TITULO_AYUDA[titulo] ?? titulo })
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  for (const register of COMANDOS) register(program);
  return program;
}
