import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, type WriteSheet, writeXlsx } from 'hucre';
import type { Leer } from './agreement';
import type { CeldaDePrueba, HojaDePrueba } from './native-book';

export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

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

/** Calculates the cells in LibreOffice (a headless conversion of .xlsx to .xlsx). */
export async function calculateInLibreOffice(cells: readonly CeldaDePrueba[]): Promise<Leer> {
  const dir = mkdtempSync(join(tmpdir(), 'mirador-lo-'));
  try {
    writeFileSync(join(dir, 'prueba.xlsx'), await writeBook(cells));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(dir, 'perfil')}`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(dir, 'out'),
        join(dir, 'prueba.xlsx'),
      ],
      { stdio: 'pipe', timeout: 240_000 },
    );
    const libro = await readXlsx(readFileSync(join(dir, 'out', 'prueba.xlsx')));
    return (hoja: HojaDePrueba, fila, columna) => {
      const valor = libro.sheets.find((s) => s.name === hoja)?.rows[fila - 1]?.[columna - 1] ?? null;
      return valor === '' || typeof valor === 'boolean' || valor instanceof Date ? null : valor;
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
