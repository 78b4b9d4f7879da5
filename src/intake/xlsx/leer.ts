import type { Finding } from '../../mir/finding';
import type { Valor } from '../../mir/model';
import { CLASE_DE_ARCHIVO } from '../../text/intake';
import { decodeText } from '../decode';
import { findingOf, signatureOf } from '../source';
import { eachToken } from '../xml';
import { readCeldas, readTextos, sinPrefijo } from './hoja';
import { type EntradaZip, listZip, openEntrada } from './zip';

/** A sheet by what its cells say: rows of columns from A1, as far as they say something. */
interface HojaXlsx {
  readonly nombre: string;
  readonly valores: readonly (readonly Valor[])[];
  /** "=SUM(A1,B1)", "" where there is none. */
  readonly formulas: readonly (readonly string[])[];
}

/** What was asked for of a workbook, or why it cannot be read. */
export type LibroXlsx =
  | { readonly hojas: readonly HojaXlsx[]; readonly nombres: readonly string[] }
  | { readonly finding: Finding };

/** As much as the page sends: far above a workbook of a MIR. */
export const XLSX_MAXIMO = 10 * 1024 * 1024;
/** Of one part, and of all that are opened; 1,000 lineas take a fifth of it. */
const PARTE_MAXIMA = 48 * 1024 * 1024;
const TOTAL_MAXIMO = 96 * 1024 * 1024;
/** Places of all the sheets that are read, blank ones before one that is not too; 1,000 lineas take a tenth of it. */
const LUGARES_MAXIMOS = 1_000_000;

/** What a workbook that asks for a password has inside, in UTF-16. */
const CIFRADO = 'EncryptedPackage';

