import { COLOR_TENUE, inkOfColor } from '../../colores';
import { type Bloque, type Membrete, type Pagina, textWidth } from '../../document';
import { contentsOf, type Destinos } from './contents';
import { coverOf } from './cover';
import { listOf } from './list';
import { cardsTable, dataTable, signaturesTable } from './panels';
import { TAMANO } from './styles';
import { tableOf } from './table';
import { gap, textRuns } from './text';
import { bookmark, paragraph, type Xml } from './wml';

const NIVELES = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const;

/** Where blocks are set. */
export interface Lugar {
  readonly pagina: Pagina;
  readonly membrete: Membrete;
  /** Null: no contents lead to the headings. */
  readonly destinos: Destinos | null;
}

/** `antes`: how many headings stand before it in the document. */
function blockOf(bloque: Bloque, lugar: Lugar, antes: number): Xml[] {
  const { pagina, membrete, destinos } = lugar;
  const ancho = textWidth(pagina);
  switch (bloque.tipo) {
    case 'portada':
      return coverOf(bloque, pagina, membrete);
    case 'indice':
      return destinos === null ? [] : contentsOf(bloque, destinos, ancho, membrete);
    case 'salto':
      return [gap(20, { pageBreakBefore: true })];
    case 'titulo':
      return [
        paragraph(
          { style: 'Title', ...(bloque.formato ? { alignment: 'center' } : {}) },
          textRuns([{ texto: bloque.texto }], {
            tamano: bloque.formato ? 12 : 20,
            negrita: true,
            color: inkOfColor(membrete.colorPrincipal),
          }),
        ),
        ...(bloque.subtitulo === ''
          ? [gap(120, { keepNext: true })]
          : [
              paragraph(
                { spacing: { after: 200 } },
                textRuns([{ texto: bloque.subtitulo }], { tamano: 11.5, color: COLOR_TENUE }),
              ),
            ]),
      ];
    case 'encabezado': {
      const runs = textRuns([{ texto: bloque.texto }], {});
      return [
        paragraph(
          { style: NIVELES[bloque.nivel] },
          destinos === null ? runs : bookmark(destinos.nameOf(antes), antes + 1, runs),
        ),
      ];
    }
    case 'parrafo':
      return [paragraph({ spacing: { after: 120 } }, textRuns(bloque.tramos, { tamano: TAMANO }))];
    case 'nota':
      return [
        paragraph(
          { spacing: { before: 60, after: 120 } },
          textRuns(bloque.tramos, { tamano: 8.5, color: COLOR_TENUE, cursiva: true }),
        ),
      ];
    case 'lista':
      return listOf(bloque, { tamano: TAMANO });
    case 'datos':
      return [dataTable(bloque.filas, ancho, membrete), gap(160)];
    case 'tarjetas':
      return cardsTable(bloque.tarjetas, ancho).flatMap((tabla) => [tabla, gap(60)]);
    case 'tabla':
      return [tableOf(bloque, membrete), gap(bloque.formato ? 80 : 200)];
    case 'firmas':
      return [signaturesTable(bloque.firmas, ancho), gap(20)];
  }
}

/** Blocks as the WordprocessingML of paragraphs and tables. `antes`: how many headings of the document stand before the first of them. */
export function renderBlocks(bloques: readonly Bloque[], lugar: Lugar, antes = 0): Xml[] {
  let encabezados = antes;
  return bloques.flatMap((bloque, i) => {
    const siguiente = bloques[i + 1]?.tipo ?? 'salto';
    // Room below a table that fills its page would be a page of its own.
    const cierra = bloque.tipo === 'tabla' && siguiente === 'salto';
    const piezas = cierra ? [tableOf(bloque, lugar.membrete), gap(20)] : blockOf(bloque, lugar, encabezados);
    if (bloque.tipo === 'encabezado') encabezados += 1;
    return piezas;
  });
}
