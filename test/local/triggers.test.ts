import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../../src/local/contract';
import { createHost, type OpcionesHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { newLibro } from '../../src/local/workbook-new';

const OWNER = 'ana@example.org';
const STAFF = 'luis@example.org';

/** Notes each run of a trigger in a document property, so that the test sees what it was given and as whom it ran. */
const SCRIPT = `
  function note(tipo, e) {
    var p = PropertiesService.getDocumentProperties();
    var log = JSON.parse(p.getProperty('log') || '[]');
    log.push({
      tipo: tipo, rango: e.range.getA1Notation(), hoja: e.source.getSheets()[0].getName(),
      valor: e.value === undefined ? 'none' : e.value, antes: e.oldValue === undefined ? 'none' : e.oldValue,
      modo: String(e.authMode), uid: e.triggerUid === undefined ? 'none' : e.triggerUid,
      usuario: e.user ? e.user.getEmail() : 'none', efectivo: Session.getEffectiveUser().getEmail(),
    });
    p.setProperty('log', JSON.stringify(log));
  }
  function onEdit(e) { note('simple', e); }
  function anota(e) { note('instalable', e); }
  function protegida(e) { e.source.getSheets()[0].getRange('Z9').setValue('visto'); }
  function falla() { SpreadsheetApp.getActiveSheet().getRange(0, 0); }
  function instala(f) { return ScriptApp.newTrigger(f).forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create().getUniqueId(); }
  function lista() {
    return ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).map(function (t) { return [t.getHandlerFunction(), t.getUniqueId()]; });
  }
  function cuenta() { return ScriptApp.getProjectTriggers().length; }
  function quita() { ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); }); return true; }
  function quitaDosVeces() { var t = ScriptApp.getProjectTriggers()[0]; ScriptApp.deleteTrigger(t); ScriptApp.deleteTrigger(t); }
  function escribe() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); return true; }`;

let carpeta: string;
beforeEach(() => {
  carpeta = mkdtempSync(join(tmpdir(), 'mirador-triggers-'));
});
afterEach(() => rmSync(carpeta, { recursive: true, force: true }));

async function hostOf(opciones: OpcionesHost = {}, script = SCRIPT): Promise<Host> {
  writeFileSync(join(carpeta, 'Codigo.js'), script);
  const libro = newLibro({ propietario: OWNER });
  libro.acceso.editores.push(STAFF);
  return createHost({ libro, bundle: carpeta, ...opciones });
}

function type(host: Host, texto: string, pegada = false): void {
  host.edit({ hoja: 'Hoja 1', fila: 2, columna: 3, textos: [[texto]], pegada });
}

const logOf = ({ libro }: Host): Record<string, string>[] => JSON.parse(libro.propiedades.get('log') ?? '[]');

test('an installable trigger runs after the simple one, as who made it, with who edited', async () => {
  const host = await hostOf();
  const uid = host.run('instala', ['anota']);
  host.actAs(STAFF);
  type(host, '7');
  expect(logOf(host)).toEqual([
    {
      tipo: 'simple',
      rango: 'C2',
      hoja: 'Hoja 1',
      valor: '7',
      antes: 'none',
      modo: 'LIMITED',
      uid: 'none',
      usuario: STAFF,
      efectivo: STAFF,
    },
    {
      tipo: 'instalable',
      rango: 'C2',
      hoja: 'Hoja 1',
      valor: '7',
      antes: 'none',
      modo: 'FULL',
      uid,
      usuario: STAFF,
      efectivo: OWNER,
    },
  ]);
});

test.each<[string, (host: Host) => void, Record<string, string>]>([
  ['a cell typed over says both values', (h) => type(h, '8'), { valor: '8', antes: '7' }],
  ['a cell cleared says only what was there', (h) => type(h, ''), { valor: 'none', antes: '7' }],
  ['a cell pasted says nothing', (h) => type(h, '8', true), { valor: 'none', antes: 'none' }],
  [
    'a block says nothing',
    (h) => h.edit({ hoja: 'Hoja 1', fila: 2, columna: 3, textos: [['1', '2']] }),
    { rango: 'C2:D2', valor: 'none', antes: 'none' },
  ],
])('%s', async (_, edit, said) => {
  const host = await hostOf();
  type(host, '7');
  host.run('instala', ['anota']);
  edit(host);
  for (const entrada of logOf(host).slice(-2)) expect(entrada).toMatchObject(said);
});

test('the event may not say who edited', async () => {
  const host = await hostOf({ usuarioEnEventos: false });
  host.run('instala', ['anota']);
  type(host, '7');
  expect(logOf(host).map((e) => e.usuario)).toEqual(['none', 'none']);
});

test('it may write what the person at the keyboard may not', async () => {
  const host = await hostOf();
  const hoja = host.libro.hojas[0];
  const abierto = { fila: 2, columna: 3, filas: 1, columnas: 1 };
  hoja?.protecciones.push({
    id: 1,
    ambito: 'hoja',
    descripcion: 'p',
    rango: null,
    abiertos: [abierto],
    editores: [],
    soloAdvierte: false,
  });
  host.run('instala', ['protegida']);
  host.actAs(STAFF);
  type(host, '7');
  expect(hoja?.celdas[8]?.[25]?.valor).toBe('visto');
});

test('what goes wrong in it is logged, not thrown at the typist; a bug of the script is', async () => {
  const lines: string[] = [];
  const host = await hostOf({ registrar: (l) => lines.push(l) });
  host.run('instala', ['falla']);
  expect(() => type(host, '7')).not.toThrow();
  expect(lines).toEqual([expect.stringMatching(/^falla: /)]);
  const broken = await hostOf({}, `${SCRIPT} function rota() { return null.x; }`);
  broken.run('instala', ['rota']);
  expect(() => type(broken, '7')).toThrow("Cannot read properties of null (reading 'x')");
});

test('scripts fire no trigger, whatever they write', async () => {
  const host = await hostOf();
  host.run('instala', ['anota']);
  host.run('escribe');
  expect(logOf(host)).toEqual([]);
});

test('everybody sees and deletes only their own', async () => {
  const host = await hostOf();
  const uid = host.run('instala', ['anota']);
  expect(host.run('lista')).toEqual([['anota', uid]]);
  host.actAs(STAFF);
  expect([host.run('lista'), host.run('cuenta')]).toEqual([[], 0]);
  host.run('quita');
  host.actAs(OWNER);
  expect(host.run('cuenta')).toBe(1);
  host.run('quita');
  expect([host.run('cuenta'), host.libro.disparadores]).toEqual([0, []]);
});

test.each([
  ['newTrigger', "ScriptApp.newTrigger('anota')"],
  ['getUserTriggers', 'ScriptApp.getUserTriggers(e.source)'],
  ['getProjectTriggers', 'ScriptApp.getProjectTriggers()'],
])('a simple trigger may not call ScriptApp.%s', async (miembro, llamada) => {
  const host = await hostOf({}, `function onEdit(e) { ${llamada}; }`);
  expect(() => type(host, '1')).toThrow(
    `You do not have permission to call ScriptApp.${miembro}. Required permissions: https://www.googleapis.com/auth/script.scriptapp`,
  );
});

test.each([
  ['a trigger twice deleted', 'quitaDosVeces', 'Unexpected error while getting the method or property deleteTrigger'],
  ['a twenty-first trigger', 'instala', 'This script has too many triggers.'],
])('Google refuses %s', async (_, funcion, texto) => {
  const host = await hostOf();
  for (let i = 0; i < 20; i++) host.run('instala', ['anota']);
  expect(() => host.run(funcion, ['anota'])).toThrow(texto);
});

test.each([
  ['ScriptApp.newTrigger(1)', "The parameters (number) don't match the method signature for ScriptApp.newTrigger."],
  ["ScriptApp.newTrigger('f').timeBased()", '"ScriptApp.TriggerBuilder.timeBased" is not available'],
  [
    "ScriptApp.newTrigger('f').forSpreadsheet(SpreadsheetApp.getActive()).onOpen()",
    '"ScriptApp.SpreadsheetTriggerBuilder.onOpen" is not available',
  ],
])('%s is refused', async (llamada, texto) => {
  const host = await hostOf({}, `function f() { ${llamada}; }`);
  expect(() => host.run('f')).toThrow(texto);
});

test('they come back with the file, and fire for whoever opens it', async () => {
  const ruta = join(carpeta, 'libro.xlsx');
  const host = await hostOf();
  host.run('instala', ['anota']);
  await host.save(ruta);
  const again: Host = await createHost({ ruta, bundle: carpeta, usuario: STAFF });
  const libro: Libro = again.libro;
  expect(libro.disparadores).toEqual(host.libro.disparadores);
  type(again, '5');
  expect(logOf(again).map((e) => [e.tipo, e.efectivo])).toEqual([
    ['simple', STAFF],
    ['instalable', OWNER],
  ]);
});
