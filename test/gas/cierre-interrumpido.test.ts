import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { ANEXO_1 } from '../../src/mir/format';
import { installed, mirMinima } from '../budget/libro';

/**
 * The journey law for closings: stopped before any of its writes and asked for again, it ends as if nothing had
 * happened. Between two writes nothing changes, so that a stop at a read is a stop at the next write.
 */
const col = (key: string): number => ANEXO_1.columnas.findIndex((c) => c.key === key) + 1;

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

const REABRIR = { periodo: '2025-B1', motivo: 'Faltó un informe', acuerdo: 'Acuerdo JGE/12/2025' };

const JOURNEYS = {
  cierre(host: Host) {
    const { huella } = call(host, 'cerrarPeriodo', { periodo: '2025-B1', huella: null });
    return call(host, 'cerrarPeriodo', { periodo: '2025-B1', huella });
  },
  reapertura(host: Host) {
    const { huella } = call(host, 'reabrirPeriodo', { ...REABRIR, huella: null });
    return call(host, 'reabrirPeriodo', { ...REABRIR, huella });
  },
};

/** What a workbook says, whatever the minute; records of undo are as many as attempts. */
function contentOf(libro: Libro): Record<string, string> {
  const hojas = libro.hojas
    .filter((h) => h.nombre !== '_historial')
    .map((h) => ({
      nombre: h.nombre,
      oculta: h.oculta,
      celdas: h.celdas.flatMap((fila, f) =>
        (fila ?? []).flatMap((c, i) =>
          c && (c.valor !== null || c.formula !== '') ? [`${f},${i}:${c.formula || JSON.stringify(c.valor)}`] : [],
        ),
      ),
      fondos: h.celdas.slice(0, 25).map((fila) => (fila ?? []).map((c) => c?.fondo ?? '').join()),
      protecciones: h.protecciones
        .map((p) => JSON.stringify([p.descripcion, p.rango, p.abiertos, p.editores, p.soloAdvierte]))
        .sort(),
    }))
    .sort((a, b) => (a.nombre < b.nombre ? -1 : 1));
  const partes = [...hojas.map((h) => [h.nombre, h] as const), ['propiedades', [...libro.propiedades]] as const];
  const neutral = (parte: unknown) => JSON.stringify(parte).replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 'AHORA');
  return Object.fromEntries(partes.map(([nombre, parte]) => [nombre, neutral(parte)]));
}

let abierto: Libro;
let cerrado: Libro;
beforeAll(async () => {
  // No figure is asked for: nothing is calculated.
  ({ libro: abierto } = await installed(mirMinima(), null, 'es_MX', false));
  // A protection that nobody has given editors lets all of the file's in: there must be one to see it.
  abierto.acceso.editores.push('captura@example.org');
  const host = await createHost({ libro: abierto, calcula: false });
  // With a Bitácora that has begun, and captures that it does not tell.
  call(host, 'activarBitacora', { activa: true });
  call(host, 'activarBitacora', { activa: false });
  host.edit({ hoja: 'MIR', fila: 9, columna: col('enero'), textos: [['2', '3', '1']] });
  // Something to mend as well: a closing is also a repair.
  host.edit({ hoja: 'MIR', fila: 9, columna: col('metaPropuesta'), textos: [['99']] });
  cerrado = structuredClone(abierto);
  JOURNEYS.cierre(await createHost({ libro: cerrado, calcula: false }));
});

/** Runs a journey that stops before its n-th write; says how many writes there were. */
async function runStopped(libro: Libro, journey: (host: Host) => unknown, n: number): Promise<number> {
  let escrituras = 0;
  const host = await createHost({
    libro,
    calcula: false,
    alLlamar: (tipo) => {
      if (tipo === 'escritura' && ++escrituras >= n && n > 0) throw new Error('stopped');
    },
  });
  try {
    journey(host);
  } catch (error) {
    if (!String(error).includes('stopped')) throw error;
  }
  return escrituras;
}

test.each([
  ['cierre', () => abierto],
  ['reapertura', () => cerrado],
] as const)(
  '%s, stopped before each of its writes and asked for again',
  async (nombre, baseOf) => {
    const journey = JOURNEYS[nombre];
    const entero = structuredClone(baseOf());
    const writes = await runStopped(entero, journey, -1);
    expect(writes).toBeGreaterThan(5);
    const wanted = contentOf(entero);
    for (let n = 1; n <= writes; n++) {
      const libro = structuredClone(baseOf());
      await runStopped(libro, journey, n);
      const again = await createHost({ libro, calcula: false });
      const done = journey(again);
      // A call that changes the editors of a protection is taken for an address that Google refuses: the closing goes on,
      // tells it, and a repair gives the editors again.
      const refused = done.ok ? [] : done.findings.map((f) => f.code);
      expect({ n, refused: refused.filter((code) => code !== 'APP-30') }).toEqual({ n, refused: [] });
      if (refused.length > 0) {
        const { huella } = call(again, 'prepararReparacion', { elecciones: null });
        call(again, 'reparar', { huella, elecciones: null, operaciones: null });
      }
      const found = contentOf(libro);
      const distintas = [...new Set([...Object.keys(wanted), ...Object.keys(found)])].filter(
        (p) => wanted[p] !== found[p],
      );
      expect({ n, distintas }).toEqual({ n, distintas: [] });
    }
  },
  600_000,
);
