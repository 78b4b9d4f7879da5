import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { newLibro } from '../../src/local/workbook-new';
import { readLibro, writeLibro } from '../../src/local/xlsx';
import { EJEMPLO, fixture } from '../intake/helpers';
import { fixturesIne, leerFormas, semillasIne } from '../intake/ine-palabras';

const CELDAS = fixture('ine-celdas.txt');
const RENGLONES = fixture('ine-renglones.txt');

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

const open = (libro: Libro = newLibro()) => createHost({ libro, calcula: false });

function entradaDe(ruta: string, ejercicio: number | null = null) {
  return { nombre: basename(ruta), base64: readFileSync(ruta).toString('base64'), ejercicio };
}

const importar = (host: Host, ruta: string) => call(host, 'importarFormasJge', entradaDe(ruta));
const formasDe = (host: Host) => call(host, 'informesJge').informes.map((i) => i.informe);

/** What a sheet says below its header. */
function filasDe({ libro }: Host, nombre: string): (string | number)[][] {
  const hoja = libro.hojas.find((h) => h.nombre === nombre);
  const filas = (hoja?.celdas ?? []).slice(1).map((row) => (row ?? []).map((c) => c?.valor ?? ''));
  return filas.filter((row) => row.some((v) => v !== '')) as (string | number)[][];
}

test.each([...fixturesIne, ...semillasIne])(
  'the forms of %s, through a workbook that is saved and read again, are the very same text',
  async (_, ruta) => {
    const { informes, ejercicio } = leerFormas(ruta);
    const host = await open();
    const answer = importar(host, ruta);
    expect([answer.ok, answer.modo, answer.ejercicio, answer.informes.length]).toEqual([
      true,
      'nueva',
      ejercicio,
      informes.length,
    ]);
    const leido = await open(await readLibro(await writeLibro(host.libro), 'vuelta'));
    expect(formasDe(leido)).toEqual(informes);
    expect(call(leido, 'estado').ejercicio).toBe(ejercicio);
    expect(filasDe(leido, 'Dudas')).toEqual(answer.dudas.map((d) => [d.mensaje, d.fuente.renglon, d.fuente.texto]));
  },
);

test('forms are added below those that are there, their doubts below the doubts, and nothing is left to repair', async () => {
  const host = await open();
  importar(host, CELDAS);
  const antes = filasDe(host, 'Dudas');
  expect(importar(host, RENGLONES)).toMatchObject({ ok: true, modo: 'agregar', repetidos: 0 });
  expect(formasDe(host).map((f) => [f.numero, f.entidad])).toEqual([
    ['1', '5 regiones'],
    ['2', 'regiones con consulta en curso'],
    ['3', 'Sierra Baja'],
    ['4', 'Valle Hondo'],
  ]);
  const despues = filasDe(host, 'Dudas');
  expect(despues.slice(0, antes.length)).toEqual(antes);
  expect(despues.slice(antes.length).map(([mensaje]) => String(mensaje).slice(0, 33))).toEqual([
    'Informe 4, «ine-renglones.txt»: L',
    'Informe 4, «ine-renglones.txt»: E',
  ]);
  expect(call(host, 'auditar', { completa: true }).findings).toEqual([]);
  expect(call(host, 'prepararReparacion', { elecciones: null }).operaciones).toEqual([]);
});

test('the very same forms again add nothing, and it is said', async () => {
  const host = await open();
  importar(host, RENGLONES);
  const antes = [formasDe(host), filasDe(host, 'Dudas')];
  const otra = importar(host, RENGLONES);
  expect([otra.ok, otra.informes, otra.repetidos, otra.dudas]).toEqual([true, [], 3, []]);
  expect(otra.findings.map((f) => [f.code, f.severidad])).toEqual([['APP-155', 'aviso']]);
  expect([formasDe(host), filasDe(host, 'Dudas')]).toEqual(antes);
});

test('of a document that has grown only what is new is added', async () => {
  const host = await open();
  importar(host, RENGLONES);
  const texto = `${readFileSync(RENGLONES, 'utf8')}\n\n${readFileSync(CELDAS, 'utf8')}`;
  const base64 = Buffer.from(texto).toString('base64');
  const answer = call(host, 'importarFormasJge', { nombre: 'todo.txt', base64, ejercicio: null });
  expect([answer.informes.map((i) => [i.numero, i.entidad]), answer.repetidos]).toEqual([[['4', '5 regiones']], 3]);
  expect(answer.dudas.every((d) => d.mensaje.startsWith('Informe 4, «todo.txt»'))).toBe(true);
});

