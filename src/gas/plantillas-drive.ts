import type { PlantillaEnDrive } from './api/plantillas';
import { MIME_DOCX } from './archivos';
import { toGoogleBytes } from './bytes';
import { files, folderOfReports, listMarked, MIME_DOC } from './drive';

/**
 * Properties that only this add-on sees on a file: that it is a template, and of which kind. Under drive.file a list gives
 * what the add-on made for this user, in whatever workbook; what was deleted is not in it, so nothing has to be remembered.
 */
const CLASE = { clave: 'miradorClase', valor: 'plantilla' } as const;
const TIPO_KEY = 'miradorTipo';

const CAMPOS = 'id,name,webViewLink,appProperties';

function plantillaOf({
  id,
  name,
  webViewLink,
  appProperties,
}: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File): PlantillaEnDrive {
  return {
    clave: `doc:${id}`,
    nombre: name ?? '',
    tipo: String(appProperties?.[TIPO_KEY] ?? ''),
    url: webViewLink ?? `https://docs.google.com/document/d/${id}/edit`,
  };
}

/** Leaves a starter template in the add-on's folder as a native Doc, to be edited there. */
export function leavePlantilla(nombre: string, tipo: string, docx: Uint8Array): PlantillaEnDrive {
  const blob = Utilities.newBlob(toGoogleBytes(docx), MIME_DOCX, `${nombre}.docx`);
  const resource = {
    name: nombre,
    mimeType: MIME_DOC,
    parents: [folderOfReports()],
    appProperties: { [CLASE.clave]: CLASE.valor, [TIPO_KEY]: tipo },
  };
  return plantillaOf(files().create(resource, blob, { fields: CAMPOS }));
}

/** The templates that this user has, the newest first; one call. */
export function listPlantillas(): PlantillaEnDrive[] {
  return listMarked(CLASE.clave, CLASE.valor, CAMPOS).map(plantillaOf);
}
