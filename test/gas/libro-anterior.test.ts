import { needHojas } from '../../src/app/hojas';
import type { Api } from '../../src/gas/api';
import { readSnapshot } from '../../src/gas/read';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { newLibro } from '../../src/local/workbook-new';
import { writeLibro } from '../../src/local/xlsx';
import { AJUSTES, type Configuracion } from '../../src/mir/ajustes';
import { keyOfLinea, type LineaAccion, type LineaUbicada, listLineas, type TextosLinea } from '../../src/mir/model';
import { textosDelPlan } from '../../src/mir/textos-del-plan';
import { type LibroLeido, readLibro } from '../../src/sheet/read';
import { exampleLibro } from '../browser/vistas';
import { resave, withLibreOffice } from '../support/libreoffice';
import {
  edicionesAleatorias,
  escribirAjustes,
  hacerEdicion,
  mirAleatoria,
  openAleatorio,
} from '../support/libro-aleatorio';

const SERVICIOS = ['SpreadsheetApp', 'PropertiesService', 'Session', 'Utilities'];
const DEL_ANIO = [
  'ejercicio',
  'mesDeCorte',
  'inicioSeguimiento',
  'ultimoMesCerrado',
  'corteVigente',
  'periodoDesde',
  'periodoHasta',
];

/** A workbook as the add-on reads it when it is open: the other way of reading what the .xlsx says. */
async function leido(libro: Libro): Promise<LibroLeido> {
  const host = await createHost({ libro, bundle: null, calcula: false });
  for (const name of SERVICIOS) Object.assign(globalThis, { [name]: host.services[name] });
  try {
    const found = readLibro(readSnapshot(needHojas('valores')));
    if (!found) throw new Error('The workbook of this test has no MIR.');
    return found;
  } finally {
    for (const name of SERVICIOS) Reflect.deleteProperty(globalThis, name);
  }
}

type Entrada = Parameters<Api['importarLibroAnterior']>[0];

/** A new workbook that begins with these bytes. */
async function siguiente(bytes: Uint8Array, mas: Partial<Entrada> = {}) {
  const libro = newLibro();
  const host = await createHost({ libro, calcula: false });
  const entrada = { nombre: 'mir.xlsx', base64: Buffer.from(bytes).toString('base64'), ejercicio: null, ...mas };
  const hecho = host.run('importarLibroAnterior', [entrada]) as ReturnType<Api['importarLibroAnterior']>;
  return { libro, host, hecho };
}

/** What of a linea goes on into another year. */
function planDe({ seccion, objetivo, linea }: LineaUbicada): unknown {
  const { meses, observaciones, verificableEn, situacion, textosDelPlan: _, ...plan } = linea;
  return { seccion, objetivo: objetivo.numero, ...plan };
}

const ajustesDe = (c: Configuracion): unknown =>
  Object.fromEntries(AJUSTES.filter((a) => !DEL_ANIO.includes(a.clave)).map((a) => [a.clave, c[a.clave]]));

/** The yellow texts of each linea that is in force, as `texts` gives them. */
const textosDe = (vigentes: readonly LineaUbicada[], texts: (linea: LineaAccion) => TextosLinea): unknown =>
  vigentes.map(({ linea }) => {
    const { observaciones, verificableEn } = texts(linea);
    return [linea.numero, observaciones, verificableEn];
  });

