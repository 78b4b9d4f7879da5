import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { installed, mirMinima } from '../budget/libro';
import { giveRoles } from '../support/con-permisos';

/** The built bundle on the local host; EVA is persona titular and no administradora. */
const OWNER = 'titular@example.org';
const EVA = 'eva@example.org';
const STAFF = 'captura@example.org';

let base: Libro;
beforeAll(async () => {
  ({ libro: base } = await installed(mirMinima(), null, 'es_MX', false));
  base.acceso.editores.push(EVA, STAFF);
  await giveRoles(base, {
    destinatarios: 'JEE; CECCOE (hasta 2025-06); COE (desde 2025-07)',
    frecuenciaInformes: 'semestral',
    plazoEntrega: 10,
    titulares: EVA,
  });
});

const open = (): Promise<Host> => createHost({ libro: structuredClone(base), calcula: false });

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

function prepare(host: Host): ReturnType<Api['prepararEntregas']> {
  const { huella } = call(host, 'prepararEntregas', { huella: null });
  return call(host, 'prepararEntregas', { huella });
}

const registrar = (host: Host, parts: object = {}) =>
  call(host, 'registrarEntrega', {
    periodo: '2025-S1',
    destinatario: 'CECCOE',
    informe: null,
    paso: 'entregado',
    fecha: '2025-07-08',
    nota: 'Oficio 12',
    corregir: null,
    ...parts,
  });
const hojaDe = ({ libro }: Host) => libro.hojas.find((h) => h.nombre === 'Entregas');
const estructura = (host: Host) =>
  call(host, 'auditar', { completa: true }).findings.filter(
    (f) => /^(?:EST|ENT)/.test(f.code) && f.severidad !== 'aviso',
  );

test('a persona titular makes the sheet and writes in it, by form and by hand; staff do neither', async () => {
  const host = await open();
  host.actAs(EVA);
  expect(prepare(host)).toMatchObject({ ok: true, aplicada: true, nuevas: 4 });
  expect(registrar(host)).toMatchObject({ ok: true, hoja: 'Entregas', celda: 'E3' });
  host.edit({ hoja: 'Entregas', fila: 2, columna: 5, textos: [['2025-07-09']] });
  host.actAs(STAFF);
  expect(registrar(host)).toMatchObject({ ok: false, findings: [{ code: 'APP-84' }] });
  expect(call(host, 'prepararEntregas', { huella: null })).toMatchObject({ ok: false, findings: [{ code: 'APP-84' }] });
  expect(() => host.edit({ hoja: 'Entregas', fila: 2, columna: 6, textos: [['2025-07-09']] })).toThrow(
    'protected cell',
  );
  expect(call(host, 'entregas', { periodo: '2025-S1' })).toMatchObject({
    puedeCambiar: false,
    entregas: [
      { entregado: '2025-07-09' },
      { entregado: '2025-07-08', observaciones: 'Entregado el 8 de julio de 2025: Oficio 12' },
    ],
    falta: [
      'Falta el acuse de recibo: I semestre (enero–junio) de 2025, JEE.',
      'Falta el acuse de recibo: I semestre (enero–junio) de 2025, CECCOE.',
    ],
  });
  host.actAs(OWNER);
  expect(estructura(host)).toEqual([]);
  expect(call(host, 'prepararReparacion', { elecciones: null }).operaciones).toEqual([]);
});

test('deadlines are real dates in columns of dates', async () => {
  const host = await open();
  prepare(host);
  const celda = hojaDe(host)?.celdas[1]?.[3];
  expect(celda).toMatchObject({ formato: 'yyyy-mm-dd', valor: { fecha: '2025-07-10' } });
});

test('its loss is told and mended; undone, nobody misses it', async () => {
  const host = await open();
  prepare(host);
  const ss = (host.services.SpreadsheetApp as typeof SpreadsheetApp).getActiveSpreadsheet();
  const hoja = ss.getSheetByName('Entregas');
  if (hoja) ss.deleteSheet(hoja);
  expect(estructura(host)).toMatchObject([{ code: 'EST-11', hoja: 'Entregas' }]);
  const { huella } = call(host, 'prepararReparacion', { elecciones: null });
  expect(call(host, 'reparar', { huella, elecciones: null, operaciones: null }).aplicada).toBe(true);
  expect(hojaDe(host)?.celdas[4]?.[2]?.valor).toBe('COE');
  expect(estructura(host)).toEqual([]);
});

test('preparing is taken back', async () => {
  const host = await open();
  prepare(host);
  const { huella, nombre } = call(host, 'prepararDeshacer');
  expect(nombre).toBe('Preparar entregas');
  expect(call(host, 'deshacer', { huella })).toMatchObject({ aplicada: true, omitidas: [] });
  expect(hojaDe(host)).toBeUndefined();
  expect(estructura(host)).toEqual([]);
});

test('the informe names who is in force at the end of its period', async () => {
  const host = await open();
  const html = (periodo: string): string =>
    JSON.stringify(call(host, 'vistaInforme', { tipo: 'avance', periodo, alcance: null, plantilla: null }));
  expect(html('2025-S1')).toContain('JEE; CECCOE');
  expect(html('2025-S2')).toContain('JEE; COE');
});
