import type { Lista, Parrafo } from '../../document';
import { type LookTramo, textRuns } from './text';
import { paragraph, tabRun, type Xml } from './wml';

/** Room of a written mark ("viii)") before its text. DXA. */
const SANGRIA_DE_MARCA = 460;

/** An element with the mark that it was written with: a number that Word would count by itself is never put in its place. */
function markedOf(marca: string, elemento: Parrafo, look: LookTramo, after: number): Xml {
  return paragraph(
    { indent: { left: SANGRIA_DE_MARCA, hanging: SANGRIA_DE_MARCA }, spacing: { after } },
    textRuns([{ texto: marca }], look) + tabRun() + textRuns(elemento, look),
  );
}

/** A list; `sangria` in DXA where that of its bullets is not that of the page. */
export function listOf({ elementos, marcas }: Lista, look: LookTramo, sangria?: number): Xml[] {
  return elementos.map((elemento, i) => {
    const marca = marcas?.[i];
    // On a page the paragraph below the list keeps off from it.
    const after = sangria === undefined && i === elementos.length - 1 ? 120 : 60;
    if (marca !== undefined) return markedOf(marca, elemento, look, after);
    return paragraph(
      {
        vineta: true,
        spacing: { after },
        ...(sangria === undefined ? {} : { indent: { left: sangria, hanging: sangria } }),
      },
      textRuns(elemento, look),
    );
  });
}
