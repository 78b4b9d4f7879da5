import { appFinding } from '../app/finding';
import type { Finding } from '../mir/finding';
import { CARPETA_DRIVE } from '../text/menu';
import { type ArchivoHecho, MIME_DOCX } from './archivos';
import { toGoogleBytes } from './bytes';

export const MIME_DOC = 'application/vnd.google-apps.document';
const MIME_HOJA = 'application/vnd.google-apps.spreadsheet';
const MIME_CARPETA = 'application/vnd.google-apps.folder';
const MIME_XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MIME_PDF = 'application/pdf';

/** Into what Google turns a file as it is uploaded; anything else stays the file that it is. */
const NATIVO: Readonly<Record<string, string>> = { [MIME_DOCX]: MIME_DOC, [MIME_XLSX]: MIME_HOJA };

/** UserProperties key of the folder: drive.file is per user, so each has their own. */
const CARPETA_KEY = 'mirador.carpeta';

/**
 * Properties that only this add-on sees on a file: of which document it is, and which of its files. By them a request
 * that was stopped halfway finds what it had made (124 bytes each: developers.google.com/workspace/drive/api/guides/properties).
 */
const DOCUMENTO_KEY = 'mirador';
const PARTE_KEY = 'miradorParte';
const PARTE_PDF = 'pdf';

/** A file in the user's Drive. */
export interface ArchivoEnDrive {
  readonly id: string;
  readonly nombre: string;
  readonly mimeType: string;
  readonly url: string;
  /** RFC 3339, of its contents: '' where Drive does not say. */
  readonly cambiado: string;
  /** It was made before, of the very same document. */
  readonly yaEstaba: boolean;
}

type Recurso = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
const CAMPOS = 'id,name,mimeType,webViewLink,modifiedTime,appProperties';

export function files(): GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection {
  const Files = Drive?.Files;
  if (!Files) throw new Error('The advanced Drive service is not enabled in the manifest.');
  return Files;
}

interface Exportador {
  export(id: string, mimeType: string, opciones: { readonly alt: 'media' }): GoogleAppsScript.Base.Blob;
}

/** A native file as another type. Without `alt` the export gives nothing, and the annotated types do not know it. */
export function exportFile(id: string, mimeType: string): GoogleAppsScript.Base.Blob {
  return (files() as unknown as Exportador).export(id, mimeType, { alt: 'media' });
}

/** Google's refusals that are no bug and have a remedy of their own, by what is quoted of them. */
const DE_LIMITE =
  /user rate ?limit|rate limit exceeded|rateLimitExceeded|service invoked too many times|quota exceeded|límite de frecuencia|demasiadas veces/i;
const SIN_ESPACIO = /storage quota|storageQuotaExceeded|espacio de almacenamiento/i;

/** The folder that was made before, unless it was thrown away since. */
function findCarpeta(id: string): string | null {
  try {
    return files().get(id, { fields: 'id,trashed' }).trashed ? null : id;
  } catch (error) {
    // At its limit Drive says nothing of the folder. Else it was deleted for good, or moved where this user cannot write.
    if (DE_LIMITE.test(String(error))) throw error;
    return null;
  }
}

/** Under the drive.file scope only what the add-on itself made can be written to: so it makes its own folder. */
export function folderOfReports(): string {
  const properties = PropertiesService.getUserProperties();
  const known = properties.getProperty(CARPETA_KEY);
  const found = known ? findCarpeta(known) : null;
  if (found) return found;
  const { id } = files().create({ name: CARPETA_DRIVE, mimeType: MIME_CARPETA });
  if (!id) throw new Error('Drive made the folder of the reports but gave no id.');
  properties.setProperty(CARPETA_KEY, id);
  return id;
}

