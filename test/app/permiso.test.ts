import { auditar } from '../../src/app/auditar';
import { cerrarPeriodo, reabrirPeriodo } from '../../src/app/cerrar';
import { crear } from '../../src/app/crear';
import { deshacer, prepararDeshacer } from '../../src/app/deshacer';
import { puedeCapturar, requireAdministrador, sinPermiso } from '../../src/app/permiso';
import { prepararReparacion, reparar } from '../../src/app/reparar';
import { type Configuracion, defaultConfiguracion } from '../../src/mir/ajustes';
import { readPermisos } from '../../src/mir/roles';
import { simulate } from '../../src/sheet/simulate';
import { mirDePrueba } from '../sheet/libros';
import { installed, VACIO, withAjustes } from './libro';

/** Objetivos 1/1, 1/2 and 2/1; enero is closed. */
const MIR = mirDePrueba();
const LISTAS = {
  administradores: 'admin@x.mx',
  capturistas: 'ana@x.mx: 1/2; luis@x.mx',
  lectores: 'lee@x.mx',
};

interface Caso {
  readonly quien: string;
  readonly admin?: boolean;
  readonly objetivo?: string;
  readonly mes?: number | null;
  readonly ajustes?: Partial<Configuracion>;
}

function ask({ quien, admin = false, objetivo = '1', mes = 3, ajustes = LISTAS }: Caso) {
  const { permisos } = readPermisos(defaultConfiguracion(ajustes), MIR, [1]);
  return puedeCapturar(permisos, MIR, quien, admin, 0, objetivo, mes);
}

test.each<[string, Caso]>([
  ['a capturista of all', { quien: 'luis@x.mx' }],
  ['a capturista, in their objetivo', { quien: 'ana@x.mx', objetivo: '2' }],
  ['a capturista, a text of a closed month’s linea', { quien: 'luis@x.mx', mes: null }],
  ['an administrador by the list, a closed month', { quien: 'Admin@x.mx', mes: 1 }],
  ['the owner, whom no list names, a closed month', { quien: 'duena@x.mx', admin: true, mes: 1 }],
  ['anybody where nobody is listed', { quien: 'otra@x.mx', ajustes: {} }],
  ['somebody whose address Google does not tell', { quien: '' }],
])('%s captures', (_, caso) => {
  expect(ask(caso)).toBeNull();
});

test.each<[string, Caso, string, string]>([
  ['a closed month', { quien: 'luis@x.mx', mes: 1 }, 'APP-60', 'enero'],
  ['who is not listed', { quien: 'otra@x.mx' }, 'APP-61', 'otra@x.mx'],
  ['an objetivo of others', { quien: 'ana@x.mx' }, 'APP-62', 'no captura el objetivo 1/1, sino el objetivo 1/2'],
  ['who only reads', { quien: 'lee@x.mx' }, 'APP-63', 'lee@x.mx'],
  [
    'who only reads, where anybody else captures',
    { quien: 'lee@x.mx', ajustes: { lectores: 'lee@x.mx' } },
    'APP-63',
    '',
  ],
  ['an address unknown, a closed month', { quien: '', mes: 1 }, 'APP-60', 'enero'],
])('%s is refused before anything is tried', (_, caso, code, dice) => {
  const finding = ask(caso);
  expect(finding).toMatchObject({ code, severidad: 'error' });
  expect(finding?.mensaje).toContain(dice);
});

test('who may not change what is protected hears who can', () => {
  const con = withAjustes(installed(MIR), { administradores: 'admin@x.mx; otro@x.mx' });
  expect(sinPermiso(con).mensaje).toMatch(/^ana@example.org no puede .* Pueden hacerlo admin@x.mx y otro@x.mx\.$/);
  expect(sinPermiso(VACIO).mensaje).not.toMatch(/Pueden? hacerlo/);
});

const ADVIERTE = {
  modoProteccion: 'advertir',
  administradores: 'admin@x.mx',
  titulares: 'jefa@x.mx',
  capturistas: 'ana@x.mx: 1/2',
  lectores: 'lee@x.mx; duena@x.mx',
};

test.each<[string, string | null]>([
  ['admin@x.mx', null],
  ['Admin@X.mx', null],
  ['duena@x.mx', null],
  ['nadie@x.mx', null],
  ['', null],
  ['jefa@x.mx', 'APP-08'],
  ['ana@x.mx', 'APP-08'],
  ['lee@x.mx', 'APP-08'],
])('where protections only warn, Google lets everybody write: %p is judged by the lists', (usuario, code) => {
  const libro = withAjustes(installed(MIR), ADVIERTE);
  const suyo = { ...libro, usuario, acceso: { propietario: 'duena@x.mx', editores: null } };
  expect(requireAdministrador(suyo)?.code ?? null).toBe(code);
  const cerrar = { periodo: '2025-B1', huella: null };
  const reabrir = { ...cerrar, motivo: 'Error', acuerdo: 'Acuerdo 1' };
  for (const { findings } of [cerrarPeriodo.decide(suyo, cerrar), reabrirPeriodo.decide(suyo, reabrir)]) {
    expect(findings.some((f) => f.code === 'APP-08')).toBe(code !== null);
  }
  expect(auditar.decide(suyo, { completa: true }).vista?.puedeReparar).toBe(code === null);
});

test('a repair, an undo and another MIR are refused to a lector where protections only warn', () => {
  const { plan: creacion } = crear.decide(VACIO, { ejercicio: 2025, institucion: 'x', organo: 'y', preset: null });
  const creado = simulate(VACIO, [...(creacion?.antes ?? []), ...(creacion?.ops ?? [])]);
  const libro = { ...withAjustes(creado, ADVIERTE), usuario: 'lee@x.mx' };
  const { vista } = prepararReparacion.decide(libro, { elecciones: null });
  const entrada = { elecciones: null, huella: vista?.huella ?? '', operaciones: null };
  const deshecho = prepararDeshacer.decide(libro, null).vista;
  for (const { findings, plan } of [
    reparar.decide(libro, entrada),
    deshacer.decide(libro, { huella: deshecho.huella }),
    crear.decide(libro, { ejercicio: 2026, institucion: 'x', organo: 'y', preset: null }),
  ]) {
    expect(plan).toBeNull();
    expect(findings.map((f) => f.code)).toEqual(['APP-08']);
  }
});
