import type { ArchivoHecho } from '../contract';

/** A type of Google's own: into what it is made of files, and what it can be given back as. */
interface Nativo {
  /** Of the address that opens it. */
  readonly lugar: 'document' | 'spreadsheets';
  /** What an upload may be to become one (developers.google.com/workspace/drive/api/guides/manage-uploads). */
  readonly desde: readonly string[];
}

export const MIME = {
  doc: 'application/vnd.google-apps.document',
  hoja: 'application/vnd.google-apps.spreadsheet',
  carpeta: 'application/vnd.google-apps.folder',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const;

export const NATIVOS: Readonly<Record<string, Nativo>> = {
  [MIME.doc]: { lugar: 'document', desde: [MIME.docx] },
  [MIME.hoja]: { lugar: 'spreadsheets', desde: [MIME.xlsx] },
};

export interface ArchivoDrive extends ArchivoHecho {
  nombre: string;
  bytes: Uint8Array;
  /** What was uploaded; null: only a name (a folder). */
  readonly subido: string | null;
  padres: readonly string[];
  papelera: boolean;
  /** Kept for this script alone: drive.file shares them with no other. */
  propiedades: Readonly<Record<string, string>>;
  /** ISO, of its contents or its name. */
  modificado: string;
  /** drive.file reaches only what the script made for the same user. */
  readonly usuario: string;
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
      .filter((a) => a.mimeType !== MIME.carpeta)
      .map(({ id, nombre, mimeType, bytes }) => ({ id, nombre, mimeType, bytes }));
  }
}

/** The fields of Drive v3's File resource that are kept. */
interface RecursoArchivo {
  readonly kind: 'drive#file';
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents: readonly string[];
  readonly trashed: boolean;
  readonly appProperties: Readonly<Record<string, string>>;
  readonly modifiedTime: string;
  readonly webViewLink: string;
}

function resourceOf(a: ArchivoDrive): RecursoArchivo {
  const nativo = NATIVOS[a.mimeType];
  return {
    kind: 'drive#file',
    id: a.id,
    name: a.nombre,
    mimeType: a.mimeType,
    parents: a.padres,
    trashed: a.papelera,
    appProperties: a.propiedades,
    modifiedTime: a.modificado,
    webViewLink: nativo
      ? `https://docs.google.com/${nativo.lugar}/d/${a.id}/edit`
      : `https://drive.google.com/file/d/${a.id}/view`,
  };
}

/** Drive v3 answers with these unless `fields` asks for others (developers.google.com/workspace/drive/api/guides/fields-parameter). */
const CAMPOS_POR_OMISION = 'kind,id,name,mimeType';

/** What an answer holds: the fields that were asked for, and no other. */
export function answerOf(archivo: ArchivoDrive, campos = CAMPOS_POR_OMISION): Partial<RecursoArchivo> {
  const pedidos = campos.split(',').map((campo) => campo.trim());
  const todos = Object.entries(resourceOf(archivo));
  return Object.fromEntries(todos.filter(([campo]) => pedidos.includes('*') || pedidos.includes(campo)));
}

/** The fields of each file that a list was asked for: "files(id,name)"; what is not said is as by default. */
export function fieldsOfList(campos: string | undefined): string | undefined {
  return campos === undefined ? undefined : (/files\(([^)]*)\)/.exec(campos)?.[1] ?? '*');
}

const TEXTO = "'((?:[^'\\\\]|\\\\.)*)'";
const PROPIEDAD = new RegExp(`^appProperties has \\{ ?key=${TEXTO} and value=${TEXTO} ?\\}$`);
const IGUAL = new RegExp(`^(name|mimeType)\\s*=\\s*${TEXTO}$`);
const bare = (texto: string | undefined): string => (texto ?? '').replace(/\\(.)/g, '$1');

/** One condition of a Drive search query: the few forms that a drive.file script needs. */
function conditionOf(texto: string): (a: ArchivoDrive) => boolean {
  const [, campo, valor] = IGUAL.exec(texto) ?? [];
  if (campo === 'name') return (a) => a.nombre === bare(valor);
  if (campo === 'mimeType') return (a) => a.mimeType === bare(valor);
  const propiedad = PROPIEDAD.exec(texto);
  if (propiedad) return (a) => a.propiedades[bare(propiedad[1])] === bare(propiedad[2]);
  const papelera = /^trashed\s*=\s*(true|false)$/.exec(texto);
  if (papelera) return (a) => a.papelera === (papelera[1] === 'true');
  const padre = /^'([^']*)' in parents$/.exec(texto);
  if (padre) return (a) => a.padres.includes(padre[1] ?? '');
  throw new Error(`The Drive query "${texto}" is not available in the local host`);
}

/** Whether a file is what a query asks for; its conditions are joined by "and" (but for that inside braces). */
export function matcherOf(consulta: string): (a: ArchivoDrive) => boolean {
  const condiciones = consulta
    .split(/\s+and\s+(?![^{]*\})/)
    .filter(Boolean)
    .map(conditionOf);
  return (a) => condiciones.every((c) => c(a));
}
