import { MIME_DOCX } from '../../src/gas/archivos';
import { DocumentoEnDrive } from '../../src/gas/drive';
import { handlerOf } from '../../src/gas/handlers';
import { createHost } from '../../src/local/host';
import { installed } from '../budget/libro';

/** The shell over the local services in this realm, with a Drive that each test makes as it needs. */
interface FakeFiles {
  readonly create: jest.Mock;
  readonly get: jest.Mock;
  readonly list?: jest.Mock;
  readonly export?: jest.Mock;
}

const properties = new Map<string, string>();
const SERVICES: Record<string, unknown> = {
  PropertiesService: {
    getUserProperties: () => ({
      getProperty: (key: string) => properties.get(key) ?? null,
      setProperty: (key: string, value: string) => properties.set(key, value),
    }),
  },
  Utilities: { newBlob: (bytes: number[], mime: string, name: string) => ({ bytes, mime, name }) },
};

function withDrive(files: FakeFiles, services = SERVICES): void {
  const list = jest.fn().mockReturnValue({ files: [] });
  Object.assign(globalThis, services, { Drive: { Files: { list, ...files } } });
}

beforeEach(() => properties.clear());
afterEach(() => {
  for (const name of [...Object.keys(SERVICES), 'Drive', 'SpreadsheetApp', 'Session', 'LockService']) {
    Reflect.deleteProperty(globalThis, name);
  }
});

const DOC = 'application/vnd.google-apps.document';
const INFORME = { nombre: 'Informe.docx', mimeType: MIME_DOCX, bytes: Uint8Array.of(80, 75, 200) };
const CLAVE = '0123456789abcdef';

test('the folder is made once, its id is kept, and the .docx is converted inside it under its name alone', () => {
  const create = jest
    .fn()
    .mockReturnValueOnce({ id: 'carpeta' })
    .mockReturnValue({ id: 'doc', name: 'Informe', mimeType: DOC, webViewLink: 'https://x' });
  withDrive({ create, get: jest.fn() });
  expect(DocumentoEnDrive.find(CLAVE).leave(INFORME, '0')).toEqual({
    id: 'doc',
    nombre: 'Informe',
    mimeType: DOC,
    url: 'https://x',
    cambiado: '',
    yaEstaba: false,
  });
  expect(properties.get('mirador.carpeta')).toBe('carpeta');
  expect(create.mock.calls[1]).toMatchObject([
    { name: 'Informe', mimeType: DOC, parents: ['carpeta'], appProperties: { mirador: CLAVE, miradorParte: '0' } },
    { name: 'Informe.docx', bytes: [80, 75, -56] },
    {},
  ]);
});

test.each<[string, () => unknown]>([
  ['in the bin', () => ({ id: 'vieja', trashed: true })],
  [
    'gone',
    () => {
      throw new Error('File not found: vieja.');
    },
  ],
])('a folder that is %s is made again', (_, get) => {
  properties.set('mirador.carpeta', 'vieja');
  const create = jest.fn().mockReturnValue({ id: 'nueva', webViewLink: 'https://x' });
  withDrive({ create, get: jest.fn(get) });
  DocumentoEnDrive.find(CLAVE);
  expect(properties.get('mirador.carpeta')).toBe('nueva');
});

test('at its limit Drive says nothing of the folder: no second one is made', () => {
  properties.set('mirador.carpeta', 'vieja');
  const create = jest.fn();
  withDrive({ create, get: failing('API call to drive.files.get failed with error: User rate limit exceeded.') });
  expect(() => DocumentoEnDrive.find(CLAVE)).toThrow('rate limit');
  expect(create).not.toHaveBeenCalled();
  expect(properties.get('mirador.carpeta')).toBe('vieja');
});

test('what was made of the same document is found by its key, and nothing is uploaded', () => {
  properties.set('mirador.carpeta', 'carpeta');
  const create = jest.fn();
  const hecho = { id: 'doc', name: 'Otro nombre', mimeType: DOC, appProperties: { miradorParte: '0' } };
  const list = jest.fn().mockReturnValue({ files: [hecho] });
  withDrive({ create, get: jest.fn().mockReturnValue({ id: 'carpeta' }), list });
  expect(DocumentoEnDrive.find(CLAVE).leave(INFORME, '0')).toMatchObject({ id: 'doc', yaEstaba: true });
  expect(create).not.toHaveBeenCalled();
  expect(list.mock.calls[0][0].q).toBe(`appProperties has { key='mirador' and value='${CLAVE}' } and trashed=false`);
});

/** The informe of a small MIR, asked of the shell in this realm, with a Drive whose answers the test gives. */
async function hacer(destino: 'drive' | 'pdf', files: Partial<FakeFiles>): Promise<object> {
  const { libro } = await installed(10);
  const host = await createHost({ libro, bundle: null });
  const log = jest.spyOn(console, 'error').mockImplementation(() => {});
  const { SpreadsheetApp, Session, LockService, Utilities, PropertiesService } = host.services;
  const drive = { create: jest.fn().mockReturnValue({ id: 'x', name: 'Informe', mimeType: DOC }), get: jest.fn() };
  withDrive({ ...drive, ...files }, { SpreadsheetApp, Session, LockService, Utilities, PropertiesService });
  const answer = handlerOf('hacerInforme')({ tipo: 'avance', periodo: '2025-B1', destino });
  log.mockRestore();
  return answer;
}

function failing(mensaje: string): jest.Mock {
  return jest.fn(() => {
    throw new Error(mensaje);
  });
}

test.each([
  ['API call to drive.files.create failed with error: User rate limit exceeded.', 'APP-122', /250 al día/],
  ['Service invoked too many times for one day: document create.', 'APP-122', /lo hecho no se repite/],
  ["The user's Drive storage quota has been exceeded.", 'APP-123', /Libere espacio/],
  ['API call to drive.files.create failed with error: Internal Error', 'APP-19', /Descargue/],
])('"%s" is a sentence with what to do', async (mensaje, code, remedio) => {
  expect(await hacer('drive', { create: failing(mensaje) })).toMatchObject({
    ok: false,
    findings: [{ code, remedio: expect.stringMatching(remedio) }],
    archivos: [],
  });
});

test('a PDF that is refused leaves the Doc, and says so', async () => {
  const refused = failing('API call to drive.files.export failed with error: This file is too large to be exported.');
  expect(await hacer('pdf', { export: refused })).toMatchObject({
    ok: false,
    findings: [
      {
        code: 'APP-124',
        mensaje: expect.stringMatching(/no hizo su PDF: el documento es demasiado grande para convertirlo\.$/),
      },
    ],
    archivos: [{ nombre: 'Informe', base64: null, url: expect.stringContaining('https:') }],
  });
});
