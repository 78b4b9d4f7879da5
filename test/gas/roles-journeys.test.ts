import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { COLUMNAS } from '../../src/mir/format';
import { installed } from '../budget/libro';
import { applyRoles, giveRoles, typeAjustes } from '../support/con-permisos';

/** What each role is told and may do through the add-on itself; the workbook has objetivos 1/1 and 2/2. */
const OWNER = 'titular@example.org';
const ADMIN = 'admin@x.mx';
const ANA = 'ana@x.mx';
const LUIS = 'luis@x.mx';
const DIRECTORA = 'dir@x.mx';
const LECTORA = 'lee@x.mx';
const OTRA = 'otra@x.mx';
const AJUSTES = {
  administradores: ADMIN,
  titulares: DIRECTORA,
  capturistas: `${ANA}: 1/1; ${LUIS}`,
  lectores: LECTORA,
};

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

async function shared(lineas = 20): Promise<Libro> {
  const { libro } = await installed(lineas);
  libro.acceso.editores.push(ADMIN, ANA, LUIS, DIRECTORA, LECTORA, OTRA);
  return libro;
}

let base: Libro;
beforeAll(async () => {
  base = await shared();
  await giveRoles(base, AJUSTES, [1, 2]);
}, 60_000);

const openedAs = async (usuario: string): Promise<Host> => createHost({ libro: structuredClone(base), usuario });

test.each([
  [OWNER, true, 'administrador', null],
  [ADMIN, true, 'administrador', null],
  [DIRECTORA, false, 'titular', []],
  [ANA, false, 'capturista', ['1/1']],
  [LUIS, false, 'capturista', null],
  [LECTORA, false, 'lector', []],
  [OTRA, false, 'lector', []],
] as const)('estado tells %s who they are', async (usuario, puedeReparar, rol, objetivos) => {
  expect(call(await openedAs(usuario), 'estado')).toMatchObject({ ok: true, usuario, puedeReparar, rol, objetivos });
});

test.each([
  [ANA, '1.1', 3, null],
  [ANA, '2.1', 3, 'APP-62'],
  [ANA, '1.1', 1, 'APP-60'],
  [LUIS, '2.1', 3, null],
  [LUIS, '2.1', 2, 'APP-60'],
  [DIRECTORA, '1.1', 3, 'APP-61'],
  [LECTORA, '1.1', 3, 'APP-63'],
  [OTRA, '1.1', 3, 'APP-61'],
  [ADMIN, '2.1', 3, null],
])('%s captures linea %s, mes %p: %s, said before it is tried', async (usuario, linea, mes, code) => {
  const host = await openedAs(usuario);
  const answer = call(host, 'capturar', { linea, mes, valor: 4, seccion: null, observaciones: null });
  expect(answer.findings.filter((f) => f.severidad === 'error').map((f) => f.code)).toEqual(
    code === null ? [] : [code],
  );
  expect(answer.ok).toBe(code === null);
  expect(host.llamadas.escrituras > 0).toBe(code === null);
});

test.each([OWNER, ADMIN, ANA, LECTORA])('an audit by %s finds nothing of the protections', async (usuario) => {
  const { findings } = call(await openedAs(usuario), 'auditar', { completa: true });
  expect(findings.filter((f) => f.severidad !== 'aviso')).toEqual([]);
});

test.each([OWNER, ADMIN])('a repair by %s has nothing to do', async (usuario) => {
  expect(call(await openedAs(usuario), 'prepararReparacion', { elecciones: null }).operaciones).toEqual([]);
});

test.each([ANA, DIRECTORA, LECTORA])('%s is told who may repair, and nothing is written', async (usuario) => {
  const host = await openedAs(usuario);
  host.actAs(OWNER);
  const fila = 9;
  const columna = COLUMNAS.findIndex((c) => c.key === 'metaPropuesta') + 1;
  host.edit({ hoja: 'MIR', fila, columna, textos: [['99']] });
  host.actAs(usuario);
  const { huella } = call(host, 'prepararReparacion', { elecciones: null });
  host.resetCalls();
  const answer = call(host, 'reparar', { huella, elecciones: null, operaciones: null });
  expect(answer).toMatchObject({ ok: false, findings: [{ code: 'APP-08' }] });
  expect(answer.findings[0]?.mensaje).toContain(ADMIN);
  expect(host.llamadas.escrituras).toBe(0);
});

