import { needHojas } from '../../src/app/hojas';
import { planInstalacion } from '../../src/app/instalar';
import type { UseCase } from '../../src/app/usecase';
import { perform } from '../../src/gas/driver';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { newLibro } from '../../src/local/workbook-new';
import type { Mir, Objetivo } from '../../src/mir/model';
import { linea, mirOf } from '../support/lineas';

/** Lineas an objetivo, in every measured workbook. */
const POR_OBJETIVO = 10;

/** A MIR of so many lineas, ten an objetivo, in two secciones. */
function mirDe(lineas: number): Mir {
  const objetivos = Array.from({ length: lineas / POR_OBJETIVO }, (_, i): Objetivo => {
    const numero = `${i + 1}`;
    return {
      numero,
      politicasGenerales: 'Política de prueba',
      programa: 'Programa de prueba',
      objetivo: `Objetivo ${numero}`,
      lineas: Array.from({ length: POR_OBJETIVO }, (__, j) =>
        linea({ numero: `${numero}.${j + 1}`, mesInicial: (j % 6) + 1, mesFinal: (j % 6) + 6, presupuesto: 1000 * j }),
      ),
    };
  });
  const mitad = Math.ceil(objetivos.length / 2);
  return mirOf([], {
    secciones: [
      { titulo: 'Objetivos sustanciales', objetivos: objetivos.slice(0, mitad) },
      { titulo: 'Objetivos del proceso', objetivos: objetivos.slice(mitad) },
    ],
  });
}

interface Instalacion {
  readonly mir: Mir;
  /** Only the changes of one sheet; null: all. */
  readonly hoja: string | null;
}

const instalar: UseCase<Instalacion, object> = {
  needs: () => needHojas('completa'),
  decide: (snapshot, { mir, hoja }) => {
    const catalogos = { politicas: [], programas: [], siglas: [], unidades: [] };
    const capitulos = [{ clave: '1', titulo: 'Presentación', nivel: 1 as const, texto: 'Texto.' }];
    const dudas = [{ mensaje: 'Una duda.', fuente: { renglon: 1, texto: 'Texto.' } }];
    const { findings, plan } = planInstalacion({ mir, capitulos, catalogos, dudas }, snapshot);
    const ops = plan?.ops.filter((op) => hoja === null || ('hoja' in op && op.hoja === hoja)) ?? [];
    return { findings, vista: {}, plan: plan && { ...plan, ops } };
  },
};

const SERVICIOS = ['SpreadsheetApp', 'PropertiesService', 'LockService', 'Session', 'Utilities', 'HtmlService'];

/** The smallest MIR with two secciones, two objetivos and three lineas: 1.1 and 1.2 are on rows 9 and 10. */
export function mirMinima(): Mir {
  const { secciones, ...resto } = mirDe(2 * POR_OBJETIVO);
  const quedan = [2, 1];
  const cortos = secciones.map((s, i) => ({
    ...s,
    objetivos: s.objetivos.map((o) => ({ ...o, lineas: o.lineas.slice(0, quedan[i]) })),
  }));
  return { ...resto, secciones: cortos };
}

/**
 * Installs a MIR, or one of so many lineas, by the shell's own driver over the local host's services, in this realm: no
 * PAT has to be written and read for a thousand lineas. Gives the workbook and what it cost; with `hoja`, only that
 * sheet is made. `calcula` false: no formula is calculated.
 */
export async function installed(
  mir: number | Mir,
  hoja: string | null = null,
  locale = 'es_MX',
  calcula = true,
): Promise<{ libro: Libro; llamadas: Host['llamadas'] }> {
  const libro = newLibro({ propietario: 'titular@example.org', locale });
  const host = await createHost({ libro, bundle: null, calcula });
  for (const name of SERVICIOS) Object.assign(globalThis, { [name]: host.services[name] });
  try {
    const { findings } = perform(instalar, { mir: typeof mir === 'number' ? mirDe(mir) : mir, hoja });
    if (findings.length > 0) throw new Error(`The workbook could not be made: ${JSON.stringify(findings)}`);
  } finally {
    for (const name of SERVICIOS) Reflect.deleteProperty(globalThis, name);
  }
  return { libro, llamadas: { ...host.llamadas } };
}
