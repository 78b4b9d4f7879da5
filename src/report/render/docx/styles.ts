import { AlignmentType, type IPropertiesOptions, LevelFormat } from 'docx';
import { COLOR_TEXTO, inkOfColor } from '../../colores';
import type { Membrete } from '../../document';
import { hex } from './text';

const FUENTE = 'Arial';
/** Body text, points. */
export const TAMANO = 10;
/** The one kind of list. */
export const VINETA = 'vineta';

/** Styles and numbering of every document. */
export function stylesOf(membrete: Membrete): Pick<IPropertiesOptions, 'styles' | 'numbering'> {
  const color = hex(inkOfColor(membrete.colorPrincipal));
  const heading = (size: number, before: number) => ({
    run: { font: FUENTE, size: size * 2, bold: true, color },
    paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
  });
  return {
    styles: {
      default: {
        document: {
          run: { font: FUENTE, size: TAMANO * 2, color: hex(COLOR_TEXTO), language: { value: 'es-MX' } },
        },
        title: { paragraph: { spacing: { after: 40 }, keepNext: true } },
        heading1: heading(14, 320),
        heading2: heading(12, 240),
        heading3: heading(10.5, 180),
      },
    },
    numbering: {
      config: [
        {
          reference: VINETA,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 240 } } },
            },
          ],
        },
      ],
    },
  };
}
