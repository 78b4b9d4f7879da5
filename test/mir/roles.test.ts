import fc from 'fast-check';
import { type Configuracion, defaultConfiguracion } from '../../src/mir/ajustes';
import { claveObjetivo, nameObjetivo, objetivosDe, parseCorreos, readPermisos, rolDe } from '../../src/mir/roles';
import { mirDePrueba } from '../sheet/libros';

/** Objetivos 1/1, 1/2 and 2/1: number 1 stands in both secciones, number 2 in the first only. */
const MIR = mirDePrueba();
const [PRIMERA] = MIR.secciones;
const DE_UNA_SECCION = mirDePrueba({ secciones: PRIMERA ? [PRIMERA] : [] });

const read = (ajustes: Partial<Configuracion>, mir = MIR) => readPermisos(defaultConfiguracion(ajustes), mir, []);
const permisosWith = (ajustes: Partial<Configuracion>) => read(ajustes).permisos;

test.each([
  [null, []],
  ['Ana@Instituto.MX; luis@instituto.mx', ['ana@instituto.mx', 'luis@instituto.mx']],
  ['luis@x.mx, ana@x.mx\nana@x.mx', ['ana@x.mx', 'luis@x.mx']],
  ['ana@instituto; @x.mx; x.mx; ana@@x.mx', []],
])('addresses of %p', (texto, correos) => {
  expect(parseCorreos(texto)).toEqual(correos);
});

test.each<[string, Record<string, readonly string[] | null>]>([
  ['ana@x.mx', { 'ana@x.mx': null }],
  ['ana@x.mx: 1/1, 2/1; luis@x.mx', { 'ana@x.mx': ['1/1', '2/1'], 'luis@x.mx': null }],
  ['ana@x.mx:2', { 'ana@x.mx': ['1/2'] }],
  ['ana@x.mx : 2.', { 'ana@x.mx': ['1/2'] }],
  ['ana@x.mx, luis@x.mx: 2', { 'ana@x.mx': ['1/2'], 'luis@x.mx': ['1/2'] }],
  ['ana@x.mx: 2, luis@x.mx: 2/1', { 'ana@x.mx': ['1/2'], 'luis@x.mx': ['2/1'] }],
  ['ana@x.mx: 2\nluis@x.mx', { 'ana@x.mx': ['1/2'], 'luis@x.mx': null }],
  ['ana@x.mx: 2; ana@x.mx: 2/1', { 'ana@x.mx': ['1/2', '2/1'] }],
  ['ana@x.mx: 2; ana@x.mx', { 'ana@x.mx': null }],
  ['ana@x.mx:', { 'ana@x.mx': null }],
  // What cannot be told gives nothing.
  ['ana@x.mx: 1', { 'ana@x.mx': [] }],
  ['ana@x.mx: 9', { 'ana@x.mx': [] }],
])('capturistas "%s"', (capturistas, expected) => {
  const found = permisosWith({ capturistas }).capturistas;
  expect(Object.fromEntries(found.map((c) => [c.correo, c.objetivos]))).toEqual(expected);
});

test('with one seccion the number of the objetivo is enough, and is how it is named', () => {
  const { permisos, problemas } = read({ capturistas: 'ana@x.mx: 1' }, DE_UNA_SECCION);
  expect(permisos.capturistas).toEqual([{ correo: 'ana@x.mx', objetivos: ['1/1'] }]);
  expect(problemas).toEqual([]);
  expect(nameObjetivo(DE_UNA_SECCION, '1/1')).toBe('1');
  expect(nameObjetivo(MIR, '1/1')).toBe('1/1');
});

