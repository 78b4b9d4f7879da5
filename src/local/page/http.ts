import type { IncomingMessage, ServerResponse } from 'node:http';

/** A pasted block or a base64 document fits; nothing that a person does is larger. */
const MAX_BODY = 32 * 1024 * 1024;

/**
 * Whether a request comes from the page itself. Other sites cannot set Host to our address (DNS rebinding),
 * nor send JSON from another origin; sandboxed frames have the origin "null" and go through the page.
 */
export function isFromPage(request: IncomingMessage, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(request.headers.host ?? '')) return false;
  const { origin } = request.headers;
  if (origin !== undefined && !hosts.some((h) => origin === `http://${h}`)) return false;
  return request.method === 'GET' || request.headers['content-type'] === 'application/json';
}

/** The JSON body of a request. Rejects when it is too large or not JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > MAX_BODY) throw new Error('The request body is larger than 32 MB.');
    chunks.push(bytes);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/** Everything that the page and its frames may load or reach: this server, and nothing else on the network. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "frame-src 'self' blob:",
  // A preview within a view leads to its own headings (sidebar/marco.ts).
  "base-uri 'self' about:",
  "form-action 'none'",
  // Nobody else's page shows it in a frame and has people click in it.
  "frame-ancestors 'none'",
].join('; ');

export function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': POLICY,
    'referrer-policy': 'no-referrer',
  });
  response.end(body);
}

export function sendJson(response: ServerResponse, body: unknown): void {
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify(body));
}

/** `nombre` may hold accents: RFC 5987. */
export function sendFile(response: ServerResponse, nombre: string, mimeType: string, bytes: Uint8Array): void {
  response.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(nombre)}`);
  send(response, 200, mimeType, bytes);
}
