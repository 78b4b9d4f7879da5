import { BorderStyle, Paragraph, type Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { COLOR_TENUE, COLOR_TEXTO, inkOfColor, inkOn } from '../../colores';
import type { Bloque, Firma, Membrete, Tarjeta } from '../../document';
import { ALIGN, fixedTable, NO_BORDERS, shading } from './table';
import { hex, textRuns } from './text';

const TARJETAS_POR_FILA = 5;
const TAMANO_DATOS = 9.5;

/** `ancho` split in `n` whole parts that sum to it. */
function equalParts(ancho: number, n: number): number[] {
  return Array.from({ length: n }, (_, i) => Math.round((ancho * (i + 1)) / n) - Math.round((ancho * i) / n));
}

/** Label and value pairs. */
export function dataTable(
  filas: Extract<Bloque, { tipo: 'datos' }>['filas'],
  ancho: number,
  membrete: Membrete,
): Table {
  const etiqueta = Math.round(ancho * 0.19);
  const anchos = [etiqueta, ancho - etiqueta];
  const linea = { style: BorderStyle.SINGLE, size: 8, color: 'FFFFFF' } as const;
  return fixedTable(
    anchos,
    filas.map(
      (fila) =>
        new TableRow({
          cantSplit: true,
          children: [
            { texto: fila.etiqueta, fondo: membrete.colorSecundario, negrita: true },
            { texto: fila.valor, fondo: '#F6F7F8', negrita: false },
          ].map(
            (c, i) =>
              new TableCell({
                width: { size: anchos[i] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.CENTER,
                shading: shading(c.fondo),
                borders: { bottom: linea },
                children: [
                  new Paragraph({
                    children: textRuns([{ texto: c.texto }], {
                      tamano: TAMANO_DATOS,
                      negrita: c.negrita,
                      color: inkOn(c.fondo),
                    }),
                  }),
                ],
              }),
          ),
        }),
    ),
    NO_BORDERS,
    { alto: 45, lado: 120 },
  );
}

function cardCell(tarjeta: Tarjeta, ancho: number): TableCell {
  const hueco = { style: BorderStyle.SINGLE, size: 36, color: 'FFFFFF' } as const;
  return new TableCell({
    width: { size: ancho, type: WidthType.DXA },
    shading: shading('#F4F5F7'),
    borders: { top: hueco, bottom: hueco, left: hueco, right: hueco },
    children: [
      new Paragraph({
        alignment: ALIGN.center,
        spacing: { after: 20 },
        children: textRuns([{ texto: tarjeta.cifra }], {
          tamano: 20,
          negrita: true,
          color: inkOfColor(tarjeta.color),
        }),
      }),
      new Paragraph({
        alignment: ALIGN.center,
        children: textRuns([{ texto: `${tarjeta.unidad} ${tarjeta.etiqueta}` }], { tamano: 9, color: COLOR_TEXTO }),
      }),
    ],
  });
}

/** Cards in rows of at most five, each row as even as the last allows. */
export function cardsTable(tarjetas: readonly Tarjeta[], ancho: number): Table[] {
  const filas = Math.ceil(tarjetas.length / TARJETAS_POR_FILA);
  const porFila = Math.ceil(tarjetas.length / Math.max(1, filas));
  return Array.from({ length: filas }, (_, f) => {
    const grupo = tarjetas.slice(f * porFila, (f + 1) * porFila);
    const anchos = equalParts(ancho, grupo.length);
    const celdas = grupo.map((t, i) => cardCell(t, anchos[i] ?? 0));
    return fixedTable(anchos, [new TableRow({ cantSplit: true, children: celdas })], NO_BORDERS, {
      alto: 90,
      lado: 100,
    });
  });
}

/** Signature lines side by side, kept on one page. */
export function signaturesTable(firmas: readonly Firma[], ancho: number): Table {
  const anchos = equalParts(ancho, Math.max(1, firmas.length));
  const lineas = (firma: Firma) => [
    { texto: firma.nombre, negrita: true, color: COLOR_TEXTO },
    { texto: firma.cargo, negrita: false, color: COLOR_TEXTO },
    { texto: firma.rol, negrita: false, color: COLOR_TENUE },
  ];
  return fixedTable(
    anchos,
    [
      new TableRow({
        cantSplit: true,
        children: firmas.map(
          (firma, i) =>
            new TableCell({
              width: { size: anchos[i] ?? 0, type: WidthType.DXA },
              children: lineas(firma).map(
                (l, k) =>
                  new Paragraph({
                    alignment: ALIGN.center,
                    keepLines: true,
                    spacing: { before: k === 0 ? 1000 : 0 },
                    ...(k === 0
                      ? {
                          border: {
                            top: { style: BorderStyle.SINGLE, size: 6, space: 4, color: hex(COLOR_TEXTO) },
                          },
                        }
                      : {}),
                    children: textRuns([{ texto: l.texto }], { tamano: 9.5, negrita: l.negrita, color: l.color }),
                  }),
              ),
            }),
        ),
      }),
    ],
    NO_BORDERS,
    // One alone keeps its line to the middle of the page.
    { alto: 0, lado: firmas.length === 1 ? Math.round(ancho / 4) : 700 },
  );
}
