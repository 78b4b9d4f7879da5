/** What `build/guia/render.mjs` gives. */
export interface DeLaPagina {
  heading(texto: string, nivel: number): string;
  link(href: string): string;
  picture(href: string, texto: string): string | null;
}

export function slugs(): (texto: string) => string;
export function markdownToHtml(markdown: string, pagina: DeLaPagina): string;
