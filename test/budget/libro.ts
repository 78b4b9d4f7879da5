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

/**
 * Installs a MIR by the shell's own driver over the local host's services, in this realm: no PAT has to be written
 * and read for a thousand lineas. Gives the workbook and what it cost; with `hoja`, only that sheet is made.
 */
export async function installed(
  lineas: number,
  hoja: string | null = null,
  locale = 'es_MX',
): Promise<{ libro: Libro; llamadas: Host['llamadas'] }> {
  const libro = newLibro({ propietario: 'titular@example.org', locale });
  const host = await createHost({ libro, bundle: null });
  for (const name of SERVICIOS) Object.assign(globalThis, { [name]: host.services[name] });
  try {
    const { findings } = perform(instalar, { mir: mirDe(lineas), hoja });
    if (findings.length > 0) throw new Error(`The workbook could not be made: ${JSON.stringify(findings)}`);
  } finally {
    for (const name of SERVICIOS) Reflect.deleteProperty(globalThis, name);
  }
  return { libro, llamadas: { ...host.llamadas } };
}
