import { createDoc } from '../../src/gas/drive';
import { handlerOf } from '../../src/gas/handlers';
import { createHost } from '../../src/local/host';
import { installed } from '../budget/libro';

/** The shell over the local services in this realm, with a Drive that each test makes as it needs. */
interface FakeFiles {
  readonly create: jest.Mock;
  readonly get: jest.Mock;
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
  Object.assign(globalThis, services, { Drive: { Files: files } });
}

beforeEach(() => properties.clear());
afterEach(() => {
  for (const name of [...Object.keys(SERVICES), 'Drive', 'SpreadsheetApp', 'Session', 'LockService']) {
    Reflect.deleteProperty(globalThis, name);
  }
});

const DOCX = Uint8Array.of(80, 75, 200);

test('the folder is made once, its id is kept, and the .docx is converted inside it', () => {
  const create = jest
    .fn()
    .mockReturnValueOnce({ id: 'carpeta' })
    .mockReturnValue({ id: 'doc', webViewLink: 'https://x' });
  withDrive({ create, get: jest.fn() });
  expect(createDoc('Informe', DOCX)).toEqual({ url: 'https://x' });
  expect(properties.get('mirador.carpeta')).toBe('carpeta');
  expect(create.mock.calls[1]).toMatchObject([
    { name: 'Informe', mimeType: 'application/vnd.google-apps.document', parents: ['carpeta'] },
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
  createDoc('Informe', DOCX);
  expect(properties.get('mirador.carpeta')).toBe('nueva');
});

test('what Drive refuses is a sentence that offers the download', async () => {
  const { libro } = await installed(10);
  const host = await createHost({ libro, bundle: null });
  const log = jest.spyOn(console, 'error').mockImplementation(() => {});
  const create = jest.fn(() => {
    throw new Error('User rate limit exceeded.');
  });
  const { SpreadsheetApp, Session, LockService, Utilities, PropertiesService } = host.services;
  withDrive({ create, get: jest.fn() }, { SpreadsheetApp, Session, LockService, Utilities, PropertiesService });
  expect(
    handlerOf('hacerInforme')({ tipo: 'avance', periodo: '2025-B1', alcance: null, plantilla: null, destino: 'drive' }),
  ).toMatchObject({
    ok: false,
    findings: [{ code: 'APP-19', mensaje: expect.stringContaining('rate limit') }],
    archivos: [],
  });
  log.mockRestore();
});
