import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost, type OpcionesHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { newHoja } from '../../src/local/workbook-new';
import { ANEXO_1 } from '../../src/mir/format';
import { installed } from '../budget/libro';

/** The built bundle on the local host. Linea 1.1 is on row 9, 1.2 on row 10. */
const STAFF = 'captura@example.org';
const OWNER = 'titular@example.org';
const col = (key: string): number => ANEXO_1.columnas.findIndex((c) => c.key === key) + 1;

const MOVER = { tipo: 'moverLinea', linea: '1.1', seccion: null, objetivo: '1', despuesDe: '1.2' } as const;
const OFICIO = { instrumento: 'Oficio 1/2025', instancia: '', fecha: '2025-03-01', vigencia: 3 };

let base: Libro;
beforeAll(async () => {
  ({ libro: base } = await installed(10));
  base.acceso.editores.push(STAFF);
});

async function open(opciones: OpcionesHost = {}, libro = structuredClone(base)): Promise<Host> {
  return createHost({ libro, ...opciones });
}

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

/** A workbook whose Bitácora is on, with staff at the keyboard. */
async function active(opciones: OpcionesHost = {}): Promise<Host> {
  const host = await open(opciones);
  expect(call(host, 'activarBitacora', { activa: true })).toMatchObject({ ok: true, activa: true });
  host.actAs(STAFF);
  return host;
}

function type(host: Host, key: string, textos: string | string[][], fila = 9, pegada = false): void {
  const grid = typeof textos === 'string' ? [[textos]] : textos;
  host.edit({ hoja: 'MIR', fila, columna: col(key), textos: grid, pegada });
}

/** The entries of the sheet, without their date. */
function logged({ libro }: Host): string[][] {
  const filas = libro.hojas.find((h) => h.nombre === 'Bitácora')?.celdas ?? [];
  return filas
    .slice(1)
    .map((fila) => Array.from({ length: 9 }, (_, c) => String(fila?.[c]?.valor ?? '')))
    .filter((fila) => fila.some((texto) => texto !== ''))
    .map(([, ...resto]) => resto);
}

describe('turning it on', () => {
  test('makes the sheet, closed for staff, and one trigger of the owner', async () => {
    const host = await open();
    expect(call(host, 'bitacora')).toMatchObject({ activa: false, puedeActivar: true, registros: 0, limite: 5000 });
    call(host, 'activarBitacora', { activa: true });
    call(host, 'activarBitacora', { activa: true });
    expect(host.libro.disparadores).toMatchObject([{ funcion: 'registrarEdicion', creador: OWNER }]);
    expect(call(host, 'bitacora').activa).toBe(true);
    host.actAs(STAFF);
    expect(call(host, 'bitacora')).toMatchObject({ activa: true, puedeActivar: false });
    const type = () => host.edit({ hoja: 'Bitácora', fila: 2, columna: 1, textos: [['x']] });
    expect(type).toThrow('protected cell');
  });

  test('is refused to staff, in a sentence', async () => {
    const host = await open({ usuario: STAFF });
    expect(call(host, 'activarBitacora', { activa: true })).toMatchObject({
      ok: false,
      activa: false,
      findings: [{ code: 'APP-08' }],
    });
    expect(host.libro.disparadores).toEqual([]);
  });

  test('turning it off takes the trigger away and keeps what was logged', async () => {
    const host = await active();
    type(host, 'marzo', '4');
    host.actAs(OWNER);
    expect(call(host, 'activarBitacora', { activa: false })).toMatchObject({ ok: true, activa: false });
    expect(host.libro.disparadores).toEqual([]);
    host.actAs(STAFF);
    type(host, 'marzo', '5');
    expect(logged(host)).toHaveLength(1);
  });

  test('another administrador takes over: nothing is logged twice', async () => {
    const host = await active();
    const otra = 'admin@example.org';
    host.libro.acceso.editores.push(otra);
    for (const h of host.libro.hojas) {
      h.protecciones = h.protecciones.map((p) => ({ ...p, editores: [...(p.editores ?? []), otra] }));
    }
    host.actAs(otra);
    expect(call(host, 'activarBitacora', { activa: true })).toMatchObject({ ok: true, activa: true });
    host.actAs(STAFF);
    type(host, 'marzo', '4');
    expect(host.libro.disparadores).toHaveLength(2);
    expect(logged(host)).toHaveLength(1);
  });

  test('a blank sheet put in its place holds texts from its first entry on', async () => {
    const host = await active();
    host.libro.hojas = host.libro.hojas.map((h) => (h.nombre === 'Bitácora' ? newHoja(h.id, 'Bitácora') : h));
    host.actAs(OWNER);
    for (const mes of [3, 4]) {
      const entrada = { linea: '1.10', mes, valor: 7, seccion: null, observaciones: null };
      expect(call(host, 'capturar', entrada)).toMatchObject({ ok: true });
    }
    const filas = host.libro.hojas.find((h) => h.nombre === 'Bitácora')?.celdas.slice(1) ?? [];
    const valores = filas.flatMap((fila) => (fila ?? []).flatMap((celda) => celda?.valor ?? []));
    expect(valores.filter((v) => typeof v !== 'string')).toEqual([]);
    expect(logged(host)).toMatchObject([{ 2: '1.10' }, { 2: '1.10' }]);
  });

  test('what was captured before is one row, and nothing is left unlogged', async () => {
    const host = await open();
    type(host, 'marzo', [['1', '2', '3']]);
    call(host, 'activarBitacora', { activa: true });
    expect(logged(host)).toEqual([
      [OWNER, '', '', '', '', '', 'Había 3 celdas capturadas antes de llevar la Bitácora.', 'revisión'],
    ]);
    expect(call(host, 'auditar', { completa: true }).findings.filter((f) => f.severidad !== 'aviso')).toEqual([]);
    expect(call(host, 'auditar', { completa: true }).findings.map((f) => f.code)).not.toContain('CAP-10');
  });
});

