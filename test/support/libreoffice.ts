import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, type WriteSheet, writeXlsx } from 'hucre';
import type { Leer } from './agreement';
import type { CeldaDePrueba, HojaDePrueba } from './native-book';

export const hasLibreOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
/** A describe that is skipped where LibreOffice is not installed. */
export const withLibreOffice = hasLibreOffice ? describe : describe.skip;

/** LibreOffice would trust the stored results: told to calculate everything anew, it shows its own. */
const RECALCULAR = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Has LibreOffice, with a profile of its own, calculate every formula of an .xlsx anew and save it in another format. */
function convert(bytes: Uint8Array, formato: string, extension: string): Uint8Array {
  const carpeta = mkdtempSync(join(tmpdir(), 'mirador-lo-'));
  try {
    mkdirSync(join(carpeta, 'perfil', 'user'), { recursive: true });
    writeFileSync(join(carpeta, 'perfil', 'user', 'registrymodifications.xcu'), RECALCULAR);
    writeFileSync(join(carpeta, 'libro.xlsx'), bytes);
    const perfil = `-env:UserInstallation=file://${join(carpeta, 'perfil')}`;
    const salida = join(carpeta, 'salida');
    execFileSync(
      'soffice',
      [perfil, '--headless', '--convert-to', formato, '--outdir', salida, join(carpeta, 'libro.xlsx')],
      { stdio: 'ignore', timeout: 240_000 },
    );
    return new Uint8Array(readFileSync(join(salida, `libro.${extension}`)));
  } finally {
    rmSync(carpeta, { recursive: true, force: true });
  }
}

/** Opens an .xlsx in LibreOffice, which calculates every formula anew, and saves it again. */
export function resave(bytes: Uint8Array): Uint8Array {
  return convert(bytes, 'xlsx', 'xlsx');
}

/** What LibreOffice shows in the cells of the first sheet, row by row; no text may have a tab or a line break. */
export function shownInLibreOffice(bytes: Uint8Array): string[][] {
  // Tabs, no quotes, UTF-8, from row 1, as shown.
  const tsv = convert(bytes, 'csv:Text - txt - csv (StarCalc):9,0,76,1,,0,false,true', 'csv');
  const rows = new TextDecoder().decode(tsv).replace(/\n$/, '').split('\n');
  return rows.map((row) => row.split('\t'));
}

/** How many pages LibreOffice prints of the sheets in sight. */
export function countPages(bytes: Uint8Array): number {
  const pdf = Buffer.from(convert(bytes, 'pdf', 'pdf')).toString('latin1');
  return [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
}

/** Newer functions are stored with a prefix in .xlsx. */
const stored = (formula: string): string => formula.slice(1).replace(/\bMAXIFS\(/g, '_xlfn.MAXIFS(');

/** Writes the cells without any calculated value: whatever a result says afterwards, LibreOffice calculated it. */
async function writeBook(cells: readonly CeldaDePrueba[]): Promise<Uint8Array> {
  const sheets = (['MIR', 'Cronograma', 'Configuración'] as const).map((name): WriteSheet => {
    const own = cells.filter((c) => c.hoja === name);
    const rows = Array.from({ length: Math.max(...own.map((c) => c.fila)) }, (): (string | number | null)[] => []);
    for (const { fila, columna, valor } of own) {
      const row = rows[fila - 1] ?? [];
      while (row.length < columna) row.push(null);
      row[columna - 1] = valor;
    }
    const formulas = own.filter((c) => c.formula !== '');
    return {
      name,
      rows,
      cells: new Map(
        formulas.map((c) => [
          `${c.fila - 1},${c.columna - 1}`,
          { type: 'formula' as const, formula: stored(c.formula) },
        ]),
      ),
    };
  });
  return writeXlsx({ sheets });
}

/** Calculates the cells in LibreOffice. */
export async function calculateInLibreOffice(cells: readonly CeldaDePrueba[]): Promise<Leer> {
  const libro = await readXlsx(resave(await writeBook(cells)));
  return (hoja: HojaDePrueba, fila, columna) => {
    const valor = libro.sheets.find((s) => s.name === hoja)?.rows[fila - 1]?.[columna - 1] ?? null;
    return valor === '' || typeof valor === 'boolean' || valor instanceof Date ? null : valor;
  };
}
