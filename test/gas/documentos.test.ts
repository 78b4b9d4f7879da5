import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { CLAVES_REGISTRO } from '../../src/mir/registro-documentos';
import { typeAjustes } from '../support/con-permisos';
import { ANA, call, capture, LECTORA, libroDeDocumentos, make, OWNER } from './documentos-libro';

const DOC = 'application/vnd.google-apps.document';
const PDF = 'application/pdf';

let base: Libro;
beforeAll(async () => {
  base = await libroDeDocumentos();
}, 60_000);

const open = (usuario = OWNER): Promise<Host> => createHost({ libro: structuredClone(base), usuario, calcula: false });

/** The rows of the log below its header, by column. */
function rowsOf({ libro }: Host): Record<(typeof CLAVES_REGISTRO)[number], unknown>[] {
  const celdas = libro.hojas.find((h) => h.nombre === 'Documentos')?.celdas ?? [];
  const rows = celdas.slice(1).map((row) => CLAVES_REGISTRO.map((clave, c) => [clave, row?.[c]?.valor ?? '']));
  return rows.map((row) => Object.fromEntries(row)).filter((row) => row.documento !== '');
}

/** The document lock, in the hands of somebody else's script while `work` runs. */
async function whileLocked<T>(host: Host, work: () => T): Promise<T> {
  const other = await createHost({ libro: host.libro, bundle: null });
  const lock = (other.services.LockService as GoogleAppsScript.Lock.LockService).getDocumentLock();
  lock.waitLock(1);
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}

describe('the log', () => {
  test('is made by the first document, and has a row of each', async () => {
    const host = await open();
    expect(make(host, { destino: 'descarga' })).toMatchObject({ ok: true, findings: [], yaEstaba: false });
    const { archivos } = make(host, { alcance: '1/1' });
    expect(rowsOf(host)).toMatchObject([
      {
        quien: OWNER,
        documento: 'Informe de avance',
        periodo: '2025-B1',
        alcance: '',
        destino: 'Descarga',
        vinculo: '',
      },
      { alcance: '1/1', destino: 'Google Drive', vinculo: archivos[0]?.url, plantilla: '', estado: '' },
    ]);
    expect(rowsOf(host)[0]?.archivo).toBe('Informe de avance 2025-B1.docx');
    expect(rowsOf(host).map((r) => String(r.huella))).toEqual([
      expect.stringMatching(/^[0-9a-f]{16}$/),
      expect.stringMatching(/^[0-9a-f]{16}$/),
    ]);
  });

  test('is as the blueprint wants it, and its loss is told and mended', async () => {
    const host = await open();
    make(host, { destino: 'descarga' });
    const worse = () => call(host, 'auditar', { completa: true }).findings.filter((f) => f.code.startsWith('EST'));
    expect(worse()).toEqual([]);
    host.libro.hojas.splice(
      host.libro.hojas.findIndex((h) => h.nombre === 'Documentos'),
      1,
    );
    expect(worse()).toMatchObject([{ hoja: 'Documentos' }]);
    const { huella } = call(host, 'prepararReparacion', { elecciones: null });
    call(host, 'reparar', { huella, elecciones: null, operaciones: null });
    expect(worse()).toEqual([]);
  });

  test('a name that is a formula stays a text', async () => {
    const libro = structuredClone(base);
    await typeAjustes(libro, { nombreInforme: "'=1+1" });
    const host = await createHost({ libro });
    make(host, { destino: 'descarga' });
    expect(rowsOf(host)[0]?.archivo).toMatch(/^=1\+1/);
  });

  test.each([ANA, LECTORA])('has what %s makes, once somebody who may has made the sheet', async (usuario) => {
    const host = await open(usuario);
    const [sinHoja] = make(host).findings;
    expect(sinHoja).toMatchObject({
      code: 'APP-125',
      severidad: 'aviso',
      mensaje: expect.stringContaining('no existe'),
    });
    expect(host.takeFiles().map((f) => f.mimeType)).toEqual([DOC]);
    host.actAs(OWNER);
    make(host, { destino: 'descarga' });
    host.actAs(usuario);
    expect(make(host)).toMatchObject({ ok: true, yaEstaba: true, findings: [{ code: 'APP-126' }] });
    expect(rowsOf(host).map((r) => r.quien)).toEqual([OWNER, usuario]);
    expect(host.takeFiles()).toEqual([]);
  });

  test('a sheet of that name of people is left alone, and the document is made', async () => {
    const host = await open();
    const servicio = host.services.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    servicio.getActiveSpreadsheet().insertSheet('Documentos').getRange(1, 1).setValue('Lista de la oficina');
    expect(make(host)).toMatchObject({ ok: true, findings: [{ code: 'APP-125' }] });
    expect(host.libro.hojas.find((h) => h.nombre === 'Documentos')?.celdas[0]?.[0]?.valor).toBe('Lista de la oficina');
  });
});