describe('an edit of a yellow cell', () => {
  test('says who, where, before and after', async () => {
    const host = await active();
    type(host, 'marzo', '4');
    type(host, 'marzo', '6');
    type(host, 'marzo', '');
    const donde = [STAFF, '1', '1.1', 'MARZO', 'Y9'];
    expect(logged(host)).toEqual([
      [...donde, '', '4', 'edición'],
      [...donde, '4', '6', 'edición'],
      [...donde, '6', '', 'edición'],
    ]);
    expect(call(host, 'bitacora').ultimas[0]).toMatchObject({ quien: STAFF, linea: '1.1', antes: '6', despues: '' });
  });

  test.each(['=1+1', "'con apóstrofo", '12.10', '+5', '2025-03-01', '"entre comillas"', 'TRUE'])(
    'text stays text: %s',
    async (texto) => {
      const host = await active();
      type(host, 'observaciones', `'${texto}`);
      expect(logged(host)[0]?.slice(5)).toEqual(['', texto, 'edición']);
      const celda = host.libro.hojas.find((h) => h.nombre === 'Bitácora')?.celdas[1]?.[7];
      expect(celda).toMatchObject({ valor: texto, formula: '' });
    },
  );

  test('of a plan cell, another sheet or what it already said, logs nothing', async () => {
    const host = await active();
    host.actAs(OWNER);
    type(host, 'metaPropuesta', '12');
    host.edit({ hoja: 'Cronograma', fila: 9, columna: 3, textos: [['Ana']] });
    type(host, 'marzo', '');
    expect(logged(host)).toEqual([]);
  });

  test('who is not known is said so', async () => {
    const host = await active({ usuarioEnEventos: false });
    type(host, 'marzo', '4');
    expect(logged(host)[0]?.[0]).toBe('desconocido');
  });
});

