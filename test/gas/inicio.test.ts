import type { Api } from '../../src/gas/api';
import { MENU } from '../../src/gas/menu';
import { VISTAS } from '../../src/gas/vistas';
import { createHost } from '../../src/local/host';
import { newLibro } from '../../src/local/workbook-new';
import { installed, mirMinima } from '../budget/libro';
import { giveRoles } from '../support/con-permisos';

/** The first view of the sidebar through the bundle, over the services of the local host. */
const PROPIETARIO = 'titular@example.org';
const STAFF = 'captura@example.org';

type Inicio = ReturnType<Api['inicio']>;

async function hostOf() {
  const { libro } = await installed(mirMinima(), null, 'es_MX', false);
  libro.acceso.editores.push(STAFF);
  await giveRoles(libro, { mesDeCorte: 3, capturistas: `${STAFF}: 1/1` });
  const host = await createHost({ libro, calcula: false });
  return { host, ask: () => host.run('inicio', []) as Inicio };
}

const counts = ({ listas }: Inicio) => Object.fromEntries(listas.map((l) => [l.clave, l.cuantas]));

test('a person who captures one objetivo sees its lineas, and what is captured leaves the list', async () => {
  const { host, ask } = await hostOf();
  host.actAs(STAFF);
  expect(ask()).toMatchObject({ ok: true, rol: 'capturista', puedeCapturar: true, todas: false, lineas: 2, mes: 3 });
  expect(counts(ask())).toEqual({ porCapturar: 2, atrasadas: 2, sinReporte: 2, conPuntos: 0 });
  host.run('capturar', [{ linea: '1.1', seccion: '1', mes: 3, valor: 12, observaciones: null }]);
  expect(counts(ask())).toEqual({ porCapturar: 1, atrasadas: 1, sinReporte: 1, conPuntos: 0 });
});

test('the cell of a linea is the one in which its month is typed', async () => {
  const { host, ask } = await hostOf();
  const lugar = ask().listas[0]?.lineas[0]?.lugar;
  expect(lugar).toEqual({ hoja: 'MIR', celda: 'Y9' });
  expect(host.run('irACelda', [lugar])).toMatchObject({ ok: true });
});

test('damage that a repair mends is the first step of the owner, and gone after it', async () => {
  const { host, ask } = await hostOf();
  host.actAs(PROPIETARIO);
  expect(ask().pasos.map((p) => p.clave)).toEqual(['capturar', 'documentos', 'cerrar']);
  host.edit({ hoja: 'MIR', fila: 9, columna: 14, textos: [['99']] });
  expect(ask().pasos[0]).toEqual({ clave: 'reparar', cuantas: 1, nombre: '' });
  const { huella } = host.run('prepararReparacion', [{ elecciones: null }]) as ReturnType<Api['prepararReparacion']>;
  host.run('reparar', [{ huella, elecciones: null, operaciones: null }]);
  expect(ask().pasos[0]?.clave).toBe('capturar');
});

test('"Más" has every window of the menu, in its order, and each opens', async () => {
  const { host, ask } = await hostOf();
  const ventanas = MENU.flatMap((e) =>
    'funcion' in e && VISTAS.some((v) => v.funcion === e.funcion && v.tamano !== null) ? [e.etiqueta] : [],
  );
  const { mas } = ask();
  expect(mas.map((m) => m.etiqueta)).toEqual(ventanas);
  for (const { funcion } of mas) {
    host.takeShown();
    expect(host.run('abrirVista', [{ funcion }])).toMatchObject({ ok: true });
    expect(host.takeShown().map((m) => m.tipo)).toEqual(['dialogo']);
  }
});

test.each([
  ['capturista', 'id="app" data-ruta="guia/captura"'],
  ['periodo', 'id="app" data-ruta="guia/titular#saber-quién-debe-qué"'],
  [null, 'id="app"'],
  ['"><b>', 'id="app"'],
])('the guide that is asked for of %s opens where it speaks of that', async (tema, marca) => {
  const { host } = await hostOf();
  host.takeShown();
  expect(host.run('abrirVista', [{ funcion: 'openGuia', tema }])).toMatchObject({ ok: true });
  const [mostrado] = host.takeShown();
  expect(mostrado).toMatchObject({ tipo: 'dialogo', html: expect.stringContaining(`<div ${marca}></div>`) });
});

test('a workbook without a MIR answers with the windows to begin one', async () => {
  const host = await createHost({ libro: newLibro({ propietario: PROPIETARIO, locale: 'es_MX' }), calcula: false });
  const answer = host.run('inicio', []) as Inicio;
  expect(answer).toMatchObject({ ok: true, hayMir: false, listas: [], pasos: [] });
  expect(answer.mas.map((m) => m.funcion)).toContain('openImportar');
});