/** Everything that goes on does, and nothing of the year. */
async function expectSiguiente(antes: LibroLeido, libro: Libro): Promise<void> {
  const ahora = await leido(libro);
  const vigentes = listLineas(antes.mir).filter(({ linea }) => linea.situacion !== 'CANCELADA');
  expect(listLineas(ahora.mir).map(planDe)).toEqual(vigentes.map(planDe));
  expect(listLineas(ahora.baseline.mir).map(planDe)).toEqual(vigentes.map(planDe));
  expect(ahora.mir.secciones.map((s) => [s.titulo, s.objetivos.length])).toEqual(
    antes.mir.secciones.map((s) => [s.titulo, s.objetivos.length]),
  );
  expect(ahora.catalogos).toEqual(antes.catalogos);
  expect(ahora.capitulos).toEqual(antes.capitulos);
  expect(ajustesDe(ahora.configuracion)).toEqual(ajustesDe(antes.configuracion));
  expect(ahora.configuracion.ejercicio).toBe(Number(antes.configuracion.ejercicio) + 1);
  expect(ahora.configuracion.mesDeCorte).toBeNull();
  for (const { linea } of listLineas(ahora.mir)) {
    expect(linea.meses.every((m) => m === null)).toBe(true);
    expect(linea.situacion).toBe('');
  }
  const numeros = new Set(vigentes.map(({ seccion, linea }) => keyOfLinea(seccion, linea.numero)));
  const aceptadas = listLineas(antes.baseline.mir).filter((l) => numeros.has(keyOfLinea(l.seccion, l.linea.numero)));
  expect(textosDe(listLineas(ahora.mir), (linea) => linea)).toEqual(textosDe(aceptadas, textosDelPlan));
  expect([ahora.baseline.modificaciones, ahora.baseline.cierres]).toEqual([[], []]);
}

