import type { Accion, Lugar } from '../../../src/local/page/protocol';
import { Sesion } from '../../../src/local/page/session';
import { celdaAt, newLibro } from '../../../src/local/workbook-new';
import { PAGINA } from '../../../src/text/pagina';
import { FakeHost } from './fake-host';

const OWNER = 'duena@ople.example';
const STAFF = 'captura@ople.example';

function open(guardar: (() => Promise<void>) | null = null, ahora: () => number = () => 0) {
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
    addColumn: (fake) => {
      fake.llamadas.escrituras += 1;
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
    ahora,
  );
  const page = (pagina: string, usuario: string | null = null) => {
    const look = () => sesion.lookHoja({ pagina, usuario }, 'MIR');
    const revision = look()?.revision ?? 0;
    const at = (fila: number, columna: number, rev = revision): Lugar => ({
      hoja: 'MIR',
      fila,
      columna,
      revision: rev,
    });
    const act = (lugar: Lugar, accion: Accion) => sesion.act({ pagina, usuario, lugar, accion });
    const news = (rev = revision) => sesion.news({ pagina, usuario, lugar: at(1, 1, rev) });
    /** Types at a cell of the revision that the page last had. */
    const type = (fila: number, columna: number, texto: string, rev = revision) =>
      act(at(fila, columna, rev), { tipo: 'editar', fila, columna, textos: [[texto]] });
    return { look, revision, at, act, news, type };
  };
  return { libro, host, sesion, page, ...page('one') };
}

test('a sheet shows values under their format, and what was typed where that differs', () => {
  expect(open().look()?.celdas).toEqual([
    expect.objectContaining({ fila: 1, columna: 1, texto: '4', numero: 4 }),
    expect.objectContaining({ fila: 1, columna: 2, texto: '100.0%', crudo: '=A1*25', numero: 100 }),
  ]);
});

test('after an edit only what changed comes back, the recalculated cell included', () => {
  const { type, revision } = open();
  const { error, parche, hoja } = type(1, 1, '2');
  expect(error).toBeNull();
  expect(hoja).toBeNull();
  expect(parche).toMatchObject({ desde: revision, revision: revision + 1 });
  expect(parche?.celdas.map((c) => [c.fila, c.columna, c.texto])).toEqual([
    [1, 1, '2'],
    [1, 2, '50.0%'],
  ]);
});

test('a cell that was emptied comes back empty', () => {
  expect(open().type(1, 1, '').parche?.celdas).toContainEqual({ fila: 1, columna: 1, texto: '' });
});

test('an edit that the host refuses comes back with why, in Spanish, and changes nothing', () => {
  const { error, parche, hoja } = open().page('two', STAFF).type(1, 2, '9');
  expect(error).toMatch(/^La celda está protegida para este usuario/);
  expect([...(parche?.celdas ?? []), ...(hoja?.celdas ?? [])].some((c) => c.crudo === '9')).toBe(false);
});

test('staff see the locks that the owner does not', () => {
  const { act, at, look } = open();
  expect(look()?.bloqueada).toBe(false);
  const { hoja, libro } = act(at(1, 1, look()?.revision), { tipo: 'usuario', correo: STAFF });
  expect(libro.usuario).toBe(STAFF);
  expect(hoja?.bloqueada).toBe(true);
  expect(hoja?.celdas.find((c) => c.columna === 1)?.candado).toBe(false);
  expect(hoja?.celdas.find((c) => c.columna === 2)?.candado).toBeUndefined();
});

test('a page that missed a change, or a change of shape, gets the whole sheet', () => {
  const { act, at, type } = open();
  type(1, 1, '2');
  expect(type(1, 1, '3').hoja?.celdas).toHaveLength(2);
  const { hoja } = act(at(1, 1), { tipo: 'ejecutar', funcion: 'addColumn', args: [] });
  expect(hoja?.anchos[0]).toBe(222);
});

test('a value that its validation does not admit is marked, in other capitals it is not', () => {
  const { libro, look } = open();
  const opciones = ['Eficacia', 'Calidad'];
  const validacion = { tipo: 'lista' as const, opciones, estricta: false, ayuda: 'Elija.' };
  ['Eficacia', 'calidad', 'otra'].forEach((valor, i) => {
    const [hoja] = libro.hojas;
    if (hoja) Object.assign(celdaAt(hoja, i + 1, 4), { valor, validacion });
  });
  const hoja = look();
  expect(hoja?.reglas).toEqual([{ opciones, estricta: false, ayuda: 'Elija.' }]);
  expect(hoja?.celdas.filter((c) => c.columna === 4).map((c) => c.invalida ?? false)).toEqual([false, false, true]);
});

