import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { COLUMNAS } from '../../src/mir/format';
import { installed } from '../budget/libro';
import { giveRoles } from '../support/con-permisos';

/**
 * "Make a copy" of a file as Google does it: the sheets with their ids and protections; of each protection only the
 * owner is left as editor, the document properties stay behind, and whoever made the copy owns it.
 */
const QUIEN_COPIA = 'copia@x.mx';
const ADMIN = 'admin@x.mx';
const ANA = 'ana@x.mx';

function copyOf(original: Libro, compartida: readonly string[]): Libro {
  const libro = structuredClone(original);
  libro.acceso = { propietario: QUIEN_COPIA, editores: [...compartida], lectores: [] };
  libro.propiedades.clear();
  for (const hoja of libro.hojas) hoja.protecciones = hoja.protecciones.map((p) => ({ ...p, editores: [] }));
  return libro;
}

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

let original: Libro;
beforeAll(async () => {
  ({ libro: original } = await installed(20));
  original.acceso.editores.push(ADMIN, ANA);
  await giveRoles(original, { administradores: ADMIN, capturistas: `${ANA}: 1/1` });
}, 60_000);

const marzo = COLUMNAS.findIndex((c) => c.key === 'marzo') + 1;
/** What typing text in a month says at once. */
function toastsOf(host: Host): string[] {
  host.takeShown();
  host.edit({ hoja: 'MIR', fila: 9, columna: marzo, textos: [['45%']] });
  const toasts = host.takeShown().map((m) => m.tipo);
  host.edit({ hoja: 'MIR', fila: 9, columna: marzo, textos: [['']] });
  host.takeShown();
  return toasts;
}

test('an audit of a copy says what it lost, a repair gives it back, and the audit that follows is clean', async () => {
  const libro = copyOf(original, [ADMIN, ANA]);
  const host = await createHost({ libro });
  expect(toastsOf(host)).toEqual([]);

  const { findings } = call(host, 'auditar', { completa: true });
  const codes = new Set(findings.map((f) => f.code));
  expect(codes).toContain('EST-15');
  expect(findings.filter((f) => f.severidad === 'error').map((f) => f.code)).toEqual(
    findings.filter((f) => f.code === 'EST-19').map((f) => f.code),
  );

  const { huella } = call(host, 'prepararReparacion', { elecciones: null });
  const { ok, findings: quedan } = call(host, 'reparar', { huella, elecciones: null, operaciones: null });
  expect(ok).toBe(true);
  expect(quedan.filter((f) => f.severidad !== 'aviso' || f.code === 'EST-15')).toEqual([]);
  expect(call(host, 'prepararReparacion', { elecciones: null }).operaciones).toEqual([]);
  expect(toastsOf(host)).toEqual(['toast']);

  host.actAs(ADMIN);
  expect(call(host, 'estado')).toMatchObject({ rol: 'administrador', puedeReparar: true });
  host.actAs(ANA);
  expect(() => host.edit({ hoja: 'MIR', fila: 21, columna: marzo, textos: [['1']] })).toThrow('protected cell');
  expect(() => host.edit({ hoja: 'MIR', fila: 9, columna: marzo, textos: [['1']] })).not.toThrow();
});

test('until then whoever was an administrador is told whom to ask, and nobody captures where they may not', async () => {
  const host = await createHost({ libro: copyOf(original, [ADMIN, ANA]), usuario: ADMIN });
  const { huella } = call(host, 'prepararReparacion', { elecciones: null });
  expect(call(host, 'reparar', { huella, elecciones: null, operaciones: null })).toMatchObject({
    ok: false,
    findings: [{ code: 'APP-08' }],
  });
  host.actAs(ANA);
  for (const fila of [9, 21]) {
    expect(() => host.edit({ hoja: 'MIR', fila, columna: marzo, textos: [['1']] })).toThrow('protected cell');
  }
});
