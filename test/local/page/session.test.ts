import type { Accion, Lugar } from '../../../src/local/page/protocol';
import { Sesion } from '../../../src/local/page/session';
import { celdaAt, newLibro } from '../../../src/local/workbook-new';
import { PAGINA } from '../../../src/text/pagina';
import { FakeHost } from './fake-host';

const OWNER = 'duena@ople.example';
const STAFF = 'captura@ople.example';

function open(guardar: (() => Promise<void>) | null = null) {
  const libro = newLibro({ nombre: 'plan.xlsx' });
  libro.acceso = { propietario: OWNER, editores: [STAFF], lectores: ['mira@ople.example'] };
  const [hoja] = libro.hojas;
  if (!hoja) throw new Error('a new workbook has a sheet');
  hoja.nombre = 'MIR';
  celdaAt(hoja, 1, 1).valor = 4;
  Object.assign(celdaAt(hoja, 1, 2), { formula: '=A1*25', formato: '0.0"%"' });
  hoja.protecciones.push({
    id: 1,
    ambito: 'hoja',
    descripcion: 'MIRador: MIR',
    rango: null,
    abiertos: [{ fila: 1, columna: 1, filas: 1, columnas: 1 }],
    editores: [],
    soloAdvierte: false,
  });
  const host = new FakeHost(libro, {
    makeFile: (fake) => fake.files.push({ id: 'f1', nombre: 'Informe', mimeType: 'x/y', bytes: new Uint8Array([1]) }),
    showToast: (fake) => fake.shown.push({ tipo: 'toast', titulo: '', mensaje: 'hola' }),
    addColumn: () => {
      hoja.columnas += 1;
      hoja.anchos.set(1, 222);
    },
    makeDoc: (fake) => {
      fake.files.push({ id: 'doc-7', nombre: 'Doc', mimeType: 'x/y', bytes: new Uint8Array() });
      const url = (id: string) => `https://docs.google.com/document/d/${id}/edit`;
      return { archivos: [{ url: url('doc-7') }, { url: url('another') }] };
    },
    answer: (_fake, ...args) => args,
  });
  const sesion = new Sesion(
    host,
    () => libro,
    guardar,
    () => 'http://127.0.0.1:9/',
  );
  const revision = sesion.lookHoja('MIR')?.revision ?? 0;
  const at = (fila: number, columna: number, rev = revision): Lugar => ({ hoja: 'MIR', fila, columna, revision: rev });
  const act = (lugar: Lugar, accion: Accion) => sesion.act({ lugar, accion });
  return { libro, host, sesion, revision, at, act };
}

const type = (text: string): Accion => ({ tipo: 'editar', textos: [[text]] });

test('a sheet shows values under their format, and what was typed where that differs', () => {
  const hoja = open().sesion.lookHoja('MIR');
  expect(hoja?.celdas).toEqual([
    expect.objectContaining({ fila: 1, columna: 1, texto: '4' }),
    expect.objectContaining({ fila: 1, columna: 2, texto: '100.0%', crudo: '=A1*25' }),
  ]);
});

test('after an edit only what changed comes back, the recalculated cell included', async () => {
  const { act, at, revision } = open();
  const { error, parche, hoja } = await act(at(1, 1), type('2'));
  expect(error).toBeNull();
  expect(hoja).toBeNull();
  expect(parche).toMatchObject({ desde: revision, revision: revision + 1 });
  expect(parche?.celdas.map((c) => [c.fila, c.columna, c.texto])).toEqual([
    [1, 1, '2'],
    [1, 2, '50.0%'],
  ]);
});

test('a cell that was emptied comes back empty', async () => {
  const { act, at } = open();
  const { parche } = await act(at(1, 1), type(''));
  expect(parche?.celdas).toContainEqual({ fila: 1, columna: 1, texto: '' });
});

test('an edit that the host refuses comes back with its text and changes nothing', async () => {
  const { act, at, host } = open();
  host.actAs(STAFF);
  const { error, parche, hoja } = await act(at(1, 2), type('9'));
  expect(error).toMatch(/^You are trying to edit a protected cell/);
  expect([...(parche?.celdas ?? []), ...(hoja?.celdas ?? [])].some((c) => c.crudo === '9')).toBe(false);
});

