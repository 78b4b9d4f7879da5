// esbuild: gives the view of the guide its pages as the module "mirador:guia".
import { readPaginas, TAMANO_MAXIMO } from './paginas.mjs';

/** What the view has besides its pages: style and script. */
const DE_LA_VISTA = 34_000;

/** A backtick would be a template literal to HtmlService; in a string of JSON it may be told by its number. */
const asModule = (paginas) => `export default ${JSON.stringify(paginas).replaceAll('`', '\\u0060')};`;

/** The pages with their pictures, or without them where the file would be too big. */
function contents() {
  const shown = (conImagenes) =>
    asModule(
      readPaginas({ conImagenes }).map(({ id, grupo, titulo, secciones, html }) => ({
        id,
        grupo,
        titulo,
        secciones: secciones.filter((s) => s.nivel === 2).map(({ ancla, texto }) => ({ ancla, texto })),
        html,
      })),
    );
  const whole = shown(true);
  return Buffer.byteLength(whole) + DE_LA_VISTA <= TAMANO_MAXIMO ? whole : shown(false);
}

export const guiaPlugin = {
  name: 'mirador-guia',
  setup(build) {
    build.onResolve({ filter: /^mirador:guia$/ }, ({ path }) => ({ path, namespace: 'guia' }));
    build.onLoad({ filter: /.*/, namespace: 'guia' }, () => ({ contents: contents(), loader: 'js' }));
  },
};
