import { Paragraph } from 'docx';
import type { Parrafo } from '../../document';
import { VINETA } from './styles';
import { type LookTramo, textRuns } from './text';

/** One element of a list; `sangria` in DXA where it is not that of the page. */
export function bulletOf(elemento: Parrafo, look: LookTramo, sangria?: number): Paragraph {
  return new Paragraph({
    numbering: { reference: VINETA, level: 0 },
    spacing: { after: 60 },
    ...(sangria === undefined ? {} : { indent: { left: sangria, hanging: sangria } }),
    children: textRuns(elemento, look),
  });
}
