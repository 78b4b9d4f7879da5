import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../../src/local/contract';
import { createHost, type OpcionesHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { celdaAt, newLibro } from '../../src/local/workbook-new';

let carpeta: string;
beforeEach(() => {
  carpeta = mkdtempSync(join(tmpdir(), 'mirador-host-'));
});
afterEach(() => rmSync(carpeta, { recursive: true, force: true }));

/** A host over a script of a few lines. */
async function hostOf(script: string, opciones: OpcionesHost = {}): Promise<Host> {
  writeFileSync(join(carpeta, 'Codigo.js'), script);
  writeFileSync(join(carpeta, 'vista.html'), '<p>hola</p>');
  return createHost({ libro: newLibro({ propietario: 'ana@example.org' }), bundle: carpeta, ...opciones });
}

const run = async (cuerpo: string, opciones?: OpcionesHost) =>
  (await hostOf(`function f(e) { ${cuerpo} }`, opciones)).run('f');

describe('what the realm of a script has', () => {
  test.each([
    'setTimeout',
    'fetch',
    'URL',
    'TextEncoder',
    'crypto',
    'Buffer',
    'require',
    'process',
    'module',
    'WebAssembly',
    'queueMicrotask',
    'structuredClone',
    'atob',
    'performance',
    'UrlFetchApp',
    'DriveApp',
    'CacheService',
  ])('no %s', async (nombre) => {
    expect(await run(`return typeof ${nombre}`)).toBe('undefined');
  });

  test('dates and errors of its own realm come out of the services', async () => {
    const libro = newLibro();
    const hoja = libro.hojas[0];
    if (!hoja) throw new Error('A new workbook has a sheet.');
    Object.assign(celdaAt(hoja, 1, 1), { valor: { fecha: '2024-02-29' }, formato: 'yyyy-mm-dd' });
    const salida = await run(
      `var d = SpreadsheetApp.getActiveSheet().getRange(1, 1).getValue();
       var zona = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
       var error = null;
       try { PropertiesService.getDocumentProperties().setProperty('a', 1); } catch (e) { error = e; }
       return [d instanceof Date, Utilities.formatDate(d, zona, 'yyyy-MM-dd'), error instanceof Error, error.message];`,
      { libro },
    );
    expect(salida).toEqual([
      true,
      '2024-02-29',
      true,
      "The parameters (String,number) don't match the method signature for PropertiesService.Properties.setProperty.",
    ]);
  });

  test('the host refuses what it does not have, by its name', async () => {
    await expect(run('Utilities.zip([])')).rejects.toThrow('"Utilities.zip" is not available in the local host');
    await expect(run('Drive.Permissions')).rejects.toThrow('"Drive.Permissions" is not available in the local host');
  });
});

describe('running a function as google.script.run does', () => {
  test('copies plain data both ways', async () => {
    const host = await hostOf('function f(x) { x.lista.push(2); return { eco: x, es: x.lista instanceof Array }; }');
    const entrada = { lista: [1], texto: 'ñ', nada: null };
    expect(host.run('f', [entrada])).toEqual({ eco: { lista: [1, 2], texto: 'ñ', nada: null }, es: true });
    expect(entrada.lista).toEqual([1]);
  });

  test.each([
    ['a Date', [new Date(0)]],
    ['undefined in an array', [[undefined]]],
    ['a function', [() => 1]],
    ['NaN', [Number.NaN]],
    ['a Map', [new Map()]],
    ['an instance', [new (class Punto {})()]],
  ])('refuses %s as an argument', async (_, args) => {
    const host = await hostOf('function f(x) { return x; }');
    expect(() => host.run('f', args)).toThrow('illegal value');
  });

  test('refuses a cycle, and a Date that comes back', async () => {
    const host = await hostOf('function f(x) { return x; } function d() { return new Date(); }');
    const ciclo: { yo?: unknown } = {};
    ciclo.yo = ciclo;
    expect(() => host.run('f', [ciclo])).toThrow('cycle');
    expect(() => host.run('d')).toThrow('cannot carry');
  });

  test.each(['privada_', 'noExiste', 'toString', 'SpreadsheetApp', 'valor'])('does not reach %s', async (nombre) => {
    const host = await hostOf('function privada_() { return 1; } var valor = 1;');
    expect(() => host.run(nombre)).toThrow(`Script function not found: ${nombre}`);
  });

  test('a bug keeps its text and its stack', async () => {
    const host = await hostOf('function f() { return null.x; }');
    expect(() => host.run('f')).toThrow(
      expect.objectContaining({ name: 'Error', stack: expect.stringContaining('Codigo.js') }),
    );
  });

  test('is stopped after six virtual minutes', async () => {
    await expect(run('while (true) Utilities.sleep(60000);')).rejects.toThrow('Exceeded maximum execution time');
  });
});

describe('simple triggers', () => {
  const script = `
    function onOpen(e) { SpreadsheetApp.getUi().createMenu('M').addItem('Uno', 'f').addToUi(); modo = String(e.authMode); }
    var modo = '';
    function f() { return modo; }
    function onEdit(e) {
      var p = PropertiesService.getDocumentProperties();
      p.setProperty('editado', e.range.getA1Notation() + '=' + e.value + ' ' + (e.authMode === ScriptApp.AuthMode.LIMITED) + ' ' + Session.getActiveUser().getEmail());
      if (e.value === '9') Drive.Files.list({});
      if (e.value === '8') Utilities.sleep(31000);
    }`;

  test('onOpen builds its menu in the mode given', async () => {
    const host = await hostOf(script);
    host.open('LIMITED');
    expect(host.takeShown()).toEqual([expect.objectContaining({ tipo: 'menu', titulo: 'M' })]);
    expect(host.run('f')).toBe('LIMITED');
  });

  test('onEdit gets what was typed, under LIMITED, and who typed it unless the setting says no', async () => {
    const host = await hostOf(script);
    host.edit({ hoja: 'Hoja 1', fila: 2, columna: 3, textos: [['7']] });
    expect(host.libro.propiedades.get('editado')).toBe('C2=7 true ana@example.org');
    const callado = await hostOf(script, { correoEnDisparadores: false });
    callado.edit({ hoja: 'Hoja 1', fila: 2, columna: 3, textos: [['7']] });
    expect(callado.libro.propiedades.get('editado')).toBe('C2=7 true ');
  });

  test('under NONE a menu may be made and nothing may be read', async () => {
    const host = await hostOf('function onOpen() { PropertiesService.getDocumentProperties(); }');
    expect(() => host.open('NONE')).toThrow(
      'You do not have permission to call PropertiesService.getDocumentProperties',
    );
    expect(() => host.open('LIMITED')).not.toThrow();
  });

  test('may not call what needs authorisation, nor run longer than 30 s', async () => {
    const host = await hostOf(script);
    const type = (texto: string) => host.edit({ hoja: 'Hoja 1', fila: 1, columna: 1, textos: [[texto]] });
    expect(() => type('9')).toThrow('You do not have permission to call drive.files.list');
    expect(() => type('8')).toThrow('Exceeded maximum execution time');
  });
});

describe('two users over one workbook', () => {
  const script = `
    function suma() { SpreadsheetApp.getActiveSheet().getRange('A2').setFormula('=A1*2'); }
    function lee() { return SpreadsheetApp.getActiveSheet().getRange('A2').getValue(); }
    function toma() { return LockService.getDocumentLock().tryLock(1000); }
    function anota(e) { LockService.getDocumentLock().waitLock(10); PropertiesService.getDocumentProperties().setProperty('x', 'y'); return true; }`;

  async function pareja(alLlamar?: (otro: Host) => void): Promise<{ uno: Host; otro: Host; libro: Libro }> {
    const libro = newLibro({ propietario: 'ana@example.org' });
    libro.acceso.editores.push('luis@example.org');
    const otro = await hostOf(script, { libro, usuario: 'Luis@example.org' });
    let dentro = false;
    const uno = await hostOf(script, {
      libro,
      alLlamar: () => {
        if (dentro || !alLlamar) return;
        dentro = true;
        alLlamar(otro);
        dentro = false;
      },
    });
    return { uno, otro, libro };
  }

  test('see the same cells and results', async () => {
    const { uno, otro } = await pareja();
    uno.run('suma');
    otro.edit({ hoja: 'Hoja 1', fila: 1, columna: 1, textos: [['21']] });
    expect([uno.run('lee'), otro.run('lee')]).toEqual([42, 42]);
    expect([uno.usuario, otro.usuario]).toEqual(['ana@example.org', 'luis@example.org']);
  });

  test('meet the same lock, which is free again when the execution ends', async () => {
    const tomas: unknown[] = [];
    const { uno, otro } = await pareja((o) => tomas.push(o.run('toma')));
    uno.run('anota');
    expect(tomas).toContain(false);
    expect(otro.run('toma')).toBe(true);
  });

  test('properties: 9 KB a value, text only', async () => {
    const host = await hostOf(
      "function f(x) { PropertiesService.getDocumentProperties().setProperty('k', x); return true; }",
    );
    expect(host.run('f', ['a'.repeat(9215)])).toBe(true);
    expect(() => host.run('f', ['á'.repeat(4608)])).toThrow('Argument too large: value');
  });
});

describe('files and views', () => {
  const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const DOC = 'application/vnd.google-apps.document';
  const script = `
    function hace() {
      var carpeta = Drive.Files.create({ name: 'C', mimeType: 'application/vnd.google-apps.folder' });
      var blob = Utilities.newBlob([80, 75, -1], '${DOCX}', 'x.docx');
      var doc = Drive.Files.create({ name: 'Informe', mimeType: '${DOC}', parents: [carpeta.id] }, blob, { fields: 'id' });
      var hay = Drive.Files.list({ q: "name='Informe' and trashed=false and '" + carpeta.id + "' in parents" }).files.length;
      return [doc.id, hay, Drive.Files.export(doc.id, '${DOCX}', { alt: 'media' }).getBytes()];
    }
    function lee(id) { return Drive.Files.get(id).name; }
    function campos(id) { return [Drive.Files.get(id), Drive.Files.get(id, { fields: 'id, trashed' })]; }
    function vista() { return HtmlService.createHtmlOutputFromFile('vista').setTitle('T').append('<b>1</b>').getContent(); }
    function barra() {
      var html = HtmlService.createHtmlOutputFromFile('vista').setTitle('T');
      SpreadsheetApp.getUi().showSidebar(html);
      SpreadsheetApp.getUi().showModalDialog(html.setWidth(400).setHeight(300), 'D');
    }
    function falta() { HtmlService.createHtmlOutputFromFile('otra'); }
    function bytes() { return Utilities.base64Encode(Utilities.base64Decode('/wB/')); }`;

  test('Drive answers with the fields that were asked for, else with a few', async () => {
    const host = await hostOf(script);
    const [id] = host.run('hace') as [string];
    expect(host.run('campos', [id])).toEqual([
      { kind: 'drive#file', id, name: 'Informe', mimeType: DOC },
      { id, trashed: false },
    ]);
  });

  test('Drive finds files by the properties that the script gave them, the newest first', async () => {
    const host = await hostOf(`
      function hace(nombre, clave) { Drive.Files.create({ name: nombre, appProperties: { clave: clave } }); }
      function hay(q) { return Drive.Files.list({ q: q, fields: 'files(name,appProperties)' }).files; }
      function larga() { Drive.Files.create({ name: 'x', appProperties: { k: new Array(125).join('a') } }); }`);
    for (const [nombre, clave] of [
      ['a', 'uno'],
      ['b', "d'os"],
      ['c', 'uno'],
    ] as const)
      host.run('hace', [nombre, clave]);
    const q = (valor: string): string => `appProperties has { key='clave' and value='${valor}' } and trashed=false`;
    expect(host.run('hay', [q('uno')])).toEqual([
      { name: 'c', appProperties: { clave: 'uno' } },
      { name: 'a', appProperties: { clave: 'uno' } },
    ]);
    expect(host.run('hay', [q("d\\'os")])).toHaveLength(1);
    expect(host.run('hay', [q('tres')])).toEqual([]);
    expect(() => host.run('larga')).toThrow('exceed');
  });

  test('Drive makes native files of what it can convert, and gives them back as that', async () => {
    const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const SHEET = 'application/vnd.google-apps.spreadsheet';
    const host = await hostOf(`
      function hace(tipo, destino) {
        var blob = Utilities.newBlob([80, 75], tipo, 'x');
        var id = Drive.Files.create({ name: 'x', mimeType: destino }, blob).id;
        return [Drive.Files.get(id, { fields: 'webViewLink' }).webViewLink, Drive.Files.export(id, tipo, { alt: 'media' }).getBytes()];
      }
      function otro(destino) {
        var id = Drive.Files.create({ name: 'x', mimeType: '${SHEET}' }, Utilities.newBlob([1], '${XLSX}', 'x')).id;
        Drive.Files.export(id, destino, { alt: 'media' });
      }`);
    expect(host.run('hace', [XLSX, SHEET])).toEqual([expect.stringMatching(/spreadsheets\/d\/.*\/edit$/), [80, 75]]);
    expect(() => host.run('hace', ['text/plain', SHEET])).toThrow('Bad Request');
    expect(() => host.run('hace', [XLSX, DOC])).toThrow('Bad Request');
    expect(() => host.run('otro', ['text/html'])).toThrow('The requested conversion is not supported.');
  });

  test('a document made through Drive is kept, and is only of who made it', async () => {
    const host = await hostOf(script);
    const [id, hay, bytes] = host.run('hace') as [string, number, number[]];
    expect([hay, bytes]).toEqual([1, [80, 75, -1]]);
    expect(host.takeFiles()).toEqual([{ id, nombre: 'Informe', mimeType: DOC, bytes: new Uint8Array([80, 75, 255]) }]);
    expect(host.takeFiles()).toEqual([]);
    host.actAs('luis@example.org');
    expect(() => host.run('lee', [id])).toThrow('File not found');
  });

  test('a view is the file of the bundle', async () => {
    const host = await hostOf(script);
    expect(host.run('vista')).toBe('<p>hola</p><b>1</b>');
    host.run('barra');
    expect(host.takeShown()).toEqual([
      expect.objectContaining({ tipo: 'sidebar', titulo: 'T', html: '<p>hola</p>' }),
      expect.objectContaining({ tipo: 'dialogo', titulo: 'D', ancho: 400, alto: 300 }),
    ]);
    expect(() => host.run('falta')).toThrow('No HTML file named otra was found.');
    expect(host.run('bytes')).toBe('/wB/');
  });
});
