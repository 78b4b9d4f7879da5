// The pages of the guide inside the add-on: docs/guia.md first, then those of docs/guia and docs/referencia.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { markdownToHtml, slugs } from './render.mjs';

const DOCS = resolve(dirname(fileURLToPath(import.meta.url)), '../../docs');

/** In the order of the contents. To add a page: its name here, and a link to it in docs/guia.md. */
const PAGINAS = [
  'guia',
  'guia/primeros-pasos',
  'guia/captura',
  'guia/titular',
  'guia/administracion',
  'guia/lectura',
  'guia/que-hacer-si',
  'guia/documentos',
  'guia/plantillas',
  'guia/cifras',
  'guia/glosario',
  'referencia/columnas',
  'referencia/formulas',
  'referencia/ajustes',
  'referencia/reglas',
  'referencia/plantillas',
];

/**
 * Bytes of the view: nobody tells what HtmlService takes, and a bigger one would be slow to open. Then the pictures stay
 * out, and the guide says where they are.
 */
export const TAMANO_MAXIMO = 500_000;

/** What `[…](../guia/titular.md#plantillas)` of a page leads to: "guia/titular" and its anchor. */
function targetOf(id, href) {
  const [path, ancla = ''] = href.split('#');
  const pagina = path === '' ? id : normalize(join(dirname(id), path)).replace(/\.md$/, '');
  if (/^[a-z]+:/i.test(href)) throw new Error(`docs/${id}.md leads outside the guide: ${href}`);
  if (!PAGINAS.includes(pagina)) throw new Error(`docs/${id}.md leads to ${href}, which is no page of the guide.`);
  return { pagina, ancla };
}

/** A picture as part of the page, in its small copy; null where it has none. */
function readPicture(archivo) {
  const path = join(DOCS, dirname(archivo), 'chicas', basename(archivo));
  if (!existsSync(path)) return null;
  const type = archivo.endsWith('.png') ? 'png' : 'webp';
  return `data:image/${type};base64,${readFileSync(path).toString('base64')}`;
}

/** One page: its title, its headings, the links that it holds and its HTML. */
function readPagina(id, conImagenes) {
  const markdown = readFileSync(join(DOCS, `${id}.md`), 'utf8');
  const secciones = [];
  const destinos = [];
  const imagenes = [];
  const slugOf = slugs();
  const html = markdownToHtml(markdown, {
    heading: (texto, nivel) => {
      const ancla = slugOf(texto);
      secciones.push({ ancla, texto, nivel });
      return `${id}#${ancla}`;
    },
    link: (href) => {
      const destino = targetOf(id, href);
      destinos.push(destino);
      return destino.ancla === '' ? destino.pagina : `${destino.pagina}#${destino.ancla}`;
    },
    picture: (href, texto) => {
      const archivo = normalize(join(dirname(id), href));
      imagenes.push({ archivo, texto });
      return conImagenes ? readPicture(archivo) : null;
    },
  });
  const titulo = secciones.find((s) => s.nivel === 1)?.texto;
  if (titulo === undefined) throw new Error(`docs/${id}.md has no title.`);
  return {
    id,
    grupo: id.startsWith('referencia/') ? 'referencia' : 'guia',
    titulo,
    secciones,
    destinos,
    imagenes,
    html,
  };
}

/** Every page; a link that leads nowhere is an error. */
export function readPaginas({ conImagenes }) {
  const paginas = PAGINAS.map((id) => readPagina(id, conImagenes));
  for (const { id, destinos } of paginas) {
    for (const { pagina, ancla } of destinos) {
      const hay = ancla === '' || paginas.find((p) => p.id === pagina).secciones.some((s) => s.ancla === ancla);
      if (!hay) throw new Error(`docs/${id}.md leads to ${pagina}.md#${ancla}: there is no such heading.`);
    }
  }
  return paginas;
}
