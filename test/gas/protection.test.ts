import { applyOps } from '../../src/gas/apply';
import { canEditProtected, removeProtections, writeProtections } from '../../src/gas/protection';
import { createHost } from '../../src/local/host';
import { newLibro } from '../../src/local/workbook-new';

const OWNER = 'titular@example.org';
const STAFF = 'personal@example.org';
const ADMIN = 'enlace@example.org';
const DESEADA = {
  ambito: 'hoja',
  descripcion: 'MIRador: MIR',
  rango: null,
  abiertos: [{ fila: 2, columna: 1, filas: 3, columnas: 1 }],
  editores: [ADMIN],
  soloAdvierte: false,
} as const;

const SERVICIOS = ['SpreadsheetApp', 'Session', 'PropertiesService'];

afterEach(() => {
  for (const name of SERVICIOS) Reflect.deleteProperty(globalThis, name);
});

async function opened() {
  const base = newLibro({ propietario: OWNER });
  const libro = { ...base, acceso: { ...base.acceso, editores: [ADMIN, STAFF] } };
  const host = await createHost({ libro, bundle: null });
  for (const name of SERVICIOS) Object.assign(globalThis, { [name]: host.services[name] });
  const [hoja] = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  if (!hoja) throw new Error('A new workbook has a sheet.');
  return { host, hoja, protecciones: () => libro.hojas[0]?.protecciones ?? [] };
}

test('a protection that somebody made only warn closes again: Google takes no editors until it does', async () => {
  const { hoja, protecciones } = await opened();
  hoja.protect().setWarningOnly(true);
  writeProtections([{ hoja, desired: DESEADA }]);
  expect(protecciones()).toMatchObject([{ soloAdvierte: false, editores: [ADMIN], abiertos: DESEADA.abiertos }]);
});

test('a property that Google refuses leaves no sheet unprotected', async () => {
  const { hoja, protecciones } = await opened();
  const registrar = { tipo: 'registrar', clave: 'mirador.layout', valor: 'x'.repeat(10_000) } as const;
  const proteger = { tipo: 'proteger', hoja: hoja.getName(), proteccion: DESEADA } as const;
  expect(() => applyOps([registrar, proteger], 'es_MX')).toThrow('too large');
  expect(protecciones()).toMatchObject([{ editores: [ADMIN] }]);
});

/** The sheet, whose protection writes down whom it lets in and takes out. */
function watched(hoja: GoogleAppsScript.Spreadsheet.Sheet) {
  const order: string[] = [];
  const protection = new Proxy(hoja.protect(), {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (key !== 'addEditors' && key !== 'removeEditors') return member;
      return (correos: string[]) => {
        order.push(`${key} ${correos.join(' ')}`);
        return (member as (c: string[]) => unknown)(correos);
      };
    },
  });
  const espiada = new Proxy(hoja, {
    get: (target, key): unknown => (key === 'protect' ? () => protection : Reflect.get(target, key)),
  });
  return { espiada, order };
}

test('who runs it is let in before others are taken out, as Google asks of those whose permission is a group’s', async () => {
  const { hoja, host } = await opened();
  host.actAs(ADMIN);
  const { espiada, order } = watched(hoja);
  writeProtections([{ hoja: espiada, desired: DESEADA }]);
  expect(order).toEqual([`addEditors ${ADMIN}`, `removeEditors ${OWNER} ${STAFF}`]);
});

test('addresses are let in once everything is closed: one that Google refuses leaves nothing open', async () => {
  const { hoja, protecciones } = await opened();
  const { espiada, order } = watched(hoja);
  const editores = [ADMIN, 'nadie@example.org'];
  writeProtections([{ hoja: espiada, desired: { ...DESEADA, editores } }]);
  expect(order).toEqual([`addEditors ${OWNER}`, `removeEditors ${STAFF}`, 'addEditors nadie@example.org']);
  expect(protecciones()).toMatchObject([{ editores }]);
});

test('who may edit what is ours is told by our protection, not by one that somebody put on a sheet of theirs', async () => {
  const { hoja, host } = await opened();
  const suya = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Notas del personal').protect();
  hoja.setName('MIR');
  writeProtections([{ hoja, desired: DESEADA }]);
  const nuestra = hoja.protect();
  host.actAs(STAFF);
  const libro = SpreadsheetApp.getActiveSpreadsheet();
  expect(canEditProtected(libro, [suya, nuestra])).toBe(false);
  expect(canEditProtected(libro, [suya])).toBe(true);
  expect(canEditProtected(libro, [])).toBe(true);
});

test('a sheet of somebody, described as ours, neither lets them in nor shuts anybody out', async () => {
  const { hoja, host } = await opened();
  hoja.setName('MIR');
  writeProtections([{ hoja, desired: DESEADA }]);
  const libro = SpreadsheetApp.getActiveSpreadsheet();
  const falsa = libro.insertSheet('Suya').protect().setDescription('MIRador: MIR');
  host.actAs(STAFF);
  expect(canEditProtected(libro, [falsa, hoja.protect()])).toBe(false);
  host.actAs(ADMIN);
  falsa.removeEditor(ADMIN);
  expect(canEditProtected(libro, [falsa, hoja.protect()])).toBe(true);
});