test('an address that cannot be obeyed is told, and keeps nothing else from being done', async () => {
  const libro = structuredClone(base);
  await typeAjustes(libro, { capturistas: `${ANA}: 1/1; Luis; ${LUIS}: 9` });
  const host = await createHost({ libro });
  const { huella } = call(host, 'prepararReparacion', { elecciones: null });
  const { findings } = call(host, 'reparar', { huella, elecciones: null, operaciones: null });
  expect(findings.filter((f) => f.severidad !== 'aviso').map((f) => f.code)).toEqual(['ROL-01', 'ROL-02']);
  host.actAs(LUIS);
  const { findings: dichos } = call(host, 'capturar', {
    linea: '1.1',
    mes: 3,
    valor: 4,
    seccion: null,
    observaciones: null,
  });
  expect(dichos).toMatchObject([{ code: 'APP-62' }]);
});

describe('giving the roles, stopped at any write', () => {
  const cell = (key: string): number => COLUMNAS.findIndex((c) => c.key === key) + 1;
  /** Who may edit a sample of every kind of cell. */
  function whoMay(host: Host): string[] {
    const puede: string[] = [];
    for (const usuario of [ANA, LUIS, DIRECTORA, LECTORA, OTRA]) {
      host.actAs(usuario);
      for (const [hoja, fila, columna] of [
        ['MIR', 9, cell('enero')],
        ['MIR', 9, cell('marzo')],
        ['MIR', 9, cell('observaciones')],
        ['MIR', 21, cell('marzo')],
        ['MIR', 9, cell('estatus')],
        ['MIR', 9, cell('metaPropuesta')],
        ['Configuración', 8, 2],
        ['Configuración', 9, 2],
        ['_mirador', 1, 1],
      ] as const) {
        const app = host.services.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
        const rango = app.getActiveSpreadsheet().getSheetByName(hoja)?.getRange(fila, columna);
        if (rango?.canEdit()) puede.push(`${usuario} ${hoja} ${fila},${columna}`);
      }
    }
    return puede;
  }

  const mayIn = async (libro: Libro): Promise<string[]> => whoMay(await createHost({ libro, bundle: null }));

  test('nobody is ever let in where neither before nor after they are, and a repair ends where it would have ended', async () => {
    const antes = await shared();
    await typeAjustes(antes, AJUSTES);
    const libre = structuredClone(antes);
    const { escrituras } = await applyRoles(libre, [1, 2]);
    const despues = await mayIn(libre);
    const tolerado = new Set([...(await mayIn(antes)), ...despues]);
    const protecciones = (libro: Libro) =>
      libro.hojas.map((h) =>
        h.protecciones
          .map(({ id: _, ...p }) => JSON.stringify({ ...p, editores: [...(p.editores ?? [])].sort() }))
          .sort(),
      );

    for (let stop = 1; stop <= escrituras; stop++) {
      const libro = structuredClone(antes);
      let n = 0;
      const stopped = applyRoles(libro, [1, 2], (tipo) => {
        if (tipo === 'escritura' && ++n === stop) throw new Error('stopped');
      });
      // A stop in letting people in is taken for a refusal of Google, and the rest goes on.
      await stopped.catch((error: Error) => expect(error.message).toBe('stopped'));
      const entretanto = await mayIn(libro);
      expect({ stop, demas: entretanto.filter((p) => !tolerado.has(p)) }).toEqual({ stop, demas: [] });
      await applyRoles(libro, [1, 2]);
      expect(await mayIn(libro)).toEqual(despues);
      expect(protecciones(libro)).toEqual(protecciones(libre));
    }
  }, 120_000);

  test('two administradores at once double nothing', async () => {
    const antes = await shared();
    await typeAjustes(antes, AJUSTES);
    for (const when of [20, 80, 140, 200, 230, 260]) {
      const libro = structuredClone(antes);
      const inner = await createHost({ libro, usuario: OWNER });
      let n = 0;
      const repair = (host: Host): void => {
        const { huella } = call(host, 'prepararReparacion', { elecciones: null });
        call(host, 'reparar', { huella, elecciones: null, operaciones: null });
      };
      const outer = await createHost({
        libro,
        alLlamar(tipo) {
          if (tipo !== 'manejador' && ++n === when) repair(inner);
        },
      });
      repair(outer);
      repair(outer);
      const nombres = libro.hojas.flatMap((h) => h.protecciones.map((p) => `${h.nombre} ${p.descripcion}`));
      expect(nombres).toEqual([...new Set(nombres)]);
      const { findings } = call(outer, 'auditar', { completa: true });
      expect(findings.filter((f) => f.severidad !== 'aviso')).toEqual([]);
    }
  }, 120_000);
});

