import type { BARRA_GUIA } from '../../text/barra-guia';

/** A page of the guide, as the build makes it of its Markdown. */
export interface Pagina {
  /** "guia/captura". */
  readonly id: string;
  readonly grupo: keyof typeof BARRA_GUIA.grupos;
  readonly titulo: string;
  /** Its headings of the second level. */
  readonly secciones: readonly { readonly ancla: string; readonly texto: string }[];
  /** Each heading has the id "guia/captura#ancla"; each link is "#guia/captura#ancla" or "#guia/captura". */
  readonly html: string;
}

/** What a link of the guide leads to; null: to no page of it. */
export function parseDestino(
  href: string,
  paginas: readonly Pagina[],
): { readonly pagina: string; readonly ancla: string } | null {
  const [vacio, pagina = '', ancla = ''] = href.split('#');
  return vacio === '' && paginas.some((p) => p.id === pagina) ? { pagina, ancla } : null;
}
