import { decodeText } from '../../intake/decode';
import { encodeUtf8 } from '../render/utf8';
import { childElements, type Elemento, element, parseXml, withChildren, writeXml } from './arbol';

/** A part beside the main one: which says how its text looks, or what its lists are. */
export type TipoDeLado = 'styles' | 'numbering';

export type Archivos = Record<string, Uint8Array>;

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

/** Path of what a relation of the main part leads to. */
function targetOf(principal: string, destino: string): string {
  return destino.startsWith('/') ? destino.slice(1) : `${folderOf(principal)}${destino}`;
}

/** Path of a side part of the main one; null where it has none. The strict format names its relations otherwise. */
function pathOfSide(archivos: Archivos, principal: string, tipo: TipoDeLado): string | null {
  const relaciones = readXml(archivos, relsOf(principal));
  const suya = childElements(relaciones ?? element('')).find((r) => r.atributos.Type?.endsWith(`/${tipo}`));
  const destino = suya?.atributos.Target;
  if (destino === undefined) return null;
  return targetOf(principal, destino);
}

/** A side part as it is; empty where the template has none. */
export function readSide(archivos: Archivos, principal: string, tipo: TipoDeLado): Elemento {
  const ruta = pathOfSide(archivos, principal, tipo);
  return (ruta === null ? null : readXml(archivos, ruta)) ?? element(RAICES[tipo], { 'xmlns:w': W });
}

function append(archivos: Archivos, ruta: string, raiz: Elemento, nuevo: Elemento): void {
  archivos[ruta] = encodeUtf8(writeXml(withChildren(raiz, [...raiz.hijos, nuevo])));
}

/** Writes a side part; where the template had none, it is added to what the main part relates to. */
export function writeSide(archivos: Archivos, principal: string, tipo: TipoDeLado, raiz: Elemento): void {
  const ruta = pathOfSide(archivos, principal, tipo) ?? `${folderOf(principal)}mirador-${tipo}.xml`;
  const nueva = archivos[ruta] === undefined;
  archivos[ruta] = encodeUtf8(writeXml(raiz));
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

function relationOf(archivos: Archivos, principal: string, id: string): Elemento | undefined {
  return childElements(readXml(archivos, relsOf(principal)) ?? element('')).find((r) => r.atributos.Id === id);
}

/** The part that a relation of the main one leads to; null where there is none. */
export function readRelated(archivos: Archivos, principal: string, id: string): Elemento | null {
  const destino = relationOf(archivos, principal, id)?.atributos.Target;
  return destino === undefined ? null : readXml(archivos, targetOf(principal, destino));
}

/** Adds a part beside the one that a relation leads to, with the same pictures and links. Gives the id of its relation. */
export function copyPart(archivos: Archivos, principal: string, id: string, raiz: Elemento): string {
  const relacion = relationOf(archivos, principal, id);
  if (!relacion) throw new Error(`The template has no relation ${id}.`);
  const original = targetOf(principal, relacion.atributos.Target ?? '');
  let n = 1;
  while (archivos[`${folderOf(original)}mirador${n}.xml`] !== undefined) n += 1;
  const ruta = `${folderOf(original)}mirador${n}.xml`;
  archivos[ruta] = encodeUtf8(writeXml(raiz));
  const suyas = archivos[relsOf(original)];
  if (suyas) archivos[relsOf(ruta)] = suyas;
  const relaciones = readXml(archivos, relsOf(principal)) ?? element('Relationships');
  const nueva = { ...relacion.atributos, Id: `rMirador${n}`, Target: `/${ruta}` };
  append(archivos, relsOf(principal), relaciones, element('Relationship', nueva));
  const tipos = readXml(archivos, '[Content_Types].xml') ?? element('Types');
  const tipo = childElements(tipos).find((t) => t.atributos.PartName === `/${original}`)?.atributos.ContentType ?? '';
  append(archivos, '[Content_Types].xml', tipos, element('Override', { PartName: `/${ruta}`, ContentType: tipo }));
  return nueva.Id;
}