test('what was recognised is shown before anything is written', async () => {
  const host = await open();
  host.resetCalls();
  const vista = call(host, 'leerFormasJge', entradaDe(RENGLONES));
  expect(host.llamadas.escrituras).toBe(0);
  expect(vista).toMatchObject({ ok: true, modo: 'nueva', ejercicio: 2026, repetidos: 0 });
  expect(vista.informes.map((i) => [i.numero, i.entidad, i.campos, i.asuntos, i.celdas])).toEqual([
    ['1', 'regiones con consulta en curso', 2, 1, 1],
    ['2', 'Sierra Baja', 6, 2, 5],
    ['3', 'Valle Hondo', 6, 1, 1],
  ]);
});

test('a workbook with lineas keeps them, whatever the year of the forms', async () => {
  const host = await open();
  call(host, 'importarPat', entradaDe(EJEMPLO));
  const antes = structuredClone(
    host.libro.hojas.filter((h) => ['MIR', 'Cronograma', 'Configuración'].includes(h.nombre)),
  );
  const answer = importar(host, RENGLONES);
  expect(answer.informes).toHaveLength(3);
  expect(answer.dudas[0]?.mensaje).toMatch(/son de 2026 y la MIR de este libro es de \d{4}/);
  const despues = host.libro.hojas.filter((h) => antes.some((a) => a.nombre === h.nombre));
  expect(despues.map((h) => h.celdas)).toEqual(antes.map((h) => h.celdas));
});

test('a PAT that comes after the forms leaves them, and its doubts go below theirs', async () => {
  const host = await open();
  importar(host, CELDAS);
  const [formas, dudas] = [formasDe(host), filasDe(host, 'Dudas')];
  const pat = call(host, 'importarPat', entradaDe(EJEMPLO));
  expect([pat.ok, formasDe(host)]).toEqual([true, formas]);
  const todas = filasDe(host, 'Dudas');
  expect(todas.slice(0, dudas.length)).toEqual(dudas);
  expect(todas.slice(dudas.length).map(([mensaje]) => mensaje)).toEqual(pat.dudas.map((d) => d.mensaje));
});

test('the import is taken back like any other plan', async () => {
  const host = await open();
  call(host, 'crearMir', { ejercicio: 2026, institucion: 'Instituto', organo: 'Unidad', preset: null });
  importar(host, RENGLONES);
  const { huella } = call(host, 'prepararDeshacer');
  expect(call(host, 'deshacer', { huella })).toMatchObject({ ok: true, aplicada: true });
  expect(formasDe(host)).toEqual([]);
  expect(filasDe(host, 'Dudas')).toEqual([]);
});

test('a PAT is no form and a form is no PAT', async () => {
  const host = await open();
  expect(call(host, 'importarPat', entradaDe(RENGLONES)).findings.map((f) => f.code)).toEqual(['INT-13']);
  expect(importar(host, EJEMPLO).findings.map((f) => f.code)).toEqual(['INT-12']);
  expect(host.libro.hojas.some((h) => h.nombre === 'MIR')).toBe(false);
});

test('a sheet of that name that is of people stops the import', async () => {
  const host = await open();
  call(host, 'crearMir', { ejercicio: 2026, institucion: 'Instituto', organo: 'Unidad', preset: null });
  const hoja = structuredClone(host.libro.hojas.find((h) => h.nombre === 'Configuración'));
  if (!hoja) throw new Error('There is no sheet to copy.');
  host.libro.hojas.push({ ...hoja, nombre: 'Informe JGE', id: 4321, protecciones: [] });
  expect(importar(host, CELDAS).findings.map((f) => f.code)).toEqual(['APP-02']);
});

test('whoever may not change the workbook is told so', async () => {
  const libro = newLibro();
  const dueño = await open(libro);
  call(dueño, 'crearMir', { ejercicio: 2026, institucion: 'Instituto', organo: 'Unidad', preset: null });
  libro.acceso.editores.push('ana@example.org');
  dueño.actAs('ana@example.org');
  expect(importar(dueño, CELDAS).findings.map((f) => f.code)).toEqual(['APP-08']);
  expect(call(dueño, 'leerFormasJge', entradaDe(CELDAS))).toMatchObject({ ok: false, informes: [{ numero: '1' }] });
});

test.each<[string, number | null, number, RegExp]>([
  ['what was asked for', 2025, 2025, /^Informe 1/],
  ['the current one, with a doubt', null, new Date().getFullYear(), /no dice de qué año son los informes/],
])('the year of a new workbook, where the forms do not say it, is %s', async (_, pedido, ejercicio, primera) => {
  const texto = readFileSync(CELDAS, 'utf8').replace('Marzo de 2026', '_____');
  const base64 = Buffer.from(texto).toString('base64');
  const answer = call(await open(), 'importarFormasJge', { nombre: 'sin.txt', base64, ejercicio: pedido });
  expect([answer.ejercicio, answer.ok]).toEqual([ejercicio, true]);
  expect(answer.dudas[0]?.mensaje).toMatch(primera);
});
