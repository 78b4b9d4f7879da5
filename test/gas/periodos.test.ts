import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { ANEXO_1 } from '../../src/mir/format';
import { installed } from '../budget/libro';

/** The built bundle on the local host. Linea 1.1 is on row 9, 1.2 on row 10. */
const STAFF = 'captura@example.org';
const OWNER = 'titular@example.org';
const col = (key: string): number => ANEXO_1.columnas.findIndex((c) => c.key === key) + 1;

let base: Libro;
beforeAll(async () => {
  ({ libro: base } = await installed(10));
  base.acceso.editores.push(STAFF);
});

async function open(libro = structuredClone(base)): Promise<Host> {
  return createHost({ libro });
}

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

function close(host: Host, periodo: string): ReturnType<Api['cerrarPeriodo']> {
  const { huella } = call(host, 'cerrarPeriodo', { periodo, huella: null });
  return call(host, 'cerrarPeriodo', { periodo, huella });
}

function reopen(host: Host, periodo: string): ReturnType<Api['reabrirPeriodo']> {
  const entrada = { periodo, motivo: 'Faltó un informe', acuerdo: 'Acuerdo JGE/12/2025' };
  const { huella } = call(host, 'reabrirPeriodo', { ...entrada, huella: null });
  return call(host, 'reabrirPeriodo', { ...entrada, huella });
}

function type(host: Host, key: string, texto: string, fila = 9): void {
  host.edit({ hoja: 'MIR', fila, columna: col(key), textos: [[texto]] });
}

function cellOf({ libro }: Host, key: string, fila = 9) {
  return libro.hojas.find((h) => h.nombre === 'MIR')?.celdas[fila - 1]?.[col(key) - 1];
}

const graves = (host: Host) =>
  call(host, 'auditar', { completa: true }).findings.filter((f) => f.severidad !== 'aviso');

test('closing is shown first, then done: the months are darker, shut for staff, and the audit is clean', async () => {
  const host = await open();
  type(host, 'enero', '2');
  host.resetCalls();
  const vista = call(host, 'cerrarPeriodo', { periodo: '2025-B1', huella: null });
  expect(vista).toMatchObject({ ok: true, aplicada: false });
  expect(vista.operaciones.length).toBeGreaterThan(0);
  expect(host.llamadas.escrituras).toBe(0);
  expect(call(host, 'cerrarPeriodo', { periodo: '2025-B1', huella: vista.huella })).toMatchObject({
    ok: true,
    aplicada: true,
  });
  expect([cellOf(host, 'enero')?.fondo, cellOf(host, 'marzo')?.fondo]).toEqual(['#e6d5a3', '#fff2cc']);
  expect(graves(host)).toEqual([]);
  expect(call(host, 'prepararReparacion', { elecciones: null }).operaciones).toEqual([]);
  host.actAs(STAFF);
  expect(() => type(host, 'enero', '3')).toThrow('protected cell');
  expect(() => type(host, 'marzo', '3')).not.toThrow();
  expect(() => type(host, 'observaciones', 'Listo')).not.toThrow();
  expect(call(host, 'periodos')).toMatchObject({ puedeCerrar: false, mesesCerrados: [1, 2] });
});

test('progress captured between showing and doing changes nothing of what was shown; a change of the plan does', async () => {
  const host = await open();
  const { huella } = call(host, 'cerrarPeriodo', { periodo: '2025-B1', huella: null });
  type(host, 'metaPropuesta', '99');
  expect(call(host, 'cerrarPeriodo', { periodo: '2025-B1', huella })).toMatchObject({
    ok: false,
    aplicada: false,
    findings: [{ code: 'APP-32' }],
  });
  type(host, 'metaPropuesta', '12');
  type(host, 'enero', '4');
  expect(call(host, 'cerrarPeriodo', { periodo: '2025-B1', huella })).toMatchObject({ ok: true, aplicada: true });
});

test('staff are told before anything is tried', async () => {
  const host = await open();
  host.actAs(STAFF);
  expect(call(host, 'cerrarPeriodo', { periodo: '2025-B1', huella: null })).toMatchObject({
    ok: false,
    findings: [{ code: 'APP-08' }],
  });
});

