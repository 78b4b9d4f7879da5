import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { HojaDibujada } from '../support/ajenas/hoja';
import { writeAjeno } from '../support/ajenas/libro';
import { withLibreOffice } from '../support/libreoffice';
import { runJson } from './mirador';

/** A table as people leave it: blank rows on top, merged cells, amounts as text, a date, a percentage, a formula, a note. */
function rara(): Required<HojaDibujada['hoja']> {
  return new HojaDibujada('Líneas')
    .row(3, ['Sección', 'NÚMERO', 'OBJETIVO ESPECÍFICO', 'Línea de acción', 'Mes inicial', 'Mes final'])
    .row(3, ['Unidad', 'Meta', 'Presupuesto', 'Ene', 'Feb', 'Mar', 'Responsable', 'Programado marzo', 'Nota'], 7)
    .row(4, [
      'Ordinarios',
      1,
      'Dar, y dar bien',
      '1.1 Revisar\ny ordenar',
      'enero',
      12,
      'Informe',
      12,
      '$1,234.50',
      1,
      2.5,
    ])
    .row(4, ['Ana "la jefa"', 3], 13)
    .row(5, [null, null, null, '1.2 Cubrir', 3, 'Jun.', '%', 1, 500, 0.45, { fecha: '2025-03-04' }, 'N/A'])
    .row(5, ['una nota'], 15)
    .row(6, [null, 2, 'Pedir', '2.1 Sumar', 1, 3, 'Acta', '12,5', '=1+1', { formula: '=1+2', valor: 3 }])
    .merge(4, 2, 2, 1)
    .merge(4, 3, 2, 1)
    .format(5, 8, '0%')
    .format(5, 10, '0%')
    .format(5, 11, 'yyyy-mm-dd').hoja;
}

let carpeta = '';
beforeAll(() => {
  carpeta = mkdtempSync(join(tmpdir(), 'mirador-lo-tabla-'));
});
afterAll(() => rmSync(carpeta, { recursive: true, force: true }));

/** What LibreOffice makes of a file; `filtro` as its --convert-to takes it. */
function convert(archivo: string, filtro: string, salida: string): void {
  const perfil = `-env:UserInstallation=file://${join(carpeta, 'perfil')}`;
  execFileSync('soffice', [perfil, '--headless', '--convert-to', filtro, '--outdir', salida, join(carpeta, archivo)], {
    stdio: 'ignore',
    timeout: 240_000,
  });
}

withLibreOffice('a table that LibreOffice saved', () => {
  beforeAll(async () => {
    writeFileSync(join(carpeta, 'rara.xlsx'), await writeAjeno([rara()]));
    convert('rara.xlsx', 'xlsx', join(carpeta, 'lo'));
    writeFileSync(join(carpeta, 'de-lo.xlsx'), readFileSync(join(carpeta, 'lo', 'rara.xlsx')));
    // Separator, quote, encoding (1: Windows-1252, 76: UTF-8), first row, and cells as they are shown.
    for (const [nombre, opciones] of [
      ['latin1', '59,34,1,1,,0,false,true'],
      ['utf8', '44,34,76,1,,0,false,true'],
    ]) {
      convert('rara.xlsx', `csv:Text - txt - csv (StarCalc):${opciones}`, join(carpeta, `csv-${nombre}`));
      writeFileSync(join(carpeta, `${nombre}.csv`), readFileSync(join(carpeta, `csv-${nombre}`, 'rara.csv')));
    }
  }, 240_000);

  test.each(['de-lo.xlsx', 'latin1.csv', 'utf8.csv'])(
    '%s says what was in it, and every doubt has its place',
    async (archivo) => {
      const libro = `libro-${basename(archivo)}.xlsx`;
      const { codigo, json } = await runJson(carpeta, 'import', archivo, '-o', libro, '--ejercicio', '2025');
      expect([codigo, json.lineas, json.objetivos]).toEqual([0, 3, 2]);
      const { indicadores } = (await runJson(carpeta, 'indicators', libro, '--corte', '2025-03')).json as unknown as {
        indicadores: Record<string, unknown>[];
      };
      expect(indicadores).toMatchObject([
        { seccion: 'Ordinarios', linea: '1.1', metaPropuesta: 12, metaAlcanzada: 3.5, programadoAlCorte: 3 },
        { seccion: 'Ordinarios', linea: '1.2', metaPropuesta: 100, metaAlcanzada: 45, acumulacion: 'ultimo' },
        { seccion: 'Ordinarios', linea: '2.1', metaPropuesta: 12.5, metaAlcanzada: 3 },
      ]);
      const dudas = json.dudas as { mensaje: string; fuente: { renglon: number } }[];
      const places = (frase: RegExp) => dudas.filter((d) => frase.test(d.mensaje)).map((d) => d.fuente.renglon);
      expect(places(/fechas.*FEBRERO/)).toEqual([5]);
      expect(places(/porcentajes.*META PROPUESTA.*ENERO/)).toEqual([5]);
      expect(places(/no hay dato.*MARZO/)).toEqual([5]);
      expect(places(/no se pudieron leer.*PRESUPUESTO PROYECTADO «=1\+1»/)).toEqual([6]);
      expect(places(/«Nota» no es del formato/)).toEqual([3]);
      const auditoria = await runJson(carpeta, 'audit', libro);
      expect(auditoria.codigo).toBe(0);
    },
  );
});
