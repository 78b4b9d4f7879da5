import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host } from '../contract';
import { MIME } from '../services/drive-almacen';
import type { Libro } from '../workbook';
import { writeLibroAparte } from '../xlsx';
import { isFromPage, readJson, send, sendFile, sendJson } from './http';
import type { Lugar, Peticion, Remitente } from './protocol';
import { Sesion } from './session';

/** The page's own files, by address. */
const STATIC: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/page.css': { file: 'page.css', type: 'text/css; charset=utf-8' },
  '/main.js': { file: 'main.js', type: 'text/javascript; charset=utf-8' },
};

export interface OpcionesPagina {
  readonly host: Host;
  readonly libro: () => Libro;
  /** 0 takes any free port. */
  readonly puerto: number;
  /** Writes the workbook to its file: a moment after changes, and at the end; absent: the workbook lives in memory only. */
  readonly guardar?: () => Promise<void>;
  /** Where index.html, page.css and main.js are; default: `page` beside the built program. */
  readonly carpeta?: string;
}

/**
 * Serves the stand-in for Google Sheets on 127.0.0.1 and nowhere else. Rejects when the port is taken.
 * Every action goes through the Host, which alone decides what a user may do.
 */
export async function servePage(opciones: OpcionesPagina): Promise<{ url: string; close(): Promise<void> }> {
  const carpeta = opciones.carpeta ?? join(dirname(fileURLToPath(import.meta.url)), 'page');
  let port = opciones.puerto;
  const address = () => `http://127.0.0.1:${port}/`;
  const sesion = new Sesion(opciones.host, opciones.libro, opciones.guardar ?? null, address);
  const API: Readonly<Record<string, (body: unknown) => unknown>> = {
    '/api/accion': (body) => sesion.act(body as Peticion),
    '/api/hoja': (body) => sesion.lookHoja(body as Remitente, (body as { nombre: string }).nombre),
    '/api/novedades': (body) => sesion.news(body as Remitente & { lugar: Lugar }),
  };
  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      if (!response.headersSent) send(response, 500, 'text/plain; charset=utf-8', String(error));
      else response.destroy();
    });
  });

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isFromPage(request, port)) return send(response, 403, 'text/plain; charset=utf-8', 'Forbidden');
    const url = new URL(request.url ?? '/', address());
    const answer = request.method === 'POST' ? API[url.pathname] : undefined;
    if (answer) return sendJson(response, answer(await readJson(request)));
    const file = STATIC[url.pathname];
    if (file) return send(response, 200, file.type, await readFile(join(carpeta, file.file)));
    if (url.pathname === '/libro.xlsx') {
      const libro = opciones.libro();
      return sendFile(
        response,
        `${libro.nombre.replace(/\.xlsx$/, '')}.xlsx`,
        MIME.xlsx,
        await writeLibroAparte(libro),
      );
    }
    const archivo = url.pathname.startsWith('/archivo/')
      ? sesion.archivo(decodeURIComponent(url.pathname.slice(9)))
      : null;
    if (archivo) {
      const [mimeType, extension] = DE_NATIVO[archivo.mimeType] ?? [archivo.mimeType, ''];
      return sendFile(response, withExtension(archivo.nombre, extension), mimeType, archivo.bytes);
    }
    return send(response, 404, 'text/plain; charset=utf-8', 'Not found');
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(opciones.puerto, '127.0.0.1', resolve);
  });
  port = (server.address() as AddressInfo).port;
  return {
    url: address(),
    async close() {
      await new Promise<void>((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      });
      await sesion.close();
    },
  };
}

/** A native file downloads as what it was made from. */
const DE_NATIVO: Readonly<Record<string, readonly [mimeType: string, extension: string]>> = {
  [MIME.doc]: [MIME.docx, '.docx'],
  [MIME.hoja]: [MIME.xlsx, '.xlsx'],
};

function withExtension(nombre: string, extension: string): string {
  return nombre.endsWith(extension) ? nombre : `${nombre}${extension}`;
}
