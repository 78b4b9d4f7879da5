import { strToU8 } from 'fflate';
import { decodeText } from '../../intake/decode';
import { childElements, type Elemento, element, parseXml, withChildren, writeXml } from './arbol';

/** A part beside the main one: which says how its text looks, or what its lists are. */
export type TipoDeLado = 'styles' | 'numbering';

type Archivos = Record<string, Uint8Array>;

const RELACION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const CONTENIDO = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RAICES: Readonly<Record<TipoDeLado, string>> = { styles: 'w:styles', numbering: 'w:numbering' };

const folderOf = (ruta: string): string => ruta.slice(0, ruta.lastIndexOf('/') + 1);
const relsOf = (ruta: string): string => `${folderOf(ruta)}_rels/${ruta.slice(folderOf(ruta).length)}.rels`;

function readXml(archivos: Archivos, ruta: string): Elemento | null {
  const contenido = archivos[ruta];
  return contenido === undefined ? null : parseXml(decodeText(contenido));
}

/** Path of a side part of the main one; null where it has none. The strict format names its relations otherwise. */
function pathOfSide(archivos: Archivos, principal: string, tipo: TipoDeLado): string | null {
  const relaciones = readXml(archivos, relsOf(principal));
  const suya = childElements(relaciones ?? element('')).find((r) => r.atributos.Type?.endsWith(`/${tipo}`));
  const destino = suya?.atributos.Target;
  if (destino === undefined) return null;
  return destino.startsWith('/') ? destino.slice(1) : `${folderOf(principal)}${destino}`;
}

/** A side part as it is; empty where the template has none. */
export function readSide(archivos: Archivos, principal: string, tipo: TipoDeLado): Elemento {
  const ruta = pathOfSide(archivos, principal, tipo);
  return (ruta === null ? null : readXml(archivos, ruta)) ?? element(RAICES[tipo], { 'xmlns:w': W });
}

function append(archivos: Archivos, ruta: string, raiz: Elemento, nuevo: Elemento): void {
  archivos[ruta] = strToU8(writeXml(withChildren(raiz, [...raiz.hijos, nuevo])));
}

/** Writes a side part; where the template had none, it is added to what the main part relates to. */
export function writeSide(archivos: Archivos, principal: string, tipo: TipoDeLado, raiz: Elemento): void {
  const ruta = pathOfSide(archivos, principal, tipo) ?? `${folderOf(principal)}mirador-${tipo}.xml`;
  const nueva = archivos[ruta] === undefined;
  archivos[ruta] = strToU8(writeXml(raiz));
  if (!nueva) return;
  const espacio = 'http://schemas.openxmlformats.org/package/2006/';
  const relaciones =
    readXml(archivos, relsOf(principal)) ?? element('Relationships', { xmlns: `${espacio}relationships` });
  const relacion = { Id: `rMirador${tipo}`, Type: `${RELACION}${tipo}`, Target: `/${ruta}` };
  append(archivos, relsOf(principal), relaciones, element('Relationship', relacion));
  const tipos = readXml(archivos, '[Content_Types].xml') ?? element('Types', { xmlns: `${espacio}content-types` });
  const contenido = { PartName: `/${ruta}`, ContentType: `${CONTENIDO}${tipo}+xml` };
  append(archivos, '[Content_Types].xml', tipos, element('Override', contenido));
}