describe('the same document asked for again', () => {
  test('is found in Drive: no second Doc, no second row', async () => {
    const host = await open();
    const [first] = make(host).archivos;
    const again = make(host);
    expect(again).toMatchObject({ ok: true, yaEstaba: true, findings: [{ code: 'APP-126' }] });
    expect(again.archivos[0]?.url).toBe(first?.url);
    expect(host.takeFiles()).toHaveLength(1);
    expect(rowsOf(host)).toHaveLength(1);
  });

  test('is another once the data or the part are', async () => {
    const host = await open();
    make(host);
    capture(host, 3);
    expect(make(host).yaEstaba).toBe(false);
    expect(make(host, { alcance: '1/1' }).yaEstaba).toBe(false);
    expect(rowsOf(host)).toHaveLength(3);
  });

  test('through a template is another, and again once the template was changed', async () => {
    const host = await open();
    const { plantilla } = call(host, 'crearPlantilla', { tipo: 'avance', destino: 'drive' });
    const clave = plantilla?.clave ?? '';
    make(host);
    expect(make(host, { plantilla: clave })).toMatchObject({ ok: true, yaEstaba: false });
    expect(make(host, { plantilla: clave })).toMatchObject({ ok: true, yaEstaba: true });
    const { Files } = host.services.Drive as { Files: { update(recurso: object, id: string): void } };
    await new Promise((later) => setTimeout(later, 5));
    Files.update({ name: 'Carta' }, clave.slice(4));
    expect(make(host, { plantilla: clave })).toMatchObject({ ok: true, yaEstaba: false });
    expect(rowsOf(host).map((r) => r.plantilla)).toEqual(['', plantilla?.nombre, 'Carta']);
  });

  test('is made again when the first went to the bin', async () => {
    const host = await open();
    const [doc] = make(host).archivos;
    const { Files } = host.services.Drive as { Files: { update(recurso: object, id: string): void } };
    Files.update({ trashed: true }, /\/d\/([^/]+)/.exec(doc?.url ?? '')?.[1] ?? '');
    expect(make(host).yaEstaba).toBe(false);
  });

  test("is each one's own: Drive shows nobody what the add-on made for another", async () => {
    const host = await open();
    make(host);
    host.actAs(ANA);
    expect(make(host).yaEstaba).toBe(false);
    const [suyo, otro] = rowsOf(host);
    expect(suyo?.huella).toBe(otro?.huella);
    expect(suyo?.vinculo).not.toBe(otro?.vinculo);
  });

  test('stopped between the Doc and the log, it ends with one of each', async () => {
    const host = await open();
    make(host, { destino: 'descarga' });
    const stopped = await whileLocked(host, () => make(host));
    expect(stopped).toMatchObject({ ok: true, findings: [{ code: 'APP-125', severidad: 'aviso' }] });
    expect(rowsOf(host)).toHaveLength(1);
    expect(make(host).yaEstaba).toBe(true);
    expect(rowsOf(host)).toHaveLength(2);
    expect(host.takeFiles()).toHaveLength(1);
  });
});