test('staff see the locks that the owner does not', async () => {
  const { act, at, sesion } = open();
  expect(sesion.lookHoja('MIR')?.bloqueada).toBe(false);
  const { hoja, libro } = await act(at(1, 1, sesion.lookHoja('MIR')?.revision), { tipo: 'usuario', correo: STAFF });
  expect(libro.usuario).toBe(STAFF);
  expect(hoja?.bloqueada).toBe(true);
  expect(hoja?.celdas.find((c) => c.columna === 1)?.candado).toBe(false);
  expect(hoja?.celdas.find((c) => c.columna === 2)?.candado).toBeUndefined();
});

test('a page that missed a change, or a change of shape, gets the whole sheet', async () => {
  const { act, at } = open();
  await act(at(1, 1), type('2'));
  expect((await act(at(1, 1), type('3'))).hoja?.celdas).toHaveLength(2);
  const { hoja } = await act(at(1, 1), { tipo: 'ejecutar', funcion: 'addColumn', args: [] });
  expect(hoja?.anchos[0]).toBe(222);
});

test('functions run where the user stands and give back their value', async () => {
  const { act, at, host } = open();
  const { valor } = await act(at(3, 4), { tipo: 'ejecutar', funcion: 'answer', args: [1, { a: 'b' }] });
  expect(valor).toEqual([1, { a: 'b' }]);
  expect(host.selected).toEqual({ hoja: 'MIR', fila: 3, columna: 4 });
});

test('what was shown comes once, menus stay, files made stay for download', async () => {
  const { act, at, sesion } = open();
  const first = await act(at(1, 1), { tipo: 'abrir' });
  expect(first.libro.menus.map((m) => m.titulo)).toEqual(['MIRador']);
  expect(first.mostrados).toEqual([]);
  const shown = await act(at(1, 1), { tipo: 'ejecutar', funcion: 'showToast', args: [] });
  expect(shown.mostrados).toEqual([{ tipo: 'toast', titulo: '', mensaje: 'hola' }]);
  await act(at(1, 1), { tipo: 'ejecutar', funcion: 'makeFile', args: [] });
  const later = await act(at(1, 1), type('1'));
  expect(later.mostrados).toEqual([]);
  expect(later.libro.archivos.map((a) => a.nombre)).toEqual(['Informe']);
  expect(sesion.archivo('f1')?.bytes).toEqual(new Uint8Array([1]));
});

test('the address of a file made here leads to its download, any other stays', async () => {
  const { act, at } = open();
  const { valor } = await act(at(1, 1), { tipo: 'ejecutar', funcion: 'makeDoc', args: [] });
  expect(valor).toEqual({
    archivos: [{ url: 'http://127.0.0.1:9/archivo/doc-7' }, { url: 'https://docs.google.com/document/d/another/edit' }],
  });
});

test('the owner shares with somebody, who is then at the keyboard; nobody else shares', async () => {
  const { act, at } = open();
  const shared = await act(at(1, 1), { tipo: 'compartir', correo: ' Nueva@Ople.example ' });
  expect(shared.error).toBeNull();
  expect(shared.libro.usuario).toBe('nueva@ople.example');
  expect(shared.libro.usuarios).toContainEqual({ correo: 'nueva@ople.example', papel: 'editor' });
  const again = await act(at(1, 1), { tipo: 'compartir', correo: 'otra@ople.example' });
  expect(again.error).toBe(PAGINA.soloPropietario);
  expect(again.libro.usuario).toBe('nueva@ople.example');
});

test('what is no address is not shared with', async () => {
  const { act, at } = open();
  const { error, libro } = await act(at(1, 1), { tipo: 'compartir', correo: 'nadie' });
  expect(error).toBe(PAGINA.correoInvalido('nadie'));
  expect(libro.usuario).toBe(OWNER);
});

test('a function that does not exist is an answer, not a crash', async () => {
  const { act, at } = open();
  const { error } = await act(at(1, 1), { tipo: 'ejecutar', funcion: 'nope', args: [] });
  expect(error).toBe('Script function not found: nope');
});

test('each action is saved; a file that cannot be written is said, and tried again next time', async () => {
  const guardar = jest.fn().mockRejectedValueOnce(new Error('EACCES: permission denied')).mockResolvedValue(undefined);
  const { act, at } = open(guardar);
  expect((await act(at(1, 1), type('1'))).sinGuardar).toMatch(/EACCES/);
  expect((await act(at(1, 1), type('2'))).sinGuardar).toBeNull();
  expect(guardar).toHaveBeenCalledTimes(2);
});
