import { createHost } from '../../src/local/host';
import { MESES } from '../../src/mir/format';
import { installed } from '../budget/libro';
import { typeAjustes } from '../support/con-permisos';
import { kb, medianCpu, ms, printTable } from './medir';

interface Caso {
  readonly tipo: string;
  readonly periodo: string | null;
  readonly lineas: number;
  /** What issue 5 asks, from the data to the bytes of the file. */
  readonly meta: string;
}

const CASOS: readonly Caso[] = [
  { tipo: 'avance', periodo: '2025-B1', lineas: 100, meta: '500 ms' },
  { tipo: 'pat', periodo: null, lineas: 90, meta: '2000 ms' },
  { tipo: 'ficha', periodo: null, lineas: 100, meta: '' },
];

interface Hecho {
  readonly ok: boolean;
  readonly findings: readonly { readonly mensaje: string }[];
  readonly archivos: readonly { readonly base64: string | null }[];
}

/** What a document costs in the bundle's bare realm, reading the workbook and writing base64 included. */
export async function benchDocumentos(): Promise<void> {
  const rows = [];
  for (const { tipo, periodo, lineas, meta } of CASOS) {
    const { libro } = await installed(lineas);
    await typeAjustes(libro, { mesDeCorte: MESES.length });
    const peticion = { tipo, periodo, alcance: null, plantilla: null, destino: 'descarga' };
    // A realm of its own: what was optimised for another document does not count.
    const host = await createHost({ libro });
    const make = (): Hecho => host.run('hacerInforme', [peticion]) as Hecho;
    const antes = process.cpuUsage();
    const hecho = make();
    const { user, system } = process.cpuUsage(antes);
    if (!hecho.ok) throw new Error(`No ${tipo}: ${hecho.findings[0]?.mensaje}`);
    const bytes = hecho.archivos.reduce((n, a) => n + ((a.base64?.length ?? 0) * 3) / 4, 0);
    rows.push({
      document: tipo,
      lineas,
      files: hecho.archivos.length,
      size: kb(bytes),
      first: ms((user + system) / 1000),
      again: ms(medianCpu(3, make)),
      goal: meta,
    });
  }
  printTable('CPU of a document, from the workbook to the bytes, in the bare realm of the bundle', rows);
}
