import type { HostContext } from '../context';
import { createDrive } from './drive';
import type { AlmacenDrive } from './drive-almacen';
import { createHtmlService } from './html';
import { createLockService } from './lock';
import { createLog } from './log';
import { createPropertiesService } from './properties';
import { createScriptApp } from './script';
import { createSession } from './session';
import { createCharts, createSpreadsheetApp } from './spreadsheet';
import { createUtilities } from './utilities';

/** What the services need of the host beyond the shared context. */
interface Entorno {
  /** Folder of the script's HTML files. */
  readonly carpeta: string;
  readonly archivos: AlmacenDrive;
  readonly ejecucion: () => object;
  readonly correoEnDisparadores: () => boolean;
  readonly registrar: (linea: string) => void;
}

/** The global services of a script, by name: only what the add-on uses of each. */
export function createServices(ctx: HostContext, entorno: Entorno): Record<string, unknown> {
  return {
    SpreadsheetApp: createSpreadsheetApp(ctx),
    Charts: createCharts(ctx),
    PropertiesService: createPropertiesService(ctx),
    LockService: createLockService(ctx, entorno.ejecucion),
    Session: createSession(ctx, entorno.correoEnDisparadores),
    Utilities: createUtilities(ctx),
    HtmlService: createHtmlService(ctx, entorno.carpeta),
    Drive: createDrive(ctx, entorno.archivos),
    ScriptApp: createScriptApp(ctx),
    ...createLog(entorno.registrar),
  };
}
