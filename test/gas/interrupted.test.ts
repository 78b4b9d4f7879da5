import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { newLibro } from '../../src/local/workbook-new';
import { readLibro } from '../../src/local/xlsx';
import { anexoExacto, ordenada, portada } from '../support/ajenas/disposiciones';
import { writeAjeno } from '../support/ajenas/libro';

/**
 * What makes a MIR, stopped at each of its calls: asked for again, or repaired where the MIR is there already, it ends
 * in the same workbook. A stop at a read leaves what a stop at the next write leaves, so that is what is tried. No figure
 * is asked for, so nothing is calculated.
 */
const PARADA = 'Exceeded maximum execution time';

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

interface Caso {
  readonly base: () => Promise<Libro>;
  readonly hacer: (host: Host) => { ok: boolean; findings: readonly { code: string }[] };
  /** Its sheets go on where they stopped once the workbook is repaired; so many writes from one stop to the next. */
  readonly luegoRepara?: number;
}

const formas = readFileSync(join(__dirname, '../fixtures/intake/ine-celdas.txt')).toString('base64');
const importForms = (host: Host) =>
  call(host, 'importarFormasJge', { nombre: 'formas.txt', base64: formas, ejercicio: null });

const pat = readFileSync(join(__dirname, '../fixtures/intake/una-seccion.txt')).toString('base64');

function adopt(host: Host) {
  const { hoja, huella } = call(host, 'reconocer', { hoja: null, columnas: null });
  return call(host, 'adoptar', { hoja, columnas: null, huella, ejercicio: 2025 });
}

const ajeno = async (...hojas: Parameters<typeof writeAjeno>[0]): Promise<Libro> =>
  readLibro(await writeAjeno(hojas), 'ajeno');

async function conMir(): Promise<Libro> {
  const host = await createHost({ libro: newLibro(), calcula: false });
  call(host, 'crearMir', { ejercicio: 2026, institucion: 'Instituto', organo: 'Dirección', preset: null });
  return host.libro;
}

const CASOS: Readonly<Record<string, Caso>> = {
  'a new MIR': {
    base: async () => newLibro(),
    hacer: (host) =>
      call(host, 'crearMir', { ejercicio: 2026, institucion: 'Instituto', organo: 'Dirección', preset: null }),
  },
  'a PAT that is imported': {
    base: async () => newLibro(),
    hacer: (host) => call(host, 'importarPat', { nombre: 'pat.txt', base64: pat, ejercicio: 2026 }),
  },
  'INE forms that make their workbook': { base: async () => newLibro(), hacer: importForms, luegoRepara: 9 },
  'INE forms that are added to a MIR': { base: conMir, hacer: importForms, luegoRepara: 2 },
  'a MIR that is adopted from its own sheet': { base: () => ajeno(anexoExacto().hoja), hacer: adopt },
  'a MIR that is adopted beside its sheet': { base: () => ajeno(portada().hoja, ordenada().hoja), hacer: adopt },
};

/** Sheets by name: what their cells hold and how they look, merges and protections, whatever the minute. */
function contentOf({ hojas, nombres, propiedades }: Libro): Record<string, string> {
  const partes = hojas
    .filter((h) => h.nombre !== '_historial')
    .map((h): [string, unknown] => [
      h.nombre,
      {
        oculta: h.oculta,
        celdas: h.celdas.flatMap((row, f) =>
          (row ?? []).flatMap((c, i) => {
            // How a hidden sheet looks is nobody's.
            const visto = h.oculta ? [] : [c?.formato, c?.fondo, c?.negrita, c?.validacion, c?.nota];
            const dice = c && [c.formula || c.valor, ...visto];
            return dice?.some((d) => d !== null && d !== undefined && d !== '') ? [[f, i, dice]] : [];
          }),
        ),
        combinadas: h.combinadas.map((m) => JSON.stringify(m)).sort(),
        protecciones: h.protecciones
          .map((p) => JSON.stringify([p.descripcion, p.rango, p.abiertos, p.editores]))
          .sort(),
        inmovilizadas: [h.filasInmovilizadas, h.columnasInmovilizadas],
      },
    ]);
  const todo = [
    ...partes,
    ['nombres', nombres.map((n) => JSON.stringify(n)).sort()],
    ['propiedades', [...propiedades].sort()],
  ];
  // A sheet of people's rows is open as far as it reaches, and one that was stopped before it was cut reaches further.
  const neutral = (parte: unknown) =>
    JSON.stringify(parte)
      .replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 'AHORA')
      .replace(/(MIRador: (?:Seguimiento|Informe JGE).*?filas\\*":)\d+/g, '$1N');
  return Object.fromEntries(todo.map(([nombre, parte]) => [nombre, neutral(parte)]));
}

/** Runs to its end, or to its n-th write; says how many writes there were. */
async function runStopped(libro: Libro, hacer: Caso['hacer'], n: number): Promise<number> {
  let writes = 0;
  const host = await createHost({
    libro,
    calcula: false,
    alLlamar: (tipo) => {
      if (tipo === 'escritura' && ++writes === n) throw new Error(PARADA);
    },
  });
  try {
    expect(hacer(host)).toMatchObject({ ok: true });
  } catch (error) {
    if (!String(error).includes(PARADA)) throw error;
  }
  return writes;
}

/** Asks again; where the MIR is there already, repairs it. */
function finish(host: Host, { hacer, luegoRepara }: Caso): readonly string[] {
  const { ok, findings } = hacer(host);
  if (ok && luegoRepara === undefined) return [];
  const codigos = findings.map((f) => f.code);
  const { huella } = call(host, 'prepararReparacion', { elecciones: null });
  return call(host, 'reparar', { huella, elecciones: null, operaciones: null }).ok ? [] : codigos;
}

test.each(Object.entries(CASOS))(
  '%s, stopped at each of its calls',
  async (_, caso) => {
    const { base, hacer, luegoRepara = 1 } = caso;
    const antes = await base();
    // A protection that nobody has given editors lets all of the file's in: there must be one to see it.
    antes.acceso.editores.push('captura@example.org');
    const entero = structuredClone(antes);
    const writes = await runStopped(entero, hacer, -1);
    const wanted = contentOf(entero);
    const faltas: unknown[] = [];
    for (let n = 1; n <= writes; n += luegoRepara) {
      const libro = structuredClone(antes);
      await runStopped(libro, hacer, n);
      const negado = finish(await createHost({ libro, calcula: false }), caso);
      const found = contentOf(libro);
      const distintas = [...new Set([...Object.keys(wanted), ...Object.keys(found)])].filter(
        (parte) => wanted[parte] !== found[parte],
      );
      if (negado.length + distintas.length > 0) faltas.push({ n, negado, distintas });
    }
    expect(writes).toBeGreaterThan(20);
    expect(faltas).toEqual([]);
  },
  900_000,
);
