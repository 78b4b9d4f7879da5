import fc from 'fast-check';
import { readXlsx } from 'hucre';
import { writeLibro } from '../../src/local/xlsx';
import { defaultConfiguracion } from '../../src/mir/ajustes';
import type { Objetivo } from '../../src/mir/model';
import { bookWithTablero, calculateBook, type LeerCelda } from '../support/calculated';
import { countPages, resave, withLibreOffice } from '../support/libreoffice';
import { linea, meses, mirOf } from '../support/lineas';
import { lineaDePrueba } from '../support/random-lineas';
import { listDisagreementsOfTablero } from '../support/tablero-agreement';

/** As many objetivos and lineas as the PAT 2024 has: 14 and 12, 84 lineas. */
function objetivos(cuantos: number, lineas: number): Objetivo[] {
  const una = fc.sample(lineaDePrueba, { numRuns: cuantos * lineas, seed: cuantos });
  return Array.from({ length: cuantos }, (_, o) => ({
    numero: `${o + 1}`,
    politicasGenerales: '',
    programa: '',
    objetivo: `Dar seguimiento al objetivo ${o + 1}, `.repeat(6),
    lineas: Array.from({ length: lineas }, (__, i) => {
      const numero = `${o + 1}.${i + 1}`;
      const texto = `${numero} Presentar los informes de seguimiento que se piden en el acuerdo ${o}${i}`;
      const { linea: propia } = una[o * lineas + i] ?? { linea: linea() };
      return { ...propia, numero, lineaAccion: texto, responsable: 'Coordinación de seguimiento' };
    }),
  }));
}

const MIR = mirOf([], {
  titulo: { institucion: 'Instituto', formato: '', programa: '', organo: 'Dirección de prueba', objetivoGeneral: '' },
  presupuestoDeclarado: { monto: 34_944_117, etiqueta: 'Total' },
  secciones: [
    { titulo: 'Objetivos específicos sustanciales', objetivos: objetivos(14, 3) },
    { titulo: 'Objetivos del proceso', objetivos: objetivos(12, 3) },
    {
      titulo: 'Otros',
      objetivos: [{ ...(objetivos(1, 6)[0] as Objetivo), lineas: [linea({ meses: meses({ 1: 1 }) })] }],
    },
  ],
});
const CONFIG = defaultConfiguracion({ organo: 'Dirección de prueba', ejercicio: 2025, mesDeCorte: 5 });

withLibreOffice('the Tablero of a MIR as large as the PAT 2024, in LibreOffice', () => {
  const libro = bookWithTablero(MIR, CONFIG);
  calculateBook(libro);
  for (const hoja of libro.hojas) hoja.oculta = hoja.nombre !== 'Tablero';

  test('says what computeTablero says', async () => {
    const guardado = await readXlsx(resave(await writeLibro(libro)));
    const leer: LeerCelda = (hoja, fila, columna) => {
      const valor = guardado.sheets.find((s) => s.name === hoja)?.rows[fila - 1]?.[columna - 1] ?? null;
      return valor instanceof Date ? null : valor;
    };
    expect(listDisagreementsOfTablero(MIR, CONFIG, leer)).toEqual([]);
  });

  test('is printed on one page', async () => {
    expect(countPages(await writeLibro(libro))).toBe(1);
  });
});
