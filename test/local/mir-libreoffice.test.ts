import { readFileSync } from 'node:fs';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { eachCelda, peekCelda } from '../../src/local/workbook-new';
import { readLibro, writeLibro } from '../../src/local/xlsx';
import { resave, withLibreOffice } from '../support/libreoffice';

const CAPTURAS = [
  ['1.1', 2, 1, '1'],
  ['1.1', 4, 5, '2'],
  ['1.2', 3, 2.5, '1'],
  ['2.1', 6, 100, '1'],
] as const;

/** The example's MIR with some progress, judged at June. */
async function openMir(): Promise<Host> {
  const host = await createHost({});
  const base64 = readFileSync('src/local/example/pat.txt').toString('base64');
  expect(host.run('importarPat', [{ nombre: 'pat.txt', base64, ejercicio: null }])).toMatchObject({ ok: true });
  for (const [linea, mes, valor, seccion] of CAPTURAS) {
    const captura = { linea, mes, valor, seccion, observaciones: null };
    expect(host.run('capturar', [captura])).toMatchObject({ ok: true });
  }
  const configuracion = host.libro.hojas.find((h) => h.nombre === 'Configuración');
  if (!configuracion) throw new Error('A MIR has its Configuración.');
  for (const { fila, celda } of eachCelda(configuracion)) {
    if (celda.valor === 'Mes de corte') host.edit({ hoja: 'Configuración', fila, columna: 2, textos: [['6']] });
  }
  return host;
}

withLibreOffice('the .xlsx of a MIR in LibreOffice', () => {
  let host: Host;
  let vuelta: Libro;
  beforeAll(async () => {
    host = await openMir();
    vuelta = await readLibro(resave(await writeLibro(host.libro)), host.libro.nombre);
  }, 120_000);

  test('has the same value for every formula', () => {
    const diferencias: string[] = [];
    let formulas = 0;
    for (const hoja of host.libro.hojas) {
      const suya = vuelta.hojas.find((h) => h.nombre === hoja.nombre);
      for (const { fila, columna, celda } of eachCelda(hoja)) {
        if (celda.formula === '') continue;
        formulas++;
        const alla = suya ? (peekCelda(suya, fila, columna)?.valor ?? null) : undefined;
        const aqui = celda.valor === '' ? null : celda.valor;
        const otra = alla === '' ? null : alla;
        const igual =
          typeof aqui === 'number' && typeof otra === 'number'
            ? Math.abs(aqui - otra) <= 1e-9 * Math.max(1, Math.abs(aqui))
            : aqui === otra;
        if (!igual) diferencias.push(`${hoja.nombre} ${fila},${columna}: ${String(aqui)} / ${String(otra)}`);
      }
    }
    expect(formulas).toBeGreaterThan(1000);
    expect(diferencias).toEqual([]);
  });

  test('is protected, with the same cells open and the same validations', () => {
    const seen = (libro: Libro) =>
      libro.hojas.map((h) => ({
        nombre: h.nombre,
        oculta: h.oculta,
        protecciones: h.protecciones.map(({ ambito, descripcion, abiertos }) => ({
          ambito,
          descripcion,
          abiertos: [...abiertos].sort((a, b) => a.fila - b.fila || a.columna - b.columna),
        })),
        validaciones: [...eachCelda(h)].flatMap(({ fila, columna, celda }) =>
          celda.validacion ? [[fila, columna, celda.validacion]] : [],
        ),
      }));
    expect(seen(host.libro).find((h) => h.nombre === 'MIR')?.validaciones.length).toBeGreaterThan(900);
    expect(seen(vuelta)).toEqual(seen(host.libro));
  });

  test('needs no repair but for the frozen panes that LibreOffice drops without a window', async () => {
    const otro = await createHost({ libro: vuelta });
    const plan = otro.run('prepararReparacion', [{ elecciones: null }]) as {
      ok: boolean;
      operaciones: { tipo: string }[];
    };
    expect(plan.ok).toBe(true);
    // The layout record is a document property, which .xlsx does not hold.
    expect([...new Set(plan.operaciones.map((o) => o.tipo))].sort()).toEqual(['inmovilizar']);
  });
});
