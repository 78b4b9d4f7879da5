import { COLOR_TENUE, COLOR_TEXTO, inkOfColor } from '../../colores';
import { type Bloque, type Membrete, type Pagina, pageSize, textWidth } from '../../document';
import { measure } from '../../fit';
import { hex, type LookTramo, textRuns } from './text';
import { type FormatoParrafo, paragraph, type Xml } from './wml';

/** Height of a line over its size: that of Arial, and some air. */
const INTERLINEA = 1.2;
/** What is never used, so that a font that sets a line more does not push the foot to a second page. DXA. */
const HOLGURA = 700;
const GROSOR = 24;

type LookMedible = LookTramo & { readonly tamano: number };

function linesOf(texto: string, look: LookMedible, ancho: number): number {
  return texto
    .split('\n')
    .map((t) =>
      Math.max(1, Math.ceil(measure({ texto: t, tamano: look.tamano, negrita: look.negrita ?? false }) / ancho)),
    )
    .reduce((a, b) => a + b, 0);
}

/** Size of a title that takes four lines at most. */
function sizeOfTitle(titulo: string, ancho: number): number {
  return [34, 30, 26, 22].find((tamano) => linesOf(titulo, { tamano, negrita: true }, ancho) <= 4) ?? 18;
}

/** A cover: who at the head, what in the middle third, when and where at the foot. Paragraphs alone, so that it can be edited. */
export function coverOf(portada: Extract<Bloque, { tipo: 'portada' }>, pagina: Pagina, membrete: Membrete): Xml[] {
  const ancho = textWidth(pagina);
  const principal = inkOfColor(membrete.colorPrincipal);
  const looks = {
    institucion: { tamano: 15, negrita: true, color: principal },
    organo: { tamano: 11.5, color: COLOR_TENUE },
    titulo: { tamano: sizeOfTitle(portada.titulo, ancho), negrita: true, color: principal },
    subtitulo: { tamano: 16, color: COLOR_TENUE },
    renglon: { tamano: 11, color: COLOR_TEXTO },
  } satisfies Record<string, LookMedible>;
  const height = (texto: string, look: LookMedible): number =>
    texto === '' ? 0 : linesOf(texto, look, ancho) * look.tamano * 20 * INTERLINEA;
  const usado =
    height(portada.institucion, looks.institucion) +
    height(portada.organo, looks.organo) +
    height(portada.titulo, looks.titulo) +
    height(portada.subtitulo, looks.subtitulo) +
    portada.renglones.reduce((suma, r) => suma + height(r, looks.renglon) + 60, 0);
  const libre = Math.max(800, pageSize(pagina).alto - 2 * pagina.margen - usado - HOLGURA);
  const raya = (color: string) => ({ style: 'single' as const, size: GROSOR, space: 8, color: hex(color) });
  const line = (texto: string, look: LookTramo, formato: FormatoParrafo): Xml[] =>
    texto === '' ? [] : [paragraph(formato, textRuns([{ texto }], look))];
  return [
    ...line(portada.institucion, looks.institucion, { spacing: { after: 60 } }),
    ...line(portada.organo || ' ', looks.organo, { border: { bottom: raya(membrete.colorPrincipal) } }),
    ...line(portada.titulo, looks.titulo, { spacing: { before: Math.round(libre * 0.36), after: 160 } }),
    ...line(portada.subtitulo || ' ', looks.subtitulo, { border: { bottom: raya(membrete.colorSecundario) } }),
    ...portada.renglones.flatMap((renglon, i) =>
      line(renglon, looks.renglon, { spacing: { before: i === 0 ? Math.round(libre * 0.62) : 60 } }),
    ),
  ];
}