describe('its PDF', () => {
  const carpeta = mkdtempSync(join(tmpdir(), 'documentos-'));
  const programa = join(carpeta, 'soffice');
  writeFileSync(
    programa,
    '#!/bin/sh\nwhile [ $# -gt 1 ]; do [ "$1" = --outdir ] && out="$2"; shift; done\nprintf %%PDF > "$out/documento.pdf"\n',
  );
  chmodSync(programa, 0o755);
  afterEach(() => {
    delete process.env.MIRADOR_SOFFICE;
  });
  afterAll(() => rmSync(carpeta, { recursive: true }));

  test('stands beside the Doc, and comes back to be downloaded', async () => {
    process.env.MIRADOR_SOFFICE = programa;
    const host = await open();
    const { ok, archivos } = make(host, { destino: 'pdf' });
    expect(ok).toBe(true);
    expect(archivos).toMatchObject([
      { nombre: 'Informe de avance 2025-B1.pdf', mimeType: PDF, base64: Buffer.from('%PDF').toString('base64') },
      { nombre: 'Informe de avance 2025-B1', mimeType: DOC, base64: null },
    ]);
    expect(make(host, { destino: 'pdf' })).toMatchObject({ ok: true, yaEstaba: true });
    expect(host.takeFiles().map((f) => f.mimeType)).toEqual([DOC, PDF]);
    expect(rowsOf(host)).toMatchObject([{ destino: 'Google Drive y PDF' }]);
  });

  test('is made again, and kept beside the first, once the Doc was edited', async () => {
    process.env.MIRADOR_SOFFICE = programa;
    const host = await open();
    const [first, doc] = make(host, { destino: 'pdf' }).archivos;
    const { Files } = host.services.Drive as { Files: { update(recurso: object, id: string): void } };
    await new Promise((later) => setTimeout(later, 5));
    Files.update({ name: 'Informe corregido' }, /\/d\/([^/]+)/.exec(doc?.url ?? '')?.[1] ?? '');
    const again = make(host, { destino: 'pdf' });
    expect(again).toMatchObject({ ok: true, yaEstaba: false });
    expect(again.archivos).toMatchObject([
      { nombre: 'Informe corregido.pdf', base64: expect.any(String) },
      { url: doc?.url },
    ]);
    expect(again.archivos[0]?.url).not.toBe(first?.url);
    expect(make(host, { destino: 'pdf' })).toMatchObject({
      yaEstaba: true,
      archivos: [{ url: again.archivos[0]?.url }, {}],
    });
    expect(host.takeFiles().map((f) => f.mimeType)).toEqual([DOC, PDF, PDF]);
  });

  test('where it cannot be made leaves the Doc, which the next time is used', async () => {
    process.env.MIRADOR_SOFFICE = join(carpeta, 'none');
    const host = await open();
    const failed = make(host, { destino: 'pdf' });
    expect(failed).toMatchObject({ ok: false, findings: [{ code: 'APP-124' }], archivos: [{ mimeType: DOC }] });
    process.env.MIRADOR_SOFFICE = programa;
    expect(make(host, { destino: 'pdf' })).toMatchObject({ ok: true, yaEstaba: false });
    expect(host.takeFiles().map((f) => f.mimeType)).toEqual([DOC, PDF]);
  });
});