test('functions run where the user stands and give back their value', () => {
  const { act, at, host } = open();
  const { valor } = act(at(3, 4), { tipo: 'ejecutar', funcion: 'answer', args: [1, { a: 'b' }] });
  expect(valor).toEqual([1, { a: 'b' }]);
  expect(host.selected).toEqual({ hoja: 'MIR', fila: 3, columna: 4 });
  const bloque = { fila: 3, columna: 4, filas: 2, columnas: 2 };
  act({ ...at(3, 4), bloque }, { tipo: 'ejecutar', funcion: 'answer', args: [] });
  expect(host.selected).toEqual({ hoja: 'MIR', fila: 3, columna: 4, bloque });
});

test('what was shown comes once, menus stay, files made stay for download', () => {
  const { act, at, sesion, type } = open();
  const first = act(at(1, 1), { tipo: 'abrir' });
  expect(first.libro.menus.map((m) => m.titulo)).toEqual(['MIRador']);
  expect(first.mostrados).toEqual([]);
  const shown = act(at(1, 1), { tipo: 'ejecutar', funcion: 'showToast', args: [] });
  expect(shown.mostrados).toEqual([{ tipo: 'toast', titulo: '', mensaje: 'hola' }]);
  const made = act(at(1, 1), { tipo: 'ejecutar', funcion: 'makeFile', args: [] });
  expect(made.hechos.map((a) => a.nombre)).toEqual(['Informe']);
  const later = type(1, 1, '1');
  expect([later.mostrados, later.hechos]).toEqual([[], []]);
  expect(later.libro.archivos.map((a) => a.nombre)).toEqual(['Informe']);
  expect(sesion.archivo('f1')?.bytes).toEqual(new Uint8Array([1]));
});

test('the address of a file made here leads to its download, any other stays', () => {
  const { act, at } = open();
  const { valor } = act(at(1, 1), { tipo: 'ejecutar', funcion: 'makeDoc', args: [] });
  expect(valor).toEqual({
    archivos: [{ url: 'http://127.0.0.1:9/archivo/doc-7' }, { url: 'https://docs.google.com/document/d/another/edit' }],
  });
});

test('the owner shares with somebody, who is then at the keyboard; nobody else shares', () => {
  const { act, at } = open();
  const shared = act(at(1, 1), { tipo: 'compartir', correo: ' Nueva@Ople.example ' });
  expect(shared.error).toBeNull();
  expect(shared.libro.usuario).toBe('nueva@ople.example');
  expect(shared.libro.usuarios).toContainEqual({ correo: 'nueva@ople.example', papel: 'editor' });
  const again = act(at(1, 1), { tipo: 'compartir', correo: 'otra@ople.example' });
  expect(again.error).toBe(PAGINA.soloPropietario);
  expect(again.libro.usuario).toBe('nueva@ople.example');
});

test('what is no address is not shared with', () => {
  const { act, at } = open();
  const { error, libro } = act(at(1, 1), { tipo: 'compartir', correo: 'nadie' });
  expect(error).toBe(PAGINA.correoInvalido('nadie'));
  expect(libro.usuario).toBe(OWNER);
});

test('a function that does not exist is an answer, not a crash', () => {
  const { act, at } = open();
  expect(act(at(1, 1), { tipo: 'ejecutar', funcion: 'nope', args: [] }).error).toBe('Script function not found: nope');
});

