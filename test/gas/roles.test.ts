import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { cellOfAjuste } from '../../src/mir/ajustes';
import { COLUMNAS, MESES } from '../../src/mir/format';
import { installed } from '../budget/libro';
import { giveRoles } from '../support/con-permisos';

/**
 * Every cell, as every role. The workbook has two secciones of one objetivo of ten lineas each; enero and febrero are
 * closed. Google's rules are those of the local host (src/local/access.ts).
 */
const OWNER = 'titular@example.org';
const PERSONAS = {
  admin: 'admin@x.mx',
  directora: 'dir@x.mx',
  ana: 'ana@x.mx',
  luis: 'luis@x.mx',
  lectora: 'lee@x.mx',
  otra: 'otra@x.mx',
} as const;
const VISITA = 'visita@x.mx';
const AJUSTES = {
  administradores: PERSONAS.admin,
  titulares: PERSONAS.directora,
  capturistas: `${PERSONAS.ana}: 1/1; ${PERSONAS.luis}`,
  lectores: PERSONAS.lectora,
};
const CERRADOS = [1, 2];
const PROTEGIDA =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Title, headers and months come before; each seccion has a band, its lineas and a subtotal. */
const LINEAS = { primera: [9, 18], segunda: [21, 30] } as const;
const ULTIMA_FILA = 35;

async function shared(ajustes: Parameters<typeof giveRoles>[1], meses: readonly number[]): Promise<Libro> {
  const { libro } = await installed(20);
  libro.acceso.editores.push(...Object.values(PERSONAS));
  libro.acceso.lectores.push(VISITA);
  await giveRoles(libro, ajustes, meses);
  return libro;
}

const isIn = (fila: number, [desde, hasta]: readonly [number, number]): boolean => fila >= desde && fila <= hasta;

/** The yellow cells of open months, and the texts, on the rows of some lineas. */
function yellow(
  fila: number,
  columna: number,
  bloques: readonly (readonly [number, number])[],
  cerrados: readonly number[],
) {
  const c = COLUMNAS[columna - 1];
  const mes = (MESES as readonly string[]).indexOf(c?.key ?? '') + 1;
  return c?.kind === 'captura' && !cerrados.includes(mes) && bloques.some((b) => isIn(fila, b));
}

interface Prueba {
  readonly hoja: string;
  readonly filas: number;
  readonly columnas: number;
  readonly texto: (columna: number) => string;
}
const ES_MES = new Set(COLUMNAS.flatMap((c, i) => (c.type === 'avance' ? [i + 1] : [])));
const MIR: Prueba = {
  hoja: 'MIR',
  filas: ULTIMA_FILA,
  columnas: COLUMNAS.length,
  texto: (c) => (ES_MES.has(c) ? '3' : 'probado'),
};

/** Types in every cell of a sheet: what is refused, with Google's sentence, and what went in; as "fila,columna". */
function tryEvery(host: Host, { hoja, filas, columnas, texto }: Prueba): { entra: string[]; frases: Set<string> } {
  const entra: string[] = [];
  const frases = new Set<string>();
  const celdas = host.libro.hojas.find((h) => h.nombre === hoja)?.celdas ?? [];
  for (let fila = 1; fila <= filas; fila++) {
    for (let columna = 1; columna <= columnas; columna++) {
      const antes = JSON.stringify(celdas[fila - 1]?.[columna - 1]);
      try {
        host.edit({ hoja, fila, columna, textos: [[texto(columna)]] });
        entra.push(`${fila},${columna}`);
      } catch (error) {
        frases.add(error instanceof Error ? error.message : String(error));
        // Refused is refused: nothing of the cell moved.
        expect(JSON.stringify(celdas[fila - 1]?.[columna - 1])).toBe(antes);
      }
    }
  }
  return { entra, frases };
}

function cellsWhere(filas: number, columnas: number, holds: (fila: number, columna: number) => boolean): string[] {
  const cells: string[] = [];
  for (let f = 1; f <= filas; f++) for (let c = 1; c <= columnas; c++) if (holds(f, c)) cells.push(`${f},${c}`);
  return cells;
}

const openedAs = (libro: Libro, usuario: string) =>
  createHost({ libro: structuredClone(libro), usuario, bundle: null });