function saysCifrado(bytes: Uint8Array): boolean {
  const buscado = [...CIFRADO].flatMap((c) => [c.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(buscado[0] ?? 0); at >= 0; at = bytes.indexOf(buscado[0] ?? 0, at + 1)) {
    if (buscado.every((b, i) => bytes[at + i] === b)) return true;
  }
  return false;
}

/** Why the bytes are no .xlsx (INT-14 to INT-18); null: they may be one. */
function findingOfBytes(nombre: string, bytes: Uint8Array): Finding | null {
  if (bytes.length === 0) return findingOf('INT-17', nombre);
  if (bytes.length > XLSX_MAXIMO) return findingOf('INT-18', nombre);
  const firma = signatureOf(bytes);
  if (firma === CLASE_DE_ARCHIVO.officeAntiguo) return findingOf(saysCifrado(bytes) ? 'INT-16' : 'INT-15', nombre);
  if (firma !== CLASE_DE_ARCHIVO.comprimido) return findingOf('INT-14', nombre, firma ?? CLASE_DE_ARCHIVO.noEsLibro);
  return null;
}

/** The parts of a package as text, each opened once; too much of them is told by throwing it. */
class Paquete {
  private abierto = 0;

  constructor(
    private readonly entradas: readonly EntradaZip[],
    private readonly nombre: string,
  ) {}

  has(ruta: string): boolean {
    return this.entradas.some((e) => e.nombre === ruta);
  }

  /** null: there is no such part. Throws an Impedimento where it cannot be opened. */
  read(ruta: string): string | null {
    const entrada = this.entradas.find((e) => e.nombre === ruta);
    if (!entrada) return null;
    if (entrada.cifrada) throw new Impedimento(findingOf('INT-16', this.nombre));
    const bytes = openEntrada(entrada, Math.min(PARTE_MAXIMA, TOTAL_MAXIMO - this.abierto));
    if (bytes === null) throw new Impedimento(findingOf('INT-17', this.nombre));
    if (bytes === 'grande') throw new Impedimento(findingOf('INT-18', this.nombre));
    this.abierto += bytes.length;
    return decodeText(bytes);
  }
}

/** Carries a finding out of the reading of a part. */
class Impedimento extends Error {
  constructor(readonly finding: Finding) {
    super(finding.mensaje);
  }
}

/** Attributes of every tag of a name, in order. */
function tagsOf(xml: string, nombre: string): Readonly<Record<string, string>>[] {
  const tags: Readonly<Record<string, string>>[] = [];
  for (const token of eachToken(xml))
    if (token.tipo === 'abre' && sinPrefijo(token.nombre) === nombre) tags.push(token.atributos);
  return tags;
}

/** "xl/worksheets/sheet1.xml" of a target that its package or its folder begins. */
function rutaDe(destino: string, carpeta: string): string {
  if (destino.startsWith('/')) return destino.slice(1);
  const partes = [...carpeta.split('/'), ...destino.split('/')];
  const limpia: string[] = [];
  for (const parte of partes) {
    if (parte === '..') limpia.pop();
    else if (parte !== '' && parte !== '.') limpia.push(parte);
  }
  return limpia.join('/');
}

const idDe = (tag: Readonly<Record<string, string>>): string =>
  Object.entries(tag).find(([clave]) => clave === 'id' || clave.endsWith(':id'))?.[1] ?? '';

/** Where the workbook itself stands: by the relations of the package, else where everybody puts it. */
function rutaDelLibro(paquete: Paquete): string {
  const relaciones = tagsOf(paquete.read('_rels/.rels') ?? '', 'Relationship');
  const libro = relaciones.find((r) => r.Type?.endsWith('/officeDocument'))?.Target;
  return libro === undefined ? 'xl/workbook.xml' : rutaDe(libro, '');
}

function read(nombre: string, entradas: readonly EntradaZip[], pedidas: readonly string[]): LibroXlsx {
  const paquete = new Paquete(entradas, nombre);
  const ruta = rutaDelLibro(paquete);
  const carpeta = ruta.slice(0, ruta.lastIndexOf('/'));
  const archivo = ruta.slice(carpeta.length + 1);
  const xml = paquete.read(ruta);
  const hojas = xml === null ? [] : tagsOf(xml, 'sheet');
  if (hojas.length === 0) return { finding: findingOf('INT-14', nombre, CLASE_DE_ARCHIVO.sinHojas) };
  const relaciones = tagsOf(paquete.read(`${carpeta}/_rels/${archivo}.rels`) ?? '', 'Relationship');
  const rutaPorTipo = (tipo: string): string | null => {
    const destino = relaciones.find((r) => r.Type?.endsWith(tipo))?.Target;
    return destino === undefined ? null : rutaDe(destino, carpeta);
  };
  const deTextos = rutaPorTipo('/sharedStrings');
  const textos = deTextos === null ? [] : readTextos(paquete.read(deTextos) ?? '');
  let quedan = LUGARES_MAXIMOS;
  const leidas = pedidas.flatMap((pedida): HojaXlsx[] => {
    // No workbook has two sheets of a name: of one that says so, the first.
    const hoja = hojas.find((h) => h.name === pedida);
    if (!hoja) return [];
    const destino = relaciones.find((r) => r.Id === idDe(hoja))?.Target;
    const contenido = destino === undefined ? null : paquete.read(rutaDe(destino, carpeta));
    if (contenido === null) throw new Impedimento(findingOf('INT-17', nombre));
    const celdas = readCeldas(contenido, textos, quedan);
    if (celdas === null) throw new Impedimento(findingOf('INT-18', nombre));
    const { lugares, ...contenidas } = celdas;
    quedan -= lugares;
    return [{ nombre: pedida, ...contenidas }];
  });
  return { hojas: leidas, nombres: hojas.flatMap((h) => h.name ?? []) };
}

/**
 * The values of the sheets that were asked for by name; those that are not there are left out. Small and synchronous:
 * it runs in Apps Script, and knows nothing of looks. Bad input gives INT-14 (no .xlsx), INT-15 (.xls), INT-16 (asks for
 * a password), INT-17 (damaged) or INT-18 (too large, whatever its parts say of their size).
 */
export function readXlsx(nombre: string, bytes: Uint8Array, pedidas: readonly string[]): LibroXlsx {
  const impedimento = findingOfBytes(nombre, bytes);
  if (impedimento) return { finding: impedimento };
  const entradas = listZip(bytes);
  if (entradas === null) return { finding: findingOf('INT-17', nombre) };
  try {
    return read(nombre, entradas, pedidas);
  } catch (error) {
    if (error instanceof Impedimento) return { finding: error.finding };
    throw error;
  }
}
