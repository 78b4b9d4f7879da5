import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostContext } from '../context';
import { checkArgs, strict } from './strict';

export interface HtmlOutputLocal {
  getContent(): string;
  setContent(...args: unknown[]): HtmlOutputLocal;
  append(...args: unknown[]): HtmlOutputLocal;
  getTitle(): string;
  setTitle(...args: unknown[]): HtmlOutputLocal;
  getWidth(): number | null;
  setWidth(...args: unknown[]): HtmlOutputLocal;
  getHeight(): number | null;
  setHeight(...args: unknown[]): HtmlOutputLocal;
}

function createHtmlOutput(ctx: HostContext, contenido: string): HtmlOutputLocal {
  let html = contenido;
  let titulo = '';
  let ancho: number | null = null;
  let alto: number | null = null;
  const check = (metodo: string, args: readonly unknown[], tipo: 'string' | 'number') =>
    checkArgs(ctx, `HtmlService.HtmlOutput.${metodo}`, args, [tipo]);
  const salida: HtmlOutputLocal = strict('HtmlOutput', {
    getContent: () => html,
    setContent(...args: unknown[]) {
      check('setContent', args, 'string');
      html = args[0] as string;
      return salida;
    },
    append(...args: unknown[]) {
      check('append', args, 'string');
      html += args[0] as string;
      return salida;
    },
    getTitle: () => titulo,
    setTitle(...args: unknown[]) {
      check('setTitle', args, 'string');
      titulo = args[0] as string;
      return salida;
    },
    getWidth: () => ancho,
    setWidth(...args: unknown[]) {
      check('setWidth', args, 'number');
      ancho = args[0] as number;
      return salida;
    },
    getHeight: () => alto,
    setHeight(...args: unknown[]) {
      check('setHeight', args, 'number');
      alto = args[0] as number;
      return salida;
    },
  });
  return salida;
}

/** HtmlService over the HTML files of the bundle, which are named with or without ".html" as in a script project. */
export function createHtmlService(ctx: HostContext, carpeta: string) {
  return strict('HtmlService', {
    createHtmlOutput(...args: unknown[]): HtmlOutputLocal {
      checkArgs(ctx, 'HtmlService.createHtmlOutput', args, [], ['string']);
      return createHtmlOutput(ctx, (args[0] as string | undefined) ?? '');
    },
    createHtmlOutputFromFile(...args: unknown[]): HtmlOutputLocal {
      checkArgs(ctx, 'HtmlService.createHtmlOutputFromFile', args, ['string']);
      const nombre = (args[0] as string).replace(/\.html$/, '');
      const ruta = join(carpeta, `${nombre}.html`);
      if (!existsSync(ruta)) throw ctx.makeError(`No HTML file named ${nombre} was found.`);
      return createHtmlOutput(ctx, readFileSync(ruta, 'utf8'));
    },
  });
}