describe('with people listed and two months closed', () => {
  let libro: Libro;
  beforeAll(async () => {
    libro = await shared(AJUSTES, CERRADOS);
  }, 60_000);

  test.each<[string, string, readonly (readonly [number, number])[]]>([
    ['a capturista of one objetivo', PERSONAS.ana, [LINEAS.primera]],
    ['a capturista of all', PERSONAS.luis, [LINEAS.primera, LINEAS.segunda]],
    ['the persona titular', PERSONAS.directora, []],
    ['a persona lectora', PERSONAS.lectora, []],
    ['an editor of the file whom nobody listed', PERSONAS.otra, []],
  ])('%s edits exactly their yellow cells of open months', async (_, usuario, bloques) => {
    const { entra, frases } = tryEvery(await openedAs(libro, usuario), MIR);
    expect(entra).toEqual(cellsWhere(MIR.filas, MIR.columnas, (f, c) => yellow(f, c, bloques, CERRADOS)));
    expect([...frases]).toEqual([PROTEGIDA]);
  });

  test.each([OWNER, PERSONAS.admin])('%s is refused nothing but what is no number in a month', async (usuario) => {
    const host = await openedAs(libro, usuario);
    const deArriba = { ...MIR, filas: LINEAS.primera[0] + 1, texto: (c: number) => (ES_MES.has(c) ? '3' : '1') };
    const { entra, frases } = tryEvery(host, deArriba);
    expect([...frases].filter((f) => f.includes('protected'))).toEqual([]);
    expect(entra.length).toBeGreaterThan(deArriba.filas * deArriba.columnas * 0.9);
  });

  test('who only has the file to look at is refused everything', async () => {
    const { entra, frases } = tryEvery(await openedAs(libro, VISITA), MIR);
    expect(entra).toEqual([]);
    expect([...frases]).toEqual(['Action not allowed']);
  });

  const CONFIGURACION: Prueba = { hoja: 'Configuración', filas: 60, columnas: 9, texto: () => '4' };
  const suyas = new Set(
    (['mesDeCorte', 'destinatarios', 'elabora', 'titular'] as const).map((c) => `${cellOfAjuste(c).slice(3)},2`),
  );

  test('the persona titular sets the corte and who signs in Configuración', async () => {
    const { entra } = tryEvery(await openedAs(libro, PERSONAS.directora), CONFIGURACION);
    expect(new Set(entra)).toEqual(suyas);
  });

  test.each(Object.entries(PERSONAS).filter(([quien]) => quien !== 'admin' && quien !== 'directora'))(
    '%s changes nothing in Configuración, Cronograma or _mirador',
    async (_, usuario) => {
      const host = await openedAs(libro, usuario);
      for (const hoja of ['Configuración', 'Cronograma', '_mirador']) {
        expect({ hoja, ...tryEvery(host, { ...CONFIGURACION, hoja, filas: 10 }) }).toMatchObject({ hoja, entra: [] });
      }
    },
  );

  test('a block that is theirs only in part is refused whole', async () => {
    const host = await openedAs(libro, PERSONAS.ana);
    const columna = COLUMNAS.findIndex((c) => c.key === 'febrero') + 1;
    expect(() => host.edit({ hoja: 'MIR', fila: 9, columna, textos: [['1', '2']] })).toThrow(PROTEGIDA);
    expect(() => host.edit({ hoja: 'MIR', fila: 9, columna: columna + 1, textos: [['1', '2']] })).not.toThrow();
  });
});

describe('with nobody listed', () => {
  test('any editor of the file edits every yellow cell, and nothing else', async () => {
    const libro = await shared({ administradores: PERSONAS.admin }, []);
    const { entra, frases } = tryEvery(await openedAs(libro, PERSONAS.otra), MIR);
    const bloques = [LINEAS.primera, LINEAS.segunda];
    expect(entra).toEqual(cellsWhere(MIR.filas, MIR.columnas, (f, c) => yellow(f, c, bloques, [])));
    expect([...frases]).toEqual([PROTEGIDA]);
  });
});

describe('when protections only warn', () => {
  test('nobody is refused, and whoever edits what is protected is told', async () => {
    const libro = await shared({ ...AJUSTES, modoProteccion: 'advertir' }, CERRADOS);
    const host = await openedAs(libro, PERSONAS.otra);
    const meta = COLUMNAS.findIndex((c) => c.key === 'metaPropuesta') + 1;
    const marzo = COLUMNAS.findIndex((c) => c.key === 'marzo') + 1;
    host.edit({ hoja: 'MIR', fila: 9, columna: marzo, textos: [['3']] });
    expect(host.takeShown()).toEqual([]);
    host.edit({ hoja: 'MIR', fila: 9, columna: meta, textos: [['3']] });
    expect(host.takeShown()).toMatchObject([
      { tipo: 'toast', mensaje: expect.stringContaining('changed accidentally') },
    ]);
  });
});
