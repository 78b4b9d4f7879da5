import type { ArchivoVista } from './documentos';
import type { Formas, Respuesta } from './respuesta';

/** A template as a Doc. */
export interface PlantillaEnDrive {
  /** As it is asked for: "doc:ID". */
  readonly clave: string;
  readonly nombre: string;
  /** One of TIPOS_DOCUMENTO. */
  readonly tipo: string;
  readonly url: string;
}

/** Templates of documents. */
export interface ApiPlantillas {
  /** Makes a starter template. `drive`: a Doc in the add-on's folder; `descarga`: a .docx comes back in base64. */
  crearPlantilla(entrada: {
    readonly tipo: string;
    readonly destino: 'descarga' | 'drive';
  }): Respuesta & { readonly archivo: ArchivoVista | null; readonly plantilla: PlantillaEnDrive | null };
  /** The templates that this user has as Docs, the newest first. */
  plantillas(): Respuesta & { readonly plantillas: readonly PlantillaEnDrive[] };
  /** What is wrong with a template, and what it leaves out; nothing is made. `plantilla` as in hacerInforme. */
  revisarPlantilla(entrada: { readonly tipo: string; readonly plantilla: string }): Respuesta;
}

export const FORMAS_PLANTILLAS: Formas<ApiPlantillas> = {
  crearPlantilla: { tipo: 'texto', destino: 'texto' },
  plantillas: {},
  revisarPlantilla: { tipo: 'texto', plantilla: 'texto' },
};
