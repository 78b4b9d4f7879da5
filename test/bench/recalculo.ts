import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { eachCelda } from '../../src/local/workbook-new';
import { cellOfAjuste } from '../../src/mir/ajustes';
import { ANEXO_1, MESES } from '../../src/mir/format';
import { installed } from '../budget/libro';
import { typeAjustes } from '../support/con-permisos';
import { medianCpu, ms, printTable } from './medir';

/** One edit of a month at 500 lineas, until the workbook is calculated (issue 4). */
const META_MS = 250;
const FILA = 9;
const ENERO = ANEXO_1.columnas.findIndex((c) => c.key === MESES[0]) + 1;
const CORTE = Number(cellOfAjuste('mesDeCorte').replace(/\D/g, ''));

/** A workbook of so many lineas with a quarter captured, and every companion sheet that people can ask for. */
async function completeBook(lineas: number): Promise<Libro> {
  const { libro } = await installed(lineas, null, 'es_MX', false);
  await typeAjustes(libro, { mesDeCorte: 3, frecuenciaInformes: 'trimestral', destinatarios: 'JEE', plazoEntrega: 10 });
  const host = await createHost({ libro, calcula: false });
  host.run('tablero');
  const { huella = null } = host.run('prepararEntregas', [{ huella: null }]) as { huella?: string };
  host.run('prepararEntregas', [{ huella }]);
  const mir = libro.hojas.find((h) => h.nombre === ANEXO_1.hoja);
  for (const row of mir?.celdas.slice(FILA - 1) ?? []) {
    const captura = row?.[ENERO - 1];
    for (let mes = 0; row && captura && mes < 3; mes++) row[ENERO - 1 + mes] = { ...captura, valor: 1, formula: '' };
  }
  // Another object: hosts over it get an engine of their own, which calculates.
  return { ...libro };
}

/** What it takes to have the whole workbook calculated after one edit, the add-on's own trigger of edits included. */
export async function benchRecalculo(sizes: readonly number[]): Promise<void> {
  const rows = [];
  for (const lineas of sizes) {
    const libro = await completeBook(lineas);
    const formulas = libro.hojas.flatMap((h) => [...eachCelda(h)]).filter(({ celda }) => celda.formula !== '').length;
    const antes = process.cpuUsage();
    const host = await createHost({ libro });
    const { user, system } = process.cpuUsage(antes);
    const abierto = (user + system) / 1000;
    let turno = 0;
    const edit = (hoja: string, fila: number, columna: number, valor: number): void =>
      host.edit({ hoja, fila, columna, textos: [[String(valor)]] });
    const mes = medianCpu(9, () => edit(ANEXO_1.hoja, FILA + (turno % 9), ENERO + 2, 2 + turno++));
    const corte = medianCpu(3, () => edit('Configuración', CORTE, 2, 3 + (turno++ % 2)));
    rows.push({
      lineas,
      sheets: libro.hojas.length,
      formulas,
      'a month': ms(mes),
      'the cut-off': ms(corte),
      'opening a foreign file': ms(abierto),
    });
  }
  printTable(
    `CPU until all is calculated after one edit in the local host (a month at 500 lineas: under ${META_MS} ms)`,
    rows,
  );
}
