import { COLOR_TENUE, COLOR_TEXTO, inkOfColor, inkOn } from '../../colores';
import type { Bloque, Firma, Membrete, Tarjeta } from '../../document';
import { NO_BORDERS } from './table';
import { hex, textRuns } from './text';
import { fixedTable, type Linea, paragraph, tableCell, tableRow, type Xml } from './wml';

const TARJETAS_POR_FILA = 5;
const TAMANO_DATOS = 9.5;
const FONDO_DATO = '#F6F7F8';

/** `ancho` split in `n` whole parts that sum to it. */
function equalParts(ancho: number, n: number): number[] {
  return Array.from({ length: n }, (_, i) => Math.round((ancho * (i + 1)) / n) - Math.round((ancho * i) / n));
}

/** Label and value pairs. */
export function dataTable(filas: Extract<Bloque, { tipo: 'datos' }>['filas'], ancho: number, membrete: Membrete): Xml {
  const etiqueta = Math.round(ancho * 0.19);
  const anchos = [etiqueta, ancho - etiqueta];
  const linea: Linea = { style: 'single', size: 8, color: 'FFFFFF' };
  const cell = (width: number, texto: string, fondo: string, negrita: boolean): Xml =>
    tableCell(
      { width, borders: { bottom: linea }, fill: hex(fondo), verticalAlign: 'center' },
      paragraph({}, textRuns([{ texto }], { tamano: TAMANO_DATOS, negrita, color: inkOn(fondo) })),
    );
  const renglones = filas.map((fila) =>
    tableRow(
      { cantSplit: true },
      cell(etiqueta, fila.etiqueta, membrete.colorSecundario, true) +
        cell(ancho - etiqueta, fila.valor, FONDO_DATO, false),
    ),
  );
  return fixedTable(anchos, renglones.join(''), NO_BORDERS, { alto: 45, lado: 120 });
}

function cardCell(tarjeta: Tarjeta, ancho: number): Xml {
  const hueco: Linea = { style: 'single', size: 36, color: 'FFFFFF' };
  return tableCell(
    { width: ancho, borders: { top: hueco, left: hueco, bottom: hueco, right: hueco }, fill: 'F4F5F7' },
    paragraph(
      { spacing: { after: 20 }, alignment: 'center' },
      textRuns([{ texto: tarjeta.cifra }], { tamano: 20, negrita: true, color: inkOfColor(tarjeta.color) }),
    ) +
      paragraph(
        { alignment: 'center' },
        textRuns([{ texto: `${tarjeta.unidad} ${tarjeta.etiqueta}` }], { tamano: 9, color: COLOR_TEXTO }),
      ),
  );
}

/** Cards in rows of at most five, each row as even as the last allows. */
export function cardsTable(tarjetas: readonly Tarjeta[], ancho: number): Xml[] {
  const filas = Math.ceil(tarjetas.length / TARJETAS_POR_FILA);
  const porFila = Math.ceil(tarjetas.length / Math.max(1, filas));
  return Array.from({ length: filas }, (_, f) => {
    const grupo = tarjetas.slice(f * porFila, (f + 1) * porFila);
    const anchos = equalParts(ancho, grupo.length);
    const celdas = grupo.map((t, i) => cardCell(t, anchos[i] ?? 0)).join('');
    return fixedTable(anchos, tableRow({ cantSplit: true }, celdas), NO_BORDERS, { alto: 90, lado: 100 });
  });
}

/** Signature lines side by side, kept on one page. */
export function signaturesTable(firmas: readonly Firma[], ancho: number): Xml {
  const anchos = equalParts(ancho, Math.max(1, firmas.length));
  const raya: Linea = { style: 'single', size: 6, space: 4, color: hex(COLOR_TEXTO) };
  const renglon = (texto: string, color: string, negrita: boolean, primero: boolean): Xml =>
    paragraph(
      {
        keepLines: true,
        ...(primero ? { border: { top: raya } } : {}),
        spacing: { before: primero ? 1000 : 0 },
        alignment: 'center',
      },
      textRuns([{ texto }], { tamano: 9.5, negrita, color }),
    );
  const celdas = firmas.map((firma, i) =>
    tableCell(
      { width: anchos[i] ?? 0 },
      renglon(firma.nombre, COLOR_TEXTO, true, true) +
        renglon(firma.cargo, COLOR_TEXTO, false, false) +
        renglon(firma.rol, COLOR_TENUE, false, false),
    ),
  );
  // One alone keeps its line to the middle of the page.
  const lado = firmas.length === 1 ? Math.round(ancho / 4) : 700;
  return fixedTable(anchos, tableRow({ cantSplit: true }, celdas.join('')), NO_BORDERS, { alto: 0, lado });
}
