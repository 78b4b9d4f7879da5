import '../text-encoder';
import { Document, type IPropertiesOptions, type ISectionOptions, Packer, Paragraph } from 'docx';
import { VINETA } from './styles';
import { NUM_VINETA, type Xml } from './wml';

/** The synchronous half of docx's Packer: private in its types, pinned by version and by a test. */
interface SyncCompiler {
  compile(file: Document, prettify: undefined, overrides: readonly never[]): Map<string, string | Uint8Array>;
}

export type SeccionDocx = Omit<ISectionOptions, 'children'> & { readonly children: readonly Xml[] };

/** Where docx left room for a section, as an element of the list whose number is wanted. */
const LUGAR = 'mirador';
const LUGARES =
  /<w:p><w:pPr><w:pStyle w:val="ListParagraph"\/><w:numPr><w:ilvl w:val="0"\/>(<w:numId w:val="\d+"\/>)<\/w:numPr><\/w:pPr><w:r><w:t xml:space="preserve">mirador<\/w:t><\/w:r><\/w:p>/g;

/**
 * The parts of a .docx, by path: docx makes the package, the styles, the list and the sections with their headers and
 * footers; what stands in the sections is written already.
 */
export function compileDocx(
  opciones: Omit<IPropertiesOptions, 'sections'>,
  secciones: readonly SeccionDocx[],
): Map<string, string | Uint8Array> {
  const lugar = () => new Paragraph({ numbering: { reference: VINETA, level: 0 }, text: LUGAR });
  const sections = secciones.map((seccion, i) => ({
    ...seccion,
    // docx ends a section in its last paragraph: one of its own.
    children: i < secciones.length - 1 ? [lugar(), new Paragraph({})] : [lugar()],
  }));
  const file = new Document({ ...opciones, sections });
  const { compiler } = Packer as unknown as { readonly compiler: SyncCompiler };
  const partes = compiler.compile(file, undefined, []);
  const cuerpo = partes.get('word/document.xml');
  if (typeof cuerpo !== 'string') throw new Error('docx gave no word/document.xml.');
  let puestas = 0;
  const lleno = cuerpo.replace(LUGARES, (_, numero: string) => {
    const xml = secciones[puestas]?.children.join('') ?? '';
    puestas += 1;
    return xml.split(NUM_VINETA).join(numero);
  });
  if (puestas !== secciones.length) throw new Error(`docx left room for ${puestas} of ${secciones.length} sections.`);
  return partes.set('word/document.xml', lleno);
}
