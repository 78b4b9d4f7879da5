import { strFromU8, unzipSync } from 'fflate';
import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { installed, mirMinima } from '../budget/libro';
import { typeAjustes } from '../support/con-permisos';

/** The built bundle on the local host: fichas and rows to be published. */
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let base: Libro;
beforeAll(async () => {
  ({ libro: base } = await installed(mirMinima(), null, 'es_MX', false));
  await typeAjustes(base, { organo: 'Dirección de Organización' });
}, 60_000);

const open = (): Promise<Host> =>
  createHost({ libro: structuredClone(base), usuario: 'titular@example.org', calcula: false });

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

const PETICION = { tipo: 'transparencia', periodo: '2025-B1', alcance: null, plantilla: null } as const;
const bytesOf = (base64: string | null): Uint8Array => new Uint8Array(Buffer.from(base64 ?? '', 'base64'));

describe('rows to be published, by the bundle', () => {
  test('come as one .xlsx and a CSV a table, with nothing but the language to make them', async () => {
    const { ok, archivos } = call(await open(), 'hacerInforme', { ...PETICION, destino: 'descarga' });
    expect(ok).toBe(true);
    expect(archivos.map((a) => [a.nombre, a.mimeType])).toEqual([
      ['Transparencia 2025-B1.xlsx', XLSX],
      ...['PNT', 'datos abiertos', 'datos abiertos por mes', 'diccionario de datos'].map((tabla) => [
        `Transparencia 2025-B1 ${tabla}.csv`,
        'text/csv',
      ]),
    ]);
    const partes = unzipSync(bytesOf(archivos[0]?.base64 ?? null));
    expect(Object.keys(partes).filter((p) => p.startsWith('xl/worksheets/'))).toHaveLength(4);
    expect(strFromU8(bytesOf(archivos[1]?.base64 ?? null))).toContain('Fecha de término del periodo que se informa');
  });

  test('go to Drive as a native Sheet and CSV files', async () => {
    const { ok, archivos } = call(await open(), 'hacerInforme', { ...PETICION, destino: 'drive' });
    expect(ok).toBe(true);
    expect(archivos.map((a) => a.mimeType)).toEqual([
      'application/vnd.google-apps.spreadsheet',
      ...Array.from({ length: 4 }, () => 'text/csv'),
    ]);
    expect(archivos.every((a) => a.url !== null)).toBe(true);
  });

  test('are seen before they are made', async () => {
    const { html } = call(await open(), 'vistaInforme', PETICION);
    for (const hoja of ['Reporte de Formatos', 'Datos abiertos por mes', 'Diccionario de datos']) {
      expect(html).toContain(hoja);
    }
  });

  test.each([
    [{ destino: 'descarga', plantilla: 'UEs=' }, 'APP-134'],
    [{ destino: 'pdf' }, 'APP-127'],
  ] as const)('are not made as %j: %s', async (parts, code) => {
    const host = await open();
    expect(call(host, 'hacerInforme', { ...PETICION, ...parts })).toMatchObject({ ok: false, findings: [{ code }] });
  });

  test('need a period, which fichas do not', async () => {
    const host = await open();
    const sin = { ...PETICION, periodo: null, destino: 'descarga' } as const;
    expect(call(host, 'hacerInforme', sin).findings.map((f) => f.code)).toEqual(['APP-111']);
    expect(call(host, 'hacerInforme', { ...sin, tipo: 'ficha' }).archivos[0]?.nombre).toBe('Fichas técnicas 2025.docx');
  });
});
