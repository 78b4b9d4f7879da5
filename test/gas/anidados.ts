import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { installed, mirMinima } from '../budget/libro';
import { giveRoles } from '../support/con-permisos';
import {
  CAPTURA,
  call,
  capturasOf,
  celdasDe,
  col,
  FIRST,
  filasOf,
  type Journey,
  OTRA,
  type Primera,
  repair,
  SECOND,
  SEGUNDAS,
  type Segunda,
  TITULAR,
} from './anidados-jornadas';

/**
 * Two people at once: the whole of a second journey inside a call of a first, at every call that it makes
 * (docs/architecture.md, laws). No figure is asked for, so nothing is calculated until the end.
 */

/** What is captured before they begin. */
const ANTES = { '1.1 enero': 1, '1.2 enero': 2, '2.1 febrero': 3 };

/** A META typed over, a formula lost, a protection taken away. */
function damage(libro: Libro, fila: number): void {
  const row = celdasDe(libro)[fila - 1];
  for (const [key, valor] of [
    ['metaPropuesta', 99],
    ['estatus', 'CUMPLIDA'],
  ] as const) {
    const celda = row?.[col(key) - 1];
    if (!celda) throw new Error(`There is no linea on row ${fila}.`);
    Object.assign(celda, { valor, formula: '' });
  }
  for (const hoja of libro.hojas) if (hoja.nombre === 'MIR') hoja.protecciones = [];
}

/** A workbook with two administradores, a Bitácora that is on, captures, and something to mend, and to take back. */
async function makeBase(first: Primera): Promise<Libro> {
  const { libro } = await installed(mirMinima());
  libro.acceso.editores.push(OTRA, CAPTURA);
  await giveRoles(libro, { administradores: OTRA });
  const host = await createHost({ libro });
  call(host, 'activarBitacora', { activa: true });
  for (const [donde, valor] of Object.entries(ANTES)) {
    const [linea = '', mes = ''] = donde.split(' ');
    const fila = filasOf(libro).get(linea) ?? 0;
    host.edit({ hoja: 'MIR', fila, columna: col(mes), textos: [[String(valor)]] });
  }
  damage(libro, 9);
  const sano = structuredClone(libro);
  if (first !== 'an undo') return sano;
  expect(repair(TITULAR).run(await createHost({ libro: sano }))).toBeNull();
  damage(sano, 10);
  return sano;
}

/** A copy that nothing done to the other changes: cells, protections and the rest are replaced or mutated, never rules. */
function copyOf(libro: Libro): Libro {
  const { hojas, ...resto } = libro;
  return {
    ...structuredClone(resto),
    hojas: hojas.map(({ celdas, condicionales, ...hoja }) => ({
      ...structuredClone(hoja),
      condicionales: [...condicionales],
      celdas: celdas.map((row) => row?.map((c) => c && { ...c })),
    })),
  };
}

/** Puts one workbook in the place of another, under the hosts that are open over it. */
function become(libro: Libro, otro: Libro): void {
  Object.assign(libro, copyOf(otro));
}

/** What a workbook says, whatever the minute and however many records of undo there are. */
function contentOf({ hojas }: Libro): string {
  const partes = hojas
    .filter((h) => h.nombre !== '_historial')
    .map((h) => [
      h.nombre,
      h.celdas.map((row) => row?.map((c) => c && (c.formula || c.valor))),
      h.combinadas,
      h.protecciones.map((p) => [p.descripcion, p.rango, p.abiertos, p.editores]),
    ]);
  return JSON.stringify(partes).replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 'AHORA');
}

const repetidas = ({ hojas }: Libro): string[] =>
  hojas.flatMap((h) => {
    const nombres = h.protecciones.map((p) => p.descripcion);
    return nombres.filter((n, i) => nombres.indexOf(n) !== i).map((n) => `${h.nombre}: ${n}`);
  });

/** Captures and lineas that are not there though who left them was told that they are. */
function missingOf(libro: Libro, hechas: readonly Journey[]): string[] {
  const hay = capturasOf(libro);
  const antes = Object.entries(ANTES).filter(([donde, valor]) => hay[donde] !== valor);
  const filas = filasOf(libro);
  const dejadas = hechas.flatMap(({ deja: { captura, linea } }) => [
    ...(captura !== undefined && hay[captura] !== 3 ? [captura] : []),
    ...(linea !== undefined && !filas.has(linea) ? [linea] : []),
  ]);
  return [...antes.map(([donde]) => donde), ...dejadas];
}

/** Locked; or, where what is shown first finds rows half moved, that it is to be repaired before. */
const CON_CANDADO = /^(APP-10|APP-48|EST-11)$/;

interface Barrido {
  /** Calls of the first journey in which the second ran. */
  readonly llamadas: number;
  /** How often it found the document locked, and did nothing. */
  readonly conCandado: number;
  /** What went wrong, a sentence each. */
  readonly faltas: readonly string[];
  /** Each different workbook in which they ended, with who was told that it was done. */
  readonly finales: ReadonlyMap<string, { readonly libro: Libro; readonly hechas: readonly Journey[] }>;
}