describe('two pages at once', () => {
  test('each has its user: what one changes or asks is done as that one', () => {
    const { page, host } = open();
    const two = page('two', STAFF);
    const one = page('three');
    expect(two.act(two.at(1, 1), { tipo: 'abrir' }).libro.usuario).toBe(STAFF);
    expect(one.act(one.at(1, 1), { tipo: 'abrir' }).libro.usuario).toBe(OWNER);
    expect(one.type(1, 2, '=A1*10').error).toBeNull();
    expect(host.usuario).toBe(OWNER);
    expect(two.type(1, 2, '9').error).toMatch(/está protegida/);
    expect(host.usuario).toBe(STAFF);
  });

  test('each hears once what the other did, as a patch of what it was sent itself', () => {
    const { page } = open();
    const one = page('a');
    const two = page('b', STAFF);
    one.news();
    two.news();
    const { parche } = one.type(1, 1, '3');
    const heard = two.news();
    expect(parche?.celdas).toHaveLength(2);
    expect(heard.vista?.parche?.celdas.map((c) => c.texto)).toEqual(['3', '75.0%']);
    expect(heard.vista?.libro.usuario).toBe(STAFF);
    expect(two.news(heard.vista?.parche?.revision).vista).toBeNull();
    expect(one.news(parche?.revision).vista).toBeNull();
  });

  test('what the add-on shows to one is not shown to the other', () => {
    const { page } = open();
    const one = page('a');
    const two = page('b', STAFF);
    one.act(one.at(1, 1), { tipo: 'ejecutar', funcion: 'showToast', args: [] });
    expect(two.type(1, 1, '1').mostrados).toEqual([]);
  });

  test('asking what is new changes nothing for the file', () => {
    const guardar = jest.fn().mockResolvedValue(undefined);
    const { page, sesion } = open(guardar);
    page('a').news();
    return sesion.close().then(() => expect(guardar).not.toHaveBeenCalled());
  });

  test('a page that is gone is forgotten, and one that comes back keeps its user and its menu', () => {
    let ahora = 0;
    const { page } = open(null, () => ahora);
    const two = page('b', STAFF);
    two.type(1, 1, '2');
    ahora += 11 * 60_000;
    page('c');
    const { libro, hoja } = two.type(1, 1, '5');
    expect(libro.usuario).toBe(STAFF);
    expect(libro.menus.map((m) => m.titulo)).toEqual(['MIRador']);
    expect(hoja?.celdas.find((c) => c.columna === 1)?.texto).toBe('5');
  });

  test('a page that is opened for somebody who may not see the workbook is of who started the program', () => {
    const { page } = open();
    const two = page('b', STAFF);
    expect(two.act(two.at(1, 1), { tipo: 'abrir' }).libro.usuario).toBe(STAFF);
    const { sesion } = open();
    const lugar = { hoja: '', fila: 1, columna: 1, revision: 0 };
    const { libro } = sesion.act({ pagina: 'x', usuario: 'nadie@ople.example', lugar, accion: { tipo: 'abrir' } });
    expect(libro.usuario).toBe(OWNER);
  });
});

test('nobody sits down at a page but those that the file was shared with', () => {
  const { act, at } = open();
  const { error, libro } = act(at(1, 1), { tipo: 'usuario', correo: 'otra@ople.example' });
  expect(error).toBe(PAGINA.usuarioDesconocido('otra@ople.example', OWNER));
  expect(libro.usuario).toBe(OWNER);
});

test('the file is written after a change, and a file that cannot be is said and tried again', async () => {
  const guardar = jest.fn().mockRejectedValueOnce(new Error('EACCES: permission denied')).mockResolvedValue(undefined);
  const { type, sesion, news } = open(guardar);
  expect(type(1, 1, '1').guardado).toEqual({ pendiente: true, error: null });
  await expect(sesion.close()).rejects.toThrow('EACCES');
  expect(news().guardado).toEqual({ pendiente: true, error: expect.stringMatching(/EACCES/) });
  type(1, 1, '2');
  await sesion.close();
  expect(news().guardado).toEqual({ pendiente: false, error: null });
  expect(guardar).toHaveBeenCalledTimes(2);
});

test('many edits in a row are one write, a moment after the last', async () => {
  jest.useFakeTimers();
  try {
    const guardar = jest.fn().mockResolvedValue(undefined);
    const { type } = open(guardar);
    for (let i = 0; i < 5; i++) {
      type(1, 1, String(i));
      await jest.advanceTimersByTimeAsync(300);
    }
    expect(guardar).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1000);
    expect(guardar).toHaveBeenCalledTimes(1);
    for (let i = 0; i < 40; i++) {
      type(1, 1, String(i));
      await jest.advanceTimersByTimeAsync(300);
    }
    expect(guardar.mock.calls.length).toBeGreaterThan(1);
  } finally {
    jest.useRealTimers();
  }
});
