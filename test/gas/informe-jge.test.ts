import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost, type OpcionesHost } from '../../src/local/host';
import type { Hoja, Libro } from '../../src/local/workbook';
import type { InformeJge } from '../../src/mir/informe-jge';
import { installed, mirMinima } from '../budget/libro';
import { giveRoles } from '../support/con-permisos';
import { asunto, informe } from '../support/informe-jge';

const OWNER = 'titular@example.org';
const LUIS = 'luis@x.mx';
const LECTORA = 'lee@x.mx';
const OTRA = 'otra@x.mx';
const HOJA = 'Informe JGE';

/** A workbook with roles and no forms, and the same once its owner has saved the first. */
let sinHoja: Libro;
let conHoja: Libro;
beforeAll(async () => {
  const { libro } = await installed(mirMinima());
  libro.acceso.editores.push(LUIS, LECTORA, OTRA);
  await giveRoles(libro, { capturistas: LUIS, lectores: LECTORA });
  sinHoja = libro;
  conHoja = structuredClone(libro);
  expect(save(await opened(conHoja, OWNER), PRIMERO)).toMatchObject({ ok: true, numero: '1', celda: 'A2' });
}, 60_000);

const PRIMERO = informe({
  numero: '',
  entidad: 'Colima',
  asuntos: [asunto({ pycipef: 'Uno' }), asunto({ pycipef: 'Dos' })],
});

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}
const save = (host: Host, forma: InformeJge, huella: string | null = null) =>
  call(host, 'guardarInformeJge', { informe: forma, huella });
const opened = (libro: Libro, usuario: string, alLlamar?: OpcionesHost['alLlamar']): Promise<Host> =>
  createHost({ libro, usuario, calcula: false, ...(alLlamar ? { alLlamar } : {}) });

const hojaDe = (libro: Libro): Hoja | null => libro.hojas.find((h) => h.nombre === HOJA) ?? null;
/** Number of the form and PyCIPEF of each row below the header; blank rows say nothing. */
const filas = (libro: Libro): (string | null)[] =>
  (hojaDe(libro)?.celdas ?? []).slice(1).flatMap((row) => {
    const dichas = [row?.[0]?.valor, row?.[11]?.valor].filter((v) => v !== null && v !== undefined);
    return dichas.length > 0 ? [dichas.join(' ')] : [];
  });
const codigos = ({ findings }: { readonly findings: readonly { readonly code: string }[] }) =>
  findings.map((f) => f.code);

function formaDe(host: Host, numero: string) {
  const found = call(host, 'informesJge').informes.find((i) => i.informe.numero === numero);
  if (!found) throw new Error(`The workbook of this test has no form ${numero}.`);
  return found;
}

test.each([
  [LUIS, 'APP-115'],
  [LECTORA, 'APP-63'],
  [OTRA, 'APP-61'],
])('%s does not make the sheet: %s', async (usuario, code) => {
  const libro = structuredClone(sinHoja);
  const host = await opened(libro, usuario);
  expect(call(host, 'informesJge')).toMatchObject({ ok: true, hay: false, informes: [] });
  expect(codigos(save(host, PRIMERO))).toEqual([code]);
  expect(hojaDe(libro)).toBeNull();
});

test('the first form makes the sheet, an audit has nothing to say of it, and it can be taken back', async () => {
  const libro = structuredClone(sinHoja);
  const host = await opened(libro, OWNER);
  const antes = codigos(call(host, 'auditar', { completa: true }));
  expect(save(host, PRIMERO)).toMatchObject({ ok: true });
  expect(codigos(call(host, 'auditar', { completa: true }))).toEqual(antes);
  const { huella } = call(host, 'prepararDeshacer');
  expect(call(host, 'deshacer', { huella })).toMatchObject({ ok: true });
  expect(hojaDe(libro)).toBeNull();
  expect(codigos(call(host, 'auditar', { completa: true }))).toEqual(antes);
}, 60_000);

test.each([
  [LUIS, null],
  [LECTORA, 'APP-63'],
  [OTRA, 'APP-61'],
])('once it is there %s adds a form below the others: %p', async (usuario, code) => {
  const libro = structuredClone(conHoja);
  const host = await opened(libro, usuario);
  expect(call(host, 'informesJge').impedimento === null).toBe(code === null);
  const hecho = save(host, informe({ numero: '', entidad: 'Sonora', asuntos: [asunto({ pycipef: 'Tres' })] }));
  expect([hecho.ok, codigos(hecho)]).toEqual([code === null, code === null ? [] : [code]]);
  expect(filas(libro)).toEqual(['1 Uno', '1 Dos', ...(code === null ? ['2 Tres'] : [])]);
});

test('whoever captures changes a form: with more asuntos, with fewer, and without; other rows stay', async () => {
  const libro = structuredClone(conHoja);
  const host = await opened(libro, LUIS);
  save(host, informe({ numero: '', entidad: 'Sonora', asuntos: [asunto({ pycipef: 'Ajeno' })] }));
  const change = (...textos: string[]) => {
    const { informe: forma, huella } = formaDe(host, '1');
    const hecho = save(host, { ...forma, asuntos: textos.map((pycipef) => asunto({ pycipef })) }, huella);
    expect(hecho).toMatchObject({ ok: true, numero: '1' });
    expect(formaDe(host, '1').informe.asuntos.map((a) => a.pycipef)).toEqual(textos);
    expect(formaDe(host, '1').huella).toBe(hecho.huella);
  };
  change('A', 'B', 'C', 'D');
  expect(filas(libro)).toEqual(['1 A', '1 B', '2 Ajeno', '1 C', '1 D']);
  change('E');
  expect(filas(libro)).toEqual(['1 E', '2 Ajeno']);
  change();
  expect(filas(libro)).toEqual(['1', '2 Ajeno']);
  expect(formaDe(host, '1').informe.entidad).toBe('Colima');
});

