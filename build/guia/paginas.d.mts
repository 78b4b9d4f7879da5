/** What `build/guia/paginas.mjs` gives. */
export interface PaginaLeida {
  readonly id: string;
  readonly grupo: 'guia' | 'referencia';
  readonly titulo: string;
  readonly secciones: readonly { readonly ancla: string; readonly texto: string; readonly nivel: number }[];
  readonly destinos: readonly { readonly pagina: string; readonly ancla: string }[];
  readonly imagenes: readonly { readonly archivo: string; readonly texto: string }[];
  readonly html: string;
}

export const TAMANO_MAXIMO: number;
export function readPaginas(opciones: { readonly conImagenes: boolean }): PaginaLeida[];
