import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultConfiguracion } from '../../src/mir/ajustes';
import { computeIndicador, contextOf } from '../../src/mir/indicators';
import { listLineas } from '../../src/mir/model';
import { unplacedOf } from './coverage';
import { dudasThat, EJEMPLO, fuenteOfFile, lineaOf, patOf } from './helpers';

interface Captura {
  readonly seccion: number;
  readonly linea: string;
  readonly mes: number;
  readonly valor: number;
}

const fuente = fuenteOfFile(EJEMPLO);
const pat = patOf(fuente);
const lineas = listLineas(pat.mir);
const avance: Captura[] = JSON.parse(readFileSync(join(EJEMPLO, '../avance.json'), 'utf8'));

describe('the example PAT', () => {
  test('two sections numbered from 1, 83 lineas, every one with its whole indicator', () => {
    expect(pat.mir.secciones.map((s) => s.objetivos.flatMap((o) => o.lineas).length)).toEqual([39, 44]);
    for (const { linea, objetivo } of lineas) {
      const texts = [
        linea.dimension,
        linea.nombreIndicador,
        linea.metodoCalculo,
        linea.frecuencia,
        linea.unidadMedida,
        linea.lineaBase,
        linea.tendencia,
        linea.verificableEn,
        objetivo.programa,
        objetivo.politicasGenerales,
      ];
      expect([linea.numero, texts.filter((t) => t === '')]).toEqual([linea.numero, []]);
      expect([linea.metaPropuesta, linea.presupuesto, linea.mesInicial, linea.mesFinal]).not.toContain(null);
    }
    expect(dudasThat(pat, /Sin calendarización|datos de/)).toEqual([]);
  });

  test('it has the variety that the arithmetic tells apart', () => {
    const distinct = (key: 'frecuencia' | 'tendencia' | 'dimension') => new Set(lineas.map((l) => l.linea[key])).size;
    expect([distinct('frecuencia'), distinct('tendencia'), distinct('dimension')]).toEqual([6, 3, 4]);
    expect(pat.catalogos.unidades.length).toBeGreaterThan(20);
    expect(lineas.filter((l) => /^Partida \d{4}/.test(l.linea.observaciones)).length).toBeGreaterThan(15);
    expect(pat.mir).toMatchObject({ ejercicio: 2025, anioPresupuesto: 2024 });
  });

  test.each([
    ['broken lines', /venía partido por un salto/, 2],
    ['continuations in the cronograma', /es la continuación de/, 2],
    ['numbering gap', /no hay 3\.3 /, 1],
    ['numbers in both sections', /^32 números de línea/, 1],
    ['titles that differ', /título del objetivo/, 15],
    ['lineas that differ', /^La línea .* en el cronograma/, 4],
    ['shifted rows', /venían corridas/, 13],
    ['subject to demand', /se propuso como sujeta a demanda/, 8],
    ['accumulation', /último mes capturado/, 14],
    ['declared total', /presupuesto declarado es \$6,168,100/, 1],
    ['subtotals', /subtotal/, 0],
  ])('quirk: %s', (_, pattern, cuantas) => expect(dudasThat(pat, pattern)).toHaveLength(cuantas));

  test('7.10 is not 7.1', () => {
    expect(lineaOf(pat, 2, '7.10').linea.lineaAccion).not.toBe(lineaOf(pat, 2, '7.1').linea.lineaAccion);
  });

  test('every word is placed, and the check notices when one is not', () => {
    expect(unplacedOf(fuente, pat)).toEqual([]);
    expect(unplacedOf(fuente, { ...pat, capitulos: [] }).length).toBeGreaterThan(20);
    expect(
      unplacedOf(fuente, { ...pat, mir: { ...pat.mir, secciones: pat.mir.secciones.slice(0, 1) } }).length,
    ).toBeGreaterThan(40);
  });
});

describe('its half year of progress', () => {
  test('every capture is of an existing linea, January to June, a number of its unit', () => {
    const keys = avance.map((c) => `${c.seccion}:${c.linea}:${c.mes}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const c of avance) {
      lineaOf(pat, c.seccion, c.linea);
      expect(c.mes).toBeGreaterThanOrEqual(1);
      expect(c.mes).toBeLessThanOrEqual(6);
      expect(c.valor).toBeGreaterThanOrEqual(0);
      expect(Number.isInteger(c.valor)).toBe(true);
    }
  });

  test('at the end of June most lineas are on track, and some of every other kind', () => {
    const contexto = contextOf(defaultConfiguracion({ ejercicio: 2025, mesDeCorte: 6 }));
    const count: Record<string, number> = {};
    for (const { seccion, linea } of lineas) {
      const meses: (number | null)[] = Array.from({ length: 12 }, () => null);
      for (const c of avance) if (c.seccion === seccion + 1 && c.linea === linea.numero) meses[c.mes - 1] = c.valor;
      const { veredicto } = computeIndicador({ ...linea, meses }, contexto);
      count[String(veredicto)] = (count[String(veredicto)] ?? 0) + 1;
    }
    expect(count['Meta cumplida'] ?? 0).toBeGreaterThan(lineas.length / 2);
    for (const kind of ['Meta parcialmente cumplida', 'Sin reporte', 'Meta rebasada', 'Adelantada', 'Sin variación'])
      expect([kind, (count[kind] ?? 0) > 1]).toEqual([kind, true]);
  });
});
