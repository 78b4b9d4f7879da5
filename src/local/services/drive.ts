import { randomBytes } from 'node:crypto';
import type { HostContext } from '../context';
import type { ArchivoHecho } from '../contract';
import { convertToPdf } from '../office';
import { type BlobGoogle, contentOfBlob, createBlob } from './blob';
import { strict } from './strict';

const DOC_GOOGLE = 'application/vnd.google-apps.document';
const CARPETA = 'application/vnd.google-apps.folder';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PDF = 'application/pdf';
const ALCANCE = 'https://www.googleapis.com/auth/drive.file';

interface ArchivoDrive extends ArchivoHecho {
  nombre: string;
  padres: readonly string[];
  papelera: boolean;
  /** drive.file reaches only what the script made for the same user. */
  readonly usuario: string;
}

/** The fields of Drive v3's File resource that are kept. */
interface RecursoArchivo {
  readonly kind: 'drive#file';
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents: readonly string[];
  readonly trashed: boolean;
  readonly webViewLink: string;
}

/** The files that scripts made, whoever made them; one for each host. */
export class AlmacenDrive {
  readonly archivos: ArchivoDrive[] = [];
  private entregados = 0;

  /** Documents (not folders) made since the last call. */
  take(): ArchivoHecho[] {
    const nuevos = this.archivos.slice(this.entregados);
    this.entregados = this.archivos.length;
    return nuevos
      .filter((a) => a.mimeType !== CARPETA)
      .map(({ id, nombre, mimeType, bytes }) => ({ id, nombre, mimeType, bytes }));
  }
}

function resourceOf(a: ArchivoDrive): RecursoArchivo {
  const url =
    a.mimeType === DOC_GOOGLE
      ? `https://docs.google.com/document/d/${a.id}/edit`
      : `https://drive.google.com/file/d/${a.id}/view`;
  return {
    kind: 'drive#file',
    id: a.id,
    name: a.nombre,
    mimeType: a.mimeType,
    parents: a.padres,
    trashed: a.papelera,
    webViewLink: url,
  };
}

/** Drive v3 answers with these unless `fields` asks for others (developers.google.com/workspace/drive/api/guides/fields-parameter). */
const CAMPOS_POR_OMISION = 'kind,id,name,mimeType';

/** What an answer holds: the fields that were asked for, and no other. */
function answerOf(archivo: ArchivoDrive, opciones: { readonly fields?: string } = {}): Partial<RecursoArchivo> {
  const campos = (opciones.fields ?? CAMPOS_POR_OMISION).split(',').map((campo) => campo.trim());
  const todos = Object.entries(resourceOf(archivo));
  return Object.fromEntries(todos.filter(([campo]) => campos.includes('*') || campos.includes(campo)));
}

/** One condition of a Drive search query: the few forms that a drive.file script needs. */
function conditionOf(texto: string): (a: ArchivoDrive) => boolean {
  const igual = /^(name|mimeType)\s*=\s*'((?:[^'\\]|\\.)*)'$/.exec(texto);
  const valor = igual?.[2]?.replace(/\\(.)/g, '$1');
  if (igual?.[1] === 'name') return (a) => a.nombre === valor;
  if (igual?.[1] === 'mimeType') return (a) => a.mimeType === valor;
  const papelera = /^trashed\s*=\s*(true|false)$/.exec(texto);
  if (papelera) return (a) => a.papelera === (papelera[1] === 'true');
  const padre = /^'([^']*)' in parents$/.exec(texto);
  if (padre) return (a) => a.padres.includes(padre[1] ?? '');
  throw new Error(`The Drive query "${texto}" is not available in the local host`);
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

  const files = strict('Drive.Files', {
    create(
      recurso: { name?: string; mimeType?: string; parents?: string[] },
      medio?: unknown,
      opciones?: { fields?: string },
    ) {
      authorize('create');
      const contenido = contentFor('create', medio);
      const mimeType = recurso.mimeType ?? contenido?.tipo ?? 'application/octet-stream';
      if (mimeType === DOC_GOOGLE && contenido && contenido.tipo !== DOCX) {
        throw fail('create', `Bad Request: ${String(contenido.tipo)} to ${DOC_GOOGLE} is not converted here`);
      }
      const padres = [...(recurso.parents ?? [])];
      for (const padre of padres) find('create', padre);
      ctx.cargar('escritura');
      const archivo: ArchivoDrive = {
        id: randomBytes(16).toString('base64url'),
        nombre: recurso.name ?? 'Untitled',
        mimeType,
        bytes: contenido?.bytes ?? new Uint8Array(),
        padres,
        papelera: false,
        usuario: ctx.efectivo,
      };
      almacen.archivos.push(archivo);
      return answerOf(archivo, opciones);
    },
    get(id: unknown, opciones?: { fields?: string }) {
      authorize('get');
      ctx.cargar('lectura');
      return answerOf(find('get', id), opciones);
    },
    list(opciones: { q?: string } = {}) {
      authorize('list');
      ctx.cargar('lectura');
      const condiciones = (opciones.q ?? '')
        .split(/\s+and\s+/)
        .filter(Boolean)
        .map(conditionOf);
      const suyos = almacen.archivos.filter((a) => a.usuario === ctx.efectivo && condiciones.every((c) => c(a)));
      return { files: suyos.map(resourceOf) };
    },
    update(recurso: { name?: string; trashed?: boolean }, id: unknown, medio?: unknown, _opciones?: object) {
      authorize('update');
      if (contentFor('update', medio))
        throw new Error('"Drive.Files.update with media" is not available in the local host');
      ctx.cargar('escritura');
      const archivo = find('update', id);
      archivo.nombre = recurso.name ?? archivo.nombre;
      archivo.papelera = recurso.trashed ?? archivo.papelera;
      return resourceOf(archivo);
    },
    export(id: unknown, mimeType: unknown, opciones?: { alt?: string }): BlobGoogle {
      authorize('export');
      const archivo = find('export', id);
      if (archivo.mimeType !== DOC_GOOGLE) throw fail('export', 'Export only supports Docs Editors files.');
      if (opciones?.alt !== 'media')
        throw fail('export', 'Export requires alt=media to download the exported content.');
      ctx.cargar('lectura');
      if (mimeType === DOCX) return createBlob(ctx, archivo.bytes, DOCX, `${archivo.nombre}.docx`);
      if (mimeType !== PDF) throw fail('export', 'The requested conversion is not supported.');
      const pdf = convertToPdf(archivo.bytes, 'docx');
      if (!pdf) throw fail('export', 'LibreOffice, which makes PDF files in the local host, is not installed.');
      return createBlob(ctx, pdf, PDF, `${archivo.nombre}.pdf`);
    },
  });
  return strict('Drive', { Files: files });
}
