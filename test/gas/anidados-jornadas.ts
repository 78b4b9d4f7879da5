import type { Api } from '../../src/gas/api';
import { type Host, HostError } from '../../src/local/contract';
import type { Libro } from '../../src/local/workbook';
import { ANEXO_1, MESES } from '../../src/mir/format';

/** What one person does while another does something else: the journeys of anidados.ts. */

export const TITULAR = 'titular@example.org';
export const OTRA = 'otra@example.org';
export const CAPTURA = 'captura@example.org';

export const col = (key: string): number => ANEXO_1.columnas.findIndex((c) => c.key === key) + 1;
export const celdasDe = ({ hojas }: Libro) => hojas.find((h) => h.nombre === 'MIR')?.celdas ?? [];

/** Rows from 1 by the number of their linea, as they stand now. */
export function filasOf(libro: Libro): ReadonlyMap<string, number> {
  return new Map(
    celdasDe(libro).flatMap((row, f): [string, number][] => {
      const numero = /^\d+\.\d+/.exec(String(row?.[col('lineaAccion') - 1]?.valor ?? ''))?.[0];
      return numero ? [[numero, f + 1]] : [];
    }),
  );
}

/** What every linea has captured: "1.1 marzo" -> value. */
export function capturasOf(libro: Libro): Record<string, unknown> {
  const celdas = celdasDe(libro);
  return Object.fromEntries(
    [...filasOf(libro)]
      .flatMap(([numero, fila]) =>
        MESES.map((mes) => [`${numero} ${mes}`, celdas[fila - 1]?.[col(mes) - 1]?.valor ?? null] as const),
      )
      .filter(([, valor]) => valor !== null),
  );
}

export interface Journey {
  readonly usuario: string;
  /** Whether it writes under the document lock, all of it. */
  readonly bajoCandado: boolean;
  /** What it leaves when it is done: a capture, a linea. */
  readonly deja: { readonly captura?: string; readonly linea?: string };
  /** The codes with which it was refused; null: done. */
  readonly run: (host: Host) => readonly string[] | null;
}

export function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

/** Runs what is shown and what applies it, while they are not refused. */
function inTurn(...pasos: readonly (() => { ok: boolean; findings: readonly { code: string }[] })[]) {
  for (const paso of pasos) {
    const { ok, findings } = paso();
    if (!ok) return findings.map((f) => f.code);
  }
  return null;
}

const edit = (usuario: string, linea: string, mes: string): Journey => ({
  usuario,
  bajoCandado: false,
  deja: { captura: `${linea} ${mes}` },
  run(host) {
    const fila = filasOf(host.libro).get(linea) ?? 0;
    try {
      host.edit({ hoja: 'MIR', fila, columna: col(mes), textos: [['3']] });
      return null;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return [error.message];
    }
  },
});

const capture = (usuario: string, linea: string): Journey => ({
  usuario,
  bajoCandado: true,
  deja: { captura: `${linea} marzo` },
  run: (host) => inTurn(() => call(host, 'capturar', { linea, mes: 3, valor: 3, seccion: null, observaciones: null })),
});

export const repair = (usuario: string): Journey => ({
  usuario,
  bajoCandado: true,
  deja: {},
  run(host) {
    let huella = '';
    return inTurn(
      () => {
        const shown = call(host, 'prepararReparacion', { elecciones: null });
        huella = shown.huella;
        return shown;
      },
      () => call(host, 'reparar', { huella, elecciones: null, operaciones: null }),
    );
  },
});

const undo = (usuario: string): Journey => ({
  usuario,
  bajoCandado: true,
  deja: {},
  run(host) {
    const shown = call(host, 'prepararDeshacer');
    // Somebody else's plan, applied before this was read: who wanted to take back their own stops here.
    if (shown.hay && shown.quien !== usuario) return [shown.nombre];
    return inTurn(
      () => shown,
      () => call(host, 'deshacer', { huella: shown.huella }),
    );
  },
});

const close = (usuario: string): Journey => ({
  usuario,
  bajoCandado: true,
  deja: {},
  run(host) {
    const shown = call(host, 'cerrarPeriodo', { periodo: '2025-B1', huella: null });
    return inTurn(
      () => shown,
      () => call(host, 'cerrarPeriodo', { periodo: '2025-B1', huella: shown.huella }),
    );
  },
});

const add = (usuario: string, numero: string, despuesDe: string): Journey => ({
  usuario,
  bajoCandado: true,
  deja: { linea: numero },
  run(host) {
    const ask = (huella: string | null) =>
      call(host, 'cambiarPlan', {
        cambio: {
          tipo: 'agregarLinea',
          seccion: null,
          objetivo: '1',
          despuesDe,
          linea: { numero, lineaAccion: 'Publicar resultados', metaPropuesta: 4, mesInicial: 2, mesFinal: 11 },
        },
        instrumento: { instrumento: 'Acuerdo 1', instancia: '', fecha: '2025-03-14', vigencia: 4 },
        huella,
      });
    const shown = ask(null);
    return inTurn(
      () => shown,
      () => ask(shown.huella),
    );
  },
});

export const FIRST = {
  'an edit': edit(CAPTURA, '1.1', 'abril'),
  'a capture': capture(TITULAR, '1.1'),
  'a repair': repair(TITULAR),
  'a closing': close(TITULAR),
  'an undo': undo(TITULAR),
  'a linea added': add(TITULAR, '1.91', '1.1'),
} as const satisfies Record<string, Journey>;
export type Primera = keyof typeof FIRST;

export const SECOND = {
  'an edit': edit(CAPTURA, '1.2', 'marzo'),
  'a capture': capture(CAPTURA, '1.2'),
  'a repair': repair(OTRA),
  'a closing': close(OTRA),
  'a linea added': add(OTRA, '1.92', '1.2'),
} as const satisfies Record<string, Journey>;
export type Segunda = keyof typeof SECOND;
export const SEGUNDAS = Object.keys(SECOND) as Segunda[];