describe('whether it still says what the data say', () => {
  const estados = (host: Host) => call(host, 'documentos', { desde: null }).documentos.map((d) => d.estado);
  const marcas = (host: Host) => rowsOf(host).map((r) => r.estado);

  test('is told of the newest of each, whoever asks', async () => {
    const host = await open();
    make(host);
    make(host, { periodo: '2025-B2' });
    expect(estados(host)).toEqual(['vigente', 'vigente']);
    capture(host, 3);
    host.actAs(ANA);
    expect(call(host, 'documentos', { desde: null }).documentos).toMatchObject([
      { periodo: '2025-B2', estado: 'cambió', anteriores: 0 },
      { periodo: '2025-B1', estado: 'cambió', anteriores: 0 },
    ]);
    make(host);
    expect(call(host, 'documentos', { desde: null }).documentos).toMatchObject([
      { periodo: '2025-B1', estado: 'vigente', quien: ANA, anteriores: 1 },
      { periodo: '2025-B2', estado: 'cambió' },
    ]);
  });

  test('marks the sheet once, with one write, and takes the mark away', async () => {
    const host = await open();
    make(host);
    expect(call(host, 'documentos', { desde: null }).porMarcar).toBe(false);
    capture(host, 3);
    expect(call(host, 'documentos', { desde: null }).porMarcar).toBe(true);
    const writes = (): number => {
      host.resetCalls();
      expect(call(host, 'marcarDocumentos', { desde: null })).toMatchObject({ ok: true, porMarcar: false });
      return host.llamadas.escrituras;
    };
    expect([writes(), writes()]).toEqual([1, 0]);
    expect(marcas(host)).toEqual([expect.stringMatching(/^Los datos cambiaron \(visto el \d+ de /)]);
    make(host);
    writes();
    expect(marcas(host)).toEqual([expect.stringMatching(/^Sustituido por el del \d+ de /), '']);
    call(host, 'capturar', { linea: '1.1', mes: 1, valor: null, seccion: null, observaciones: null });
    writes();
    expect(marcas(host)).toEqual([expect.stringMatching(/^Sustituido/), expect.stringMatching(/^Los datos cambiaron/)]);
    capture(host, 3);
    writes();
    expect(marcas(host)).toEqual([expect.stringMatching(/^Sustituido/), '']);
  });

  test('what people wrote in ESTADO stays', async () => {
    const host = await open();
    make(host);
    const c = CLAVES_REGISTRO.indexOf('estado') + 1;
    host.edit({ hoja: 'Documentos', fila: 2, columna: c, textos: [['Entregado a la JEE']] });
    capture(host, 3);
    expect(call(host, 'marcarDocumentos', { desde: null })).toMatchObject({ ok: true });
    expect(marcas(host)).toEqual(['Entregado a la JEE']);
    expect(estados(host)).toEqual(['cambió']);
  });

  test('is in doubt where its row says no kind, or the document may not be made now', async () => {
    const host = await open();
    make(host);
    const edit = (columna: number, texto: string) =>
      host.edit({ hoja: 'Documentos', fila: 2, columna, textos: [[texto]] });
    edit(3, 'Oficio');
    expect(call(host, 'documentos', { desde: null }).documentos).toMatchObject([
      { tipo: null, estado: 'no se puede comprobar', motivo: expect.stringContaining('No se reconoce') },
    ]);
    edit(3, 'Informe de avance');
    edit(4, "'2024-B1");
    expect(call(host, 'documentos', { desde: null }).documentos).toMatchObject([
      { tipo: 'avance', estado: 'no se puede comprobar', motivo: expect.stringContaining('2024') },
    ]);
  });

  test.each([
    ['avance', '2025-B1', 'Informe de avance'],
    ['pat', null, 'Programa Anual de Trabajo'],
    ['ficha', null, 'Ficha técnica de indicadores'],
    ['ficha', '2025-B1', 'Ficha técnica de indicadores'],
  ])('holds for the kind %s of %p', async (tipo, periodo, documento) => {
    const host = await open();
    expect(make(host, { tipo, periodo })).toMatchObject({ ok: true, yaEstaba: false });
    expect(make(host, { tipo, periodo }).yaEstaba).toBe(true);
    expect(call(host, 'documentos', { desde: null }).documentos).toMatchObject([
      { tipo, documento, periodo: periodo ?? '', estado: 'vigente' },
    ]);
  });

  test('without any document there is nothing to list, and nothing to mark', async () => {
    const host = await open();
    expect(call(host, 'documentos', { desde: null })).toMatchObject({
      ok: true,
      hay: false,
      total: 0,
      siguiente: null,
    });
    expect(call(host, 'marcarDocumentos', { desde: null })).toMatchObject({
      ok: false,
      findings: [{ code: 'APP-129' }],
    });
  });
});
