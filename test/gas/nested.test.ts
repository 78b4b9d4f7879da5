import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { ANEXO_1 } from '../../src/mir/format';
import { installed } from '../budget/libro';

/**
 * Two people at once: a second journey runs whole inside a call of a first. No capture may be lost and no protection
 * doubled (docs/architecture.md, laws). Linea 1.1 is on row 9; the first journey works on it, the second on 1.2.
 */
const STAFF = 'captura@example.org';
const col = (key: string): number => ANEXO_1.columnas.findIndex((c) => c.key === key) + 1;

interface Journey {
  readonly run: (host: Host) => void;
  /** The row and month that it captures, when it does. */
  readonly captura: readonly [number, string] | null;
}

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

const edit = (fila: number, key: string): Journey => ({
  run: (host) => host.edit({ hoja: 'MIR', fila, columna: col(key), textos: [['3']] }),
  captura: [fila, key],
});
const capture = (linea: string, fila: number): Journey => ({
  run(host) {
    const { ok } = call(host, 'capturar', { linea, mes: 3, valor: 3, seccion: null, observaciones: null });
    if (!ok) throw new Error('refused');
  },
  captura: [fila, 'marzo'],
});
const repair: Journey = {
  run(host) {
    const { huella } = call(host, 'prepararReparacion', { elecciones: null });
    if (!call(host, 'reparar', { huella, elecciones: null, operaciones: null }).ok) throw new Error('refused');
  },
  captura: null,
};

let base: Libro;
beforeAll(async () => {
  ({ libro: base } = await installed(10));
  base.acceso.editores.push(STAFF);
  // Something to repair: a META typed over, a formula lost, a protection taken away.
  const mir = base.hojas.find((h) => h.nombre === 'MIR');
  for (const [key, valor] of [
    ['metaPropuesta', 99],
    ['estatus', 'CUMPLIDA'],
  ] as const) {
    const celda = mir?.celdas[8]?.[col(key) - 1];
    if (celda) Object.assign(celda, { valor, formula: '' });
  }
  if (mir) mir.protecciones = [];
});

/** Runs `first` as the owner with `second` run whole, as staff, inside its n-th call; says how many calls there were. */
async function nest(libro: Libro, first: Journey, second: Journey, n: number) {
  let calls = 0;
  const inner = await createHost({ libro, usuario: second === repair ? 'titular@example.org' : STAFF });
  const done = { first: true, second: true };
  const attempt = (who: 'first' | 'second', journey: Journey, host: Host): void => {
    try {
      journey.run(host);
    } catch (error) {
      if (!(error instanceof Error) || error.message !== 'refused') throw error;
      done[who] = false;
    }
  };
  const outer = await createHost({
    libro,
    alLlamar: (tipo) => {
      if (tipo !== 'manejador' && ++calls === n) attempt('second', second, inner);
    },
  });
  attempt('first', first, outer);
  return { calls, done, outer };
}

function valueAt(libro: Libro, [fila, key]: readonly [number, string]): unknown {
  return libro.hojas.find((h) => h.nombre === 'MIR')?.celdas[fila - 1]?.[col(key) - 1]?.valor ?? null;
}

const FIRST = { repair, capture: capture('1.1', 9), edit: edit(9, 'abril') };
const SECOND = { edit: edit(10, 'marzo'), capture: capture('1.2', 10), repair };
const PAIRS = Object.keys(FIRST).flatMap((f) => Object.keys(SECOND).map((s) => [f, s] as const));
/** Places inside the first journey, as parts of it: the beginning, the middle, and about the writes near its end. */
const PLACES = [0, 0.3, 0.5, 0.55, 0.7, 1];

test.each(PAIRS)('%s, with %s run inside it', async (firstName, secondName) => {
  const first = FIRST[firstName as keyof typeof FIRST];
  const second = SECOND[secondName as keyof typeof SECOND];
  const { calls } = await nest(structuredClone(base), first, second, -1);
  const places = new Set(PLACES.map((part) => Math.max(1, Math.round(part * calls))));
  for (const place of places) {
    const libro = structuredClone(base);
    const { done, outer } = await nest(libro, first, second, place);
    const expectCaptures = (): void => {
      for (const [who, { captura }] of Object.entries({ first, second })) {
        const kept = captura === null || !done[who as keyof typeof done] || valueAt(libro, captura) === 3;
        expect({ place, who, done, kept }).toEqual({ place, who, done, kept: true });
      }
    };
    expectCaptures();
    // Whatever was refused can be done again, and then nothing is left to mend.
    attemptRepair(outer);
    const { findings } = call(outer, 'auditar', { completa: true });
    expect(findings.filter((f) => f.severidad !== 'aviso')).toEqual([]);
    expectCaptures();
    expect(libro.hojas.map((h) => h.protecciones.length).filter((n) => n > 1)).toEqual([]);
  }
});

function attemptRepair(host: Host): void {
  const { huella } = call(host, 'prepararReparacion', { elecciones: null });
  expect(call(host, 'reparar', { huella, elecciones: null, operaciones: null }).ok).toBe(true);
}
