import { appFinding } from '../app/finding';
import type { Finding } from '../mir/finding';
import { hashOf } from '../sheet/fingerprint';
import { MIME_DOCX } from './archivos';
import { fromBase64 } from './bytes';
import { exportFile, files } from './drive';

/** A template as it is asked for: the base64 of a .docx, or this and the id of a Doc that the add-on made. */
const DOC = /^doc:(.+)$/;

export interface PlantillaLeida {
  /** A .docx. */
  readonly bytes: Uint8Array;
  /** "" where nobody said. */
  readonly nombre: string;
  /** Another one once the template is changed. */
  readonly sello: string;
}

function readDoc(id: string): PlantillaLeida | { readonly finding: Finding } {
  const { name, modifiedTime, trashed } = files().get(id, {
    fields: 'name,modifiedTime,trashed',
    supportsAllDrives: true,
  });
  // It can still be read, but whoever threw it away does not expect to see it again.
  if (trashed) return { finding: appFinding('APP-135', [name ?? '']) };
  return {
    bytes: Uint8Array.from(exportFile(id, MIME_DOCX).getBytes(), (b) => b & 255),
    nombre: name ?? '',
    sello: `${id} ${String(modifiedTime ?? '')}`,
  };
}

/** The template that was asked for, two calls where it is a Doc; or why it cannot be read. */
export function readPlantilla(plantilla: string): PlantillaLeida | { readonly finding: Finding } {
  const id = DOC.exec(plantilla)?.[1];
  try {
    return id === undefined ? { bytes: fromBase64(plantilla), nombre: '', sello: hashOf(plantilla) } : readDoc(id);
  } catch (error) {
    // No base64, or a Doc that was deleted, or of somebody else: Google says which.
    const detalle = error instanceof Error ? error.message : String(error);
    console.warn(detalle);
    return { finding: appFinding('APP-130', [detalle]) };
  }
}