test('a form that somebody changed since is not written over; saved twice it is saved once', async () => {
  const libro = structuredClone(conHoja);
  const host = await opened(libro, LUIS);
  const { informe: forma, huella } = formaDe(host, '1');
  host.edit({ hoja: HOJA, fila: 3, columna: 12, textos: [['Cambiado a mano']] });
  expect(codigos(save(host, { ...forma, junta: 'Local' }, huella))).toEqual(['APP-116']);
  expect(filas(libro)).toEqual(['1 Uno', '1 Cambiado a mano']);
  const ahora = formaDe(host, '1');
  const mia = { ...ahora.informe, junta: 'Local' };
  expect(save(host, mia, ahora.huella)).toMatchObject({ ok: true });
  host.resetCalls();
  expect(save(host, mia, ahora.huella)).toMatchObject({ ok: true });
  expect(host.llamadas.escrituras).toBe(0);
});

test('text stays text: no formula, no date, no number', async () => {
  const libro = structuredClone(conHoja);
  const host = await opened(libro, LUIS);
  const rara = informe({
    entidad: '=HYPERLINK("https://x.mx","aquí")',
    fechaVisita: '2025-02-01',
    distritos: '12.10',
    personalCapacitado: '045',
    asuntos: [asunto({ convenios: "'+1", particulares: '· uno\n| a | b |\n| ^ | <b>&amp; 😀 |', ordinaria: '@x' })],
  });
  const { numero } = save(host, { ...rara, numero: '' });
  expect(formaDe(host, numero).informe).toEqual({ ...rara, numero });
  expect((hojaDe(libro)?.celdas ?? []).flatMap((row) => row?.flatMap((c) => c?.formula || []) ?? [])).toEqual([]);
});

test.each<[string, unknown, string]>([
  ['a field is missing', { ...PRIMERO, junta: undefined }, 'APP-118'],
  ['a field is no text', { ...PRIMERO, distritos: 4 }, 'APP-118'],
  ['its asuntos are none', { ...PRIMERO, asuntos: 'uno' }, 'APP-118'],
  ['it says nothing', informe({ numero: '', asuntos: [asunto({ pycipef: ' \n ' })] }), 'APP-119'],
])('a form is refused where %s', async (_, forma, code) => {
  const libro = structuredClone(conHoja);
  expect(codigos(save(await opened(libro, LUIS), forma as InformeJge))).toEqual([code]);
  expect(filas(libro)).toEqual(['1 Uno', '1 Dos']);
});

test('where no row is left it is said, and the owner makes room by saving', async () => {
  const libro = structuredClone(conHoja);
  const hoja = hojaDe(libro);
  if (!hoja) throw new Error('The workbook of this test has no sheet.');
  hoja.filas = 3;
  hoja.celdas.length = Math.min(hoja.celdas.length, 3);
  const otro = informe({ numero: '', asuntos: [asunto({ pycipef: 'Tres' })] });
  expect(codigos(save(await opened(libro, LUIS), otro))).toEqual(['APP-117']);
  const host = await opened(libro, OWNER);
  expect(save(host, otro)).toMatchObject({ ok: true, celda: 'A4' });
  expect(filas(libro)).toEqual(['1 Uno', '1 Dos', '2 Tres']);
  expect(hojaDe(libro)?.filas).toBeGreaterThan(100);
  expect(codigos(call(host, 'auditar', { completa: true })).filter((c) => c.startsWith('EST'))).toEqual([]);
});

test('the owner takes a form away and takes that back; nobody else may', async () => {
  const libro = structuredClone(conHoja);
  const luis = await opened(libro, LUIS);
  const { huella } = formaDe(luis, '1');
  expect(codigos(call(luis, 'quitarInformeJge', { numero: '1', huella }))).toEqual(['APP-08']);
  const host = await opened(libro, OWNER);
  expect(call(host, 'quitarInformeJge', { numero: '1', huella })).toMatchObject({ ok: true, numero: '1' });
  expect(filas(libro)).toEqual([]);
  const undo = call(host, 'prepararDeshacer');
  expect(call(host, 'deshacer', { huella: undo.huella })).toMatchObject({ ok: true });
  expect(filas(libro)).toEqual(['1 Uno', '1 Dos']);
});

test('saving and looking take as many calls with a hundred asuntos as with two', async () => {
  const measure = async (cuantos: number): Promise<number[]> => {
    const libro = structuredClone(conHoja);
    const muchos = informe({
      numero: '',
      asuntos: Array.from({ length: cuantos }, (_, i) => asunto({ pycipef: `${i}` })),
    });
    save(await opened(libro, OWNER), muchos);
    const host = await opened(libro, LUIS);
    const count = (journey: () => { readonly ok: boolean }): number => {
      host.resetCalls();
      expect(journey().ok).toBe(true);
      return host.llamadas.lecturas + host.llamadas.escrituras;
    };
    const { informe: forma, huella } = formaDe(host, '2');
    return [
      count(() => call(host, 'informesJge')),
      count(() => save(host, { ...forma, junta: 'Local' }, huella)),
      count(() => save(host, PRIMERO)),
    ];
  };
  expect(await measure(100)).toEqual(await measure(2));
}, 60_000);
