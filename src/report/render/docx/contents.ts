import { COLOR_TEXTO, inkOfColor } from '../../colores';
import { type Bloque, bloquesOf, type Documento, type Membrete } from '../../document';
import { printable } from '../../texto';
import { TAMANO } from './styles';
import { formatOf, textRuns } from './text';
import { fieldRun, linkTo, paragraph, tabRun, textRun, type Xml } from './wml';

type Encabezado = Extract<Bloque, { tipo: 'encabezado' }>;

/** Where the headings of a document are, so that its contents can lead to them. */
export interface Destinos {
  /** Whether the entries say the page: not in Google Docs, which works out no reference and would leave it blank. */
  readonly numerados: boolean;
  readonly encabezados: readonly Encabezado[];
  /** Bookmark of the nth heading, in reading order. */
  nameOf(indice: number): string;
}

/** A beginning of names that none of these has: a template made of an earlier document still holds its bookmarks. */
function freePrefix(ocupados: readonly string[]): string {
  let prefijo = 'encabezado_';
  for (let n = 2; ocupados.some((nombre) => nombre.startsWith(prefijo)); n++) prefijo = `encabezado${n}_`;
  return prefijo;
}

/** Null for a document without contents: its headings need no bookmarks. `ocupados`: names of bookmarks that are taken. */
export function destinosOf(doc: Documento, numerados: boolean, ocupados: readonly string[] = []): Destinos | null {
  const bloques = bloquesOf(doc);
  if (!bloques.some((b) => b.tipo === 'indice')) return null;
  const prefijo = freePrefix(ocupados);
  return {
    numerados,
    encabezados: bloques.filter((b) => b.tipo === 'encabezado'),
    nameOf: (indice) => `${prefijo}${indice + 1}`,
  };
}

const SANGRIA = { 1: 0, 2: 280, 3: 560 } as const;

function entryOf(encabezado: Encabezado, destino: string, numerado: boolean, ancho: number): Xml {
  const negrita = encabezado.nivel === 1;
  const look = { tamano: TAMANO, color: COLOR_TEXTO };
  const izquierda = SANGRIA[encabezado.nivel];
  const titulo = textRun(printable(encabezado.texto).replace(/\n/g, ' '), formatOf({ ...look, negrita }));
  return paragraph(
    {
      keepLines: true,
      ...(numerado ? { tabStops: [{ type: 'right', position: ancho, leader: 'dot' }] } : {}),
      spacing: { before: negrita ? 110 : 30, after: 30 },
      // No right indent: LibreOffice shows nothing that stands beyond it.
      indent: { left: izquierda + 280, hanging: 280 },
    },
    numerado
      ? linkTo(destino, titulo + tabRun(formatOf(look))) + fieldRun(`PAGEREF ${destino} \\h`, {}, true)
      : linkTo(destino, titulo),
  );
}

/** Contents: an entry for each heading down to the level that the block says, leading to it. */
export function contentsOf(
  indice: Extract<Bloque, { tipo: 'indice' }>,
  { encabezados, nameOf, numerados }: Destinos,
  ancho: number,
  membrete: Membrete,
): Xml[] {
  const titulo = paragraph(
    { keepNext: true, spacing: { after: 160 } },
    textRuns([{ texto: indice.titulo }], { tamano: 14, negrita: true, color: inkOfColor(membrete.colorPrincipal) }),
  );
  const entradas = encabezados.flatMap((encabezado, i) =>
    encabezado.nivel <= indice.nivel ? [entryOf(encabezado, nameOf(i), numerados, ancho)] : [],
  );
  return [titulo, ...entradas];
}
