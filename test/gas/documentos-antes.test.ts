import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { typeAjustes } from '../support/con-permisos';
import { ANA, AVANCE, call, capture, libroDeDocumentos, make, OWNER } from './documentos-libro';

let base: Libro;
beforeAll(async () => {
  base = await libroDeDocumentos();
}, 60_000);

const open = (usuario = OWNER): Promise<Host> => createHost({ libro: structuredClone(base), usuario, calcula: false });

describe('before a document is made', () => {
  test('the choices are the kinds, the periods, and the parts by their place', async () => {
    const { ok, corte, periodos, tipos } = call(await open(ANA), 'opcionesDocumentos');
    expect({ ok, corte: corte >= 0, periodos: periodos.length > 0 }).toEqual({ ok: true, corte: true, periodos: true });
    const avance = tipos.find((t) => t.tipo === 'avance');
    expect(avance).toMatchObject({ porPeriodo: true, deTablas: false });
    expect(avance?.grupos.map((g) => [g.nivel, g.alcances.map((a) => a.valor)])).toEqual([
      ['objetivo', ['1/1', '2/2']],
      ['seccion', ['1', '2']],
    ]);
  });

  test('what it lacks is counted, of its part only', async () => {
    const host = await open();
    capture(host, 3);
    const all = call(host, 'vistaInforme', AVANCE);
    const part = call(host, 'vistaInforme', { ...AVANCE, alcance: '2/2' });
    expect(all.faltan.map((f) => f.mensaje)).toContain('1 línea reporta avance sin evidencia.');
    expect(part.faltan.map((f) => f.mensaje).join()).not.toContain('sin evidencia');
  });

  test('what stops it is said with what to do, and nothing is made', async () => {
    const host = await open();
    const { hojas } = host.libro;
    const there = hojas.findIndex((h) => h.nombre === 'Cronograma');
    hojas.splice(there, 1);
    const blocked = { ok: false, findings: [{ code: 'EST-11', remedio: expect.stringMatching(/./) }] };
    expect(call(host, 'vistaInforme', AVANCE)).toMatchObject({ ...blocked, html: '' });
    expect(make(host)).toMatchObject({ ...blocked, archivos: [] });
    expect(host.takeFiles()).toEqual([]);
  });

  test('settings that it prints blank are named', async () => {
    const libro = structuredClone(base);
    await typeAjustes(libro, { elabora: '', titular: '' });
    const { faltan } = call(await createHost({ libro }), 'vistaInforme', AVANCE);
    expect(faltan.map((f) => f.mensaje).join(' ')).toMatch(/Están en blanco los ajustes: /);
  });

  test.each([
    [{ destino: 'correo' as never }, 'APP-128'],
    [{ tipo: 'oficio' }, 'APP-110'],
    [{ plantilla: 'doc:no-existe' }, 'APP-130'],
  ])('%j is refused: %s', async (parts, code) => {
    const host = await open();
    expect(make(host, parts)).toMatchObject({ ok: false, findings: [{ code }], archivos: [] });
    expect(host.takeFiles()).toEqual([]);
  });
});