/** The sheet, whose protection refuses to let in or take out one address: nobody's, or a group's. */
function refusing(
  hoja: GoogleAppsScript.Spreadsheet.Sheet,
  nadie: string,
  miembro: 'addEditors' | 'removeEditors' = 'addEditors',
) {
  const protection = new Proxy(hoja.protect(), {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (key !== miembro) return member;
      return (correos: string[]) => {
        if (correos.includes(nadie)) throw new Error('Invalid email');
        return (member as (c: string[]) => unknown)(correos);
      };
    },
  });
  return new Proxy(hoja, {
    get: (target, key): unknown => (key === 'protect' ? () => protection : Reflect.get(target, key)),
  });
}

test('an address that Google refuses is given back, and everybody else is let in', async () => {
  const { hoja, protecciones } = await opened();
  const editores = [ADMIN, 'nadie@example.org', STAFF].sort();
  const rechazados = writeProtections([
    { hoja: refusing(hoja, 'nadie@example.org'), desired: { ...DESEADA, editores } },
  ]);
  expect(rechazados).toEqual(['nadie@example.org']);
  expect(protecciones()).toMatchObject([{ editores: [ADMIN, STAFF].sort(), abiertos: DESEADA.abiertos }]);
});

test('an address that Google will not take out is given back, and what comes after it is closed and opened', async () => {
  const { host, hoja } = await opened();
  const otra = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Otra');
  const editores = [ADMIN];
  host.libro.acceso.editores.push('grupo@example.org');
  const rechazados = writeProtections([
    { hoja: refusing(hoja, 'grupo@example.org', 'removeEditors'), desired: { ...DESEADA, editores } },
    { hoja: otra, desired: { ...DESEADA, editores } },
  ]);
  expect(rechazados).toEqual(['grupo@example.org']);
  expect(host.libro.hojas.map((h) => h.protecciones)).toMatchObject([
    [{ editores: [ADMIN, 'grupo@example.org'], abiertos: DESEADA.abiertos }],
    [{ editores: [ADMIN], abiertos: DESEADA.abiertos }],
  ]);
});

test('who runs it without an address is let in all the same', async () => {
  const { hoja } = await opened();
  const nadie = { getEmail: () => '' };
  Object.assign(globalThis, { Session: { getEffectiveUser: () => nadie } });
  const metidos: unknown[] = [];
  const protection = new Proxy(hoja.protect(), {
    get: (target, key): unknown =>
      key === 'addEditor' ? (user: unknown) => metidos.push(user) : Reflect.get(target, key),
  });
  const espiada = new Proxy(hoja, {
    get: (target, key): unknown => (key === 'protect' ? () => protection : Reflect.get(target, key)),
  });
  writeProtections([{ hoja: espiada, desired: DESEADA }]);
  expect(metidos).toEqual([nadie]);
});

const OBJETIVO = {
  ...DESEADA,
  ambito: 'rango',
  descripcion: 'MIRador: objetivo 1/1',
  rango: { fila: 2, columna: 1, filas: 3, columnas: 2 },
  abiertos: [],
} as const;

test.each<[string, (hoja: GoogleAppsScript.Spreadsheet.Sheet) => unknown]>([
  ['there is none', () => null],
  ['it was moved', (hoja) => hoja.getRange('B9').protect().setDescription(OBJETIVO.descripcion)],
  ['a script stopped before naming it', (hoja) => hoja.getRange('A2:B4').protect()],
  [
    'somebody made it only warn',
    (hoja) => hoja.getRange('A2:B4').protect().setDescription(OBJETIVO.descripcion).setWarningOnly(true),
  ],
])('a range is protected once when %s', async (_, before) => {
  const { hoja, protecciones } = await opened();
  before(hoja);
  writeProtections([{ hoja, desired: OBJETIVO }]);
  writeProtections([{ hoja, desired: OBJETIVO }]);
  const { ambito, descripcion, rango, editores, soloAdvierte } = OBJETIVO;
  expect(protecciones()).toMatchObject([{ ambito, descripcion, rango, editores, soloAdvierte }]);
});

test('of two alike one is taken away, and what people protected for themselves stays', async () => {
  const { hoja, protecciones } = await opened();
  for (const nombre of [OBJETIVO.descripcion, OBJETIVO.descripcion, 'No tocar']) {
    hoja.getRange('A2:B4').protect().setDescription(nombre);
  }
  removeProtections([{ hoja, sobra: OBJETIVO }]);
  expect(protecciones().map((p) => p.descripcion)).toEqual([OBJETIVO.descripcion, 'No tocar']);
});
