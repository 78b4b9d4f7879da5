import { CARPETA_DRIVE } from '../text/menu';
import { MIME_DOCX } from './archivos';
import { toGoogleBytes } from './bytes';

export const MIME_DOC = 'application/vnd.google-apps.document';
const MIME_CARPETA = 'application/vnd.google-apps.folder';

/** UserProperties key of the folder: drive.file is per user, so each has their own. */
const CARPETA_KEY = 'mirador.carpeta';

function files(): GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection {
  const Files = Drive?.Files;
  if (!Files) throw new Error('The advanced Drive service is not enabled in the manifest.');
  return Files;
}

/** The folder that was made before, unless it was thrown away since. */
function findCarpeta(id: string): string | null {
  try {
    return files().get(id, { fields: 'id,trashed' }).trashed ? null : id;
  } catch {
    // Deleted for good, or no longer shared with this user: Drive answers "File not found".
    return null;
  }
}

/** Under the drive.file scope only what the add-on itself made can be written to: so it makes its own folder. */
function folderOfReports(): string {
  const properties = PropertiesService.getUserProperties();
  const known = properties.getProperty(CARPETA_KEY);
  const found = known ? findCarpeta(known) : null;
  if (found) return found;
  const { id } = files().create({ name: CARPETA_DRIVE, mimeType: MIME_CARPETA });
  if (!id) throw new Error('Drive made the folder of the reports but gave no id.');
  properties.setProperty(CARPETA_KEY, id);
  return id;
}

/**
 * Leaves a .docx in the add-on's folder as a native Google Doc: four calls once the folder is there, whatever its size.
 * Uploading with another target type converts: developers.google.com/workspace/drive/api/guides/manage-uploads
 */
export function createDoc(nombre: string, docx: Uint8Array): { readonly url: string } {
  const blob = Utilities.newBlob(toGoogleBytes(docx), MIME_DOCX, `${nombre}.docx`);
  const resource = { name: nombre, mimeType: MIME_DOC, parents: [folderOfReports()] };
  const { id, webViewLink } = files().create(resource, blob, { fields: 'id,webViewLink' });
  return { url: webViewLink ?? `https://docs.google.com/document/d/${id}/edit` };
}
