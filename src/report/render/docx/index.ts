import { Footer, Header, type ISectionOptions, PageOrientation, Paragraph } from 'docx';
import { zipSync } from 'fflate';
import { type Documento, type Membrete, type Pagina, pageSize } from '../../document';
import { type Seccion, seccionesOf } from '../../secciones';
import { printable } from '../../texto';
import { encodeUtf8 } from '../utf8';
import { type Lugar, renderBlocks } from './blocks';
import { destinosOf } from './contents';
import { footerOf, headerOf } from './page';
import { compileDocx, type SeccionDocx } from './paquete';
import { stylesOf } from './styles';

/** The letterhead stands in what is added to the margins. DXA. */
const MEMBRETE = { arriba: 240, abajo: 60 };

function pageOf(pagina: Pagina, portada: boolean) {
  const { ancho, alto } = pageSize({ ...pagina, orientacion: 'vertical' });
  return {
    // docx swaps the two lengths itself when the page is landscape.
    size: {
      width: ancho,
      height: alto,
      orientation: pagina.orientacion === 'horizontal' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: pagina.margen + (portada ? 0 : MEMBRETE.arriba),
      bottom: pagina.margen + (portada ? 0 : MEMBRETE.abajo),
      left: pagina.margen,
      right: pagina.margen,
      header: 500,
      footer: 450,
    },
  };
}

/** Every section says its own header and footer: one that says none has those of the section before it. */
function bandsOf(membrete: Membrete, { pagina, portada }: Seccion): Pick<ISectionOptions, 'headers' | 'footers'> {
  return portada
    ? {
        headers: { default: new Header({ children: [new Paragraph({})] }) },
        footers: { default: new Footer({ children: [new Paragraph({})] }) },
      }
    : {
        headers: { default: headerOf(membrete, pagina) },
        footers: { default: footerOf(membrete, pagina) },
      };
}

function sectionsOf(doc: Documento, lector: Lector): SeccionDocx[] {
  const { membrete } = doc;
  const destinos = destinosOf(doc, lector === 'word');
  let encabezados = 0;
  return seccionesOf(doc).map((seccion) => {
    const lugar: Lugar = { pagina: seccion.pagina, membrete, destinos };
    const children = renderBlocks(seccion.bloques, lugar, encabezados);
    encabezados += seccion.bloques.filter((b) => b.tipo === 'encabezado').length;
    return {
      properties: { page: pageOf(seccion.pagina, seccion.portada) },
      ...bandsOf(membrete, seccion),
      children,
    };
  });
}

/** The paragraph that docx ends a section with is an empty line, which could fall on a page of its own: made as low as can be. */
const FIN_DE_SECCION = /<w:p><w:pPr>(?=<w:sectPr)/g;
const LINEA_MINIMA =
  '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>';

function mended(xml: string): string {
  return xml
    .replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
    .replace(FIN_DE_SECCION, (inicio) => `${inicio}${LINEA_MINIMA}`);
}

/** Any fixed moment will do; written without zone so that it reads the same everywhere. Zip dates begin in 1980. */
const ZIP_MTIME = '2000-01-01T00:00:00';

/** What will open the file: Google Docs works out no page of the contents, so they say none. LibreOffice does as Word. */
export type Lector = 'word' | 'google';

/**
 * A model as the bytes of a .docx, synchronously: no promise, no timer, so that Apps Script can run it.
 * The same model gives the same bytes: the file carries no date of its making.
 */
export function renderDocx(doc: Documento, lector: Lector = 'word'): Uint8Array {
  const { titulo, membrete } = doc;
  const propiedades = { title: printable(titulo), creator: printable(membrete.texto), ...stylesOf(membrete) };
  const partes = compileDocx(propiedades, sectionsOf(doc, lector));
  const archivos: Record<string, Uint8Array> = {};
  for (const [ruta, datos] of partes) {
    archivos[ruta] = typeof datos === 'string' ? encodeUtf8(mended(datos)) : datos;
  }
  return zipSync(archivos, { mtime: ZIP_MTIME, level: 6 });
}
