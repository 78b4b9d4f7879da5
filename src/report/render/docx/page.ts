import { BorderStyle, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { PAGINA_ANTES, PAGINA_DE } from '../../../text/reporte';
import { COLOR_TENUE, inkOfColor } from '../../colores';
import { type Membrete, type Pagina, textWidth } from '../../document';
import { measure } from '../../fit';
import { printable } from '../../texto';
import { hex, type LookTramo } from './text';

const TAMANO = 8.5;
/** Least room between the letterhead and the órgano on one line, DXA. */
const SEPARACION = 600;

/** A text of the letterhead as the runs of docx, which makes headers and footers itself. */
function textRuns(texto: string, { negrita = false, color }: Pick<LookTramo, 'negrita' | 'color'>): TextRun[] {
  return printable(texto)
    .split('\n')
    .map(
      (text, i) =>
        new TextRun({
          size: TAMANO * 2,
          ...(negrita ? { bold: true } : {}),
          ...(color === undefined ? {} : { color: hex(color) }),
          text,
          ...(i === 0 ? {} : { break: 1 }),
        }),
    );
}

/** Letterhead on every page: its text at the left, the órgano at the right (below it where both are long), a line in the principal colour. */
export function headerOf(membrete: Membrete, pagina: Pagina): Header {
  const { texto, organo, colorPrincipal } = membrete;
  const color = inkOfColor(colorPrincipal);
  const ancho = textWidth(pagina);
  const largo =
    measure({ texto, tamano: TAMANO, negrita: true }) + measure({ texto: organo, tamano: TAMANO, negrita: false });
  const caben = largo + SEPARACION <= ancho;
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: ancho }],
        spacing: { after: 160 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 5, color: hex(colorPrincipal) } },
        children: [
          ...textRuns(texto, { negrita: true, color }),
          new TextRun({ size: TAMANO * 2, ...(caben ? { children: [new Tab()] } : { break: 1 }) }),
          ...textRuns(organo, { color: COLOR_TENUE }),
        ],
      }),
    ],
  });
}

/** Footer text at the left, "Página X de Y" at the right. */
export function footerOf(membrete: Membrete, pagina: Pagina): Footer {
  const look = { size: TAMANO * 2, color: hex(COLOR_TENUE) };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth(pagina) }],
        children: [
          ...textRuns(membrete.pie, { color: COLOR_TENUE }),
          new TextRun({
            ...look,
            children: [new Tab(), PAGINA_ANTES, PageNumber.CURRENT, PAGINA_DE, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