describe("last year's workbook becomes this year's", () => {
  test.each([1, 2, 3, 4])(
    'random workbook %d, with captures, programmes and settings that people changed',
    async (semilla) => {
      const { mir } = mirAleatoria(40, semilla);
      const { host, libro } = await openAleatorio(mir);
      for (const edicion of edicionesAleatorias(mir, 25, semilla)) hacerEdicion(host, mir, edicion);
      escribirAjustes(host, {
        mesDeCorte: 6,
        umbralVerde: 80,
        titular: 'Ana Ruiz; Directora',
        nombreInforme: 'Informe',
      });
      const antes = await leido(libro);
      const { hecho, libro: nuevo, host: suyo } = await siguiente(await writeLibro(libro));
      expect(hecho).toMatchObject({ ok: true, ejercicio: antes.mir.ejercicio + 1 });
      await expectSiguiente(antes, nuevo);
      const { findings } = suyo.run('auditar', [{ completa: true }]) as ReturnType<Api['auditar']>;
      expect(findings.filter((f) => f.code.startsWith('EST') && f.severidad !== 'aviso')).toEqual([]);
    },
    120_000,
  );

  test('the example, where a linea was cancelled, a meta adjusted, roles given and a period closed', async () => {
    const { libro, bytes, antes } = await ejemploVivido();
    const { hecho, libro: nuevo } = await siguiente(bytes);
    expect(hecho.ok).toBe(true);
    await expectSiguiente(antes, nuevo);
    expect(antes.configuracion.capturistas).toBe('ana@example.org: 1/1');
    const dudas = hecho.dudas.map((d) => d.mensaje);
    expect(dudas).toContainEqual(expect.stringMatching(/^Una línea cancelada en 2025 no se trajo: 1\.2/));
    expect(dudas).toContainEqual(
      expect.stringMatching(
        /1\.3.*META PROPUESTA era 100 y quedó en 90.*\(Acuerdo|1\.3.*\(Acuerdo.*META PROPUESTA era 100 y quedó en 90/,
      ),
    );
    expect(dudas).toContainEqual(expect.stringMatching(/presupuesto.*2025/));
    expect(dudas).toContainEqual(expect.stringMatching(/línea base de 1\.1.*en 2025 se alcanz/));
    // Nothing that was typed in the year is anywhere in the new workbook but in its doubts, as a proposal.
    const escrito = JSON.stringify(nuevo.hojas.filter((h) => h.nombre !== 'Dudas').map((h) => h.celdas));
    for (const delAnio of ['Nota del año', 'Dicho antes del cierre']) {
      expect(JSON.stringify(libro.hojas.map((h) => h.celdas))).toContain(delAnio);
      expect(escrito).not.toContain(delAnio);
    }
    // Where its progress was to be verified is of the plan, and goes on.
    const [linea11] = listLineas((await leido(nuevo)).mir);
    expect(linea11?.linea).toMatchObject({
      numero: '1.1',
      observaciones: '',
      verificableEn: 'Acuse de recibo de la JE',
    });
    expect(dudas).toContainEqual(
      expect.stringMatching(/líneas traen en OBSERVACIONES o en VERIFICABLE lo que decía su plan de 2025/),
    );
    expect(dudas).toContainEqual(
      expect.stringMatching(/^Durante 2025 se escribió algo más .* de 2 líneas \(1\.1 .*2\.1/),
    );
    expect(
      nuevo.hojas.map((h) => h.nombre).filter((n) => ['Bitácora', '_cierres', 'Modificaciones'].includes(n)),
    ).toEqual([]);
  }, 240_000);

  test('cancelled lineas come too when they are asked for, in force again, each with its doubt', async () => {
    const { bytes, antes } = await ejemploVivido();
    const { hecho, libro } = await siguiente(bytes, { canceladas: true, ejercicio: 2030 });
    expect(hecho).toMatchObject({ ok: true, ejercicio: 2030, lineas: listLineas(antes.mir).length });
    expect(hecho.dudas.map((d) => d.mensaje)).toContainEqual(
      expect.stringMatching(/^La línea 1\.2.*se canceló en 2025/),
    );
    const ahora = await leido(libro);
    expect(listLineas(ahora.mir).map(({ linea }) => linea.situacion)).not.toContain('CANCELADA');
    expect(ahora.mir.titulo.programa).toContain('2030');
  }, 240_000);

  test('taken back, the workbook is as it was', async () => {
    const { bytes } = await ejemploVivido();
    const { libro, host } = await siguiente(bytes);
    const { huella } = host.run('prepararDeshacer', []) as ReturnType<Api['prepararDeshacer']>;
    expect(host.run('deshacer', [{ huella }])).toMatchObject({ ok: true, aplicada: true, omitidas: [] });
    expect(libro.hojas.filter((h) => !h.oculta).map((h) => [h.nombre, h.celdas.flat().filter(Boolean).length])).toEqual(
      [['Hoja 1', 0]],
    );
  }, 240_000);

  test('a workbook with a MIR of its own is not written over, and one that is open changes nothing', async () => {
    const { libro, bytes } = await ejemploVivido();
    const host = await createHost({ libro, calcula: false });
    const antes = JSON.stringify(libro.hojas);
    const entrada = { nombre: 'mir.xlsx', base64: Buffer.from(bytes).toString('base64'), ejercicio: null };
    expect(host.run('importarLibroAnterior', [entrada])).toMatchObject({ ok: false, findings: [{ code: 'APP-02' }] });
    expect(host.run('leerLibroAnterior', [entrada])).toMatchObject({ ok: false, previa: null });
    expect(JSON.stringify(libro.hojas)).toBe(antes);
  }, 240_000);

  test.each([
    ['the same year', 2025, 'APP-195'],
    ['a year before', 2024, 'APP-195'],
    ['no year', 20, 'APP-14'],
  ])(
    '%s is refused',
    async (_, ejercicio, code) => {
      const { bytes } = await ejemploVivido();
      const { hecho, libro } = await siguiente(bytes, { ejercicio });
      expect(hecho).toMatchObject({ ok: false, findings: [{ code }] });
      expect(libro.hojas.map((h) => h.nombre)).toEqual(['Hoja 1']);
    },
    240_000,
  );

  test.each<[string, (libro: Libro) => Libro, string]>([
    ['a workbook of others', (l) => ({ ...l, hojas: l.hojas.filter((h) => h.nombre !== '_mirador') }), 'APP-192'],
    ['a damaged plan', (l) => conBaseline(l, 4, () => '{"tipo":'), 'APP-193'],
    ['a plan of a later version', (l) => conBaseline(l, 0, (t) => t.replace('"version":2', '"version":99')), 'APP-194'],
  ])(
    '%s is refused with its own sentence',
    async (_, change, code) => {
      const { libro } = await ejemploVivido();
      const { hecho } = await siguiente(await writeLibro(change(structuredClone(libro))));
      expect(hecho).toMatchObject({ ok: false, findings: [{ code }] });
    },
    240_000,
  );

  test('without its MIR and its Cronograma the plan still comes, and that is told', async () => {
    const { libro, antes } = await ejemploVivido();
    const mutilado = { ...libro, hojas: libro.hojas.filter((h) => !['MIR', 'Cronograma'].includes(h.nombre)) };
    const { hecho } = await siguiente(await writeLibro(mutilado));
    expect(hecho).toMatchObject({ ok: true, lineas: listLineas(antes.mir).length - 1 });
    expect(hecho.dudas.map((d) => d.mensaje)).toContainEqual(expect.stringContaining('no tiene su hoja Cronograma'));
  }, 240_000);
});

withLibreOffice('a workbook that LibreOffice saved again', () => {
  test('gives the same', async () => {
    const { bytes, antes } = await ejemploVivido();
    const { hecho, libro } = await siguiente(resave(bytes));
    expect(hecho.ok).toBe(true);
    await expectSiguiente(antes, libro);
  }, 300_000);
});

/** Row (from 0) of the accepted plan as somebody wrote over it. */
function conBaseline(libro: Libro, fila: number, change: (texto: string) => string): Libro {
  const celda = libro.hojas.find((h) => h.nombre === '_mirador')?.celdas[fila]?.[0];
  if (!celda) throw new Error('The plan of this test has no such row.');
  celda.valor = change(String(celda.valor));
  return libro;
}

let vivido: Promise<{ libro: Libro; bytes: Uint8Array; antes: LibroLeido }> | null = null;

/** The example after a year: made once, since nobody writes on it. */
function ejemploVivido(): NonNullable<typeof vivido> {
  vivido ??= (async () => {
    const libro = await exampleLibro();
    const host = await createHost({ libro, calcula: false });
    const instrumento = {
      instrumento: 'Acuerdo IEE/CG-12/2025',
      instancia: 'Consejo General',
      fecha: '2025-03-14',
      vigencia: 3,
    };
    const cambiar = (cambio: object): void => {
      const { huella } = host.run('cambiarPlan', [{ cambio, instrumento, huella: null }]) as { huella: string };
      const hecho = host.run('cambiarPlan', [{ cambio, instrumento, huella }]) as { ok: boolean; findings: unknown };
      if (!hecho.ok) throw new Error(JSON.stringify(hecho.findings));
    };
    cambiar({ tipo: 'cancelar', linea: '1.2', seccion: '1', motivo: 'Sin presupuesto' });
    cambiar({ tipo: 'reprogramar', linea: '1.3', seccion: '1', campos: { metaPropuesta: 90 }, motivo: 'Ajuste' });
    // What a closing keeps as last known is of the year all the same.
    host.run('capturar', [{ linea: '2.1', seccion: '1', mes: 8, valor: 1, observaciones: 'Dicho antes del cierre' }]);
    const { huella } = host.run('cerrarPeriodo', [{ periodo: '2025-01', huella: null }]) as { huella: string };
    expect(host.run('cerrarPeriodo', [{ periodo: '2025-01', huella }])).toMatchObject({ ok: true, aplicada: true });
    host.run('capturar', [{ linea: '1.1', seccion: '1', mes: 8, valor: 1, observaciones: 'Nota del año' }]);
    escribirAjustes(await createHost({ libro, bundle: null, calcula: false }), {
      capturistas: 'ana@example.org: 1/1',
      mesDeCorte: 8,
    });
    return { libro, bytes: await writeLibro(libro), antes: await leido(libro) };
  })();
  return vivido;
}