/**
 * Runs `first` once for each of its reads and writes, with the whole of `second` inside that call. Two things are not
 * done twice, because they could not differ:
 * - Who needs the lock while the first holds it is told so and writes nothing, whatever the call: all those calls are
 *   tried in one run of the first, and nothing but the answer is left to look at.
 * - Until the first writes, the second finds the same workbook and leaves the same: it runs once, and at the other
 *   calls what it left is put in place, under a first that has read more or less of what was there before.
 */
async function sweep(base: Libro, primera: Primera, segunda: Segunda): Promise<Barrido> {
  const [first, second]: [Journey, Journey] = [FIRST[primera], SECOND[segunda]];
  const libro = copyOf(base);
  let alLlamar: (tipo: 'lectura' | 'escritura') => void = () => {};
  const outer = await createHost({
    libro,
    usuario: first.usuario,
    calcula: false,
    alLlamar: (tipo) => tipo !== 'manejador' && alLlamar(tipo),
  });
  const inner = await createHost({ libro, usuario: second.usuario, calcula: false });
  const cerrojo = inner.services.LockService as GoogleAppsScript.Lock.LockService;
  const isHeld = (): boolean => {
    const lock = cerrojo.getDocumentLock();
    if (!lock.tryLock(1)) return true;
    lock.releaseLock();
    return false;
  };

  const faltas: string[] = [];
  const finales: Map<string, { libro: Libro; hechas: readonly Journey[] }> = new Map();
  const look = (lugar: string, hechas: readonly Journey[]): void => {
    const mal = [...missingOf(libro, hechas), ...repetidas(libro)];
    if (mal.length > 0) faltas.push(`${lugar}: ${mal.join(', ')}`);
    const clave = `${hechas.map((j) => JSON.stringify(j.deja)).join()} ${contentOf(libro)}`;
    if (!finales.has(clave)) finales.set(clave, { libro: copyOf(libro), hechas });
  };

  /** Each call of the first alone: writes before it, and whether it holds the lock. */
  const llamadas: { readonly escrituras: number; readonly candado: boolean }[] = [];
  let escrituras = 0;
  alLlamar = (tipo) => {
    llamadas.push({ escrituras, candado: isHeld() });
    if (tipo === 'escritura') escrituras += 1;
  };
  if (first.run(outer) !== null) faltas.push('alone: refused');

  let conCandado = 0;
  if (second.bajoCandado) {
    become(libro, base);
    inner.resetCalls();
    let n = 0;
    alLlamar = () => {
      n += 1;
      if (!llamadas[n - 1]?.candado) return;
      conCandado += 1;
      const codigos = second.run(inner)?.join() ?? 'done';
      if (!CON_CANDADO.test(codigos) || inner.llamadas.escrituras > 0) faltas.push(`call ${n}, locked: ${codigos}`);
    };
    if (first.run(outer) !== null) faltas.push('with a second that finds it locked: refused');
    look('locked', [first]);
  }

  let dejado: { readonly libro: Libro; readonly hecha: boolean } | undefined;
  llamadas.forEach(({ escrituras: antes, candado }, i) => {
    if (candado && second.bajoCandado) return;
    become(libro, base);
    let n = 0;
    let hecha = false;
    alLlamar = () => {
      if (n++ !== i) return;
      if (antes > 0 || !dejado) hecha = second.run(inner) === null;
      else {
        become(libro, dejado.libro);
        hecha = dejado.hecha;
      }
      if (antes === 0) dejado ??= { libro: copyOf(libro), hecha };
    };
    const primeraHecha = first.run(outer) === null;
    look(`call ${i + 1}`, [...(primeraHecha ? [first] : []), ...(hecha ? [second] : [])]);
  });
  return { llamadas: llamadas.length, conCandado, faltas, finales };
}

/** Mends a workbook in which two journeys ended, with everything calculated; what is wrong with it afterwards. */
async function mend({ libro: final, hechas }: { libro: Libro; hechas: readonly Journey[] }): Promise<string[]> {
  const libro = structuredClone(final);
  const host = await createHost({ libro });
  const negada = repair(TITULAR).run(host);
  const { findings } = call(host, 'auditar', { completa: true });
  const graves = findings.filter((f) => f.severidad !== 'aviso').map((f) => `${f.code} ${f.hoja} ${f.celda}`);
  return [...(negada ?? []), ...graves, ...missingOf(libro, hechas), ...repetidas(libro)];
}

/** The law for one first journey, with each second. */
export function describeNested(primera: Primera): void {
  describe(`inside each call of ${primera}`, () => {
    let base: Libro;
    beforeAll(async () => {
      base = await makeBase(primera);
    });

    test.each(SEGUNDAS)(
      '%s',
      async (segunda) => {
        const { llamadas, conCandado, faltas, finales } = await sweep(base, primera, segunda);
        expect(faltas).toEqual([]);
        expect(llamadas).toBeGreaterThan(3);
        if (SECOND[segunda].bajoCandado) expect(conCandado).toBeGreaterThan(0);
        for (const final of finales.values()) expect(await mend(final)).toEqual([]);
      },
      240_000,
    );
  });
}
