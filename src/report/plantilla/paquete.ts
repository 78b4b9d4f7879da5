import { unzipSync } from 'fflate';
import { decodeText } from '../../intake/decode';
import { signatureOf } from '../../intake/source';
import type { CodigoPlantilla } from '../../text/plantilla';
import { childElements, childOf, type Elemento, parseXml } from './arbol';

/** What a part of a template is of its pages. */
export type Zona = 'cuerpo' | 'encabezado' | 'pie' | 'nota';

/** A part of a template with text of its own. */
export interface ParteDeTexto {
  readonly ruta: string;
  readonly zona: Zona;
  readonly raiz: Elemento;
}

/** A .docx taken apart. */
export interface Paquete {
  /** Every file of it, by its path. */
  readonly archivos: Readonly<Record<string, Uint8Array>>;
  /** Path of the main part: word/document.xml, unless a program called it otherwise. */
  readonly principal: string;
  /** The body first. */
  readonly partes: readonly ParteDeTexto[];
}

/** Why a file is no template. */
export type FallaDePaquete = Extract<CodigoPlantilla, 'PLA-11' | 'PLA-12' | 'PLA-13' | 'PLA-14' | 'PLA-15' | 'PLA-16'>;

/** Of the file, and of what it holds once it is unpacked: a letterhead with photographs fits many times. */
const TAMANO_MAXIMO = 20 * 1024 * 1024;
const DESEMPACADO_MAXIMO = 100 * 1024 * 1024;

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** Stream of an encrypted package, in UTF-16. */
const CIFRADO = [...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]);

function includesBytes(bytes: Uint8Array, buscados: readonly number[]): boolean {
  const [primero = 0] = buscados;
  for (let i = bytes.indexOf(primero); i >= 0; i = bytes.indexOf(primero, i + 1)) {
    if (buscados.every((b, k) => bytes[i + k] === b)) return true;
  }
  return false;
}

const ZONAS: readonly { readonly tipo: RegExp; readonly zona: Zona }[] = [
  {
    tipo: /\.document(\.macroEnabled)?\.main\+xml$|\.template(\.macroEnabled)?(Template)?\.main\+xml$/,
    zona: 'cuerpo',
  },
  { tipo: /\.header\+xml$/, zona: 'encabezado' },
  { tipo: /\.footer\+xml$/, zona: 'pie' },
  { tipo: /\.(footnotes|endnotes)\+xml$/, zona: 'nota' },
];

/** Content type of every part that says one of its own, by its path. */
function contentTypesOf(archivos: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, string> {
  const tipos = parseXml(decodeText(archivos['[Content_Types].xml'] ?? new Uint8Array()));
  const propios = tipos ? childElements(tipos).filter((e) => e.nombre === 'Override') : [];
  return new Map(
    propios.map(({ atributos }) => [(atributos.PartName ?? '').replace(/^\//, ''), atributos.ContentType ?? '']),
  );
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> | FallaDePaquete {
  let total = 0;
  try {
    const archivos = unzipSync(bytes, {
      filter: (f) => {
        total += f.originalSize;
        return total <= DESEMPACADO_MAXIMO;
      },
    });
    return total > DESEMPACADO_MAXIMO ? 'PLA-15' : archivos;
  } catch {
    return 'PLA-12';
  }
}

/** Takes a template apart, whatever program saved it; or says why it is none. */
export function openPaquete(bytes: Uint8Array): Paquete | { readonly falla: FallaDePaquete; readonly clase: string } {
  const refuse = (falla: FallaDePaquete, clase = '') => ({ falla, clase });
  if (bytes.length > TAMANO_MAXIMO) return refuse('PLA-15');
  if (OLE.every((b, i) => bytes[i] === b)) return refuse(includesBytes(bytes, CIFRADO) ? 'PLA-13' : 'PLA-16');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse('PLA-11', signatureOf(bytes) ?? '');
  const archivos = unzip(bytes);
  if (typeof archivos === 'string') return refuse(archivos);
  const tipos = contentTypesOf(archivos);
  if ([...tipos.values()].some((t) => /macroEnabled|vbaProject/i.test(t))) return refuse('PLA-14');
  const partes: ParteDeTexto[] = [];
  for (const [ruta, tipo] of tipos) {
    const zona = ZONAS.find((z) => z.tipo.test(tipo))?.zona;
    const contenido = archivos[ruta];
    if (zona === undefined || contenido === undefined) continue;
    const raiz = parseXml(decodeText(contenido));
    if (!raiz) return refuse('PLA-12');
    partes.push({ ruta, zona, raiz });
  }
  const cuerpo = partes.find((p) => p.zona === 'cuerpo');
  if (!cuerpo) return refuse(Object.keys(archivos).includes('[Content_Types].xml') ? 'PLA-11' : 'PLA-12');
  if (!childOf(cuerpo.raiz, 'w:body')) return refuse('PLA-12');
  return { archivos, principal: cuerpo.ruta, partes: [cuerpo, ...partes.filter((p) => p !== cuerpo)] };
}
