import { MENU } from '../../src/gas/menu';
import { VISTAS } from '../../src/gas/vistas';
import type { Mostrado } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { newLibro } from '../../src/local/workbook-new';
import { MENU_TEXTO, TABLERO_HECHO, TOAST_TITULO, VENTANA_TEXTO } from '../../src/text/menu';
import { installed } from '../budget/libro';
import { giveRoles } from '../support/con-permisos';

/** What each item of the menu shows to each person: nobody who chooses one is left without an answer. */
const OWNER = 'titular@example.org';
const ADMIN = 'admin@x.mx';
const DIRECTORA = 'dir@x.mx';
const ANA = 'ana@x.mx';
const LECTORA = 'lee@x.mx';
const VISITA = 'visita@x.mx';
const TODAS = [OWNER, ADMIN, DIRECTORA, ANA, LECTORA, VISITA];
const ELEGIBLES = MENU.flatMap((e) => ('separador' in e ? [] : [e]));

async function withPeople(libro: Libro, conMir: boolean): Promise<Libro> {
  libro.acceso = { propietario: OWNER, editores: [ADMIN, DIRECTORA, ANA, LECTORA], lectores: [VISITA] };
  const papeles = { administradores: ADMIN, titulares: DIRECTORA, capturistas: ANA, lectores: LECTORA };
  if (conMir) await giveRoles(libro, papeles, []);
  return libro;
}

const inWords = (m: Mostrado): string =>
  m.tipo === 'dialogo' || m.tipo === 'sidebar'
    ? `${m.tipo}: ${m.titulo}`
    : m.tipo === 'toast' || m.tipo === 'alerta'
      ? `${m.tipo}: ${m.titulo}: ${m.mensaje}`
      : m.tipo;

/** Everything that the menu shows to somebody, item by item. */
async function walk(libro: Libro, usuario: string): Promise<Record<string, readonly string[]>> {
  const host = await createHost({ libro, usuario });
  return Object.fromEntries(
    ELEGIBLES.map(({ etiqueta, funcion }) => {
      host.run(funcion, []);
      const dichos = host.takeShown().filter((m) => m.tipo !== 'activar' && m.tipo !== 'menu');
      return [etiqueta, dichos.map(inWords)];
    }),
  );
}

const vistaDe = (funcion: string): string | undefined => {
  const vista = VISTAS.find((v) => v.funcion === funcion);
  return vista && `${vista.tamano ? 'dialogo' : 'sidebar'}: ${VENTANA_TEXTO[vista.vista]}`;
};

describe.each([
  ['a workbook without a MIR', false],
  ['a workbook with one', true],
] as const)('in %s', (_, conMir) => {
  test.each(TODAS)('%s is answered by every item: a view, or a sentence', async (usuario) => {
    const libro = await withPeople(conMir ? (await installed(4)).libro : newLibro({ propietario: OWNER }), conMir);
    const dichos = await walk(libro, usuario);
    for (const { etiqueta, funcion } of ELEGIBLES) {
      const vista = vistaDe(funcion);
      if (vista) expect([etiqueta, dichos[etiqueta]]).toEqual([etiqueta, [vista]]);
      else
        expect([etiqueta, dichos[etiqueta]]).toEqual([etiqueta, [expect.stringMatching(/^(?:toast|alerta): .*\.$/s)]]);
    }
  });
});

test('who asks for the Tablero is told what was done, that it was there, or that there is none and who makes it', async () => {
  const libro = await withPeople((await installed(4)).libro, true);
  const deTablero = async (usuario: string) => (await walk(libro, usuario))[MENU_TEXTO.tablero]?.[0];
  const negado = `alerta: ${MENU_TEXTO.tablero}: ${TABLERO_HECHO.noHay}`;
  expect(await deTablero(ANA)).toContain(negado);
  expect(await deTablero(ANA)).toContain(`Puede hacerlo ${ADMIN}.`);
  expect(await deTablero(ADMIN)).toBe(`toast: ${TOAST_TITULO}: ${TABLERO_HECHO.creado}`);
  for (const usuario of TODAS) {
    expect(await deTablero(usuario)).toBe(`toast: ${TOAST_TITULO}: ${TABLERO_HECHO.yaEstaba}`);
  }
});