describe('what limiting people to objetivos costs', () => {
  test('so many writes an objetivo and no more with more lineas', async () => {
    const cost = async (lineas: number): Promise<number> =>
      (await giveRoles(await shared(lineas), { administradores: ADMIN, capturistas: ANA })).escrituras;
    const [dos, veinte] = [await cost(20), await cost(200)];
    expect(Math.ceil((veinte - dos) / 18)).toBeLessThanOrEqual(6);
  }, 60_000);

  test('a full audit takes 16 reads a sheet and 5 a protection', async () => {
    const host = await openedAs(OWNER);
    host.resetCalls();
    call(host, 'auditar', { completa: true });
    const protecciones = base.hojas.reduce((n, h) => n + h.protecciones.length, 0);
    expect(host.llamadas.lecturas).toBeLessThanOrEqual(16 * base.hojas.length + 5 * protecciones);
  });
});

test('a linea that joins an objetivo is captured by whoever captures the objetivo, and by nobody else', async () => {
  const host = await openedAs(OWNER);
  const entrada = {
    cambio: {
      tipo: 'agregarLinea',
      seccion: null,
      objetivo: '1',
      despuesDe: '1.10',
      linea: {
        numero: '1.11',
        lineaAccion: '1.11 Archivar expedientes',
        mesInicial: 1,
        mesFinal: 12,
        metaPropuesta: 3,
      },
    },
    instrumento: { instrumento: 'Acuerdo 1', instancia: 'Consejo General', fecha: '2025-03-01', vigencia: 3 },
  } as const;
  const { huella } = call(host, 'cambiarPlan', { ...entrada, huella: null });
  expect(call(host, 'cambiarPlan', { ...entrada, huella })).toMatchObject({ ok: true, aplicada: true });
  const { findings } = call(host, 'auditar', { completa: true });
  expect(findings.filter((f) => f.severidad !== 'aviso').map((f) => f.code)).toEqual([]);
  const marzo = COLUMNAS.findIndex((c) => c.key === 'marzo') + 1;
  const may = (usuario: string): boolean[] =>
    [19, 22].map((fila) => {
      host.actAs(usuario);
      try {
        host.edit({ hoja: 'MIR', fila, columna: marzo, textos: [['1']] });
        return true;
      } catch {
        return false;
      }
    });
  expect([ANA, LUIS, OTRA].map(may)).toEqual([
    [true, false],
    [true, true],
    [false, false],
  ]);
});

describe('protections that only warn, and then impede again', () => {
  test('leave nothing to repair or to say, whoever asks', async () => {
    const libro = structuredClone(base);
    for (const modoProteccion of ['advertir', 'impedir']) {
      await giveRoles(libro, { modoProteccion }, [1, 2]);
      const avisan = new Set(libro.hojas.flatMap((h) => h.protecciones.map((p) => p.soloAdvierte)));
      expect([...avisan]).toEqual([modoProteccion === 'advertir']);
      for (const usuario of [OWNER, ADMIN, ANA]) {
        const host = await createHost({ libro, usuario });
        const { findings } = call(host, 'auditar', { completa: true });
        expect(findings.filter((f) => f.severidad !== 'aviso')).toEqual([]);
        expect(call(host, 'prepararReparacion', { elecciones: null }).operaciones).toEqual([]);
        expect(call(host, 'estado').rol).toBe(usuario === ANA ? 'capturista' : 'administrador');
      }
    }
  });
});