test('a reopened period opens its months, says why, and can be closed again', async () => {
  const host = await open();
  close(host, '2025-B1');
  expect(close(host, '2025-B1')).toMatchObject({ ok: false, findings: [{ code: 'APP-30' }] });
  expect(reopen(host, '2025-B1')).toMatchObject({ ok: true, aplicada: true });
  const found = call(host, 'periodos').periodos.find((p) => p.clave === '2025-B1');
  expect(found).toMatchObject({ estado: 'reabierto', quien: OWNER, motivo: 'Faltó un informe (Acuerdo JGE/12/2025)' });
  host.actAs(STAFF);
  expect(() => type(host, 'enero', '3')).not.toThrow();
  host.actAs(OWNER);
  expect(graves(host)).toEqual([]);
  expect(close(host, '2025-B1')).toMatchObject({ ok: true, aplicada: true });
  expect(call(host, 'periodos').mesesCerrados).toEqual([1, 2]);
});

test('undo takes a closing back, and the captures stay', async () => {
  const host = await open();
  type(host, 'enero', '2');
  close(host, '2025-B1');
  const { huella, hay } = call(host, 'prepararDeshacer');
  expect(hay).toBe(true);
  expect(call(host, 'deshacer', { huella })).toMatchObject({ ok: true, aplicada: true, omitidas: [] });
  expect(call(host, 'periodos').mesesCerrados).toEqual([]);
  expect(cellOf(host, 'enero')).toMatchObject({ valor: 2, fondo: '#fff2cc' });
  expect(graves(host)).toEqual([]);
  host.actAs(STAFF);
  expect(() => type(host, 'enero', '3')).not.toThrow();
});

describe('capturing into a closed month', () => {
  const entrada = { linea: '1.1', mes: 1, valor: 5, seccion: '1', observaciones: null };
  async function closed(): Promise<Host> {
    const host = await open();
    type(host, 'enero', '2');
    close(host, '2025-B1');
    return host;
  }

  test('is refused to staff before it is tried', async () => {
    const host = await closed();
    host.actAs(STAFF);
    host.resetCalls();
    expect(call(host, 'capturar', entrada)).toMatchObject({ ok: false, findings: [{ code: 'APP-60' }] });
    expect(host.llamadas.escrituras).toBe(0);
  });

  test('takes an administrador a reason, and is recorded', async () => {
    const host = await closed();
    expect(call(host, 'capturar', entrada)).toMatchObject({ ok: false, findings: [{ code: 'APP-38' }] });
    expect(call(host, 'capturar', { ...entrada, observaciones: 'Oficio 12' }).ok).toBe(true);
    expect(cellOf(host, 'enero')?.valor).toBe(5);
    expect(graves(host)).toEqual([]);
    expect(call(host, 'diferencias', { periodo: '2025-B1' }).diferencias).toEqual([
      {
        seccion: 1,
        linea: '1.1',
        campo: 'ENERO',
        hoja: 'MIR',
        celda: 'W9',
        antes: '2',
        ahora: '5',
        porque: 'Oficio 12',
      },
    ]);
    expect(call(host, 'prepararReparacion', { elecciones: null }).operaciones).toEqual([]);
  });

  test('typed over by an administrador it is told at once and by the audit', async () => {
    const host = await closed();
    host.takeShown();
    type(host, 'enero', '7');
    expect(host.takeShown()).toMatchObject([{ tipo: 'toast', mensaje: expect.stringContaining('cerrado') }]);
    expect(graves(host)).toMatchObject([{ code: 'CAP-07', celda: 'W9' }]);
  });
});

test('a negative correction needs its reason, is told as one, and stops no report', async () => {
  const host = await open();
  host.actAs(STAFF);
  const entrada = { linea: '1.1', mes: 2, valor: -1, seccion: '1', observaciones: null };
  type(host, 'enero', '2');
  expect(call(host, 'capturar', entrada)).toMatchObject({ ok: false, findings: [{ code: 'APP-07' }] });
  expect(call(host, 'capturar', { ...entrada, observaciones: 'Un informe se contó dos veces' }).ok).toBe(true);
  expect([cellOf(host, 'febrero')?.valor, cellOf(host, 'metaAlcanzada')?.valor]).toEqual([-1, 1]);
  expect(cellOf(host, 'observaciones')?.valor).toBe('Corrección de febrero: -1. Un informe se contó dos veces');
  expect(cellOf(host, 'febrero')?.validacion).toMatchObject({ tipo: 'numeroMinimo', minimo: 0, estricta: true });
  expect(
    call(host, 'hacerInforme', {
      tipo: 'avance',
      periodo: '2025-B1',
      alcance: null,
      plantilla: null,
      destino: 'descarga',
    }).ok,
  ).toBe(true);
});
