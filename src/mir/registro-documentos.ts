import type { TipoDocumento } from './documentos';

/** The columns of the sheet Documentos, in their order. */
export const CLAVES_REGISTRO = [
  'fecha',
  'quien',
  'documento',
  'periodo',
  'alcance',
  'archivo',
  'destino',
  'huella',
  'vinculo',
  'plantilla',
  'estado',
] as const;

export type ClaveRegistro = (typeof CLAVES_REGISTRO)[number];

/** Where a document was left: downloaded, as a native file of Google, or that and its PDF. */
export const DESTINOS = ['descarga', 'drive', 'pdf'] as const;

export type Destino = (typeof DESTINOS)[number];

/** One document that was made, as the sheet says. */
export interface DocumentoRegistrado {
  /** 1-based row. */
  readonly fila: number;
  readonly textos: Readonly<Record<ClaveRegistro, string>>;
  /** null: its words name no kind. */
  readonly tipo: TipoDocumento | null;
}

/** What a document is told by among those of its kind: another one of the same key takes its place. */
export function keyOfRegistro({ textos }: DocumentoRegistrado): string {
  return [textos.documento, textos.periodo, textos.alcance].join('\n').toLowerCase();
}
