import { mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { servePage } from '../../../src/local/page/server';
import { newLibro } from '../../../src/local/workbook-new';
import { FakeHost } from './fake-host';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** node:http, since fetch does not let a test set Host and Origin. */
function ask(url: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const sent = request(url, { method: options.method ?? 'GET', headers: options.headers ?? {} }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', reject);
    sent.end(options.body);
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };
const OPEN = JSON.stringify({
  pagina: 'one',
  usuario: null,
  lugar: { hoja: 'Hoja 1', fila: 1, columna: 1, revision: 0 },
  accion: { tipo: 'abrir' },
});

let page: Awaited<ReturnType<typeof servePage>>;
let host: FakeHost;

beforeAll(async () => {
  const carpeta = mkdtempSync(join(tmpdir(), 'mirador-page-'));
  writeFileSync(join(carpeta, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(carpeta, 'main.js'), '1');
  writeFileSync(join(carpeta, 'page.css'), 'a{}');
  const libro = newLibro({ nombre: 'Año 2025' });
  host = new FakeHost(libro, {
    makeFile: (fake) =>
      fake.files.push({
        id: 'doc 1',
        nombre: 'Informe de avance',
        mimeType: 'application/vnd.google-apps.document',
        bytes: new Uint8Array([80, 75]),
      }),
  });
  page = await servePage({ host, libro: () => libro, puerto: 0, carpeta });
});

afterAll(() => page.close());

test('it listens on 127.0.0.1 and serves the page', async () => {
  expect(page.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const { status, headers, body } = await ask(page.url);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(String(headers['content-security-policy'])).toContain("default-src 'none'");
  // A page of another site could not act, but could have its visitors click in ours.
  expect(String(headers['content-security-policy'])).toContain("frame-ancestors 'none'");
  expect(body.toString()).toContain('<title>page</title>');
});

test('an action of the page is answered', async () => {
  const { status, body } = await ask(`${page.url}api/accion`, { method: 'POST', headers: JSON_TYPE, body: OPEN });
  expect(status).toBe(200);
  expect(JSON.parse(body.toString())).toMatchObject({ error: null, libro: { nombre: 'Año 2025' } });
});

test.each([
  ['another Host (DNS rebinding)', { ...JSON_TYPE, host: 'evil.example' }],
  ['another origin', { ...JSON_TYPE, origin: 'https://evil.example' }],
  ['a sandboxed frame', { ...JSON_TYPE, origin: 'null' }],
  ['a form of another site', { 'content-type': 'text/plain' }],
])('a request from %s is refused', async (_, headers) => {
  const { status } = await ask(`${page.url}api/accion`, { method: 'POST', headers, body: OPEN });
  expect(status).toBe(403);
});

test.each(['nope', '../server.ts', 'api/nope', 'archivo/unknown'])('%s is not found', async (path) => {
  expect((await ask(page.url + path)).status).toBe(404);
});

test('a body that is no JSON is an error of that request alone', async () => {
  const { status } = await ask(`${page.url}api/accion`, { method: 'POST', headers: JSON_TYPE, body: '{' });
  expect(status).toBe(500);
  expect((await ask(page.url)).status).toBe(200);
});

test('a Doc that the add-on made downloads as the .docx that it is', async () => {
  const body = JSON.stringify({ ...JSON.parse(OPEN), accion: { tipo: 'ejecutar', funcion: 'makeFile', args: [] } });
  await ask(`${page.url}api/accion`, { method: 'POST', headers: JSON_TYPE, body });
  const { headers, body: bytes } = await ask(`${page.url}archivo/doc%201`);
  expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''Informe%20de%20avance.docx");
  expect([...bytes]).toEqual([80, 75]);
});

test('the workbook downloads as .xlsx, accents in its name included', async () => {
  const { headers, body } = await ask(`${page.url}libro.xlsx`);
  expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''A%C3%B1o%202025.xlsx");
  expect(body.subarray(0, 2).toString()).toBe('PK');
});

test('a port that is taken is an error', async () => {
  const puerto = Number(new URL(page.url).port);
  await expect(servePage({ host, libro: () => host.libro, puerto })).rejects.toThrow(/EADDRINUSE/);
});