test.each<[string, Partial<Configuracion>, object[]]>([
  ['nobody is listed', {}, []],
  [
    'an address is none',
    { titulares: 'ana@x' },
    [{ tipo: 'noEsCorreo', ajuste: 'titulares', texto: 'ana@x', correo: '' }],
  ],
  [
    'a capturista is no address',
    { capturistas: 'Ana; luis@x.mx' },
    [{ tipo: 'noEsCorreo', ajuste: 'capturistas', texto: 'ana', correo: '' }],
  ],
  [
    'an objetivo is not there',
    { capturistas: 'ana@x.mx: 2/2' },
    [{ tipo: 'objetivoInexistente', ajuste: 'capturistas', texto: '2/2', correo: 'ana@x.mx' }],
  ],
  [
    'an objetivo is in both secciones',
    { capturistas: 'ana@x.mx: 1' },
    [{ tipo: 'objetivoAmbiguo', ajuste: 'capturistas', texto: '1', correo: 'ana@x.mx' }],
  ],
  [
    'a lector captures',
    { capturistas: 'ana@x.mx', lectores: 'ana@x.mx' },
    [{ tipo: 'contradiccion', ajuste: 'capturistas', texto: 'ana@x.mx', correo: 'ana@x.mx' }],
  ],
])('what cannot be obeyed when %s', (_, ajustes, problemas) => {
  expect(read(ajustes).problemas).toEqual(problemas);
});

const TODOS: Partial<Configuracion> = {
  administradores: 'admin@x.mx',
  titulares: 'titular@x.mx',
  capturistas: 'captura@x.mx: 2; todo@x.mx',
  lectores: 'lee@x.mx',
};

test.each([
  ['admin@x.mx', false, 'administrador'],
  ['duena@x.mx', true, 'administrador'],
  ['TITULAR@x.mx', false, 'titular'],
  ['captura@x.mx', false, 'capturista'],
  ['lee@x.mx', false, 'lector'],
  ['otra@x.mx', false, 'lector'],
  ['', false, 'capturista'],
])('role of "%s" (may edit what is protected: %p): %s', (correo, puede, rol) => {
  expect(rolDe(correo, puede, permisosWith(TODOS))).toBe(rol);
});

test('with nobody listed any editor of the file is a capturista of everything', () => {
  const permisos = permisosWith({});
  expect(rolDe('otra@x.mx', false, permisos)).toBe('capturista');
  expect(objetivosDe('otra@x.mx', permisos)).toBeNull();
});

test('a list in which no address can be read lets nobody capture, rather than everybody', () => {
  expect(objetivosDe('ana@x.mx', permisosWith({ capturistas: 'Ana' }))).toEqual([]);
});

test('where protections only warn Google lets everybody, and the lists tell', () => {
  const permisos = permisosWith({ ...TODOS, modoProteccion: 'advertir' });
  expect(rolDe('captura@x.mx', true, permisos)).toBe('capturista');
  expect(rolDe('duena@x.mx', true, permisos)).toBe('administrador');
});

test.each([
  ['captura@x.mx', ['1/2']],
  ['todo@x.mx', null],
  ['lee@x.mx', []],
  ['otra@x.mx', []],
  ['', null],
])('objetivos of "%s"', (correo, objetivos) => {
  expect(objetivosDe(correo, permisosWith(TODOS))).toEqual(objetivos);
});

test('whatever is written, nothing throws, every list is sorted and every objetivo exists', () => {
  const claves = MIR.secciones.flatMap((s, i) => s.objetivos.map((o) => claveObjetivo(i, o.numero)));
  const pieza = fc.constantFrom(
    'ana@x.mx',
    'luis@x.mx',
    ':',
    ';',
    ',',
    ' ',
    '1',
    '2',
    '2/1',
    '1/9',
    '/',
    'x',
    '@',
    '\n',
  );
  const texto = fc.oneof(
    fc.string(),
    fc.array(pieza).map((p) => p.join('')),
  );
  fc.assert(
    fc.property(texto, texto, (capturistas, lectores) => {
      const { permisos } = read({ capturistas, lectores });
      const correos = permisos.capturistas.map((c) => c.correo);
      expect(correos).toEqual([...new Set(correos)].sort());
      for (const { objetivos } of permisos.capturistas) {
        for (const clave of objetivos ?? []) expect(claves).toContain(clave);
      }
    }),
  );
});
