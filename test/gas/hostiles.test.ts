import type { FuncionApi } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { newLibro } from '../../src/local/workbook-new';
import { installed, mirMinima } from '../budget/libro';
import { giveRoles } from '../support/con-permisos';

/** The built bundle on the local host, asked for what no view asks. */
const OWNER = 'titular@example.org';
const STAFF = 'captura@example.org';
const LECTOR = 'mira@example.org';

/** What a request has where nothing is wrong with it. */
const BIEN: Readonly<Record<string, unknown>> = {
  mes: 1,
  capturas: [{ linea: '1.1', mes: 1, valor: 1 }],
  hoja: 'MIR',
  celda: 'W9',
  ejercicio: 2026,
  institucion: 'Instituto de prueba',
  organo: 'Dirección de prueba',
  preset: null,
  previa: null,
  nombre: 'libro.xlsx',
  base64: 'UEsDBA==',
  columnas: null,
  huella: '',
  canceladas: null,
  cambios: { umbralVerde: 95 },
  funcion: 'openPlan',
};

const DE_INSTALACION: readonly [FuncionApi, readonly string[]][] = [
  ['verNuevaMir', ['ejercicio', 'institucion', 'organo', 'preset', 'previa']],
  ['crearMir', ['ejercicio', 'institucion', 'organo', 'preset', 'previa']],
  ['leerPat', ['nombre', 'base64', 'ejercicio', 'previa']],
  ['verAdopcion', ['hoja', 'columnas', 'huella', 'ejercicio', 'previa']],
  ['leerLibroAnterior', ['nombre', 'base64', 'ejercicio', 'canceladas', 'previa']],
  ['importarLibroAnterior', ['nombre', 'base64', 'ejercicio', 'canceladas', 'previa']],
];

const FUNCIONES: readonly [FuncionApi, readonly string[]][] = [
  ...DE_INSTALACION,
  ['lineasPorCapturar', ['mes']],
  ['capturarVarias', ['capturas']],
  ['ayudaDeCelda', ['hoja', 'celda']],
  ['explicar', ['hoja', 'celda']],
  ['guardarAjustes', ['cambios', 'huella']],
  ['abrirVista', ['funcion']],
];

const HOSTILES: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  '__proto__',
  'constructor',
  '=HYPERLINK("x")',
  'x'.repeat(100_000),
  [],
  Array.from({ length: 100_000 }, () => null),
  [[]],
  {},
  { toString: 1, valueOf: 1 },
  JSON.parse('{"__proto__": {"x": 1}, "constructor": {"prototype": 1}}'),
];

/** Asks with each hostile value in each field; gives what was done or thrown, as text. */
async function ask(open: () => Promise<Host>, funcion: FuncionApi, campos: readonly string[]): Promise<string[]> {
  const dicho: string[] = [];
  let host = await open();
  for (const campo of campos) {
    for (const hostil of HOSTILES) {
      const lugar = `${campo}: ${JSON.stringify(hostil).slice(0, 30)}`;
      host.resetCalls();
      try {
        const entrada = { ...Object.fromEntries(campos.map((c) => [c, BIEN[c]])), [campo]: hostil };
        const { ok } = host.run(funcion, [entrada]) as { ok: boolean };
        const { escrituras } = host.llamadas;
        if (!ok && escrituras > 0) dicho.push(`${lugar} was refused after writing`);
        if (escrituras > 0) host = await open();
      } catch (error) {
        dicho.push(`${lugar}: ${String(error)}`);
      }
    }
  }
  return dicho;
}

describe('whatever is asked, the answer is data, and what is refused wrote nothing', () => {
  let base: Libro;
  beforeAll(async () => {
    ({ libro: base } = await installed(mirMinima(), null, 'es_MX', false));
    base.acceso.editores.push(STAFF, LECTOR);
    await giveRoles(base, { capturistas: `${STAFF}: 1/1`, lectores: LECTOR });
  });

  test.each(FUNCIONES)('%s, in a workbook with a MIR, by anybody', async (funcion, campos) => {
    for (const quien of [OWNER, STAFF, LECTOR]) {
      const open = async (): Promise<Host> => {
        const host = await createHost({ libro: structuredClone(base), calcula: false });
        host.actAs(quien);
        return host;
      };
      expect(await ask(open, funcion, campos)).toEqual([]);
    }
  });
});

test.each(DE_INSTALACION)('so in a new workbook: %s', async (funcion, campos) => {
  const open = (): Promise<Host> => createHost({ libro: newLibro(), calcula: false });
  expect(await ask(open, funcion, campos)).toEqual([]);
});
