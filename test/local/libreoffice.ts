import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const hayLibreOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
/** A describe that is skipped where LibreOffice is not installed. */
export const withLibreOffice = hayLibreOffice ? describe : describe.skip;

/** LibreOffice would trust the stored results: told to calculate everything anew, it shows its own. */
const RECALCULAR = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens an .xlsx in LibreOffice, which calculates every formula anew, and saves it again. */
export function resave(bytes: Uint8Array): Uint8Array {
  const carpeta = mkdtempSync(join(tmpdir(), 'mirador-lo-'));
  try {
    mkdirSync(join(carpeta, 'perfil', 'user'), { recursive: true });
    writeFileSync(join(carpeta, 'perfil', 'user', 'registrymodifications.xcu'), RECALCULAR);
    writeFileSync(join(carpeta, 'libro.xlsx'), bytes);
    const perfil = `-env:UserInstallation=file://${join(carpeta, 'perfil')}`;
    const salida = join(carpeta, 'salida');
    execFileSync(
      'soffice',
      [perfil, '--headless', '--convert-to', 'xlsx', '--outdir', salida, join(carpeta, 'libro.xlsx')],
      {
        stdio: 'ignore',
      },
    );
    return new Uint8Array(readFileSync(join(salida, 'libro.xlsx')));
  } finally {
    rmSync(carpeta, { recursive: true, force: true });
  }
}
