import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostContext } from '../context';
import { manejador, strict as strictHandle } from './spreadsheet/strict';
import { checkArgs, strict } from './strict';

const MIEMBROS = {
  getContent: manejador(),
  setContent: manejador('String'),
  append: manejador('String'),
  getTitle: manejador(),
  setTitle: manejador('String'),
  getWidth: manejador(),
  setWidth: manejador('Integer'),
  getHeight: manejador(),
  setHeight: manejador('Integer'),
};

/** What Ui shows: its setters give the handle back, so that they chain. */
class HtmlOutputHost {
  private html: string;
  private titulo = '';
  private ancho: number | null = null;
  private alto: number | null = null;
  handle: HtmlOutputHost = this;

  constructor(contenido: string) {
    this.html = contenido;
  }

  getContent(): string {
    return this.html;
  }

  setContent(contenido: string): HtmlOutputHost {
    this.html = contenido;
    return this.handle;
  }

  append(contenido: string): HtmlOutputHost {
    this.html += contenido;
    return this.handle;
  }

  getTitle(): string {
    return this.titulo;
  }

  setTitle(titulo: string): HtmlOutputHost {
    this.titulo = titulo;
    return this.handle;
  }

  getWidth(): number | null {
    return this.ancho;
  }

  setWidth(ancho: number): HtmlOutputHost {
    this.ancho = ancho;
    return this.handle;
  }

  getHeight(): number | null {
    return this.alto;
  }

  setHeight(alto: number): HtmlOutputHost {
    this.alto = alto;
    return this.handle;
  }
}

function createHtmlOutput(ctx: HostContext, contenido: string): HtmlOutputHost {
  const salida = new HtmlOutputHost(contenido);
  salida.handle = strictHandle(ctx, 'HtmlOutput', MIEMBROS, salida);
  return salida.handle;
}

/** HtmlService over the HTML files of the bundle, which are named with or without ".html" as in a script project. */
export function createHtmlService(ctx: HostContext, carpeta: string) {
  return strict('HtmlService', {
    createHtmlOutput(...args: unknown[]): HtmlOutputHost {
      checkArgs(ctx, 'HtmlService.createHtmlOutput', args, [], ['string']);
      return createHtmlOutput(ctx, (args[0] as string | undefined) ?? '');
    },
    createHtmlOutputFromFile(...args: unknown[]): HtmlOutputHost {
      checkArgs(ctx, 'HtmlService.createHtmlOutputFromFile', args, ['string']);
      const nombre = (args[0] as string).replace(/\.html$/, '');
      const ruta = join(carpeta, `${nombre}.html`);
      if (!existsSync(ruta)) throw ctx.makeError(`No HTML file named ${nombre} was found.`);
      return createHtmlOutput(ctx, readFileSync(ruta, 'utf8'));
    },
  });
}