describe('where the event does not say what was there', () => {
  test('a cell that was pasted is told by what was last known', async () => {
    const host = await active();
    type(host, 'marzo', '4');
    type(host, 'marzo', '9', 9, true);
    expect(logged(host)[1]?.slice(4)).toEqual(['Y9', '4', '9', 'edición']);
  });

  test('a block is logged cell by cell with one write', async () => {
    const host = await active();
    type(host, 'marzo', '4');
    host.resetCalls();
    type(
      host,
      'marzo',
      [
        ['7', '4'],
        ['', '1'],
      ],
      9,
    );
    expect(host.llamadas.escrituras).toBe(1);
    expect(logged(host).slice(1)).toEqual([
      [STAFF, '1', '1.1', 'MARZO', 'Y9', '4', '7', 'bloque pegado'],
      [STAFF, '1', '1.1', 'ABRIL', 'Z9', '', '4', 'bloque pegado'],
      [STAFF, '1', '1.2', 'ABRIL', 'Z10', '', '1', 'bloque pegado'],
    ]);
  });

  test('a linea that the plan does not have is "desconocido"', async () => {
    const host = await active();
    const fila = host.libro.hojas.find((h) => h.nombre === 'MIR')?.celdas[8]?.[col('lineaAccion') - 1];
    if (fila) fila.valor = '88.8 Otra';
    type(host, 'marzo', '4', 9, true);
    expect(logged(host)[0]).toEqual([STAFF, '1', '88.8', 'MARZO', 'Y9', 'desconocido', '4', 'edición']);
  });
});

