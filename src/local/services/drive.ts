import { randomBytes } from 'node:crypto';
import type { HostContext } from '../context';
import { convertToPdf } from '../office';
import { type BlobGoogle, contentOfBlob, createBlob } from './blob';
import {
  type AlmacenDrive,
  type ArchivoDrive,
  answerOf,
  fieldsOfList,
  MIME,
  matcherOf,
  NATIVOS,
} from './drive-almacen';
import { strict } from './strict';

const ALCANCE = 'https://www.googleapis.com/auth/drive.file';
/** Bytes of a key and its value (developers.google.com/workspace/drive/api/guides/properties). */
const MAXIMO_PROPIEDAD = 124;

/** The one order that a list can be asked for here. */
const MAS_NUEVOS = 'createdTime desc';

interface Recurso {
  readonly name?: string;
  readonly mimeType?: string;
  readonly parents?: readonly string[];
  readonly appProperties?: Readonly<Record<string, string>>;
  readonly trashed?: boolean;
}

/**
 * Drive, the advanced service (v3), under the drive.file scope: Files.create, get, list, update and export,
 * for files and folders that the script made for the same user.
 */
export function createDrive(ctx: HostContext, almacen: AlmacenDrive) {
  function authorize(metodo: string): void {
    if (ctx.authMode !== 'FULL') {
      throw ctx.makeError(
        `You do not have permission to call drive.files.${metodo}. Required permissions: (${ALCANCE} || https://www.googleapis.com/auth/drive)`,
      );
    }
  }
  function fail(metodo: string, mensaje: string): Error {
    return ctx.makeError(`API call to drive.files.${metodo} failed with error: ${mensaje}`);
  }
  function find(metodo: string, id: unknown): ArchivoDrive {
    const archivo = almacen.archivos.find((a) => a.id === id && a.usuario === ctx.efectivo);
    if (!archivo) throw fail(metodo, `File not found: ${String(id)}.`);
    return archivo;
  }
  function contentFor(metodo: string, medio: unknown): { bytes: Uint8Array; tipo: string | null } | null {
    if (medio === undefined || medio === null) return null;
    const contenido = contentOfBlob(medio);
    if (!contenido) throw fail(metodo, 'The mediaData parameter only supports Blob types for upload.');
    return contenido;
  }
  function propertiesFor(metodo: string, propiedades: Recurso['appProperties'] = {}): Record<string, string> {
    for (const [clave, valor] of Object.entries(propiedades)) {
      if (Buffer.byteLength(clave + valor) > MAXIMO_PROPIEDAD) {
        throw fail(metodo, 'The property key and value exceed the maximum size.');
      }
    }
    return { ...propiedades };
  }

  const files = strict('Drive.Files', {
    create(recurso: Recurso, medio?: unknown, opciones?: { fields?: string }) {
      authorize('create');
      const contenido = contentFor('create', medio);
      const mimeType = recurso.mimeType ?? contenido?.tipo ?? 'application/octet-stream';
      const nativo = NATIVOS[mimeType];
      if (nativo && contenido && !nativo.desde.includes(contenido.tipo ?? '')) throw fail('create', 'Bad Request');
      const padres = [...(recurso.parents ?? [])];
      for (const padre of padres) find('create', padre);
      const propiedades = propertiesFor('create', recurso.appProperties);
      ctx.cargar('escritura');
      const archivo: ArchivoDrive = {
        id: randomBytes(16).toString('base64url'),
        nombre: recurso.name ?? 'Untitled',
        mimeType,
        bytes: contenido?.bytes ?? new Uint8Array(),
        subido: contenido?.tipo ?? null,
        padres,
        papelera: false,
        propiedades,
        modificado: new Date().toISOString(),
        usuario: ctx.efectivo,
      };
      almacen.archivos.push(archivo);
      return answerOf(archivo, opciones?.fields);
    },
    get(id: unknown, opciones?: { fields?: string }) {
      authorize('get');
      ctx.cargar('lectura');
      return answerOf(find('get', id), opciones?.fields);
    },
    list(opciones: { q?: string; fields?: string; pageSize?: number; orderBy?: string } = {}) {
      authorize('list');
      if ((opciones.orderBy ?? MAS_NUEVOS) !== MAS_NUEVOS) {
        throw new Error(`The order "${opciones.orderBy}" of Drive.Files.list is not available in the local host`);
      }
      ctx.cargar('lectura');
      const matches = matcherOf(opciones.q ?? '');
      const suyos = almacen.archivos.filter((a) => a.usuario === ctx.efectivo && matches(a));
      // Where no order is asked for Drive promises none.
      const pagina = suyos.reverse().slice(0, opciones.pageSize ?? 100);
      return { files: pagina.map((a) => answerOf(a, fieldsOfList(opciones.fields))) };
    },
    update(recurso: Recurso, id: unknown, medio?: unknown, opciones?: { fields?: string }) {
      authorize('update');
      if (contentFor('update', medio))
        throw new Error('"Drive.Files.update with media" is not available in the local host');
      const propiedades = propertiesFor('update', recurso.appProperties);
      ctx.cargar('escritura');
      const archivo = find('update', id);
      archivo.nombre = recurso.name ?? archivo.nombre;
      archivo.papelera = recurso.trashed ?? archivo.papelera;
      archivo.propiedades = { ...archivo.propiedades, ...propiedades };
      archivo.modificado = new Date().toISOString();
      return answerOf(archivo, opciones?.fields);
    },
    export(id: unknown, mimeType: unknown, opciones?: { alt?: string }): BlobGoogle {
      authorize('export');
      const { mimeType: tipo, nombre, subido, bytes } = find('export', id);
      if (!NATIVOS[tipo]) throw fail('export', 'Export only supports Docs Editors files.');
      if (opciones?.alt !== 'media')
        throw fail('export', 'Export requires alt=media to download the exported content.');
      ctx.cargar('lectura');
      // What a native file was made of is all that there is of it here, so it is given back.
      if (mimeType === subido) return createBlob(ctx, bytes, subido, nombre);
      if (mimeType !== MIME.pdf || tipo !== MIME.doc) {
        throw fail('export', 'The requested conversion is not supported.');
      }
      const pdf = convertToPdf(bytes, 'docx');
      if (!pdf) throw fail('export', 'LibreOffice, which makes PDF files in the local host, is not installed.');
      return createBlob(ctx, pdf, MIME.pdf, `${nombre}.pdf`);
    },
  });
  return strict('Drive', { Files: files });
}