function archivoOf({ id, name, mimeType, webViewLink, modifiedTime }: Recurso, yaEstaba: boolean): ArchivoEnDrive {
  if (!id) throw new Error('Drive made a file but gave no id.');
  const url = webViewLink ?? `https://drive.google.com/open?id=${id}`;
  return { id, nombre: name ?? '', mimeType: mimeType ?? '', url, cambiado: String(modifiedTime ?? ''), yaEstaba };
}

/**
 * The files that this add-on made for this user and marked so, the newest first, wherever they were moved since: also to
 * a shared drive. One call. `valor` is ours, without quotes.
 */
export function listMarked(propiedad: string, valor: string, campos: string): readonly Recurso[] {
  const q = `appProperties has { key='${propiedad}' and value='${valor}' } and trashed=false`;
  const donde = { supportsAllDrives: true, includeItemsFromAllDrives: true };
  return files().list({ q, ...donde, orderBy: 'createdTime desc', fields: `files(${campos})` }).files ?? [];
}

/** A document as Drive is asked for it: `clave` tells it, in the folder where its files stand. */
export class DocumentoEnDrive {
  private constructor(
    private readonly clave: string,
    private readonly carpeta: string,
    private readonly hay: ReadonlyMap<string, ArchivoEnDrive>,
  ) {}

  /** Three calls, one more where the folder has to be made. `clave`: 16 hexadecimal digits. */
  static find(clave: string): DocumentoEnDrive {
    const carpeta = folderOfReports();
    // In a map the last of a key stays: the newest.
    const partes = [...listMarked(DOCUMENTO_KEY, clave, CAMPOS)]
      .reverse()
      .map((f): [string, ArchivoEnDrive] => [String(f.appProperties?.[PARTE_KEY] ?? ''), archivoOf(f, true)]);
    return new DocumentoEnDrive(clave, carpeta, new Map(partes));
  }

  private create(nombre: string, mimeType: string, parte: string, blob: GoogleAppsScript.Base.Blob): ArchivoEnDrive {
    const appProperties = { [DOCUMENTO_KEY]: this.clave, [PARTE_KEY]: parte };
    const resource = { name: nombre, mimeType, parents: [this.carpeta], appProperties };
    return archivoOf(files().create(resource, blob, { fields: CAMPOS }), false);
  }

  /**
   * Leaves a file in the add-on's folder, once: a .docx as a native Doc, an .xlsx as a native Sheet, both without their
   * extension. Uploading with another target type converts: developers.google.com/workspace/drive/api/guides/manage-uploads
   */
  leave({ nombre, mimeType, bytes }: ArchivoHecho, parte: string): ArchivoEnDrive {
    const there = this.hay.get(parte);
    if (there) return there;
    const nativo = NATIVO[mimeType];
    const blob = Utilities.newBlob(toGoogleBytes(bytes), mimeType, nombre);
    return this.create(nativo ? nombre.replace(/\.[^.]+$/, '') : nombre, nativo ?? mimeType, parte, blob);
  }

  /** The PDF of a Doc beside it, and its bytes where it is made now: also of a Doc that was edited after its last one. */
  leavePdf(doc: ArchivoEnDrive): { readonly pdf: ArchivoEnDrive; readonly bytes: readonly number[] | null } {
    const there = this.hay.get(PARTE_PDF);
    if (there && doc.cambiado <= there.cambiado) return { pdf: there, bytes: null };
    const blob = exportFile(doc.id, MIME_PDF);
    const pdf = this.create(`${doc.nombre}.pdf`, MIME_PDF, PARTE_PDF, blob);
    return { pdf, bytes: blob.getBytes() };
  }
}

/** What Drive refused as a sentence: it has quotas and permissions of its own, and the download is always there. */
export function refusalOfDrive(error: unknown): Finding {
  const detalle = error instanceof Error ? error.message : String(error);
  console.error(detalle);
  if (SIN_ESPACIO.test(detalle)) return appFinding('APP-123', []);
  return DE_LIMITE.test(detalle) ? appFinding('APP-122', []) : appFinding('APP-19', [detalle]);
}
