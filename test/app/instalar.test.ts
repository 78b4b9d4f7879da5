import { readFileSync } from 'node:fs';
import { crear, type EntradaCrear } from '../../src/app/crear';
import { HOJAS_NUESTRAS } from '../../src/app/hojas';
import { importar } from '../../src/app/importar';
import { prepararReparacion } from '../../src/app/reparar';
import { HOJA_BASELINE } from '../../src/sheet/baseline';
import type { Op } from '../../src/sheet/op';
import { readLibro } from '../../src/sheet/read';
import { simulate } from '../../src/sheet/simulate';
import type { EstadoHoja, Snapshot } from '../../src/sheet/state';
import { VACIO, withAjustes } from './libro';

const ENTRADA: EntradaCrear = {
  ejercicio: 2026,
  institucion: 'Instituto de Prueba',
  organo: 'Dirección de Prueba',
  preset: null,
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function hoja(nombre: string, valor: string | null = 'algo'): EstadoHoja {
  const base = { sheetId: 1, filas: 1, columnas: 1, oculta: false };
  return { ...base, nombre, valores: [[valor]], formulas: [['']] };
}

describe('crear', () => {
  test('one plan makes a workbook that is read back as what was asked for, and needs no repair', () => {
    const { plan, findings, vista } = crear.decide(VACIO, ENTRADA);
    expect(findings).toEqual([]);
    expect(vista).toEqual({});
    const libro = simulate(VACIO, plan?.ops ?? []);
    expect(readLibro(libro)?.mir).toMatchObject({
      ejercicio: 2026,
      titulo: { institucion: 'Instituto de Prueba', organo: 'Dirección de Prueba' },
      secciones: [],
    });
    expect(readLibro(libro)?.configuracion).toMatchObject({ ejercicio: 2026, organo: 'Dirección de Prueba' });
    expect(prepararReparacion.decide(libro, { elecciones: null }).vista?.operaciones).toEqual([]);
  });

  test.each([Number.NaN, 2025.5, 25, 1999, 99999])('the year %p is refused', (ejercicio) => {
    const { plan, findings } = crear.decide(VACIO, { ...ENTRADA, ejercicio });
    expect(plan).toBeNull();
    expect(findings).toMatchObject([{ code: 'APP-14', severidad: 'error' }]);
  });

  test.each(HOJAS_NUESTRAS)('never builds over a sheet named %s', (nombre) => {
    const ocupado = { ...VACIO, hojas: [hoja(nombre)] };
    expect(crear.decide(ocupado, ENTRADA)).toMatchObject({
      findings: [{ code: nombre === HOJA_BASELINE ? 'APP-20' : 'APP-02', hoja: nombre }],
      plan: null,
      vista: null,
    });
  });

  test('builds on the empty sheets that a stopped installation left', () => {
    const parado = { ...VACIO, hojas: [hoja('MIR', null), hoja('Cronograma', null)] };
    const { plan, findings } = crear.decide(parado, ENTRADA);
    expect(findings).toEqual([]);
    const libro = simulate(parado, plan?.ops ?? []);
    expect(readLibro(libro)?.mir.ejercicio).toBe(2026);
    expect(prepararReparacion.decide(libro, { elecciones: null }).vista?.operaciones).toEqual([]);
  });

  test("leaves other people's sheets alone", () => {
    const conOtra = { ...VACIO, hojas: [hoja('Hoja 1')] };
    const { plan } = crear.decide(conOtra, ENTRADA);
    expect(plan?.ops.filter((op) => 'hoja' in op && op.hoja === 'Hoja 1')).toEqual([]);
    expect(plan?.ops.length).toBeGreaterThan(0);
  });
});

/** What is written on a sheet, cell by cell: blank cells at an edge make no difference. */
function contentsOf({ hojas }: Snapshot, nombre?: string): unknown[] {
  return hojas
    .filter((h) => nombre === undefined || h.nombre === nombre)
    .flatMap((h) => h.valores.flatMap((row, f) => row.map((v, c) => [h.nombre, f, c, h.formulas[f]?.[c] || v])))
    .filter(([, , , content]) => content !== null);
}

describe('importar', () => {
  test.each([
    ['an empty file', 'pat.txt', bytes('')],
    ['a PDF renamed to .txt', 'pat.txt', bytes('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
    ['text without objetivos', 'pat.txt', bytes('Acta de la sesión ordinaria.\n')],
    ['a file of another kind', 'pat.odt', bytes('PK')],
  ])('%s writes nothing and says why', (_, nombre, contenido) => {
    const { plan, vista, findings } = importar.decide(VACIO, { nombre, bytes: contenido, ejercicio: 2026 });
    expect(plan).toBeNull();
    expect(vista).toBeNull();
    expect(findings).toMatchObject([{ severidad: 'error', mensaje: expect.stringMatching(/\S/) }]);
  });

  const FIXTURE = {
    nombre: 'pat.txt',
    bytes: new Uint8Array(readFileSync('test/fixtures/intake/una-seccion.txt')),
    ejercicio: 2025,
  };

  test('an occupied workbook is refused', () => {
    const ocupado = { ...VACIO, hojas: [hoja('MIR')] };
    expect(importar.decide(ocupado, FIXTURE)).toMatchObject({
      findings: [{ code: 'APP-02' }],
      plan: null,
      vista: null,
    });
  });

  test.each([
    ['an empty workbook', VACIO],
    ['a MIR without lineas', simulate(VACIO, crear.decide(VACIO, ENTRADA).plan?.ops ?? [])],
  ])('into %s, stopped after any of its operations, the same import goes on to the same workbook', (_, inicio) => {
    const ops = importar.decide(inicio, FIXTURE).plan?.ops ?? [];
    const whole = simulate(inicio, ops);
    const unfinished = (libro: Snapshot): boolean =>
      JSON.stringify(contentsOf(libro)) !== JSON.stringify(contentsOf(whole));
    expect(ops.length).toBeGreaterThan(20);
    for (let i = 0; i < ops.length; i++) {
      const stopped = simulate(inicio, ops.slice(0, i));
      if (!unfinished(stopped)) continue;
      const { plan, findings } = importar.decide(stopped, FIXTURE);
      expect(findings).toEqual([]);
      expect(contentsOf(simulate(stopped, plan?.ops ?? []))).toEqual(contentsOf(whole));
    }
  });

  test('fills a MIR that has no lineas yet, and keeps the settings that people gave it', () => {
    const vacia = withAjustes(simulate(VACIO, crear.decide(VACIO, ENTRADA).plan?.ops ?? []), { umbralVerde: 95 });
    const { plan, findings } = importar.decide(vacia, FIXTURE);
    expect(findings.filter((f) => f.severidad === 'error')).toEqual([]);
    const filled = simulate(vacia, plan?.ops ?? []);
    const direct = simulate(VACIO, importar.decide(VACIO, FIXTURE).plan?.ops ?? []);
    for (const hoja of ['MIR', 'Cronograma', 'Textos', 'Dudas']) {
      expect(contentsOf(filled, hoja)).toEqual(contentsOf(direct, hoja));
    }
    expect(readLibro(filled)?.configuracion).toMatchObject({
      umbralVerde: 95,
      organo: readLibro(direct)?.configuracion.organo,
    });
    expect(prepararReparacion.decide(filled, { elecciones: null }).vista?.operaciones).toEqual([]);
  });

  test.each([
    ['below the legend', 30, 5],
    ['over a label', 8, 1],
  ])('what somebody wrote on a MIR without lineas, %s, is never written over', (_, fila, columna) => {
    const vacia = simulate(VACIO, crear.decide(VACIO, ENTRADA).plan?.ops ?? []);
    const rango = { fila, columna, filas: 1, columnas: 1 };
    const nota: Op = { tipo: 'escribir', hoja: 'MIR', rango, contenido: [['nota']], tocaCaptura: true };
    const escrita = simulate(vacia, [{ tipo: 'dimensionar', hoja: 'MIR', filas: 40, columnas: 34 }, nota]);
    expect(importar.decide(escrita, FIXTURE)).toMatchObject({ findings: [{ code: 'APP-02' }], plan: null });
  });

  test('a finished import is not done again: what people changed since stays', () => {
    const libro = simulate(VACIO, importar.decide(VACIO, FIXTURE).plan?.ops ?? []);
    expect(importar.decide(libro, FIXTURE)).toMatchObject({ findings: [{ code: 'APP-02' }], plan: null });
  });

  test('the siglas that the document gives to its órgano name the reports', () => {
    const texto = readFileSync('src/local/example/pat.txt');
    const { plan } = importar.decide(VACIO, { nombre: 'pat.txt', bytes: new Uint8Array(texto), ejercicio: null });
    expect(readLibro(simulate(VACIO, plan?.ops ?? []))?.configuracion.siglasOrgano).toBe('DEOPC');
  });
});