test('while a plan is being applied nothing is logged, and the review tells it', async () => {
  const host = await active();
  const other = await createHost({ libro: host.libro, bundle: null });
  (other.services.LockService as GoogleAppsScript.Lock.LockService).getDocumentLock().waitLock(1);
  type(host, 'marzo', '4');
  expect(logged(host)).toEqual([]);
  expect(call(host, 'auditar', { completa: true }).findings).toContainEqual(
    expect.objectContaining({ code: 'CAP-10', severidad: 'aviso' }),
  );
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'rows that a plan moves at the %p. read of an edit never lend their place to another linea',
  async (cuando) => {
    const libro = structuredClone(base);
    const otro = await open({}, libro);
    let reads = Number.NEGATIVE_INFINITY;
    const host = await open(
      {
        alLlamar: (tipo) => {
          if (tipo !== 'lectura' || ++reads !== cuando) return;
          const pedir = (huella: string | null) =>
            call(otro, 'cambiarPlan', { cambio: MOVER, instrumento: OFICIO, huella });
          pedir(pedir(null).huella);
        },
      },
      libro,
    );
    call(host, 'activarBitacora', { activa: true });
    host.actAs(STAFF);
    reads = 0;
    type(host, 'marzo', '4');
    expect(logged(host).filter(([, , linea]) => linea !== '1.1')).toEqual([]);
    expect(call(host, 'auditar', { completa: true }).findings.filter((f) => f.severidad === 'error')).toEqual([]);
  },
);

describe('a repair by somebody who may write it', () => {
  test('adds what changed without being logged; one with nothing to mend writes nothing', async () => {
    const host = await active();
    host.actAs(OWNER);
    call(host, 'activarBitacora', { activa: false });
    type(host, 'marzo', '4');
    const sana = call(host, 'prepararReparacion', { elecciones: null });
    expect(sana.operaciones).toEqual([]);
    host.resetCalls();
    call(host, 'reparar', { huella: sana.huella, elecciones: null, operaciones: null });
    expect(host.llamadas.escrituras).toBe(0);
    type(host, 'metaPropuesta', '99');
    const { huella } = call(host, 'prepararReparacion', { elecciones: null });
    expect(call(host, 'reparar', { huella, elecciones: null, operaciones: null }).ok).toBe(true);
    expect(logged(host)).toEqual([['desconocido', '1', '1.1', 'MARZO', 'Y9', '', '4', 'revisión']]);
    expect(call(host, 'auditar', { completa: true }).findings.map((f) => f.code)).not.toContain('CAP-10');
  });
});

describe('exporting', () => {
  async function full(): Promise<Host> {
    const host = await active();
    for (const valor of ['1', '2', '-x', '4', '5']) type(host, 'observaciones', `'${valor}`);
    host.actAs(OWNER);
    const { hojas } = host.libro;
    const ajustes = hojas.find((h) => h.nombre === 'Configuración')?.celdas ?? [];
    const fila = ajustes.findIndex((f) => f?.[0]?.valor === 'Registros de la Bitácora') + 1;
    host.edit({ hoja: 'Configuración', fila, columna: 2, textos: [['2']] });
    return host;
  }
  const textOf = (base64: string | null | undefined): string => Buffer.from(base64 ?? '', 'base64').toString('utf8');

  test('gives the oldest over the limit as CSV, and takes nothing away', async () => {
    const host = await full();
    host.resetCalls();
    const { ok, archivos, quitados } = call(host, 'exportarBitacora', { recortar: false, huella: null });
    expect({ ok, quitados, escrituras: host.llamadas.escrituras }).toEqual({ ok: true, quitados: 0, escrituras: 0 });
    expect(archivos).toMatchObject([{ nombre: expect.stringMatching(/^Bitácora .*\.csv$/), mimeType: 'text/csv' }]);
    const lineas = textOf(archivos[0]?.base64).split('\r\n');
    expect(lineas[0]).toBe('\ufeffFECHA,QUIÉN,SECCIÓN,LÍNEA,CAMPO,CELDA,ANTES,DESPUÉS,CÓMO');
    expect(lineas.slice(1).map((l) => l.split(',').slice(6, 8))).toEqual([['', '1'], ['1', '2'], ['2', "'-x"], []]);
    expect(logged(host)).toHaveLength(5);
  });

  test('with recortar takes exactly those away, and nothing is left unlogged', async () => {
    const host = await full();
    const { archivos, registros, huella } = call(host, 'exportarBitacora', { recortar: false, huella: null });
    expect(registros).toBe(3);
    expect(textOf(archivos[0]?.base64).trim().split('\r\n')).toHaveLength(4);
    expect(call(host, 'exportarBitacora', { recortar: true, huella }).quitados).toBe(3);
    expect(logged(host).map((f) => f[6])).toEqual(['4', '5']);
    expect(call(host, 'auditar', { completa: true }).findings.map((f) => f.code)).not.toContain('CAP-10');
    expect(call(host, 'exportarBitacora', { recortar: true, huella })).toMatchObject({
      ok: false,
      quitados: 0,
      findings: [{ code: 'APP-65' }],
    });
    expect(logged(host)).toHaveLength(2);
    expect(call(host, 'exportarBitacora', { recortar: false, huella: null })).toMatchObject({
      ok: true,
      archivos: [],
      huella: null,
      quitados: 0,
      findings: [{ code: 'APP-39', severidad: 'aviso' }],
    });
  });

  test('what is logged between the export and the trimming stays', async () => {
    const host = await full();
    const { huella } = call(host, 'exportarBitacora', { recortar: false, huella: null });
    host.actAs(STAFF);
    for (const valor of ['6', '7']) type(host, 'observaciones', `'${valor}`);
    host.actAs(OWNER);
    expect(call(host, 'exportarBitacora', { recortar: true, huella }).quitados).toBe(3);
    expect(logged(host).map((f) => f[6])).toEqual(['4', '5', '6', '7']);
  });

  test('staff may download, not take away', async () => {
    const host = await full();
    host.actAs(STAFF);
    const { huella } = call(host, 'exportarBitacora', { recortar: false, huella: null });
    expect(call(host, 'exportarBitacora', { recortar: true, huella })).toMatchObject({ ok: false, archivos: [] });
    expect(logged(host)).toHaveLength(5);
    expect(call(host, 'exportarBitacora', { recortar: false, huella: null })).toMatchObject({
      ok: true,
      archivos: [{}],
    });
  });

  test('every row of a full Bitácora, and one more, is kept', async () => {
    const host = await active();
    const hoja = host.libro.hojas.find((h) => h.nombre === 'Bitácora');
    for (let i = 0; i < 130; i++) type(host, 'marzo', [['1', '2', '3', '4'].map((n) => String(Number(n) + i))]);
    expect(logged(host)).toHaveLength(520);
    expect(hoja?.filas).toBeGreaterThanOrEqual(521);
  });
});
